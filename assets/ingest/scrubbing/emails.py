"""E-mail addresses, as they are and as they stand in addresses of pages: ``ada%40example.com``."""

import re

# Whoever encodes what is encoded makes %25 of each %.
PERCENT = "%(?:25)*"
_FOREIGN = rf"{PERCENT}[89A-F][0-9A-F]"
_LABEL = rf"(?:[\w-]|{_FOREIGN})"
_DOT = rf"(?:\.|{PERCENT}2E)"

# RE2: a text without this has none.
MAY_HOLD_EMAIL = rf"\w@\w|{PERCENT}40"

# Looked for from the @ on in both directions: from each letter on would take hours for a text that is made for it.
# An address doesn't begin within an encoded character. Pictures for sharp screens (logo@2x.png) are none.
_AT_DOMAIN = re.compile(
    rf"(?:@|{PERCENT}40)(?!\dx\.)(?:{_LABEL}{{1,63}}{_DOT}){{1,8}}(?:[^\W\d_]|{_FOREIGN}){_LABEL}{{1,62}}",
    re.IGNORECASE,
)
_LOCAL_PART = re.compile(
    rf"(?<!%)(?<!%[0-9A-F])(?<!%25)(?<!%25[0-9A-F])"
    rf"(?!')(?:[\w.+'~-]|{_FOREIGN}|{PERCENT}(?:2[7BDE]|5F)){{1,64}}$",
    re.IGNORECASE,
)
_LOOK_BACK_CHARACTERS = 400


def without_emails(text: str) -> str:
    """The text with ``[email]`` in place of each address."""
    kept, end = [], 0
    for found in _AT_DOMAIN.finditer(text):
        local = _LOCAL_PART.search(text, max(end, found.start() - _LOOK_BACK_CHARACTERS), found.start())
        if local:
            kept += [text[end : local.start()], "[email]"]
            end = found.end()
    return "".join([*kept, text[end:]])
