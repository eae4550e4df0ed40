"""What was scanned and is no line becomes one: weighed, bought for an amount, found by hand."""

import pytest

from pos.shop.identity import ProductId
from pos.shop.quantity import NONE, Unit
from pos.shop.words import Reason
from pos.till.searching import Offer
from tests.builders import ksh, product
from tests.desks.tills import Till

SUGAR = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))


@pytest.fixture
def sugar(till: Till) -> Till:
    """Sugar was scanned and waits for the scale."""
    till.background.do("counter", lambda: till.shop.put_on_shelf(SUGAR))
    return till.scan("204")


def key(till: Till) -> int:
    return till.sale.view.rows[0].key


def test_what_the_scale_says_goes_on_the_sale(sugar: Till) -> None:
    sugar.rows.weigh(key(sugar), "0.875")
    sugar.settle()
    assert (sugar.counts, sugar.sale.view.rows) == ([("sugar", 875)], ())


def test_a_weight_that_is_none_leaves_the_row(sugar: Till) -> None:
    sugar.rows.weigh(key(sugar), "heavy")
    assert sugar.said[-1].source == Reason.QUANTITY_UNREADABLE.value
    assert len(sugar.sale.view.rows) == 1


def test_it_is_sold_for_an_amount(sugar: Till) -> None:
    sugar.rows.sell_for(key(sugar), "50")
    sugar.settle()
    (line,) = sugar.sale.view.lines
    assert (line.net, line.quantity.thousandths) == (ksh(50), 417)


def test_an_amount_that_is_none_leaves_the_row(sugar: Till) -> None:
    sugar.rows.sell_for(key(sugar), "fifty")
    assert sugar.said[-1].source == Reason.MONEY_UNREADABLE.value
    assert len(sugar.sale.view.rows) == 1


def test_a_code_that_nothing_has_is_replaced_by_what_was_found_by_hand(till: Till) -> None:
    till.scan("2*4006381333931")
    till.rows.find(key(till), ProductId("milk"))
    till.settle()
    assert (till.counts, till.sale.view.rows) == ([("milk", 2000)], ())


def test_without_a_number_before_it_one_is_meant(till: Till) -> None:
    till.scan("4006381333931")
    till.rows.find(key(till), ProductId("milk"))
    till.settle()
    assert till.counts == [("milk", 1000)]


def test_trying_again_what_the_shop_still_does_not_have_leaves_the_row(till: Till) -> None:
    till.scan("4006381333931")
    till.rows.try_again(key(till))
    till.settle()
    assert len(till.sale.view.rows) == 1


def test_a_row_that_is_gone_cannot_be_seen_to(till: Till) -> None:
    till.rows.weigh(-1, "1")
    till.rows.sell_for(-1, "1")
    till.rows.find(-1, ProductId("milk"))
    till.rows.try_again(-1)
    till.settle()
    assert till.sale.view.is_empty


@pytest.mark.parametrize(("before_star", "count"), [("1", 1000), ("3", 3000)])
def test_what_is_chosen_from_a_list_is_sold(till: Till, before_star: str, count: int) -> None:
    till.rows.sell(Offer(product(), NONE, ksh(65)), before_star)
    assert till.sale.view.rows[0].name == product().name
    till.settle()
    assert till.counts == [("milk", count)]


def test_weighed_goods_from_a_list_wait_for_the_scale(sugar: Till) -> None:
    sugar.sale.drop_row(key(sugar))
    sugar.rows.sell(Offer(SUGAR, NONE, ksh(120)))
    sugar.settle()
    assert sugar.sale.view.rows[0].name == "Sugar"


def test_half_of_a_piece_is_refused(till: Till) -> None:
    till.rows.sell(Offer(product(), NONE, ksh(65)), "0.5")
    assert till.said[-1].source == Reason.QUANTITY_CUT.value
