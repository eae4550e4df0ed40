"""What is true of the till."""

from pytestqt.qtbot import QtBot

from pos.screens.measures import COMPACT, STANDARD
from pos.screens.top_bar import TopBar
from tests.screens.samples import OFFLINE, STATUS


def bar(qtbot: QtBot) -> TopBar:
    made = TopBar()
    qtbot.addWidget(made)
    made.resize(1366, 52)
    made.show()
    return made


def test_a_working_connection_has_its_word_and_a_tick(qtbot: QtBot) -> None:
    made = bar(qtbot)
    made.show_status(STATUS)
    assert made._net.accessibleName() == "Online: working"
    assert made._net._tick.isVisible()
    assert not made._unsent.isVisible()


def test_offline_says_so_and_when_m_pesa_was_last_heard(qtbot: QtBot) -> None:
    made = bar(qtbot)
    made.show_status(OFFLINE)
    assert made._net.accessibleName() == "Online: OFFLINE"
    assert made._mpesa.accessibleName() == "M-Pesa: HEARD 13:05"
    assert made._unsent.text() == "14 unsent"


def test_a_narrow_bar_keeps_signs_and_drops_words(qtbot: QtBot) -> None:
    made = bar(qtbot)
    made.show_status(STATUS)
    made.fit(COMPACT)
    assert not made._net._word.isVisible()
    assert not made._shop.isVisible()
    made.fit(STANDARD)
    assert made._shop.isVisible()
