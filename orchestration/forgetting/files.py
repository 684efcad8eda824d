"""What was made of the warehouse: nights, exports, pages and models that name the customers go or are written anew.

Models that learned from them are flagged. At the end every other small file is searched for what names the customers.
"""

import json
import os
import shutil
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

import duckdb

from orchestration.exports.contacts import international
from orchestration.exports.layouts import hashed_email, hashed_phone
from orchestration.forgetting.receipt import Place
from orchestration.forgetting.words import Words
from orchestration.publication.withdrawal import withdraw
from orchestration.settings import Settings

FLAG = "forgotten.json"
CARD = "card.md"
_ON_CARD = "\n## Forgotten since\n\n"


def clean(
    settings: Settings, shop: str, customers: Collection[str], words: Words, calling_code: int | None
) -> list[Place]:
    """Takes the customers out of published nights and exports, and removes pages on quality that name them."""
    with duckdb.connect(config={"threads": settings.threads, "memory_limit": settings.memory_limit}) as con:
        held = withdraw(settings.published, shop, customers, con)
    places = [Place("published", night, rows) for night, rows in held.items()]
    places.append(Place("published", "nights that had them", len(held)))
    hashes = {hashed_email(word) for word in words.contacts if "@" in word}
    # Exports have numbers as tools take them, not as they were delivered.
    numbers = {number for word in words.contacts if (number := international(word, calling_code))}
    marks = words.with_ids(hashes | numbers | set(map(hashed_phone, numbers)))
    removed = []
    exports = settings.exports(shop)
    for folder in sorted(exports.iterdir()) if exports.exists() else ():
        if folder.is_dir() and any(marks.in_bytes(file.read_bytes()) for file in folder.rglob("*") if file.is_file()):
            shutil.rmtree(folder)
            removed.append(folder.name)
    places += [Place("exports", name, 1) for name in removed]
    places.append(Place("exports", "exports that had them, removed", len(removed)))
    places += _clean_models(settings.models(shop), words)
    quality = settings.data / "quality" / shop
    pages = [file for file in quality.rglob("*") if file.is_file() and words.in_bytes(file.read_bytes())]
    if pages:
        shutil.rmtree(quality)
    places.append(Place("quality", "pages that named them, removed", len(pages)))
    return places


def _clean_models(models: Path, words: Words) -> list[Place]:
    """Removes the models of a cut-off if any holds a customer as such: the night that needs them fits them again."""
    places = []
    for folder in sorted(path for path in models.glob("*/*") if path.is_dir()):
        if any(words.in_bytes(file.read_bytes()) for file in folder.rglob("*") if file.is_file()):
            shutil.rmtree(folder)
            places.append(Place("models", f"{folder.relative_to(models).as_posix()}, to be fitted again", 1))
    return places


def flag_models(models: Path, seen: Mapping[str, date]) -> list[str]:
    """Notes beside every fitted model which of the forgotten, by tombstone, it may have learned from; its card says so.

    A model has learned from who had been seen by its cut-off, which its folder is named for.

    Args:
        models: the shop's folder of models.
        seen: by tombstone, the first day of which anything was known.

    Returns:
        The flagged models, by their folder below ``models``.
    """
    flagged = []
    for folder in sorted(path for path in models.glob("*/*") if path.is_dir()):
        try:
            cutoff = date.fromisoformat(folder.name)
        except ValueError:
            continue
        learned_from = {stone for stone, day in seen.items() if day <= cutoff}
        if learned_from:
            flag = folder / FLAG
            everyone = learned_from | _flagged(flag)
            _write(flag, json.dumps({"tombstones": sorted(everyone)}) + "\n")
            for card in sorted(folder.rglob(CARD)):
                before = card.read_text(encoding="utf-8").split(_ON_CARD)[0]
                _write(card, f"{before}{_ON_CARD}{_said(len(everyone), flag)}")
            flagged.append(folder.relative_to(models).as_posix())
    return flagged


def flagged_models(models: Path) -> dict[str, int]:
    """The models that learned from customers who have been forgotten since, each with from how many."""
    return {
        flag.parent.relative_to(models).as_posix(): len(_flagged(flag)) for flag in sorted(models.glob(f"*/*/{FLAG}"))
    }


def _said(customers: int, flag: Path) -> str:
    who = "One customer" if customers == 1 else f"{customers:,} customers"
    return (
        f"{who} from whom this model may have learned asked to be forgotten since; `{flag.name}`, beside its version, "
        "names them by tombstone. Train it anew, or let it age.\n"
    )


def _write(path: Path, text: str) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)


def _flagged(flag: Path) -> set[str]:
    return set(json.loads(flag.read_text())["tombstones"]) if flag.exists() else set()


def sweep(settings: Settings, shop: str, customers: Collection[str], words: Words) -> list[str]:
    """The files in which nobody should be named, and that name one of the customers all the same."""
    marks = words.with_ids(customers)
    folders = [
        settings.dagster_home(shop), settings.tracking, settings.dbt_target(shop), settings.models(shop),
        settings.audit.parent, settings.exports(shop), settings.receipts(shop), settings.published / shop,
    ]  # fmt: skip
    named = []
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and not file.is_symlink() and marks.in_bytes(file.read_bytes()):
                named.append(file.relative_to(settings.data).as_posix())
    return named
