"""The payments of the drawer as they are listed."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from pos.desks.drawer_views import PaymentView, Sort
from pos.desks.mpesa_books import Heard, InDrawer, Named
from pos.desks.mpesa_course import TOLD_PAID
from pos.desks.mpesa_views import Choice
from pos.desks.payment_alarms import ALARM, PAID_BEFORE
from pos.desks.payment_list import BACK, KEPT_FOR_GONE, UNCLAIMED, payments_in, sort_of
from pos.desks.views import Notice
from pos.shop.alarm import OF_BEFORE, OF_REQUEST, Alarm, AlarmKind
from pos.shop.asking import State
from pos.shop.awaiting import Kind, Match, Sure
from pos.shop.claim import NO_SALE
from pos.shop.grounds import Why, ground
from pos.shop.identity import PaymentId, PushId, ReceivedId, RefundId, SaleId, StaffId
from pos.shop.oddcase import Action
from pos.shop.payment import Oddity
from pos.shop.push import Push
from pos.shop.received import MoneyState, Received, Use, What
from pos.shop.refund import Refund, RefundKind, RefundState
from pos.shop.unsettled import Unsettled
from pos.shop.words import Reason
from pos.till.arrivals import Arrival
from tests.builders import NOON, ksh

NAIROBI = ZoneInfo("Africa/Nairobi")
SALE, OTHER = SaleId("s"), SaleId("o")
SALES = {
    SALE: Named("20014", is_open=True, due=ksh(65), opened_at=NOON - timedelta(seconds=12)),
    OTHER: Named("T1-0007", is_open=False),
}
MONEY = Received(ReceivedId("r"), "UKL4R8T2XW", ksh(65), NOON, NOON, account="20041")
TYPO = Match(
    Kind.SUGGESTED, Sure.VERY_LIKELY, SALE,
    grounds=(ground(Why.DIGITS_SWAPPED), ground(Why.SAME_AMOUNT), ground(Why.LATER, span="12 s")),
)  # fmt: skip
SUM_ONLY = Match(Kind.SUGGESTED, Sure.LIKELY, SALE, grounds=(ground(Why.SAME_AMOUNT),))
PUSH = Push(
    PushId("p"), SALE, "174379", ksh(65), "0" * 32, "20014", "07•• ••• 678", NOON, StaffId("g"),
    State.WAITING,
)  # fmt: skip


def listed(
    *arrivals: Arrival, going: tuple[Push, ...] = (), **others: object
) -> tuple[PaymentView, ...]:
    drawer = replace(InDrawer(arrivals, going, SALES, Heard(), sees_all=False), **others)  # type: ignore[arg-type]
    now = NOON + timedelta(seconds=40)
    return payments_in(drawer, sale=SALE, now=now, zone=NAIROBI, sign="KSh")


@pytest.mark.parametrize(
    ("changes", "suggested", "sort"),
    [
        ({}, (TYPO,), Sort.TYPO),
        ({}, (SUM_ONLY,), Sort.AMOUNT_ONLY),
        ({}, (SUM_ONLY, replace(SUM_ONLY, sale=OTHER)), Sort.TWO_FIT),
        ({}, (), Sort.NO_MATCH),
        ({"is_verified": False}, (TYPO,), Sort.UNVERIFIED),
        ({"kind": Kind.LESS}, (), Sort.UNDERPAID),
        ({"kind": Kind.MORE}, (), Sort.OVERPAID),
        ({"kind": Kind.SPARE}, (), Sort.LATE),
        ({"kind": Kind.SPARE, "oddities": frozenset({Oddity.TWICE})}, (), Sort.TWICE),
        ({"state": MoneyState.CLAIMING}, (), Sort.CLAIMING),
        ({"state": MoneyState.ELSEWHERE}, (), Sort.OTHERS),
        ({"state": MoneyState.REVERSED}, (), Sort.REVERSED),
        ({"state": MoneyState.NOT_OURS}, (), Sort.WRONG_SHOP),
        ({"state": MoneyState.USED}, (), Sort.OVERPAID),
    ],
)
def test_each_kind_of_money_has_its_word(
    changes: dict[str, object], suggested: tuple[Match, ...], sort: Sort
) -> None:
    assert sort_of(replace(MONEY, **changes), suggested) is sort  # type: ignore[arg-type]


def test_a_slip_is_compared_figure_by_figure() -> None:
    (shown,) = listed(Arrival(MONEY, "P•••", "07•• ••• 678", (TYPO,)))
    (fit,) = shown.fits
    assert (fit.name, fit.is_this, fit.sure) == ("20014", True, Sure.VERY_LIKELY)
    account, amount, when = fit.compared
    assert (account.paid, account.sale, account.marks) == ("20041", "20014", ((3, 4), (3, 4)))
    assert (account.agrees, amount.agrees, when.agrees) == (False, True, True)
    assert when.why is not None
    assert when.why.words() == "12 s later"
    assert (when.paid, when.sale) == ("12:00:00", "11:59:48")
    assert shown.ago == 40


def test_what_fits_comes_first_then_what_goes_on_then_the_rest() -> None:
    rest = Arrival(replace(MONEY, id=ReceivedId("x")), "", "")
    shown = listed(rest, Arrival(MONEY, "", "", (TYPO,)), going=(PUSH,))
    assert [each.sort for each in shown] == [Sort.TYPO, Sort.GOING_ON, Sort.NO_MATCH]
    assert shown[1].fits[0].name == "20014"
    (unsure,) = listed(going=(replace(PUSH, state=State.UNSURE),))
    assert unsure.sort is Sort.UNSURE


def test_a_request_that_another_sales_money_may_have_paid_says_so_with_its_alarm() -> None:
    alarm = Alarm("a1", AlarmKind.CODE_DIFFERS, "UKL4R8T2XW p", f"{OF_REQUEST}UKL4R8T2XW", NOON)
    told, unsure = listed(going=(replace(PUSH, state=State.UNSURE, code="0"),), alarms=(alarm,))
    assert unsure.note == Notice(TOLD_PAID)
    assert told.note is not None
    assert "its payment may have paid something else: UKL4R8T2XW." in told.note.words()


def test_a_sum_that_had_paid_before_a_restore_says_so_with_its_alarm() -> None:
    alarm = Alarm("a1", AlarmKind.CODE_DIFFERS, "x restored", f"{OF_BEFORE}650", NOON)
    (told,) = listed(alarms=(alarm,))
    assert told.note == Notice(PAID_BEFORE, {"detail": "650"})


def test_what_is_left_of_money_is_said_and_can_go_back() -> None:
    used = replace(MONEY, state=MoneyState.USED, sale=OTHER, uses=(Use(What.SALE, ksh(45), OTHER),))
    (shown,) = listed(Arrival(used, "", ""))
    assert shown.amount == ksh(20)
    assert shown.note is not None
    assert shown.note.words() == "KSh 20 of it is left over."
    assert shown.choices == (Choice.CREDIT, Choice.CASH_BACK)  # nobody here may send money
    assert shown.fits[0].compared == ()


def test_whose_money_it_is_is_said_where_it_is_another_tills() -> None:
    (shown,) = listed(Arrival(replace(MONEY, state=MoneyState.ELSEWHERE, holder=3), "", ""))
    assert shown.note is not None
    assert shown.note.words() == "Belongs to Till 3."


@pytest.mark.parametrize("state", [MoneyState.UNMATCHED, MoneyState.ELSEWHERE])
def test_what_was_claimed_before_a_restore_says_so_and_can_be_taken_off(state: MoneyState) -> None:
    kept = Arrival(replace(MONEY, state=state, sale=SaleId("gone")), "", "", (TYPO,))
    (shown,) = listed(kept, kept_for_gone=frozenset({MONEY.id}))
    assert (shown.sort, shown.choices) == (Sort.OTHERS, (Choice.FREE,))
    assert shown.note == Notice(KEPT_FOR_GONE)


def test_what_no_till_has_claimed_says_so() -> None:
    (shown,) = listed(Arrival(replace(MONEY, kind=Kind.OTHER_TILL), "", ""))
    assert (shown.sort, shown.note) == (Sort.OTHERS, Notice(UNCLAIMED))
    (others,) = listed(Arrival(replace(MONEY, state=MoneyState.ELSEWHERE), "", ""))
    assert others.note is None


@pytest.mark.parametrize("kind", AlarmKind)
def test_an_alarm_stands_above_all_else_until_it_is_seen(kind: AlarmKind) -> None:
    alarm = Alarm("a1", kind, "UKL4R8T2XW", "Till 2", NOON)
    arrival = Arrival(MONEY, "", "", (TYPO,))
    drawer = InDrawer((arrival,), (), SALES, Heard(), sees_all=True, alarms=(alarm,))
    now = NOON + timedelta(seconds=9)
    first, _ = payments_in(drawer, sale=SALE, now=now, zone=NAIROBI, sign="KSh")
    assert (first.id, first.sort, first.ago) == (f"{ALARM}a1", Sort.ALARM, 9)
    assert first.note is not None
    assert "Till 2" in first.note.words()


def test_the_one_thing_to_do_first_is_said_of_an_odd_case() -> None:
    (shown,) = listed(Arrival(replace(MONEY, is_verified=False), "", ""))
    assert shown.note is not None
    assert shown.note.words().startswith("Ask M-Pesa whether it is real")


@pytest.mark.parametrize(
    ("changes", "drawer", "choices"),
    [
        ({"is_verified": False}, {}, (Choice.BELIEVE,)),
        ({"is_verified": False}, {"can_ask": True}, (Choice.CHECK, Choice.BELIEVE)),
        ({"is_verified": False, "trans_id": None}, {"can_ask": True}, (Choice.BELIEVE,)),
        ({"state": MoneyState.NOT_OURS}, {}, (Choice.TAKE_UP,)),
        ({"state": MoneyState.NOT_OURS, "note": "rent"}, {}, (Choice.TAKE_UP,)),
        ({}, {"missing": frozenset({MONEY.id})}, (Choice.GIVE_CODE,)),
        ({"kind": Kind.LESS, "sale": SALE}, {}, (Choice.FREE,)),
        ({"kind": Kind.LESS, "sale": OTHER}, {}, (Choice.CREDIT, Choice.CASH_BACK)),
        ({"kind": Kind.LESS}, {}, (Choice.CREDIT, Choice.CASH_BACK)),
        (
            {"kind": Kind.MORE, "sale": SALE},
            {"can_ask": True},
            (Choice.CREDIT, Choice.CASH_BACK, Choice.REVERSE, Choice.FREE),
        ),
        ({"kind": Kind.SPARE}, {}, (Choice.CREDIT, Choice.CASH_BACK)),
    ],
)
def test_what_can_be_done_stands_beside_it(
    changes: dict[str, object], drawer: dict[str, object], choices: tuple[Choice, ...]
) -> None:
    (shown,) = listed(Arrival(replace(MONEY, **changes), "", ""), **drawer)  # type: ignore[arg-type]
    assert shown.choices == choices


@pytest.mark.parametrize(
    ("changes", "drawer", "said"),
    [
        (
            {"state": MoneyState.NOT_OURS, "short_code": "600111"},
            {},
            "It was paid to 600111, which is no number of this shop. Say that it is not ours.",
        ),
        ({"state": MoneyState.NOT_OURS, "note": "rent"}, {}, "Set aside: rent."),
        ({}, {"missing": frozenset({MONEY.id})}, Reason.MONEY_MAY_BE_USED.value),
        ({"is_verified": False}, {}, Action.ASK_MPESA.value),
    ],
)
def test_the_one_thing_to_do_is_said(
    changes: dict[str, object], drawer: dict[str, object], said: str
) -> None:
    (shown,) = listed(Arrival(replace(MONEY, **changes), "", ""), **drawer)  # type: ignore[arg-type]
    assert shown.note is not None
    assert shown.note.words() == said


def test_a_request_of_which_nobody_knows_is_asked_about() -> None:
    (unsure,) = listed(going=(replace(PUSH, state=State.UNSURE),))
    assert unsure.note is not None
    assert unsure.note.words() == Action.CHECK_NOW.value
    assert unsure.choices == (Choice.CHECK,)


@pytest.mark.parametrize(
    ("state", "sort", "choices"),
    [
        (RefundState.ASKED, Sort.GOING_BACK, ()),
        (RefundState.OUT, Sort.GOING_BACK, ()),
        (RefundState.UNSURE, Sort.BACK_UNSURE, (Choice.WENT_BACK, Choice.STAYED)),
    ],
)
def test_money_that_goes_back_stands_there_once_until_its_end_is_known(
    state: RefundState, sort: Sort, choices: tuple[Choice, ...]
) -> None:
    order = Refund(
        RefundId("b"), RefundKind.REVERSAL, ksh(65), "twice", NOON, StaffId("g"), state,
        received=MONEY.id, trans_id="UKL4R8T2XW",
    )  # fmt: skip
    money = Arrival(replace(MONEY, state=MoneyState.REFUNDING), "", "")
    (shown,) = listed(money, going_back=(order,), sees_all=True)
    assert (shown.id, shown.sort, shown.choices) == (f"{BACK}b", sort, choices)
    assert (shown.amount, shown.code) == (ksh(65), "UKL4R8T2XW")
    assert not shown.sort.may_be_used


WAITS = Unsettled(OTHER, PaymentId("u"), ksh(65), "", "T1-0007")


@pytest.mark.parametrize(
    ("waits", "sure"),
    [
        (WAITS, Sure.WEAK),
        (replace(WAITS, amount=ksh(70), code="UKL4R8T2XW"), Sure.VERY_LIKELY),
        (replace(WAITS, amount=ksh(70), code="UKL4R8T2XX"), None),
    ],
)
def test_money_may_be_what_a_finished_sale_waits_for(waits: Unsettled, sure: Sure | None) -> None:
    """By the code that was typed, or by its sum."""
    (shown,) = listed(Arrival(MONEY, "", ""), unsettled=(waits,))
    assert [(fit.settles, fit.name, fit.sure) for fit in shown.fits] == (
        [] if sure is None else [("u", "T1-0007", sure)]
    )


@pytest.mark.parametrize(
    ("waits", "drawer", "sort", "choices"),
    [
        (WAITS, {"can_ask": True}, Sort.PROVISIONAL, ()),
        (
            replace(WAITS, code="UKL4R8T2XW", is_by_hand=True),
            {"can_ask": True},
            Sort.BY_HAND,
            (Choice.CHECK,),
        ),
        (replace(WAITS, code="UKL4R8T2XW", is_by_hand=True), {}, Sort.BY_HAND, ()),
    ],
)
def test_what_a_finished_sale_waits_for_is_listed_for_whoever_sees_all(
    waits: Unsettled, drawer: dict[str, object], sort: Sort, choices: tuple[Choice, ...]
) -> None:
    assert listed(unsettled=(waits,)) == ()
    (shown,) = listed(unsettled=(waits,), sees_all=True, **drawer)
    assert (shown.sort, shown.choices, shown.fits[0].name) == (sort, choices, "T1-0007")
    assert shown.note is not None
    assert shown.note.words() == Action.COMPARE_STATEMENT.value


def test_what_is_claimed_to_be_given_out_can_be_chosen_once_more() -> None:
    money = replace(MONEY, state=MoneyState.CLAIMING, sale=NO_SALE)
    (waits,) = listed(Arrival(money, "", ""))
    assert (waits.choices, waits.fits) == ((), ())
    (shown,) = listed(Arrival(money, "", ""), going_out=frozenset({money.id}))
    assert shown.choices == (Choice.CREDIT, Choice.CASH_BACK)
