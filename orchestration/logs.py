"""The contract of the six logs: canonical columns, their types and what a row must have.

Ingest, the checks at the door, the raw tables and the docs all read it from here. How a shop's own columns become
these is in the shop's file, not here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds; each kind has one type in the raw tables and one way to be read from text."""

    TEXT = "text"
    CUSTOMER = "customer"  # text that leaves ingest as a keyed-hash pseudonym
    SESSION = "session"  # text that leaves ingest as a keyed hash: shops put customers' numbers into it
    WHOLE = "whole number"
    QUANTITY = "quantity"
    AMOUNT = "amount"
    RATING = "rating"
    FLAG = "flag"
    INSTANT = "instant"


# Quantities and amounts are decimals: a sum over them is exact, so it does not depend on the order of the rows.
SQL_TYPES: Mapping[Kind, str] = {
    Kind.TEXT: "varchar",
    Kind.CUSTOMER: "varchar",
    Kind.SESSION: "varchar",
    Kind.WHOLE: "bigint",
    Kind.QUANTITY: "decimal(18, 4)",
    Kind.AMOUNT: "decimal(18, 6)",
    Kind.RATING: "decimal(3, 2)",
    Kind.FLAG: "boolean",
    Kind.INSTANT: "timestamp",
}


@dataclass(frozen=True)
class Column:
    """One canonical column of a log; contact data is taken out of free text and of addresses of pages (URLs)."""

    name: str
    kind: Kind
    description: str
    required: bool = False
    allowed: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    is_free_text: bool = False
    is_url: bool = False

    @property
    def sql_type(self) -> str:
        """The column's type in the raw table."""
        return SQL_TYPES[self.kind]


@dataclass(frozen=True)
class Log:
    """One log: what a row is, its columns, and which of them gives a row its event_date.

    ``instant`` names the column of the event's instant. A catalogue has none that is required: without it a row
    counts from its delivery date on. ``contacts`` are columns that go into the vault and into no table.
    """

    name: str
    grain: str
    columns: tuple[Column, ...]
    instant: str
    either: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    contacts: tuple[Column, ...] = ()

    @property
    def is_catalogue(self) -> bool:
        """Whether rows describe things (products, customers) instead of events."""
        return not self.column(self.instant).required

    @property
    def contact_names(self) -> frozenset[str]:
        """The names of its columns of contact data."""
        return frozenset(column.name for column in self.contacts)

    def column(self, name: str) -> Column:
        """The column of this name, contact data too; KeyError if the log has none."""
        for column in (*self.columns, *self.contacts):
            if column.name == name:
                return column
        raise KeyError(f"log {self.name} has no column {name}")


EVENT_TYPES = ("view", "search", "page", "click", "cart", "remove", "checkout", "purchase")
REVIEW_CHANNELS = ("review", "support", "survey", "social")

_CUSTOMER = Column("customer_id", Kind.CUSTOMER, "The customer, as a keyed-hash pseudonym; null = guest.")

LOGS: Mapping[str, Log] = {
    log.name: log
    for log in (
        Log(
            "purchases",
            "One row per order line.",
            (
                Column("order_id", Kind.TEXT, "The order or credit note.", required=True),
                Column("product_id", Kind.TEXT, "The product bought or returned.", required=True),
                Column("quantity", Kind.QUANTITY, "Units; negative = returned or cancelled.", required=True),
                Column("unit_price", Kind.AMOUNT, "Price of one unit in the shop's currency.", required=True),
                Column("ordered_at", Kind.INSTANT, "When the line was ordered.", required=True),
                _CUSTOMER,
                Column("order_line", Kind.TEXT, "The line's number within the order."),
                Column("currency", Kind.TEXT, "Currency of the amounts; must be the shop's."),
                Column("discount", Kind.AMOUNT, "Amount taken off the whole line, positive.", low=0),
                Column("channel", Kind.TEXT, "Where it was sold: web, app, store, …"),
                Column("coupon_id", Kind.TEXT, "The coupon used."),
                Column("country", Kind.TEXT, "The country that the order goes to."),
                Column("is_return", Kind.FLAG, "True if the line is a return, whatever the quantity's sign."),
                Column("is_service_line", Kind.FLAG, "True for postage, samples, fees: money, but not a product."),
            ),
            instant="ordered_at",
            key=("order_id", "order_line"),
        ),
        Log(
            "browse_events",
            "One row per click, view, search or cart event.",
            (
                Column("event_type", Kind.TEXT, "What was done.", required=True, allowed=EVENT_TYPES),
                Column("occurred_at", Kind.INSTANT, "When it was done.", required=True),
                _CUSTOMER,
                Column("session_id", Kind.SESSION, "The shop's own session or visitor id, as a keyed hash."),
                Column("event_id", Kind.TEXT, "The event's own id."),
                Column("product_id", Kind.TEXT, "The product looked at."),
                Column("search_text", Kind.TEXT, "What was searched for.", is_free_text=True),
                Column("page", Kind.TEXT, "The page.", is_url=True),
                Column("referrer", Kind.TEXT, "Where the visitor came from.", is_url=True),
                Column("campaign_id", Kind.TEXT, "The campaign that brought the visitor."),
            ),
            instant="occurred_at",
            either=("customer_id", "session_id"),
            key=("event_id",),
        ),
        Log(
            "reviews",
            "One row per review or message.",
            (
                Column("body", Kind.TEXT, "What the customer wrote.", required=True, is_free_text=True),
                Column("written_at", Kind.INSTANT, "When it was written.", required=True),
                Column("review_id", Kind.TEXT, "The review's own id."),
                _CUSTOMER,
                Column("product_id", Kind.TEXT, "The product reviewed."),
                Column("rating", Kind.RATING, "Stars, 1 to 5.", low=1, high=5),
                Column("title", Kind.TEXT, "The headline.", is_free_text=True),
                Column("language", Kind.TEXT, "Language code of the text."),
                Column("channel", Kind.TEXT, "Where it came in.", allowed=REVIEW_CHANNELS),
            ),
            instant="written_at",
            key=("review_id",),
        ),
        Log(
            "products",
            "One row per product and delivery.",
            (
                Column("product_id", Kind.TEXT, "The product.", required=True),
                Column("name", Kind.TEXT, "Its name."),
                Column("category", Kind.TEXT, "Its category."),
                Column("brand", Kind.TEXT, "Its brand."),
                Column("price", Kind.AMOUNT, "Its list price in the shop's currency.", low=0),
                Column("attributes", Kind.TEXT, "Further attributes, as JSON."),
                Column("is_available", Kind.FLAG, "False = not to be had now: nobody is offered it."),
                Column("stock_count", Kind.QUANTITY, "Units in stock."),
                Column("cost", Kind.AMOUNT, "What a unit costs the shop, in its currency.", low=0),
                Column("updated_at", Kind.INSTANT, "Since when this holds; else the delivery date."),
            ),
            instant="updated_at",
        ),
        Log(
            "customers",
            "One row per customer and delivery.",
            (
                Column("customer_id", Kind.CUSTOMER, "The customer, as a keyed-hash pseudonym.", required=True),
                Column("signed_up_at", Kind.INSTANT, "When the account was opened."),
                Column("country", Kind.TEXT, "Country."),
                Column("email_consent", Kind.FLAG, "May be e-mailed."),
                Column("sms_consent", Kind.FLAG, "May be texted."),
                Column("age_band", Kind.TEXT, "Age band."),
                Column("gender", Kind.TEXT, "Gender."),
                Column("updated_at", Kind.INSTANT, "Since when this holds; else the delivery date."),
            ),
            instant="updated_at",
            contacts=(
                Column("email", Kind.TEXT, "E-mail address."),
                Column("phone", Kind.TEXT, "Telephone number."),
                Column("name", Kind.TEXT, "The customer's name."),
            ),
        ),
        Log(
            "campaign_touches",
            "One row per campaign message and customer.",
            (
                Column("campaign_id", Kind.TEXT, "The campaign.", required=True),
                Column("customer_id", Kind.CUSTOMER, "The customer, as a keyed-hash pseudonym.", required=True),
                Column("sent_at", Kind.INSTANT, "When it was sent.", required=True),
                Column("arm", Kind.TEXT, "Treatment arm, or holdout."),
                Column("channel", Kind.TEXT, "E-mail, text message, …"),
                Column("opened_at", Kind.INSTANT, "When it was opened."),
                Column("clicked_at", Kind.INSTANT, "When it was clicked."),
                Column("unsubscribed_at", Kind.INSTANT, "When the customer unsubscribed."),
                Column("bounced_at", Kind.INSTANT, "When it came back for good: nobody is there to be reached."),
            ),
            instant="sent_at",
        ),
    )
}
