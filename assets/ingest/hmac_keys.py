"""Secret keys as DuckDB's variables: so they stay out of SQL text, and out of error messages."""

import hashlib

import duckdb

_HMAC_BLOCK_BYTES = 64


def set_hmac_key(con: duckdb.DuckDBPyConnection, name: str, key: bytes) -> None:
    """Sets ``<name>_inner`` and ``<name>_outer``, the two padded keys of HMAC-SHA-256 (RFC 2104)."""
    short = key if len(key) <= _HMAC_BLOCK_BYTES else hashlib.sha256(key).digest()
    padded = short.ljust(_HMAC_BLOCK_BYTES, b"\0")
    for half, pad in (("inner", 0x36), ("outer", 0x5C)):
        con.execute(f"set variable {name}_{half} = from_hex('{bytes(byte ^ pad for byte in padded).hex()}')")
