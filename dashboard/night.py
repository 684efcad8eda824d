"""The nights that pages look at: one folder, resolved once per look, so that no page mixes two nights."""

import threading
from pathlib import Path

import duckdb

from orchestration import publication
from orchestration.publication import PublicationError
from orchestration.telling.night import Night

# Nights that stay open for those who still look at them.
_KEPT = 3
_ATTEMPTS = 5


class Shelf:
    """The nights that are open: the current one of each shop, and the few before it that someone may still look at."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._open: dict[Path, Night] = {}
        self._lock = threading.Lock()

    def shops(self) -> list[str]:
        """Shops that have published a night, by name."""
        return sorted(path.name for path in self._root.glob("*") if (path / "current").is_symlink())

    def current(self, shop: str) -> Night | None:
        """The shop's current night; None if none has been published.

        Raises:
            PublicationError: what should be current isn't there.
        """
        for attempt in range(_ATTEMPTS):
            folder = publication.current(self._root, shop)
            if folder is None:
                return None
            with self._lock:
                night = self._open.pop(folder, None)
                try:
                    night = night or Night(folder)
                except (OSError, ValueError, duckdb.Error) as error:
                    # Swapped twice between the two looks: what was current is gone, and another night is.
                    if attempt + 1 == _ATTEMPTS:
                        raise PublicationError(f"{folder} can't be read ({error}): publish the night again") from error
                    continue
                self._open[folder] = night
                while len(self._open) > _KEPT:
                    # Whoever still holds it goes on reading it.
                    self._open.pop(next(iter(self._open)))
            return night
        return None
