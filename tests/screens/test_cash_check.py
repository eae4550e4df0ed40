"""The drawer is said to be short, over or right, with what makes up what should be there."""

import pytest
from pytestqt.qtbot import QtBot

from pos.screens.cash_check import CashCheck
from pos.screens.measures import COMPACT, measures_for
from pos.shop.payment import Method
from pos.shop.shift import CashKind, MethodTotal
from tests.builders import ksh
from tests.screens.closings import closing, move, totals

RIGHT = ksh(5000 + 23480 - 240)
OUT = move(CashKind.CASH_OUT, 1500, "boda delivery")


@pytest.fixture
def check(qtbot: QtBot) -> CashCheck:
    made = CashCheck()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("over", "verdict", "needs"),
    [(0, "CASH CORRECT", False), (-50, "CASH SHORT", True), (-20, "CASH SHORT", False), (21, "CASH OVER", True)],
)  # fmt: skip
def test_the_verdict_and_whether_it_needs_a_reason(
    check: CashCheck, over: int, verdict: str, *, needs: bool
) -> None:
    check.show_closing(closing(RIGHT + ksh(over)))
    assert (check.verdict, check.needs_reason) == (verdict, needs)
    assert check._figure.text() == str(abs(over))


def test_a_reason_that_was_given_is_enough(check: CashCheck) -> None:
    check.show_closing(closing(RIGHT - ksh(50)))
    check.give_reason("Gave wrong change")
    assert (check.reason, check.needs_reason) == ("Gave wrong change", False)
    assert check._choose.text() == "Gave wrong change"


def test_each_move_is_named_where_there_is_room_and_added_up_where_not(check: CashCheck) -> None:
    moves = (OUT, OUT, move(CashKind.CASH_IN, 200, "coins"), move(CashKind.NO_SALE, 0, "x"))
    check.show_closing(closing(of=totals(*moves)))
    told = [(each.name, each.detail, each.amount) for each in check._rows.rows]
    assert told[3:6] == [
        ("Cash out", "boda delivery", "−1,500"), ("Cash out", "boda delivery", "−1,500"),
        ("Cash in", "coins", "+200"),
    ]  # fmt: skip
    check.fit(measures_for(1024, 640))
    told = [(each.name, each.detail, each.amount) for each in check._rows.rows]
    assert told[3:5] == [("Cash in", "1", "+200"), ("Cash out", "2", "−3,000")]


def test_debts_that_were_paid_in_cash_are_a_row_of_their_own(check: CashCheck) -> None:
    paid = (MethodTotal(Method.CASH, ksh(300), ksh(0), 1),)
    check.show_closing(closing(of=totals(debts_paid=paid)))
    assert ("Debts paid in cash", "+300") in [(each.name, each.amount) for each in check._rows.rows]


def test_who_may_not_see_it_is_shown_nothing(check: CashCheck) -> None:
    check.show_closing(closing(sees=False))
    assert check._rows.rows == ()
    assert not check.needs_reason
    check.show_closing(None)
    assert not check.needs_reason


def test_in_a_narrow_window_it_is_counted_again_from_here(check: CashCheck, qtbot: QtBot) -> None:
    check.fit(COMPACT)
    with qtbot.waitSignal(check.recount_asked):
        check._again.click()
