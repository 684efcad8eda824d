"""Whose a session is: what somebody did before they signed in stands under a session alone, and is theirs as well."""

import hashlib
import hmac
import re
from collections.abc import Collection
from dataclasses import dataclass

import duckdb

from orchestration.pseudonyms import session_key

# How the tables name a shop's session; an evening's own sessions have another name.
SESSION_COLUMNS = ("session_id", "shop_session_id")
_BETWEEN_WORDS = re.compile(r"[\s,;|\"'{}:\[\]]+")


@dataclass(frozen=True)
class Sessions:
    """The sessions of some customers, as keyed hashes.

    Attributes:
        own: in which nobody else was ever known.
        shared: in which others were, too, as on a till or a family's tablet: what has no name there may be theirs.
        key: the key of the pseudonyms, from which that of the sessions is derived.
    """

    own: frozenset[str]
    shared: frozenset[str]
    key: bytes

    def are_in(self, text: str) -> bool:
        """Whether any of the text's words is one of the sessions of their own, as the shop names it."""
        if not self.own:
            return False
        key = session_key(self.key)
        return any(
            hmac.new(key, word.encode(), hashlib.sha256).hexdigest()[:24] in self.own
            for word in set(_BETWEEN_WORDS.split(text))
        )


def sessions_of(con: duckdb.DuckDBPyConnection, customers: Collection[str], key: bytes) -> Sessions:
    """The sessions in which the warehouse knows any of the customers, by pseudonym."""
    rows = con.execute(
        """
        with theirs as (select distinct session_id from raw.browse_events
            where session_id is not null and customer_id in (select unnest($names::varchar[])))
        select session_id, bool_and(customer_id is null or customer_id in (select unnest($names::varchar[])))
        from raw.browse_events semi join theirs using (session_id) group by session_id
        """,
        {"names": list(customers)},
    ).fetchall()
    own = frozenset(session for session, is_own in rows if is_own)
    return Sessions(own, frozenset(session for session, _ in rows) - own, key)


def guest_rows(columns: Collection[str], sessions: str) -> str | None:
    """SQL that is true for a row without a customer in one of the sessions; None if the table tells no sessions.

    Args:
        columns: the table's.
        sessions: a SELECT of the sessions.
    """
    named = next((name for name in SESSION_COLUMNS[::-1] if name in columns), None)
    if named is None or "customer_id" not in columns:
        return None
    return f"(customer_id is null and {named} in ({sessions}))"
