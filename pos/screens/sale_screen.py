"""The screen the cashier stands at: scan box, sale, buttons and the rail, put together."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from pos.desks.keys import Keys, Place
from pos.screens.action_strip import ActionStrip
from pos.screens.banner import Banner
from pos.screens.basket import Basket
from pos.screens.keys import ENTER, STANDARD_KEYS, key_of
from pos.screens.letter_tray import LetterTray
from pos.screens.measures import GAP, Measures
from pos.screens.page import Page
from pos.screens.panel import Panel, column, row
from pos.screens.paper_help import PaperStrip
from pos.screens.rail import SaleRail
from pos.screens.ready_card import ReadyCard
from pos.screens.scan_box import ScanBox
from pos.screens.search_list import SearchList
from pos.screens.top_bar import TopBar
from pos.screens.views import FoundList, LastSaleView, QuickItem, SaleView, ShiftView, StatusView

TILE = "tile_"
_MOVES = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class SaleScreen(Page):
    """Shows the sale that a desk tells of, and reports what hands did to it."""

    action_asked = Signal(str)
    code_entered = Signal(str)
    typed = Signal(str)
    found_taken = Signal(int)
    line_chosen = Signal(int)
    line_stepped = Signal(int, int)
    row_entered = Signal(int)
    """Enter was pressed at a row with nothing in the box."""

    def __init__(self, keys: Keys = STANDARD_KEYS) -> None:
        super().__init__()
        self._keys = keys
        self._sale, self._found = SaleView(), FoundList(typed="")
        self.top, self.scan, self.basket = TopBar(), ScanBox(), Basket()
        self.ready, self.strip, self.rail = ReadyCard(), ActionStrip(), SaleRail()
        self.banner, self.paper = Banner(), PaperStrip()
        self._build_work()
        self.fill(column(self.top, row(self._work, self.rail, gap=0)))
        self.search = SearchList(self._work)
        self.search.fit()
        self.letters = LetterTray(self._work)
        self._listen()
        self.show_sale(self._sale)
        self._order_focus()
        self.say()

    def _build_work(self) -> None:
        self._work = Panel()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP)
        for part in (self.scan, self.banner, self.paper, self.basket, self.ready, self.strip):
            self._parts.addWidget(part)
        self._parts.setStretchFactor(self.basket, 1)
        self._parts.setStretchFactor(self.ready, 1)
        self._work.setLayout(self._parts)

    def _listen(self) -> None:
        self.scan.typed.connect(self._typed)
        self.scan.entered.connect(self._entered)
        self.scan.letters_asked.connect(lambda shown: self.open_letters(shown=shown))
        self.letters.pressed.connect(self.scan.press)
        self.strip.asked.connect(self._touched)
        self.rail.action_asked.connect(self.action_asked)
        self.paper.asked.connect(self.action_asked)
        self.top.payments_asked.connect(lambda: self.action_asked.emit("payments"))
        self.top.cashier_asked.connect(lambda: self.action_asked.emit("change_cashier"))
        self.basket.line_chosen.connect(self.line_chosen)
        self.basket.stepped.connect(self.line_stepped)
        self.basket.quantity_asked.connect(lambda _: self.action_asked.emit("quantity"))
        self.ready.item_asked.connect(lambda at: self.action_asked.emit(f"{TILE}{at + 1}"))
        self.ready.change_asked.connect(lambda: self.action_asked.emit("quick_items"))
        self.search.taken.connect(self.found_taken)
        self.search.chosen.connect(self._chose)
        self.search.typed_price_asked.connect(lambda: self.action_asked.emit("typed_price"))
        self._work.installEventFilter(self)
        for part in (self.strip, self.rail, self.ready, self.basket, self.search, self.letters):
            part.installEventFilter(self)

    def show_sale(self, sale: SaleView) -> None:
        """Show the sale as it stands now; what came onto it puts the letters away."""
        if sale.lines != self._sale.lines:
            self.open_letters(shown=False)
        self._sale = sale
        selling = bool(sale.lines)
        self.basket.setVisible(selling)
        self.ready.setVisible(not selling)
        self.basket.show_lines(sale.lines, sale.selected)
        self.rail.show_sale(sale)
        self.strip.show_parked(sale.parked)
        self.strip.allow(lines=selling)
        self.scan.expect(first=not selling)
        self._take_keyboard()

    def show_status(self, status: StatusView) -> None:
        """Show what is true of the till."""
        self.top.show_status(status)

    def show_idle(
        self, last: LastSaleView | None, shift: ShiftView, items: Sequence[QuickItem]
    ) -> None:
        """Keep ready what an empty sale shows."""
        self.rail.show_last(last, shift)
        self.ready.show_items(items)

    def show_found(self, found: FoundList | None) -> None:
        """Show what was found for the letters typed; None takes the list away."""
        self._found = found or FoundList(typed="")
        touching = not self.letters.isHidden()
        self.search.setVisible(found is not None or touching)
        self.rail.show_found(found.found[0] if found and found.found else None)
        if found is not None or touching:
            self.search.show_found(self._found)
            self.search.raise_()
            self._place_search()
            self.say()

    def open_letters(self, *, shown: bool) -> None:
        """Lay the letters over the buttons, with what is found above them, or put them away."""
        self.scan.show_letters(shown=shown)
        if shown == self.letters.isHidden():
            self.letters.setVisible(shown)
            self.show_found(self._found if self._found.typed else None)

    def use_keys(self, keys: Keys) -> None:
        """Take the keys that the shop chose."""
        self._keys = keys
        parts = (self.top, self.strip, self.rail, self.search, self.ready, self.basket, self.paper)
        for part in parts:
            part.use_keys(keys)

    def fit(self, measures: Measures) -> None:
        """Hand the sizes to every part."""
        parts = (self.top, self.scan, self.basket, self.ready, self.strip, self.rail, self.search)
        for part in parts:
            part.fit(measures)
        self._parts.setContentsMargins(measures.left, measures.top, measures.right, measures.bottom)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the scan box."""
        super().showEvent(event)
        self._take_keyboard()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; Del is the box's own while something stands in it."""
        action = self._keys.action(key_of(event), Place.SALE, Place.LINE)
        if action is None or action.is_fixed:
            return False
        if action.name == "remove" and self.scan.text:
            return False
        self.action_asked.emit(action.name)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for, wherever the keyboard is."""
        if self.take_key(event):
            return
        if event.key() in _MOVES:
            (self.search if self.search.isVisible() else self.basket).move_choice(event)
        elif event.key() == Qt.Key.Key_Escape and self.search.isVisible():
            self.open_letters(shown=False)
            self.scan.empty()
        elif event.text() in {"+", "-"} and self.basket.selected >= 0:
            self.line_stepped.emit(self.basket.selected, 1 if event.text() == "+" else -1)
        elif event.key() in ENTER and self.basket.selected >= 0:
            self.row_entered.emit(self.basket.selected)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keyboard back to the scan box after every touch."""
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._take_keyboard()
        if watched is self._work and event.type() in {
            QEvent.Type.Resize,
            QEvent.Type.LayoutRequest,
        }:
            self._place_search()
        return super().eventFilter(watched, event)

    def say(self) -> None:
        """Name the screen."""
        self.setAccessibleName(self.tr("Sale"))
        found, known = len(self._found.found), self._found.of_all
        self.scan.show_found(
            self.tr("{found} of {all} items").format(found=found, all=f"{known:,}")
        )

    def _touched(self, action: str) -> None:
        """Open the letters for a hand that asks to search: it has no keyboard."""
        if action == "search":
            self.open_letters(shown=True)
        self.action_asked.emit(action)

    def _typed(self, text: str) -> None:
        if not text:
            self.show_found(None)
        self.typed.emit(text)

    def _entered(self, text: str) -> None:
        """Enter takes what is chosen in the list of what was typed; figures alone are a code."""
        is_code = text.rpartition("*")[2].strip().isdigit() and self.search.selected <= 0
        is_listed = self._found.typed == text.rpartition("*")[2].strip()
        if self.search.isVisible() and self.search.selected >= 0 and is_listed and not is_code:
            self.found_taken.emit(self.search.selected)
        else:
            self.code_entered.emit(text)

    def _chose(self, row: int) -> None:
        if 0 <= row < len(self._found.found):
            self.rail.show_found(self._found.found[row])

    def _take_keyboard(self) -> None:
        if self.isVisible():
            self.scan.setFocus()

    def _place_search(self) -> None:
        self._parts.activate()
        top = self.scan.geometry().bottom() + 3
        bottom = self.strip.geometry().top() - GAP
        if not self.letters.isHidden():
            self.letters.lie(self._parts.contentsRect())
            bottom = self.letters.geometry().top()
        self.search.spread(high=bottom - top)
        self.search.setGeometry(
            QRect(self.scan.x(), top, self.scan.width(), max(200, bottom - top))
        )

    def _order_focus(self) -> None:
        order = (self.top, self.scan, self.basket.table, self.strip, self.rail)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)
