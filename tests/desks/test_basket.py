"""What is shown of the basket follows from what stands on the counter."""

import pytest

from pos.desks.basket import changed_line, nearest
from pos.shop.selling import add, change_quantity, void_line
from tests.builders import goods, product, sale

BOTTLE = goods(product("Bottle", id="bottle", code="B", is_deposit=True))


@pytest.mark.parametrize(
    ("numbers", "to", "chosen"),
    [([1, 2, 3], 2, 2), ([1, 3], 2, 1), ([2, 3], 1, 3), ([], 2, None), ([1, 2], None, 2)],
)
def test_when_the_chosen_line_has_gone_the_one_before_it_is_chosen(
    numbers: list[int], to: int | None, chosen: int | None
) -> None:
    assert nearest(numbers, to) == chosen


def test_the_line_that_was_added_or_changed_is_known() -> None:
    one = add(sale(), goods())
    assert changed_line(None, one) == (1, False)
    assert changed_line(one, change_quantity(one, 1, goods(count=3).quantity)) == (1, True)
    assert changed_line(one, one) == (None, True)
    assert changed_line(one, void_line(one, 1)) == (None, True)
    assert changed_line(one, None) == (None, True)


def test_goods_with_a_deposit_are_the_line_and_not_their_deposit() -> None:
    soda = goods(product("Soda", id="soda", code="S"), deposit=BOTTLE)
    assert changed_line(sale(), add(sale(), soda)) == (1, False)
