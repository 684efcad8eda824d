"""Who may see what: on this machine's own address everybody who sits at it, elsewhere those who have signed in.

What a role may do is in ``orchestration/roles.py``. What anybody takes along is written down.
"""

import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from orchestration import audit
from orchestration.roles import AccessError, Role, read_roles
from orchestration.settings import Settings, get_settings


@dataclass(frozen=True)
class Visitor:
    """Who is looking, by e-mail address (``local`` at the machine itself), and what they may do."""

    name: str
    role: Role


__all__ = ["LOCAL", "AccessError", "Role", "Visitor", "read_roles", "visitor"]

LOCAL = Visitor("local", Role.PRIVACY_OFFICER)


def is_loopback(address: str | None) -> bool:
    """Whether only this machine reaches the address. None, Streamlit's own default, is every address."""
    if address == "localhost":
        return True
    try:
        return address is not None and ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def check_binding(address: str | None, has_oidc: bool, proxy_header: str | None) -> None:
    """Refuses to be reached from elsewhere without a way to tell who comes.

    Args:
        address: the address that the page is served on; None = every one.
        has_oidc: whether Streamlit's ``secrets.toml`` has an ``[auth]`` section.
        proxy_header: the header in which a trusted proxy names who is signed in.

    Raises:
        AccessError: nobody would be asked who they are.
    """
    if not (is_loopback(address) or has_oidc or proxy_header):
        raise AccessError(
            f"The dashboard would be open to everyone who reaches {address or 'any address of this machine'}. "
            "Bind it to 127.0.0.1, or set up sign-in: an [auth] section in .streamlit/secrets.toml (OpenID Connect), "
            "or PERENNIAL_DASHBOARD_PROXY_HEADER with the header in which your proxy says who is signed in."
        )


def check_address(address: str, settings: Settings) -> None:
    """The same, before the page is served at all.

    Raises:
        AccessError: nobody would be asked who they are.
    """
    check_binding(address, _has_oidc(), settings.dashboard_proxy_header)


def visitor(settings: Settings) -> Visitor:
    """Who is looking; asks them to sign in, and goes no further, where that isn't known.

    Raises:
        AccessError: the page is reached from elsewhere, and nobody would be asked who they are.
    """
    has_oidc, header = _has_oidc(), settings.dashboard_proxy_header
    address = st.get_option("server.address")
    check_binding(address, has_oidc, header)
    if has_oidc:
        if not st.user.is_logged_in:
            st.title("Perennial")
            st.button("Sign in", on_click=st.login, type="primary")
            st.stop()
        # An address that the provider hasn't checked is what its owner says it is.
        name = str(st.user.get("email") or "") if st.user.get("email_verified", True) else ""
    elif header:
        name = str(st.context.headers.get(header) or "")
    else:
        return LOCAL
    if not name:
        st.error("Nobody is signed in: whoever signs you in has given no checked e-mail address.")
        st.stop()
    return Visitor(name, read_roles(settings.dashboard_roles).get(name.lower(), Role.VIEWER))


def _has_oidc() -> bool:
    try:
        return "auth" in st.secrets
    except (FileNotFoundError, st.errors.StreamlitSecretNotFoundError):
        return False


def may_download() -> bool:
    """Whether who is looking may take tables along."""
    found: Visitor = st.session_state.get("visitor", Visitor("", Role.VIEWER))
    return found.role >= Role.MARKETER


def may_see_contacts() -> bool:
    """Whether who is looking may see contact data."""
    found: Visitor = st.session_state.get("visitor", Visitor("", Role.VIEWER))
    return found.role >= Role.PRIVACY_OFFICER


def note(deed: str, what: str, shop: str = "", **facts: Any) -> None:
    """Writes down who did what, in the audit record; it is on the disk when this returns."""
    found: Visitor = st.session_state["visitor"]
    audit.note(get_settings(), datetime.now(UTC), found.name, deed, what, shop, **facts)
