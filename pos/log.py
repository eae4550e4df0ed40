"""What happened, for whoever looks after a till: lines of JSON, never a phone number, PIN or key in them."""

import logging
import logging.handlers
import os
import re
import sys
import unicodedata
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import structlog
from structlog.typing import FilteringBoundLogger

from pos.folders import file_troubles
from pos.shop.market import MARKETS

FILES = 5
SECRET_NAMES = re.compile(r"pin|pass|secret|key|token|pepper|phrase|authorization", re.IGNORECASE)
_CODES = "|".join(market.dialling for market in MARKETS.values())
_HIDDEN_DIGITS = {market.phone_digits - 3 for market in MARKETS.values()}
PHONE = re.compile(
    rf"(?<![^\W_]|-)(?:\+?(?:{_CODES})|0)?(?:[ .-]*\d){{{min(_HIDDEN_DIGITS)},{max(_HIDDEN_DIGITS)}}}"
    r"[ .-]*(\d[ .-]*\d[ .-]*\d)(?![^\W_]|-)",
    re.ASCII,
)
_OF_ID = "-[0-9a-f]{4}-"
"""What stands before the end of an id, which is as long as a phone."""
GLUED = re.compile(
    rf"(?<!\d)(?<!{_OF_ID})(?<!{_OF_ID}[0-9a-f])(?<!{_OF_ID}[0-9a-f]{{2}})"
    rf"(?:0|{_CODES})[17]\d{{5}}(\d{{3}})(?!\d)",
    re.ASCII,
)
"""A number whose front says what it is, whatever it is glued to but the end of an id: Ali0712345678."""
PHONE_LENGTHS = frozenset(len(market.dialling) + market.phone_digits for market in MARKETS.values())
"""How long a number is that is a phone and never an amount: 254712345678."""
HIDDEN = "***"


class LogFile(logging.handlers.RotatingFileHandler):
    """The log's file; when it cannot be written, that is said in one sentence and work goes on."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line and let go of the file: other programs of this shop write and turn it too."""
        super().emit(record)
        stream, self.stream = self.stream, None
        if stream is not None:
            with suppress(OSError):  # what a full disk did not take was told above
                stream.close()

    def _open(self) -> TextIOWrapper:
        """Open the file, which only its owner can read, wherever it stands."""
        kept = open(self.baseFilename, "ab", opener=_opened)  # noqa: SIM115 - the handler closes it
        return TextIOWrapper(kept, encoding=self.encoding, errors=self.errors)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Say that a line of the log is missing."""
        del record
        sys.stderr.write("The log cannot be written.\n")


def start_log(folder: Path, *, megabytes: int) -> FilteringBoundLogger:
    """Give a log that writes into that folder and keeps at most so much."""
    with file_troubles(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = LogFile(
        folder / "kaunta.log",
        maxBytes=megabytes * 1024 * 1024 // (FILES + 1),
        backupCount=FILES,
        encoding="utf-8",
        errors="backslashreplace",  # the name of a file may hold anything
        delay=True,
    )
    return _log_to(handler)


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def stream_log(stream: TextIO) -> FilteringBoundLogger:
    """Give a log that writes to a stream, for a program whose lines somebody else keeps."""
    return _log_to(logging.StreamHandler(stream))


def _log_to(handler: logging.Handler) -> FilteringBoundLogger:
    handler.setFormatter(logging.Formatter("%(message)s"))
    writer = logging.Logger("kaunta", level=logging.INFO)  # noqa: LOG001 - ours alone, no global
    writer.addHandler(handler)
    log: FilteringBoundLogger = structlog.wrap_logger(
        writer,
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            mask,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    return log


def mask(_log: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Give the event without anything that must not be read in a log."""
    return {name: _masked(name, value) for name, value in event.items()}


def hear_crashes(log: FilteringBoundLogger) -> None:
    """From now on, an error that nobody expected is logged whole and said in one sentence."""

    def crashed(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        log.critical("crash", exc_info=(kind, error, trace))
        sys.stderr.write("Something broke. What was sold is kept. The log says what happened.\n")

    sys.excepthook = crashed


def _masked(name: str, value: object) -> object:
    if SECRET_NAMES.search(name) or isinstance(value, bytes | bytearray):
        return HIDDEN
    if isinstance(value, Mapping):
        return {_plain(inner): _masked(str(inner), each) for inner, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_masked(name, each) for each in value]
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return _plain(value) if len(str(value)) in PHONE_LENGTHS else value
    return _plain(value)


def _plain(value: object) -> str:
    text = str(value)
    text = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return GLUED.sub(r"***\1", PHONE.sub(r"***\1", text))
