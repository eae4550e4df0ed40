"""A field says while it is typed whether it can be kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pos.desks.first_start import Step
from pos.desks.starting import StartView
from pos.desks.views import Notice
from pos.screens.field import Field
from pos.screens.first_start_page import FirstStartPage
from pos.screens.language import Language, Speech
from pos.shop.words import Reason

MISSING = Notice(Reason.NAME_MISSING.value)


def field(qtbot: QtBot, **chosen: object) -> Field:
    made = Field(**chosen)  # type: ignore[arg-type]
    made.titled("Name", "Like Front")
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_hands_type_is_told_and_what_is_put_there_is_not(qtbot: QtBot) -> None:
    made, heard = field(qtbot), []
    made.edited.connect(heard.append)
    made.put("Duka")
    qtbot.keyClicks(made.line, "!")
    assert heard == ["Duka!"]
    assert made.text == "Duka!"


def test_what_is_expected_what_is_wrong_and_what_is_good_stand_below(qtbot: QtBot) -> None:
    made = field(qtbot)
    assert made.below == "Like Front"
    made.judge(MISSING)
    assert (made.below, made._below.property("ink")) == ("A name is needed.", "text_2")
    made.judge(MISSING, asked=True)
    assert (made.below, made._below.property("ink")) == ("A name is needed.", "failed_fg")
    assert made.line.accessibleDescription() == "A name is needed."
    made.judge(None, good=True)
    assert made._below.property("ink") == "paid_fg"


def test_a_fault_is_said_in_the_language_that_is_spoken(qtbot: QtBot, speech: Speech) -> None:
    made = field(qtbot)
    made.judge(MISSING, asked=True)
    speech.speak(Language.KISWAHILI)
    qtbot.waitUntil(lambda: made.below == "Jina linahitajika.")


def test_only_what_the_pattern_allows_is_taken(qtbot: QtBot) -> None:
    made = field(qtbot, pattern=r"\d{0,2}")
    qtbot.keyClicks(made.line, "x123")
    assert made.text == "12"


def test_a_secret_is_not_shown(qtbot: QtBot) -> None:
    assert field(qtbot, secret=True).line.echoMode() is QLineEdit.EchoMode.Password


def test_keys_with_alt_enter_and_escape_belong_to_the_screen(qtbot: QtBot) -> None:
    made, screen = Field(), FirstStartPage()
    qtbot.addWidget(screen)
    made.setParent(screen)
    screen.show()
    made.show()
    with qtbot.waitSignals([screen.next_asked, screen.answered]):
        qtbot.keyClick(made.line, Qt.Key.Key_Return)
        screen.show_view(StartView(step=Step.MARKET))
        qtbot.keyClick(made.line, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(screen.back_asked):
        qtbot.keyClick(made.line, Qt.Key.Key_Escape)
    assert made.text == ""


def test_what_may_only_be_read_is_not_typed_into(qtbot: QtBot) -> None:
    made = field(qtbot)
    made.allow(changes=False)
    qtbot.keyClicks(made.line, "x")
    assert made.text == ""
