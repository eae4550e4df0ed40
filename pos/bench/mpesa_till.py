"""A whole till with its window whose customers pay by M-Pesa, with a watch on the disk and on the paper."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.client import HTTPConnection

from PySide6.QtCore import QObject, Qt, QTimer

from pos.bench.relay_servers import Door, NotMeasured
from pos.bench.till_driven import DrivenTill
from pos.desks.mpesa_views import Course, Hearing
from pos.desks.outside import Chosen, Outside
from pos.mpesa.mailbox import Page
from pos.printer.chosen import ChosenPrinter
from pos.printer.heard import Asked, Event
from pos.printer.virtual import VirtualPrinter
from pos.records.database import Records
from pos.screens.dressing import Dress
from pos.secrets import Places
from pos.shop.money import Money
from pos.startup import Computer
from pos.till.hearing import Heard
from pos.till.lanes import Lanes

PAYBILL = "600638"
BEAT_MS = 5


def body_of(code: str, account: str, amount: Money) -> bytes:
    """Give Safaricom's confirmation of a payment."""
    told = {
        "TransactionType": "Pay Bill",
        "TransID": code,
        "TransTime": f"{datetime.now(UTC):%Y%m%d%H%M%S}",
        "TransAmount": amount.figures().replace(",", ""),
        "BusinessShortCode": PAYBILL,
        "BillRefNumber": account,
        "InvoiceNumber": "",
        "OrgAccountBalance": "19988.00",
        "ThirdPartyTransID": "",
        "MSISDN": "2547 ***** 126",
        "FirstName": "JOHN",
    }
    return json.dumps(told).encode()


class Safaricom:
    """Posts confirmations over one connection that stays open, on a thread of its own."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._line = HTTPConnection("127.0.0.1", door.port)
        self._thread = ThreadPoolExecutor(1)
        self.posted: dict[str, float] = {}
        """The moment before the first byte of each left."""

    def confirm(self, code: str, account: str, amount: Money) -> None:
        """Have a payment confirmed; nobody waits for it."""
        self._thread.submit(self._post, code, body_of(code, account, amount))

    def end(self) -> None:
        """Post nothing more."""
        self._thread.shutdown()
        self._line.close()

    def _post(self, code: str, body: bytes) -> None:
        self.posted[code] = time.perf_counter()
        self._line.request("POST", self._door.path, body, {"Content-Type": "application/json"})
        self._line.getresponse().read()


@dataclass
class TimedLanes(Lanes):
    """The steps of M-Pesa, with the moment at which what each payment does was on disk."""

    kept: dict[str, float] = field(default_factory=dict)

    def heard(self, page: Page) -> Heard:
        """Apply letters, and note when that was kept."""
        done = super().heard(page)
        at = time.perf_counter()
        self.kept.update((letter.key, at) for letter in page.letters if letter.kind == "c2b")
        return done


class Beat(QObject):
    """Beats on the screen's thread, and notes the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def end(self) -> None:
        """Beat no more."""
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


@dataclass(frozen=True, slots=True)
class Moments:
    """When a payment's sale was on disk, and when its printer heard of it and began to print."""

    kept: float
    heard: float
    printed: float


class PayingTill(DrivenTill):
    """A till of a shop that takes M-Pesa and prints by itself."""

    def __init__(
        self,
        shop: Computer,
        records: Records,
        dress: Dress,
        *,
        printer: VirtualPrinter,
        environment: Mapping[str, str],
    ) -> None:
        chosen = ChosenPrinter(printer.address.text, tells_status=True)
        self._secrets = Places(environment, shop.folders.home, None, allows_plain_file=True)
        self._shop, self._records = shop, records
        self._printer = printer
        self._asked_at: list[float] = []
        self._printed_at = 0.0
        self.kept: dict[str, float] = {}
        self.listening_since = 0.0
        """The moment since which nothing more is to be applied."""
        super().__init__(shop, records, dress, printers=(chosen,), secrets=self._secrets)
        self.program.desks.lanes.heard.connect(self._note_hearing)
        printer.watch(self._note_printing)

    @property
    def is_listening(self) -> bool:
        """Whether all that the letterbox has was applied."""
        return self.program.desks.lanes.hearing is Hearing.LISTENING

    def listen(self) -> None:
        """Wait until the till listens, and note from now on when payments are on disk."""
        self.wait_until(lambda: self.is_listening)
        self.settle()
        lanes = self.program.desks.lanes
        known = lanes.outside.lanes
        if known is None:
            message = "the till cannot reach the letterbox"
            raise NotMeasured(message)
        timed = TimedLanes(self._records, known.callback, self.kept)
        lanes.outside = replace(lanes.outside, lanes=timed)

    def ring_up(self, code: str) -> tuple[str, Money]:
        """Scan one thing and show where to pay; give the account number, and what is to be paid."""
        desks = self.program.desks
        self.press_keys(code)
        self.wait_until(lambda: self.scanned == 1 and self.is_quiet())
        self.press(Qt.Key.Key_F12)
        self.wait_until(lambda: self._shows_number)
        self.settle()
        return desks.ask.view.own.account, desks.ask.view.due

    def wait_for_paper(self, code: str) -> Moments:
        """Wait until a payment has finished its sale and the receipt is there, and begin the next sale."""
        self.wait_until(lambda: self.program.window.page is self.program.paying.paid)
        self.wait_until(lambda: self._printed_at > 0)
        self.settle()
        while not self._printer.is_idle:
            self.let_pass(BEAT_MS)
        kept = self.kept[code]
        heard = next((at for at in self._asked_at if at > kept), self._printed_at)
        moments = Moments(kept, min(heard, self._printed_at), self._printed_at)
        self._asked_at, self._printed_at = [], 0.0
        self.press(Qt.Key.Key_Return)
        self.wait_until(lambda: self.program.window.page is self.program.sale)
        self.settle()
        return moments

    @contextmanager
    def cut_off(self) -> Iterator[Callable[[], None]]:
        """Have the letterbox out of reach; give what brings it back."""
        lanes = self.program.desks.lanes
        lanes.begin(Outside(lanes.outside.line, lanes=lanes.outside.lanes))
        self.settle()
        yield lambda: lanes.open(Chosen(self._shop.folders.mpesa, self._secrets, self._records))

    def let_pass(self, milliseconds: int) -> None:
        """Let the screen's thread do whatever comes for so long."""
        over: list[bool] = []
        QTimer.singleShot(milliseconds, lambda: over.append(True))
        self.wait_until(lambda: bool(over))

    @property
    def _shows_number(self) -> bool:
        desks = self.program.desks
        account = desks.ask.view.own.account
        is_shown = bool(account) and account == desks.sale.view.pay_number
        return is_shown and desks.ask.view.course is Course.PHONE

    def _note_hearing(self) -> None:
        self.listening_since = (self.listening_since or time.perf_counter()) * self.is_listening

    def _note_printing(self, happened: Event) -> None:
        now = time.perf_counter()
        if isinstance(happened, Asked):
            self._asked_at.append(now)
        elif not self._printed_at:
            self._printed_at = now
