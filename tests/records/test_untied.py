"""Money that may be any request's: no account, no answer, the right sum, and not told of long before."""

from datetime import timedelta

import pytest

from pos.records.untied import untied_money
from tests.builders import ksh
from tests.paying_shop import BUY_GOODS, CODE, STORE, PayingShop
from tests.shops import Shop


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    """A shop with a till number (buy goods)."""
    mpesa = PayingShop(shop)
    mpesa.start(BUY_GOODS)
    return mpesa


def found(mpesa: PayingShop, amount: int = 650, *, minutes: float = 15) -> list[str | None]:
    with mpesa.shop.records.reading() as books:
        since = books.now - timedelta(minutes=minutes)
        return [money.trans_id for money in untied_money(books, ksh(amount), since=since)]


def test_a_confirmation_without_an_account_may_be_any_requests(mpesa: PayingShop) -> None:
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    assert found(mpesa) == [CODE]
    assert found(mpesa, 600) == []


def test_one_with_an_account_or_an_answer_is_not(mpesa: PayingShop) -> None:
    mpesa.confirm("rent", short_code=STORE)
    mpesa.call_back(mpesa.asked(mpesa.ring_up()), code="UKL4R8T2XX")
    mpesa.box.post(
        "stk",
        "ws_CO_of_another_till",
        mpesa.box.letters[-1].body.replace("ws_CO_1", "ws_CO_9").replace("2XX", "2XY"),
    )
    mpesa.settle()
    assert mpesa.is_known("UKL4R8T2XY")
    assert found(mpesa) == []


def test_one_that_was_told_of_long_before_is_not(mpesa: PayingShop) -> None:
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    mpesa.pass_time(minutes=16)
    assert found(mpesa) == []
