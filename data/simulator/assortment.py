"""What the demo shop could sell: categories with their goods, aspects, prices and seasons, and the brands.

Words and figures only. Which products there are is drawn from this in ``catalogue``; what customers say about an aspect
is in ``text``.
"""

from dataclasses import dataclass

# What any order can be praised or blamed for, whatever is in it.
ORDER_ASPECTS = ("delivery", "packaging", "service")
# What any product can be judged by, beside its category's own aspects.
COMMON_ASPECTS = ("quality", "price")


@dataclass(frozen=True)
class Category:
    """A kind of goods.

    Attributes:
        name: as in the catalogue.
        goods: nouns that its products are called by, as a customer says them.
        aspects: what its products are good or bad at, beside the common ones.
        price: median price of its products, in the shop's currency.
        spread: standard deviation of the logarithm of the price.
        share: its share of the catalogue.
        appeal: how often it is bought, beside the others.
        replenish_days: after how long it is used up; 0 = it lasts.
        peak_month: the month in which it sells best; 0 = none.
        swing: how much better it sells then, as a share of the mean.
        goes_with: categories that are bought along with it.
        options: the attributes that its products come with, and their values.
    """

    name: str
    goods: tuple[str, ...]
    aspects: tuple[str, ...]
    price: float
    spread: float
    share: float
    appeal: float
    replenish_days: int
    peak_month: int
    swing: float
    goes_with: tuple[str, ...]
    options: tuple[tuple[str, tuple[str, ...]], ...]


_COLOURS = ("black", "navy", "forest green", "rust", "slate grey", "mustard", "burgundy", "teal", "sand", "off-white")
_SIZES = ("XS", "S", "M", "L", "XL", "XXL")

CATEGORIES = (
    Category("jackets", ("rain jacket", "fleece jacket", "down jacket", "softshell", "parka", "windbreaker"),
             ("fit", "zip", "warmth", "waterproofing", "colour", "fabric"), 89.0, 0.45, 0.09, 1.0, 0, 11, 0.6,
             ("trousers", "footwear", "care"), (("colour", _COLOURS), ("size", _SIZES))),
    Category("trousers", ("hiking trousers", "leggings", "zip-off trousers", "shorts", "overtrousers"),
             ("fit", "fabric", "zip", "colour", "stitching"), 54.0, 0.40, 0.08, 1.0, 0, 5, 0.4,
             ("jackets", "footwear"), (("colour", _COLOURS), ("size", _SIZES))),
    Category("footwear", ("walking boots", "trail shoes", "sandals", "wellies", "hiking socks"),
             ("fit", "sole", "comfort", "waterproofing", "stitching"), 79.0, 0.55, 0.08, 1.1, 0, 4, 0.3,
             ("trousers", "care"), (("colour", _COLOURS), ("size", ("37", "38", "39", "40", "41", "42", "43", "44",
             "45")))),
    Category("backpacks", ("daypack", "rucksack", "dry bag", "hip pack", "duffel"),
             ("zip", "straps", "comfort", "capacity", "waterproofing"), 64.0, 0.50, 0.07, 0.8, 0, 6, 0.4,
             ("bottles", "lamps"), (("colour", _COLOURS), ("volume", ("8 l", "18 l", "25 l", "35 l", "50 l", "65 l")))),
    Category("tents", ("two-man tent", "family tent", "tarp", "bivvy bag", "beach shelter"),
             ("poles", "waterproofing", "zip", "setup", "weight"), 149.0, 0.55, 0.05, 0.4, 0, 6, 0.9,
             ("sleeping", "lamps", "cookware"), (("colour", _COLOURS), ("sleeps", ("1", "2", "3", "4", "6")))),
    Category("sleeping", ("sleeping bag", "camping mat", "hammock", "travel pillow", "wool blanket"),
             ("warmth", "zip", "weight", "fabric", "comfort"), 69.0, 0.60, 0.06, 0.5, 0, 6, 0.7,
             ("tents",), (("colour", _COLOURS), ("season", ("2-season", "3-season", "4-season")))),
    Category("lamps", ("head torch", "camping lantern", "bike light", "pocket torch"),
             ("battery", "brightness", "switch", "weight"), 32.0, 0.50, 0.06, 0.8, 0, 11, 0.5,
             ("tents", "gadgets"), (("output", ("120 lm", "300 lm", "500 lm", "900 lm")),)),
    Category("gadgets", ("power bank", "GPS watch", "solar charger", "weather station", "walkie-talkie"),
             ("battery", "screen", "app", "strap"), 95.0, 0.65, 0.06, 0.6, 0, 12, 0.7,
             ("lamps",), (("colour", _COLOURS[:5]),)),
    Category("cookware", ("camping stove", "frying pan", "kettle", "mess kit", "cool box", "chef's knife"),
             ("handle", "coating", "weight", "lid"), 42.0, 0.55, 0.08, 0.9, 0, 6, 0.3,
             ("coffee", "snacks", "bottles"), (("material", ("steel", "titanium", "cast iron", "aluminium")),)),
    Category("bottles", ("thermos flask", "water bottle", "travel mug", "lunch box"),
             ("lid", "insulation", "leaks", "capacity"), 24.0, 0.35, 0.07, 1.2, 0, 9, 0.2,
             ("coffee", "snacks"), (("colour", _COLOURS), ("volume", ("350 ml", "500 ml", "750 ml", "1 l")))),
    Category("coffee", ("ground coffee", "coffee beans", "decaf", "instant coffee", "hot chocolate"),
             ("taste", "aroma", "freshness", "grind"), 11.0, 0.30, 0.07, 2.4, 28, 12, 0.2,
             ("bottles", "snacks"), (("pack", ("250 g", "500 g", "1 kg")),)),
    Category("snacks", ("trail mix", "energy bars", "oat biscuits", "dried mango", "freeze-dried curry"),
             ("taste", "texture", "freshness", "portion"), 8.0, 0.35, 0.09, 2.2, 21, 7, 0.2,
             ("coffee", "bottles"), (("pack", ("single", "6 pack", "12 pack")),)),
    Category("care", ("shoe wax", "sun cream", "insect spray", "hand balm", "wool wash", "blister plasters"),
             ("smell", "texture", "effect"), 10.0, 0.35, 0.07, 1.6, 45, 7, 0.4,
             ("footwear", "jackets"), (("pack", ("50 ml", "100 ml", "250 ml")),)),
    Category("kids", ("kids' rain suit", "children's boots", "toddler carrier", "kids' rucksack", "bobble hat"),
             ("fit", "colour", "fabric", "safety", "zip"), 35.0, 0.50, 0.07, 0.9, 0, 9, 0.5,
             ("snacks", "footwear"), (("colour", _COLOURS), ("age", ("1-2", "3-4", "5-6", "7-8", "9-10")))),
)  # fmt: skip

# What costs more or less than its category does; the others cost as it.
PRICE_OF_GOODS = {
    "fleece jacket": 0.65, "down jacket": 1.5, "parka": 1.5, "windbreaker": 0.7, "leggings": 0.7, "shorts": 0.65,
    "walking boots": 1.5, "trail shoes": 1.2, "sandals": 0.65, "wellies": 0.5, "hiking socks": 0.18, "dry bag": 0.35,
    "hip pack": 0.45, "rucksack": 1.5, "family tent": 2.2, "tarp": 0.4, "bivvy bag": 0.6, "beach shelter": 0.35,
    "sleeping bag": 1.5, "camping mat": 0.8, "hammock": 0.7, "travel pillow": 0.25, "pocket torch": 0.6,
    "power bank": 0.4, "GPS watch": 2.2, "solar charger": 0.8, "walkie-talkie": 0.6, "weather station": 0.8,
    "kettle": 0.7, "mess kit": 0.7, "cool box": 1.3, "chef's knife": 1.4, "lunch box": 0.7, "travel mug": 0.9,
    "thermos flask": 1.2, "instant coffee": 0.7, "hot chocolate": 0.75, "oat biscuits": 0.6, "dried mango": 0.7,
    "blister plasters": 0.6, "shoe wax": 0.8, "sun cream": 1.2, "toddler carrier": 3.2, "bobble hat": 0.45,
}  # fmt: skip

# Invented, as is everything else here; a test holds that no two are alike. The number is the brand's price level; then
# what kind of goods it makes.
BRANDS = (
    ("Tarnway", 1.35, "gear"), ("Oakmere", 1.0, "gear"), ("Brightfell", 1.15, "gear"), ("Skerrow", 1.6, "gear"),
    ("Hollin & Pike", 0.95, "food"), ("Marlock", 0.75, "gear"), ("Norrvik", 1.45, "gear"), ("Pennyfold", 0.7, "home"),
    ("Kestrel Bay", 1.05, "gear"), ("Umbra Peak", 1.3, "gear"), ("Lowther", 0.95, "home"), ("Wildhaven", 1.1, "food"),
    ("Cairnbrook", 1.2, "gear"), ("Dunmoor", 0.85, "gear"), ("Ostara", 1.25, "care"), ("Fennick", 0.8, "tech"),
    ("Vellum Ridge", 1.4, "tech"), ("Bramblewick", 1.0, "food"), ("Solvane", 1.0, "care"),
    ("Thornaby Goods", 0.65, "home"), ("Quarrel & Finch", 1.2, "food"), ("Lumenweg", 1.1, "tech"),
)  # fmt: skip
KIND_OF_CATEGORY = {
    "lamps": "tech", "gadgets": "tech", "cookware": "home", "bottles": "home", "coffee": "food", "snacks": "food",
    "care": "care",
}  # fmt: skip
# A product comes in all of these; of other options it has one.
SIZE_OPTIONS = ("size", "age", "pack")

# What the second word of a product's name is: "Tarnway Solstice Rain Jacket".
MODELS = (
    "Solstice", "Ridgeline", "Harrow", "Drift", "Beacon", "Linnet", "Granite", "Otter", "Meridian", "Juniper", "Squall",
    "Hearth", "Plover", "Summit", "Wren", "Ember", "Borealis", "Tideway", "Larch", "Nomad", "Fathom", "Heather",
    "Strider",
    "Cobble", "Aster", "Kittiwake", "Quarry", "Saffron", "Tundra", "Willow", "Pilgrim", "Rook", "Cinder", "Moorland",
    "Hazel", "Breaker", "Lantern", "Osprey", "Thistle", "Vagabond",
)  # fmt: skip

ASPECTS = tuple(
    sorted({aspect for category in CATEGORIES for aspect in category.aspects} | {*COMMON_ASPECTS, *ORDER_ASPECTS})
)
