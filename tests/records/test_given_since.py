"""What was given out of a payment since a backup is not given again when it was put back."""

from collections.abc import Callable

import pytest

from pos.shop.mpesa_line import MpesaLine
from pos.shop.received import What
from pos.shop.words import Reason
from tests.builders import ksh
from tests.office.test_restoring import made
from tests.paying_shop import ALONE, LINE, PayingShop
from tests.put_back import credit, give_cash, put_back, take
from tests.shops import refused
from tests.till.test_refunding import reverse


@pytest.mark.parametrize(
    ("give", "what", "line"),
    [
        (give_cash, What.CASH_BACK, LINE),
        (credit, What.CREDIT, ALONE),
        (reverse, What.REFUND, LINE),
    ],
)
def test_the_rest_of_a_payment_that_was_given_since_is_not_given_again(
    mpesa: PayingShop, give: Callable[[PayingShop], None], what: What, line: MpesaLine
) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 750)
    mpesa.settle()
    take(mpesa, sale)
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
