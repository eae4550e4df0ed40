"""A receipt as values: what stands on it, whatever it is printed on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from pos.shop.identity import PaymentId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Payment
from pos.shop.quantity import ONE
from pos.shop.rules import ShopRules
from pos.shop.sold import Sold, SoldLine
from pos.shop.tax import TaxTotal


@dataclass(frozen=True, slots=True)
class Payer:
    """What was told of a payment when its money was heard of."""

    phone: str = ""
    """The phone it came from as paper shows it, masked; empty when it was not told."""
    code: str = ""
    """The code of the money, also where it came after the receipt was printed."""


NOBODY: Mapping[PaymentId, Payer] = MappingProxyType({})
"""No payment of which it is known who paid it."""


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    """One line: its name with the VAT letter, how many at which price, and what it came to before discounts."""

    name: str
    quantity: str
    each: str
    amount: Money
    discount: Money
    note: str
    is_one: bool = False
    """Whether it is one piece, so that the amount alone says how it was priced."""
    pack: str = ""
    """How many are in each pack, where it was priced by the pack."""


@dataclass(frozen=True, slots=True)
class ReceiptPayment:
    """One payment: the means with its reference, which way the money went, how much of it, and who paid."""

    method: Method
    amount: Money
    reference: str = ""
    is_back: bool = False
    payer: str = ""
    """The phone it came from as paper shows it, masked; empty when it is not known."""


@dataclass(frozen=True, slots=True)
class TaxProof:
    """What the tax authority gave for a receipt; only with it may paper call itself a tax invoice."""

    name: str
    rows: tuple[tuple[str, str], ...] = ()
    square: str = ""
    """The text of the authority's QR code."""


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
    shift: int = 0
    """The number of its shift, which its Z bears; 0 when it is of no interest."""
    greeting: tuple[str, ...] = ()
    """What the owner wants under the shop's address."""
    language: str = "en"
    logo: str = ""
    """The shop's picture as PNG in base64."""
    proof: TaxProof | None = None
    is_gift: bool = False
    """Whether it says nothing of money."""
    is_provisional: bool = False
    """Whether it was finished before its payment was known for sure."""

    @property
    def has_change(self) -> bool:
        """Whether it says what change was given: none is of no interest where the shop had to pay."""
        return self.total > NOTHING or bool(self.change)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a customer wants a receipt: everything else of it stays as it is."""

    language: str = ""
    """Empty for the language of the shop's receipts."""
    has_proof: bool = True
    """Whether what the tax authority gave stands on it; without it nothing is called a tax invoice."""

    def of(self, receipt: Receipt) -> Receipt:
        """Give the receipt so."""
        proof = receipt.proof if self.has_proof else None
        return replace(receipt, language=self.language or receipt.language, proof=proof)


AS_THE_SHOP = Wanted()
"""As the shop hands it out."""


def receipt_of(
    sold: Sold,
    rules: ShopRules,
    *,
    served_by: str,
    originals: tuple[str, ...] = (),
    copy: int = 0,
    payers: Mapping[PaymentId, Payer] = NOBODY,
) -> Receipt:
    """Give the receipt of a finished sale; `originals` are the receipts its returns name."""
    market = rules.market
    return Receipt(
        header=header_of(rules),
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
        payments=tuple(_payment(payment, payers) for payment in sold.payments),
        change=sold.change,
        vat=_vat(sold, rules) if sold.is_vat_shown else (),
        note=sold.note,
        footer=rules.receipt_footer,
        copy=copy,
        greeting=rules.receipt_header,
        language=rules.receipt_language,
        logo=rules.receipt_logo,
    )


def header_of(rules: ShopRules) -> tuple[str, ...]:
    """Give what every paper of the shop begins with: its name, where it is, its phone, its tax number."""
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
    quantity, each, pack = _priced(line)
    return ReceiptItem(
        name=f"{line.item.short_name.upper()}{letter}",
        quantity=quantity,
        each=each,
        amount=line.gross,
        discount=line.own_discount + line.shared_discount,
        note=line.note,
        is_one=line.quantity == ONE and not line.item.unit.is_measured and not pack,
        pack=pack,
    )


def _is_packed(line: SoldLine) -> bool:
    per = line.price.per
    return per != ONE and line.quantity.thousandths % per.thousandths == 0


def _priced(line: SoldLine) -> tuple[str, str, str]:
    """Give how many, at which price each, and how many are in a pack."""
    unit = line.item.unit
    each = line.price.of(ONE).paper()
    if unit.is_measured:
        return line.quantity.show(unit), f"{each}/{unit.value}", ""
    if _is_packed(line):
        packs = line.quantity.thousandths // line.price.per.thousandths
        return str(packs), line.price.amount.paper(), line.price.per.show()
    return line.quantity.show(), each, ""


def _payment(payment: Payment, payers: Mapping[PaymentId, Payer]) -> ReceiptPayment:
    payer = payers.get(payment.id, Payer())
    reference = payment.reference or payer.code
    if payment.amount < NOTHING:
        return ReceiptPayment(
            payment.method, -payment.amount, reference, is_back=True, payer=payer.phone
        )
    amount = payment.given if payment.change > NOTHING else payment.amount
    return ReceiptPayment(payment.method, amount, reference, payer=payer.phone)
