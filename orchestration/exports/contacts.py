"""How customers of one export are reached, by pseudonym: from the vault, or from a file that is kept nowhere.

An e-mail campaign needs addresses, one by text message telephone numbers. Neither is guessed at: one that isn't whole
is left out.
"""

import csv
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Literal

from orchestration.pseudonyms import pseudonym, pseudonym_key
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.spreadsheets import is_formula
from orchestration.vault import has_vault, open_vault

Reach = Literal["email", "phone"]
# What a message of each channel is sent to.
REACHED_BY: dict[str, Reach] = {"email": "email", "sms": "phone"}
_PSEUDONYM = re.compile(r"[0-9a-f]{24}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"(?P<abroad>\+|00)?(?P<number>\d+)")
# E.164: country and number have at most 15 digits; fewer than 8 are no number that can be texted from abroad.
_DIGITS = range(8, 16)
# In Italy the zero is part of a number.
_KEEPS_ZERO = (39,)


class ContactsError(ValueError):
    """The file of contacts can't be used; the message says why."""


def usable(reach: Reach, text: str | None, calling_code: int | None) -> str | None:
    """An address or number as tools take it; None = it is none that can be relied on.

    Args:
        reach: what it is.
        text: as it was delivered.
        calling_code: of the shop's country, for numbers that are written without one.
    """
    if reach == "phone":
        return international(text or "", calling_code)
    email = (text or "").strip()
    # An address that a spreadsheet would run can't be guarded without becoming another address.
    return email if _EMAIL.fullmatch(email) and not is_formula(email) else None


def international(phone: str, calling_code: int | None) -> str | None:
    """The number in E.164, such as +442079460958; None = it is none, or its country isn't known for certain.

    Args:
        phone: a number with any of the usual signs between its digits.
        calling_code: of the country where one without a country is; None = such a number can't be used.
    """
    found = _PHONE.fullmatch(re.sub(r"[\s./()\u00a0-]", "", phone.replace("(0)", "")))
    if found is None:
        return None
    number = found["number"]
    if not found["abroad"]:
        # One that begins with the country's own code may have it already, or not: nobody is texted on a guess.
        if calling_code is None or number.startswith(str(calling_code)):
            return None
        national = number if calling_code in _KEEPS_ZERO else number.removeprefix("0")
        number = f"{calling_code}{national}"
    return f"+{number}" if len(number) in _DIGITS and not number.startswith("0") else None


def kept_addresses(settings: Settings, shop: Shop, customers: Collection[str], reach: Reach) -> dict[str, str]:
    """How the vault says that these customers are reached, by pseudonym; what can't be used is left out.

    Raises:
        ContactsError: the shop has no vault.
        VaultError: the vault can't be opened.
    """
    if not has_vault(settings, shop.name):
        raise ContactsError(
            f"{shop.name} has no vault yet: map {reach} in its customers log and run a night, or hand in a file."
        )
    with open_vault(settings, shop.name) as vault:
        found = vault.get(customers)
    told = {customer: getattr(contact, reach) for customer, contact in found.items()}
    return _usable(told.items(), reach, shop)


def read_contacts(path: Path, settings: Settings, shop: Shop, reach: Reach) -> dict[str, str]:
    """How each customer is reached, by pseudonym; the last line counts where one comes twice.

    Args:
        path: a CSV in UTF-8 with the columns ``customer_id`` (the shop's own number, or the pseudonym) and ``email`` or
            ``phone``.
        settings: where the key of the pseudonyms is.
        shop: the shop.
        reach: which of the two is needed.

    Raises:
        ContactsError: the file isn't there, isn't UTF-8, or lacks a column.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file)
            missing = [name for name in ("customer_id", reach) if name not in (reader.fieldnames or ())]
            if missing:
                raise ContactsError(
                    f"{path} has no column {' and no '.join(missing)}: expected customer_id and {reach}."
                )
            rows = [(row["customer_id"] or "", row[reach]) for row in reader]
    except (OSError, UnicodeDecodeError) as error:
        raise ContactsError(f"{path} can't be read: {error}") from error
    key = pseudonym_key(settings, shop.name)
    told = (
        (customer if _PSEUDONYM.fullmatch(customer) else pseudonym(key, customer), text)
        for customer, text in rows
        if customer
    )
    return _usable(told, reach, shop)


def _usable(told: Iterable[tuple[str, str | None]], reach: Reach, shop: Shop) -> dict[str, str]:
    code = shop.campaigns.calling_code
    return {customer: address for customer, text in told if (address := usable(reach, text, code))}
