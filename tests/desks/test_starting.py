"""The first start makes the whole shop or none, and gives the phrase once."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.choices import read_choices
from pos.desks.first_start import FirstStart, Products, Step
from pos.desks.starting import StartDesk
from pos.shop.words import Reason
from pos.startup import Computer, begin_shop, opened
from pos.till.signing import list_staff
from tests.desks.tills import SLOW
from tests.test_startup import computer_in

ANSWERS = {
    "shop": "Mama Njeri",
    "till": 2,
    "till_name": "Front",
    "owner": "Njeri",
    "pin": "482913",
}


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return computer_in(tmp_path / "home")


def begun(desk: StartDesk, qtbot: QtBot, **answers: object) -> None:
    """Answer everything and wait for what becomes of it."""
    desk.answer(**{**ANSWERS, **answers})
    for _ in Step:
        desk.go_on()
    qtbot.waitUntil(lambda: not desk.view.is_working, timeout=SLOW)


def test_the_shop_is_there_with_its_owner_and_what_was_chosen(
    background: Background, qtbot: QtBot, computer: Computer
) -> None:
    desk = StartDesk(background, partial(begin_shop, computer))
    begun(desk, qtbot)
    assert desk.view.phrase
    assert desk.view.answers.pin == ""
    with opened(computer) as records:
        assert [person.name for person in list_staff(records)] == ["Njeri"]
        assert records.till == 2
    assert read_choices(computer.folders).till_name == "Front"
    with qtbot.waitSignal(desk.finished):
        desk.finish()
    assert desk.view.phrase == ""


def test_the_sample_shop_is_brought_in_and_shows_how_far_it_is(
    background: Background, qtbot: QtBot, computer: Computer
) -> None:
    desk, seen = StartDesk(background, partial(begin_shop, computer)), []
    desk.changed.connect(lambda view: seen.append(view.doing))
    begun(desk, qtbot, products=Products.SAMPLE)
    assert desk.view.phrase
    assert "Adding" in seen


def test_a_file_that_cannot_be_used_leaves_no_shop(
    background: Background, qtbot: QtBot, computer: Computer, tmp_path: Path
) -> None:
    desk = StartDesk(background, partial(begin_shop, computer))
    begun(desk, qtbot, products=Products.FILE, file=tmp_path / "gone.csv")
    assert desk.view.phrase == ""
    assert desk.view.notice is not None
    assert not computer.folders.records.exists()
    begun(desk, qtbot, products=Products.NONE)
    assert desk.view.phrase


def test_an_answer_that_cannot_be_kept_is_asked_again(background: Background, qtbot: QtBot) -> None:
    desk = StartDesk(background, lambda _first, _progress: "phrase")
    desk.go_on()
    assert (desk.view.step, desk.view.number) == (Step.SHOP, 1)
    assert desk.view.notice is not None
    assert desk.view.notice.source == Reason.NAME_MISSING.value
    desk.answer(shop="Duka")
    desk.go_on()
    assert desk.view.step is Step.MARKET
    desk.go_back()
    desk.go_back()
    assert (desk.view.step, desk.view.answers.shop) == (Step.SHOP, "Duka")


def test_making_a_shop_can_be_stopped(background: Background, qtbot: QtBot) -> None:
    def begin(_first: FirstStart, progress: object) -> str:
        while True:
            progress("Adding", 0, 1)  # type: ignore[operator]

    desk = StartDesk(background, begin)
    desk.stop()
    desk.answer(**ANSWERS)
    for _ in Step:
        desk.go_on()
    desk.go_on()
    desk.go_back()
    desk.stop()
    qtbot.waitUntil(lambda: not desk.view.is_working, timeout=SLOW)
    assert desk.view.notice is not None
    assert desk.view.notice.words() == "Stopped. Nothing was kept."
    assert replace(desk.view, notice=None).phrase == ""


def test_every_bad_row_is_listed_and_the_shop_begins_without_them(
    background: Background, qtbot: QtBot, computer: Computer, tmp_path: Path
) -> None:
    file = tmp_path / "goods.csv"
    file.write_text("name,price\nMilk,65\nBread,a lot\n,10\n")
    desk = StartDesk(background, partial(begin_shop, computer))
    begun(desk, qtbot, products=Products.FILE, file=file)
    assert [(each.line, each.column) for each in desk.view.problems] == [(3, "price"), (4, "name")]
    assert not computer.folders.records.exists()
    desk.leave_out_bad()
    qtbot.waitUntil(lambda: not desk.view.is_working, timeout=SLOW)
    assert desk.view.phrase
    assert desk.view.problems == ()


def test_with_no_bad_rows_nothing_is_left_out(background: Background) -> None:
    desk = StartDesk(background, lambda _first, _progress: "phrase")
    desk.leave_out_bad()
    assert desk.view.answers.skip_bad is False


def test_what_is_wrong_is_known_while_it_is_typed(background: Background) -> None:
    desk = StartDesk(background, lambda _first, _progress: "phrase")
    desk.answer(shop="Duka")
    assert (desk.view.fault, desk.view.notice) == (None, None)
    desk.answer(shop=" ")
    assert desk.view.fault is not None
    assert desk.view.fault.source == Reason.NAME_MISSING.value
    assert desk.view.notice is None


def test_the_till_speaks_what_was_chosen_at_the_first_start(
    background: Background, qtbot: QtBot, computer: Computer
) -> None:
    desk = StartDesk(background, partial(begin_shop, computer))
    begun(desk, qtbot, language="sw")
    assert read_choices(computer.folders).language == "sw"
