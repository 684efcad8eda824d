"""How the goods behave in a sentence, and which aspects they can have at all."""

# Worn in pairs, sold in packs, and what has neither one piece nor a plural.
PAIRS = (
    "hiking trousers", "leggings", "zip-off trousers", "shorts", "overtrousers", "walking boots", "trail shoes",
    "sandals", "wellies", "hiking socks", "children's boots",
)  # fmt: skip
PACKS = ("coffee beans", "energy bars", "oat biscuits", "blister plasters")
MASSES = (
    "ground coffee", "instant coffee", "decaf", "hot chocolate", "trail mix", "dried mango", "freeze-dried curry",
    "shoe wax",
    "sun cream", "insect spray", "hand balm", "wool wash",
)  # fmt: skip

# A category's aspect that some of its goods do not have.
_LACKING = {
    "leggings": ("zip",),
    "sandals": ("waterproofing",),
    "hiking socks": ("waterproofing", "sole"),
    "wellies": ("stitching",),
    "dry bag": ("zip",),
    "tarp": ("zip", "poles"),
    "bivvy bag": ("poles",),
    "camping mat": ("zip",),
    "hammock": ("zip", "warmth"),
    "travel pillow": ("zip", "warmth"),
    "wool blanket": ("zip",),
    "power bank": ("strap", "app"),
    "solar charger": ("strap", "app", "screen"),
    "weather station": ("strap",),
    "walkie-talkie": ("app",),
    "camping stove": ("coating", "lid"),
    "kettle": ("coating",),
    "cool box": ("coating",),
    "chef's knife": ("coating", "lid"),
    "coffee beans": ("grind",),
    "instant coffee": ("grind",),
    "hot chocolate": ("grind",),
    "blister plasters": ("smell", "texture"),
    "wool wash": ("texture",),
    "insect spray": ("texture",),
    "children's boots": ("fabric",),
    "bobble hat": ("zip", "safety"),
    "kids' rucksack": ("fit",),
}


def has_aspect(goods: str, aspect: str) -> bool:
    """Returns whether such goods can have the aspect: a wool blanket has no zip.

    Args:
        goods: one of ``Category.goods``.
        aspect: one of the assortment's aspects.
    """
    return aspect not in _LACKING.get(goods, ())


def is_plural(goods: str) -> bool:
    """Returns whether the goods are spoken of as "they"."""
    return goods in PAIRS or goods in PACKS


def one_of(goods: str) -> str:
    """Returns the goods as a customer names one of them: "a rain jacket", "walking boots", "trail mix"."""
    if goods in PAIRS or goods in PACKS or goods in MASSES:
        return goods
    return f"an {goods}" if goods[0] in "aeiou" else f"a {goods}"
