"""The owner's PIN is typed twice and never shown."""

from pytestqt.qtbot import QtBot

from pos.desks.first_start import FirstStart
from pos.desks.views import notice_of
from pos.screens.owner_question import OwnerQuestion
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


def owner(qtbot: QtBot) -> tuple[OwnerQuestion, dict[str, object]]:
    made, answers = OwnerQuestion(), {}
    made.answered.connect(answers.update)
    qtbot.addWidget(made)
    made.show()
    return made, answers


def test_name_and_pin_are_told(qtbot: QtBot) -> None:
    made, answers = owner(qtbot)
    qtbot.keyClicks(made.name.line, "Njeri")
    qtbot.keyClicks(made.pin.line, "4829138")
    assert answers == {"owner": "Njeri", "pin": "482913"}
    assert made.lacks() is not None


def test_two_different_pins_are_said_at_the_last_figure(qtbot: QtBot) -> None:
    made, _ = owner(qtbot)
    qtbot.keyClicks(made.pin.line, "482913")
    qtbot.keyClicks(made.again.line, "48291")
    assert "not the same" not in made.again.below
    qtbot.keyClicks(made.again.line, "4")
    assert made.again.below.startswith("The two PINs are not the same.")
    qtbot.keyClicks(made.again.line, "\b3")
    assert made.lacks() is None
    assert "not the same" not in made.again.below


def test_another_pin_has_to_be_typed_twice_again(qtbot: QtBot) -> None:
    made, _ = owner(qtbot)
    qtbot.keyClicks(made.pin.line, "482913")
    qtbot.keyClicks(made.again.line, "482913")
    qtbot.keyClicks(made.pin.line, "\b4")
    assert made.again.text == ""


def test_a_fault_stands_at_the_name_or_at_the_pin(qtbot: QtBot) -> None:
    made, _ = owner(qtbot)
    made.judge(notice_of(Refusal(Reason.NAME_MISSING)), asked=True)
    assert made.name.below == "A name is needed."
    qtbot.keyClicks(made.pin.line, "111111")
    made.judge(notice_of(Refusal(Reason.PIN_EASY)), asked=False)
    assert made.pin.below.startswith("That PIN is too easy to guess")
    assert made.name.below == ""


def test_the_pin_is_forgotten_with_the_answers(qtbot: QtBot) -> None:
    made, _ = owner(qtbot)
    qtbot.keyClicks(made.pin.line, "482913")
    qtbot.keyClicks(made.again.line, "482913")
    made.show_answers(FirstStart(owner="Njeri", pin="482913"))
    assert made.pin.text == "482913"
    made.show_answers(FirstStart(owner="Njeri"))
    assert (made.name.text, made.pin.text, made.again.text) == ("Njeri", "", "")
