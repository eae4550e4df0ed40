"""The receipt of a finished sale, put together from what the books know of it by now."""

from dataclasses import replace

from pos.records.books import Books
from pos.records.house import rules_of
from pos.records.pushes import find_push
from pos.records.received import money_of_payment, payer_of
from pos.records.sales import sold_of
from pos.records.shifts import number_of_shift
from pos.records.staff import staff_name
from pos.shop.identity import PaymentId, SaleId
from pos.shop.payment import Method, Oddity
from pos.shop.receipt import Payer, Receipt, receipt_of
from pos.shop.received import Received
from pos.shop.sold import Sold


def receipt_in(books: Books, sale: SaleId, copy: int = 0) -> Receipt:
    """Give the receipt of a finished sale as it is printed."""
    sold = sold_of(books, sale)
    origins = dict.fromkeys(line.origin_sale for line in sold.lines if line.origin_sale)
    payers = _payers(books, sold)
    receipt = receipt_of(
        sold,
        rules_of(books),
        served_by=staff_name(books, sold.served_by),
        originals=tuple(str(sold_of(books, origin).number) for origin in origins),
        copy=copy,
        payers=payers,
    )
    return replace(
        receipt,
        shift=number_of_shift(books, sold.shift),
        is_provisional=any(
            Oddity.PROVISIONAL in payment.oddities and payment.id not in payers
            for payment in sold.payments
        ),
    )


def gift_receipt_in(books: Books, sale: SaleId) -> Receipt:
    """Give the receipt of a finished sale without a word of money."""
    return replace(receipt_in(books, sale), is_gift=True)


def _payers(books: Books, sold: Sold) -> dict[PaymentId, Payer]:
    """Give what is known of the M-Pesa payments whose money was heard of, before the sale or after it."""
    heard = (
        (payment.id, money_of_payment(books, payment.id))
        for payment in sold.payments
        if payment.method is Method.MPESA
    )
    return {
        payment: Payer(_phone(books, money), money.trans_id or "")
        for payment, money in heard
        if money is not None
    }


def _phone(books: Books, money: Received) -> str:
    """Give the payer's masked phone in signs that every printer has; where none was told, the one that was asked."""
    shown = payer_of(books, money)[1]
    if money.person is None and money.push is not None:
        push = find_push(books, money.push)
        shown = push.shown if push else ""
    return shown.replace("•", "*")
