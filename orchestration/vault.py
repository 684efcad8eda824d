"""The vault: customers' e-mail addresses, phone numbers and names, each encrypted with the customer's own key.

Envelope encryption, AES-256-GCM throughout: a customer's contact data is encrypted with a data key, the data key is
wrapped with the shop's key-encryption key. Ciphertexts are in one SQLite file, wrapped keys in another, the ring.
Without a customer's key in the ring no copy of their ciphertext can be read. Who may look is decided elsewhere.
"""

import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from orchestration.disk import fsync
from orchestration.keys import secret_key
from orchestration.settings import Settings

_NONCE_BYTES = 12
_BUSY_SECONDS = 60


class VaultError(RuntimeError):
    """The vault can't be opened as it is; the message says why, and what to do."""


@dataclass(frozen=True)
class Contact:
    """What is known of how to reach a customer; None = not known."""

    email: str | None = None
    phone: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class Delivered:
    """A customer's contact data as a delivery told it; ``told_at`` sorts by when it holds and was delivered."""

    customer_id: str
    told_at: str
    contact: Contact


class Vault:
    """One shop's vault, open until the end of the ``with`` block.

    Args:
        path: the file of ciphertexts.
        ring: the file of wrapped keys.
        key: what the key-encryption key is derived from.
        shop: the shop's name; a ciphertext of another shop can't be read as this one's.
    """

    def __init__(self, path: Path, ring: Path, key: bytes, shop: str) -> None:
        self._shop = shop
        self._wrapping = _wrapping(key, shop)
        for file in (path, ring):
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
            if file.stat().st_mode & 0o077:
                raise VaultError(f"{file} may be read by others: chmod 600 it.")
        self._con = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        self._con.execute("attach database ? as ring", [str(ring)])
        for schema in ("main", "ring"):
            # What is deleted is overwritten, and both files change together or not at all.
            self._con.execute(f"pragma {schema}.secure_delete = on")
            self._con.execute(f"pragma {schema}.journal_mode = delete")
        self._con.execute(
            "create table if not exists main.contacts (customer_id text primary key, told_at text, sealed blob) "
            "without rowid"
        )
        self._con.execute(
            "create table if not exists ring.keys (customer_id text primary key, wrapped blob) without rowid"
        )

    def __enter__(self) -> "Vault":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets its files go."""
        self._con.close()

    def put(self, delivered: Iterable[Delivered]) -> int:
        """Keeps what was delivered, unless something is known that was told later.

        Putting the same again changes nothing that can be read.

        Returns:
            For how many customers something was written.
        """
        latest: dict[str, Delivered] = {}
        for one in delivered:
            known = latest.get(one.customer_id)
            if known is None or one.told_at >= known.told_at:
                latest[one.customer_id] = one
        self._con.execute("begin immediate")
        try:
            told = self._told(latest)
            keys = self._keys(latest)
            fresh = [one for name, one in latest.items() if name not in told or one.told_at >= told[name]]
            made = {one.customer_id: AESGCM.generate_key(256) for one in fresh if one.customer_id not in keys}
            keys |= made
            self._con.executemany(
                "insert into ring.keys values (?, ?)", [(name, self._wrap(name, key)) for name, key in made.items()]
            )
            self._con.executemany(
                "insert or replace into main.contacts values (?, ?, ?)",
                [(one.customer_id, one.told_at, self._seal(one, keys[one.customer_id])) for one in fresh],
            )
            self._con.execute("commit")
        except BaseException:
            self._con.execute("rollback")
            raise
        return len(fresh)

    def get(self, customers: Collection[str] | None = None) -> dict[str, Contact]:
        """The contact data of these customers (None = of all), by pseudonym; who isn't known is left out.

        Raises:
            VaultError: the key isn't the one that the vault was filled with.
        """
        wanted = None if customers is None else set(customers)
        return dict(self._opened(wanted))

    def find(self, email: str) -> list[str]:
        """Pseudonyms of those with this address, sorted; capitals and blanks around it make no difference.

        Each ciphertext is opened in turn: an index of addresses could be asked without the customers' keys.

        Raises:
            VaultError: the key isn't the one that the vault was filled with.
        """
        wanted = _plain(email)
        return sorted(name for name, contact in self._opened() if wanted and _plain(contact.email or "") == wanted)

    def forget(self, customers: Collection[str]) -> int:
        """Destroys the customers' keys and ciphertexts.

        Returns:
            How many of them had either.
        """
        names = [(name,) for name in customers]
        before = self._count(names)
        self._con.execute("begin immediate")
        self._con.executemany("delete from ring.keys where customer_id = ?", names)
        self._con.executemany("delete from main.contacts where customer_id = ?", names)
        self._con.execute("commit")
        # Files without free pages: nothing of what was there is left in either.
        self._con.execute("vacuum main")
        self._con.execute("vacuum ring")
        return before

    def is_locked_with(self, key: bytes) -> bool:
        """Whether the customers' keys are wrapped with this key; not where there are none."""
        row = self._con.execute("select customer_id, wrapped from ring.keys limit 1").fetchone()
        if row is None:
            return False
        name, wrapped = row
        try:
            _wrapping(key, self._shop).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], self._label("key", name))
        except InvalidTag:
            return False
        return True

    def wrap_anew(self, key: bytes) -> int:
        """Wraps all customers' keys with another key: all of them or, if it is ended before that, none.

        Ciphertexts stay as they are, and so do keys that are wrapped with it already. From here on this vault goes by
        the new key.

        Returns:
            How many keys there are.

        Raises:
            VaultError: the vault's key isn't the one that it was filled with.
        """
        fresh = _wrapping(key, self._shop)
        before = fresh if self.is_locked_with(key) else self._wrapping
        self._con.execute("begin immediate")
        try:
            self._wrapping = before
            rows = self._con.execute("select customer_id, wrapped from ring.keys").fetchall()
            keys = [(name, self._unwrap(name, wrapped)) for name, wrapped in rows]
            self._wrapping = fresh
            self._con.executemany(
                "update ring.keys set wrapped = ?2 where customer_id = ?1",
                [(name, self._wrap(name, one)) for name, one in keys],
            )
            self._con.execute("commit")
        except BaseException:
            self._wrapping = before
            self._con.execute("rollback")
            raise
        self._con.execute("vacuum ring")
        return len(keys)

    def _opened(self, wanted: Collection[str] | None = None) -> Iterator[tuple[str, Contact]]:
        rows = self._con.execute(
            "select customer_id, sealed, wrapped from main.contacts join ring.keys using (customer_id)"
        )
        for name, sealed, wrapped in rows:
            if wanted is None or name in wanted:
                yield name, Contact(**json.loads(self._open(self._unwrap(name, wrapped), sealed, name)))

    def _count(self, names: list[tuple[str]]) -> int:
        sql = (
            "select count(*) from (select customer_id from main.contacts where customer_id = ?1 "
            "union select customer_id from ring.keys where customer_id = ?1)"
        )
        return sum(self._con.execute(sql, name).fetchone()[0] for name in names)

    def _told(self, names: Collection[str]) -> dict[str, str]:
        rows = self._con.execute("select customer_id, told_at from main.contacts")
        return {name: told for name, told in rows if name in names}

    def _keys(self, names: Collection[str]) -> dict[str, bytes]:
        rows = self._con.execute("select customer_id, wrapped from ring.keys").fetchall()
        if rows:
            # Also where nothing needs opening: with another key, half the vault would be lost to each.
            self._unwrap(*rows[0])
        return {name: self._unwrap(name, wrapped) for name, wrapped in rows if name in names}

    def _wrap(self, name: str, key: bytes) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._wrapping.encrypt(nonce, key, self._label("key", name))

    def _unwrap(self, name: str, wrapped: bytes) -> bytes:
        try:
            return self._wrapping.decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], self._label("key", name))
        except InvalidTag:
            raise VaultError(
                f"The key of the vault of {self._shop} is not the one that it was filled with: put the key back "
                "(see docs/operators.md); without it, its contact data can't be read by anybody."
            ) from None

    def _seal(self, one: Delivered, key: bytes) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        plain = json.dumps(asdict(one.contact), ensure_ascii=False).encode()
        return nonce + AESGCM(key).encrypt(nonce, plain, self._label("contact", one.customer_id))

    def _open(self, key: bytes, sealed: bytes, name: str) -> bytes:
        try:
            return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], self._label("contact", name))
        except InvalidTag:
            # Such as after the ring or the vault alone was put back from a backup.
            raise VaultError(
                f"The vault of {self._shop} and its ring of keys are of different days: put both back from the same "
                "backup, or remove the vault and deliver the customers log again."
            ) from None

    def _label(self, what: str, name: str) -> bytes:
        return f"{what} of {name} of {self._shop}".encode()


def _wrapping(key: bytes, shop: str) -> AESGCM:
    info = f"perennial vault of {shop}".encode()
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(key))


def _plain(email: str) -> str:
    return email.strip().casefold()


def open_vault(settings: Settings, shop: str) -> Vault:
    """The shop's vault; its files, and the key file where the environment names no key, are made if there are none.

    Where a change of the key file's key was ended after the ring had the new key, and before the file had, it is
    brought to its end.

    Raises:
        KeyFileError: the key file can't be trusted or read.
        VaultError: others may read its files.
    """
    key = secret_key(settings.vault_key, settings.vault_key_file(shop), "the vault of contact data")
    vault = Vault(settings.vault(shop), settings.key_ring(shop), key, shop)
    following = settings.next_vault_key_file(shop)
    if settings.vault_key is None and following.exists():
        key = secret_key(None, following, "the vault of contact data")
        if vault.is_locked_with(key):
            vault.close()
            put_key_in_place(settings, shop)
            return Vault(settings.vault(shop), settings.key_ring(shop), key, shop)
    return vault


def put_key_in_place(settings: Settings, shop: str) -> None:
    """Makes the key that the ring is wrapped with the one that the next opening reads."""
    path = settings.vault_key_file(shop)
    settings.next_vault_key_file(shop).replace(path)
    fsync(path.parent)


def has_keys(settings: Settings, shop: str) -> bool:
    """Whether all that opens the shop's vault is here; where it isn't, opening it would make new keys."""
    has_wrapping = bool(settings.vault_key) or settings.vault_key_file(shop).exists()
    return has_wrapping and settings.key_ring(shop).exists()


def has_vault(settings: Settings, shop: str) -> bool:
    """Whether anything was ever put into the shop's vault."""
    path = settings.vault(shop)
    if not path.exists():
        return False
    with closing(sqlite3.connect(path)) as con:
        return bool(con.execute("select 1 from sqlite_master where name = 'contacts'").fetchall())
