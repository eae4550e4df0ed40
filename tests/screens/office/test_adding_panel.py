"""What is quick shows nothing; what is long says how far it is and can be stopped."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.office.adding_panel import AddingPanel


def made(qtbot: QtBot) -> AddingPanel:
    panel = AddingPanel()
    qtbot.addWidget(panel)
    return panel


def test_it_is_due_when_work_was_not_quick(qtbot: QtBot) -> None:
    panel = made(qtbot)
    with qtbot.waitSignal(panel.due):
        panel.begin()


def test_it_is_not_due_when_work_has_ended(qtbot: QtBot) -> None:
    panel = made(qtbot)
    panel.begin()
    panel.end()
    assert not panel._quick.isActive()
    assert not panel._long.isActive()


def test_it_says_how_far_it_is_and_that_it_goes_on(qtbot: QtBot) -> None:
    panel = made(qtbot)
    panel.begin()
    panel.show_done(6, 30)
    assert panel.said == "Adding up: day 6 of 30"
    assert panel.bar.share == 0.2
    panel._long.timeout.emit()
    assert panel.said == "Still loading: day 6 of 30"
    panel.begin()
    assert panel.said == "Adding up"


def test_a_hand_can_stop_it(qtbot: QtBot) -> None:
    panel = made(qtbot)
    with qtbot.waitSignal(panel.stopped):
        qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
