"""How fast the office reads books with many sales in them, beside the plainest SQL that answers the same."""

import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent

from pos.bench.figures import Figure, measure, table, tidied_between
from pos.bench.invented_shop import HEADINGS, invented_products
from pos.bench.office_measures import MEASURES, Asker, Measure
from pos.bench.office_pages import PAGES
from pos.bench.office_reports import GOALS, measure_reports
from pos.bench.past_sales import LINES, add_past_sales
from pos.bench.relay_goals import Goal
from pos.bench.till_driven import dressed
from pos.desks.background import Background
from pos.desks.office.desk import Seat
from pos.desks.till import Desks, Place
from pos.log import stream_log
from pos.office import customers
from pos.office.importing import import_products
from pos.office.sheet_writer import Cell, write_sheet
from pos.office.staff import add_person
from pos.records.database import Records
from pos.records.staff import FIRST_START
from pos.screens.office.moves_room import MovesRoom
from pos.screens.office.setting import Setting
from pos.shop.accounts import Described
from pos.shop.identity import CustomerId, PaymentId, ProductId, ShiftId, StaffId
from pos.shop.money import shillings
from pos.shop.progress import Progress
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.startup import Computer, make_keys, opened_alone, scratch, start_shop
from pos.till import paying, ringing, shifts

TIMES, PLAIN_TIMES = 20, 3
A_YEAR = timedelta(days=365)
PAINT, PAINT_MS = "movements: first paint with rows", 150.0
_PRODUCT, _SHIFT, _CUSTOMER = (
    "SELECT product FROM stock_moves LIMIT 1",
    "SELECT shift FROM shift_closes ORDER BY number LIMIT 1 OFFSET 1",
    "SELECT id FROM customers LIMIT 1",
)
CUSTOMERS = 300
PIN = "482913"
PLENTY = shillings(90_000)


@dataclass(frozen=True, slots=True)
class OfficeSizes:
    """How large a shop, and how often each thing is asked."""

    products: int = 20_000
    sales: int = 1_000_000
    times: int = TIMES


@dataclass
class OfficeFigures:
    """Everything that was measured, beside what it is to reach."""

    sizes: OfficeSizes
    times: list[Figure] = field(default_factory=list)
    goals: dict[str, float] = field(default_factory=dict)

    def judged(self) -> list[Goal]:
        """Judge each figure by its goal."""
        return [
            Goal(
                f"{figure.name}: under {self.goals[figure.name]:g} ms",
                f"{figure.at(50):.1f} ms",
                figure.at(50) < self.goals[figure.name],
            )
            for figure in self.times
        ]

    def told(self) -> dict[str, object]:
        """Give the figures as JSON has them."""
        times = [figure.told() for figure in self.times]
        return {"products": self.sizes.products, "sales": self.sizes.sales, "times": times}


def office_table(figures: OfficeFigures) -> str:
    """Give everything that was measured, and below it what was to be reached."""
    sizes = figures.sizes
    head = f"{sizes.products:,} products, {sizes.sales:,} sales of {LINES} lines in a year"
    goals = (
        f"{goal.what:58}{goal.reached:>12}{'' if goal.is_kept else '  not kept'}"
        for goal in figures.judged()
    )
    ratio = "ratio: our time to that of the plainest SQL with the same answer, in one run"
    return "\n".join([head, "", table(figures.times), ratio, "", *goals])


def measure_office(
    computer: Computer,
    sizes: OfficeSizes,
    progress: Progress,
    *,
    measures: tuple[Measure, ...] = (*MEASURES, *PAGES),
) -> OfficeFigures:
    """Give the figures of a shop of that size; nothing of the shop stays."""
    figures = OfficeFigures(sizes)
    with dressed(), tidied_between(), scratch(computer) as shop:
        by = _invent(shop, sizes, progress)
        with opened_alone(shop) as records:
            asker = _asker(records, by)
            _paint(figures, asker)
            for each in measures:
                progress(each.name, len(figures.times), len(measures))
                _ask(figures, asker, each)
            _report(figures, asker)
    return figures


def _asker(records: Records, by: StaffId) -> Asker:
    return Asker(
        records,
        by,
        ProductId(_one_of(records, _PRODUCT)),
        ShiftId(_one_of(records, _SHIFT)),
        CustomerId(_one_of(records, _CUSTOMER)),
        records.world.now(),
    )


def _ask(figures: OfficeFigures, asker: Asker, each: Measure) -> None:
    path, times = asker.records.path, figures.sizes.times
    each.ours(asker)  # what a manager looks at has been looked at before
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as plain:
        acts = [lambda: plain.execute(each.plain, asker.said).fetchall()]
        beside = measure("the same in plain SQL", acts * PLAIN_TIMES)
    ours = measure(each.name, [lambda: each.ours(asker)] * times)
    figures.times.append(replace(ours, beside=beside))
    figures.goals[each.name] = each.goal_ms


def _report(figures: OfficeFigures, asker: Asker) -> None:
    """Add up what the office reports, and look at what is behind it."""
    for figure in measure_reports(asker.records, asker.by, last=asker.now.date()):
        figures.times.append(figure)
        figures.goals[figure.name] = next(
            goal for of, goal in GOALS.items() if figure.name.endswith(of)
        )


def _paint(figures: OfficeFigures, asker: Asker) -> None:
    """Open the room of the movements, as often as everything else is asked."""
    paints = tuple(_open_room(asker) for _ in range(max(2, figures.sizes.times // 4)))
    figures.times.append(Figure(PAINT, paints))
    figures.goals[PAINT] = PAINT_MS


def _open_room(asker: Asker) -> float:
    """Give how long it took until the rows of a new room were painted; what follows is not counted."""
    lanes = Background(stream_log(sys.stderr))
    seat = Seat(lanes, asker.records, lambda: asker.by, ShopRules)
    start = time.perf_counter()
    room = MovesRoom(Setting(seat, cast("Desks", None), cast("Place", None)))
    room.resize(1140, 690)
    room.come_in()
    _wait(lambda: not room.desk.view.is_loading)
    room.grab()
    took = (time.perf_counter() - start) * 1000
    lanes.end()
    room.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return took


def _wait(done: Callable[[], bool], most: float = 60.0) -> None:
    until = time.monotonic() + most
    while not done() and time.monotonic() < until:
        QCoreApplication.processEvents()


def _invent(shop: Computer, sizes: OfficeSizes, progress: Progress) -> StaffId:
    """Open a shop, sell once, and as often again as wanted, over the year before."""
    sheet = shop.folders.home / "products.csv"
    write_sheet(sheet, HEADINGS, _stocked(sizes))
    start_shop(shop, ShopRules(), till=1)
    with opened_alone(shop) as records:
        make_keys(shop, records, FIRST_START)
        by = add_person(records, FIRST_START, name="Owner", role=Role.OWNER, pin=PIN).id
        import_products(records, by, path=sheet, progress=progress)
        for number in range(min(CUSTOMERS, 1 + sizes.sales // CUSTOMERS)):
            customers.add(records, by, now=Described(f"Customer {number}", PLENTY))
        _open_and_sell(records, by, sizes.products)
        shifts.count_drawer(records, by, counted={shillings(1000): 5})
        shifts.close_shift(records, by, reason="Counted in a hurry")
        _open_and_sell(records, by, sizes.products)
    apart = round(A_YEAR.total_seconds() * 1000 / max(1, sizes.sales))
    add_past_sales(shop.folders.records, sizes.sales, progress, apart=apart)
    return by


def _stocked(sizes: OfficeSizes) -> Iterator[tuple[Cell, ...]]:
    """Give the products, each with as much more as its past will have sold: most lie there, some run low."""
    will_go = sizes.sales * LINES // sizes.products
    at = HEADINGS.index("stock")
    for row in invented_products(sizes.products):
        yield (*row[:at], int(str(row[at])) + will_go, *row[at + 1 :])


def _open_and_sell(records: Records, by: StaffId, products: int) -> None:
    """Open a shift and sell in it once; its past is made of that sale."""
    shifts.open_shift(records, by, opening_float=shillings(5000))
    codes = [
        str(row[-1]) for row, _ in zip(invented_products(products), range(LINES), strict=False)
    ]
    sale = ringing.start(records, by).id
    for code in codes:
        ringing.scan(records, by, sale=sale, typed=code)
    payment = PaymentId(records.new_id())
    paying.take_cash(records, by, sale=sale, payment=payment, given=PLENTY)


def _one_of(records: Records, statement: str) -> str:
    with records.reading() as books:
        return str(books.connection.execute(statement).fetchone()[0])
