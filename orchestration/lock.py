"""One night at a time per shop: a lock on a file, which the system lets go when its process ends, however it ends."""

import fcntl
import os
import time
from pathlib import Path
from typing import IO

from orchestration.settings import Settings
from orchestration.warehouse import WarehouseBusyError

# Held until the process ends: a night's steps run in one process, and so does whatever follows on them.
_held: dict[Path, IO[str]] = {}


def hold_night_lock(settings: Settings, shop: str, wait_seconds: float | None = None) -> None:
    """Takes the shop's lock for the rest of this process; does nothing if it has it already.

    Raises:
        WarehouseBusyError: another night held it for longer than ``wait_seconds`` (default: the setting); says which.
    """
    path = settings.warehouse(shop).with_suffix(".lock")
    if path in _held:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("a+")
    wait = settings.lock_wait_seconds if wait_seconds is None else wait_seconds
    give_up = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            if time.monotonic() >= give_up:
                file.seek(0)
                holder = file.read().strip() or "unknown"
                file.close()
                raise WarehouseBusyError(
                    f"Another night of {shop} is running (process {holder}); waited {wait:.0f} s for it. Let it end, "
                    "or end that process: what it had not finished, the next night makes up for."
                ) from None
            time.sleep(0.2)
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    _held[path] = file
