"""Who stands out: his share of sales beside that of all others."""

from pos.shop.identity import StaffId
from pos.shop.money import NOTHING
from pos.shop.signs import Sign, Trace, is_near, tallies
from tests.builders import NOON

GRACE, BRIAN = StaffId("grace"), StaffId("brian")
NAMES = {GRACE: "Grace", BRIAN: "Brian", StaffId("idle"): "Idle"}


def seen(by: StaffId, times: int, sign: Sign = Sign.DRAWER) -> list[Trace]:
    return [Trace(sign, by, NOON, NOTHING, "audit", "1")] * times


def test_each_is_beside_all_others_and_who_did_nothing_is_left_out() -> None:
    told = tallies(NAMES, {GRACE: 100, BRIAN: 300}, [*seen(GRACE, 5), *seen(BRIAN, 3)])
    assert [tally.name for tally in told] == ["Grace", "Brian"]
    grace = told[0]
    assert (grace.sales, grace.others_sales, grace.count) == (100, 300, 5)
    assert grace.per_thousand(Sign.DRAWER) == 50
    assert grace.others_per_thousand(Sign.DRAWER) == 10
    assert grace.stands_out(Sign.DRAWER)
    assert not told[1].stands_out(Sign.DRAWER)


def test_few_are_no_pattern() -> None:
    (grace,) = tallies(NAMES, {GRACE: 2}, seen(GRACE, 2))
    assert not grace.stands_out(Sign.DRAWER)


def test_who_sold_nothing_has_no_rate_and_still_stands_out() -> None:
    told = tallies(NAMES, {BRIAN: 100}, [*seen(GRACE, 3), *seen(BRIAN, 4)])
    assert told[0].name == "Grace"
    assert told[0].per_thousand(Sign.DRAWER) == 0


def test_somebody_who_is_not_known_any_more_is_counted_too() -> None:
    (gone,) = tallies({}, {}, seen(StaffId("gone"), 1))
    assert (gone.name, gone.count) == ("", 1)


def test_a_discount_is_near_the_limit_from_four_fifths_of_it() -> None:
    assert [is_near(amount, 5_00) for amount in (3_99, 4_00, 9_00)] == [False, True, True]
    assert not is_near(90_00, None)
