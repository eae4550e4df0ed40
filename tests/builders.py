"""Values with sensible defaults, so that a test says only what it is about."""

from datetime import UTC, datetime

from pos.shop.identity import PaymentId, ProductId, SaleId, ShiftId, StaffId
from pos.shop.line import item_of
from pos.shop.market import KENYA
from pos.shop.money import Money
from pos.shop.payment import Method, Payment
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.product import Product
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.sale import Sale, amounts_of
from pos.shop.selling import Goods, add
from pos.shop.sold import Sold, sold_line
from pos.shop.tax import TaxClass

NOON = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)  # noon in Nairobi


def ksh(amount: float | str) -> Money:
    """Shillings as a person writes them: ksh(65), ksh("12.50")."""
    whole, _, part = str(amount).partition(".")
    cents = int(whole) * 100 + int(part.ljust(2, "0") or 0) * (-1 if whole.startswith("-") else 1)
    return Money(cents)


def product(
    name: str = "Brookside Whole Milk 500 ml",
    *,
    id: str = "milk",  # noqa: A002 - the field is called so
    price: Money | None = None,
    breaks: tuple[PriceBreak, ...] = (),
    unit: Unit = Unit.PIECE,
    tax_class: TaxClass = TaxClass.B,
    code: str = "101",
    **fields: object,
) -> Product:
    return Product(
        id=ProductId(id),
        name=name,
        short_name=name[:30],
        code=code,
        category="Dairy",
        unit=unit,
        tag=PriceTag(Price(ksh(65) if price is None else price), breaks),
        tax_class=tax_class,
        **fields,  # type: ignore[arg-type]
    )


def goods(
    of: Product | None = None,
    count: int | Quantity = 1,
    *,
    deposit: Goods | None = None,
    fixed: Money | None = None,
) -> Goods:
    of = of or product()
    quantity = pieces(count) if isinstance(count, int) else count
    return Goods(item_of(of), of.tag, quantity, deposit=deposit, fixed=fixed)


def sale(**fields: object) -> Sale:
    opening = {"id": SaleId("sale-1"), "till": 2, "opened_at": NOON, "opened_by": StaffId("grace")}
    return Sale(**{**opening, **fields})  # type: ignore[arg-type]


def payment(
    amount: Money | None = None,
    method: Method = Method.CASH,
    *,
    id: str = "payment-1",  # noqa: A002 - the field is called so
    **fields: object,
) -> Payment:
    return Payment(
        PaymentId(id),
        SaleId("sale-1"),
        method,
        ksh(65) if amount is None else amount,
        **fields,  # type: ignore[arg-type]
    )


def sold(of: Sale | None = None, *payments: Payment, **fields: object) -> Sold:
    """The sale finished, one milk for cash when nothing else is said."""
    of = of or add(sale(), goods())
    posted = {
        "id": of.id,
        "number": ReceiptNumber(of.till, "", 148),
        "shift": ShiftId("shift-1"),
        "opened_at": of.opened_at,
        "opened_by": of.opened_by,
        "finished_at": NOON,
        "served_by": of.opened_by,
        "lines": tuple(
            sold_line(line, unit_cost=50_000) for line in amounts_of(of, KENYA.tax_rates).lines
        ),
        "payments": payments or (payment(),),
    }
    return Sold(**{**posted, **fields})  # type: ignore[arg-type]
