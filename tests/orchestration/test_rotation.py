"""A key that is changed opens what the one before opened, and whenever that is ended nothing is locked out."""

import json
import sqlite3
from datetime import UTC, datetime

import duckdb
import pytest
from typer.testing import CliRunner

from orchestration import audit, rotation, vault
from orchestration.backup import BackupError, back_up, read
from orchestration.cli import app
from orchestration.rotation import RotationError, change_backup_key, change_vault_key
from orchestration.settings import Settings, get_settings
from orchestration.vault import Contact, Delivered, VaultError, open_vault
from orchestration.warehouse import Warehouse

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
PEOPLE = {f"c{n}": Contact(email=f"{n}@example.com") for n in range(20)}
OLD, NEW = "the key of before", "the key that follows"


class Killed(BaseException):
    """What ends a process, for a test."""


def killed(*_: object) -> None:
    raise Killed


@pytest.fixture
def settings(tmp_path):
    return filled(Settings(data=tmp_path))


def filled(settings):
    with open_vault(settings, "toy") as opened:
        opened.put([Delivered(name, "1", contact) for name, contact in PEOPLE.items()])
    return settings


def everyone(settings):
    with open_vault(settings, "toy") as opened:
        return opened.get()


def ring(settings):
    with sqlite3.connect(settings.key_ring("toy")) as con:
        return dict(con.execute("select customer_id, wrapped from keys"))


def deeds(settings):
    return [json.loads(line)["deed"] for line in settings.audit.read_text().splitlines()]


def test_with_the_new_key_everything_opens_and_with_the_old_one_nothing(settings, tmp_path):
    old_key, old_ring = settings.vault_key_file("toy").read_bytes(), ring(settings)

    assert change_vault_key(settings, "toy", NOW, "ada") == len(PEOPLE)

    assert everyone(settings) == PEOPLE
    assert settings.vault_key_file("toy").read_bytes() != old_key
    assert settings.vault_key_file("toy").stat().st_mode & 0o077 == 0
    assert not settings.next_vault_key_file("toy").exists()
    assert not set(ring(settings).values()) & set(old_ring.values())
    assert deeds(settings) == ["began to change a key", "changed a key"]
    assert audit.verify(settings) == []
    settings.vault_key_file("toy").write_bytes(old_key)
    with pytest.raises(VaultError, match="not the one that it was filled with"):
        everyone(settings)


@pytest.mark.parametrize("at", ["before any key is wrapped", "between two keys", "before the key is in place"])
def test_whenever_it_is_killed_everything_opens_and_it_can_be_done_again(settings, monkeypatch, at):
    with monkeypatch.context() as patched:
        if at == "before any key is wrapped":
            patched.setattr(vault.Vault, "wrap_anew", killed)
        elif at == "between two keys":
            seen = iter(range(len(PEOPLE)))
            wrap = vault.Vault._wrap
            patched.setattr(vault.Vault, "_wrap", lambda *of: wrap(*of) if next(seen) < 7 else killed())
        else:
            patched.setattr(rotation, "put_key_in_place", killed)
        with pytest.raises(Killed):
            change_vault_key(settings, "toy", NOW, "ada")

    assert everyone(settings) == PEOPLE
    assert settings.next_vault_key_file("toy").exists() == (at != "before the key is in place")
    before = ring(settings)
    assert change_vault_key(settings, "toy", NOW, "ada") == len(PEOPLE)
    assert everyone(settings) == PEOPLE
    assert not set(ring(settings).values()) & set(before.values())
    assert "began to change a key" in deeds(settings)


def test_a_key_of_the_environment_is_followed_by_one_of_the_environment(tmp_path):
    settings = filled(Settings(data=tmp_path, vault_key=OLD))
    with pytest.raises(RotationError, match="set PERENNIAL_NEW_VAULT_KEY"):
        change_vault_key(settings, "toy", NOW, "ada")
    both = Settings(data=tmp_path, vault_key=OLD, new_vault_key=NEW)
    for _ in range(2):  # once more changes nothing: one goes through all shops
        assert change_vault_key(both, "toy", NOW, "ada") == len(PEOPLE)
    assert everyone(Settings(data=tmp_path, vault_key=NEW)) == PEOPLE
    with pytest.raises(VaultError, match="not the one"):
        everyone(settings)


def test_without_a_vault_there_is_nothing_to_change(tmp_path):
    with pytest.raises(RotationError, match="toy has no vault"):
        change_vault_key(Settings(data=tmp_path), "toy", NOW, "ada")


@pytest.fixture
def backups(tmp_path):
    """A folder of two sealed backups and one in the open."""
    folder = tmp_path / "backups"
    for day, key in ((1, OLD), (2, OLD), (3, None)):
        settings = Settings(data=tmp_path / "data", backup_key=key)
        settings.warehouse("toy").parent.mkdir(parents=True, exist_ok=True)
        with duckdb.connect(settings.warehouse("toy")) as con:
            con.execute("create or replace table days as select range as day from range(?)", [day])
        warehouse = Warehouse(path=str(settings.warehouse("toy")))
        back_up(warehouse, settings, "toy", folder, NOW.replace(day=day))
    return folder


def both_keys(tmp_path, new=NEW):
    return Settings(data=tmp_path / "data", backup_key=OLD, new_backup_key=new)


def test_sealed_backups_are_sealed_anew_and_hold_the_same(backups, tmp_path):
    open_one = sorted(backups.iterdir())[2]
    before = [read(path, both_keys(tmp_path)) for path in sorted(backups.iterdir())]
    untouched = open_one.read_bytes()

    done = change_backup_key(both_keys(tmp_path), backups, NOW, "ada")

    assert done == sorted(backups.iterdir())[:2]
    after = Settings(data=tmp_path / "data", backup_key=NEW)
    assert [read(path, after) for path in sorted(backups.iterdir())] == before
    with pytest.raises(BackupError, match="another key"):
        read(done[0], both_keys(tmp_path))
    assert open_one.read_bytes() == untouched
    assert deeds(after) == ["began to change a key", "changed a key"] * 2
    assert change_backup_key(both_keys(tmp_path), backups, NOW, "ada") == []


def test_a_backup_is_never_without_a_key_that_opens_it(backups, tmp_path, monkeypatch):
    first, second = sorted(backups.iterdir())[:2]
    whole = second.read_bytes()
    sealed = rotation._seal_anew

    def seal_the_first_alone(path, *settings):
        if path == second:
            monkeypatch.setattr(rotation.SealedWriter, "finish", killed)
        sealed(path, *settings)

    with monkeypatch.context() as patched:
        patched.setattr(rotation, "_seal_anew", seal_the_first_alone)
        with pytest.raises(Killed):
            change_backup_key(both_keys(tmp_path), backups, NOW, "ada")
    monkeypatch.undo()

    assert second.read_bytes() == whole
    read(first, Settings(data=tmp_path / "data", backup_key=NEW))
    assert change_backup_key(both_keys(tmp_path), backups, NOW, "ada") == [second]


def test_a_short_key_seals_nothing(backups, tmp_path):
    whole = [path.read_bytes() for path in sorted(backups.iterdir())]
    with pytest.raises(RotationError, match="at least 16 characters"):
        change_backup_key(both_keys(tmp_path, new="short"), backups, NOW, "ada")
    assert [path.read_bytes() for path in sorted(backups.iterdir())] == whole


def test_the_commands_change_keys_and_say_where_the_new_one_is(settings, backups, tmp_path, monkeypatch):
    (tmp_path / "shops").mkdir()
    shop = {"title": "Toy", "timezone": "UTC", "currency": "EUR", "first_date": "2026-01-01", "logs": {}}
    (tmp_path / "shops" / "toy.yml").write_text(json.dumps(shop))
    values = {
        "DATA": tmp_path, "SHOPS": tmp_path / "shops", "SHOP": "toy", "BACKUP_KEY": OLD, "NEW_BACKUP_KEY": NEW,
    }  # fmt: skip
    for name, value in values.items():
        monkeypatch.setenv(f"PERENNIAL_{name}", str(value))
    get_settings.cache_clear()
    try:
        told = CliRunner().invoke(app, ["keys", "vault", "--by", "ada"])
        assert told.exit_code == 0, told.output
        assert "20 customers' keys" in told.output
        told = CliRunner().invoke(app, ["keys", "backups", str(backups)])
        assert told.exit_code == 0, told.output
        assert "2 backups are sealed anew" in told.output
    finally:
        get_settings.cache_clear()
    assert everyone(settings) == PEOPLE
