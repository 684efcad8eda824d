"""Forgets customers everywhere, for good: ``perennial forget``.

It can be run again from wherever it was ended: tombstones come first, so that nothing brings anybody back, and what
the search needs goes last. A night refuses to run in between. ``landing`` cleans delivered files,
``tables`` the warehouse, ``files`` what was made of it, ``receipt`` says what was done.
"""

from collections.abc import Callable, Collection
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path

from assets.ingest.load import ingest
from orchestration import audit
from orchestration.forgetting import files, landing, tables
from orchestration.forgetting.receipt import Notes, Place, Receipt, keep, verify
from orchestration.pseudonyms import pseudonym, pseudonym_key
from orchestration.sessions import sessions_of
from orchestration.settings import Settings
from orchestration.shops import Shop, has_contacts
from orchestration.tombstones import read_tombstones, tombstone, write_tombstones
from orchestration.vault import Contact, has_vault, open_vault
from orchestration.warehouse import Warehouse

__all__ = ["NobodyError", "Place", "Receipt", "forget", "verify"]

Say = Callable[[str], None]


class NobodyError(ValueError):
    """Nobody is to be forgotten, or there is nothing to forget them in."""


def forget(
    shop: Shop,
    settings: Settings,
    warehouse: Warehouse,
    customers: Collection[str],
    *,
    at: datetime,
    by: str,
    are_pseudonyms: bool = False,
    say: Say = lambda _: None,
) -> tuple[Receipt, Path]:
    """Erases the customers, and whoever was to be forgotten before and is found again.

    The night's lock is the caller's to hold.

    Args:
        shop: the shop.
        settings: where things are.
        warehouse: the shop's warehouse.
        customers: the shop's own numbers, or pseudonyms; none = only those of before, as after a restored backup.
        at: when, with a time zone.
        by: who asked for it.
        are_pseudonyms: whether ``customers`` are pseudonyms.
        say: is told what is done next.

    Returns:
        The receipt, and its file.

    Raises:
        NobodyError: nobody was named, now or before.
        FileNotFoundError: there is no warehouse.
    """
    key = pseudonym_key(settings, shop.name)
    named = {name if are_pseudonyms else pseudonym(key, name) for name in customers}
    stones = {tombstone(key, name) for name in named}
    path = settings.tombstones(shop.name)
    if not stones | read_tombstones(path):
        raise NobodyError(f"Nobody is named, and nobody of {shop.name} was ever forgotten.")
    with warehouse.connect(read_only=True) as con:
        there = tables.customers_in(con)
    write_tombstones(path, stones, at.date().isoformat())
    everyone = frozenset(read_tombstones(path))
    found = {name for name in there if tombstone(key, name) in everyone}
    kept = _contacts(settings, shop.name)
    found |= named | {name for name in kept if tombstone(key, name) in everyone}
    with warehouse.connect(read_only=True) as con:
        sessions = sessions_of(con, found, key)
    say("delivered files")
    notes = Notes(settings.receipts(shop.name))
    cleaned = landing.clean(
        shop, settings.landing(shop.name), warehouse, sessions, key=key, tombstones=everyone, pseudonyms=found,
        ids=() if are_pseudonyms else customers, contacts=[kept[name] for name in found if name in kept],
    )  # fmt: skip
    words = cleaned.words
    seen = {tombstone(key, name): day for name, day in tables.first_days(warehouse, found).items()}
    notes.add(cleaned.places, tables.handed_on(warehouse, found), files.flag_models(settings.models(shop.name), seen))
    say("the warehouse")
    notes.add(tables.erase(warehouse, found, words, sessions))
    notes.add(tables.erase_elsewhere(warehouse))
    needs_vault = has_contacts(shop) or has_vault(settings, shop.name)
    with open_vault(settings, shop.name) if needs_vault else nullcontext() as vault:
        say("delivered files, read again")
        with warehouse.connect() as con:
            ingest(
                con, shop, settings.landing(shop.name), key=key, run_id="forget", run_at=at, vault=vault,
                forgotten=everyone, batch_bytes=settings.batch_megabytes << 20,
            )  # fmt: skip
        say("what was made of it")
        notes.add(files.clean(settings, shop.name, found, words, shop.campaigns.calling_code))
        if vault is not None:
            # Last of all: until here, a run that is ended finds their addresses again.
            notes.add([Place("vault", "contact data and the key to it", vault.forget(found))])
    say("the warehouse, compacted")
    before, after = warehouse.compact()
    notes.add([Place("warehouse", f"the file, written anew: {before:,} to {after:,} bytes", 0)])
    left = [*cleaned.left, *files.sweep(settings, shop.name, found, words)]
    tables.mark_forgotten(warehouse, everyone, at.date())
    receipt = Receipt(
        shop=shop.name, forgotten_at=at.isoformat(timespec="seconds"), by=by,
        tombstones=tuple(sorted(stones or everyone)), places=tuple(notes.places), models=tuple(notes.models),
        handed_on=tuple(notes.handed_on), left=tuple(left),
    )  # fmt: skip
    written = keep(settings.receipts(shop.name), receipt, key)
    audit.note(settings, at, by, "forgot", written.name, shop.name, customers=len(receipt.tombstones), left=len(left))
    notes.close()
    return receipt, written


def _contacts(settings: Settings, shop: str) -> dict[str, Contact]:
    if not has_vault(settings, shop):
        return {}
    with open_vault(settings, shop) as vault:
        return vault.get()
