"""Waiting for others so long and no longer: what talks to a server that may never end."""

import threading
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


def within(seconds: float, attempt: Callable[[], Answer]) -> Answer:
    """What the attempt gives, if it gives it in time; else it is left behind.

    A socket's own limit holds for each answer: a server that dribbles would hold a night up for ever.

    Raises:
        TimeoutError: it took longer.
    """
    given: list[Answer] = []
    raised: list[Exception] = []

    def try_it() -> None:
        try:
            given.append(attempt())
        except Exception as error:  # told to who waits
            raised.append(error)

    thread = threading.Thread(target=try_it, daemon=True)
    thread.start()
    thread.join(seconds)
    # A thread that has just ended may have given something: what is there counts.
    if raised:
        raise raised[0]
    if not given:
        raise TimeoutError(f"no answer within {seconds:g} s")
    return given[0]
