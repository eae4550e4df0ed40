"""What each person did in a time, beside what a test did as that person."""

from datetime import timedelta

import pytest

from pos.office.deeds import see_deeds, see_people
from pos.shop.approval import NeedsApproval
from pos.shop.deeds import Deeds
from pos.shop.discount import Percent
from pos.shop.pin import TRIES
from pos.shop.quantity import pieces
from pos.shop.refusal import Refusal
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.till import parking, returning, ringing, shifts, signing
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.shops import Shop, refused

DAY = timedelta(days=1)


def deeds(shop: Shop, of: Role) -> Deeds:
    words = {"person": shop.staff[of], "since": shop.clock.at - DAY, "until": shop.clock.at + DAY}
    return see_deeds(shop.records, shop.manager, **words)


def test_all_that_somebody_did_is_counted(shop: Shop) -> None:
    records, by = shop.records, shop.cashier
    sold = shop.sell("101", "101").sold
    assert sold is not None
    sale = shop.ring_up("101")
    ringing.discount_line(records, by, sale=sale, line=1, discount=Percent(4_00))
    ringing.void_line(records, by, sale=sale, line=1)
    parking.cancel(records, by, sale=shop.ring_up("101"))
    back = {"sale": shop.ring_up(), "back": GoodsBack(sold.id, 1, pieces(1))}
    try:
        returning.take_goods_back(records, by, **back)
    except NeedsApproval as no:
        returning.take_goods_back(records, by, **back, approval=shop.say_yes(no))
    shop.give_back(back["sale"])
    shifts.open_drawer(records, shop.supervisor, reason="Torn note")
    with refused(Reason.PIN_WRONG):
        signing.sign_in(records, by, pin="0000")
    mine = deeds(shop, Role.CASHIER)
    assert (mine.sales, mine.total) == (1, ksh(130))
    assert (mine.voids, mine.given_up, mine.wrong_pins) == (1, 1, 1)
    assert (mine.approvals_asked, mine.approvals_given) == (1, 0)
    assert deeds(shop, Role.OWNER).approvals_given == 1
    assert (deeds(shop, Role.OWNER).returns, deeds(shop, Role.OWNER).returned) == (1, ksh(65))
    assert deeds(shop, Role.SUPERVISOR).drawer == 1


def test_another_time_has_none_of_it(shop: Shop) -> None:
    shop.sell("101")
    words = {"since": shop.clock.at - 2 * DAY, "until": shop.clock.at - DAY}
    assert see_deeds(shop.records, shop.manager, person=shop.cashier, **words) == Deeds()


def test_who_waits_after_wrong_pins_is_seen(shop: Shop) -> None:
    for _ in range(TRIES):
        with pytest.raises(Refusal):
            signing.sign_in(shop.records, shop.cashier, pin="0000")
    waits = {each.staff.name: each.waits for each in see_people(shop.records, shop.manager)}
    assert waits["Grace"] > 0
