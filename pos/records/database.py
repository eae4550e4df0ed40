"""The file that holds the books: made, opened, upgraded, and lent out one transaction at a time."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Connection, Engine, create_engine, event, select
from sqlalchemy.pool import ConnectionPoolEntry

from pos.folders import file_troubles, sync_file, sync_folder
from pos.records.books import Books, OpenBooks, World
from pos.records.faults import troubles
from pos.records.keys import Keys
from pos.records.statements import rows_of, run
from pos.records.tables import audit, shop
from pos.records.upgrades import UPGRADES, Upgrade
from pos.records.waiting import begin_beside
from pos.shop.audit import Entry
from pos.shop.faults import Fault
from pos.shop.identity import new_id
from pos.shop.refusal import Trouble

APPLICATION = 0x4B61756E  # "Kaun": what the file says it is
BUSY_SECONDS = 5.0

_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF")
_MUST_BE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


Begin = Callable[[sqlite3.Connection], object]
"""How a transaction begins."""

_SHOP = select(shop.c.id, shop.c.till, shop.c.sealed_keys)
_SEALED = select(audit.c.number).where(audit.c.seal.is_not(None)).limit(1)


class Records:
    """The books of one till: read and written in short transactions, each whole or not at all."""

    def __init__(
        self,
        path: Path,
        world: World,
        *,
        keys: Keys | None = None,
        tell: Callable[[Entry], None] | None = None,
    ) -> None:
        self.path = path
        self.world = world
        self.keys = keys
        self._tell = tell
        self.before_use: Callable[[], None] = _let_everybody
        """Asked before every use; a program with a screen has it refuse the thread that paints."""
        self._writer = _engine(path, read_only=False)
        self._reader = _engine(path, read_only=True)
        self.refresh()

    def new_id(self) -> str:
        """Give a fresh id for something that is about to be asked for."""
        return new_id(self.world.now(), self.world.chance)

    def refresh(self) -> None:
        """Read anew what holds for the whole file: which till it is, and whether it has keys."""
        with troubles(self.path), _lent(self._reader, _begin_to_read) as raw:
            row = next(rows_of(run(raw, _SHOP, {})), None)
            sealed = run(raw, _SEALED, {}).fetchone()
        if row is None:
            raise Trouble(Fault.DAMAGED, where="the row of the shop")
        self.shop_id: str = row.id
        self.till: int = row.till
        self.is_keyed = row.sealed_keys is not None or sealed is not None

    def writing(self) -> AbstractContextManager[OpenBooks]:
        """Lend the books for one act; it is kept when the block ends well and has left no trace when not."""
        return self._writing(_begin_to_write)

    def writing_beside(self) -> AbstractContextManager[OpenBooks]:
        """Lend them likewise for what nobody at the counter waits for: it waits behind a till that sells."""
        return self._writing(partial(begin_beside, ticks=self.world.ticks))

    @contextmanager
    def reading(self) -> Iterator[Books]:
        """Lend the books as they stand at one moment, for reading only."""
        self.before_use()
        with troubles(self.path), _lent(self._reader, _begin_to_read) as raw:
            yield Books(raw, self.world, self.till, keys=self.keys)

    def close(self) -> None:
        """Let go of the file."""
        self._writer.dispose()
        self._reader.dispose()

    @contextmanager
    def _writing(self, begin: Begin) -> Iterator[OpenBooks]:
        self.before_use()
        with troubles(self.path), _lent(self._writer, begin) as raw:
            books = OpenBooks(raw, self.world, self.till, keys=self.keys, is_keyed=self.is_keyed)
            yield books
            entry = books.close()
        if entry is not None and self._tell is not None:
            self._tell(entry)


def _begin_to_read(raw: sqlite3.Connection) -> None:
    raw.execute("BEGIN")


def _begin_to_write(raw: sqlite3.Connection) -> None:
    raw.execute("BEGIN IMMEDIATE")


@contextmanager
def _lent(engine: Engine, begin: Begin) -> Iterator[sqlite3.Connection]:
    """Lend SQLite's own connection in a transaction, which is kept when the block ends well.

    To have SQLAlchemy begin and end it costs more than the statements of a scan.
    """
    pooled = engine.raw_connection()
    try:
        raw = cast(sqlite3.Connection, pooled.driver_connection)
        begin(raw)
        try:
            yield raw
            raw.commit()
        except BaseException:
            with suppress(sqlite3.Error):  # what went wrong first is what is told
                raw.rollback()
            raise
    finally:
        pooled.close()


def _let_everybody() -> None:
    """Let every thread use the books."""


def create(path: Path, *, till: int, rules: str, shop_id: str) -> None:
    """Make new books; a crash in the middle leaves none."""
    unfinished = path.with_suffix(".new")
    with troubles(path), file_troubles(path.parent):
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600)
        engine = _engine(unfinished, read_only=False)
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            for upgrade in UPGRADES:
                upgrade(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {len(UPGRADES)}")
            connection.execute(
                shop.insert().values(one=1, id=shop_id, till=till, series="", rules=rules)
            )
        engine.dispose()
        fold_log(unfinished)
        unfinished.rename(path)
        sync_folder(path.parent)


def open_records(
    path: Path,
    world: World,
    *,
    keys: Keys | None = None,
    tell: Callable[[Entry], None] | None = None,
    upgrades: Sequence[Upgrade] = UPGRADES,
) -> Records:
    """Open the books, upgraded to this program's version; newer ones and other files are refused."""
    if not path.exists():
        raise Trouble(Fault.NO_SHOP, where=path.parent)
    version = version_of(path)
    if version > len(upgrades):
        raise Trouble(Fault.NEWER, found=version, known=len(upgrades))
    if version < len(upgrades):
        _upgrade(path, version, upgrades)
    return Records(path, world, keys=keys, tell=tell)


def version_of(path: Path) -> int:
    """Give the version of the books in a file, or say that it holds none."""
    with troubles(path), raw_connection(path) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION or version < 1:
        raise Trouble(Fault.NOT_RECORDS, where=path)
    return version


@contextmanager
def raw_connection(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend SQLite's own connection to a file that is there.

    It may write even where nothing is written: after a crash the first one to open the file has to
    bring it back to its last commit.
    """
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS
    )
    try:
        yield connection
    finally:
        connection.close()


def fold_log(path: Path) -> None:
    """Fold the write-ahead log into the file itself and leave no other file beside it."""
    with troubles(path), raw_connection(path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def copy_name(path: Path, version: int) -> Path:
    """Give the name of the copy that is kept before an upgrade."""
    return path.with_name(f"{path.stem}.before-version-{version + 1}{path.suffix}")


def _upgrade(path: Path, version: int, upgrades: Sequence[Upgrade]) -> None:
    with troubles(path):
        _keep_copy(path, copy_name(path, version))
        engine = _engine(path, read_only=False)
        try:
            with engine.begin() as connection:
                for upgrade in upgrades[version:]:
                    upgrade(connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {len(upgrades)}")
        finally:
            engine.dispose()


def _keep_copy(path: Path, target: Path) -> None:
    unfinished = target.with_suffix(".new")
    copy_books(path, unfinished)
    unfinished.replace(target)
    sync_folder(target.parent)


def copy_books(source: Path, target: Path) -> None:
    """Copy the books as they stand at one moment, however much is being sold meanwhile."""
    target.unlink(missing_ok=True)
    with troubles(source), raw_connection(source) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    shutil.copymode(source, target)
    sync_file(target)


def _engine(path: Path, *, read_only: bool) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None, "cached_statements": 512},
    )

    def prepare(raw: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        for name, value in _MUST_BE.items():
            found = raw.execute(f"PRAGMA {name}").fetchone()[0]
            if found != value:
                raise Trouble(Fault.FOLDER, where=path.parent, why=f"{name} is {found}")
        if read_only:
            raw.execute("PRAGMA query_only = ON")

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine
