"""A receipt as values: what stands on it, whatever it is printed on."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from pos.shop.money import NOTHING, Money
from pos.shop.payment import Payment
from pos.shop.quantity import ONE
from pos.shop.rules import ShopRules
from pos.shop.sold import Sold, SoldLine
from pos.shop.tax import TaxTotal


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    """One line: its name with the VAT letter, how it was priced, and what it came to before discounts."""

    name: str
    priced: str
    amount: Money
    discount: Money
    note: str
    is_one: bool = False
    """Whether it is one piece, so that the amount alone says how it was priced."""


@dataclass(frozen=True, slots=True)
class ReceiptPayment:
    """One payment: the means with its reference, which way the money went, and how much of it."""

    words: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Receipt:
    """All that a receipt says, top to bottom."""

    header: tuple[str, ...]
    number: str
    at: datetime
    till: int
    served_by: str
    customer: str
    returns_of: tuple[str, ...]
    items: tuple[ReceiptItem, ...]
    subtotal: Money
    saved: Money
    rounding: Money
    total: Money
    sign: str
    payments: tuple[ReceiptPayment, ...]
    change: Money
    vat: tuple[tuple[TaxTotal, str], ...]
    note: str
    footer: tuple[str, ...]
    copy: int = 0

    @property
    def has_change(self) -> bool:
        """Whether it says what change was given: none is of no interest where the shop had to pay."""
        return self.total > NOTHING or bool(self.change)


def receipt_of(
    sold: Sold,
    rules: ShopRules,
    *,
    served_by: str,
    originals: tuple[str, ...] = (),
    copy: int = 0,
) -> Receipt:
    """Give the receipt of a finished sale; `originals` are the receipts its returns name."""
    market = rules.market
    return Receipt(
        header=_header(rules),
        number=str(sold.number),
        at=sold.finished_at.astimezone(ZoneInfo(market.zone)),
        till=sold.number.till,
        served_by=served_by,
        customer=sold.customer_name,
        returns_of=originals,
        items=tuple(_item(line, is_vat_shown=sold.is_vat_shown) for line in sold.lines),
        subtotal=sold.gross,
        saved=sold.gross - sold.total,
        rounding=sold.rounding,
        total=sold.total + sold.rounding,
        sign=market.sign,
        payments=tuple(_payment(payment) for payment in sold.payments),
        change=sold.change,
        vat=_vat(sold, rules) if sold.is_vat_shown else (),
        note=sold.note,
        footer=rules.receipt_footer,
        copy=copy,
    )


def _header(rules: ShopRules) -> tuple[str, ...]:
    phone = f"Tel {rules.phone}" if rules.phone else ""
    number = f"{rules.market.tax_number.name} {rules.tax_number}" if rules.tax_number else ""
    return tuple(text for text in (rules.name.upper(), rules.address, phone, number) if text)


def _vat(sold: Sold, rules: ShopRules) -> tuple[tuple[TaxTotal, str], ...]:
    """Give the VAT table with the rates as they were when it was sold."""
    rates = {line.item.tax_class: line.tax_rate for line in sold.lines}
    return tuple(
        (row, rules.market.rate_words(row.tax_class, rates[row.tax_class])) for row in sold.by_class
    )


def _item(line: SoldLine, *, is_vat_shown: bool) -> ReceiptItem:
    letter = f" {line.item.tax_class.value}" if is_vat_shown else ""
    name = f"{line.item.short_name.upper()}{letter}"
    is_one = line.quantity == ONE and not line.item.unit.is_measured and not _is_packed(line)
    discount = line.own_discount + line.shared_discount
    return ReceiptItem(name, _priced(line), line.gross, discount, line.note, is_one=is_one)


def _is_packed(line: SoldLine) -> bool:
    per = line.price.per
    return per != ONE and line.quantity.thousandths % per.thousandths == 0


def _priced(line: SoldLine) -> str:
    unit = line.item.unit
    each = line.price.of(ONE).paper()
    if unit.is_measured:
        return f"{line.quantity.show(unit)} x {each}/{unit.value}"
    if _is_packed(line):
        packs = line.quantity.thousandths // line.price.per.thousandths
        return f"{packs} x {line.price.amount.paper()} ({line.price.per.show()} each)"
    return f"{line.quantity.show()} x {each}"


def _payment(payment: Payment) -> ReceiptPayment:
    words = f"{payment.method.means.words.upper()} {payment.reference}".strip()
    if payment.amount < NOTHING:
        return ReceiptPayment(f"GIVEN BACK {words}", -payment.amount)
    return ReceiptPayment(words, payment.given if payment.change > NOTHING else payment.amount)
