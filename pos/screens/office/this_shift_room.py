"""This shift: what it came to so far, what happened at the drawer, the X, and the way to its end."""

from collections.abc import Callable
from functools import cached_property
from zoneinfo import ZoneInfo

from PySide6.QtGui import QKeyEvent

from pos.desks.office.shifts import ShiftsDesk
from pos.printer.drawing import Drawing
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import CURRENCY, MINUS, amount_text, money_text
from pos.screens.fonts import REGULAR
from pos.screens.from_desks import clock
from pos.screens.keys import key_of
from pos.screens.measures import STANDARD, Measures
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.outcome import Outcome
from pos.screens.panel import Panel, column, framed, row, words
from pos.screens.paper_card import PaperCard
from pos.screens.sum_rows import SumRow, SumRows
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.money import NOTHING, Money
from pos.shop.mpesa_compared import Came
from pos.shop.shift import CashKind, CashMove, ShiftTotals
from pos.till.closing import Open

X_KEY, CLOSE_KEY = "Ctrl+Shift+X", "Ctrl+Shift+Z"
SIGNS = {
    CashKind.CASH_IN: "arrow-down", CashKind.CASH_OUT: "arrow-up", CashKind.NO_SALE: "lock-open",
}  # fmt: skip


class ThisShiftRoom(Room):
    """Shows the open shift of this till to whoever may see its drawer."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._setting, self._desk = setting, ShiftsDesk(setting.seat, self)
        self._open: Open | None = None
        self._is_known, self._measures = False, STANDARD
        self._build_head()
        self._tiles = [Outcome() for _ in range(4)]
        tiles = row(gap=10)
        for tile in self._tiles:
            tile.put_on("plain")
            tiles.addWidget(tile, 1)
        self._rows, self._moves = SumRows(30), Table()
        totals = Panel(card="plain")
        inside = column(self._rows, None)
        inside.setContentsMargins(16, 10, 16, 10)
        totals.setLayout(inside)
        below = row(totals, framed(self._moves), gap=10)
        below.setStretch(0, 2)
        below.setStretch(1, 3)
        self._below = Panel()
        self._below.setLayout(below)
        layout = column(self._head, 10, tiles, 10)
        layout.addWidget(self._below, 1)
        layout.addStretch(0)
        self.setLayout(layout)
        self._desk.told.connect(self.told)
        self._desk.open_read.connect(self._show)
        self._desk.x_drawn.connect(self._show_x)
        self.say()

    def _build_head(self) -> None:
        self._since = words(16, REGULAR, "text_2").wrapped()
        self._x = Button(Shape.ROW, Kind.PLAIN, icon="receipt", key="Ctrl Shift X")
        self._close = Button(Shape.ROW, Kind.PRIMARY, icon="lock", key="Ctrl Shift Z")
        self._x.clicked.connect(self._ask_x)
        self._close.clicked.connect(self._setting.desks.closing.begin)
        self._head = Panel()
        head = row(self._since, self._x, self._close, gap=12)
        head.setStretch(0, 1)
        self._head.setLayout(head)

    @cached_property
    def paper(self) -> PaperCard:
        """Shows the X; a card is made when it is first opened."""
        card = PaperCard(self.window())
        card.printed.connect(self._setting.desks.papers.print_x)
        return card

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("This shift")

    def come_in(self) -> None:
        """Read the shift as it stands now; nothing of it is shown until it is known who may see it."""
        self._open, self._is_known = None, False
        self.say()
        self._desk.read_this()

    def take_key(self, event: QKeyEvent) -> bool:
        """Draw the X, or begin the end of the shift."""
        acts: dict[str, Callable[[], object]] = {
            X_KEY: self._ask_x, CLOSE_KEY: self._setting.desks.closing.begin,
        }  # fmt: skip
        act = acts.get(key_of(event))
        if act is not None:
            act()
        return act is not None

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._rows.at_height(26 if measures.short else 32)
        self._measures = measures
        self.say()

    def say(self) -> None:
        """Say all of it."""
        self._x.label(self.tr("X report"))
        self._close.label(self.tr("Close shift"))
        columns = (
            Column(self.tr("Time"), 76), Column(self.tr("What"), 130),
            Column(CURRENCY, 100, is_figure=True), Column(self.tr("Why")),
            Column(self.tr("By"), 110),
        )  # fmt: skip
        self._moves.head(columns[:4] if self._measures.compact else columns)
        for button in (self._x, self._close):
            button.setEnabled(self._open is not None)
        self._say_shift(self._open)

    def _say_shift(self, shift: Open | None) -> None:
        for part in (*self._tiles, self._below):
            part.setVisible(shift is not None)
        self._tiles[3].setVisible(shift is not None and not self._measures.compact)
        if shift is None:
            none = self.tr("No shift is open on this till.")
            self._since.setText(none if self._is_known else "")
            self._moves.show_rows(())
            self._rows.show_rows([])
            return
        totals, zone = shift.x.totals, ZoneInfo(shift.rules.market.zone)
        since = self.tr("{name}, open since {time}")
        self._since.setText(
            since.format(name=shift.opened_by, time=clock(shift.x.shift.opened_at, zone))
        )
        self._say_tiles(shift)
        self._rows.show_rows(self._summed(totals))
        rows = [self._moved(at, move, shift) for at, move in enumerate(totals.cash_moves)]
        none_moved = self.tr("No cash was moved and the drawer was not opened without a sale.")
        self._moves.show_rows(rows, empty=none_moved)

    def _say_tiles(self, shift: Open) -> None:
        totals = shift.x.totals
        free, rows = totals.mpesa.not_matched_amount, shift.mpesa.rows
        used = sum(each.payments for each in rows if each.came is not Came.NOT_MATCHED)
        parts = (
            (self.tr("Sales"), totals.net, self.tr("%n sales", "", totals.sales)),
            (self.tr("Should be in the drawer"), shift.x.expected, ""),
            (self.tr("M-Pesa"), shift.mpesa.kept, self.tr("%n payments", "", used)),
            (
                self.tr("M-Pesa not matched"),
                free,
                self.tr("%n payments", "", totals.mpesa.not_matched),
            ),
        )
        for tile, (name, amount, below) in zip(self._tiles, parts, strict=True):
            tile.show_outcome(name, money_text(amount), below)

    def _summed(self, totals: ShiftTotals) -> list[SumRow]:
        ways = Ways()
        taken = [
            SumRow(ways.name(Way(each.method.value)), amount_text(each.taken), str(each.payments))
            for each in totals.by_method
        ]
        back = sum(each.given_back.cents for each in totals.by_method)
        tax = sum(each.tax.cents for each in totals.by_class)
        return [
            *taken,
            SumRow(self.tr("Refunds"), _less(Money(back))),
            SumRow(self.tr("Discounts given"), amount_text(totals.discounts)),
            SumRow(self.tr("VAT included"), amount_text(Money(tax))),
            SumRow(self.tr("Items removed after scan"), str(totals.lines_voided)),
            SumRow(self.tr("Sales cancelled"), str(totals.sales_cancelled)),
            SumRow(self.tr("Drawer opened, no sale"), str(totals.drawer_openings)),
            SumRow(self.tr("Parked sales"), str(len(totals.open_sales))),
        ]

    def _moved(self, at: int, move: CashMove, shift: Open) -> TableRow:
        names = {
            CashKind.CASH_IN: self.tr("Cash in"), CashKind.CASH_OUT: self.tr("Cash out"),
            CashKind.NO_SALE: self.tr("Opened"),
        }  # fmt: skip
        zone = ZoneInfo(shift.rules.market.zone)
        amount = "" if move.kind is CashKind.NO_SALE else amount_text(move.into_drawer)
        cells = (
            Cell(clock(move.at, zone), "text_2"),
            Cell(names[move.kind], icon=SIGNS[move.kind]),
            Cell(amount, is_strong=True),
            Cell(move.reason, "text_2"),
            Cell(shift.who.get(move.by, "")),
        )
        return TableRow(str(at), cells[:4] if self._measures.compact else cells)

    def _show(self, shift: Open | None) -> None:
        self._open, self._is_known = shift, True
        self.say()

    def _ask_x(self) -> None:
        if self._open is not None:
            self._desk.draw_x(self._open)

    def _show_x(self, drawing: Drawing) -> None:
        self.paper.show_paper(self.tr("X report"), drawing)


def _less(amount: Money) -> str:
    return f"{MINUS}{amount_text(amount)}" if amount > NOTHING else amount_text(amount)
