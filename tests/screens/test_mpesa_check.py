"""M-Pesa is called the same only where Safaricom said so."""

import pytest
from pytestqt.qtbot import QtBot

from pos.screens.chip import State
from pos.screens.measures import COMPACT
from pos.screens.mpesa_check import MpesaCheck
from pos.shop.mpesa_compared import Came, MpesaCompared
from tests.screens.closings import COMPARED, ZONE


@pytest.fixture
def check(qtbot: QtBot) -> MpesaCheck:
    made = MpesaCheck()
    qtbot.addWidget(made)
    made.fit(COMPACT)
    return made


def test_each_way_has_its_result_as_a_word_and_a_state(check: MpesaCheck) -> None:
    check.show_mpesa(COMPARED, ZONE)
    chips = {came: line[4] for came, line in check._lines.items()}
    assert [chips[came].state for came in Came] == [State.PAID, State.FAILED, State.REVIEW]
    assert [chips[came]._word for came in Came] == ["SAME", "DIFFERENT", "NOT MATCHED"]
    assert [part.text() for part in check._sum] == ["Total", "44", "52,645", "53,365"]
    assert check._left.text().startswith("KSh 750 is not matched")
    assert "checked with Safaricom at" in check._asked.text()


def test_what_nobody_asked_about_is_not_checked(check: MpesaCheck) -> None:
    check.show_mpesa(MpesaCompared(), ZONE)
    assert {line[4]._word for line in check._lines.values()} == {"NOT CHECKED"}
    assert check._asked.text() == "not checked with Safaricom"
    assert check._foot.isHidden()


def test_it_is_asked_once_at_a_time(check: MpesaCheck) -> None:
    check.show_mpesa(COMPARED, ZONE, is_checking=True)
    assert check._asked.text() == "Asking Safaricom"
    assert not check._again.isEnabled()
