"""What the cards of a sale show, for tests and pictures."""

from dataclasses import replace

from pos.desks.papers import Look
from pos.printer.drawing import drawing_of
from pos.printer.profile import FIFTY_EIGHT
from pos.printer.sheet import Row, Sheet
from pos.screens.entry_views import (
    Ask,
    BackView,
    CustomerView,
    DebtView,
    Discountable,
    DiscountView,
    EmptyView,
    NoteView,
    PacksView,
    PackView,
    ParkView,
    QuantityView,
    QuestionView,
    ReceiptView,
    ReferenceView,
    ReturnableView,
    TypedPriceView,
)
from pos.screens.views import Method
from pos.shop.discount import Percent
from pos.shop.identity import SaleId
from pos.shop.money import NOTHING, shillings
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.quantity import NONE, Quantity, Unit, pieces
from pos.shop.receipt import TaxProof, receipt_of
from pos.shop.rules import ShopRules
from tests.builders import sold

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
REFERENCE = ReferenceView(Method.AIRTEL, shillings(1864), "AM778122")
DEBT = DebtView(
    "Hoteli ya Mama Wanjiku", "07•• ••• 678", shillings(1500), shillings(3000), shillings(1864)
)
CUSTOMERS = (
    CustomerView("Wanjiku Kamau", "07•• ••• 678", shillings(320), shillings(2000)),
    CustomerView("Wanjiru, salon", "01•• ••• 044"),
    CustomerView(
        "Hoteli ya Mama Wanjiku na Wanawe, Naivasha", "", shillings(1500), shillings(3000)
    ),
)
PACKS = PacksView(
    "Brookside Whole Milk 500 ml",
    (
        PackView(pieces(1), shillings(65)),
        PackView(pieces(12), shillings(750)),
        PackView(pieces(24), shillings(1440)),
    ),
    MILK.tag,
)
RECEIPTS = (
    ReceiptView("T2-0147", "14:28", 3, shillings(640), "Cash"),
    ReceiptView("T2-0146", "14:21", 13, shillings(1250), "M-Pesa", printed=False),
    ReceiptView("T2-0145", "14:05", 1, shillings(65), "Cash, M-Pesa"),
)
RECEIPT_TEXT = """\
              MAMA NJERI MINI MART
                Tel 0712 345 678
------------------------------------------------
Receipt T2-0147                 21/11/2026 14:32
Till 2                           Served by Grace
------------------------------------------------
BROOKSIDE WHOLE MILK 500 ML B             195.00
  3 x 65.00
------------------------------------------------
TOTAL KSh                                 195.00
------------------------------------------------
CASH                                      200.00
CHANGE                                      5.00
"""
PAPER = drawing_of(Sheet(48, tuple(Row(row) for row in RECEIPT_TEXT.splitlines())))
SEEN = receipt_of(sold(), ShopRules(name="Mama Njeri Mini Mart"), served_by="Grace")
LOOK = Look(
    SaleId("s"), replace(SEEN, number="T2-0147"), PAPER,
    drawing_of(Sheet(32, (Row("Receipt T2-0147"),)), FIFTY_EIGHT),
)  # fmt: skip
SIGNED = replace(
    LOOK,
    receipt=replace(LOOK.receipt, proof=TaxProof("KRA eTIMS"), is_provisional=True),
    is_narrow=True,
)
EMPTIES = (
    EmptyView("Soda bottle 300 ml", shillings(25), 6),
    EmptyView("Soda crate of 24, with its bottles", shillings(750)),
    EmptyView("Water bottle 20 L", shillings(800)),
)
RETURNABLE = ReturnableView(
    "T2-0139", "20 Nov, 16:02", shillings(1095),
    (
        BackView(1, "Brookside Whole Milk 500 ml", pieces(4), pieces(3), shillings(260), shillings(195)),
        BackView(2, "Omo Washing Powder 1 kg", pieces(1), NONE, shillings(360), NOTHING),
        BackView(
            3, "Tomatoes, loose", Quantity(875), Quantity(875), shillings(105), shillings(105), Unit.KG
        ),
        BackView(
            4, "Ariel Original Perfume Washing Powder with Downy Family Pack 3 kg", pieces(1),
            pieces(1), shillings(370), shillings(370),
        ),
    ),
    (Method.CASH, Method.ACCOUNT), alone=shillings(200),
)  # fmt: skip
