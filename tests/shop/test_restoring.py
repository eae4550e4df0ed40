"""What would be gone by a restore begins with nothing."""

from pos.shop.money import NOTHING
from pos.shop.restoring import Lost


def test_where_nothing_happened_nothing_is_lost() -> None:
    lost = Lost()
    assert (lost.is_known, lost.sales, lost.total, lost.last) == (True, 0, NOTHING, None)
