"""Who closes a shift counts blind, may put the count aside, and sees what should be there only by a count that stays."""

import pytest

from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.words import Reason
from pos.till import closing, shifts
from tests.builders import ksh
from tests.shops import Shop, refused

EXACT = {ksh(1000): 5}


def read(shop: Shop, by: StaffId | None = None) -> closing.Closing:
    return closing.read_closing(shop.records, by or shop.cashier)


def count(shop: Shop, counted: dict[Money, int] | None = None) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted=counted or EXACT)


def test_before_the_count_a_cashier_learns_how_many_sales_there_were_and_no_amount(
    shop: Shop,
) -> None:
    shop.sell("2*101")
    found = read(shop)
    assert (found.sales, found.counts, found.stands, found.figures) == (1, (), False, None)
    assert (found.z, found.opened_by) == ("T2-Z1", "Grace")


def test_who_may_see_the_drawer_sees_it_before_the_count(shop: Shop) -> None:
    figures = read(shop, shop.supervisor).figures
    assert figures is not None
    assert figures.expected == ksh(5000)


def test_a_count_shows_what_should_be_there_and_stays_on_the_z(shop: Shop) -> None:
    count(shop, {ksh(1000): 1})
    found = read(shop)
    assert found.stands
    assert found.figures is not None
    assert found.figures.expected == ksh(5000)
    count(shop)
    report = shifts.close_shift(shop.records, shop.cashier)
    assert [each.total for each in report.counts] == [ksh(1000), ksh(5000)]


def test_after_cash_has_moved_a_count_shows_nothing_any_more(shop: Shop) -> None:
    count(shop)
    shop.sell("101")
    found = read(shop)
    assert (found.stands, found.figures, len(found.counts)) == (False, None, 1)


def test_a_count_put_aside_is_there_after_a_restart_and_gone_once_it_is_done(shop: Shop) -> None:
    kept = closing.save_count(shop.records, shop.cashier, counted={ksh(200): 9})
    shop.reopen()
    assert read(shop).draft == kept
    assert read(shop).counts == ()
    count(shop)
    assert read(shop).draft is None


@pytest.mark.parametrize(
    ("counted", "reason"),
    [({ksh(3): 1}, Reason.NO_SUCH_NOTE), ({ksh(50): -1}, Reason.COUNT_UNCLEAR)],
)
def test_notes_that_cannot_be_are_not_put_aside(
    shop: Shop, counted: dict[Money, int], reason: Reason
) -> None:
    with refused(reason):
        closing.save_count(shop.records, shop.cashier, counted=counted)


def test_without_an_open_shift_there_is_nothing_to_close(shop: Shop) -> None:
    count(shop)
    shifts.close_shift(shop.records, shop.cashier)
    with refused(Reason.SHIFT_CLOSED):
        read(shop)
    with refused(Reason.SHIFT_CLOSED):
        closing.save_count(shop.records, shop.cashier, counted=EXACT)
