"""Goods are found while somebody types; what is typed later overtakes what was typed before."""

import pytest

from pos.shop.identity import StaffId
from pos.shop.words import Reason
from pos.till.searching import Offer
from tests.builders import ksh, product
from tests.desks.tills import SLOW, Till
from tests.shops import MILK_CODE


@pytest.fixture
def shelf(till: Till) -> Till:
    bread = product("Supa Loaf Bread", id="bread", code="7", price=ksh(60))
    till.background.do("counter", lambda: till.shop.put_on_shelf(bread))
    till.settle()
    return till


def found(till: Till, typed: str) -> list[str]:
    till.search.type_text(typed)
    till.qtbot.waitUntil(lambda: not till.search.view.is_loading, timeout=SLOW)
    return [offer.product.id for offer in till.search.view.offers]


def test_what_is_typed_finds_goods_with_their_price(shelf: Till) -> None:
    assert found(shelf, "maz") == ["milk"]
    (offer,) = shelf.search.view.offers
    assert (offer.price, offer.because) == (ksh(65), "maziwa")


def test_one_letter_finds_nothing_yet(shelf: Till) -> None:
    assert found(shelf, "m") == []
    assert not shelf.search.view.found_nothing


def test_that_nothing_is_called_so_is_said(shelf: Till) -> None:
    assert found(shelf, "xyz") == []
    assert shelf.search.view.found_nothing


def test_the_last_word_typed_counts(shelf: Till) -> None:
    found(shelf, "br")
    for typed in ("m", "mi", "mil", "bre"):
        shelf.search.type_text(typed)
    shelf.settle()
    assert [offer.product.id for offer in shelf.search.view.offers] == ["bread"]


def test_the_chosen_one_is_sold_as_often_as_was_typed(shelf: Till) -> None:
    assert sorted(found(shelf, "3*5")) == []
    assert found(shelf, "3*br") == ["milk", "bread"]
    shelf.search.choose(2)
    shelf.search.choose(1)
    shelf.settle()
    assert shelf.counts == [("bread", 3000)]
    assert shelf.search.view.offers == ()


def test_one_is_chosen_by_hand(shelf: Till) -> None:
    found(shelf, "milk")
    shelf.search.choose(4)
    shelf.search.choose(0)
    shelf.settle()
    assert shelf.counts == [("milk", 1000)]


def test_goods_that_are_new_are_found_once_the_shelf_is_read_again(shelf: Till) -> None:
    found(shelf, "milk")
    tea = product("Tea", id="tea", code="8", price=ksh(90))
    shelf.background.do("counter", lambda: shelf.shop.put_on_shelf(tea))
    shelf.settle()
    shelf.search.read_shelf()
    shelf.search.read_shelf()
    shelf.settle()
    assert found(shelf, "tea") == ["tea"]


def test_a_price_is_told_and_nothing_is_sold(shelf: Till) -> None:
    told: list[Offer] = []
    shelf.search.price_told.connect(told.append)
    shelf.search.check_price(MILK_CODE)
    shelf.search.check_price("999")
    shelf.settle()
    assert [offer.price for offer in told] == [ksh(65)]
    assert shelf.said[-1].source == Reason.NOT_FOUND.value
    assert shelf.sale.view.is_empty


def test_nobody_signed_in_finds_nothing(shelf: Till) -> None:
    shelf.sale.serve(None)
    shelf.search.read_shelf()
    assert found(shelf, "milk") == []
    shelf.search.check_price(MILK_CODE)
    assert shelf.said[-1].source == Reason.SIGN_IN_FIRST.value


def test_who_may_not_sell_is_told(shelf: Till) -> None:
    shelf.sale.serve(StaffId("nobody"))
    assert found(shelf, "milk") == []
    assert shelf.said[-1].source == Reason.STAFF_GONE.value
