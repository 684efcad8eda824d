"""Who is let in, and what anybody may do."""

import json

import pytest

from dashboard import access
from dashboard.access import AccessError, Role, Visitor, check_binding, is_loopback, read_roles
from orchestration.settings import Settings


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.1", "localhost", "::1"])
def test_on_the_machine_itself_nobody_is_asked(address):
    assert is_loopback(address)
    check_binding(address, has_oidc=False, proxy_header=None)


@pytest.mark.parametrize("address", ["0.0.0.0", "192.168.1.4", "::", "example.com", None])  # noqa: S104  # an address to be refused
def test_elsewhere_it_refuses_to_be_open(address):
    with pytest.raises(AccessError, match=r"Bind it to 127\.0\.0\.1"):
        check_binding(address, has_oidc=False, proxy_header=None)
    check_binding(address, has_oidc=True, proxy_header=None)
    check_binding(address, has_oidc=False, proxy_header="X-Email")


def test_roles_are_read_by_address(tmp_path):
    path = tmp_path / "roles.yml"
    path.write_text("Ada@example.com: marketer\neve@example.com: privacy_officer\n")

    assert read_roles(path) == {"ada@example.com": Role.MARKETER, "eve@example.com": Role.PRIVACY_OFFICER}
    assert read_roles(None) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ada@example.com: boss", "roles are viewer, marketer, privacy_officer"),
        ("- ada@example.com", "must hold lines"),
        ("{", "can't be read"),
    ],
)
def test_a_wrong_file_of_roles_lets_nobody_in(tmp_path, text, said):
    path = tmp_path / "roles.yml"
    path.write_text(text)

    with pytest.raises(AccessError, match=said):
        read_roles(path)


def test_only_marketers_take_tables_along(monkeypatch):
    state: dict = {}
    monkeypatch.setattr(access.st, "session_state", state)
    assert not access.may_download()

    state["visitor"] = Visitor("ada@example.com", Role.VIEWER)
    assert not access.may_download()
    state["visitor"] = Visitor("ada@example.com", Role.MARKETER)
    assert access.may_download()


def test_what_is_taken_along_is_written_down(monkeypatch, tmp_path):
    settings = Settings(data=tmp_path)
    monkeypatch.setattr(access, "get_settings", lambda: settings)
    monkeypatch.setattr(access.st, "session_state", {"visitor": Visitor("ada@example.com", Role.MARKETER)})

    access.note("downloaded", "segments.csv")
    access.note("downloaded", "voice.csv")

    rows = [json.loads(line) for line in settings.audit.read_text().splitlines()]
    assert [(row["who"], row["what"]) for row in rows] == [
        ("ada@example.com", "segments.csv"),
        ("ada@example.com", "voice.csv"),
    ]
    assert settings.audit.stat().st_mode & 0o077 == 0
