"""Counting: goods are scanned or named, what is found is typed, and nothing tells how much there should be."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from pos.desks.office.counts import CountsView
from pos.desks.views import Notice, notice_of
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Field
from pos.screens.fonts import BOLD, SEMIBOLD
from pos.screens.office.goods_words import GoodsWords
from pos.screens.office.move_words import quantity_text
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, column, line_across, row, words
from pos.shop.batches import read_expiry
from pos.shop.product import Product
from pos.shop.quantity import NONE, read_quantity
from pos.shop.refusal import Refusal
from pos.shop.stock import LONGEST_MARK, Batch, Lot, Place

SIDE = 340
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CountPage(Panel):
    """Enter goes from the code to how many, and from there to the next code."""

    code_typed = Signal(str)
    counted = Signal(object)
    """What somebody found: a Lot."""
    looked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._product: Product | None = None
        self._today = date.min
        self._view = CountsView()
        self._build()
        self.say()

    def _build(self) -> None:
        self._name = words(20, BOLD).wrapped()
        self._item = words(18, SEMIBOLD).wrapped()
        self.code, self.quantity = Field(most=48), Field(most=10)
        self.mark, self.expiry = Field(most=LONGEST_MARK), Field(most=10)
        self.place = OptionRow(["", ""])
        self.keep = Button(Shape.MAIN, Kind.PRIMARY, key="Enter")
        self.keep.setFixedHeight(64)
        self.back = Button(Shape.ROW, Kind.PLAIN, icon="arrow-left", key="Esc")
        self.look = Button(Shape.ROW, Kind.QUIET, icon="list-bullets", key="F9")
        self.table = Table()
        batch = row(self.mark, self.expiry, gap=10)
        side = Panel(card="plain")
        inside = column(
            self.code, self._item, self.place, self.quantity, batch, None, self.keep, gap=10
        )
        inside.setContentsMargins(14, 14, 14, 14)
        side.setLayout(inside)
        side.setFixedWidth(SIDE)
        card = Panel(card="plain")
        head = row(self._name, None, self.look, self.back, gap=8)
        head.setContentsMargins(14, 10, 14, 10)
        parts = column(head, line_across(), self.table)
        parts.setContentsMargins(1, 1, 1, 1)
        parts.setStretch(2, 1)
        card.setLayout(parts)
        whole = row(side, gap=10)
        whole.addWidget(card, 1)
        self.setLayout(whole)
        self.keep.clicked.connect(self.take_enter)
        self.back.clicked.connect(self.left)
        self.look.clicked.connect(self.looked)

    def show_view(self, view: CountsView, today: date) -> None:
        """Show which count it is, and what was found so far."""
        self._view, self._today = view, today
        self.say()

    def begin(self) -> None:
        """Wait for the next goods."""
        self._product = None
        for field in (self.code, self.quantity, self.mark, self.expiry):
            field.put("")
            field.judge(None)
        if self.place.at < 0:
            self.place.choose(0)
        self.say()
        self.code.setFocus()

    def show_found(self, product: Product) -> None:
        """Ask how many there are of goods that were found."""
        self.begin()
        self._product = product
        part = self._view.open.part if self._view.open else None
        if part is not None and part.place is not None:
            self.place.choose(list(Place).index(part.place))
        self.code.put(product.code)
        self.say()
        self.quantity.setFocus()

    def take_enter(self) -> None:
        """Look the code up, or report what was found."""
        if self._product is None or self.code.line.hasFocus():
            if self.code.text.strip():
                self.code_typed.emit(self.code.text)
            return
        lot = self._read(self._product)
        if lot is not None:
            self.counted.emit(lot)

    def refuse(self, notice: Notice) -> None:
        """Say at the code what is wrong with it."""
        self.code.judge(notice, asked=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the big button, F9 looks at what differs, Esc goes back to the list."""
        if event.key() in ENTER:
            self.take_enter()
        elif event.key() == Qt.Key.Key_F9:
            self.look.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        says, product = GoodsWords(), self._product
        take = self._view.open
        self._name.setText("" if take is None else f"{take.name}: {says.part(take.part)}")
        self._item.setText(self.tr("Scan the goods") if product is None else product.name)
        self.code.titled(self.tr("Code"))
        unit = "" if product is None else product.unit.value
        self.quantity.titled(self.tr("How many are there"), unit if unit != "piece" else "")
        self.mark.titled(self.tr("Batch"))
        self.expiry.titled(self.tr("Last day"))
        self.expiry.line.setPlaceholderText("31/12/2026")
        has_batches = product is not None and product.has_batches
        self.mark.setVisible(has_batches)
        self.expiry.setVisible(has_batches)
        self.place.name([says.place(each) for each in Place])
        self.keep.label(self.tr("Find") if product is None else self.tr("Keep"))
        self.back.label(self.tr("Back"))
        self.look.label(self.tr("Differences"))
        self.table.setAccessibleName(self.tr("What you found"))
        self._fill(says)

    def _fill(self, says: GoodsWords) -> None:
        self.table.head(
            (
                Column(self.tr("Item")),
                Column(self.tr("Place"), 150),
                Column(self.tr("Found"), 110, is_figure=True),
            )
        )
        rows = []
        for at, own in enumerate(self._view.own):
            batch = says.batch(own.found.batch)
            place = says.place(own.found.place)
            icon, ink = ("arrows-clockwise", "short_fg") if own.is_asked_again else ("", "text")
            rows.append(
                TableRow(
                    str(at),
                    (
                        Cell(own.name, ink, icon, is_strong=True),
                        Cell(f"{place}: {batch}" if batch else place, "text_2"),
                        Cell(quantity_text(own.found.quantity, own.unit), is_strong=True),
                    ),
                )
            )
        self.table.show_rows(rows, empty=self.tr("You have found nothing yet."))

    def _read(self, product: Product) -> Lot | None:
        """Give what was found, or say below its line what is wrong with it; nothing found is a count too."""
        field = self.quantity
        try:
            typed = self.quantity.text.strip()
            quantity = NONE if typed == "0" else read_quantity(typed, product.unit)
            field = self.expiry
            expiry = read_expiry(self.expiry.text, self._today) if product.has_batches else None
        except Refusal as no:
            field.judge(notice_of(no), asked=True)
            field.setFocus()
            return None
        mark = self.mark.text.strip() if product.has_batches else ""
        return Lot(product.id, quantity, list(Place)[max(0, self.place.at)], Batch(mark, expiry))
