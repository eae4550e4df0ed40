"""The chosen line: how many, how much less, at what price, with which note, or gone."""

from collections.abc import Callable

from pos.desks.sale import Onto, SaleDesk
from pos.desks.views import LineView, Notice, Tone, notice_of
from pos.shop.discount import Discount, Off, Percent
from pos.shop.market import read_money
from pos.shop.money import Money
from pos.shop.quantity import Quantity, pieces, read_quantity
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.words import Reason
from pos.till import ringing

Change = Callable[[Onto, int], Sale]


class LineDesk:
    """Changes the line that is chosen in the basket."""

    def __init__(self, sale: SaleDesk) -> None:
        self._sale = sale

    @property
    def chosen(self) -> LineView | None:
        """The line that is chosen."""
        return next((line for line in self._sale.view.lines if line.is_selected), None)

    def set_quantity(self, typed: str) -> None:
        """Set how many."""
        line = self._line()
        if line is not None:
            self._typed(lambda: self._quantity(line, read_quantity(typed, line.unit)))

    def more(self) -> None:
        """One more, or one pack more."""
        self._step(1)

    def fewer(self) -> None:
        """One fewer; of the last one the line is removed."""
        self._step(-1)

    def discount(self, typed: str) -> None:
        """Give a discount on the line: 10% or an amount; nothing takes it off."""
        line = self._line()
        if line is not None:
            self._typed(lambda: self._discount(read_discount(typed)))

    def set_price(self, typed: str) -> None:
        """Sell the line at a typed price; nothing typed gives the shop's own again."""
        if self._line() is not None:
            self._typed(lambda: self._price(read_money(typed) if typed.strip() else None))

    def note(self, typed: str) -> None:
        """Write a note on the line."""
        self._change(
            "Note",
            lambda onto, line: ringing.note_line(
                self._sale.counter.records, onto.by, sale=onto.at_hand, line=line, note=typed
            ),
        )

    def remove(self) -> None:
        """Take the chosen line off, or the row that is no line yet."""
        chosen = self._sale.view.selected
        if any(row.key == chosen for row in self._sale.view.rows) and chosen is not None:
            self._sale.drop_row(chosen)
            return
        self._change(
            "Removed",
            lambda onto, line: ringing.void_line(
                self._sale.counter.records,
                onto.by,
                sale=onto.at_hand,
                line=line,
                approval=onto.approval,
            ),
        )

    def _step(self, by: int) -> None:
        line = self._line()
        if line is None:
            return
        step = line.pack if not line.unit.is_measured else pieces(1)
        direction = -by if line.is_return or line.quantity.thousandths < 0 else by
        quantity = line.quantity + step.times(direction)
        if quantity.thousandths * line.quantity.thousandths <= 0:
            self.remove()
        else:
            self._quantity(line, quantity)

    def _quantity(self, line: LineView, quantity: Quantity) -> None:
        signed = -abs(quantity) if line.is_return else quantity
        self._change(
            "Quantity",
            lambda onto, number: ringing.set_quantity(
                self._sale.counter.records,
                onto.by,
                sale=onto.at_hand,
                line=number,
                quantity=signed,
                approval=onto.approval,
            ),
        )

    def _discount(self, discount: Discount | None) -> None:
        self._change(
            "Discount",
            lambda onto, line: ringing.discount_line(
                self._sale.counter.records,
                onto.by,
                sale=onto.at_hand,
                line=line,
                discount=discount,
                approval=onto.approval,
            ),
        )

    def _price(self, price: Money | None) -> None:
        self._change(
            "Price",
            lambda onto, line: ringing.type_price(
                self._sale.counter.records,
                onto.by,
                sale=onto.at_hand,
                line=line,
                price=price,
                approval=onto.approval,
            ),
        )

    def _line(self) -> LineView | None:
        if self.chosen is None:
            self._sale.say(Notice(Reason.LINE_NOT_CHOSEN.value, tone=Tone.FAILED))
        return self.chosen

    def _typed(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Refusal as refusal:
            self._sale.say(notice_of(refusal, sign=self._sale.view.sign))

    def _change(self, words: str, change: Change) -> None:
        line = self._line()
        if line is not None:
            number, counter = line.number, self._sale.counter
            self._sale.ask(
                lambda by, approval: counter.change(
                    by, lambda sale: change(Onto(by, sale, approval), number), words=words
                )
            )


def read_discount(typed: str) -> Discount | None:
    """Give what was typed as a discount: 10%, 2.5%, or an amount; nothing for none."""
    text = typed.strip()
    if not text or text in {"0", "0%"}:
        return None
    if not text.endswith("%"):
        return Off(read_money(text))
    return Percent(read_money(text[:-1].strip()).cents)
