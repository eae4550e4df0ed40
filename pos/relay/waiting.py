"""Tills that wait for a letter: each is woken when one may be there, and looks again for itself."""

import asyncio

from pos.relay.letters import ShopId


class Waiting:
    """Who waits in which shop. A till takes a ticket, looks, and waits only for what came after the ticket."""

    def __init__(self) -> None:
        """Start with nobody waiting."""
        self._turns: dict[ShopId, int] = {}
        self._everybody = 0
        self._asleep: dict[ShopId, set[asyncio.Future[None]]] = {}

    def ticket(self, shop: ShopId) -> tuple[int, int]:
        """Give what has happened so far."""
        return (self._everybody, self._turns.get(shop, 0))

    def wake(self, shop: ShopId) -> None:
        """Something is new in a shop."""
        self._turns[shop] = self._turns.get(shop, 0) + 1
        self._rouse(shop)

    def wake_all(self) -> None:
        """Something is new, nobody knows where."""
        self._everybody += 1
        for shop in tuple(self._asleep):
            self._rouse(shop)

    async def after(self, shop: ShopId, ticket: tuple[int, int], seconds: float) -> None:
        """Return once something came after the ticket, or when the time is over."""
        if self.ticket(shop) != ticket or seconds <= 0:
            return
        woken = asyncio.get_running_loop().create_future()
        asleep = self._asleep.setdefault(shop, set())
        asleep.add(woken)
        try:
            async with asyncio.timeout(seconds):
                await woken
        except TimeoutError:
            return
        finally:
            asleep.discard(woken)

    def count(self) -> int:
        """Say how many wait."""
        return sum(len(asleep) for asleep in self._asleep.values())

    def _rouse(self, shop: ShopId) -> None:
        for woken in self._asleep.pop(shop, ()):
            if not woken.done():
                woken.set_result(None)
