"""The customers' pseudonyms and the secret key that they, and the hashes of sessions, are made with."""

import hashlib
import hmac

from orchestration.keys import secret_key
from orchestration.settings import Settings


def pseudonym_key(settings: Settings, shop: str) -> bytes:
    """The shop's key; without one in the environment, that of its key file, which is made if there is none.

    Raises:
        KeyFileError: others may read the key file, or it is empty.
    """
    return secret_key(settings.pseudonym_key, settings.key_file(shop), "the customers' pseudonyms")


def pseudonym(key: bytes, customer: str) -> str:
    """The customer's pseudonym: HMAC-SHA-256 (RFC 2104), cut to 96 bits. Ingest computes the same in SQL, in bulk."""
    return hmac.new(key, customer.encode(), hashlib.sha256).hexdigest()[:24]


def session_key(key: bytes) -> bytes:
    """The key of the sessions' hashes, derived from that of the pseudonyms.

    A key of its own, so that a customer's number that serves as a session's is not told by an equal hash.
    """
    return hmac.digest(key, b"perennial: sessions", "sha256")
