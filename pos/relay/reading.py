"""Reading on from a number; tills that want the same page share one look at it."""

import asyncio
from collections.abc import Iterable
from concurrent.futures import Executor
from itertools import accumulate
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, func, select

from pos.relay.database import Database
from pos.relay.letters import Letter, ShopId
from pos.relay.moments import from_ms, written
from pos.relay.tables import letters, shops

_SHOP = select(shops.c.log, shops.c.last_number, shops.c.heard_at).where(
    shops.c.id == bindparam("shop")
)
_COLUMNS = (
    letters.c.number, letters.c.kind, letters.c.key, letters.c.arrived_at, letters.c.sender,
    letters.c.verified_source, letters.c.once, letters.c.differs, letters.c.body,
)  # fmt: skip
_AFTER = (letters.c.shop == bindparam("shop"), letters.c.number > bindparam("after"))
_PAGE = select(*_COLUMNS).where(*_AFTER).order_by(letters.c.number).limit(bindparam("limit"))
_SIZES = (
    select(func.length(letters.c.body))
    .where(*_AFTER)
    .order_by(letters.c.number)
    .limit(bindparam("limit"))
)
_ONE = select(*_COLUMNS).where(
    letters.c.shop == bindparam("shop"), letters.c.number == bindparam("number")
)

LARGEST_PAGE = 4 * 1024 * 1024
"""A page ends before it gets larger than this, unless a single letter is."""
FEW = 4
"""So many are never larger than that."""

Wanted = tuple[ShopId, int, int]


class Page(msgspec.Struct, frozen=True):
    """What a till gets: the bytes of the answer, and whether there was a letter in it."""

    content: bytes
    has_letters: bool


def read_page(connection: Connection, shop: ShopId, *, after: int, limit: int) -> Page:
    """Give the letters after a number, as they go on the wire."""
    row = connection.execute(_SHOP, {"shop": shop}).one()
    wanted = {"shop": shop, "after": after, "limit": min(limit, FEW)}
    if limit > FEW and row.last_number - after > FEW:
        wanted["limit"] = _fitting(connection.scalars(_SIZES, wanted | {"limit": limit}))
    found = [letter_of(each) for each in connection.execute(_PAGE, wanted)]
    following = found[-1].number if found else after
    content = msgspec.json.encode(
        {
            "log": row.log,
            "letters": [letter.on_wire() for letter in found],
            "next": following,
            "last": max(row.last_number, following if found else 0),
            "heard_from_mpesa_at": None if row.heard_at is None else written(from_ms(row.heard_at)),
        }
    )
    return Page(content, bool(found))


def _fitting(sizes: Iterable[int]) -> int:
    """Give how many letters fit into a page; a driver may hold all that it is asked for in memory."""
    return max(1, sum(so_far <= LARGEST_PAGE for so_far in accumulate(sizes)))


def read_one(connection: Connection, shop: ShopId, number: int) -> Letter:
    """Give one letter."""
    return letter_of(connection.execute(_ONE, {"shop": shop, "number": number}).one())


class Reader:
    """Reads on threads of its own; tills that ask for the same page while one is being read share the next."""

    def __init__(self, database: Database, threads: Executor) -> None:
        """Start with nobody reading."""
        self._database = database
        self._threads = threads
        self._looking: dict[Wanted, asyncio.Future[Page]] = {}
        self._next: dict[Wanted, asyncio.Future[Page]] = {}

    async def page(self, shop: ShopId, *, after: int, limit: int) -> Page:
        """Give the letters after a number by a look that began no earlier than now."""
        look = (shop, after, limit)
        following = self._next.get(look)
        if following is None:
            following = self._next[look] = asyncio.ensure_future(self._begin_soon(look))
        return await asyncio.shield(following)

    async def one(self, shop: ShopId, number: int) -> Letter:
        """Give one letter."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._read_one, shop, number)

    async def _begin_soon(self, look: Wanted) -> Page:
        """Begin when all have asked who were woken together, and the look before is over."""
        looking = self._looking.get(look)
        if looking is not None:
            await asyncio.wait({looking})
        del self._next[look]
        return await self._begin(look)

    def _begin(self, look: Wanted) -> "asyncio.Future[Page]":
        looking = asyncio.get_running_loop().run_in_executor(self._threads, self._read, *look)
        self._looking[look] = looking

        def end(_done: object) -> None:
            if self._looking.get(look) is looking:
                del self._looking[look]

        looking.add_done_callback(end)
        return looking

    def _read(self, shop: ShopId, after: int, limit: int) -> Page:
        with self._database.reading() as connection:
            return read_page(connection, shop, after=after, limit=limit)

    def _read_one(self, shop: ShopId, number: int) -> Letter:
        with self._database.reading() as connection:
            return read_one(connection, shop, number)


def letter_of(row: Row[*tuple[Any, ...]]) -> Letter:
    """Give the letter of a row."""
    return Letter(
        number=row.number,
        kind=row.kind,
        key=row.key,
        arrived_at=from_ms(row.arrived_at),
        sender=row.sender,
        verified_source=row.verified_source,
        once=row.once,
        differs=row.differs,
        body=bytes(row.body),
    )
