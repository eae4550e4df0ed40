"""Somebody may do what his role may; beyond that a second person says yes, once, to exactly that."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from pos.office.staff import change_person, let_go
from pos.records.authority import allow, allow_with, find_approval, keep_approval
from pos.records.books import Books
from pos.records.staff import FIRST_START
from pos.records.tables import approval_uses
from pos.shop.approval import Approval, NeedsApproval
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.rules import NOT_ALLOWED, Limit
from pos.shop.staff import Need, Permission, Role
from pos.shop.words import Reason
from tests.records.history import posting
from tests.shops import PINS, Shop, refused

YES = ApprovalId("yes")
CASH_OUT = Need(Permission.CASH_OUT, 300_00)
DISCOUNT = Need(Permission.DISCOUNT, 10_00)
SUBJECT = "drawer"


def say_yes(shop: Shop, *needs: Need, **changes: object) -> ApprovalId:
    """The owner says yes to the cashier."""
    approval = Approval(YES, shop.cashier, shop.owner, needs, SUBJECT, shop.clock.at)
    with posting(shop) as books:
        keep_approval(books, replace(approval, **changes))
    return YES


def use(shop: Shop, *needs: Need, by: StaffId | None = None, subject: str = SUBJECT) -> Role:
    with posting(shop) as books:
        return allow_with(books, by or shop.cashier, needs, subject=subject, approval=YES).role


def uses(books: Books) -> int:
    """How many approvals were used beyond that of the shop's past."""
    return books.number(select(func.count()).select_from(approval_uses)) - 1


# By himself


def test_somebody_may_by_himself_what_his_role_may(busy: Shop) -> None:
    with busy.records.reading() as books:
        assert allow(books, busy.cashier, Permission.SELL).name == "Grace"
    with posting(busy) as books:
        little = (Need(Permission.DISCOUNT, 5_00),)
        assert allow_with(books, busy.cashier, little, subject=SUBJECT).role is Role.CASHIER


@pytest.mark.parametrize(
    "need", [Need(Permission.RECEIVE_STOCK), Need(Permission.DISCOUNT, 5_01)], ids=str
)
def test_beyond_it_he_is_told_what_a_second_person_would_have_to_say_yes_to(
    need: Need, busy: Shop
) -> None:
    with pytest.raises(NeedsApproval) as no, posting(busy) as books:
        allow_with(books, busy.cashier, (need,), subject=SUBJECT)
    assert no.value.needs == (need,)


def test_what_the_owner_decides_holds_at_once(busy: Shop) -> None:
    limits = (
        Limit(Role.CASHIER, Permission.DISCOUNT, 20_00),
        Limit(Role.CASHIER, Permission.REPRINT, NOT_ALLOWED),
    )
    busy.choose(limits=limits)
    with posting(busy) as books:
        allow_with(books, busy.cashier, (Need(Permission.DISCOUNT, 20_00),), subject=SUBJECT)
        with refused(Reason.NOT_ALLOWED):
            allow(books, busy.cashier, Permission.REPRINT)


@pytest.mark.parametrize("who", ["ghost", "let go", "first start"])
def test_who_does_not_work_here_may_nothing(who: str, busy: Shop) -> None:
    let_go(busy.records, busy.owner, person=busy.cashier)
    people = {"ghost": StaffId("ghost"), "let go": busy.cashier, "first start": FIRST_START}
    with refused(Reason.STAFF_GONE), busy.records.reading() as books:
        allow(books, people[who], Permission.SELL)
    with refused(Reason.STAFF_GONE), posting(busy) as books:
        allow_with(books, people[who], (), subject=SUBJECT)


# With somebody else's yes


def test_an_approval_is_read_as_it_was_given(busy: Shop) -> None:
    say_yes(busy, CASH_OUT, DISCOUNT)
    with busy.records.reading() as books:
        assert find_approval(books, YES) == Approval(
            YES, busy.cashier, busy.owner, (CASH_OUT, DISCOUNT), SUBJECT, busy.clock.at
        )
        assert find_approval(books, ApprovalId("no")) is None


def test_an_approval_is_used_once(busy: Shop) -> None:
    say_yes(busy, CASH_OUT)
    assert use(busy, CASH_OUT) is Role.CASHIER
    with refused(Reason.APPROVAL_USED):
        use(busy, CASH_OUT)
    with busy.records.reading() as books:
        assert uses(books) == 1


def test_an_approval_of_a_refused_act_can_still_be_used(busy: Shop) -> None:
    say_yes(busy, CASH_OUT)
    with refused(Reason.SHIFT_CLOSED), posting(busy) as books:
        allow_with(books, busy.cashier, (CASH_OUT,), subject=SUBJECT, approval=YES)
        raise Refusal(Reason.SHIFT_CLOSED)
    use(busy, CASH_OUT)


def test_what_somebody_may_anyway_uses_no_approval_up(busy: Shop) -> None:
    say_yes(busy, CASH_OUT)
    use(busy, Need(Permission.SELL))
    with busy.records.reading() as books:
        assert uses(books) == 0


def test_one_approval_may_cover_several_needs(busy: Shop) -> None:
    say_yes(busy, CASH_OUT, DISCOUNT)
    use(busy, Need(Permission.SELL), DISCOUNT, CASH_OUT)
    with busy.records.reading() as books:
        assert uses(books) == 1


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ((CASH_OUT,), (replace(CASH_OUT, amount=300_01),)),
        ((CASH_OUT,), (DISCOUNT,)),
        ((CASH_OUT,), (CASH_OUT, DISCOUNT)),
        ((), (CASH_OUT,)),
    ],
)
def test_an_approval_of_less_is_not_enough(
    given: tuple[Need, ...], asked: tuple[Need, ...], busy: Shop
) -> None:
    say_yes(busy, *given)
    with pytest.raises(NeedsApproval) as no:
        use(busy, *asked)
    assert no.value.needs == asked
    with busy.records.reading() as books:
        assert uses(books) == 0


def test_an_approval_that_is_not_there_is_asked_for(busy: Shop) -> None:
    with refused(Reason.NEEDS_APPROVAL):
        use(busy, CASH_OUT)
    with refused(Reason.NEEDS_APPROVAL), posting(busy) as books:
        allow_with(books, busy.cashier, (CASH_OUT,), subject=SUBJECT)


def test_an_approval_is_for_whom_it_was_given_to(busy: Shop) -> None:
    say_yes(busy, Need(Permission.CHANGE_SETTINGS))
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        use(busy, Need(Permission.CHANGE_SETTINGS), by=busy.supervisor)


def test_an_approval_is_about_what_it_was_given_for(busy: Shop) -> None:
    say_yes(busy, CASH_OUT)
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        use(busy, CASH_OUT, subject="sale-1")


@pytest.mark.parametrize("passed", [timedelta(minutes=10), timedelta(minutes=-10)])
def test_an_approval_is_good_for_ten_minutes(passed: timedelta, busy: Shop) -> None:
    say_yes(busy, CASH_OUT)
    busy.clock.at += passed
    use(busy, CASH_OUT)


@pytest.mark.parametrize("passed", [timedelta(minutes=10), timedelta(minutes=-10)])
def test_an_older_approval_is_not_good_any_more(passed: timedelta, busy: Shop) -> None:
    say_yes(busy, CASH_OUT)
    busy.clock.at += passed * 1.001
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        use(busy, CASH_OUT)


def test_nobody_says_yes_to_himself(busy: Shop) -> None:
    with pytest.raises(Exception, match="approver <> requester"):
        say_yes(busy, CASH_OUT, approver=busy.cashier)


def test_whoever_became_more_needs_no_approval(busy: Shop) -> None:
    say_yes(busy, CASH_OUT)
    change_person(
        busy.records,
        busy.owner,
        person=busy.cashier,
        name="Grace",
        role=Role.SUPERVISOR,
        pin=PINS[Role.SUPERVISOR],
    )
    assert use(busy, CASH_OUT) is Role.SUPERVISOR
    with busy.records.reading() as books:
        assert uses(books) == 0
