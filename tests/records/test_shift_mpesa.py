"""A shift's M-Pesa stands beside what Safaricom's own list has of each payment."""

import pytest

from pos.mpesa.payer import Payer
from pos.mpesa.pull import PulledMoney
from pos.records.shift_mpesa import mpesa_of_shift
from pos.records.shifts import open_shift_of
from pos.shop.mpesa_compared import Agrees, Came, Compared, MpesaCompared
from pos.shop.payment import Method, Tender
from pos.till import paying
from pos.till.pulling import pull_done, pulled
from tests.builders import ksh
from tests.paying_shop import CODE, WANJIKU, PayingShop
from tests.shops import Shop

OTHER = "UKL4R8T2XX"


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    """An open shop that takes M-Pesa."""
    return PayingShop(shop)


def compared(mpesa: PayingShop) -> MpesaCompared:
    with mpesa.shop.records.reading() as books:
        return mpesa_of_shift(books, open_shift_of(books))


def row(mpesa: PayingShop, came: Came) -> Compared:
    (found,) = (each for each in compared(mpesa).rows if each.came is came)
    return found


def pay_by_paybill(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()


def list_at_safaricom(mpesa: PayingShop, amount: int = 650, code: str = CODE) -> None:
    payer, now = Payer(WANJIKU, "WANJIKU"), mpesa.shop.clock.at
    listed = PulledMoney(code, ksh(amount), now, payer, "", "c2b-pay-bill-debit")
    pulled(mpesa.shop.records, [listed])
    pull_done(mpesa.shop.records, now)


def test_nothing_is_checked_before_safaricom_was_asked(mpesa: PayingShop) -> None:
    found = compared(mpesa)
    assert found.checked_at is None
    assert {each.agrees for each in found.rows} == {Agrees.NOT_CHECKED}


def test_an_empty_shift_agrees_once_safaricom_was_asked(mpesa: PayingShop) -> None:
    pull_done(mpesa.shop.records, mpesa.shop.clock.at)
    assert {each.agrees for each in compared(mpesa).rows} == {Agrees.SAME}
    assert compared(mpesa).checked_at == mpesa.shop.clock.at


def test_what_a_phone_was_asked_for_and_what_came_alone_stand_apart(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.call_back(push, code=OTHER)
    mpesa.settle()
    pay_by_paybill(mpesa)
    for came in (Came.SENT, Came.PAYBILL):
        assert row(mpesa, came) == Compared(came, 1, ksh(650))
    list_at_safaricom(mpesa)
    assert row(mpesa, Came.PAYBILL).agrees is Agrees.SAME
    assert row(mpesa, Came.SENT).agrees is Agrees.NOT_CHECKED


def test_money_that_safaricom_has_otherwise_is_different(mpesa: PayingShop) -> None:
    pay_by_paybill(mpesa)
    list_at_safaricom(mpesa, 640)
    found = row(mpesa, Came.PAYBILL)
    assert (found.listed, found.agrees) == (ksh(640), Agrees.DIFFERENT)


def test_money_that_was_taken_back_is_not_there_any_more(mpesa: PayingShop) -> None:
    pay_by_paybill(mpesa)
    list_at_safaricom(mpesa)
    with mpesa.shop.records.writing() as books:
        books.connection.execute("UPDATE received SET state = 'reversed'")
    assert row(mpesa, Came.PAYBILL).listed == ksh(0)


def test_money_that_nobody_matched_is_listed_with_what_it_comes_to(mpesa: PayingShop) -> None:
    mpesa.confirm("rent", 750)
    mpesa.settle()
    found = row(mpesa, Came.NOT_MATCHED)
    assert (found.payments, found.kept, found.listed) == (1, ksh(0), ksh(750))


def test_a_code_typed_by_hand_is_not_checked_while_nobody_heard_of_its_money(
    mpesa: PayingShop,
) -> None:
    mpesa.shop.choose(takes_mpesa_by_hand=True)
    paying.take(
        mpesa.shop.records,
        mpesa.shop.owner,
        sale=mpesa.ring_up(),
        payment=mpesa.shop.payment(),
        tender=Tender(Method.MPESA, reference=CODE),
    )
    found = row(mpesa, Came.PAYBILL)
    assert (found.payments, found.agrees) == (1, Agrees.NOT_CHECKED)
