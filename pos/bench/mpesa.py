"""How soon a payment by M-Pesa has finished its sale and begun its receipt, beside asking as guides have it.

Everything is real but Safaricom: a letterbox in a process of its own over HTTP, the till's whole program with its
window, its books on disk, and a printer at a port. The other tills of a shop read every letter from one more
process: twenty tills on one computer would measure each other's disks.
"""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

from sqlalchemy import select

from pos.bench.figures import Figure
from pos.bench.invented_shop import HEADINGS, invented_products
from pos.bench.mpesa_beside import others
from pos.bench.mpesa_till import PAYBILL, Beat, PayingTill, Safaricom, body_of
from pos.bench.relay_servers import Door, letterbox_at
from pos.bench.till_driven import GotLost, Took, dressed
from pos.desks.watchdog import Stall
from pos.office.importing import import_products
from pos.office.sheet_writer import write_sheet
from pos.office.staff import add_person
from pos.printer.virtual import VirtualPrinter
from pos.records.database import Records
from pos.records.received import count_free
from pos.records.staff import FIRST_START
from pos.relay.appending import append
from pos.relay.database import Database
from pos.relay.letters import C2B, SAFARICOM, NewLetter, ShopId
from pos.relay.tables import shops
from pos.shop.money import shillings
from pos.shop.progress import Progress
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.startup import Computer, make_keys, opened_alone, scratch, start_shop
from pos.till import shifts

ON_DISK = "confirmation to the sale on disk"
AT_PRINTER = "confirmation to the printer's first byte"
ON_PAPER = "confirmation to the receipt's first line"
ASKING = "a till that asks every {0:g} s has heard of it"
SCANNED = "scan meanwhile: last key to painted"
PIN = "482913"
PRODUCTS = 20
AT_ONCE = 500
BETWEEN = (50, 450)
"""Milliseconds at least and at most until a customer pays: no beat of those that ask."""
SCAN_EVERY, SETTLED = 250, 500
PATIENCE = 300.0


@dataclass(frozen=True, slots=True)
class MpesaSizes:
    """How much of everything."""

    payments: int = 100
    tills: int = 20
    outage: int = 10_000
    asking: tuple[float, ...] = (2.0, 3.0, 10.0)


@dataclass
class MpesaFigures:
    """Everything that was measured."""

    sizes: MpesaSizes
    times: list[Figure] = field(default_factory=list)
    asking: list[Figure] = field(default_factory=list)
    scans: Figure = field(default_factory=lambda: Figure(SCANNED, ()))
    """What was scanned while the letters of an outage were applied."""
    applied: int = 0
    seconds: float = 0.0
    """How long it took until they were all applied."""
    longest_ms: float = 0.0
    """The longest that the screen's thread stood still meanwhile, and where it did for longer than anybody bears."""
    stalls: list[Stall] = field(default_factory=list)

    def told(self) -> dict[str, object]:
        """Give the figures as JSON has them."""
        return {
            "times": [figure.told() for figure in (*self.times, *self.asking)],
            "outage": {
                "letters": self.applied,
                "seconds": round(self.seconds, 2),
                "longest_pause_ms": round(self.longest_ms, 1),
                "scans": self.scans.told() if self.scans.times else None,
                "stalls": [
                    {"ms": round(1000 * each.seconds), "where": each.where} for each in self.stalls
                ],
            },
        }


def measure_mpesa(computer: Computer, sizes: MpesaSizes, progress: Progress) -> MpesaFigures:
    """Give the figures of a till whose customers pay by M-Pesa; nothing of the shop stays."""
    with ExitStack() as here:
        dress = here.enter_context(dressed())
        shop = here.enter_context(scratch(computer))
        url = f"sqlite:///{shop.folders.home / 'letters.sqlite'}"
        door = here.enter_context(letterbox_at(url, "--safaricom", "127.0.0.1"))
        printer = VirtualPrinter()
        here.callback(printer.end)
        start_shop(shop, ShopRules(), till=1)
        records = here.enter_context(opened_alone(shop))
        _stock(shop, records)
        till = PayingTill(shop, records, dress, printer=printer, environment=_connected(door))
        here.callback(till.end)
        till.sign_in(PIN)
        safaricom = Safaricom(door)
        here.callback(safaricom.end)
        return _Bench(MpesaFigures(sizes), till, door, safaricom, progress).run(records, url)


@dataclass
class _Bench:
    """One till, and what was measured at it."""

    figures: MpesaFigures
    till: PayingTill
    door: Door
    safaricom: Safaricom
    progress: Progress

    def run(self, records: Records, url: str) -> MpesaFigures:
        """Measure alone, among the other tills, and after an outage."""
        sizes, figures = self.figures.sizes, self.figures
        self.till.listen()
        self._pay("W", 1, "warming up")
        with others(self.door, tills=0, asking=sizes.asking) as had:
            figures.times += self._pay("A", sizes.payments, "1 till")
        ours = figures.times[0]
        figures.asking = list(self._asked(had.at, ours))
        with others(self.door, tills=sizes.tills - 1, asking=()):
            figures.times += self._pay("B", sizes.payments, f"{sizes.tills} tills")
        self._come_back(records, url)
        return figures

    def _pay(self, mark: str, count: int, whose: str) -> list[Figure]:
        """Have so many customers pay, one after another."""
        dice = Random(6)  # noqa: S311 - nobody's secret hangs on it
        barcode = str(next(iter(invented_products(PRODUCTS)))[-1])
        names, rows = (ON_DISK, AT_PRINTER, ON_PAPER), []
        for number in range(count):
            self.progress(f"Paying, {whose}", number, count)
            account, due = self.till.ring_up(barcode)
            self.till.let_pass(dice.randint(*BETWEEN))
            code = f"UK{mark}{number:07}"
            self.safaricom.confirm(code, account, due)
            moments, posted = self.till.wait_for_paper(code), self.safaricom.posted[code]
            came = (moments.kept, moments.heard, moments.printed)
            rows.append([1000 * (at - posted) for at in came])
        return [
            Figure(f"{name}, {whose}", tuple(times))
            for name, times in zip(names, zip(*rows, strict=True), strict=True)
        ]

    def _asked(self, had: dict[float, dict[str, float]], ours: Figure) -> Iterator[Figure]:
        posted = {code: at for code, at in self.safaricom.posted.items() if code[2] == "A"}
        for every, moments in sorted(had.items()):
            times = tuple((moments[code] - at) * 1000 for code, at in posted.items())
            yield Figure(ASKING.format(every), times, ours)

    def _come_back(self, records: Records, url: str) -> None:
        """Apply what came while the letterbox was out of reach; somebody scans meanwhile."""
        figures, till, took = self.figures, self.till, Took()
        barcodes = [str(row[-1]) for row in invented_products(PRODUCTS)]
        with till.cut_off() as bring_back:
            _fill(url, figures.sizes.outage, self.progress)
            till.let_pass(SETTLED)
            before = len(till.program.watchdog.stalls)
            beat, began = Beat(), time.perf_counter()
            bring_back()
            while not till.is_listening:
                if time.perf_counter() - began > PATIENCE:
                    raise GotLost(till.program.desks.lanes.hearing)
                till.scan(barcodes[len(took.painted) % PRODUCTS], took)
                till.let_pass(SCAN_EVERY)
            figures.seconds = till.listening_since - began
            beat.end()
        figures.longest_ms = beat.longest * 1000
        figures.stalls = list(till.program.watchdog.stalls[before:])
        figures.scans = Figure(SCANNED, tuple(took.painted))
        figures.applied = _count_unmatched(records)
        till.settle()


def _connected(door: Door) -> dict[str, str]:
    """Give what a till is set up with that asks no phones, and waits at a letterbox."""
    return {
        "MPESA_ENVIRONMENT": "practice",
        "MPESA_SHORTCODE": PAYBILL,
        "MPESA_LETTERBOX": f"http://127.0.0.1:{door.port}",
        "MPESA_LETTERBOX_TILL": door.till_key,
    }


def _stock(shop: Computer, records: Records) -> None:
    make_keys(shop, records, FIRST_START)
    by = add_person(records, FIRST_START, name="Owner", role=Role.OWNER, pin=PIN).id
    sheet = shop.folders.home / "products.csv"
    write_sheet(sheet, HEADINGS, invented_products(PRODUCTS))
    import_products(records, by, path=sheet)
    shifts.open_shift(records, by, opening_float=shillings(5000))


def _fill(url: str, count: int, progress: Progress) -> None:
    """Have so many payments of strangers come to the letterbox, by its own hand."""
    dice = Random(7)  # noqa: S311 - nobody's secret hangs on it
    database = Database(url)
    try:
        with database.reading() as connection:
            shop = ShopId(connection.execute(select(shops.c.id)).scalar_one())
        for start in range(0, count, AT_ONCE):
            progress("Letters of an outage", start, count)
            with database.writing() as connection:
                append(connection, shop, _strangers(start, min(count, start + AT_ONCE), dice))
    finally:
        database.close()


def _strangers(start: int, end: int, dice: Random) -> list[NewLetter]:
    return [
        NewLetter(C2B, code, SAFARICOM, body, datetime.now(UTC), door=C2B, verified_source=True)
        for code, body in (
            (
                code,
                body_of(code, str(dice.randint(10_000, 99_999)), shillings(dice.randint(20, 900))),
            )
            for code in (f"UKZ{number:07}" for number in range(start, end))
        )
    ]


def _count_unmatched(records: Records) -> int:
    """Give how much lies unmatched; the books are never read on the screen's thread."""

    def count() -> int:
        with records.reading() as books:
            return count_free(books)[1]

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(count).result()
