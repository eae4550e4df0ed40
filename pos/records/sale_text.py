"""A sale in progress as text and back; what is as usual is left out, so a sale of ten lines stays small."""

from collections.abc import Mapping
from typing import Any

import msgspec

from pos.records.books import milliseconds, moment
from pos.shop.discount import Discount, Off, Percent
from pos.shop.identity import CustomerId, ProductId, SaleId, StaffId
from pos.shop.line import Item, Line, Origin
from pos.shop.money import Money
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.quantity import ONE, Quantity, Unit
from pos.shop.sale import Sale
from pos.shop.tax import TaxClass

Kept = Mapping[str, Any]
UNREADABLE = (ValueError, KeyError, TypeError)
"""What reading a text ends with that no till has written."""

_UNITS = {unit.value: unit for unit in Unit}
_TAX_CLASSES = {tax_class.value: tax_class for tax_class in TaxClass}
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


def sale_to_text(sale: Sale) -> str:
    """Give the text under which a sale is kept."""
    kept: dict[str, object] = {
        "id": sale.id,
        "till": sale.till,
        "opened_at": milliseconds(sale.opened_at),
        "opened_by": sale.opened_by,
        "next_line": sale.next_line,
        "lines": [_line_kept(line) for line in sale.lines],
        "discount": _discount_kept(sale.discount),
        "customer": sale.customer,
        "customer_name": sale.customer_name or None,
        "note": sale.note or None,
        "pay_number": sale.pay_number,
        "parked_as": sale.parked_as,
        "let_go": sale.let_go or None,
    }
    return _encode(_without_nothing(kept)).decode()


def sale_from_text(text: str) -> Sale:
    """Give the sale that was kept as this text."""
    kept = _decode(text)
    customer = kept.get("customer")
    return Sale(
        id=SaleId(kept["id"]),
        till=kept["till"],
        opened_at=moment(kept["opened_at"]),
        opened_by=StaffId(kept["opened_by"]),
        lines=tuple(_line(line) for line in kept["lines"]),
        next_line=kept["next_line"],
        discount=_discount(kept.get("discount")),
        customer=None if customer is None else CustomerId(customer),
        customer_name=kept.get("customer_name", ""),
        note=kept.get("note", ""),
        pay_number=kept.get("pay_number"),
        parked_as=kept.get("parked_as"),
        let_go=tuple(ProductId(product) for product in kept.get("let_go", ())),
    )


def _line_kept(line: Line) -> dict[str, object]:
    item = line.item
    return _without_nothing(
        {
            "number": line.number,
            "product": item.product,
            "name": item.name,
            "short_name": item.short_name if item.short_name != item.name else None,
            "code": item.code,
            "unit": item.unit.value,
            "tax_class": item.tax_class.value,
            "is_deposit": item.is_deposit or None,
            "has_batches": item.has_batches or None,
            "quantity": line.quantity.thousandths,
            "prices": [
                _price_kept(line.tag.single),
                *(_break_kept(step) for step in line.tag.breaks),
            ],
            "pack": line.pack.thousandths if line.pack != ONE else None,
            "typed_price": _cents(line.typed_price),
            "fixed": _cents(line.fixed),
            "discount": _discount_kept(line.discount),
            "note": line.note or None,
            "origin": _origin_kept(line.origin),
            "deposit_for": line.deposit_for,
        }
    )


def _line(kept: Kept) -> Line:
    item = Item(
        product=ProductId(kept["product"]),
        name=kept["name"],
        short_name=kept.get("short_name", kept["name"]),
        code=kept["code"],
        unit=_UNITS[kept["unit"]],
        tax_class=_TAX_CLASSES[kept["tax_class"]],
        is_deposit=kept.get("is_deposit", False),
        has_batches=kept.get("has_batches", False),
    )
    single, *breaks = kept["prices"]
    return Line(
        number=kept["number"],
        item=item,
        quantity=Quantity(kept["quantity"]),
        tag=PriceTag(
            _price(single), tuple(PriceBreak(Quantity(step[2]), _price(step)) for step in breaks)
        ),
        pack=Quantity(kept.get("pack", ONE.thousandths)),
        typed_price=_money(kept.get("typed_price")),
        fixed=_money(kept.get("fixed")),
        discount=_discount(kept.get("discount")),
        note=kept.get("note", ""),
        origin=_origin(kept.get("origin")),
        deposit_for=kept.get("deposit_for"),
    )


def _price_kept(price: Price) -> list[int]:
    return [price.amount.cents, price.per.thousandths]


def _break_kept(step: PriceBreak) -> list[int]:
    return [*_price_kept(step.price), step.least.thousandths]


def _price(kept: list[int]) -> Price:
    return Price(Money(kept[0]), Quantity(kept[1]))


def _discount_kept(discount: Discount | None) -> dict[str, int] | None:
    if discount is None:
        return None
    if isinstance(discount, Percent):
        return {"basis_points": discount.basis_points}
    return {"cents": discount.amount.cents}


def _discount(kept: Mapping[str, int] | None) -> Discount | None:
    if kept is None:
        return None
    return Percent(kept["basis_points"]) if "basis_points" in kept else Off(Money(kept["cents"]))


def _origin_kept(origin: Origin | None) -> list[object] | None:
    if origin is None:
        return None
    return [origin.sale, origin.line, origin.amount.cents, origin.tax.cents, origin.tax_rate]


def _origin(kept: list[Any] | None) -> Origin | None:
    if kept is None:
        return None
    sale, line, amount, tax, tax_rate = kept
    return Origin(SaleId(sale), line, Money(amount), Money(tax), tax_rate)


def _cents(money: Money | None) -> int | None:
    return None if money is None else money.cents


def _money(cents: int | None) -> Money | None:
    return None if cents is None else Money(cents)


def _without_nothing(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}
