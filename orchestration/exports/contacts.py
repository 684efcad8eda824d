"""The addresses of one export, by pseudonym: from the vault, or from a file that is handed in and kept nowhere."""

import csv
import re
from collections.abc import Collection
from pathlib import Path

from orchestration.pseudonyms import pseudonym, pseudonym_key
from orchestration.settings import Settings
from orchestration.vault import has_vault, open_vault

_COLUMNS = ("customer_id", "email")
_PSEUDONYM = re.compile(r"[0-9a-f]{24}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class ContactsError(ValueError):
    """The file of contacts can't be used; the message says why."""


def kept_addresses(settings: Settings, shop: str, customers: Collection[str]) -> dict[str, str]:
    """The addresses that the vault knows of these customers, by pseudonym; one that is no address is left out.

    Raises:
        ContactsError: the shop has no vault.
        VaultError: the vault can't be opened.
    """
    if not has_vault(settings, shop):
        raise ContactsError(
            f"{shop} has no vault yet: map email in its customers log and run a night, or hand in a file."
        )
    with open_vault(settings, shop) as vault:
        found = vault.get(customers)
    emails = {customer: (contact.email or "").strip() for customer, contact in found.items()}
    return {customer: email for customer, email in emails.items() if _EMAIL.fullmatch(email)}


def read_contacts(path: Path, settings: Settings, shop: str) -> dict[str, str]:
    """Each customer's address, by pseudonym; the last line counts where one comes twice.

    Args:
        path: a CSV in UTF-8 with the columns ``customer_id`` (the shop's own number, or the pseudonym) and ``email``.
        settings: where the key of the pseudonyms is.
        shop: the shop.

    Raises:
        ContactsError: the file isn't there, isn't UTF-8, or lacks a column.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file)
            missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise ContactsError(f"{path} has no column {' and no '.join(missing)}: expected customer_id and email.")
            rows = [(row["customer_id"] or "", (row["email"] or "").strip()) for row in reader]
    except (OSError, UnicodeDecodeError) as error:
        raise ContactsError(f"{path} can't be read: {error}") from error
    key = pseudonym_key(settings, shop)
    return {
        customer if _PSEUDONYM.fullmatch(customer) else pseudonym(key, customer): email
        for customer, email in rows
        if customer and _EMAIL.fullmatch(email)
    }
