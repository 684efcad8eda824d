"""A session on a Spark Connect server; what is asked there is not here."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pyspark.sql.connect.session import SparkSession

_ANSWERS_WITHIN_SECONDS = 10.0
# A server that is gone for longer has lost the session: asking on and on, ten minutes by itself, brings nothing. Each
# of dbt's models that is left asks for itself; so often, that is ten seconds.
_RETRIES, _LONGEST_PAUSE_MILLISECONDS = 5, 5_000
# As in dbt's profile.
SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.sources.partitionOverwriteMode": "dynamic",
    "spark.sql.hive.manageFilesourcePartitions": "false",
}


class SparkError(RuntimeError):
    """Spark can't be reached, or holds what isn't this shop's; the message says what to do."""


@contextmanager
def session(remote: str) -> Iterator["SparkSession"]:
    """A session of its own, which dbt finds too, and which is given back at the end of the block.

    Raises:
        SparkError: nothing answers there.
    """
    check_answers(remote)
    from pyspark.sql.connect.client.retries import DefaultPolicy
    from pyspark.sql.connect.session import SparkSession

    os.environ["SPARK_REMOTE"] = remote
    spark = SparkSession.builder.remote(remote).create()
    try:
        spark.client.set_retry_policies([DefaultPolicy(_RETRIES, max_backoff=_LONGEST_PAUSE_MILLISECONDS)])
        for name, value in SETTINGS.items():
            spark.conf.set(name, value)
        yield spark
    finally:
        spark.stop()


def check_answers(remote: str) -> None:
    """Raises SparkError if nothing listens at the address."""
    address = urlsplit(remote)
    try:
        with socket.create_connection((address.hostname or "", address.port or 15002), _ANSWERS_WITHIN_SECONDS):
            pass
    except OSError as error:
        raise SparkError(
            f"Spark does not answer at {address.hostname}:{address.port or 15002} ({error.strerror or error}): start "
            "it (`make cluster` on one machine), or set PERENNIAL_SPARK_REMOTE to where it is."
        ) from error
