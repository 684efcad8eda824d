"""The key of the customers' pseudonyms."""

import pytest

from orchestration.keys import KeyFileError
from orchestration.pseudonyms import pseudonym_key
from orchestration.settings import Settings


def test_the_key_file_is_made_once_for_its_owner_only(tmp_path):
    settings = Settings(data=tmp_path)
    key = pseudonym_key(settings, "toy")
    assert len(key) == 64
    assert pseudonym_key(settings, "toy") == key
    assert settings.key_file("toy").stat().st_mode & 0o777 == 0o600
    assert pseudonym_key(settings, "other") != key


def test_the_environment_goes_before_the_file(tmp_path):
    assert pseudonym_key(Settings(data=tmp_path, pseudonym_key="secret"), "toy") == b"secret"
    assert not (tmp_path / "keys").exists()


def test_a_key_file_that_others_may_read_is_refused(tmp_path):
    settings = Settings(data=tmp_path)
    pseudonym_key(settings, "toy")
    settings.key_file("toy").chmod(0o644)
    with pytest.raises(KeyFileError, match="chmod 600"):
        pseudonym_key(settings, "toy")


def test_an_empty_key_file_is_refused(tmp_path):
    settings = Settings(data=tmp_path)
    pseudonym_key(settings, "toy")
    settings.key_file("toy").write_text("")
    with pytest.raises(KeyFileError, match="is empty"):
        pseudonym_key(settings, "toy")
