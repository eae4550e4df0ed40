"""Joins the cards of a sale with its desks: what is typed before something is done, and what may be chosen."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject

from pos.desks.background import READING
from pos.desks.views import LineView, Notice, RowState, SaleView, ScanRow, Tone, notice_of
from pos.screens.asking import Asking
from pos.screens.cash_card import CashCard
from pos.screens.discount_card import DiscountCard
from pos.screens.drawer_card import DrawerCard
from pos.screens.entry_views import Ask, DiscountView, QuestionView
from pos.screens.from_desks import parked_of
from pos.screens.from_search import price_of
from pos.screens.joining import Joined
from pos.screens.note_card import NoteCard
from pos.screens.park_card import ParkCard
from pos.screens.parked_list import ParkedList
from pos.screens.price_card import PriceCard
from pos.screens.price_check import PriceCheck
from pos.screens.quantity_card import QuantityCard
from pos.screens.shift_card import ShiftCard
from pos.screens.to_ask import (
    discount_of,
    measure_of,
    note_of,
    park_of,
    quantity_of,
    typed_price_of,
)
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.till.searching import Offer, check_price


class Carding(QObject):
    """Opens the card that an action needs, with what stands on the counter, and does what was typed."""

    """Whether the card that is open takes the scans itself."""

    def __init__(self, joined: Joined, asking: Asking) -> None:
        super().__init__()
        self._joined, self._desks, self._window = joined, joined.desks, joined.window
        self._asking = asking
        self._measured: int | None = None
        """The row whose quantity is asked for; None when it is a line's."""
        self._asked: set[int] = set()
        self._priced: set[int] = set()
        self._desks.sale.told.connect(self._say)
        self._desks.sale.changed.connect(self._look_for_measures)
        self._desks.sale.changed.connect(self._look_for_prices)

    @cached_property
    def quantity(self) -> QuantityCard:
        """Asks how much; a card is made when it is first opened, so that the till starts sooner."""
        card = QuantityCard(self._window)
        card.quantity_typed.connect(self._set_quantity)
        card.amount_typed.connect(self._sell_for)
        return card

    @cached_property
    def discount(self) -> DiscountCard:
        """Asks how much less."""
        card = DiscountCard(self._window)
        card.line_discounted.connect(self._desks.lines.discount)
        card.sale_discounted.connect(self._desks.whole.discount)
        return card

    @cached_property
    def price(self) -> PriceCard:
        """Asks for a price."""
        card = PriceCard(self._window)
        card.price_typed.connect(self._desks.lines.set_price)
        return card

    @cached_property
    def note(self) -> NoteCard:
        """Asks for a note."""
        card = NoteCard(self._window)
        card.line_noted.connect(self._desks.lines.note)
        card.sale_noted.connect(self._desks.whole.note)
        return card

    @cached_property
    def park(self) -> ParkCard:
        """Asks under which name a sale is put aside."""
        card = ParkCard(self._window)
        card.parked.connect(self._desks.whole.park)
        return card

    @cached_property
    def shift(self) -> ShiftCard:
        """Asks for the float of a new shift."""
        card = ShiftCard(self._window)
        card.opened.connect(self._desks.shift.open)
        return card

    @cached_property
    def drawer(self) -> DrawerCard:
        """Asks why the drawer is opened."""
        card = DrawerCard(self._window)
        card.told.connect(self._desks.papers.open_drawer)
        return card

    @cached_property
    def cash(self) -> CashCard:
        """Asks for cash that goes in or out besides sales."""
        card = CashCard(self._window)
        card.moved.connect(self._desks.papers.move_cash)
        return card

    @cached_property
    def parked(self) -> ParkedList:
        """Shows the sales that wait."""
        card = ParkedList(self._window)
        card.resumed.connect(self._resume)
        card.slip_asked.connect(self._print_slip)
        return card

    @cached_property
    def check(self) -> PriceCheck:
        """Tells prices."""
        card, search = PriceCheck(self._window), self._desks.search
        card.asked.connect(search.check_price)
        search.price_told.connect(lambda offer: card.show_price(price_of(offer)))
        return card

    def open(self, action: str) -> bool:
        """Open the card of an action; False when it has none here."""
        opens: dict[str, Callable[[], object]] = {
            "quantity": self._ask_quantity,
            "sell_by_amount": self._ask_quantity,
            "discount": lambda: self.discount.ask(self._discountable()),
            "discount_sale": lambda: self.discount.ask_for_sale(self._discountable()),
            "price": self._ask_price,
            "note": lambda: self.note.ask(note_of(self._sale)),
            "note_sale": lambda: self.note.ask_for_sale(note_of(self._sale)),
            "park": self._ask_park,
            "parked": self._show_parked,
            "cancel_sale": self._ask_cancel,
            "open_drawer": self._ask_drawer,
            "move_cash": self._ask_cash,
            "check_price": self._check_price,
        }
        if action in opens:
            opens[action]()
        return action in opens

    @property
    def _sale(self) -> SaleView:
        return self._desks.sale.view

    @property
    def _role(self) -> Role | None:
        person = self._desks.sign.view.signed_in
        return person.role if person else None

    def _row(self) -> ScanRow | None:
        return next((row for row in self._sale.rows if row.is_selected), None)

    def _chosen(self) -> LineView | None:
        """Give the line that is chosen, or say that one has to be."""
        line = self._desks.lines.chosen
        if line is None:
            self._desks.sale.say(Notice(Reason.LINE_NOT_CHOSEN.value, tone=Tone.FAILED))
        return line

    def ask_for_shift(self) -> None:
        """Ask for the float when no shift is open: nothing can be paid without one."""
        house = self._desks.shift.view
        if house.is_known and house.so_far.shift is None and self._window.card is None:
            self.shift.ask()

    def _ask_quantity(self) -> None:
        """Ask how much; a number that stands in the box already is taken at once."""
        row, typed = self._row(), self._sale.box.strip()
        line = None if row is not None else self._chosen()
        if typed and (row is not None or line is not None):
            self._measured = row.key if row else None
            self._desks.sale.type_text("")
            self._set_quantity(typed)
        elif row is not None and row.state is RowState.QUANTITY_NEEDED:
            self._ask_measure(row)
        elif line is not None:
            self._measured = None
            self.quantity.ask(quantity_of(line, self._desks.sale.here))

    def _ask_measure(self, row: ScanRow) -> None:
        """Look up what it costs, then ask how much of it."""
        by, records = self._sale.by, self._desks.sale.counter.records
        code = row.typed.rpartition("*")[2]
        if by is None:
            return

        def ask(offer: Offer) -> None:
            if self._window.card is None and row.key in {each.key for each in self._sale.rows}:
                self._measured = row.key
                self.quantity.ask(measure_of(offer))

        self._desks.sale.background.do(
            READING,
            lambda: check_price(records, by, typed=f"1*{code}"),
            done=ask,
            failed=lambda error: self._desks.sale.say(notice_of(error)),
        )

    def _look_for_measures(self, view: SaleView) -> None:
        """Ask by itself, once, when something came that has to be weighed."""
        keys = {row.key for row in view.rows}
        self._asked &= keys
        row = self._row()
        is_new = row is not None and row.key not in self._asked
        if (
            row is not None
            and is_new
            and row.state is RowState.QUANTITY_NEEDED
            and not view.is_paying
        ):
            self._asked.add(row.key)
            self._ask_measure(row)

    def _look_for_prices(self, view: SaleView) -> None:
        """Ask by itself, once, for the price of a line that the shop has none for."""
        lacking = {line.number for line in view.lines if line.lacks_price}
        self._priced &= lacking
        line = self._desks.lines.chosen
        if line is None or line.number not in lacking - self._priced or view.is_paying:
            return
        if not view.is_busy and self._window.card is None:
            self._priced.add(line.number)
            self._ask_price()

    def _set_quantity(self, typed: str) -> None:
        if self._measured is not None:
            self._desks.rows.weigh(self._measured, typed)
        else:
            self._desks.lines.set_quantity(typed)

    def _sell_for(self, typed: str) -> None:
        if self._measured is not None:
            self._desks.rows.sell_for(self._measured, typed)

    def _discountable(self) -> DiscountView:
        return discount_of(self._sale, self._desks.sale.here, self._role)

    def _ask_price(self) -> None:
        line = self._chosen()
        if line is not None:
            self.price.ask(typed_price_of(line, self._desks.sale.here, self._role))

    def _ask_drawer(self) -> None:
        self.drawer.ask()

    def _ask_cash(self) -> None:
        self.cash.ask()

    def _ask_park(self) -> None:
        if self._sale.is_empty:
            self._desks.sale.say(Notice(Reason.SALE_EMPTY.value, tone=Tone.FAILED))
        else:
            self.park.ask(park_of(self._sale, self._joined.clock))

    def _show_parked(self) -> None:
        waiting = self._desks.tray.view.states
        shown = parked_of(self._sale, self._joined.people, self._joined.zone, waiting=waiting)
        self.parked.show_parked(shown)
        self.parked.open_card()

    def _resume(self, place: int) -> None:
        self.parked.close_card()
        if 0 <= place < len(self._sale.parked):
            self._desks.whole.resume(self._sale.parked[place].sale)

    def _print_slip(self, place: int) -> None:
        if 0 <= place < len(self._sale.parked):
            self._desks.papers.print_held(self._sale.parked[place].sale)

    def _ask_cancel(self) -> None:
        if self._sale.is_empty:
            self._desks.sale.say(Notice(Reason.SALE_EMPTY.value, tone=Tone.FAILED))
        else:
            asked = QuestionView(Ask.CANCEL_SALE, self._sale.total.figures())
            self._asking.ask(asked, self._desks.whole.cancel)

    def _check_price(self) -> None:
        self.check.open_card()

    def _say(self, notice: Notice) -> None:
        card = self._window.card
        if isinstance(card, PriceCheck) and notice.tone is Tone.NOT_FOUND:
            card.show_unknown(str(notice.facts.get("code", "")))
