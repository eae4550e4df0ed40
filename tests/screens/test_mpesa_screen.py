"""Paying by M-Pesa as hands use it: a phone is typed and sent, it waits, it ends."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from pos.desks.mpesa_course import TOLD_PAID
from pos.desks.mpesa_views import Choice, ChoiceView, Course, MpesaPayView
from pos.desks.views import Notice
from pos.screens.button import Button, Kind
from pos.screens.chip import State
from pos.screens.language import Language, Speech
from pos.screens.measures import STANDARD
from pos.screens.mpesa_screen import MpesaScreen
from tests.screens import mpesa_samples as samples
from tests.screens.samples import SALE, STATUS


def shown(qtbot: QtBot, view: MpesaPayView, size: tuple[int, int] = (1366, 768)) -> MpesaScreen:
    screen = MpesaScreen()
    qtbot.addWidget(screen)
    screen.show_status(STATUS)
    screen.show_sale(SALE)
    screen.show_mpesa(view)
    screen.resize(*size)
    screen.show()
    QCoreApplication.processEvents()
    return screen


def test_what_is_typed_is_reported_and_shown_in_groups(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.PHONE_EMPTY)
    said: list[str] = []
    screen.phone_typed.connect(said.append)
    qtbot.keyClicks(screen.phone._line, "0712")
    assert said[-1] == "0712"
    screen.show_mpesa(samples.PHONE)
    assert screen.phone._line.text() == "0712 345 678"
    assert screen.rail._main.isEnabled()


def test_the_pad_writes_and_takes_back(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.PHONE_EMPTY)
    said: list[str] = []
    screen.phone_typed.connect(said.append)
    for key in ("+254", "7", "back"):
        screen.phone._pad.pressed.emit(key)
    assert said == ["+254", "+2547", "+254"]
    screen.phone._line.selectAll()
    screen.phone._pad.pressed.emit("0")
    assert said[-1] == "0"


@pytest.mark.parametrize("view", [samples.PHONE, samples.PHONE_KNOWN])
def test_every_key_of_the_pad_is_whole_on_a_small_screen(qtbot: QtBot, view: MpesaPayView) -> None:
    pad = shown(qtbot, view, (1024, 640)).phone._pad
    keys = pad.findChildren(Button)
    assert keys
    assert all(pad.rect().contains(key.geometry()) for key in keys)


def test_a_mark_in_the_middle_stays_where_it_is(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.PHONE)
    screen.phone._line.setCursorPosition(2)
    changed = replace(samples.PHONE, phone=replace(samples.PHONE.phone, typed="0722 345 678"))
    screen.show_mpesa(changed)
    assert screen.phone._line.cursorPosition() == 2


def test_enter_sends_and_esc_steps_back(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.PHONE)
    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen.phone._line, Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen.phone._line, Qt.Key.Key_Escape)


def test_while_it_waits_enter_only_checks_and_the_big_button_stops_waiting(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.WAITING)
    assert screen.rail._main.kind is Kind.STOP
    with qtbot.assertNotEmitted(screen.left), qtbot.waitSignal(screen.chosen) as said:
        qtbot.keyClick(screen, Qt.Key.Key_Return)
    assert said.args == [Choice.CHECK]
    with qtbot.waitSignal(screen.left):
        screen.rail._main.click()


@pytest.mark.parametrize("key", [Qt.Key.Key_F6, Qt.Key.Key_F2])
def test_a_locked_choice_does_nothing_and_says_why(qtbot: QtBot, key: Qt.Key) -> None:
    screen = shown(qtbot, samples.WAITING)
    with qtbot.assertNotEmitted(screen.chosen):
        assert pressed(screen, key)
    button = screen.choices.button(Choice.SEND_AGAIN)
    assert (button.isEnabled(), button.accessibleDescription()) == (False, "It may still be paid.")


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (Qt.Key.Key_F9, Choice.CASH), (Qt.Key.Key_F11, Choice.SPLIT), (Qt.Key.Key_F5, Choice.LEAVE),
        (Qt.Key.Key_F4, Choice.CHECK),
    ],
)  # fmt: skip
def test_each_choice_has_its_key(qtbot: QtBot, key: Qt.Key, choice: Choice) -> None:
    screen = shown(qtbot, samples.WAITING)
    with qtbot.waitSignal(screen.chosen) as said:
        assert pressed(screen, key)
    assert said.args == [choice]


def test_the_payments_are_one_key_away(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.WAITING)
    with qtbot.waitSignal(screen.action_asked) as said:
        assert pressed(screen, Qt.Key.Key_F8)
    assert said.args == ["payments"]


def test_the_best_choice_is_the_big_button(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.INSUFFICIENT)
    assert screen.rail._main.text() == "Split"
    with qtbot.waitSignal(screen.chosen) as said:
        screen.rail._main.click()
    assert said.args == [Choice.SPLIT]
    with qtbot.waitSignal(screen.chosen) as touched:
        screen.turned.choices.button(Choice.LEAVE).click()
    assert touched.args == [Choice.LEAVE]


def test_a_wait_that_a_code_asks_for_is_counted_down(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.BUSY)
    assert screen.turned.choices.button(Choice.SEND_AGAIN)._detail == "in 57 s"
    assert screen.turned._title.text() == "Another M-Pesa payment is open on that phone"


def test_with_nothing_to_choose_enter_goes_back_to_the_sale(qtbot: QtBot) -> None:
    screen = shown(qtbot, replace(samples.CANCELLED, choices=()))
    assert screen.rail._main.text() == "Back to sale"
    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("view", "state"),
    [
        (samples.UNDERPAID, State.SHORT), (samples.OVERPAID, State.OVER),
        (samples.UNVERIFIED, State.UNKNOWN), (samples.UNSURE, State.UNKNOWN),
        (samples.CANCELLED, State.FAILED), (samples.CHECKING, State.CHECKING),
    ],
)  # fmt: skip
def test_each_state_wears_its_own_sign(qtbot: QtBot, view: MpesaPayView, state: State) -> None:
    assert shown(qtbot, view)._chip.state is state


def test_the_seconds_are_said_in_figures_and_in_steps(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.WAITING)
    assert screen.waiting._ring.seconds == 18
    assert screen.waiting.steps._pin.accessibleName() == "Customer enters PIN 17 s"
    screen.show_mpesa(replace(samples.WAITING, request=replace(samples.REQUEST, seconds=21)))
    assert screen.waiting._title.text() == "Nothing on the phone? Ask them to unlock it."
    screen.show_mpesa(samples.ASKING)
    assert screen.waiting.steps._taken.accessibleName() == "Asking Safaricom 0 s"


def test_money_that_came_late_or_twice_says_so(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.UNDERPAID)
    assert screen.turned._title.text() == "KSh 1,800 has come"
    assert samples.UNDERPAID.arrived is not None
    for oddity, said in (
        ("twice", "paid twice"),
        ("late", "after this sale"),
        ("", "Enter uses it"),
    ):
        arrived = replace(samples.UNDERPAID.arrived, oddity=oddity, amount=samples.DUE)
        screen.show_mpesa(replace(samples.UNDERPAID, arrived=arrived))
        assert said in screen.turned._said.text()


def test_a_number_too_long_for_its_room_steps_down(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.WAITING, (1024, 768))
    assert screen.waiting._phone.font().pixelSize() < 44
    screen.fit(STANDARD)


def test_the_keyboard_is_at_the_phone_when_one_is_wanted(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.CANCELLED)
    screen.activateWindow()
    screen.show_mpesa(samples.PHONE)
    assert screen.phone._line.selectedText() == "0712 345 678"
    screen.start()
    assert screen.view.course is Course.PHONE


def test_choices_come_and_go_in_their_order(qtbot: QtBot) -> None:
    screen = shown(qtbot, samples.CANCELLED)
    screen.show_mpesa(
        replace(samples.CANCELLED, choices=(ChoiceView(Choice.CASH), *samples.FAILED_CHOICES[:2]))
    )
    layout = screen.turned.choices.layout()
    assert layout is not None
    assert layout.itemAt(0).widget() is screen.turned.choices.button(Choice.CASH)
    assert not screen.turned.choices.button(Choice.LEAVE).isVisible()


def pressed(screen: MpesaScreen, key: Qt.Key) -> bool:
    """Press a key as the window hands it on."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    return screen.take_key(event)


def test_a_request_that_another_sales_money_may_have_paid_asks_for_the_customers_code(
    qtbot: QtBot, speech: Speech
) -> None:
    request = replace(samples.REQUEST, code="0", says=Notice(TOLD_PAID))
    first = (ChoiceView(Choice.CODE), ChoiceView(Choice.CHECK))
    screen = shown(qtbot, replace(samples.UNSURE, request=request, choices=first))
    assert "may have paid another sale. Ask for the code" in screen.turned._said.text()
    assert screen.rail._main.text() == "Type code"
    speech.speak(Language.KISWAHILI)
    screen.say()
    assert "zimelipia mauzo mengine. Muombe mteja" in screen.turned._said.text()
