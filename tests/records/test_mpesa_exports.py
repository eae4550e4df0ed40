"""What leaves the books of M-Pesa: each payment, request and refund with its receipt."""

from pos.records.mpesa_exports import all_pushes, all_received, all_refunds
from pos.records.refunds import add_refund
from tests.builders import ksh
from tests.paying_shop import PayingShop
from tests.records.phoning import CODE
from tests.records.test_refunds import payout
from tests.shops import Shop


def test_payments_are_told_with_their_receipt_and_their_state(busy: Shop) -> None:
    till = PayingShop(busy)
    sale = till.ring_up("101")
    push = till.asked(sale)
    till.call_back(push, amount=65)
    till.confirm("hello", 20, code="AAAA000001")
    till.settle()
    with busy.records.reading() as books:
        used, free = all_received(books)
        (asked,) = all_pushes(books)
    assert (used.code, used.amount, used.used, used.state) == (CODE, ksh(65), ksh(65), "used")
    assert str(used.receipt).startswith("T2-")
    assert (free.payer, free.number, free.receipt) == ("JOHN", "2547•••678", None)
    assert (asked.state, asked.phone, str(asked.receipt)) == (
        "paid",
        "07•• ••• 678",
        str(used.receipt),
    )


def test_refunds_are_told(busy: Shop) -> None:
    with busy.records.writing() as books:
        add_refund(books, payout(busy))
        (row,) = all_refunds(books)
    assert (row.kind, row.amount, row.state, row.by) == ("payout", ksh(650), "asked", "Njeri")
