"""The return desk: a receipt is found by its number or barcode, and what comes back goes onto the sale."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.background import READING
from pos.desks.counter import AtHand
from pos.desks.sale import Onto, SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.records.database import Records
from pos.shop.identity import ProductId, SaleId, StaffId
from pos.shop.money import Money
from pos.shop.quantity import NONE, Quantity, Unit, read_quantity
from pos.shop.refusal import Refusal
from pos.shop.returning import ReturnableLine
from pos.shop.sale import Sale
from pos.shop.sold import Sold
from pos.shop.typed import read_typed
from pos.shop.words import Reason
from pos.till import returning
from pos.till.returning import GoodsBack, LooseBack
from pos.till.searching import Offer, check_price

Then = Callable[[AtHand], None]
"""What follows once it is on the sale."""


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """One line of a receipt, and how much of it may still come back."""

    number: int
    name: str
    unit: Unit
    bought: Quantity
    left: Quantity
    net: Money


@dataclass(frozen=True, slots=True)
class ReturnView:
    """A receipt whose goods may come back."""

    sale: SaleId
    receipt: str
    total: Money
    lines: tuple[ReturnLine, ...]


class ReturnDesk(QObject):
    """Takes goods back against their receipt, or without one where somebody may."""

    changed = Signal(object)
    """There is something new to show: a ReturnView, or None."""

    found_without_receipt = Signal()
    """What came back without a receipt was found by its code."""

    def __init__(self, sale: SaleDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale = sale
        self._view: ReturnView | None = None
        sale.receipt_scanned.connect(self.find)

    @property
    def view(self) -> ReturnView | None:
        """The receipt that was found."""
        return self._view

    def find(self, typed: str) -> None:
        """Look for a receipt by its scanned or typed number."""
        by = self._sale.view.by
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return
        self._sale.background.do(
            READING,
            partial(returning.find_receipt, self._sale.counter.records, by, typed=typed),
            done=self._found,
            failed=lambda error: self._sale.say(notice_of(error, Tone.NOT_FOUND)),
        )

    def take_back(
        self, number: int, typed: str = "", reason: str = "", *, then: Then | None = None
    ) -> None:
        """Put so much of a line back on the counter with the reason, all that is left when nothing is said."""
        line = next((each for each in self._lines() if each.number == number), None)
        if self._view is None or line is None:
            self._sale.say(Notice(Reason.NOT_ON_RECEIPT.value, tone=Tone.FAILED))
            return
        receipt = self._view.sale
        self._ring(
            typed or line.left.show(line.unit).removesuffix(line.unit.value),
            line.unit,
            lambda onto, quantity: returning.take_goods_back(
                self._sale.counter.records,
                onto.by,
                sale=onto.at_hand,
                back=GoodsBack(receipt, number, quantity, reason),
                approval=onto.approval,
            ),
            then,
        )

    def find_without_receipt(self, typed: str, reason: str) -> None:
        """Look for what came back by its code, and put it on the counter with the reason."""
        by, records = self._sale.view.by, self._sale.counter.records
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return
        self._sale.background.do(
            READING,
            lambda: _offered(records, by, typed),
            done=partial(self._take_offer, reason),
            failed=lambda error: self._sale.say(notice_of(error)),
        )

    def take_back_without_receipt(
        self, product: ProductId, typed: str, unit: Unit = Unit.PIECE, *, reason: str = ""
    ) -> None:
        """Put goods back on the counter that nobody has a receipt for, at today's price."""
        records = self._sale.counter.records

        def back(onto: Onto, quantity: Quantity) -> Sale:
            return returning.take_back_without_receipt(
                records,
                onto.by,
                sale=onto.at_hand,
                back=LooseBack(product, quantity, reason),
                approval=onto.approval,
            )

        self._ring(typed, unit, back)

    def close(self) -> None:
        """Leave the receipt; what came back stays on the sale."""
        self._view = None
        self.changed.emit(None)

    def _take_offer(self, reason: str, offer: Offer) -> None:
        unit = offer.product.unit
        self.found_without_receipt.emit()
        self.take_back_without_receipt(
            offer.product.id,
            offer.quantity.show(unit).removesuffix(unit.value),
            unit,
            reason=reason,
        )

    def _lines(self) -> tuple[ReturnLine, ...]:
        return self._view.lines if self._view else ()

    def _found(self, found: tuple[Sold, tuple[ReturnableLine, ...]]) -> None:
        sold, lines = found
        shown = tuple(
            ReturnLine(
                each.number,
                each.item.name,
                each.item.unit,
                each.quantity,
                max(NONE, each.left),
                each.net,
            )
            for each in lines
            if each.quantity > NONE and each.deposit_for is None
        )
        self._view = ReturnView(sold.id, str(sold.number), sold.total, shown)
        self.changed.emit(self._view)

    def _ring(
        self,
        typed: str,
        unit: Unit,
        back: Callable[[Onto, Quantity], Sale],
        then: Then | None = None,
    ) -> None:
        """Put it on the sale in its turn; there has to be one that a yes can be about."""
        try:
            quantity = read_quantity(typed, unit)
        except Refusal as refusal:
            self._sale.say(notice_of(refusal))
            return
        counter = self._sale.counter
        self._sale.ask(lambda by, _: counter.begin(by))
        self._sale.ask(
            lambda by, approval: counter.change(
                by,
                lambda sale: back(Onto(by, sale, approval), quantity),
                words="Returned",
            ),
            then,
        )


def _offered(records: Records, by: StaffId, typed: str) -> Offer:
    """Give what a code stands for; how much of what is weighed has to be typed before it."""
    offer = check_price(records, by, typed=typed)
    product = offer.product
    if read_typed(typed).before_star is None and product.unit.is_measured:
        raise Refusal(Reason.QUANTITY_NEEDED, name=product.name, unit=product.unit.value)
    return offer
