"""A printer is got to know by what somebody saw on its page; only what was answered is kept."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.trying import NO, YES, Question, TrialDesk, TrialView, with_first
from pos.printer.chosen import ChosenPrinter
from pos.printer.profile import WESTERN, Images, Knife
from pos.printer.virtual import VirtualPrinter
from pos.shop.faults import Fault
from tests.desks.tills import SLOW

ALL_WELL = {
    Question.WIDTH: 0, Question.SIGNS: 4, Question.OWN_SQUARE: YES, Question.DRAWN_SQUARE: YES,
    Question.BARS: YES, Question.KNIFE: YES, Question.DRAWER: YES,
}  # fmt: skip


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    made = VirtualPrinter()
    yield made
    made.end()


@pytest.fixture
def desk(background: Background) -> TrialDesk:
    return TrialDesk(background)


def tried(
    desk: TrialDesk, address: str, qtbot: QtBot, answers: dict[Question, int]
) -> tuple[list[Question], ChosenPrinter | None]:
    """Begin a trial and answer all that is asked."""
    asked: list[Question] = []
    found: list[ChosenPrinter] = []
    desk.found_out.connect(found.append)
    desk.begin(ChosenPrinter(address))
    qtbot.waitUntil(lambda: not desk.view.is_printing, timeout=SLOW)
    while desk.view.question is not None:
        asked.append(desk.view.question)
        desk.answer(answers[desk.view.question])
    desk.accept()
    qtbot.waitUntil(lambda: not desk._background.is_working, timeout=SLOW)
    return asked, found[0] if found else None


def test_a_printer_that_can_everything_is_known_as_that(
    desk: TrialDesk, printer: VirtualPrinter, qtbot: QtBot
) -> None:
    asked, found = tried(desk, printer.address.text, qtbot, ALL_WELL)
    assert Question.SQUARE_IN_COLUMNS not in asked
    assert found is not None
    assert (found.tells_status, found.tells_end, found.has_drawer) == (True, True, True)
    profile = found.profile
    assert (profile.columns, profile.pages, profile.images) == (48, WESTERN, Images.RASTER)
    assert (profile.has_squares, profile.has_bars, profile.knife) == (True, True, Knife.PART)
    assert len(printer.sheets) == 1
    assert len(printer.pulses) == 1


def test_a_small_mute_printer_is_known_as_that(
    desk: TrialDesk, printer: VirtualPrinter, qtbot: QtBot
) -> None:
    printer.switch(tells=False)
    answers = {
        **dict.fromkeys(Question, NO),
        Question.WIDTH: 2,
        Question.SIGNS: 2,
        Question.SQUARE_IN_COLUMNS: YES,
        Question.OTHER_PIN: YES,
    }
    asked, found = tried(desk, printer.address.text, qtbot, answers)
    assert asked == list(Question)
    assert found is not None
    assert (found.tells_status, found.tells_end, found.has_drawer) == (False, False, True)
    profile = found.profile
    assert (profile.columns, profile.drawer_pin, profile.portion) == (32, 1, 512)
    assert profile.pages == (WESTERN[2],)
    assert (profile.images, profile.knife) == (Images.COLUMNS, Knife.NONE)
    assert [each.pin for each in printer.pulses] == [0, 1]


@pytest.mark.parametrize(
    "drawer", [{Question.DRAWER: 2}, {Question.DRAWER: NO, Question.OTHER_PIN: NO}]
)
def test_a_printer_without_a_drawer_and_without_foreign_signs(
    desk: TrialDesk, printer: VirtualPrinter, qtbot: QtBot, drawer: dict[Question, int]
) -> None:
    answers = {**ALL_WELL, Question.SIGNS: 5, **drawer}
    _, found = tried(desk, printer.address.text, qtbot, answers)
    assert found is not None
    assert (found.has_drawer, found.profile.pages) == (False, ())


def test_a_printer_that_cannot_print_is_told_and_nothing_is_asked(
    desk: TrialDesk, printer: VirtualPrinter, qtbot: QtBot
) -> None:
    printer.switch(paper_out=True)
    asked, found = tried(desk, printer.address.text, qtbot, {})
    assert (asked, found) == ([], None)
    assert desk.view.notice is not None
    assert desk.view.notice.source == Fault.PRINTER_NO_PAPER.value.sentence


@pytest.mark.parametrize("address", ["network:", "network:127.0.0.1:9"])
def test_what_is_no_printer_is_told(desk: TrialDesk, qtbot: QtBot, address: str) -> None:
    asked, found = tried(desk, address, qtbot, {})
    assert (asked, found) == ([], None)
    assert desk.view.notice is not None


def test_nothing_happens_before_a_trial_begins(desk: TrialDesk) -> None:
    desk.answer(0)
    desk.open_drawer()
    desk.accept()
    assert desk.view == TrialView()


def test_a_printer_takes_the_place_of_the_tills_own_or_of_itself() -> None:
    one, other, meat = (
        ChosenPrinter("a"), ChosenPrinter("b"), ChosenPrinter("c", counter="Butcher"),
    )  # fmt: skip
    known = ChosenPrinter("b", tells_end=True)
    assert with_first((one, other, meat), known) == (one, known, meat)
    assert with_first((one, meat), known) == (known, meat)
    assert with_first((), known) == (known,)


def test_a_counters_printer_takes_its_own_place_and_no_other() -> None:
    own, spare = ChosenPrinter("192.168.1.50"), ChosenPrinter("192.168.1.51")
    butcher = ChosenPrinter("192.168.1.60", counter="Butcher")
    known = (own, spare, butcher)
    moved = ChosenPrinter("192.168.1.61", counter="Butcher", tells_end=True)
    assert with_first(known, moved) == (own, spare, moved)
    shared = ChosenPrinter("192.168.1.50", counter="Bar")
    assert with_first(known, shared) == (*known, shared)
    better = ChosenPrinter("192.168.1.60", counter="Butcher", tells_end=True)
    assert with_first(known, better) == (own, spare, better)
