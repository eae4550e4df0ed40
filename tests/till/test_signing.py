"""Who is at the till is known by PIN; wrong ones make everybody wait; a second person says yes once."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from pos.office.staff import add_person, change_person, let_go, set_pin, unlock
from pos.records.keys import Keys, PinCost
from pos.records.staff import pin_of
from pos.records.tables import approval_uses, approvals
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.discount import Percent
from pos.shop.faults import Fault
from pos.shop.identity import ApprovalId, SaleId, StaffId
from pos.shop.refusal import Refusal, Trouble
from pos.shop.staff import Need, Permission, Role
from pos.shop.words import Reason
from pos.till import ringing, signing
from tests.shops import PINS, Shop, refused

WRONG = "0000"
DISCOUNT = (Need(Permission.DISCOUNT, 1000),)


def sign_in(shop: Shop, role: Role = Role.CASHIER, pin: str | None = None) -> None:
    signing.sign_in(shop.records, shop.staff[role], pin=pin or PINS[role])


def wrong(shop: Shop, times: int, role: Role = Role.CASHIER) -> None:
    """So many wrong PINs, each as soon as the till lets it be tried."""
    for count in range(1, times + 1):
        with refused(Reason.PIN_WRONG if count < 5 else Reason.PIN_WAIT):
            sign_in(shop, role, WRONG)
        if 5 <= count < times:
            shop.clock.pass_time(seconds=waits(shop, role))


def waits(shop: Shop, role: Role = Role.CASHIER) -> int:
    """How long the till says that one must wait."""
    with refused(Reason.PIN_WAIT) as no:
        sign_in(shop, role)
    return int(str(no.value.facts["seconds"]))


# Signing in


def test_the_right_pin_signs_in_and_is_written_down(shop: Shop) -> None:
    person = signing.sign_in(shop.records, shop.cashier, pin=PINS[Role.CASHIER])
    assert (person.id, person.name, person.role) == (shop.cashier, "Grace", Role.CASHIER)
    assert shop.audited(Act.SIGNED_IN)[-1]["who"] == shop.cashier


def test_tiles_show_who_works_here_by_name(shop: Shop) -> None:
    let_go(shop.records, shop.owner, person=shop.supervisor)
    assert [person.name for person in signing.list_staff(shop.records)] == [
        "Grace",
        "Mwangi",
        "Njeri",
    ]


def test_a_try_counts_before_it_is_judged(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that of many tried at once no more are judged than of those tried one by one."""
    judged: list[str] = []

    def fits(_keys: Keys, _kept: str, *, person: StaffId, pin: str) -> bool:
        judged.append(pin)
        if len(judged) < 40:
            with suppress(Refusal):
                signing.sign_in(shop.records, person, pin=f"{pin}{len(judged)}")
        return False

    monkeypatch.setattr(signing, "pin_fits", fits)
    with suppress(Refusal):
        sign_in(shop, pin=WRONG)
    assert len(judged) == 5


def test_a_wrong_pin_says_how_many_tries_are_left(shop: Shop) -> None:
    for left in (4, 3):
        with refused(Reason.PIN_WRONG) as no:
            sign_in(shop, pin=WRONG)
        assert no.value.facts == {"left": left}
    assert [entry["wrong"] for entry in shop.audited(Act.PIN_WRONG)] == [1, 2]


@pytest.mark.parametrize("who", ["let go", "unknown"])
def test_who_does_not_work_here_signs_in_with_no_pin(shop: Shop, who: str) -> None:
    let_go(shop.records, shop.owner, person=shop.cashier)
    person = shop.cashier if who == "let go" else StaffId("nobody")
    with refused(Reason.PIN_WRONG):
        signing.sign_in(shop.records, person, pin=PINS[Role.CASHIER])


def test_a_right_pin_starts_the_count_anew(shop: Shop) -> None:
    wrong(shop, 4)
    sign_in(shop)
    with refused(Reason.PIN_WRONG) as no:
        sign_in(shop, pin=WRONG)
    assert no.value.facts == {"left": 4}


@pytest.mark.parametrize(
    ("times", "seconds"), [(5, 30), (6, 60), (7, 120), (9, 480), (10, 900), (12, 900)]
)
def test_the_fifth_wrong_pin_waits_and_each_more_doubles_it_up_to_a_quarter_of_an_hour(
    shop: Shop, times: int, seconds: int
) -> None:
    wrong(shop, times)
    assert waits(shop) == seconds


def test_when_the_wait_is_over_the_right_pin_signs_in(shop: Shop) -> None:
    wrong(shop, 5)
    shop.clock.pass_time(seconds=29)
    assert waits(shop) == 1
    shop.clock.pass_time(seconds=1)
    sign_in(shop)


def test_a_try_while_waiting_is_no_try(shop: Shop) -> None:
    wrong(shop, 5)
    for _ in range(3):
        with refused(Reason.PIN_WAIT):
            sign_in(shop, pin=WRONG)
    assert len(shop.audited(Act.PIN_WRONG)) == 5


def test_wrong_pins_of_several_people_make_the_whole_till_wait(shop: Shop) -> None:
    wrong(shop, 3, Role.CASHIER)
    with refused(Reason.PIN_WRONG):
        sign_in(shop, Role.SUPERVISOR, WRONG)
    with refused(Reason.PIN_WAIT):
        sign_in(shop, Role.MANAGER, WRONG)
    assert waits(shop, Role.OWNER) == 30


def test_a_manager_lifts_the_wait_for_the_person_and_the_till(shop: Shop) -> None:
    wrong(shop, 5)
    unlock(shop.records, shop.manager, person=shop.cashier)
    sign_in(shop)
    sign_in(shop, Role.SUPERVISOR)


def test_a_forgotten_pin_is_set_anew_and_waits_no_more(shop: Shop) -> None:
    wrong(shop, 5)
    set_pin(shop.records, shop.manager, person=shop.cashier, pin="7391")
    sign_in(shop, pin="7391")


@pytest.mark.parametrize(
    "at",
    [
        datetime(2000, 1, 1, tzinfo=UTC),
        datetime(2026, 11, 20, tzinfo=UTC),
        datetime(2027, 11, 21, tzinfo=UTC),
    ],
)
def test_the_wall_clock_shortens_no_wait(shop: Shop, at: datetime) -> None:
    wrong(shop, 5)
    shop.clock.at = at
    assert waits(shop) == 30
    shop.clock.uptime += 30
    sign_in(shop)


def test_a_restart_of_the_computer_shortens_no_wait(shop: Shop) -> None:
    wrong(shop, 5)
    shop.reopen()
    shop.clock.uptime = 10.0
    assert waits(shop) == 20
    shop.clock.uptime = 30.0
    sign_in(shop)


def test_a_restart_soon_after_the_first_one_shortens_no_wait(shop: Shop) -> None:
    shop.clock.uptime = 5.0
    wrong(shop, 5)
    shop.clock.uptime = 6.0
    assert waits(shop) == 29


def test_a_pin_kept_at_another_cost_is_kept_anew(shop: Shop) -> None:
    assert shop.records.keys is not None
    dearer = PinCost(memory_kib=16, rounds=1)
    shop.records.keys = replace(shop.records.keys, pin_cost=dearer)
    sign_in(shop)
    with shop.records.reading() as books:
        assert "m=16,t=1" in pin_of(books, shop.cashier)
        assert "m=8,t=1" in pin_of(books, shop.owner)
    sign_in(shop)


def test_without_the_shops_keys_no_pin_is_tried(shop: Shop) -> None:
    keys, shop.records.keys = shop.records.keys, None
    with pytest.raises(Trouble) as trouble:
        sign_in(shop)
    assert trouble.value.fault is Fault.KEYS_MISSING
    shop.records.keys = keys
    sign_in(shop)


# One's own PIN


def test_one_changes_ones_own_pin(shop: Shop) -> None:
    signing.change_own_pin(shop.records, shop.cashier, old=PINS[Role.CASHIER], new="7391")
    with refused(Reason.PIN_WRONG):
        sign_in(shop)
    sign_in(shop, pin="7391")
    assert shop.audited(Act.STAFF_CHANGED)[-1] == {
        "who": shop.cashier,
        "subject": shop.cashier,
        "shift": None,
        "pin": "changed",
    }


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (WRONG, "7391", Reason.PIN_WRONG),
        (PINS[Role.CASHIER], "739155", Reason.PIN_LENGTH),
        (PINS[Role.CASHIER], "1234", Reason.PIN_EASY),
        (PINS[Role.CASHIER], "0002", Reason.PIN_EASY),
    ],
)
def test_a_pin_is_changed_by_the_old_one_and_to_a_good_one(
    shop: Shop, old: str, new: str, reason: Reason
) -> None:
    with refused(reason):
        signing.change_own_pin(shop.records, shop.cashier, old=old, new=new)
    sign_in(shop)


# Somebody else says yes


def approve(
    shop: Shop,
    approver: Role,
    needs: tuple[Need, ...] = DISCOUNT,
    *,
    pin: str | None = None,
    subject: str = "s",
) -> ApprovalId:
    return signing.approve(
        shop.records,
        shop.staff[approver],
        pin=pin or PINS[approver],
        requester=shop.cashier,
        needs=needs,
        subject=subject,
    )


def discount(shop: Shop, sale: SaleId, approval: ApprovalId | None, percent: int = 1000) -> None:
    ringing.discount_sale(
        shop.records,
        shop.cashier,
        sale=sale,
        discount=Percent(percent),
        approval=approval,
    )


def test_an_approval_is_kept_under_both_names(shop: Shop) -> None:
    yes = approve(shop, Role.SUPERVISOR)
    with shop.records.reading() as books:
        row = books.first(select(approvals))
    assert (row.id, row.requester, row.approver) == (yes, shop.cashier, shop.supervisor)
    (entry,) = shop.audited(Act.APPROVED)
    assert (entry["who"], entry["requester"], entry["needs"]) == (
        shop.supervisor,
        shop.cashier,
        {"discount": 1000},
    )


def test_nobody_approves_for_himself(shop: Shop) -> None:
    with refused(Reason.APPROVER_IS_YOU):
        approve(shop, Role.CASHIER)


@pytest.mark.parametrize(
    ("approver", "needs"),
    [
        (Role.SUPERVISOR, (Need(Permission.DISCOUNT, 1501),)),
        (Role.SUPERVISOR, (*DISCOUNT, Need(Permission.SELL_OVER_LIMIT))),
        (Role.MANAGER, (Need(Permission.TYPE_PRICE, 5001),)),
    ],
)
def test_who_may_not_do_it_himself_does_not_approve_it(
    shop: Shop, approver: Role, needs: tuple[Need, ...]
) -> None:
    with refused(Reason.CANNOT_APPROVE):
        approve(shop, approver, needs)


def test_one_cashier_does_not_approve_for_another_what_both_may(shop: Shop) -> None:
    other = add_person(shop.records, shop.owner, name="Otieno", role=Role.CASHIER, pin="7391")
    with refused(Reason.CANNOT_APPROVE):
        signing.approve(
            shop.records,
            other.id,
            pin="7391",
            requester=shop.cashier,
            needs=(Need(Permission.DISCOUNT, 100),),
            subject="s",
        )


def test_a_wrong_pin_approves_nothing_and_is_counted(shop: Shop) -> None:
    for _ in range(4):
        with refused(Reason.PIN_WRONG):
            approve(shop, Role.MANAGER, pin=WRONG)
    with refused(Reason.PIN_WAIT):
        approve(shop, Role.MANAGER, pin=WRONG)
    with refused(Reason.PIN_WAIT):
        approve(shop, Role.MANAGER)
    assert shop.audited(Act.APPROVED) == []


def test_nothing_is_approved_for_somebody_who_does_not_work_here(shop: Shop) -> None:
    let_go(shop.records, shop.owner, person=shop.cashier)
    with refused(Reason.STAFF_GONE):
        approve(shop, Role.MANAGER)


def said_yes(shop: Shop, sale: SaleId, *, percent: int = 1000) -> ApprovalId:
    """The cashier asks for exactly this discount, and the supervisor says yes."""
    with pytest.raises(NeedsApproval) as no:
        discount(shop, sale, None, percent=percent)
    return shop.say_yes(no.value, approver=Role.SUPERVISOR)


def test_an_approval_is_used_once(shop: Shop) -> None:
    sale = shop.ring_up("101")
    yes = said_yes(shop, sale, percent=900)
    discount(shop, sale, yes, percent=900)
    ringing.discount_sale(shop.records, shop.cashier, sale=sale, discount=None)
    with refused(Reason.APPROVAL_USED):
        discount(shop, sale, yes, percent=900)
    with shop.records.reading() as books:
        assert [row.approval for row in books.rows(select(approval_uses))] == [yes]


def test_an_approval_that_was_not_needed_is_not_used_up(shop: Shop) -> None:
    sale = shop.ring_up("101")
    yes = said_yes(shop, sale, percent=900)
    discount(shop, sale, yes, percent=500)
    ringing.discount_sale(shop.records, shop.cashier, sale=sale, discount=None)
    discount(shop, sale, yes, percent=900)


def test_an_approval_is_good_for_ten_minutes(shop: Shop) -> None:
    sale = shop.ring_up("101")
    yes = said_yes(shop, sale)
    shop.clock.pass_time(minutes=10)
    discount(shop, sale, yes)


@pytest.mark.parametrize("minutes", [11, -11])
def test_an_approval_from_long_ago_or_from_the_future_is_none(shop: Shop, minutes: int) -> None:
    sale = shop.ring_up("101")
    yes = said_yes(shop, sale)
    shop.clock.pass_time(minutes=minutes)
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        discount(shop, sale, yes)


def test_an_approval_is_for_one_person_and_one_thing(shop: Shop) -> None:
    sale = shop.ring_up("101")
    elsewhere = said_yes(shop, shop.ring_up("101"))
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        discount(shop, sale, elsewhere)
    other = add_person(shop.records, shop.owner, name="Otieno", role=Role.CASHIER, pin="7391")
    yes = said_yes(shop, sale)
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        ringing.discount_sale(
            shop.records, other.id, sale=sale, discount=Percent(1000), approval=yes
        )


@pytest.mark.parametrize("percent", [800, 1200])
def test_an_approval_is_for_exactly_what_was_asked(shop: Shop, percent: int) -> None:
    sale = shop.ring_up("101")
    yes = said_yes(shop, sale, percent=1000)
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        discount(shop, sale, yes, percent=percent)


def test_an_approval_is_for_the_sale_as_it_was(shop: Shop) -> None:
    """A discount on one milk is none on ten of what is dearer."""
    sale = shop.ring_up("101")
    yes = said_yes(shop, sale)
    ringing.scan(shop.records, shop.cashier, sale=sale, typed="9*101")
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        discount(shop, sale, yes)


@pytest.mark.parametrize("becomes", ["let go", "a cashier"])
def test_the_yes_of_somebody_who_may_not_say_it_any_more_is_none(shop: Shop, becomes: str) -> None:
    sale = shop.ring_up("101")
    yes, by = said_yes(shop, sale), shop.supervisor
    if becomes == "let go":
        let_go(shop.records, shop.owner, person=by)
    else:
        said = {"name": "Sara", "role": Role.CASHIER, "pin": "7391"}
        change_person(shop.records, shop.owner, person=by, **said)
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        discount(shop, sale, yes)


def test_an_approval_nobody_gave_is_none(shop: Shop) -> None:
    with pytest.raises(NeedsApproval):
        discount(shop, shop.ring_up("101"), ApprovalId("made up"))
