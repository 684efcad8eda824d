"""Colours of pictures: eight that the colour-blind can tell apart, and each stage's own."""

# Okabe & Ito (2008); the yellow is darkened for light pages.
BLUE, ORANGE, GREEN, VERMILION, SKY, PURPLE, YELLOW, GREY = (
    "#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7", "#b8a300", "#7f7f7f",
)  # fmt: skip
STAGE_COLOURS = {
    "prospect": GREY,
    "new": SKY,
    "active": BLUE,
    "loyal": GREEN,
    "won_back": PURPLE,
    "at_risk": YELLOW,
    "lapsed": ORANGE,
    "lost": VERMILION,
}
