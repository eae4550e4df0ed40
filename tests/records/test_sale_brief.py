"""The means of a sale are told in one order, in which order soever the books gathered them."""

import pytest

from pos.records.sale_brief import methods_named
from pos.shop.payment import Method


@pytest.mark.parametrize(
    ("names", "means"),
    [
        ("mpesa,cash", (Method.CASH, Method.MPESA)),
        ("cash,mpesa", (Method.CASH, Method.MPESA)),
        ("cash,cheque", (Method.CASH,)),
        ("", ()),
        (None, ()),
    ],
)
def test_means_stand_in_the_order_of_the_screen(
    names: str | None, means: tuple[Method, ...]
) -> None:
    assert methods_named(names) == means
