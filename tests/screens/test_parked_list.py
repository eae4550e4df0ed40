"""The sales that wait."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pos.screens.parked_list import ParkedList
from tests.screens.samples import PARKED


def test_a_figure_takes_a_sale_up_again(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    card = ParkedList(behind)
    card.show_parked(PARKED)
    behind.show()
    card.open_card()
    with qtbot.waitSignal(card.resumed) as said:
        qtbot.keyClick(card, Qt.Key.Key_2)
    assert said.args == [1]
    with qtbot.assertNotEmitted(card.resumed):
        qtbot.keyClick(card, Qt.Key.Key_3)


def test_no_parked_sale_is_said_in_words(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    card = ParkedList(behind)
    card.show_parked(())
    behind.show()
    card.open_card()
    assert card._nothing.isVisible()


def test_the_slip_of_a_sale_is_printed_by_touch_and_with_alt(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    card = ParkedList(behind)
    card.show_parked(PARKED)
    behind.show()
    card.open_card()
    with qtbot.waitSignal(card.slip_asked) as said, qtbot.assertNotEmitted(card.resumed):
        qtbot.keyClick(card, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert said.args == [1]
    name = f"Print the slip of {PARKED[0].name}"
    (slip,) = (each for each in card.findChildren(QPushButton) if each.accessibleName() == name)
    with qtbot.waitSignal(card.slip_asked) as said:
        qtbot.mouseClick(slip, Qt.MouseButton.LeftButton)
    assert said.args == [0]
