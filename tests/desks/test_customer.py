"""The customer sees the sale, what he gave and gets back, thanks, and never why a payment failed."""

import pytest

from pos.desks.customer import CustomerDesk, CustomerView, Facing
from pos.shop.payment import Method
from tests.builders import ksh
from tests.desks.test_paying import confirm, open_
from tests.desks.tills import SLOW, Till


@pytest.fixture
def desk(till: Till) -> CustomerDesk:
    """A desk whose seconds are short."""
    return CustomerDesk(till.sale, till.pay, second=20)


def facings(desk: CustomerDesk) -> list[Facing]:
    """Write down what the customer faces from now on, each thing once."""
    seen: list[Facing] = []

    def look(view: CustomerView) -> None:
        if seen[-1:] != [view.facing]:
            seen.append(view.facing)

    desk.changed.connect(look)
    return seen


def test_before_anything_is_scanned_there_is_the_clock(till: Till, desk: CustomerDesk) -> None:
    assert desk.view.facing is Facing.IDLE


def test_each_scan_is_shown(till: Till, desk: CustomerDesk) -> None:
    till.scan("2*101")
    assert desk.view.facing is Facing.SALE
    assert desk.view.sale.total == ksh(130)


def test_a_sale_that_was_parked_leaves_the_clock(till: Till, desk: CustomerDesk) -> None:
    till.scan("101")
    till.whole.park()
    till.settle()
    assert desk.view.facing is Facing.IDLE


def test_change_then_thanks_then_the_clock(till: Till, desk: CustomerDesk) -> None:
    till.scan("2*101")
    seen, views = facings(desk), []
    desk.changed.connect(views.append)
    open_(till)
    till.pay.give(ksh(200))
    confirm(till)
    view = next(each for each in views if each.facing is Facing.CHANGE)
    assert (view.facing, view.asked, view.given, view.change) == (
        Facing.CHANGE,
        ksh(130),
        ksh(200),
        ksh(70),
    )
    till.qtbot.waitUntil(lambda: desk.view.facing is Facing.IDLE, timeout=SLOW)
    assert seen[-3:] == [Facing.CHANGE, Facing.THANKS, Facing.IDLE]


def test_exact_cash_is_thanked_for_at_once(till: Till, desk: CustomerDesk) -> None:
    till.scan("101")
    till.pay.pay_exact_cash()
    till.settle()
    assert desk.view.facing is Facing.THANKS
    assert desk.view.sale.total == ksh(65)


def test_what_was_counted_for_another_sale_is_not_shown_for_this_one(
    till: Till, desk: CustomerDesk
) -> None:
    till.scan("2*101")
    open_(till)
    till.pay.give(ksh(200))
    till.pay.close()
    till.pay.pay_exact_cash()
    till.settle()
    assert desk.view.facing is Facing.THANKS


def test_other_means_are_thanked_for_without_change(till: Till, desk: CustomerDesk) -> None:
    till.scan("101")
    open_(till, Method.CARD)
    till.pay.type_reference("4711")
    confirm(till)
    assert desk.view.facing is Facing.THANKS


def test_the_next_scan_takes_the_thanks_away(till: Till, desk: CustomerDesk) -> None:
    till.scan("101")
    till.pay.pay_exact_cash()
    till.settle()
    till.scan("101")
    assert desk.view.facing is Facing.SALE
    till.qtbot.wait(250)
    assert desk.view.facing is Facing.SALE


def test_a_payment_that_failed_is_said_without_its_reason_and_the_sale_comes_back(
    till: Till, desk: CustomerDesk
) -> None:
    till.scan("101")
    desk.tell_not_paid()
    till.scan("101")
    assert desk.view.facing is Facing.NOT_PAID
    till.qtbot.waitUntil(lambda: desk.view.facing is Facing.SALE, timeout=SLOW)
    assert desk.view.sale.total == ksh(130)
