"""Taking letters out, as lines of JSON or as a whole letterbox in one file, and going back to such a copy."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import msgspec
from sqlalchemy import URL, Connection, func, insert, select, update

from pos.folders import sync_file, sync_folder
from pos.relay.database import Database
from pos.relay.keeping import doors_changed
from pos.relay.letters import Letter, ShopId
from pos.relay.moments import to_ms
from pos.relay.reading import letter_of
from pos.relay.tables import METADATA, letterbox, letters, shops
from pos.relay.trouble import Refused, Why
from pos.relay.whereabouts import keep_to_owner
from pos.shop.progress import Progress, no_progress

SOME_AT_ONCE = {"yield_per": 100}
"""A letter may have a megabyte."""
Lines = Generator[bytes, None, None]
"""Lines that are read as they are asked for; whoever stops early closes them, or the database stays busy."""
BESIDE = ("", "-wal", "-shm", "-journal")
"""The file, and what SQLite may leave beside it when it is cut short."""


def export(connection: Connection, shop: ShopId) -> Lines:
    """Give each letter of a shop as a line of JSON, as it is on the wire."""
    for letter in _letters_of(connection, shop):
        yield msgspec.json.encode(letter.on_wire()) + b"\n"


def export_all(connection: Connection) -> Lines:
    """Give each letter of every shop as a line of JSON that begins with the shop's name."""
    for shop in connection.execute(select(shops.c.id, shops.c.name).order_by(shops.c.name)).all():
        for letter in _letters_of(connection, ShopId(shop.id)):
            yield msgspec.json.encode({"shop": shop.name} | letter.on_wire()) + b"\n"


def _letters_of(connection: Connection, shop: ShopId) -> Iterator[Letter]:
    asked = select(letters).where(letters.c.shop == shop).order_by(letters.c.number)
    with connection.execute(asked, execution_options=SOME_AT_ONCE) as rows:
        for row in rows:
            yield letter_of(row)


def export_into(lines: Iterable[bytes], target: Path) -> int:
    """Write these lines into one new file that its owner alone reads; give how many there are."""
    count = 0
    with _new(target) as part, part.open("wb") as file:
        for line in lines:
            file.write(line)
            count += 1
    return count


def back_up(source: Database, target: Path) -> int:
    """Write the whole letterbox into one new SQLite file, as it was at one moment; give its letters.

    The file is a letterbox that can be served at once. Its logs have new names, so tills that meet it
    read again from 0, which is harmless.
    """
    with _new(target) as part:
        copy = Database(URL.create("sqlite", database=str(part)))
        try:
            return _copy(source, copy)
        finally:
            copy.close()


@contextmanager
def _new(target: Path) -> Iterator[Path]:
    """Give a file to write into; it gets its name when it is whole and on disk, or is gone again.

    What is half written holds names and phone numbers, and nobody would ever look for it.
    """
    if target.exists():
        raise Refused(Why.FILE_THERE, target)
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    keep_to_owner(part)
    try:
        yield part
        sync_file(part)
        part.replace(target)
    except BaseException:
        for beside in BESIDE:
            Path(f"{part}{beside}").unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _copy(source: Database, copy: Database) -> int:
    with source.snapshot() as old, copy.writing() as new:
        new.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        new.execute(letterbox.delete())
        copy_tables(old, new)
        name_logs_anew(new)
        count = new.scalar(select(func.count()).select_from(letters))
    with copy.reading() as new:
        new.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        new.exec_driver_sql("PRAGMA journal_mode = DELETE")
    return count or 0


def copy_tables(old: Connection, new: Connection, progress: Progress = no_progress) -> None:
    """Have every row of every table in another letterbox, too, as it is."""
    for table in METADATA.sorted_tables:
        of, done = old.scalar(select(func.count()).select_from(table)) or 0, 0
        with old.execute(select(table), execution_options=SOME_AT_ONCE) as rows:
            for some in rows.mappings().partitions():
                new.execute(insert(table), [dict(row) for row in some])
                done += len(some)
                progress(f"Copied {table.name}", done, of)


def name_logs_anew(connection: Connection) -> int:
    """Give each shop's log a new name: tills that meet it read again from 0; give how many shops there are."""
    every = connection.scalars(select(shops.c.id)).all()
    for shop in every:
        connection.execute(update(shops).where(shops.c.id == shop).values(log=str(uuid4())))
    return len(every)


def restored(connection: Connection, *, now: datetime) -> int:
    """Have every till read again from 0, and every process look who may come in; give how many shops there are.

    A copy that a database made of itself keeps the logs' names, and gives numbers again that tills have seen:
    a till at 5,000 would never read the new 4,901 to 5,000. Its count of changed doors is an old one too, and
    a process that runs may have counted to the next one already; counted on from the time, none has.
    """
    count = name_logs_anew(connection)
    connection.execute(update(letterbox).values(doors=to_ms(now)))
    doors_changed(connection)
    return count
