"""A shop that was backed up and put back elsewhere goes on as if it had never moved."""

import shutil
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from orchestration.backup import back_up, restore
from orchestration.warehouse import Warehouse

pytestmark = pytest.mark.slow
KEY = SecretStr("sixteen letters or more")


@pytest.mark.parametrize("key", [None, KEY])
def test_the_night_after_a_restore_is_the_night_that_would_have_been(arena, tmp_path, key, figures):
    settings = arena.settings.model_copy(update={"backup_key": key})
    name = arena.shop.name
    arena.restore()
    before = arena.state()
    warehouse = Warehouse(path=str(settings.warehouse(name)))
    made = back_up(warehouse, settings, name, tmp_path, datetime(2026, 3, 1, tzinfo=UTC))
    landing = shutil.copytree(settings.landing(name), tmp_path / "landing")
    shutil.rmtree(arena.work)

    restore(settings, name, made.path)

    assert arena.state() == before
    if key:
        return
    # The shop's own deliveries are its own to keep; all else that a night needs is there.
    shutil.copytree(landing, settings.landing(name))
    arena.finish()
    assert arena.state() == arena.expected
    figures.add(faults=1)
