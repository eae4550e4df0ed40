"""Group commit: letters that arrive together share one sync of the disk, and none is answered before it."""

import asyncio
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from sqlalchemy.exc import InterfaceError, OperationalError
from structlog.typing import FilteringBoundLogger

from pos.relay.appending import append
from pos.relay.database import Database
from pos.relay.figures import Figures
from pos.relay.letters import Kept, NewLetter, Outcome, ShopId
from pos.relay.notifying import notify

MOST_AT_ONCE = 500
TROUBLE = (OperationalError, InterfaceError)
"""What is wrong with the database and not with a letter."""


@dataclass(frozen=True, slots=True)
class _Asked:
    shop: ShopId
    letter: NewLetter
    answer: "asyncio.Future[Kept]"


class Writer:
    """One thread that writes; whoever has a letter waits for the commit that holds it."""

    def __init__(
        self,
        database: Database,
        *,
        told: Callable[[ShopId, int], None],
        log: FilteringBoundLogger,
        figures: Figures,
    ) -> None:
        """Start it. `told` is called on the loop when letters of a shop, up to a number, have come to be on disk."""
        self._database = database
        self._told = told
        self._log = log
        self._figures = figures
        self._loop = asyncio.get_running_loop()
        self._gathered: list[_Asked] = []
        self._asked: queue.SimpleQueue[list[_Asked] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="letters", daemon=True)
        self._thread.start()

    async def keep(self, shop: ShopId, letter: NewLetter) -> Kept:
        """Say what became of a letter, once it is on disk."""
        answer: asyncio.Future[Kept] = self._loop.create_future()
        if not self._gathered:
            self._loop.call_soon(self._hand_over)
        self._gathered.append(_Asked(shop, letter, answer))
        return await answer

    def _hand_over(self) -> None:
        """Give the thread what came in one turn of the loop, as one: it is woken once, and not for each."""
        gathered, self._gathered = self._gathered, []
        if gathered:
            self._asked.put(gathered)

    async def close(self) -> None:
        """End, when all that was asked for is on disk."""
        self._hand_over()
        self._asked.put(None)
        await asyncio.to_thread(self._thread.join)

    def _write(self) -> None:
        while (first := self._asked.get()) is not None:
            batch = [*first, *self._at_hand(MOST_AT_ONCE - len(first))]
            try:
                self._write_by_shop(batch)
            except TROUBLE as failure:  # it is the same for all: nobody waits for a try of his own
                self._give_up([*batch, *self._at_hand(inf)], failure)

    def _at_hand(self, most: float) -> list[_Asked]:
        """Take what has come meanwhile, without waiting, until it is so many or a few more."""
        taken: list[_Asked] = []
        while len(taken) < most:
            try:
                asked = self._asked.get_nowait()
            except queue.Empty:
                break
            if asked is None:
                self._asked.put(None)
                break
            taken.extend(asked)
        return taken

    def _write_by_shop(self, batch: Sequence[_Asked]) -> None:
        by_shop: dict[ShopId, list[_Asked]] = {}
        for asked in batch:
            by_shop.setdefault(asked.shop, []).append(asked)
        for shop, together in by_shop.items():
            try:
                self._write_together(shop, together)
            except TROUBLE:  # once more, on a new connection
                self._write_together(shop, together)

    def _write_together(self, shop: ShopId, together: list[_Asked]) -> None:
        """Write what one shop has been sent; when a letter is at fault, each by itself."""
        try:
            answers = self._written(shop, [asked.letter for asked in together])
        except TROUBLE:
            raise
        except Exception as failure:  # noqa: BLE001 - whoever waits is told it, and the next are served
            if len(together) == 1:
                self._answer(shop, together, [failure])
                return
            for asked in together:
                self._write_together(shop, [asked])
            return
        self._answer(shop, together, answers)

    def _written(self, shop: ShopId, news: list[NewLetter]) -> list[Kept]:
        with self._figures.commit.time(), self._database.writing_ahead() as connection:
            answers = append(connection, shop, news)
            numbers = [answer.number for answer in answers if answer.outcome is Outcome.NEW]
            if numbers:
                said = f"{shop} {numbers[-1]}"
                notify(connection, said, is_postgres=self._database.is_postgres)
        self._figures.count(news, answers)
        if numbers:
            self._log.info("kept", shop=shop, letters=len(numbers), last=numbers[-1])
        return answers

    def _give_up(self, waiting: Sequence[_Asked], failure: Exception) -> None:
        def tell() -> None:
            for asked in waiting:
                if not asked.answer.done():
                    asked.answer.set_exception(failure)

        self._loop.call_soon_threadsafe(tell)

    def _answer(
        self, shop: ShopId, together: list[_Asked], answers: Sequence[Kept | Exception]
    ) -> None:
        numbers = [said.number for said in answers if isinstance(said, Kept) and said.number]

        def answer() -> None:
            for asked, said in zip(together, answers, strict=True):
                if asked.answer.done():
                    continue
                if isinstance(said, Exception):
                    asked.answer.set_exception(said)
                else:
                    asked.answer.set_result(said)
            if numbers:
                self._told(shop, max(numbers))

        self._loop.call_soon_threadsafe(answer)
