"""What people let slip in free text: e-mail addresses, telephone and card numbers."""

import re

from assets.ingest.scrubbing.emails import MAY_HOLD_EMAIL, without_emails
from orchestration.expressions import literal

# RE2, on every text: an @ between word characters, or seven digits with little between them.
_MAY_HOLD_CONTACTS = rf"{MAY_HOLD_EMAIL}|(\d[ ()./\x{{2013}}\x{{00A0}}-]{{0,3}}){{7}}"

_CARD = re.compile(r"(?<![\w#/-])(?<!\d\.)\d(?:[ \u00a0-]?\d){12,18}(?!\w|\.\d)")
# Digits with what people put between them; what it is, is told from the digits.
_NUMBER = re.compile(r"(?<![\w#@/-])(?<!\d\.)(?:\+|\(\+?)?\d(?:[ ()./\u2013\u00a0-]{0,3}\d){6,16}(?!\w|\.\d)")
_DATE = re.compile(
    r"\(?\d{1,2}([./-])\d{1,2}\1\d{2,4}\b(?!\1)|\(?\d{4}([./-])\d{1,2}\2\d{1,2}\b(?!\2)|\d{1,2} \d{1,2} (?:19|20)\d\d\b"
)
_DECIMAL = re.compile(r"\(?0\.")
# US style: three, three, four, parted.
_NORTH_AMERICAN = re.compile(r"(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.\u2013-])\d{3}[ .\u2013-]\d{4}")
# Pairs after a zero (France), and nine digits parted as in Spain; in threes they could be any number.
_IN_PAIRS = re.compile(r"0[1-9]([ .-])\d\d(?:\1\d\d){3}|[67]\d\d([ .-])\d\d(?:\2\d\d){2}|9\d([ .-])\d{3}(?:\3\d\d){2}")
# Area codes, mobile and free numbers; 00 stands for the plus. Numbers that are filled up with zeros begin otherwise.
_BEGINS_NATIONAL = re.compile(r"0(?:[1-9][1-9]|[2-9]0[1-9]|[38]00|0[1-9])")
# After these, numbers that could be anything else are telephones'.
_PHONE_WORD = re.compile(
    r"(?:\bt[eé]l(?:e(?:f[oó]n\w*|phone)|[eé]phone)?\b|\bphone|\bmobile?\b|\bm[oó]vil\b|\bhandy(?:nummer)?\b|\bcell\b|"
    r"\bcall(?:ed|ing)?\b|\bring\b|\btext me\b|\bsms\b|\bwhatsapp\b|\bfax\b|\bhotline\b|\banruf\w*|"
    r"\bappele\w*|\bll[aá]ma\w*|\b(?:my number|meine nummer|mon num[eé]ro|mon portable|mi n[uú]mero)\b)[^\d\n]{0,20}$",
    re.IGNORECASE,
)
# What says that the number after it is no telephone's.
_OTHER_NUMBER = re.compile(
    r"(?:\border|\bordre|bestell|auftrag|commande|pedido|invoice|rechnung|factura|facture|tracking|sendung|parcel|"
    r"\bref|article|artikel|\bsku\b|\bitem|\bean\b|\bisbn\b|kunden|customer|serial|"
    r"\b(?:no|nr|num|id|code)\b)[^\d\n]{0,16}$",
    re.IGNORECASE,
)
_LOOK_BACK_CHARACTERS = 40
_LEAST_DIGITS, _MOST_DIGITS = 8, 15
_EAN_DIGITS = (12, 13)


def may_hold_contacts(column: str) -> str:
    """SQL that is true for a text to be looked at closely."""
    return f"regexp_matches({column}, {literal(_MAY_HOLD_CONTACTS)})"


def scrub(text: str) -> str:
    """The text with ``[email]``, ``[card]`` and ``[phone]`` in place of what it gives away."""
    text = without_emails(text)
    text = _CARD.sub(lambda found: "[card]" if is_card(_digits(found[0])) else found[0], text)
    return _NUMBER.sub(lambda found: "[phone]" if _is_phone(found) else found[0], text)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def is_card(digits: str) -> bool:
    """Whether a payment network gives out such numbers (ISO/IEC 7812: issuer, length, Luhn's check digit)."""
    count, two, four = len(digits), int(digits[:2]), int(digits[:4])
    known = (
        (digits[0] == "4" and count in (13, 16, 19))
        or (count == 16 and (51 <= two <= 55 or 2221 <= four <= 2720 or 3528 <= four <= 3589))
        or (count == 15 and two in (34, 37))
        or (count == 14 and (two in (36, 38, 39) or 3000 <= four <= 3059))
        or (16 <= count <= 19 and (four == 6011 or two in (50, 56, 57, 58, 62, 63, 64, 65, 67)))
    )
    return known and _luhn(digits)


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _is_phone(found: re.Match[str]) -> bool:
    text, digits = found[0], _digits(found[0])
    if not _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS or _DATE.match(text) or _DECIMAL.match(text):
        return False
    if text.lstrip("(").startswith("+"):
        return True
    before = found.string[max(0, found.start() - _LOOK_BACK_CHARACTERS) : found.start()]
    if _OTHER_NUMBER.search(before):
        return False
    if _NORTH_AMERICAN.fullmatch(text) or _IN_PAIRS.fullmatch(text):
        return True
    # Some goods' bar codes begin with a zero, too; they have a check digit.
    if len(digits) <= _LEAST_DIGITS or (text == digits and len(digits) in _EAN_DIGITS and _ean(digits)):
        return False
    return bool(_BEGINS_NATIONAL.match(digits) or _PHONE_WORD.search(before))


def _ean(digits: str) -> bool:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return total % 10 == 0
