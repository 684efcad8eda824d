"""The columns that each tool's import reads: heading to what stands in the cell.

By the vendors' own pages on CSV imports, November 2026: Klaviyo wants the address in the first column, Braze names its
columns in lower case and knows customers by ``external_id``, Google Customer Match takes its own English headings and
hashes alone. What a tool has no field for becomes a property of its own.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

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


def _hash_cell(row: Mapping[str, Any]) -> str | None:
    email = row.get("email")
    return hashed_email(email) if email else None


@dataclass(frozen=True)
class Layout:
    """What one tool reads.

    Attributes:
        key: the heading of the customer's id; None = the tool knows no such thing.
        email: the heading of the address, which comes first if there is one.
        needs_email: whether the tool knows people by their address alone.
        facts: further columns.
        is_hashed: whether the address is given as a hash.
    """

    key: str | None
    email: str
    needs_email: bool
    facts: Mapping[str, Cell]
    is_hashed: bool = False

    def columns(self, has_contacts: bool, is_removal: bool) -> Columns:
        """Heading to cell, in order; who is to be removed is named and told nothing else of."""
        columns: Columns = {}
        if has_contacts:
            columns[self.email] = _hash_cell if self.is_hashed else _of("email")
        if self.key is not None:
            columns[self.key] = _of("customer_id")
        return columns if is_removal else {**columns, **self.facts}


def _facts(wording: Callable[[str], str]) -> Columns:
    names = {
        "campaign": _of("campaign_id"),
        "campaign arm": _of("arm"),
        "campaign offer": _of("offer"),
        "campaign send date": _of("send_date"),
        "product 1": _product(1),
        "product 2": _product(2),
        "product 3": _product(3),
    }
    return {wording(name): cell for name, cell in names.items()}


def _titled(name: str) -> str:
    return name.title()


def _snake(name: str) -> str:
    return name.replace(" ", "_")


LAYOUTS: Mapping[str, Layout] = {
    "klaviyo": Layout("External ID", "Email Address", False, _facts(_titled)),
    "mailchimp": Layout("External ID", "Email Address", True, {**_facts(_titled), "Tags": _of("campaign_id")}),
    "braze": Layout("external_id", "email", False, _facts(_snake)),
    "hubspot": Layout("External ID", "Email", False, _facts(_titled)),
    "google_customer_match": Layout(None, "Email", True, {}, is_hashed=True),
    "csv": Layout(
        "customer_id", "email", False,
        {**_facts(_snake), "channel": _of("channel"), "why_in": _of("why_in"), "entered_on": _of("entered_on")},
    ),
}  # fmt: skip
