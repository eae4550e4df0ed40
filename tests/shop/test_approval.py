"""An approval is for one person, one thing, so much of it, and for ten minutes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos.shop.approval import GOOD_FOR, Approval, NeedsApproval, check_approval
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason
from tests.builders import NOON

GRACE, OTIENO = StaffId("grace"), StaffId("otieno")
TEN_PER_CENT = Need(Permission.DISCOUNT, 10_00)
VOID = Need(Permission.VOID_LINE)
GIVEN = Approval(ApprovalId("yes-1"), GRACE, OTIENO, (TEN_PER_CENT, VOID), "sale-1", NOON)


def check(approval: Approval | None, *needs: Need) -> Approval:
    return check_approval(approval, needs, by=GRACE, subject="sale-1", now=NOON)


@pytest.mark.parametrize(
    "needs",
    [(TEN_PER_CENT,), (VOID,), (TEN_PER_CENT, VOID), (Need(Permission.DISCOUNT, 5_00),)],
)
def test_what_was_said_yes_to_may_be_done_that_far(needs: tuple[Need, ...]) -> None:
    assert check(GIVEN, *needs) is GIVEN


@pytest.mark.parametrize(
    "fault",
    [
        {"requester": OTIENO},
        {"subject": "sale-2"},
        {"approver": GRACE},
        {"at": NOON - GOOD_FOR - timedelta(microseconds=1)},
        {"at": NOON + GOOD_FOR + timedelta(microseconds=1)},
    ],
)
def test_an_approval_for_something_else_is_refused(fault: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refusal:
        check(replace(GIVEN, **fault), TEN_PER_CENT)
    assert refusal.value.reason is Reason.APPROVAL_NOT_FOR_THIS


@pytest.mark.parametrize("at", [NOON - GOOD_FOR, NOON + GOOD_FOR])
def test_an_approval_is_good_for_ten_minutes(at: object) -> None:
    fresh = replace(GIVEN, at=at)
    assert check(fresh, TEN_PER_CENT) is fresh


@pytest.mark.parametrize(
    "needs",
    [
        (Need(Permission.DISCOUNT, 10_01),),
        (Need(Permission.TYPE_PRICE),),
        (TEN_PER_CENT, Need(Permission.RETURN, 1)),
    ],
)
def test_more_than_was_said_yes_to_needs_another_yes(needs: tuple[Need, ...]) -> None:
    with pytest.raises(NeedsApproval) as refusal:
        check(GIVEN, *needs)
    assert refusal.value.needs == needs


def test_without_an_approval_all_needs_are_named() -> None:
    with pytest.raises(NeedsApproval) as refusal:
        check(None, TEN_PER_CENT, VOID)
    assert refusal.value.reason is Reason.NEEDS_APPROVAL
    assert refusal.value.facts == {"acts": "give a discount and remove a line"}
