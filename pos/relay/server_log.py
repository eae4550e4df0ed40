"""What the server and Python say of themselves stands in the letterbox's log, where phones and keys are hidden."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from structlog.typing import FilteringBoundLogger


class ServerLog(logging.Handler):
    """Gives each line on; without anybody to hear them Python would write them as they are."""

    def __init__(self, log: FilteringBoundLogger) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Tell a line to the log, what broke included."""
        self._log.log(record.levelno, record.getMessage(), by=record.name, exc_info=record.exc_info)


@contextmanager
def told_to(log: FilteringBoundLogger) -> Iterator[None]:
    """Have that log hear all of it, meanwhile."""
    everybody, ours = logging.getLogger(), ServerLog(log)
    everybody.addHandler(ours)
    try:
        yield
    finally:
        everybody.removeHandler(ours)
