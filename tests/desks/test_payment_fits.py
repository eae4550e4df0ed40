"""How a payment fits a sale: which signs differ, and what is said of it."""

from pos.desks.payment_fits import differing, ground_notice
from pos.shop.grounds import Why, ground
from tests.builders import ksh


def test_a_missing_figure_is_marked_where_it_is() -> None:
    assert differing("2014", "20014") == ((2, 3), (2, 3, 4))


def test_a_ground_is_said_with_its_amount() -> None:
    said = ground_notice(ground(Why.TOO_LITTLE, amount=ksh(25)), "KSh")
    assert said.words() == "KSh 25 short"
    assert ground_notice(ground(Why.TOO_LITTLE, amount=ksh(25)), "").words() == "25 short"
