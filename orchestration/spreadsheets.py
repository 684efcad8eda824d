"""Text that a spreadsheet would run as a formula, and how it is kept from that; as in the published CSV files."""

import unicodedata

_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n"


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may run the text: its first visible character, after any quotes, begins a formula."""
    for letter in text.lstrip("'"):
        if letter in _STARTS:
            return True
        if unicodedata.category(letter)[0] not in "ZC":
            return False
    return False


def unformulaic(text: str) -> str:
    """The text, with a single quote before it if a spreadsheet might run it."""
    return f"'{text}" if is_formula(text) else text
