"""Tests for doing a thing once in a turn."""

import pytest
from pytestqt.qtbot import QtBot

from pos.screens.once import SOON, Once


class Counted(Once):
    """A thing of which is counted how often it was done."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.due.connect(self._count)

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def thing(qtbot: QtBot) -> Counted:
    """A thing nobody has asked for."""
    return Counted()


def test_what_is_asked_for_often_in_a_turn_is_done_once(qtbot: QtBot, thing: Counted) -> None:
    for _ in range(20):
        thing.ask()
        thing.ask_soon()
    assert thing.times == 0
    qtbot.wait(3 * SOON)
    assert thing.times == 1


def test_what_can_wait_is_done_a_frame_later(qtbot: QtBot, thing: Counted) -> None:
    thing.ask_soon()
    with qtbot.waitSignal(thing.due, timeout=1000):
        thing.ask_soon()
    assert thing.times == 1


def test_what_is_asked_for_in_this_turn_does_what_waited(qtbot: QtBot, thing: Counted) -> None:
    thing.ask_soon()
    thing.ask()
    qtbot.wait(3 * SOON)
    assert thing.times == 1


def test_what_was_done_already_is_not_done_again(qtbot: QtBot, thing: Counted) -> None:
    thing.ask()
    thing.do()
    qtbot.wait(3 * SOON)
    assert thing.times == 1
    thing.ask()
    qtbot.wait(3 * SOON)
    assert thing.times == 2
