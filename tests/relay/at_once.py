"""Two who change a letterbox at the same moment."""

import threading
from collections.abc import Callable

from sqlalchemy import Connection

from pos.relay.database import Database
from pos.relay.trouble import Refused
from tests.postgres import until

Work = Callable[[Connection], object]


def one_behind_the_other(database: Database, first: Work, second: Work) -> tuple[object, object]:
    """Do both at once, the second beginning before the first is on disk; give what each said."""
    found: list[object] = []

    def follow() -> None:
        try:
            with database.writing() as connection:
                found.append(second(connection))
        except Refused as refused:
            found.append(refused)

    thread = threading.Thread(target=follow)
    with database.writing() as connection:
        said = first(connection)
        thread.start()
        if database.is_postgres:  # where it could have got ahead; SQLite lets nobody begin
            until(lambda: waits_for_a_lock(database))
    thread.join(20)
    return said, found[0]


def waits_for_a_lock(database: Database) -> bool:
    asked = (
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    with database.reading() as connection:
        return bool(connection.exec_driver_sql(asked).scalar())
