"""A second person says yes at the till, by name and PIN, to exactly one thing."""

import pytest

from pos.desks.approving import ApprovalDesk
from pos.shop.discount import Percent
from pos.shop.staff import Role
from tests.desks.tills import SLOW, Till
from tests.shops import MILK_CODE, PINS


@pytest.fixture
def desk(till: Till) -> ApprovalDesk:
    """Grace has asked for half of the price."""
    desk = ApprovalDesk(till.sale)
    till.scan(MILK_CODE)
    till.lines.discount("50%")
    till.qtbot.waitUntil(lambda: desk.view is not None and bool(desk.view.people), timeout=SLOW)
    return desk


def type_pin(till: Till, desk: ApprovalDesk, role: Role, pin: str | None = None) -> None:
    desk.choose(till.shop.staff[role])
    for digit in pin or PINS[role]:
        desk.type_digit(digit)
    till.settle()


def test_it_is_said_what_is_asked_and_who_may_be_asked(till: Till, desk: ApprovalDesk) -> None:
    assert desk.view is not None
    assert desk.view.acts == ("give a discount",)
    assert [person.name for person in desk.view.people] == ["Mwangi", "Njeri", "Sara"]


def test_a_yes_does_what_was_asked(till: Till, desk: ApprovalDesk) -> None:
    type_pin(till, desk, Role.MANAGER)
    assert desk.view is None
    assert till.sale.view.lines[0].discount == Percent(5000)


def test_somebody_who_may_not_either_is_refused_and_it_is_still_asked(
    till: Till, desk: ApprovalDesk
) -> None:
    type_pin(till, desk, Role.SUPERVISOR)
    assert desk.view is not None
    assert desk.view.notice is not None
    assert desk.view.notice.words() == "Sara may not approve that."


def test_a_wrong_pin_is_refused_and_can_be_typed_again(till: Till, desk: ApprovalDesk) -> None:
    type_pin(till, desk, Role.OWNER, "000000")
    assert desk.view is not None
    assert "Tries left" in (desk.view.notice.words() if desk.view.notice else "")
    type_pin(till, desk, Role.OWNER)
    assert desk.view is None


def test_a_no_leaves_the_sale_as_it_was(till: Till, desk: ApprovalDesk) -> None:
    desk.say_no()
    till.settle()
    assert desk.view is None
    assert till.sale.view.lines[0].discount is None


def test_what_was_left_undone_while_the_pin_was_tried_stays_undone(
    till: Till, desk: ApprovalDesk
) -> None:
    desk.choose(till.shop.owner)
    for digit in PINS[Role.OWNER]:
        desk.type_digit(digit)
    desk.say_no()
    till.settle()
    assert till.sale.view.lines[0].discount is None


def test_with_nothing_asked_no_digit_is_taken(till: Till) -> None:
    desk = ApprovalDesk(till.sale)
    desk.choose(till.shop.owner)
    desk.type_digit("1")
    assert desk.view is None


def test_a_scan_while_it_is_asked_waits_behind_it(till: Till, desk: ApprovalDesk) -> None:
    till.scan(MILK_CODE)
    assert till.counts == [("milk", 1000)]
    type_pin(till, desk, Role.OWNER)
    assert sorted(till.counts) == [("milk", 1000), ("milk", 1000)]
