"""Where paying stands, and whether a request that comes again is the same one."""

import pytest

from pos.shop.audit import Act
from pos.shop.identity import CustomerId, PaymentId, SaleId
from pos.shop.money import NOTHING
from pos.shop.payment import Method, Payment, Tender
from pos.shop.words import Reason
from pos.till import counter, standing
from tests.builders import ksh, payment
from tests.shops import Shop, refused

CARD = payment(ksh(30), Method.CARD, reference="slip 7")
MPESA = payment(ksh(30), Method.MPESA, reference="UKL4R8T2XW")
ACCOUNT = payment(ksh(30), Method.ACCOUNT, customer=CustomerId("c"))
GIVEN = payment(ksh(65), given=ksh(100), change=ksh(35))
FOR_NOTHING = payment(NOTHING, given=ksh(5), change=ksh(5))
GIVEN_BACK = payment(ksh("-65"))


@pytest.mark.parametrize(
    ("kept", "tender"),
    [
        (CARD, Tender(Method.CARD, ksh(30), " slip  7 ")),
        (CARD, Tender(Method.CARD, None, "slip 7")),
        (CARD, Tender(Method.CARD, None, "slip 7", CustomerId("c"))),
        (MPESA, Tender(Method.MPESA, ksh(30), "ukl4r8t2xw")),
        (ACCOUNT, Tender(Method.ACCOUNT, None, customer=CustomerId("c"))),
        (GIVEN, Tender(Method.CASH, ksh(100))),
        (FOR_NOTHING, Tender(Method.CASH, ksh(5))),
        (GIVEN_BACK, Tender(Method.CASH)),
    ],
)
def test_a_request_that_says_the_same_is_the_same(kept: Payment, tender: Tender) -> None:
    assert standing.is_same(kept, tender)


@pytest.mark.parametrize(
    ("kept", "tender"),
    [
        (CARD, Tender(Method.CARD, ksh(31), "slip 7")),
        (CARD, Tender(Method.BANK, ksh(30), "slip 7")),
        (CARD, Tender(Method.CARD, ksh(30), "slip 8")),
        (ACCOUNT, Tender(Method.ACCOUNT, None, customer=CustomerId("d"))),
        (GIVEN, Tender(Method.CASH, ksh(65))),
        (GIVEN_BACK, Tender(Method.CASH, ksh(66))),
    ],
)
def test_a_request_that_says_something_else_is_another(kept: Payment, tender: Tender) -> None:
    assert not standing.is_same(kept, tender)


def test_a_payment_nobody_has_sent_before_is_not_known(shop: Shop) -> None:
    with shop.records.reading() as books:
        sale = shop.ring_up("101")
        tender = Tender(Method.CARD, None, "slip 7")
        assert standing.known_payment(books, PaymentId("new"), sale=sale, again=tender) is None


def test_a_sale_on_the_counter_shows_what_is_due(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    with shop.records.reading() as books:
        assert standing.standing_at(books, sale) == standing.Standing(ksh(130))


def test_a_finished_sale_stands_at_nothing_due_with_its_change(shop: Shop) -> None:
    done = shop.sell("101", given=ksh(100))
    assert done.sold is not None
    with shop.records.reading() as books:
        assert standing.standing_at(books, done.sold.id) == done
    assert (done.due, done.change) == (NOTHING, ksh(35))


def test_a_sale_that_is_not_there_stands_nowhere(shop: Shop) -> None:
    with shop.records.reading() as books, refused(Reason.SALE_GONE):
        standing.standing_at(books, SaleId("none"))


def test_a_payment_that_leaves_something_due_is_an_entry_of_its_own(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    part = payment(ksh(30), Method.CARD, reference="slip 7")
    with shop.records.writing() as books:
        here = counter.on_counter(books, sale)
        kept = Payment(part.id, sale, part.method, part.amount, reference=part.reference)
        assert standing.post_payment(books, shop.cashier, here=here, payment=kept).due == ksh(100)
    (entry,) = shop.audited(Act.PAYMENT_TAKEN)
    assert (entry["subject"], entry["method"], entry["amount"]) == (sale, "card", 3000)
