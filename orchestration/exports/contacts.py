"""Addresses handed in for one export: read, joined by pseudonym, and kept nowhere."""

import csv
import re
from pathlib import Path

from orchestration.pseudonyms import pseudonym, pseudonym_key
from orchestration.settings import Settings

_COLUMNS = ("customer_id", "email")
_PSEUDONYM = re.compile(r"[0-9a-f]{24}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class ContactsError(ValueError):
    """The file of contacts can't be used; the message says why."""


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
