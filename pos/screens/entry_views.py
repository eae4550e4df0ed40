"""What the cards of a sale are given to show: plain values, and the shop's own rules to reckon with."""

from dataclasses import dataclass
from enum import Enum

from pos.screens.views import Method
from pos.shop.discount import Discount
from pos.shop.money import NOTHING, Money
from pos.shop.price import PriceTag
from pos.shop.quantity import ONE, Quantity, Unit


@dataclass(frozen=True, slots=True)
class QuantityView:
    """A thing whose quantity is asked for; what is sold by weight may be asked for by money as well."""

    name: str
    tag: PriceTag
    unit: Unit = Unit.PIECE
    quantity: Quantity | None = ONE
    by_amount: bool = False


@dataclass(frozen=True, slots=True)
class Discountable:
    """Something that a discount may lie on: what it costs without one, and the one it has."""

    name: str
    gross: Money
    now: Discount | None = None


@dataclass(frozen=True, slots=True)
class DiscountView:
    """What may be made cheaper, and how much of it a cashier may give away alone."""

    sale: Discountable
    line: Discountable | None = None
    alone: int | None = None
    """In hundredths of a per cent; None for any discount, 0 for none."""


@dataclass(frozen=True, slots=True)
class TypedPriceView:
    """A line whose price is typed; without a price of the shop's own it has to be."""

    name: str
    shop_price: Money | None
    price: Money | None = None
    per: str = ""
    alone: int | None = None


@dataclass(frozen=True, slots=True)
class NoteView:
    """The notes there are: on the chosen line, if there is one, and on the sale."""

    sale: str = ""
    line_name: str = ""
    line: str = ""


class Ask(Enum):
    """What a cashier is asked before it is done."""

    SELL_ANYWAY = "sell anyway"
    CANCEL_SALE = "cancel sale"


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with two answers, and what it is about."""

    ask: Ask
    about: str = ""


@dataclass(frozen=True, slots=True)
class ParkView:
    """A sale that is about to be parked."""

    items: int
    total: Money
    at: str
    suggested: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A payment that is found again by its reference: by card, at a bank, by Airtel Money."""

    method: Method
    due: Money
    reference: str = ""


@dataclass(frozen=True, slots=True)
class DebtView:
    """What a customer owes already and may owe, and what is to be paid now."""

    customer: str
    phone: str
    owed: Money
    limit: Money
    due: Money


@dataclass(frozen=True, slots=True)
class CustomerView:
    """A known customer; the phone is masked already."""

    name: str
    phone: str = ""
    owed: Money = NOTHING
    limit: Money = NOTHING


@dataclass(frozen=True, slots=True)
class PackView:
    """One way in which a thing is sold: so many at once, for so much."""

    count: Quantity
    price: Money


@dataclass(frozen=True, slots=True)
class PacksView:
    """A thing that is sold in several packs, and cheaper from a quantity on."""

    name: str
    packs: tuple[PackView, ...]
    tag: PriceTag
    unit: Unit = Unit.PIECE


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """A receipt that can be printed again."""

    number: str
    at: str
    items: int
    total: Money
    paid_by: str
    printed: bool = True


@dataclass(frozen=True, slots=True)
class EmptyView:
    """Empties of one kind, what is given back for one, and how many this sale takes already."""

    name: str
    deposit: Money
    taken: int = 0


@dataclass(frozen=True, slots=True)
class BackView:
    """One line of a receipt: how much was bought, how much may still go back, and for how much money."""

    number: int
    name: str
    bought: Quantity
    left: Quantity
    net: Money
    left_net: Money
    unit: Unit = Unit.PIECE

    def worth(self, quantity: Quantity) -> Money:
        """Give what goes back for so much: its share, and for the last of it all that is left."""
        if quantity == self.left:
            return self.left_net
        return min(self.left_net, self.net.part(quantity.thousandths, self.bought.thousandths))


@dataclass(frozen=True, slots=True)
class ReturnableView:
    """A receipt whose goods may go back, and in what the money may."""

    receipt: str
    at: str
    total: Money
    lines: tuple[BackView, ...]
    methods: tuple[Method, ...] = (Method.CASH,)
    alone: Money | None = None
    """How much a cashier may give back alone; None for any amount."""
