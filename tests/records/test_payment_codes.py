"""The codes of a request: the one that its own callback told, and the one that is taken for its own meanwhile."""

import pytest

from pos.records.payment_codes import codes_of_push, received_by_number
from tests.builders import ksh
from tests.paying_shop import CODE, PayingShop
from tests.shops import Shop


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    return PayingShop(shop)


@pytest.mark.parametrize(("verified", "told"), [(True, CODE), (False, None)])
def test_a_strangers_code_is_none_of_a_requests(
    mpesa: PayingShop, *, verified: bool, told: str | None
) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.call_back(push, verified=verified)
    mpesa.listen()
    with mpesa.shop.records.reading() as books:
        assert codes_of_push(books, push) == (told, None)


def test_money_is_found_by_the_number_it_was_paid_to(mpesa: PayingShop) -> None:
    number = mpesa.pay_number(mpesa.ring_up())
    mpesa.confirm(number, 700)
    mpesa.settle()
    with mpesa.shop.records.reading() as books:
        assert received_by_number(books, number, 0) == ((CODE, ksh(700)),)
        assert received_by_number(books, "1", 0) == ()
