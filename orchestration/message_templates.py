"""Where the wordings of messages stand: ``<template>.<language>.txt`` or ``.html``, a shop's own before the ready-made.

A shop's own are in ``data/shops/<shop>/messages/``, the ready-made ones in ``data/campaigns/messages/``.
"""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from ml.messages import Template
from orchestration.settings import PROJECT, Settings
from orchestration.shops import Shop

READY_MADE = PROJECT / "data" / "campaigns" / "messages"
# What is written in where a template speaks neither the customer's language nor the shop's.
FALLBACK = "en"
# Ends the name of the wording that a text message takes where there is one.
SMS = "_sms"
_FILE = re.compile(r"(?P<name>[a-z][a-z0-9_]*)\.(?P<language>[a-z]{2})\.(?P<kind>txt|html)")

Templates = Mapping[str, Mapping[str, Template]]


def load_templates(shop: Shop, settings: Settings) -> Templates:
    """The wordings by name and language."""
    found: dict[str, dict[str, Template]] = {}
    for folder in (READY_MADE, settings.shops / shop.name / "messages"):
        for path in sorted(folder.glob("*")):
            named = _FILE.fullmatch(path.name)
            if named:
                name, language = named["name"], named["language"]
                found.setdefault(name, {})[language] = _read(path, name, language)
    return found


def _read(path: Path, name: str, language: str) -> Template:
    return Template(name, language, path.read_text(encoding="utf-8"), is_html=path.suffix == ".html")


def wording(
    templates: Templates,
    name: str,
    language: str | None,
    shop_language: str = FALLBACK,
    told_in: Collection[str] | None = None,
) -> Template | None:
    """The template in the customer's language, else in the shop's, else in English; None = there is none in any.

    Args:
        templates: the wordings.
        name: the template's name.
        language: the customer's; None = not known.
        shop_language: the shop's.
        told_in: the languages in which the offer is worded, since a message in one and its offer in another reads like
            a mistake; None = there is no offer.
    """
    spoken = templates.get(name, {})
    wanted = [it for it in (language, shop_language, FALLBACK) if it in spoken]
    fitting = [it for it in wanted if told_in is None or it in told_in]
    chosen = next(iter(fitting or wanted), None)
    return spoken[chosen] if chosen else None
