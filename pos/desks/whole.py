"""The whole sale: undone and done again, discounted, noted, named, parked, taken up, given up."""

from collections.abc import Callable

from pos.desks.counter import AtHand
from pos.desks.lines import read_discount
from pos.desks.sale import Onto, Ring, SaleDesk
from pos.desks.views import notice_of
from pos.shop.identity import CustomerId, ProductId, SaleId
from pos.shop.quantity import Unit, read_quantity
from pos.shop.refusal import Refusal
from pos.till import ringing


class WholeDesk:
    """Does what concerns the sale as a whole."""

    def __init__(self, sale: SaleDesk) -> None:
        self._sale = sale
        self._counter = sale.counter

    def undo(self) -> None:
        """Take back the last thing done; nothing once money was taken."""
        self._sale.ask(self._counter.undo)

    def redo(self) -> None:
        """Do once more what was taken back last."""
        self._sale.ask(self._counter.redo)

    def discount(self, typed: str) -> None:
        """Give a discount on the sale: 10% or an amount; nothing takes it off."""
        try:
            discount = read_discount(typed)
        except Refusal as refusal:
            self._sale.say(notice_of(refusal))
            return
        self._change(
            "Discount",
            lambda onto: ringing.discount_sale(
                self._counter.records,
                onto.by,
                sale=onto.at_hand,
                discount=discount,
                approval=onto.approval,
            ),
        )

    def note(self, typed: str) -> None:
        """Write a note on the sale."""
        self._change(
            "Note",
            lambda onto: ringing.note_sale(
                self._counter.records, onto.by, sale=onto.at_hand, note=typed
            ),
        )

    def name_customer(self, name: str, customer: CustomerId | None = None) -> None:
        """Say whose sale it is: a known customer, or only a name to call out."""
        self._change(
            "Customer",
            lambda onto: ringing.name_customer(
                self._counter.records, onto.by, sale=onto.at_hand, name=name, customer=customer
            ),
        )

    def take_empties(self, product: ProductId, typed: str = "1") -> None:
        """Take empties back; their deposit is given back."""
        try:
            quantity = read_quantity(typed, Unit.PIECE)
        except Refusal as refusal:
            self._sale.say(notice_of(refusal))
            return
        self._sale.ask(lambda by, _: self._counter.begin(by))
        self._change(
            "Empties",
            lambda onto: ringing.take_empties(
                self._counter.records,
                onto.by,
                sale=onto.at_hand,
                product=product,
                quantity=quantity,
                approval=onto.approval,
            ),
        )

    def park(self, name: str = "") -> None:
        """Put the sale aside under a name, or under the hour."""
        self._sale.ask(lambda by, _: self._counter.park(by, name=name))

    def resume(self, sale: SaleId, then: Callable[[AtHand], None] | None = None) -> None:
        """Take a parked sale up; the one on the counter is parked for it."""
        self._sale.ask(lambda by, _: self._counter.resume(by, sale), then)

    def cancel(self) -> None:
        """Give the sale up, and only when that came about all that waits to get onto it."""
        waiting, here = [row.key for row in self._sale.view.rows], self._sale.here

        def drop(_: AtHand) -> None:
            for key in waiting:
                self._sale.drop_row(key)

        if here is not None and here.sale is None and waiting and not self._sale.errands.count:
            drop(here)  # nothing of it is in the books
        else:
            self._sale.ask(self._counter.cancel, drop)

    def _change(self, words: str, change: Ring) -> None:
        self._sale.ask(
            lambda by, approval: self._counter.change(
                by, lambda sale: change(Onto(by, sale, approval)), words=words
            )
        )
