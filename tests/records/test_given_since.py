"""What was given out of a payment since a backup is not given again when it was put back."""

from collections.abc import Callable

import pytest

from pos.shop.mpesa_line import MpesaLine
from pos.shop.received import What
from pos.shop.words import Reason
from tests.builders import ksh
from tests.office.test_restoring import made
from tests.paying_shop import ALONE, CODE, LINE, PayingShop
from tests.put_back import credit, give_cash, put_back, take, way_back_failed
from tests.shops import refused
from tests.till.test_refunding import reverse, send


def with_a_rest(mpesa: PayingShop) -> None:
    """Of what came for a sale KSh 100 are left."""
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 750)
    mpesa.settle()
    take(mpesa, sale)


def sent_back(mpesa: PayingShop) -> None:
    reverse(mpesa)
    send(mpesa)


@pytest.mark.parametrize(
    ("give", "what", "line"),
    [
        (give_cash, What.CASH_BACK, LINE),
        (credit, What.CREDIT, ALONE),
        (sent_back, What.REFUND, LINE),
    ],
)
def test_the_rest_of_a_payment_that_was_given_since_is_not_given_again(
    mpesa: PayingShop, give: Callable[[PayingShop], None], what: What, line: MpesaLine
) -> None:
    with_a_rest(mpesa)
    mpesa.start(line)
    backup = made(mpesa.shop)
    give(mpesa)
    for _ in range(2):
        put_back(mpesa, backup, line)
        with refused(Reason.MONEY_NOTHING_LEFT):
            give(mpesa)
        (_, given) = mpesa.money().uses
        assert (given.what, given.amount) == (what, ksh(100))
    later = made(mpesa.shop)
    for went_another_way in (backup, later):
        put_back(mpesa, went_another_way, line)
    assert len(mpesa.money().uses) == 2
    assert mpesa.faults == []


def test_a_rest_whose_way_back_was_open_at_the_backup_and_failed_since_is_given_once(
    mpesa: PayingShop,
) -> None:
    with_a_rest(mpesa)
    way_back_failed(mpesa)
    assert mpesa.money().rest == ksh(100)
    with refused(Reason.CODE_HAS_PAID):
        give_cash(mpesa)
    assert mpesa.faults == []


@pytest.mark.parametrize("is_rest", [False, True])
def test_what_was_to_go_back_since_and_was_not_sent_can_go_back(
    mpesa: PayingShop, *, is_rest: bool
) -> None:
    """The order is given up with the books that hold it, and the customer has nothing yet."""
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale) if is_rest else "hello", 750)
    mpesa.settle()
    if is_rest:
        take(mpesa, sale)
    backup = made(mpesa.shop)
    reverse(mpesa)
    put_back(mpesa, backup)
    sent_back(mpesa)
    assert [each[:2] for each in mpesa.safaricom.sent] == [("reversal", CODE)]
    assert mpesa.faults == []
