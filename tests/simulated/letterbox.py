"""The letterbox without its server: the relay's own code for keeping and reading letters, on SQLite."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec
from sqlalchemy import select

from pos.mpesa.mailbox import Answer, Kept, Letter, Page
from pos.relay.appending import append
from pos.relay.bodies import key_of
from pos.relay.database import Database
from pos.relay.keeping import add_shop
from pos.relay.letters import SAFARICOM, UNREADABLE, NewLetter, Outcome, ShopId
from pos.relay.reading import read_one, read_page
from pos.relay.tables import shops
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from tests.builders import NOON

LIMIT = 500


def made_letterbox(path: Path) -> Path:
    """Make an empty letterbox for one shop."""
    database = Database(f"sqlite:///{path}")
    with database.writing() as connection:
        add_shop(connection, "Mama Njeri", now=NOON)
    database.close()
    return path


class Letterbox:
    """What is kept for one shop."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._now = now
        self._database = Database(f"sqlite:///{path}")
        with self._database.reading() as connection:
            self._shop = ShopId(connection.execute(select(shops.c.id)).scalar_one())
        self._pages: dict[int, Page] = {}
        """What was read since the last letter came: nobody else writes here."""

    def close(self) -> None:
        self._database.close()

    def take_in(self, door: str, body: bytes, *, once: str = "", is_verified: bool = True) -> None:
        """Keep what Safaricom posts, as the relay's doors do."""
        key = key_of(door, body)
        letter = NewLetter(
            door if key is not None else UNREADABLE,
            key if key is not None else sha256(body).hexdigest(),
            SAFARICOM,
            body,
            self._now(),
            verified_source=is_verified,
            once=once or None,
            door=door,
        )
        with self._database.writing() as connection:
            append(connection, self._shop, [letter])
        self._pages.clear()

    def page(self, after: int) -> Page:
        """Give the letters after a number, as a till reads them."""
        if after not in self._pages:
            with self._database.reading() as connection:
                page = read_page(connection, self._shop, after=after, limit=LIMIT)
            self._pages[after] = msgspec.json.decode(page.content, type=Page)
        return self._pages[after]

    def keep(self, kind: str, key: str, *, body: str, till: str) -> Answer:
        """Keep a till's letter, and answer as the relay's routes do."""
        letter = NewLetter(kind, key, till, body.encode(), self._now())
        with self._database.writing() as connection:
            (kept,) = append(connection, self._shop, [letter])
        self._pages.clear()
        if kept.outcome in {Outcome.NEW, Outcome.SAME}:
            return Answer(Kept.KEPT)
        if kept.outcome is Outcome.NOT_YOURS or kept.number is None:
            return Answer(Kept.REFUSED)
        with self._database.reading() as connection:
            found = read_one(connection, self._shop, kept.number).on_wire()
        return Answer(Kept.TAKEN, msgspec.convert(found, Letter))


class Line:
    """One till's way to the letterbox, on which a question or its answer may get lost."""

    def __init__(self, letterbox: Letterbox, till: str, lost: Callable[[], bool]) -> None:
        self._letterbox = letterbox
        self._till = till
        self._lost = lost

    def last(self) -> int:
        return self.read_on(0).last

    def read_on(self, after: int, *, wait: int = 0) -> Page:
        del wait
        self._pass()
        return self._letterbox.page(after)

    def keep(self, kind: str, key: str, *, body: str) -> Answer:
        self._pass()
        answer = self._letterbox.keep(kind, key, body=body, till=self._till)
        self._pass()
        return answer

    def _pass(self) -> None:
        if self._lost():
            raise Trouble(Fault.LETTERBOX_SILENT)
