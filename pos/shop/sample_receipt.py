"""A receipt that nobody paid, to see what the owner's choices look like on paper."""

from datetime import datetime
from zoneinfo import ZoneInfo

from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method
from pos.shop.receipt import Receipt, ReceiptItem, ReceiptPayment, header_of
from pos.shop.rules import ShopRules
from pos.shop.tax import TaxClass, TaxTotal, tax_within

MILK, SUGAR, TOMATOES = Money(260_00), Money(340_00), Money(105_00)
_CLASS = TaxClass.B


def sample_receipt(rules: ShopRules, now: datetime, *, till: int, served_by: str) -> Receipt:
    """Give a receipt of a few goods with the shop's own head, foot, language and picture."""
    market, total = rules.market, MILK + SUGAR + TOMATOES
    letter = f" {_CLASS.value}" if rules.is_vat_registered else ""
    return Receipt(
        header=header_of(rules),
        number=f"T{till}-0148",
        at=now.astimezone(ZoneInfo(market.zone)),
        till=till,
        served_by=served_by,
        customer="",
        returns_of=(),
        items=(
            _item(f"BROOKSIDE WHOLE MILK 500 ML{letter}", "4", "65.00", MILK),
            _item(f"KABRAS WHITE SUGAR 1 KG{letter}", "2", "170.00", SUGAR),
            _item(f"TOMATOES, LOOSE{letter}", "0.875 kg", "120.00/kg", TOMATOES),
        ),
        subtotal=total,
        saved=NOTHING,
        rounding=NOTHING,
        total=total,
        sign=market.sign,
        payments=(ReceiptPayment(Method.MPESA, total, "UKL4R8T2XW", payer="07** *** 678"),),
        change=NOTHING,
        vat=_vat(rules, total),
        note="",
        footer=rules.receipt_footer,
        shift=15,
        greeting=rules.receipt_header,
        language=rules.receipt_language,
        logo=rules.receipt_logo,
    )


def _item(name: str, quantity: str, each: str, amount: Money) -> ReceiptItem:
    return ReceiptItem(name, quantity, each, amount, NOTHING, "")


def _vat(rules: ShopRules, total: Money) -> tuple[tuple[TaxTotal, str], ...]:
    if not rules.is_vat_registered:
        return ()
    rate = rules.market.tax_rates[_CLASS]
    return ((TaxTotal(_CLASS, total, tax_within(total, rate)), rate.words),)
