"""Of a sum that had paid before its code came, and of which a restored backup knows nothing, a manager is told."""

import pytest

from pos.mpesa.push import Ended
from pos.shop.alarm import AlarmKind
from tests.office.test_restoring import made
from tests.paying_shop import PayingShop
from tests.put_back import alarms, put_back


@pytest.mark.parametrize("is_asked_before", [False, True])
def test_of_a_sum_that_had_paid_before_its_code_came_a_manager_is_told(
    mpesa: PayingShop, *, is_asked_before: bool
) -> None:
    """Where the restored books have asked the phone themselves, they hear of it again."""
    backup = made(mpesa.shop)
    sale = mpesa.ring_up()
    mpesa.asked(sale)
    backup = made(mpesa.shop) if is_asked_before else backup
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    assert mpesa.is_finished(sale)
    put_back(mpesa, backup)
    assert alarms(mpesa) == ([] if is_asked_before else [AlarmKind.CODE_DIFFERS])
