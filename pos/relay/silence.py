"""A database that says nothing is not waited for without end, whoever asked it."""

from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen

Result = TypeVar("Result")
CONNECT_SECONDS = 5
PATIENT_SECONDS = 5.0


class ImpatientConnection(psycopg.Connection[Any]):
    """A connection that is over once an answer has not come for too long.

    The system's own ways to find a dead connection do not see one that something in between keeps open.
    The thread that waits gives up by itself, so no other thread ever touches its connection.
    """

    def wait(
        self, gen: PQGen[Result], interval: float = 0.1, timeout: float | None = None
    ) -> Result:
        """Wait for an answer; the connection is closed when none comes."""
        patience = PATIENT_SECONDS if timeout is None else timeout
        ends = monotonic() + patience
        try:
            return super().wait(gen, interval, patience)
        except psycopg.OperationalError:
            if monotonic() >= ends:  # nobody knows what the database is doing now
                self.close()
            raise
