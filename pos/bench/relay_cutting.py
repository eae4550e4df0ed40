"""Cutting the lines by which letterboxes on PostgreSQL hear of each other's letters."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from pos.relay.notifying import LISTENER

_CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = %s ORDER BY random() LIMIT 1"""


@contextmanager
def lines_cut(url: str, every: float) -> Iterator[None]:
    """Cut one line every so many seconds, meanwhile."""
    is_over = threading.Event()

    def cut() -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            while not is_over.wait(every):
                connection.execute(_CUT, (LISTENER,))

    cutting = threading.Thread(target=cut)
    cutting.start()
    try:
        yield
    finally:
        is_over.set()
        cutting.join()
