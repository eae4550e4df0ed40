"""Joins the pay screens with their desk: cash, other ways, parts of a payment, and the sale that is paid."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pos.desks.paying import PayView
from pos.desks.printing import PrintView
from pos.desks.views import LastSale, Notice, SaleView, Tone
from pos.screens.cash_screen import CashScreen
from pos.screens.from_desks import bought_of, cash_of, paid_of, sale_of, split_of
from pos.screens.joining import Joined
from pos.screens.mpesa_screen import MpesaScreen
from pos.screens.page import Page
from pos.screens.paid_screen import PaidScreen
from pos.screens.paper_sentences import paper_words
from pos.screens.sentences import sentence
from pos.screens.split_screen import SplitScreen
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.print_job import JobState

_QUIET = {Tone.NONE, Tone.OK, Tone.QUANTITY, Tone.PAID}


class Paying(QObject):
    """Turns to the screen that fits where the payment stands, and back to the sale."""

    opening = Signal()
    """A pay screen was asked for and comes as soon as everything scanned is on the sale."""
    other_asked = Signal(object)
    """A way to pay that needs more than an amount was chosen: the method."""
    part_given_up = Signal(str)
    """A part that was paid by M-Pesa is to come off the sale: the payment."""

    def __init__(self, joined: Joined, sale_screen: Page) -> None:
        super().__init__()
        self._joined, self._sale_screen = joined, sale_screen
        self._desks, self._window = joined.desks, joined.window
        self.cash, self.split, self.paid = CashScreen(), SplitScreen(), PaidScreen()
        self.mpesa = MpesaScreen()
        self._pages = (self.cash, self.split, self.mpesa)
        self.screens = (*self._pages, self.paid)
        self._is_split = self._begins_split = False
        self._parts = 0
        self._typed = ""
        self._sold = SaleView()
        self._listen()

    def _listen(self) -> None:
        pay, sale = self._desks.pay, self._desks.sale
        self._desks.printing.changed.connect(self._say_of_paper)
        pay.changed.connect(self._show)
        pay.paid.connect(self._show_paid)
        sale.changed.connect(self._show_sale)
        sale.told.connect(self._say)
        self.cash.given_changed.connect(self._give)
        self.cash.finished.connect(pay.confirm)
        self.cash.left.connect(self.step_back)
        self.mpesa.left.connect(self.step_back)
        self.split.finished.connect(pay.confirm)
        self.split.left.connect(pay.close)
        self.split.way_asked.connect(lambda way: self.open(Method(way.value)))
        self.split.figure_typed.connect(lambda figure: self.open(Method.CASH, figure))
        self.split.part_removed.connect(self._take_back)
        for signal in (self.paid.finished, self.paid.left):
            signal.connect(self.next_sale)

    def open(self, method: Method, typed: str = "") -> None:
        """Open the screen of a way to pay, with the figures that were typed before."""
        self._typed = typed
        self._begins_split = False
        self._desks.sale.type_text("")
        is_open = self._desks.pay.view.is_open
        self._desks.pay.open(method, typed)
        if is_open:
            self._turn(method)
        elif self._desks.sale.errands.count:
            self.opening.emit()

    def open_split(self) -> None:
        """Open the parts of the payment."""
        if self._desks.pay.view.is_open:
            self._is_split = True
            self._turn_to_split()
        else:
            self.open(Method.CASH)
            self._begins_split = True

    def step_back(self) -> None:
        """Go back to the parts where there are any, else to the sale."""
        if self._is_split:
            self._turn_to_split()
        else:
            self._desks.pay.close()

    def next_sale(self) -> None:
        """Go on with the next customer."""
        self._window.turn_to(self._sale_screen)

    def _show(self, view: PayView) -> None:
        if not view.is_open:
            if self._window.open_page in self._pages:
                self._window.turn_to(self._sale_screen)
            return
        market = self._desks.shift.view.rules.market
        if self._window.open_page not in self._pages:
            self._parts = len(self._desks.sale.view.payments)
            self._is_split = self._begins_split
            self._turn_to_split() if self._is_split or self._parts else self._turn(view.method)
        elif self._window.open_page is self.cash:
            self.cash.show_cash(cash_of(view, market))

    def _turn(self, method: Method) -> None:
        """Turn to the screen of a way to pay."""
        view = self._desks.pay.view
        if method is Method.MPESA and self._desks.tray.view.takes_mpesa:
            self._turn_to_mpesa()
            return
        if method is not Method.CASH:
            self._turn_to_split()
            self.other_asked.emit(method)
            return
        self._show_goods(self.cash)
        self.cash.start(cash_of(view, self._desks.shift.view.rules.market))
        if self._typed:
            self.cash.go_on(self._typed)
        self._typed = ""
        self.cash.strip.clear()
        self._window.turn_to(self.cash)

    def _turn_to_mpesa(self) -> None:
        self._show_goods(self.mpesa)
        self.mpesa.strip.clear()
        self._desks.ask.open(self._typed)
        self._typed = ""
        self._window.turn_to(self.mpesa)

    def _turn_to_split(self) -> None:
        self._is_split = True
        self._show_goods(self.split)
        self.split.strip.clear()
        self._window.turn_to(self.split)

    def _show_goods(self, page: Page) -> None:
        """Show what is being paid on the page that is seen, or is about to be."""
        shown = sale_of(self._sold, self._desks.sale.here)
        if page in (self.cash, self.mpesa):
            page.show_sale(shown)
        else:
            self.split.show_sale(shown)
            self.split.show_split(split_of(self._desks.sale.view))

    def _show_sale(self, view: SaleView) -> None:
        if view.lines:
            self._sold = view
            if self._window.open_page in self._pages:
                self._show_goods(self._window.open_page)
        if self._window.open_page is self.paid and not view.is_empty:
            self.next_sale()
        if self._desks.pay.view.is_open and len(view.payments) > self._parts and view.lines:
            self._turn_to_split()
        self._parts = len(view.payments)

    def _show_paid(self, last: LastSale) -> None:
        """Show that it is paid, unless the next customer's goods were scanned already."""
        if not self._desks.sale.view.is_empty:
            self.next_sale()
            return
        self.paid.show_sale(bought_of(last))
        paid = paid_of(last, self._joined.words, self._joined.zone)
        self.paid.show_paid(replace(paid, has_printer=self._desks.papers.has_printer))
        self.paid.strip.clear()
        self._window.turn_to(self.paid)

    def _say_of_paper(self, view: PrintView) -> None:
        """Say on the paid screen how it stands with its receipt."""
        last = self._desks.sale.view.last
        if self._window.page is self.paid and last is not None and last.sale == view.document:
            has_come = view.fault is None and view.state is not JobState.FAILED
            self.paid.show_paper(paper_words(view), has_come=has_come)
            if view.state is JobState.PRINTED:
                self.paid.strip.clear()

    def _give(self, amount: Money) -> None:
        self._desks.pay.type_amount(amount.figures())

    def _take_back(self, place: int) -> None:
        kept = [each for each in self._desks.sale.view.payments if not each.was_given_back]
        if not 0 <= place < len(kept):
            return
        if kept[place].method is Method.MPESA:
            self.part_given_up.emit(kept[place].id)
        else:
            self._desks.pay.take_back(kept[place].id)

    def _say(self, notice: Notice) -> None:
        for page in self.screens:
            if page is self._window.open_page and notice.tone not in _QUIET:
                page.strip.warn(sentence(notice))
