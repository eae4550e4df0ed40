"""One running letterbox: its database, who may come in, who writes, who reads and who waits."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from structlog.typing import FilteringBoundLogger

from pos.relay.access import Box, Caller, doors_version, read_doors
from pos.relay.database import Database
from pos.relay.figures import Figures
from pos.relay.following import Following
from pos.relay.notifying import DOORS, EVERYTHING, listen
from pos.relay.reading import Reader
from pos.relay.retention import DAYS, strip_old
from pos.relay.source import Sources
from pos.relay.waiting import Waiting
from pos.relay.writer import Writer

Result = TypeVar("Result")
READERS = 4
"""So many read and change keys at once; with the writer and the listener they have SQLite's six connections."""
DOORS_SECONDS = 0.5
"""A revoked key opens nothing a second later: half of that to notice, half to read the doors."""
STRIP_SECONDS = 1.0
"""Between two handfuls of old letters, for whoever else writes."""
STRIP_AGAIN_SECONDS = 3600.0
"""When nothing is old: letters are stripped after days, so an hour late is soon enough."""
ASK_AGAIN = 5.0


@dataclass(frozen=True, slots=True)
class Terms:
    """How a letterbox is run."""

    sources: Sources
    now: Callable[[], datetime]
    is_strict: bool = False
    days: int = DAYS
    ask_again: float = ASK_AGAIN
    """So many seconds after its last look a till that waits looks for itself, whether it was woken or not."""


class Letterbox:
    """All that the routes need, for as long as the server runs."""

    def __init__(
        self, database: Database, terms: Terms, *, log: FilteringBoundLogger, figures: Figures
    ) -> None:
        """Read who may come in and start to write, read and listen."""
        self.terms = terms
        self.log = log
        self.figures = figures
        self.waiting = Waiting()
        self._database = database
        self._threads = ThreadPoolExecutor(READERS, "reading")
        self.reader = Reader(database, self._threads)
        self._following = Following(self.waiting, self.look)
        self.writer = Writer(database, told=self._following.kept, log=log, figures=figures)
        figures.waiting.set_function(self.waiting.count)
        self._doors = self._look(read_doors)
        self._stale = asyncio.Event()
        self._tasks = [
            asyncio.create_task(listen(database, self._heard)),
            asyncio.create_task(self._following.follow()),
            asyncio.create_task(self._watch_doors()),
            asyncio.create_task(self._strip_old()),
        ]

    async def close(self) -> None:
        """End; what was asked to be kept is kept first."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.writer.close()
        self._threads.shutdown()

    async def box(self, secret: str, purpose: str) -> Box | None:
        """Give the box of that secret; one that was made a moment ago counts."""
        found = self._doors.box(secret, purpose)
        if found is None:
            await self._look_at_doors()
            found = self._doors.box(secret, purpose)
        return found

    async def caller(self, authorization: str) -> Caller | None:
        """Give the till that shows this key; one that was made a moment ago counts."""
        found = self._doors.caller(authorization)
        if found is None:
            await self._look_at_doors()
            found = self._doors.caller(authorization)
        return found

    def address_of(self, request: Request) -> str:
        """Give the address a request really comes from; its header is read only when a proxy of ours calls."""
        peer = request.client.host if request.client else ""
        if not self.terms.sources.is_proxy(peer):
            return peer
        return self.terms.sources.of(peer, request.headers.getlist("x-forwarded-for"))

    def is_from_safaricom(self, request: Request) -> bool:
        """Tell whether Safaricom is known to call from where a request comes."""
        return self.terms.sources.is_safaricom(self.address_of(request))

    def may_stay(self, caller: Caller) -> bool:
        """Tell whether a till that came in is still allowed to be here."""
        return caller.digest in self._doors.callers

    async def change(self, work: Callable[[Connection], Result]) -> Result:
        """Do something to the database in one transaction, off the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._change, work)

    def _change(self, work: Callable[[Connection], Result]) -> Result:
        with self._database.writing() as connection:
            return work(connection)

    async def look(self, work: Callable[[Connection], Result]) -> Result:
        """Read something else than letters, off the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._look, work)

    def _look(self, work: Callable[[Connection], Result]) -> Result:
        with self._database.reading() as connection:
            return work(connection)

    def _heard(self, said: str | None) -> None:
        if said in {DOORS, EVERYTHING}:
            self._stale.set()
        if said != DOORS:
            self._following.hint(said)

    async def _watch_doors(self) -> None:
        """Read the doors anew when they changed; ask at least twice a second, so no revoked key lasts."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(DOORS_SECONDS):
                    await self._stale.wait()
            self._stale.clear()
            with self._going_on("doors"):
                await self._look_at_doors()

    @contextmanager
    def _going_on(self, what: str) -> Iterator[None]:
        """Let nothing end what has to be done again and again: a bug of ours is told, and tried again."""
        try:
            yield
        except SQLAlchemyError:
            return  # whoever asks the same database for something is told of it
        except Exception:
            self.log.exception("broke and goes on", what=what)

    async def _strip_old(self) -> None:
        """Take what is personal out of old letters, a few at a time, so that nobody waits for it."""
        while True:
            stripped = 0
            with self._going_on("stripping"):
                stripped = await self.change(self._strip)
            await asyncio.sleep(STRIP_SECONDS if stripped else STRIP_AGAIN_SECONDS)

    def _strip(self, connection: Connection) -> int:
        return strip_old(connection, now=self.terms.now(), days=self.terms.days)

    async def _look_at_doors(self) -> None:
        """Have who may come in as it is now; several may look at once, and the newest look counts."""
        if await self.look(doors_version) == self._doors.version:
            return
        doors = await self.look(read_doors)
        if doors.version > self._doors.version:
            self._doors = doors
            self.waiting.wake_all()
