"""What is new in which shop: tills are woken once for it, whoever wrote it, and never for nothing."""

import asyncio
from collections.abc import Awaitable, Callable

from sqlalchemy import Connection, select
from sqlalchemy.exc import SQLAlchemyError

from pos.relay.letters import ShopId
from pos.relay.notifying import EVERYTHING
from pos.relay.tables import shops
from pos.relay.waiting import Waiting

Newest = dict[ShopId, int]
Look = Callable[[Callable[[Connection], Newest]], Awaitable[Newest]]
_NEWEST = select(shops.c.id, shops.c.last_number)


class Following:
    """The newest number for which a shop's tills were woken; a hint that says no more wakes nobody."""

    def __init__(self, waiting: Waiting, look: Look) -> None:
        """Begin with nobody woken."""
        self._waiting = waiting
        self._look = look
        self._woken: Newest = {}
        self._hints: set[str | None] = set()
        self._has_hints = asyncio.Event()

    def kept(self, shop: ShopId, last: int) -> None:
        """Letters up to that number can be read."""
        if last > self._woken.get(shop, 0):
            self._woken[shop] = last
            self._waiting.wake(shop)

    def hint(self, said: str | None) -> None:
        """Somebody wrote something: in a shop, up to a number or nobody says, or nobody knows where."""
        shop, _, last = (said or "").partition(" ")
        if last.isdecimal():
            self.kept(ShopId(shop), int(last))
            return
        self._hints.add(said)
        self._has_hints.set()

    async def follow(self) -> None:
        """Look at what every hint means, until cancelled; when that fails, everybody looks for himself."""
        while True:
            await self._has_hints.wait()
            self._has_hints.clear()
            hinted, self._hints = self._hints, set()
            try:
                newest = await self._look(lambda books, which=hinted: _newest(books, which))  # type: ignore[misc]
            except SQLAlchemyError:
                self._waiting.wake_all()
                continue
            for shop, last in newest.items():
                self.kept(shop, last)


def _newest(connection: Connection, hinted: set[str | None]) -> Newest:
    wanted = _NEWEST if EVERYTHING in hinted else _NEWEST.where(shops.c.id.in_(hinted))
    return {ShopId(row.id): row.last_number for row in connection.execute(wanted)}
