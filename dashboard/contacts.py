"""Contact data on the pages, for whom may see it: a customer found by e-mail address, and how to reach them.

It comes straight from the vault. Each look is written down before anything of it is shown, and nothing of it is kept:
not in the session, not in a cache, not in the page's address.
"""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from dashboard.access import may_see_contacts, note
from orchestration.keys import KeyFileError
from orchestration.pseudonyms import pseudonym_key
from orchestration.settings import Settings, get_settings
from orchestration.telling.wording import count
from orchestration.tombstones import tombstone
from orchestration.vault import Vault, VaultError, has_keys, has_vault, open_vault

_FIELD, _ASKED = "email", "email-asked"
_WHAT = "contact data"
_Found = TypeVar("_Found")


def search(shop: str) -> str | None:
    """A field for an e-mail address, where one may ask for it; the pseudonym of who has the address that was typed."""
    if not may_see_contacts():
        return None
    if why := _shut(get_settings(), shop):
        st.caption(why)
        return None
    with st.form("by-email", border=False):
        st.text_input("Or by e-mail address", key=_FIELD, autocomplete="off", help="Each search is written down.")
        st.form_submit_button("Search", on_click=_take)
    asked = str(st.session_state.pop(_ASKED, "")).strip()
    if not asked:
        return None
    found = _ask(shop, lambda vault: vault.find(asked))
    if found is None:
        return None
    note("searched by e-mail address", _WHAT, shop, customers=[_named(shop, customer) for customer in found])
    if not found:
        st.warning("No customer has this address.")
        return None
    if len(found) > 1:
        st.write(f"{count(len(found))} customers have this address; the first is shown: {', '.join(found)}.")
    return found[0]


def show(shop: str, customer: str) -> None:
    """A button that shows how to reach the customer, once, where one may see it."""
    if not may_see_contacts() or _shut(get_settings(), shop):
        return
    if not st.button("Show contact data", key="contact", help="Each look is written down."):
        return
    known = _ask(shop, lambda vault: vault.get([customer]))
    if known is None:
        return
    note("looked at contact data", _WHAT, shop, customer=_named(shop, customer))
    contact = known.get(customer)
    told = [("Name", contact.name), ("E-mail", contact.email), ("Phone", contact.phone)] if contact else []
    lines = [f"{label}: {value}" for label, value in told if value]
    # As it was delivered: nothing in it is taken for Markdown.
    st.text("\n".join(lines) or "Nothing is known of how to reach them.")


def _take() -> None:
    """The address leaves the field when it is sent off, so that neither browser nor session goes on holding it."""
    st.session_state[_ASKED] = st.session_state[_FIELD]
    st.session_state[_FIELD] = ""


def _shut(settings: Settings, shop: str) -> str:
    """Why nobody can look into the shop's vault; empty if one can."""
    if not has_vault(settings, shop):
        return "No search by e-mail address: the shop keeps no contact data."
    if not has_keys(settings, shop) or not (settings.pseudonym_key or settings.key_file(shop).exists()):
        return "No search by e-mail address: the keys of the contact data are not on this machine."
    return ""


def _ask(shop: str, question: Callable[[Vault], _Found]) -> _Found | None:
    try:
        with open_vault(get_settings(), shop) as vault:
            return question(vault)
    except (VaultError, KeyFileError, sqlite3.Error) as error:
        st.error(f"The contact data can't be read. {error}")
        return None


def _named(shop: str, customer: str) -> str:
    """As the audit record names customers: a pseudonym in it would outlive their being forgotten."""
    return tombstone(pseudonym_key(get_settings(), shop), customer)
