"""The vault: what is put in comes out again, for who has both keys and for nobody else."""

import shutil

import pytest

from orchestration.keys import KeyFileError
from orchestration.settings import Settings
from orchestration.vault import Contact, Delivered, VaultError, has_keys, has_vault, open_vault

ADA = Contact("ada@example.com", "+44 20 7946 0958", "Ada Lovelace")


@pytest.fixture
def settings(tmp_path):
    return Settings(data=tmp_path)


def put(settings, *delivered, shop="toy"):
    with open_vault(settings, shop) as vault:
        return vault.put([Delivered(name, told_at, contact) for name, told_at, contact in delivered])


def get(settings, *names, shop="toy"):
    with open_vault(settings, shop) as vault:
        return vault.get(names or None)


def test_the_latest_word_counts_in_whatever_order_it_comes(settings):
    assert not has_vault(settings, "toy")
    assert put(settings, ("a", "2024-03-02", ADA), ("a", "2024-03-01", Contact("old@example.com"))) == 1
    assert put(settings, ("a", "2024-03-01", Contact("old@example.com")), ("b", "2024-03-01", Contact())) == 1
    assert get(settings) == {"a": ADA, "b": Contact()}
    assert put(settings, ("a", "2024-03-02", ADA)) == 1
    assert get(settings, "a", "nobody") == {"a": ADA}
    put(settings, ("a", "2024-03-03", Contact(phone="1")))
    assert get(settings, "a") == {"a": Contact(phone="1")}
    assert has_vault(settings, "toy")


def test_a_customer_is_found_by_their_address_however_it_is_written(settings):
    put(settings, ("b", "1", ADA), ("a", "1", Contact("ADA@Example.com ")), ("c", "1", Contact(name="Ada Lovelace")))
    with open_vault(settings, "toy") as vault:
        assert vault.find(" Ada@example.com") == ["a", "b"]
        assert vault.find("ada@example") == []
        assert vault.find(" ") == []
        vault.forget(["a"])
        assert vault.find("ada@example.com") == ["b"]


def test_it_is_told_whether_all_keys_are_here_without_making_any(settings):
    put(settings, ("a", "1", ADA))
    assert has_keys(settings, "toy")
    for path in (settings.key_ring("toy"), settings.vault_key_file("toy")):
        aside = path.rename(path.with_suffix(".aside"))
        assert not has_keys(settings, "toy")
        assert not path.exists()
        aside.rename(path)


def test_neither_file_says_anything_and_nobody_else_may_read_them(settings):
    put(settings, ("a", "1", ADA))
    for path in (settings.vault("toy"), settings.key_ring("toy"), settings.vault_key_file("toy")):
        content = path.read_bytes()
        assert path.stat().st_mode & 0o077 == 0
        assert not [word for word in (b"ada@", b"7946", b"Lovelace") if word in content]
    settings.vault("toy").chmod(0o644)
    with pytest.raises(VaultError, match="chmod 600"):
        get(settings)
    settings.vault("toy").chmod(0o600)
    settings.vault_key_file("toy").chmod(0o640)
    with pytest.raises(KeyFileError, match=r"chmod 600 it\. It holds the key of the vault"):
        get(settings)


def test_with_another_key_nothing_is_read_and_nothing_is_written(settings):
    put(settings, ("a", "1", ADA))
    other = settings.model_copy(update={"vault_key": type(settings).model_validate({"vault_key": "x"}).vault_key})
    with pytest.raises(VaultError, match="not the one that it was filled with"):
        get(other)
    with pytest.raises(VaultError, match="not the one that it was filled with"):
        put(other, ("b", "1", ADA))
    assert get(settings) == {"a": ADA}


def test_a_key_that_is_destroyed_takes_every_copy_of_its_ciphertext_with_it(settings, tmp_path):
    put(settings, ("a", "1", ADA), ("b", "1", Contact("b@example.com")))
    copy = tmp_path / "backup.sqlite"
    shutil.copy(settings.vault("toy"), copy)
    wrapped = _wrapped(settings, "a")
    with open_vault(settings, "toy") as vault:
        assert vault.forget(["a", "nobody"]) == 1
    assert wrapped not in settings.key_ring("toy").read_bytes()
    assert get(settings) == {"b": Contact("b@example.com")}
    shutil.copy(copy, settings.vault("toy"))
    assert get(settings) == {"b": Contact("b@example.com")}


def test_a_ring_of_another_day_is_told_from_one_that_fits(settings, tmp_path):
    put(settings, ("a", "1", ADA))
    old = tmp_path / "ring"
    shutil.copy(settings.key_ring("toy"), old)
    with open_vault(settings, "toy") as vault:
        vault.forget(["a"])
    put(settings, ("a", "2", Contact("new@example.com")))
    shutil.copy(old, settings.key_ring("toy"))
    with pytest.raises(VaultError, match="of different days"):
        get(settings)


def test_one_shops_ciphertexts_are_no_other_shops(settings):
    put(settings, ("a", "1", ADA))
    shutil.copy(settings.vault("toy"), settings.vault("other"))
    shutil.copy(settings.key_ring("toy"), settings.key_ring("other"))
    shutil.copy(settings.vault_key_file("toy"), settings.vault_key_file("other"))
    with pytest.raises(VaultError):
        get(settings, shop="other")


def _wrapped(settings, name):
    import sqlite3

    with sqlite3.connect(settings.key_ring("toy")) as con:
        return con.execute("select wrapped from keys where customer_id = ?", [name]).fetchone()[0]
