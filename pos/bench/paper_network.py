"""How long it is from a sale's commit to the first byte at a network printer, through the till's own lanes."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from pos.bench.figures import Figure
from pos.bench.invented_shop import HEADINGS, invented_products
from pos.desks.background import COUNTER, Background
from pos.desks.counter import Counter
from pos.desks.printing import PrintDesk
from pos.desks.sale import SaleDesk
from pos.office.importing import import_products
from pos.office.sheet_writer import write_sheet
from pos.office.staff import add_person
from pos.printer.chosen import ChosenPrinter
from pos.printer.printers import Printers
from pos.records.database import Records
from pos.records.staff import FIRST_START
from pos.shop.identity import PaymentId, StaffId
from pos.shop.money import shillings
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.startup import Computer, make_keys, opened_alone, scratch, start_shop
from pos.till import paying, ringing, shifts

PATIENCE_MS = 10_000
LINES = 10
_EOT = b"\x10\x04"
_RECEIPT = b"\x1b@"


@dataclass
class Arrivals:
    """A printer at a port of this computer that notes when something comes."""

    address: str = ""
    first: list[float] = field(default_factory=list)
    """When the first byte of each connection came ..."""
    receipts: list[float] = field(default_factory=list)
    """... and when the first byte of a receipt did."""


def measure_first_byte(computer: Computer, *, sales: int) -> list[Figure]:
    """Sell so many times; give how long after the commit a printer heard of it."""
    application = QCoreApplication.instance() or QCoreApplication([])
    with scratch(computer) as shop, _arriving() as printer:
        start_shop(shop, ShopRules(), till=1)
        with opened_alone(shop) as records:
            by = _stock(shop, records)
            figures = _sell(shop, records, by, printer=printer, sales=sales)
    del application
    return figures


def _stock(shop: Computer, records: Records) -> StaffId:
    make_keys(shop, records, FIRST_START)
    by = add_person(records, FIRST_START, name="Owner", role=Role.OWNER, pin="482913").id
    sheet = shop.folders.home / "products.csv"
    write_sheet(sheet, HEADINGS, invented_products(LINES))
    import_products(records, by, path=sheet)
    shifts.open_shift(records, by, opening_float=shillings(5000))
    return by


def _sell(
    shop: Computer, records: Records, by: StaffId, *, printer: Arrivals, sales: int
) -> list[Figure]:
    background = Background(shop.log)
    desk = SaleDesk(background, Counter(records))
    chosen = ChosenPrinter(printer.address, tells_status=True)
    printing = PrintDesk(desk, Printers((chosen,)))
    printing.open()
    codes = [str(row[-1]) for row in invented_products(LINES)]
    kept: list[float] = []

    def paid(at: float) -> None:
        printing.wake()
        kept.append(at)

    for done in range(1, sales + 1):
        background.do(COUNTER, partial(_pay, records, by, codes), done=paid)
        _wait(partial(_is_printed, printer, background, done))
    printing.end()
    background.end()
    probe = Figure("a connection and a byte, by itself", tuple(_plain(printer, sales)))
    firsts, papers = printer.first[: 2 * sales : 2], printer.receipts[:sales]
    drawer = [1000 * (came - at) for at, came in zip(kept, firsts, strict=True)]
    paper = [1000 * (came - at) for at, came in zip(kept, papers, strict=True)]
    return [
        probe,
        Figure("commit to the drawer's first byte", tuple(drawer), probe),
        Figure("commit to the receipt's first byte", tuple(paper), probe),
    ]


def _is_printed(printer: Arrivals, background: Background, done: int) -> bool:
    return len(printer.receipts) == done and not background.is_working


def _has_come(printer: Arrivals, before: int) -> bool:
    return len(printer.first) > before


def _pay(records: Records, by: StaffId, codes: list[str]) -> float:
    """Sell for cash; give the moment after the commit."""
    sale = ringing.start(records, by).id
    for code in codes:
        ringing.scan(records, by, sale=sale, typed=code)
    payment = PaymentId(records.new_id())
    paying.take_cash(records, by, sale=sale, payment=payment, given=shillings(90_000))
    return time.perf_counter()


def _plain(printer: Arrivals, times: int) -> Iterator[float]:
    """Connect and send a byte, as fast as this computer can."""
    host, _, port = printer.address.removeprefix("network:").rpartition(":")
    for _ in range(times):
        before = len(printer.first)
        begun = time.perf_counter()
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b"\0")
            _wait(partial(_has_come, printer, before))
        yield 1000 * (printer.first[-1] - begun)


def _wait(holds: Callable[[], bool]) -> None:
    """Let the desks live until it holds."""
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: loop.quit() if holds() else None)
    look.start(1)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    if not holds():
        loop.exec()


@contextmanager
def _arriving() -> Iterator[Arrivals]:
    arrivals, over = Arrivals(), Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        arrivals.address = f"network:127.0.0.1:{server.getsockname()[1]}"
        server.settimeout(0.05)
        thread = Thread(target=_serve, args=(server, arrivals, over), daemon=True)
        thread.start()
        try:
            yield arrivals
        finally:
            over.set()
            thread.join()


def _serve(server: socket.socket, arrivals: Arrivals, over: Event) -> None:
    while not over.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        connection.settimeout(1)
        with connection:
            _take(connection, arrivals)


def _take(connection: socket.socket, arrivals: Arrivals) -> None:
    """Note when the first byte comes, and say that all is well whenever somebody asks."""
    is_first = is_new = True
    while True:
        try:
            came = connection.recv(65536)
        except OSError:
            return
        at = time.perf_counter()
        if not came:
            return
        if is_first:
            arrivals.first.append(at)
            is_first = False
        if came.startswith(_EOT):
            connection.sendall(b"\x12")
        elif is_new and came.startswith(_RECEIPT):
            arrivals.receipts.append(at)
            is_new = False
