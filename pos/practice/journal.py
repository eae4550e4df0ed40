"""Every call that came and every callback that went, the newest some hundreds, with nothing secret in them."""

import threading
from collections import deque
from dataclasses import asdict, dataclass
from datetime import datetime

import msgspec

from pos.practice.masking import masked, masked_text

KEPT = 500
MOST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Entry:
    """One call or callback."""

    number: int
    at: datetime
    what: str
    where: str
    sent: object
    status: int
    answered: object
    note: str = ""


class Journal:
    """The newest entries."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self._count = 0
        self._lock = threading.Lock()

    def keep(  # noqa: PLR0913 - an entry is as wide as this
        self, at: datetime, what: str, *, where: str, sent: bytes, status: int, answered: bytes, note: str = ""
    ) -> None:  # fmt: skip
        """Keep one more; the oldest makes room."""
        with self._lock:
            self._count += 1
            seen, said = shown(sent), shown(answered)
            entry = Entry(
                self._count, at, what, masked_text(where), seen, status, said, masked_text(note)
            )
            self._entries.append(entry)

    def entries(self, after: int = 0) -> list[dict[str, object]]:
        """Give those after a number, oldest first, as JSON can have them."""
        with self._lock:
            found = [each for each in self._entries if each.number > after]
        return [{**asdict(each), "at": each.at.isoformat()} for each in found]


def shown(body: bytes) -> object:
    """Give a body as it may be seen: JSON with its secrets hidden, other text cut."""
    if not body:
        return ""
    try:
        return masked(msgspec.json.decode(body))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return masked_text(body.decode("utf-8", "replace")[:MOST_TEXT])
