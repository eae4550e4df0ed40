"""What a customer brought comes out on a slip: once, and after that as a copy."""

import pytest

from pos.records.print_queue import jobs_of, keep_state
from pos.shop.audit import Act
from pos.shop.debt_paid import DebtPaid
from pos.shop.identity import CustomerId, PaymentId
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.shop.print_job import JobState
from pos.shop.words import Reason
from pos.till import paying
from pos.till.accounts import pay_debt
from pos.till.debt_slips import print_slip_again
from pos.till.draining import clear_up, keep_outcome, take_next
from pos.till.printing import Again, list_unsure, say_it_did_not
from tests.builders import ksh
from tests.shops import Shop, add_customer, refused

PHONE = Phone("254712345678")


@pytest.fixture
def wanjiku(shop: Shop) -> CustomerId:
    """A customer who owes 130."""
    made = add_customer(shop.records, shop.owner, name="Wanjiku", phone=PHONE, limit=ksh(500))
    owe(shop, made.id)
    return made.id


def owe(shop: Shop, customer: CustomerId) -> None:
    words = {"sale": shop.ring_up("2*101"), "payment": shop.payment()}
    paying.take(
        shop.records, shop.cashier, **words, tender=Tender(Method.ACCOUNT, customer=customer)
    )


def bring(shop: Shop, customer: CustomerId, shillings: int) -> PaymentId:
    payment, tender = shop.payment(), Tender(Method.CASH, ksh(shillings))
    pay_debt(shop.records, shop.cashier, customer=customer, payment=payment, tender=tender)
    return payment


def slips(shop: Shop) -> list[DebtPaid]:
    """What comes out now of slips, all of it printed well."""
    found: list[DebtPaid] = []
    while order := take_next(shop.records, resting=frozenset()):
        if isinstance(order.content, DebtPaid):
            found.append(order.content)
        keep_outcome(shop.records, job=order.job.id, state=JobState.PRINTED)
    return found


def test_a_slip_says_who_brought_what_and_what_is_owed_then(
    shop: Shop, wanjiku: CustomerId
) -> None:
    bring(shop, wanjiku, 40)
    shop.clock.pass_time(minutes=1)
    owe(shop, wanjiku)
    bring(shop, wanjiku, 300)
    first, second = slips(shop)
    assert (first.number, first.customer, first.phone) == ("T2-D0001", "Wanjiku", "07** *** 678")
    assert (first.served_by, first.before, first.amount, first.after) == (
        "Grace", ksh(130), ksh(40), ksh(90),
    )  # fmt: skip
    assert (second.number, second.before, second.after) == ("T2-D0002", ksh(220), ksh(0))
    assert (second.given, second.change, second.copy) == (ksh(300), ksh(80), 0)
    assert shop.faults() == []


def test_it_comes_again_as_a_copy(shop: Shop, wanjiku: CustomerId) -> None:
    payment = bring(shop, wanjiku, 40)
    assert print_slip_again(shop.records, shop.owner, payment=payment) is Again.WAITS
    slips(shop)
    assert print_slip_again(shop.records, shop.owner, payment=payment) is Again.COPY
    assert [each.copy for each in slips(shop)] == [1]
    assert print_slip_again(shop.records, shop.owner, payment=payment) is Again.COPY
    assert [each.copy for each in slips(shop)] == [2]
    assert [each["receipt"] for each in shop.audited(Act.RECEIPT_REPRINTED)] == ["T2-D0001"] * 2


def test_one_that_never_came_out_is_no_copy(shop: Shop, wanjiku: CustomerId) -> None:
    payment = bring(shop, wanjiku, 40)
    shop.clock.pass_time(hours=1)
    clear_up(shop.records)
    assert print_slip_again(shop.records, shop.owner, payment=payment) is Again.ORIGINAL
    assert [each.copy for each in slips(shop)] == [0]


def test_one_of_which_nobody_knows_is_asked_for_by_its_number(
    shop: Shop, wanjiku: CustomerId
) -> None:
    payment = bring(shop, wanjiku, 40)
    slips(shop)
    with shop.records.writing() as books:
        job = next(job for job in jobs_of(books, payment) if job.kind.value == "debt")
        keep_state(books, job.id, JobState.UNKNOWN.value)
    (unsure,) = list_unsure(shop.records, shop.cashier)
    assert unsure.number == "T2-D0001"
    say_it_did_not(shop.records, shop.owner, job=job.id)
    assert [each.copy for each in slips(shop)] == [1]


def test_whoever_asks_for_a_copy_has_looked_at_the_paper(shop: Shop, wanjiku: CustomerId) -> None:
    payment = bring(shop, wanjiku, 40)
    slips(shop)
    with shop.records.writing() as books:
        job = next(job for job in jobs_of(books, payment) if job.kind.value == "debt")
        keep_state(books, job.id, JobState.UNKNOWN.value)
    print_slip_again(shop.records, shop.owner, payment=payment)
    assert list_unsure(shop.records, shop.cashier) == ()


def test_what_was_never_brought_has_no_slip(shop: Shop) -> None:
    with refused(Reason.PAPER_GONE):
        print_slip_again(shop.records, shop.owner, payment=PaymentId("none"))
