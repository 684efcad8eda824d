"""Work on batches of rows by a model that lies in a folder: in one process, or in many on as many machines."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa

Batches = Iterator[pa.RecordBatch]


@dataclass(frozen=True)
class Work:
    """What a model makes of rows. It can be pickled and carries no model: whoever does it loads that by itself.

    Attributes:
        version: names the model: who has loaded it needn't load it again.
        folder: where the model lies.
        load: loads it from there.
        apply: the model and batches of rows to batches of ``schema``; a row's outcome doesn't depend on its company.
        schema: polars' kind of each column that comes out.
        files: patterns of what the model needs of the folder's files and folders.
    """

    version: str
    folder: Path
    load: Callable[[Path], Any]
    apply: Callable[[Any, Batches], Batches]
    schema: Mapping[str, Any]
    files: tuple[str, ...] = ("*",)

    def carried_to(self, place: Path) -> "Work":
        """The same work by a copy of the model; what comes out of it doesn't change.

        Args:
            place: folder of the copy, which is made.
        """
        place.mkdir()
        for path in {path for pattern in self.files for path in self.folder.glob(pattern)}:
            copy = shutil.copytree if path.is_dir() else shutil.copy2
            copy(path, place / path.name)
        return replace(self, folder=place)

    def here(self, batches: Batches) -> Iterator[pl.DataFrame]:
        """Does it in this process, by a model that is let go afterwards."""
        for batch in self.apply(self.load(self.folder), batches):
            yield pl.DataFrame(batch).match_to_schema(self.schema)

    def on_a_worker(self, batches: Batches) -> Batches:
        """Does it by a model that this process keeps: a worker is given many parts of the same work."""
        if self.version not in _KEPT:
            # One work is done at a time: the model of the one before makes room.
            _KEPT.clear()
            _KEPT[self.version] = self.load(self.folder)
        yield from self.apply(_KEPT[self.version], batches)


_KEPT: dict[str, Any] = {}
