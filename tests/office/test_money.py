"""The office lists, finds and looks at all money, for those who may see it."""

import pytest

from pos.office.money import find_money, list_money, look_at_money
from pos.shop.money_list import Show, Wanted
from pos.shop.words import Reason
from tests.paying_shop import CODE, PayingShop
from tests.shops import Shop, refused


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    till = PayingShop(shop)
    till.confirm(till.pay_number(till.ring_up()))
    till.confirm("hello", 70, code="UKL4R8T2ZZ")
    till.settle()
    return till


def test_money_is_listed_newest_first(mpesa: PayingShop) -> None:
    shop = mpesa.shop
    found = list_money(shop.records, shop.manager, wanted=Wanted())
    assert {row.code for row in found} == {CODE, "UKL4R8T2ZZ"}
    assert list_money(shop.records, shop.manager, wanted=Wanted(), after=found[-1].place) == ()
    (asks,) = list_money(shop.records, shop.manager, wanted=Wanted(Show.ASKS))
    assert asks.code == "UKL4R8T2ZZ"


@pytest.mark.parametrize(("typed", "codes"), [("T2-0001", [CODE]), ("T2-0999", []), ("70", ["UKL4R8T2ZZ"]), ("JOHN", 2)])  # fmt: skip
def test_money_is_found(mpesa: PayingShop, typed: str, codes: list[str] | int) -> None:
    found = [row.code for row in find_money(mpesa.shop.records, mpesa.shop.manager, typed=typed)]
    assert codes in (found, len(found))


def test_too_little_is_not_looked_for(mpesa: PayingShop) -> None:
    with refused(Reason.MONEY_NOT_ENOUGH_SAID):
        find_money(mpesa.shop.records, mpesa.shop.manager, typed="J ")


def test_a_payment_is_looked_at(mpesa: PayingShop) -> None:
    shop = mpesa.shop
    told = look_at_money(shop.records, shop.manager, received=mpesa.money().id)
    assert (told.payer, told.number, str(told.receipt)) == ("JOHN", "2547•••678", "T2-0001")
    free = look_at_money(shop.records, shop.manager, received=mpesa.money("UKL4R8T2ZZ").id)
    assert (free.receipt, free.history.used) == (None, ())
