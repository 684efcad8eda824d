"""Where the wordings of messages stand: ``<template>.<language>.txt`` or ``.html``, a shop's own before the ready-made.

A shop's own are in ``data/shops/<shop>/messages/``, the ready-made ones in ``data/campaigns/messages/``.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from ml.messages import Template
from orchestration.settings import PROJECT, Settings
from orchestration.shops import Shop

READY_MADE = PROJECT / "data" / "campaigns" / "messages"
# What is written in where nothing is known of a customer's language, or no template speaks it.
FALLBACK = "en"
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


def wording(templates: Templates, name: str, language: str | None) -> Template | None:
    """The template in the language, or in the fallback; None = there is none of that name."""
    spoken = templates.get(name, {})
    return spoken.get(language or FALLBACK) or spoken.get(FALLBACK)
