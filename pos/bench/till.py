"""How fast a till is: from the scanner's last key to the disk and to the eye, beside sqlite3 in one run."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from pos.bench.books import LINES
from pos.bench.figures import Figure, measure
from pos.bench.invented_shop import HEADINGS, invented_products
from pos.bench.past_sales import add_past_sales
from pos.bench.raw import Raw
from pos.bench.till_driven import DrivenTill, Took, dressed
from pos.bench.till_starting import measure_starts
from pos.desks.watchdog import Stall
from pos.office.importing import import_products
from pos.office.sheet_writer import write_sheet
from pos.office.staff import add_person
from pos.records.database import Records, copy_books
from pos.records.staff import FIRST_START
from pos.screens.dressing import Dress
from pos.shop.identity import StaffId
from pos.shop.money import shillings
from pos.shop.progress import Progress
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.startup import Computer, make_keys, opened_alone, scratch, start_shop
from pos.till import shifts

SCAN = "scan: last key to disk"
PAINTED = "scan: last key to painted"
FINISH = "ten lines paid: key to disk"
THANKED = "ten lines paid: key to painted"
SEARCH = "search: each key to its list"
PIN = "482913"
AT_ONCE = 20
"""Scans in one second."""
LETTERS = 8
SHORT_SALE = 3
"""Lines of the sales between which memory is looked at."""


@dataclass(frozen=True, slots=True)
class TillSizes:
    """How large a shop, and how much of everything."""

    products: int = 100_000
    past: int = 50_000
    sales: int = 200
    searches: int = 60
    remembered: tuple[int, int] = (500, 5_000)
    """After how many sales memory is looked at."""
    starts: int = 5


@dataclass
class TillFigures:
    """Everything that was measured."""

    sizes: TillSizes
    times: list[Figure] = field(default_factory=list)
    grown: list[Figure] = field(default_factory=list)
    """The same with past sales behind them, each beside what it was without."""
    starts: list[Figure] = field(default_factory=list)
    bursts: list[float] = field(default_factory=list)
    """Milliseconds from the last of 20 scans within a second until all of them were shown."""
    lost: int = 0
    memory: dict[int, float] = field(default_factory=dict)
    """Mebibytes after so many sales; empty where the system does not say."""
    stalls: list[Stall] = field(default_factory=list)

    def told(self) -> dict[str, object]:
        """Give the figures as JSON has them."""
        return {
            "products": self.sizes.products,
            "past_sales": self.sizes.past,
            "times": [figure.told() for figure in self.times],
            "with_past_sales": [figure.told() for figure in self.grown],
            "starts": [figure.told() for figure in self.starts],
            "burst_shown_after_ms": [round(each, 1) for each in self.bursts],
            "burst_scans_lost": self.lost,
            "memory_mib": {str(sales): round(mib, 1) for sales, mib in self.memory.items()},
            "stalls": [{"ms": round(1000 * each.seconds), "where": each.where} for each in self.stalls],
        }  # fmt: skip


def measure_till(computer: Computer, sizes: TillSizes, progress: Progress) -> TillFigures:
    """Give the figures of a till in a shop of that size; nothing of the shop stays."""
    figures = TillFigures(sizes)
    with dressed() as dress, scratch(computer) as shop:
        path = shop.folders.records
        by = _invent_shop(shop, sizes, progress)
        bench = Bench(figures, shop, dress, progress)
        with opened_alone(shop) as records:
            bench.drive(records)
        raw_path = path.with_name("raw.sqlite")
        copy_books(path, raw_path)
        bench.set_beside(_raw(raw_path, sizes))
        raw_path.unlink()
        if sizes.past:
            add_past_sales(path, sizes.past, progress)
            with opened_alone(shop) as records:
                shifts.open_shift(records, by, opening_float=shillings(5000))
                bench.drive_again(records)
        figures.starts = measure_starts(shop.folders.home, sizes.starts)
        with opened_alone(shop) as records:
            bench.remember(records)
    return figures


@dataclass
class Bench:
    """One till after another over the same books, and what was measured at each."""

    figures: TillFigures
    shop: Computer
    dress: Dress
    progress: Progress

    def drive(self, records: Records) -> None:
        """Measure a till whose shop has no past."""
        self.figures.times = self._driven(records)

    def set_beside(self, raw: Sequence[Figure]) -> None:
        """Put what sqlite3 does by itself beside the figures it is a measure of."""
        scans, finishes = raw
        beside = {SCAN: scans, FINISH: finishes}
        ours = [replace(each, beside=beside.get(each.name)) for each in self.figures.times]
        self.figures.times = [scans, finishes, *ours]

    def drive_again(self, records: Records) -> None:
        """Measure the same with a past behind it."""
        before = {each.name: each for each in self.figures.times}
        grown = self._driven(records)
        self.figures.grown = [replace(each, beside=before[each.name]) for each in grown]

    def remember(self, records: Records) -> None:
        """Sell on and on, and look how much memory that takes."""
        wanted = sorted(self.figures.sizes.remembered)
        codes = iter(_codes(self.figures.sizes.products, wanted[-1] * SHORT_SALE, seed=3))
        with self._till(records) as till:
            for sale in range(1, wanted[-1] + 1):
                self.progress("Selling for memory", sale - 1, wanted[-1])
                for _ in range(SHORT_SALE):
                    till.scan(next(codes), Took())
                till.finish(Took())
                if sale in wanted and (used := memory_used()):
                    self.figures.memory[sale] = used

    def _driven(self, records: Records) -> list[Figure]:
        sizes = self.figures.sizes
        scans, finishes, searches = Took(), Took(), Took()
        with self._till(records) as till:
            self._burst(till, _codes(sizes.products, AT_ONCE, seed=4))
            codes = _codes(sizes.products, LINES * sizes.sales)
            for start in range(0, len(codes), LINES):
                self.progress("Selling", start // LINES, sizes.sales)
                for code in codes[start : start + LINES]:
                    till.scan(code, scans)
                till.finish(finishes)
            for name in _names(sizes.products, sizes.searches):
                till.find(name, searches)
        return [
            Figure(SCAN, tuple(scans.on_disk)),
            Figure(PAINTED, tuple(scans.painted)),
            Figure(FINISH, tuple(finishes.on_disk)),
            Figure(THANKED, tuple(finishes.painted)),
            Figure(SEARCH, tuple(searches.painted)),
        ]

    def _burst(self, till: DrivenTill, codes: list[str]) -> None:
        self.figures.bursts.append(till.burst(codes, 1.0))
        self.figures.lost += len(codes) - till.scanned
        till.finish(Took())

    @contextmanager
    def _till(self, records: Records) -> Iterator[DrivenTill]:
        till = DrivenTill(self.shop, records, self.dress)
        before_work = 0
        try:
            till.sign_in(PIN)
            before_work = len(till.program.watchdog.stalls)  # while the window is being built
            yield till
        finally:
            till.end()
            self.figures.stalls.extend(till.program.watchdog.stalls[before_work:])


def memory_used() -> float | None:
    """Give the mebibytes this program holds now, or None where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def _invent_shop(shop: Computer, sizes: TillSizes, progress: Progress) -> StaffId:
    sheet = shop.folders.home / "products.csv"
    write_sheet(sheet, HEADINGS, invented_products(sizes.products))
    start_shop(shop, ShopRules(), till=1)
    with opened_alone(shop) as records:
        make_keys(shop, records, FIRST_START)
        by = add_person(records, FIRST_START, name="Owner", role=Role.OWNER, pin=PIN).id
        import_products(records, by, path=sheet, progress=progress)
        shifts.open_shift(records, by, opening_float=shillings(5000))
    return by


def _raw(path: Path, sizes: TillSizes) -> list[Figure]:
    codes = _codes(sizes.products, LINES * sizes.sales)
    with closing(Raw(path)) as raw:
        return [
            measure("look-up, write, commit, sqlite3", raw.scans(codes)),
            measure("the rows of such a sale, sqlite3", raw.finishes(sizes.sales)),
        ]


def _codes(products: int, count: int, seed: int = 2) -> list[str]:
    """Give so many barcodes of the shop, any of them as likely as another."""
    barcodes = [str(row[-1]) for row in invented_products(products)]
    return Random(seed).choices(barcodes, k=count)  # noqa: S311 - nobody's secret hangs on it


def _names(products: int, count: int) -> list[str]:
    """Give the beginnings of so many names, as somebody types them who looks for a thing."""
    dice = Random(5)  # noqa: S311 - likewise
    names = [str(row[0]) for row in invented_products(products)]
    return [name[:LETTERS] for name in dice.choices(names, k=count)]
