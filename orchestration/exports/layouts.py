"""The columns that each tool's import reads: heading to what stands in the cell.

By the vendors' own pages on CSV imports, November 2026: Klaviyo wants the address in the first column, Braze names its
columns in lower case and knows customers by ``external_id``, Google Customer Match takes its own English headings and
hashes alone; all take telephone numbers in E.164. What a tool has no field for becomes a property of its own.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from orchestration.exports.contacts import Reach

Cell = Callable[[Mapping[str, Any]], Any]
Columns = dict[str, Cell]
# Google's rule for these two: dots before the @ are no part of an address.
_DOTLESS = ("gmail.com", "googlemail.com")


def _of(name: str) -> Cell:
    return lambda row: row.get(name)


def _product(place: int) -> Cell:
    def cell(row: Mapping[str, Any]) -> Any:
        products = row.get("products") or []
        return products[place - 1] if len(products) >= place else None

    return cell


def hashed_email(email: str) -> str:
    """SHA-256 of the address as Google normalises it: no blanks, lower case, no dots before gmail.com's @."""
    plain = "".join(email.split()).lower()
    name, _, domain = plain.rpartition("@")
    if domain in _DOTLESS:
        plain = f"{name.replace('.', '')}@{domain}"
    return hashlib.sha256(plain.encode()).hexdigest()


def hashed_phone(phone: str) -> str:
    """SHA-256 of a number in E.164, as Google asks for it."""
    return hashlib.sha256(phone.encode()).hexdigest()


def _hash_cell(row: Mapping[str, Any]) -> str | None:
    address = row.get("address")
    if not address:
        return None
    return hashed_email(address) if "@" in address else hashed_phone(address)


@dataclass(frozen=True)
class Layout:
    """What one tool reads.

    Attributes:
        key: the heading of the customer's id; None = the tool knows no such thing.
        headings: of the address (``email``) and of the telephone number (``phone``); it comes first if there is one.
        needs_address: whether the tool knows people by their address or number alone.
        wording: how it writes a property's name; None = it takes addresses alone.
        more: further columns.
        is_hashed: whether the address is given as a hash.
    """

    key: str | None
    headings: Mapping[Reach, str]
    needs_address: bool
    wording: Callable[[str], str] | None
    more: Mapping[str, Cell] = field(default_factory=dict)
    is_hashed: bool = False

    def columns(self, reach: Reach, has_contacts: bool, is_removal: bool, with_messages: bool) -> Columns:
        """Heading to cell, in order; who is to be removed is named and told nothing else of.

        Args:
            reach: how the campaign's customers are reached.
            has_contacts: whether they are named by it, too, or by pseudonym alone.
            is_removal: whether the columns are of who is to be removed.
            with_messages: whether what is to be sent is told, too; a text message has no subject.
        """
        columns: Columns = {}
        if has_contacts:
            columns[self.headings[reach]] = _hash_cell if self.is_hashed else _of("address")
        if self.key is not None:
            columns[self.key] = _of("customer_id")
        if is_removal or self.wording is None:
            return columns
        facts = _FACTS | (_MESSAGES[reach] if with_messages else {})
        return {**columns, **{self.wording(name): cell for name, cell in facts.items()}, **self.more}


_FACTS: Columns = {
    "campaign": _of("campaign_id"),
    "campaign arm": _of("arm"),
    "campaign offer": _of("offer"),
    "campaign send date": _of("send_date"),
    "product 1": _product(1),
    "product 2": _product(2),
    "product 3": _product(3),
}
_MESSAGES: Mapping[Reach, Columns] = {
    "email": {"message subject": _of("message_subject"), "message body": _of("message_body")},
    "phone": {"message body": _of("message_body")},
}


def _titled(name: str) -> str:
    return name.title()


def _snake(name: str) -> str:
    return name.replace(" ", "_")


LAYOUTS: Mapping[str, Layout] = {
    "klaviyo": Layout("External ID", {"email": "Email Address", "phone": "Phone Number"}, False, _titled),
    "mailchimp": Layout(
        "External ID", {"email": "Email Address", "phone": "SMS Phone Number"}, True, _titled,
        {"Tags": _of("campaign_id")},
    ),
    "braze": Layout("external_id", {"email": "email", "phone": "phone"}, False, _snake),
    "hubspot": Layout("External ID", {"email": "Email", "phone": "Phone Number"}, False, _titled),
    "google_customer_match": Layout(None, {"email": "Email", "phone": "Phone"}, True, None, is_hashed=True),
    "csv": Layout(
        "customer_id", {"email": "email", "phone": "phone"}, False, _snake,
        {"channel": _of("channel"), "why_in": _of("why_in"), "entered_on": _of("entered_on")},
    ),
}  # fmt: skip
