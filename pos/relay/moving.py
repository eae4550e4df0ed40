"""Moving a letterbox from its SQLite file to PostgreSQL, when a shop has grown: all of it, or nothing."""

from hashlib import sha256

import msgspec
from sqlalchemy import Connection, Table, event, func, select, update
from sqlalchemy.exc import OperationalError

from pos.relay import whereabouts
from pos.relay.database import Database
from pos.relay.exporting import SOME_AT_ONCE, copy_tables, name_logs_anew
from pos.relay.keeping import doors_changed
from pos.relay.tables import METADATA, letterbox, letters, shops
from pos.relay.trouble import Refused, Why
from pos.shop.progress import Progress, no_progress

NOT_COMPARED = {"log", "doors"}
"""What is new on purpose: a log is named anew, and running letterboxes have to look who may come in."""

Sum = tuple[int, int]
"""How many rows, and what they add up to: the sum of their digests, whatever order a database gives them in."""


def move(place: str, target: str, *, progress: Progress = no_progress) -> int:
    """Have the letterbox of that file in that PostgreSQL database, and nowhere else; give its letters.

    While it lasts nobody else has the file open. What came across is read back and compared before it counts;
    then the file is closed for good, so that no confirmation goes where nobody reads any more.
    """
    if whereabouts.file_of(place) is None or whereabouts.file_of(target) is not None:
        raise Refused(Why.NOT_THAT_WAY)
    whereabouts.find(place)
    source = _alone(place)
    try:
        whereabouts.begin(target)
        new = Database(target)
        try:
            count = _moved(source, new, progress)
        finally:
            new.close()
        with source.writing() as connection:
            connection.execute(update(letterbox).values(version=whereabouts.CLOSED))
    finally:
        source.close()
    return count


def _moved(source: Database, target: Database, progress: Progress) -> int:
    with source.snapshot() as old, target.writing() as new:
        new.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout TO 0")
        new.exec_driver_sql("SET LOCAL statement_timeout TO 0")  # five million letters take a while
        new.exec_driver_sql("LOCK TABLE shops, letterbox IN EXCLUSIVE MODE")
        if any(new.scalar(select(func.count()).select_from(table)) for table in (shops, letters)):
            raise Refused(Why.NOT_EMPTY, whereabouts.shown(target.url.render_as_string()))
        doors = new.scalar(select(letterbox.c.doors)) or 0
        new.execute(letterbox.delete())
        copy_tables(old, new, progress)
        for table in METADATA.sorted_tables:
            here = sum_of(old, table)
            if here != sum_of(new, table):
                raise Refused(Why.NOT_THE_SAME, table.name)
            progress(f"Compared {table.name}", here[0], here[0])
        name_logs_anew(new)
        new.execute(update(letterbox).values(doors=letterbox.c.doors + doors))
        doors_changed(new)
        new.exec_driver_sql("ANALYZE letters")  # or each look for a key would read every letter
        return new.scalar(select(func.count()).select_from(letters)) or 0


def sum_of(connection: Connection, table: Table) -> Sum:
    """Give how many rows a table has, and what they add up to."""
    columns = [column for column in table.columns if column.name not in NOT_COMPARED]
    count, total = 0, 0
    with connection.execute(select(*columns), execution_options=SOME_AT_ONCE) as rows:
        for row in rows:
            count += 1
            total += int.from_bytes(sha256(msgspec.msgpack.encode(tuple(row))).digest())
    return count, total % (1 << 256)


def _alone(place: str) -> Database:
    """Open the file for one connection that keeps everybody else out, or refuse while somebody has it open."""
    source = Database(place, connections=1)
    source.engine.dispose()
    event.listen(source.engine, "connect", _keep_out)
    try:
        with source.writing():
            return source
    except OperationalError as busy:
        source.close()
        raise Refused(Why.IN_USE) from busy


def _keep_out(connection: object, _record: object) -> None:
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # type: ignore[attr-defined]
