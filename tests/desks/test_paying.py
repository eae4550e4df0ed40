"""The pay desk: every means, split over any of them, and nothing opens before it is on disk."""

import pytest

from pos.desks.views import Tone
from pos.records.staff import FIRST_START
from pos.shop.customer import Customer
from pos.shop.faults import Fault
from pos.shop.payment import Method
from pos.shop.words import Reason
from tests.builders import ksh
from tests.desks.test_sale import slow_disk
from tests.desks.tills import Till
from tests.shops import MILK_CODE, add_customer


@pytest.fixture
def milk(till: Till) -> Till:
    """Two milk on the counter: 130 shillings."""
    return till.scan("2*101")


def open_(till: Till, method: Method = Method.CASH, typed: str = "") -> None:
    till.pay.open(method, typed)
    till.settle()
    till.ticks.now += 1


def confirm(till: Till) -> None:
    till.pay.confirm()
    till.settle()


def test_exact_cash_in_one_go(milk: Till) -> None:
    milk.pay.pay_exact_cash()
    milk.settle()
    last = milk.sale.view.last
    assert last is not None
    assert (last.receipt, last.total, last.change) == ("T2-0001", ksh(130), ksh(0))
    assert milk.sale.view.is_empty
    assert milk.tones[-1] is Tone.PAID


def test_the_drawer_opens_and_paper_moves_once_the_sale_is_on_disk(milk: Till) -> None:
    milk.pay.pay_exact_cash()
    milk.settle()
    assert milk.paper == ["drawer", "receipt"]


def test_notes_are_given_and_the_change_stays_until_the_next_sale(milk: Till) -> None:
    open_(milk)
    assert (milk.pay.view.asked, milk.pay.view.given) == (ksh(130), ksh(130))
    assert milk.pay.view.quick == (ksh(150), ksh(200), ksh(500))
    milk.pay.give(ksh(200))
    assert milk.pay.view.change == ksh(70)
    assert [(str(each.worth), each.count) for each in milk.pay.view.pieces] == [
        ("50", 1),
        ("20", 1),
    ]
    confirm(milk)
    assert milk.sale.view.last is not None
    assert milk.sale.view.last.change == ksh(70)
    assert not milk.pay.view.is_open
    milk.scan(MILK_CODE)
    assert milk.sale.view.last is None


def test_what_was_typed_before_comes_along(milk: Till) -> None:
    open_(milk, typed="1000")
    assert milk.pay.view.change == ksh(870)


def test_the_account_number_is_there_when_a_payment_opens(milk: Till) -> None:
    open_(milk)
    number = milk.pay.view.pay_number
    assert number is not None
    assert number.startswith("2")
    assert milk.sale.view.pay_number == number


def test_less_than_is_due_is_a_part_and_the_rest_comes_in_another_way(milk: Till) -> None:
    open_(milk, typed="100")
    assert milk.pay.view.short == ksh(30)
    confirm(milk)
    assert (milk.pay.view.is_open, milk.pay.view.asked, milk.sale.view.due) == (
        True,
        ksh(30),
        ksh(30),
    )
    milk.pay.open(Method.CARD)
    milk.pay.type_reference("slip 7")
    confirm(milk)
    assert milk.sale.view.last is not None
    assert milk.sale.view.last.methods == (Method.CASH, Method.CARD)
    assert milk.paper == ["drawer", "receipt"]


def test_a_part_is_given_back(milk: Till) -> None:
    milk.sale.serve(milk.shop.owner)
    open_(milk, typed="100")
    confirm(milk)
    milk.pay.take_back(milk.sale.view.payments[0].id)
    milk.settle()
    assert milk.sale.view.due == ksh(130)
    assert [part.was_given_back for part in milk.sale.view.payments] == [True]
    assert milk.paper == ["drawer", "drawer"]


@pytest.mark.parametrize(
    ("method", "reference"),
    [(Method.CARD, "slip 7"), (Method.BANK, "FT26325ABCDE"), (Method.AIRTEL, "AM778122")],
)
def test_other_means_need_their_reference_and_open_no_drawer(
    milk: Till, method: Method, reference: str
) -> None:
    open_(milk, method)
    assert milk.pay.view.needs_reference
    confirm(milk)
    assert milk.pay.view.is_open
    milk.pay.type_reference(reference)
    confirm(milk)
    assert milk.sale.view.last is not None
    assert milk.paper == ["receipt"]


def test_a_customers_account(milk: Till) -> None:
    kept: list[Customer] = []
    milk.background.do(
        "counter",
        lambda: add_customer(milk.shop.records, milk.shop.owner, name="Achieng", limit=ksh(1000)),
        done=kept.append,
    )
    milk.settle()
    milk.whole.name_customer("", kept[0].id)
    open_(milk, Method.ACCOUNT)
    confirm(milk)
    assert milk.sale.view.last is not None
    assert milk.sale.view.last.methods == (Method.ACCOUNT,)


def test_a_typed_amount_that_is_none_takes_nothing(milk: Till) -> None:
    open_(milk)
    milk.pay.type_amount("12x")
    assert milk.pay.view.given is None
    confirm(milk)
    assert milk.said[-1].source == Reason.MONEY_UNREADABLE.value
    assert milk.sale.view.payments == ()


def test_enter_never_pays_right_after_a_scan(milk: Till) -> None:
    open_(milk)
    milk.sale.scan(MILK_CODE)
    milk.pay.confirm()
    milk.settle()
    assert milk.pay.view.is_open
    assert milk.sale.view.last is None
    milk.ticks.now += 1
    confirm(milk)
    assert milk.sale.view.last is not None


def test_while_a_payment_is_open_a_scan_adds_nothing_and_is_told(milk: Till) -> None:
    open_(milk)
    milk.scan(MILK_CODE)
    assert milk.counts == [("milk", 2000)]
    assert milk.said[-1].source == Reason.PAYMENT_OPEN.value
    milk.pay.close()
    milk.scan(MILK_CODE)
    assert milk.counts == [("milk", 3000)]


def test_nothing_is_paid_before_everything_scanned_is_a_line(milk: Till) -> None:
    milk.scan("4006381333931")
    milk.pay.pay_exact_cash()
    milk.pay.open()
    milk.settle()
    assert milk.said[-1].source == Reason.NOT_READY_TO_PAY.value
    assert (milk.sale.view.last, milk.pay.view.is_open) == (None, False)


def test_what_was_scanned_just_before_is_paid_too(milk: Till) -> None:
    with slow_disk(milk):
        milk.sale.scan(MILK_CODE)
        milk.pay.pay_exact_cash()
    milk.settle()
    assert milk.sale.view.last is not None
    assert milk.sale.view.last.total == ksh(195)


def test_what_is_scanned_after_paying_begins_the_next_sale(milk: Till) -> None:
    with slow_disk(milk):
        milk.pay.pay_exact_cash()
        milk.sale.scan(MILK_CODE)
    milk.settle()
    assert milk.counts == [("milk", 1000)]


def test_an_unknown_code_scanned_just_before_keeps_the_sale_from_being_paid(milk: Till) -> None:
    with slow_disk(milk):
        milk.sale.scan("4006381333931")
        milk.pay.pay_exact_cash()
    milk.settle()
    assert milk.sale.view.last is None
    assert milk.counts == [("milk", 2000)]


def test_asking_again_after_a_disk_that_failed_takes_no_money_twice(milk: Till) -> None:
    open_(milk, typed="100")
    with slow_disk(milk):
        confirm(milk)
    assert "Try again" in milk.words[-1]
    confirm(milk)
    assert [part.amount for part in milk.sale.view.payments] == [ksh(100)]


def test_what_a_return_leaves_owed_is_given_back(milk: Till) -> None:
    milk.sale.serve(milk.shop.owner)
    milk.pay.pay_exact_cash()
    milk.settle()
    assert milk.sale.view.last is not None
    milk.returns.find(milk.sale.view.last.receipt)
    milk.settle()
    milk.returns.take_back(1, "1")
    milk.settle()
    open_(milk)
    assert (milk.pay.view.is_giving_back, milk.pay.view.asked) == (True, ksh(-65))
    confirm(milk)
    assert milk.sale.view.last.total == ksh(-65)


def test_an_even_exchange_is_finished_with_nothing_paid(milk: Till) -> None:
    milk.sale.serve(milk.shop.owner)
    milk.pay.pay_exact_cash()
    milk.settle()
    assert milk.sale.view.last is not None
    milk.returns.find(milk.sale.view.last.receipt)
    milk.settle()
    milk.returns.take_back(1, "1")
    milk.scan(MILK_CODE)
    milk.pay.pay_exact_cash()
    milk.settle()
    assert milk.sale.view.last.total == ksh(0)
    assert milk.paper == ["drawer", "receipt", "receipt"]


def test_a_drawer_that_stays_shut_is_told_and_the_sale_stays_paid(milk: Till) -> None:
    milk.slot.fault = Fault.PRINTER_NOT_FOUND
    milk.pay.pay_exact_cash()
    milk.settle()
    assert "Drawer did not open. Use the key." in milk.words
    assert milk.sale.view.last is not None


def test_nobody_signed_in_pays_nothing(milk: Till) -> None:
    milk.sale.serve(None)
    milk.pay.pay_exact_cash()
    milk.settle()
    assert milk.said[-1].source == Reason.SIGN_IN_FIRST.value


def test_who_has_not_worked_here_cannot_be_served_for(milk: Till) -> None:
    milk.sale.serve(FIRST_START)
    milk.pay.pay_exact_cash()
    milk.settle()
    assert milk.said[-1].source == Reason.STAFF_GONE.value
