"""Of money that was on its way to a customer when a backup was put back, a manager is told."""

import pytest

from pos.records.alarms import open_alarms
from tests.office.test_restoring import made
from tests.paying_shop import CODE, PayingShop
from tests.put_back import came, put_back
from tests.till.test_refunding import reverse, send


@pytest.mark.parametrize(
    ("sent", "ended", "told"),
    [(False, False, []), (True, False, [f"650 {CODE}"]), (True, True, [])],
)
def test_of_an_order_whose_end_was_not_known_a_manager_is_told(
    mpesa: PayingShop, *, sent: bool, ended: bool, told: list[str]
) -> None:
    """Of one that was not sent the money asks by itself."""
    came(mpesa)
    backup = made(mpesa.shop)
    reverse(mpesa)
    if sent:
        send(mpesa)
    if ended:
        mpesa.result(OriginalTransactionID=CODE, Amount=650)
        mpesa.settle()
    put_back(mpesa, backup)
    with mpesa.shop.records.reading() as books:
        assert [each.on_its_way for each in open_alarms(books)] == told
    assert mpesa.faults == []


def test_of_an_order_that_the_restored_books_know_nobody_is_told(mpesa: PayingShop) -> None:
    came(mpesa)
    reverse(mpesa)
    send(mpesa)
    put_back(mpesa, made(mpesa.shop))
    with mpesa.shop.records.reading() as books:
        assert open_alarms(books) == ()
