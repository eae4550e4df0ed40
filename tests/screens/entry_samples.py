"""What the cards of a sale show, for tests and pictures."""

from pos.screens.entry_views import (
    Ask,
    Discountable,
    DiscountView,
    NoteView,
    ParkView,
    QuantityView,
    QuestionView,
    TypedPriceView,
)
from pos.shop.discount import Percent
from pos.shop.money import shillings
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.quantity import Unit, pieces

MILK = QuantityView(
    "Brookside Whole Milk 500 ml",
    PriceTag(
        Price(shillings(65)),
        (
            PriceBreak(pieces(12), Price(shillings(62))),
            PriceBreak(pieces(24), Price(shillings(1440), pieces(24))),
        ),
    ),
    quantity=pieces(4),
)
SUGAR = QuantityView(
    "Sugar, loose", PriceTag(Price(shillings(160))), Unit.KG, quantity=None, by_amount=True
)
DISCOUNT = DiscountView(
    sale=Discountable("", shillings(1900)),
    line=Discountable("Omo Washing Powder 1 kg", shillings(360), Percent(1000)),
    alone=1000,
)
TYPED_PRICE = TypedPriceView("Ketepa Pride Tea 250 g", shillings(195), alone=500)
NOTE = NoteView("", "Tomatoes, loose", "for the hotel")
SOLD_OUT = QuestionView(Ask.SELL_ANYWAY, "Britania Sukari Biscuits 200 g")
CANCEL = QuestionView(Ask.CANCEL_SALE, "KSh 1,864")
PARK = ParkView(13, shillings(1864), "14:32", "Wanjiku")
