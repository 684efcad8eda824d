"""What the reader can say: the labels of each head, and how tags run over a mention (BIO)."""

from dataclasses import dataclass

SENTIMENTS = ("negative", "neutral", "positive")
STARS = (1, 2, 3, 4, 5)
INTENTS = (
    "order", "delivery", "return_or_refund", "complaint", "question", "praise", "purchase_intent", "churn_intent",
    "account", "other",
)  # fmt: skip
# Finer than the intents: what a message to the service desk asks for, as Bitext's customer support set names it.
REQUESTS = (
    "cancel_order", "change_order", "change_shipping_address", "check_cancellation_fee", "check_invoice",
    "check_payment_methods", "check_refund_policy", "complaint", "contact_customer_service", "contact_human_agent",
    "create_account", "delete_account", "delivery_options", "delivery_period", "edit_account", "get_invoice",
    "get_refund", "newsletter_subscription", "payment_issue", "place_order", "recover_password",
    "registration_problems", "review", "set_up_shipping_address", "switch_account", "track_order", "track_refund",
)  # fmt: skip
ENTITIES = (
    "product", "brand", "organisation", "person", "location", "order_id", "attribute", "price", "quantity",
)  # fmt: skip
NAMES = ("person", "location", "corporation", "product", "creative_work", "group")
QUERY_PARTS = (
    "uom", "color", "condition", "content", "core_product_type", "creator", "department", "material", "modifier",
    "occasion", "origin", "price", "product_name", "product_number", "quantity", "shape", "time",
)  # fmt: skip
POLARITIES = ("negative", "neutral", "positive")
ASPECTS = (
    "app", "aroma", "battery", "brightness", "capacity", "coating", "colour", "comfort", "delivery", "effect",
    "fabric", "fit", "freshness", "grind", "handle", "insulation", "leaks", "lid", "packaging", "poles", "portion",
    "price", "quality", "safety", "screen", "service", "setup", "smell", "sole", "stitching", "strap", "straps",
    "switch", "taste", "texture", "warmth", "waterproofing", "weight", "zip", "other",
)  # fmt: skip


@dataclass(frozen=True)
class TagHead:
    """A head that tags words: each label begins (B) and goes on (I); 0 is O, B of label i is 2i + 1, I is 2i + 2."""

    name: str
    labels: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many tags there are, O among them."""
        return 2 * len(self.labels) + 1

    def begin(self, label: str) -> int:
        """The tag with which a mention of the label begins; the next one goes on with it.

        Raises:
            ValueError: the head has no such label.
        """
        return 2 * self.labels.index(label) + 1


# Names as WNUT-17 divides them, parts of a shopping query as QueryNER does, entities as a shop asks for them: each
# source of labels keeps a head of its own, for what one leaves out another may mark.
TAG_HEADS = (
    TagHead("entities", ENTITIES),
    TagHead("names", NAMES),
    TagHead("query", QUERY_PARTS),
    TagHead("aspects", POLARITIES),
)
ASPECT_NAMES = "aspect_names"  # a head that names what a mention of an aspect begins
_TEXT_SIZES = {
    "sentiment": len(SENTIMENTS), "stars": len(STARS), "intents": len(INTENTS), "requests": len(REQUESTS),
}  # fmt: skip


def _slices(sizes: dict[str, int]) -> dict[str, slice]:
    found, low = {}, 0
    for name, size in sizes.items():
        found[name] = slice(low, low + size)
        low += size
    return found


# Where each head's logits are among those of all heads side by side.
TEXT_SLICES = _slices(_TEXT_SIZES)
WORD_SLICES = _slices({head.name: head.size for head in TAG_HEADS} | {ASPECT_NAMES: len(ASPECTS)})
