"""What the cards of a sale are given to show: plain values, and the shop's own rules to reckon with."""

from dataclasses import dataclass
from enum import Enum

from pos.shop.discount import Discount
from pos.shop.money import Money
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
