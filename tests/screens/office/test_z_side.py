"""Beside the history stands what the chosen Z says, and what others said of it."""

from datetime import UTC

import pytest
from pytestqt.qtbot import QtBot

from pos.office.closed_shifts import Check, WholeZ
from pos.screens.office.z_side import ZSide
from pos.shop.closed_shift import Said, ShiftCheck
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.rules import ShopRules
from tests.builders import NOON, ksh
from tests.printer.papers import z_report


@pytest.fixture
def side(qtbot: QtBot) -> ZSide:
    made = ZSide()
    qtbot.addWidget(made)
    return made


def whole(*counts: Money, reason: str = "", may_verify: bool = True) -> WholeZ:
    by = StaffId("mwangi")
    checks = (
        Check("Mwangi", ShiftCheck(Said.VERIFIED, NOON, by, "", ksh(10))),
        Check("Njeri", ShiftCheck(Said.NOTED, NOON, by, "Found it")),
    )
    report = z_report(*counts, reason=reason)
    return WholeZ(report, "Grace", "Sara", checks, ShopRules(), may_verify)


@pytest.mark.parametrize(("more", "word"), [(-50, "Short"), (50, "Over"), (0, "Correct")])
def test_how_the_drawer_was_is_a_word(side: ZSide, more: int, word: str) -> None:
    expected = z_report(ksh(0)).expected
    side.show_z(whole(expected + ksh(more), reason="x"), UTC)
    assert side._rows.rows[-1].name == word
    assert "Why: x" in side._why.text()


def test_more_counts_than_one_are_told(side: ZSide) -> None:
    side.show_z(whole(ksh(1), ksh(2)), UTC)
    assert side._rows.rows[2].detail == "2 x"


def test_what_others_said_stands_there_with_their_names(side: ZSide) -> None:
    side.show_z(whole(ksh(1)), UTC)
    told = side._said.text()
    assert "Mwangi verified it\ncounted KSh 10" in told
    assert "Njeri noted\nFound it" in told


def test_who_closed_it_is_not_offered_to_verify_it(side: ZSide) -> None:
    side.show_z(whole(ksh(1), may_verify=False), UTC)
    assert [button.isEnabled() for button in side.buttons] == [False, True, True, True, True]
    side.show_z(None, None)
    assert not any(button.isEnabled() for button in side.buttons)
    assert side._title.text() == ""
