"""A code that a customer shows is a question."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.drawer_views import CodeState, CodeView
from pos.screens.chip import State
from pos.screens.code_card import CodeCard
from tests.screens import mpesa_samples as samples


def asked(qtbot: QtBot, view: CodeView) -> CodeCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1366, 768)
    card = CodeCard(behind)
    behind.show()
    card.ask(view)
    return card


def test_enter_has_it_looked_up(qtbot: QtBot) -> None:
    card = asked(qtbot, CodeView())
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.said.isVisible()
    qtbot.keyClicks(card._entry.line, "UKL4R8T2XW")
    with qtbot.waitSignal(card.asked) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == ["UKL4R8T2XW"]


def test_what_has_come_is_used_by_enter(qtbot: QtBot) -> None:
    card = asked(qtbot, samples.CODE_FITS)
    assert card._card.state is State.PAID
    assert "KSh 1,864" in card._said.text()
    with qtbot.waitSignal(card.used) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == ["UKL4R8T2XW"]
    assert card.isHidden()


def test_another_amount_is_said_with_what_is_due(qtbot: QtBot) -> None:
    card = asked(qtbot, replace(samples.CODE_FITS, state=CodeState.OTHER_AMOUNT))
    assert "This sale is KSh 1,864." in card._said.text()


def test_a_code_that_was_changed_is_a_new_question(qtbot: QtBot) -> None:
    card = asked(qtbot, samples.CODE_FITS)
    card.take_code("UKL4R8T2XX")
    with qtbot.waitSignal(card.asked), qtbot.assertNotEmitted(card.used):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_a_code_that_nobody_heard_of_can_be_kept_where_that_is_allowed(qtbot: QtBot) -> None:
    card = asked(qtbot, samples.CODE_NOT_HEARD)
    assert card.big.text() == "Look it up again"
    with qtbot.waitSignal(card.kept) as said:
        card._keep.click()
    assert said.args == ["UKL4R8T2XW"]
    card.show_code(replace(samples.CODE_NOT_HEARD, may_keep=False))
    assert card._keep.isHidden()


def test_while_it_is_looked_up_enter_waits(qtbot: QtBot) -> None:
    card = asked(qtbot, CodeView(CodeState.LOOKING, "UKL4R8T2XW"))
    assert not card.big.isEnabled()


def test_a_code_that_paid_names_its_receipt(qtbot: QtBot) -> None:
    card = asked(qtbot, samples.CODE_USED)
    assert "receipt T1-0007" in card._said.text()
    card.show_code(CodeView(CodeState.WRONG, "UKL4R8T2XW"))
    assert card._found.text() == "That is no M-Pesa code"
