"""Backups: whole or refused, sealed where there is a key, and nothing is ever written over."""

import fcntl
import io
import os
import stat
import tarfile
from datetime import UTC, date, datetime

import duckdb
import polars as pl
import pytest

from orchestration import backup, publication
from orchestration.backup import BackupError, back_up, restore
from orchestration.backup.sealing import SealedReader, SealedWriter, SealError
from orchestration.settings import Settings
from orchestration.warehouse import Warehouse, WarehouseBusyError

NOW = datetime(2026, 3, 1, 5, 0, tzinfo=UTC)
DAY = date(2026, 3, 1)
KEY = "sixteen letters or more"


class Shop:
    """A shop's data folder as nights leave it, without the nights."""

    def __init__(self, folder):
        self.folder = folder
        self.settings = Settings(data=folder / "data", lock_wait_seconds=0.3)
        self.warehouse = self.made(self.settings)
        self.warehouse.replace_partition("ml.scores", [DAY], pl.DataFrame({"as_of_date": [DAY], "value": [1.5]}))
        models = self.settings.models("toy") / "customers" / "2026-01-01"
        models.mkdir(parents=True)
        (models / "weights.bin").write_bytes(os.urandom(3_000_000))
        (models.parent / "champion").symlink_to("2026-01-01")
        with self.warehouse.connect() as con:
            publication.publish(
                con, {"scores": "select * from ml.scores"}, root=self.settings.published, shop="toy", as_of_date=DAY,
                written_at=NOW,
            )  # fmt: skip
        (self.settings.published / "toy" / "nights" / ".writing-1").mkdir()
        self.settings.key_file("toy").parent.mkdir(mode=0o700)
        self.settings.key_file("toy").write_text("the pseudonyms' key")

    @staticmethod
    def made(settings):
        return Warehouse(path=str(settings.warehouse("toy")), writes_to=str(settings.published), lock_wait_seconds=1)

    def with_key(self, key):
        return Settings(data=self.settings.data, lock_wait_seconds=0.3, backup_key=key)

    def elsewhere(self, name="restored", key=None):
        return Settings(data=self.folder / name, lock_wait_seconds=0.3, backup_key=key)

    def back_up(self, settings=None, **options):
        return back_up(self.warehouse, settings or self.settings, "toy", self.folder / "backups", NOW, **options)


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path)


def content(settings):
    """Every file and link of the shop, with its bytes and what its owner may."""
    found = {}
    for part in backup.parts(settings, "toy"):
        for path in [part, *part.rglob("*")]:
            if path.name.startswith("."):
                continue
            name = path.relative_to(settings.data).as_posix()
            if path.is_symlink():
                found[name] = str(path.readlink())
            elif path.is_file():
                found[name] = (path.read_bytes(), path.stat().st_mode & stat.S_IRWXU)
    return found


@pytest.mark.parametrize("key", [None, KEY])
def test_what_is_put_back_is_what_was_backed_up(shop, key):
    made = shop.back_up(shop.with_key(key))
    target = shop.elsewhere(key=key)
    told = restore(target, "toy", shop.folder / "backups")
    assert (told.files, told.bytes) == (made.files, made.bytes)
    assert content(target) == content(shop.settings)
    assert "models/toy/customers/champion" in content(target)
    assert not [path for path in target.data.rglob("*") if not path.is_symlink() and path.stat().st_mode & stat.S_IRWXO]
    assert publication.verify(publication.current(target.published, "toy")) == []
    assert Shop.made(target).query("select value from ml.scores")["value"].to_list() == [1.5]
    assert not target.key_file("toy").exists()
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600


def test_a_sealed_backup_shows_nothing_and_opens_with_its_key_alone(shop):
    made = shop.back_up(shop.with_key(KEY))
    assert b"weights.bin" not in made.path.read_bytes()
    with pytest.raises(BackupError, match="is sealed: set PERENNIAL_BACKUP_KEY"):
        restore(shop.elsewhere(), "toy", made.path)
    with pytest.raises(BackupError, match="sealed with another key"):
        restore(shop.elsewhere(key=KEY + "!"), "toy", made.path)
    assert content(shop.elsewhere()) == {}
    made.path.unlink()
    with pytest.raises(BackupError, match="a key has at least 16 characters"):
        shop.back_up(shop.with_key("short"))
    assert list(made.path.parent.iterdir()) == []


@pytest.mark.parametrize("key", [None, KEY])
@pytest.mark.parametrize("place", [0.0001, 0.5, 0.9999])
@pytest.mark.parametrize("how", ["changed", "cut off"])
def test_a_damaged_backup_is_refused_and_nothing_is_put_back(shop, key, place, how):
    made = shop.back_up(shop.with_key(key))
    data = bytearray(made.path.read_bytes())
    # Beyond the manifest a tar in the open is padded with zeros, which hold nothing.
    end = len(data) if key else data.rindex(b"}") + 1
    at = int(end * place)
    if how == "changed":
        data[at] ^= 0x55
    made.path.write_bytes(data if how == "changed" else data[:at])
    target = shop.elsewhere(key=key)
    with pytest.raises(BackupError, match=r"damaged|can't be read|cut off|another key"):
        restore(target, "toy", made.path)
    assert content(target) == {}
    assert not list(target.data.glob(".restoring-*"))


def test_a_restore_writes_over_nothing(shop):
    made = shop.back_up()
    before = content(shop.settings)
    with pytest.raises(BackupError, match=r"a restore writes over nothing: move .*toy\.duckdb"):
        restore(shop.settings, "toy", made.path)
    target = shop.elsewhere()
    target.models("toy").mkdir(parents=True)
    with pytest.raises(BackupError, match="writes over nothing"):
        restore(target, "toy", made.path)
    assert content(shop.settings) == before


def test_no_backup_is_written_over_another(shop):
    shop.back_up()
    with pytest.raises(BackupError, match="is there already"):
        shop.back_up()


def test_another_shops_backup_is_refused(shop):
    made = shop.back_up()
    with pytest.raises(BackupError, match="is a backup of toy, not of other"):
        restore(shop.elsewhere(), "other", made.path)
    with pytest.raises(BackupError, match="no backup of other"):
        restore(shop.elsewhere(), "other", made.path.parent)


def test_the_latest_backup_of_a_folder_is_taken(shop):
    folder = shop.folder / "backups"
    folder.mkdir()
    for name in (
        "toy-20260101T000000.backup",
        "toy-20260301T000000.backup",
        "toy_two-20270101T000000.backup",
        "toy.txt",
    ):
        (folder / name).touch()
    assert backup.latest(folder, "toy").name == "toy-20260301T000000.backup"


def test_the_key_of_the_pseudonyms_goes_along_only_if_asked_and_sealed(shop):
    with pytest.raises(BackupError, match="A key isn't written in the open"):
        shop.back_up(with_key=True)
    made = shop.back_up(shop.with_key(KEY), with_key=True)
    assert made.has_key
    target = shop.elsewhere(key=KEY)
    restore(target, "toy", made.path)
    assert target.key_file("toy").read_text() == "the pseudonyms' key"


def test_another_key_is_not_written_over(shop):
    made = shop.back_up(shop.with_key(KEY), with_key=True)
    target = shop.elsewhere(key=KEY)
    target.key_file("toy").parent.mkdir(parents=True)
    target.key_file("toy").write_text("another")
    with pytest.raises(BackupError, match="holds another key than the backup"):
        restore(target, "toy", made.path)
    assert target.key_file("toy").read_text() == "another"
    assert content(target) == {}


def test_before_the_first_night_there_is_nothing_to_back_up(tmp_path):
    settings = Settings(data=tmp_path / "data")
    with pytest.raises(BackupError, match="toy has no warehouse yet"):
        back_up(Shop.made(settings), settings, "toy", tmp_path / "backups", NOW)


def test_a_backup_waits_for_a_night_and_says_whose_end_it_waited_for(shop):
    with shop.settings.warehouse("toy").with_suffix(".lock").open("w") as night:
        night.write("4711")
        night.flush()
        fcntl.flock(night, fcntl.LOCK_EX)
        with pytest.raises(WarehouseBusyError, match=r"process 4711\); waited 0 s"):
            shop.back_up()
    assert shop.back_up().files


def test_what_a_killed_night_left_in_the_log_of_the_warehouse_goes_along(shop):
    settings = shop.settings
    with duckdb.connect(settings.warehouse("toy"), config={"checkpoint_threshold": "1GB"}) as con:
        con.execute("pragma disable_checkpoint_on_shutdown")
        con.execute("insert into ml.scores values ('2026-03-02', 2.5)")
    assert settings.warehouse("toy").with_suffix(".duckdb.wal").exists()
    restore(shop.elsewhere(), "toy", shop.back_up().path)
    assert Shop.made(shop.elsewhere()).query("select count(*) as n from ml.scores")["n"].to_list() == [2]


@pytest.mark.parametrize(
    ("name", "link"),
    [("../outside", None), ("/tmp/outside", None), ("models/toy/link", "../../../outside"), ("x", "/etc")],  # noqa: S108  # a path to be refused
)
def test_a_crafted_backup_reaches_nothing_outside(shop, name, link):
    path = shop.folder / "crafted.backup"
    with tarfile.open(path, "w") as tar:
        member = tarfile.TarInfo(name)
        if link:
            member.type, member.linkname = tarfile.SYMTYPE, link
        else:
            member.size = 4
        tar.addfile(member, None if link else io.BytesIO(b"evil"))
    with pytest.raises(BackupError, match="outside the data folder"):
        restore(shop.elsewhere(), "toy", path)
    assert not (shop.folder / "outside").exists()
    assert content(shop.elsewhere()) == {}


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 5 << 19])
def test_sealing_keeps_every_byte_and_knows_its_last_piece(size):
    text = os.urandom(size)
    file = io.BytesIO()
    sealed = SealedWriter(file, KEY)
    for start in range(0, size, 70_001):
        sealed.write(text[start : start + 70_001])
    sealed.finish()
    assert SealedReader(io.BytesIO(file.getvalue()), KEY).read() == text
    piece = (1 << 20) + 16
    head = len(file.getvalue()) - size - 16 * max(1, -(-size // (1 << 20)))
    if size > 1 << 20:
        swapped = file.getvalue()[:head] + file.getvalue()[head + piece :] + file.getvalue()[head : head + piece]
        for changed in (file.getvalue()[: head + piece], swapped, file.getvalue() + b"x"):
            with pytest.raises(SealError):
                SealedReader(io.BytesIO(changed), KEY).read()
