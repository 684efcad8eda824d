"""What gives people away in addresses of pages: e-mail addresses, names to sign in, and numbers that are named there.

A run of digits is a product's number, an order's or a moment's, unless it begins with a plus, the word before says that
it is a telephone's, or it is a value that only a payment card has. What was searched for is read as text.
"""

import re
from urllib.parse import quote_plus, unquote_plus

from assets.ingest.scrubbing.emails import PERCENT, without_emails
from assets.ingest.scrubbing.texts import is_card, scrub
from orchestration.expressions import literal

_BETWEEN = rf"(?:[ +().-]|{PERCENT}(?:2[089BDEF]|A0))"
_IN_CARD = rf"(?:[ +-]|{PERCENT}2[0D])?"
_IS = rf"(?:\]|{PERCENT}5D)?(?:[=:]|{PERCENT}3[AD])"
_PLUS = rf"(?:\+|{PERCENT}2B)"
_PHONE_WORD = (
    "(?:phone|telephone|tel|telefono?|mobile?|movil|handy|portable|cell|fax|sms|whatsapp|msisdn|callto)"
    r"[_-]?(?:no|nr|num|number|nummer|numero)?\d?"
)
_WHOSE = "(?:customer|user|home|work|mobile|cell|contact|billing|shipping|delivery|my|new)"
_TEXT_NAME = (
    "(?:q|s|k|query|search(?:[_-]?(?:term|query|text))?|keywords?|terms?|text|message|msg|body|subject|comment|note)"
)

_USER = re.compile(r"(?<=//)[^/?#@\s]{1,200}@")
_TEXT = re.compile(rf"((?:^|[?&;#]){_TEXT_NAME}=)([^&;#]+)", re.IGNORECASE)
# A word begins after what is no letter, or after an encoded character.
_NAMED_PHONE = re.compile(
    rf"((?:(?<![A-Z])|(?<=%[0-9A-F][0-9A-F])|(?<=%25[0-9A-F][0-9A-F]))(?:{_WHOSE}?{_PHONE_WORD}{_IS}|wa\.me/))"
    rf"(?:{_BETWEEN}|/){{0,3}}\d(?:(?:{_BETWEEN}|/){{0,3}}\d){{6,14}}",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile(
    rf"(?:(?<![0-9A-Z+])|(?<=%[0-9A-F][0-9A-F]))(?<!%2B){_PLUS}(?:{_BETWEEN}{{0,2}}\d){{8,15}}(?!\w)", re.IGNORECASE
)
_CARD = re.compile(rf"(?P<is>[=:]|{PERCENT}3[AD])(?P<number>\d(?:{_IN_CARD}\d){{12,18}})(?!\w)", re.IGNORECASE)
_NO_SEPARATORS = dict.fromkeys(map(ord, " +-"))
_ENCODED = re.compile(rf"{PERCENT}[0-9A-F][0-9A-F]", re.IGNORECASE)
# What says that the number after it is no card's; some bar codes and products' variants look like one.
_OTHER_NAME = re.compile(
    r"(?:id|(?<![a-z])(?:ids|sku|skus|ean|gtin|isbn|upc|item|items|article|product|products|variant|variants|order|"
    r"invoice|tracking|parcel|ref|reference|code|v|p|t|ts|time|timestamp))(?:\]|%5d)?$",
    re.IGNORECASE,
)
_LOOK_BACK_CHARACTERS = 40

# RE2: what may be a card's number by its issuer and length, as ``is_card`` knows them.
_CARD_SHAPE = "|".join(
    rf"{issuer}(?:{_IN_CARD}\d){{{length}}}"
    for issuer, length in (("4", "12"), ("4", "15"), ("4", "18"), ("3", "13,15"), ("2", "15"), ("[56]", "15,18"))
)
_NEXT_DIGIT = rf"(?:(?:[^0-9A-Za-z&;#=]|{PERCENT}[0-9A-F]{{2}}){{0,3}}\d)"
# All in one, since each pattern costs as much as another.
_MAY_HOLD_NUMBER = (
    rf"(?i)(?:(?:^|[^A-Z]|%[0-9A-F]{{2}}){_WHOSE}?{_PHONE_WORD}{_IS}|wa\.me/){_NEXT_DIGIT}{{7}}|{_PLUS}{_NEXT_DIGIT}{{8}}"
    rf"|(?:[=:]|{PERCENT}3[AD])(?:{_CARD_SHAPE})(?:\W|_|$)"
    rf"|(?:^|[?&;#]){_TEXT_NAME}=[^&;#]*{_NEXT_DIGIT}{{7}}"
)
_CHARACTERS = ("=", "%3", "+", "%2B", "%2b", "wa.me/", "tel:", "sms:")


def may_hold_contacts(column: str) -> str:
    """SQL that is true for an address to be looked at closely; true for few others.

    Single characters are looked for first: that costs a twentieth of what a pattern does.
    """
    holds = " or ".join(f"contains({column}, {literal(mark)})" for mark in _CHARACTERS)
    number = f"(({holds}) and regexp_matches({column}, {literal(_MAY_HOLD_NUMBER)}))"
    return f"(contains({column}, '@') or contains({column}, '%40') or contains({column}, '2540') or {number})"


def scrub_url(url: str) -> str:
    """The address with ``[email]``, ``[user]``, ``[card]`` and ``[phone]`` in place of what it gives away."""
    url = without_emails(_USER.sub("[user]@", url))
    url = _TEXT.sub(_scrubbed_text, url)
    url = _CARD.sub(_without_card, url)
    return _INTERNATIONAL.sub("[phone]", _NAMED_PHONE.sub(r"\1[phone]", url))


def _scrubbed_text(found: re.Match[str]) -> str:
    text = unquote_plus(found[2])
    scrubbed = scrub(text)
    return found[0] if scrubbed == text else found[1] + quote_plus(scrubbed, safe="[]")


def _without_card(found: re.Match[str]) -> str:
    number = found["number"]
    before = found.string[max(0, found.start() - _LOOK_BACK_CHARACTERS) : found.start()]
    is_one = is_card(_ENCODED.sub("", number).translate(_NO_SEPARATORS)) and not _OTHER_NAME.search(before)
    return found["is"] + "[card]" if is_one else found[0]
