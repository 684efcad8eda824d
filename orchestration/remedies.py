"""Faults of the machine in a person's words: what to do about what DuckDB, SQLite or the system said.

Faults of a shop's files or settings say themselves what to do, where they are found.
"""

import re

from orchestration.settings import Settings

_AGAIN = "then run the night again: it makes up for this one. What marketers read is as it was."
_REMEDIES = (
    (r"no space left|disk is full|quota exceeded", "The disk is full: free some space ({data}), " + _AGAIN),
    (
        r"out of memory|failed to allocate|cannot allocate|MemoryError",
        "Memory did not suffice: raise PERENNIAL_MEMORY_LIMIT (now {memory_limit}), " + _AGAIN,
    ),
    (
        r"permission denied|read-only file system|readonly database|unable to open database file",
        "The night can't write there: see to the rights of the folders in {data}, " + _AGAIN,
    ),
    (r"input/output error|disk i/o error", "The disk fails: see to it ({data}), " + _AGAIN),
)


def with_remedy(text: str, settings: Settings) -> str:
    """The text of a fault, followed by what to do if it is one of the machine's."""
    for pattern, remedy in _REMEDIES:
        if re.search(pattern, text, re.IGNORECASE):
            return f"{text}\n{remedy.format(data=settings.data, memory_limit=settings.memory_limit)}"
    return text
