"""The lanes of M-Pesa: the wait at the letterbox, requests that go out, and questions to Safaricom.

Everything that is heard or asked is kept by the till itself; whoever looks at the screen is only told
that something has moved. Nothing of it is ever waited for: cash needs none of this.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.background import ASKING, CHECKING, COUNTER, LISTENING, READING, Background
from pos.desks.mpesa_views import Hearing
from pos.desks.outside import Chosen, Outside, reach
from pos.records.database import Records
from pos.records.pushes import find_push
from pos.shop.identity import PushId
from pos.shop.money import Money
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason

if TYPE_CHECKING:
    from pos.mpesa.mailbox import Letter, Page

LONGEST_POLL = 25
"""Seconds that the letterbox holds its answer back while nothing comes."""
TICK = 1_000
"""Milliseconds between two looks at what is due."""
SEND_EVERY, PULL_EVERY = 5, 60
"""Looks after which letters are sent again, and after which it is asked what else came."""
BACK_OFF = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""Seconds until a letterbox that does not answer is asked again, the first time, the second, and so on."""
BEGIN_AGAIN = 30_000
"""Milliseconds until it is begun again where the books could not be written."""
AT_ONCE = 50
"""Letters that are applied in one turn of the counter, so that no scan waits longer for them."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in the letterbox, and whether nothing newer is in it."""

    page: "Page"
    is_all: bool


class MpesaLanes(QObject):
    """Asks, listens and checks, from the start of the till to its end."""

    applied = Signal()
    """Letters were applied: what they finished is to be printed before anybody looks."""
    moved = Signal()
    """Something about M-Pesa may stand otherwise in the books now."""
    heard = Signal()
    """Whether the letterbox answers is known anew."""
    connected = Signal()
    """It is known whom the till can speak with."""

    def __init__(
        self, background: Background, records: Records, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._records = background, records
        self.outside = Outside()
        self.hearing = Hearing.NONE
        self.is_watching = False
        """Whether a request is open, so that Safaricom has to be asked soon."""
        self._has_ended = False
        self._failures = self._turns = 0
        self._busy: set[str] = set()
        self._again: set[str] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._listen)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._look)

    def open(self, chosen: Chosen) -> None:
        """Find out whom the till can speak with, take up what was cut off, and begin."""
        if not self._has_ended:
            self._background.do(
                READING, partial(reach, chosen), done=self.begin, failed=lambda _: None
            )

    def begin(self, outside: Outside) -> None:
        """Speak with these from now on; what was cut off when the till last ended goes on."""
        if self._has_ended:
            outside.cut()
            return
        if outside is not self.outside:
            self.outside.cut()
        self.outside = outside
        self._failures = 0
        self._set_hearing(Hearing.STARTING if outside.listening else Hearing.NONE)
        if outside.lanes is not None:
            start = partial(outside.lanes.start, outside.line)
            self._background.do(COUNTER, start, done=self._begun, failed=self._begin_later)

    def end(self) -> None:
        """Listen no more; what is under way ends by itself."""
        self._has_ended = True
        self._rest.stop()
        self._tick.stop()
        self.outside.cut()

    def ask(self) -> None:
        """Let requests and orders go out that are kept and have not."""
        daraja, lanes = self.outside.daraja, self.outside.lanes
        if daraja is not None and lanes is not None:
            self._do(ASKING, "ask", lambda: lanes.ask_due(daraja))
        self.send()

    def send(self) -> None:
        """Send the letters that are due, claims among them."""
        sending, lanes = self.outside.sending, self.outside.lanes
        if sending is not None and lanes is not None:
            self._do(CHECKING, "send", lambda: lanes.send_due(sending))

    def tell(self) -> None:
        """Tell the letterbox of what was done here and it has not heard of."""
        sending, records = self.outside.sending, self._records
        if sending is None:
            return

        def tell() -> None:
            from pos.till.telling import tell_due  # noqa: PLC0415 - Safaricom comes with it

            tell_due(records, sending)

        self._do(CHECKING, "tell", tell)

    def check(self) -> None:
        """Ask Safaricom about the requests that are due."""
        daraja, lanes = self.outside.daraja, self.outside.lanes
        if daraja is not None and lanes is not None:
            self._do(CHECKING, "check", lambda: lanes.check_due(daraja))

    def check_now(self, push: PushId, then: Callable[[], None]) -> None:
        """Ask Safaricom about one request at once; then is done whatever it says."""
        daraja, lanes, records = self.outside.daraja, self.outside.lanes, self._records
        if daraja is None or lanes is None or self._has_ended:
            then()
            return

        def check() -> bool:
            with records.reading() as books:
                kept = find_push(books, push)
            return kept is not None and lanes.check(daraja, kept)

        def checked(_: object) -> None:
            then()
            self.moved.emit()

        self._background.do(CHECKING, check, done=checked, failed=checked)

    def pull_now(self, then: Callable[[Exception | None], None]) -> None:
        """Ask Safaricom for what came in; say how that went."""
        daraja, lanes = self.outside.daraja, self.outside.lanes
        if daraja is None or lanes is None or self._has_ended:
            then(self.outside.why_no_push or Refusal(Reason.MPESA_NO_NUMBER))
            return

        def pulled(_: object) -> None:
            self.moved.emit()
            then(None)

        work = partial(lanes.pull_on_demand, daraja)
        self._background.do(CHECKING, work, done=pulled, failed=then)

    def draw_qr(
        self, merchant: str, amount: Money, *, account: str, then: Callable[[bytes], None]
    ) -> None:
        """Have Safaricom draw what the customer's app reads; without an answer there is none."""
        daraja = self.outside.daraja
        if daraja is None or self._has_ended or self.hearing is not Hearing.LISTENING:
            return

        def draw() -> bytes:
            return daraja.draw_qr(merchant, amount, reference=account).png

        self._background.do(CHECKING, draw, done=then, failed=lambda _: None)

    def ask_about_code(self, code: str, then: Callable[[Exception | None], None]) -> None:
        """Ask Safaricom about a code; say how the asking went. The answer itself comes as a letter."""
        daraja, lanes = self.outside.daraja, self.outside.lanes
        if daraja is None or lanes is None or self._has_ended:
            then(self.outside.why_no_push or Refusal(Reason.MPESA_NO_NUMBER))
            return
        work = partial(lanes.ask_about_code, daraja, code)
        self._background.do(CHECKING, work, done=lambda _: then(None), failed=then)

    def _begun(self, _: object) -> None:
        if self._has_ended:
            return
        self.connected.emit()
        self.moved.emit()
        if self.outside.daraja is not None or self.outside.sending is not None:
            self._tick.start()
        self.ask()
        self._listen()

    def _look(self) -> None:
        """Once a second: what is due now?"""
        self._turns += 1
        if self.is_watching:
            self.check()
        if not self._turns % SEND_EVERY:
            self.ask()
            if not self.is_watching:
                self.tell()
        if not self._turns % PULL_EVERY:
            self.check()
            self.pull()

    def pull(self) -> None:
        """Ask Safaricom what came in, when it is time for that."""
        daraja, lanes = self.outside.daraja, self.outside.lanes
        if daraja is not None and lanes is not None:
            self._do(CHECKING, "pull", lambda: lanes.pull_due(daraja))

    def _do(self, lane: str, name: str, work: Callable[[], int | None]) -> None:
        """Do a step on its lane unless it is under way; then it is done once more after that."""
        if self._has_ended:
            return
        if name in self._busy:
            self._again.add(name)
            return
        self._busy.add(name)
        self._background.do(
            lane, work, done=partial(self._done, name), failed=partial(self._done, name)
        )

    def _done(self, name: str, told: object) -> None:
        self._busy.discard(name)
        is_wanted = name in self._again
        self._again.discard(name)
        if isinstance(told, int) and told:
            self.moved.emit()
        if is_wanted and not isinstance(told, Exception):
            again = {"ask": self.ask, "send": self.send, "check": self.check, "pull": self.pull, "tell": self.tell}  # fmt: skip
            again[name]()

    def _listen(self) -> None:
        """Wait at the letterbox, unless somebody does already."""
        mailbox, lanes = self.outside.listening, self.outside.lanes
        if self._has_ended or mailbox is None or lanes is None or "listen" in self._busy:
            return
        self._busy.add("listen")
        wait = LONGEST_POLL if self.hearing is Hearing.LISTENING else 0

        def read() -> Read:
            page = lanes.read(mailbox, wait=wait)
            return Read(page, page.next >= page.last)

        self._background.do(LISTENING, read, done=self._read, failed=self._not_read)

    def _read(self, read: Read) -> None:
        """Apply what was read, a few letters in a turn: what is scanned meanwhile goes between them."""
        self._failures = 0
        if self._has_ended:
            self._busy.discard("listen")
            return
        letters = read.page.letters
        parts = [letters[at : at + AT_ONCE] for at in range(0, len(letters), AT_ONCE)]
        self._apply(read, parts or [()])

    def _apply(self, read: Read, parts: "list[tuple[Letter, ...]]") -> None:
        first, rest, lanes = parts[0], parts[1:], self.outside.lanes
        if lanes is None:
            return
        end = first[-1].number if rest else read.page.next
        page = msgspec.structs.replace(read.page, letters=first, next=end)

        def applied(_: object) -> None:
            if not first:
                self._applied(read)
                return
            self.applied.emit()
            # Behind what is printed now: all that looks, sends and listens would take the processor from it.
            self._background.do(COUNTER, _nothing, done=go_on)

        def go_on(_: object) -> None:
            self.moved.emit()
            if rest and not self._has_ended:
                self._apply(read, rest)
            else:
                self._applied(read)

        work = partial(lanes.heard, page)
        self._background.do(COUNTER, work, done=applied, failed=self._not_applied)

    def _applied(self, read: Read) -> None:
        self._busy.discard("listen")
        self._set_hearing(Hearing.LISTENING if read.is_all else Hearing.STARTING)
        self.heard.emit()
        if read.page.letters:
            self.send()
        self._listen()

    def _not_read(self, error: Exception) -> None:
        self._busy.discard("listen")
        if isinstance(error, Trouble | Refusal):
            self._set_hearing(Hearing.SILENT)
        self._listen_later()

    def _not_applied(self, _: Exception) -> None:
        """The disk is in trouble: the letters stay in the letterbox and are read again."""
        self._busy.discard("listen")
        self._listen_later()

    def _listen_later(self) -> None:
        wait = BACK_OFF[min(self._failures, len(BACK_OFF) - 1)]
        self._failures += 1
        if not self._has_ended:
            self._rest.start(round(wait * 1000))

    def _set_hearing(self, hearing: Hearing) -> None:
        if hearing is not self.hearing:
            self.hearing = hearing
            self.heard.emit()

    def _begin_later(self, _: Exception) -> None:
        """The books could not be written: it is begun again in a while; cash goes on."""
        if not self._has_ended:
            QTimer.singleShot(BEGIN_AGAIN, self, partial(self.begin, self.outside))


def _nothing() -> None:
    """Take a turn of a lane, so that what was asked before has been done."""
