"""Nothing of the screen's ends on another thread than the screen's."""

import gc
from collections.abc import Iterator
from threading import Thread, get_ident

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.tidying import MANY, QUIET, SELDOM, Tidying


class Ring:
    """Something that holds itself, as a dialog with its own slots does."""

    def __init__(self, ended: list[int]) -> None:
        self.me, self.ended = self, ended

    def __del__(self) -> None:
        self.ended.append(get_ident())


def make_many() -> None:
    for _ in range(20_000):
        _ = [[]]
    assert [[] for _ in range(5_000)]


def test_what_holds_itself_ends_on_the_screens_thread(qtbot: QtBot) -> None:
    tidying, ended = Tidying(), []
    Ring(ended)
    thread = Thread(target=make_many)
    thread.start()
    thread.join()
    assert ended == []
    kept = [[] for _ in range(100_000)]
    qtbot.waitUntil(lambda: bool(ended))
    tidying.end()
    assert ended == [get_ident()]
    assert len(kept) == 100_000


@pytest.fixture
def tidied(qapp: object) -> Iterator[list[int]]:
    """How old the things were that were tidied."""
    ages: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "stop":
            ages.append(told["generation"])

    gc.callbacks.append(note)
    yield ages
    gc.callbacks.remove(note)


def test_everything_is_tidied_only_when_nobody_was_at_the_till_for_a_while(
    tidied: list[int],
) -> None:
    tidying, limits = Tidying(), gc.get_threshold()
    gc.set_threshold(limits[0], limits[1], 1)
    try:
        gc.collect(1)
        gc.collect(1)
        for _ in range(SELDOM):
            tidying.look()
            tidying.touch()
        for _ in range(QUIET - 1):
            tidying.look()
        assert 2 not in tidied
        tidying.look()
        gc.collect(1)
        gc.collect(1)
        for _ in range(QUIET):
            tidying.look()
        assert tidied.count(2) == 1
    finally:
        gc.set_threshold(*limits)
        tidying.end()


def test_what_much_work_leaves_is_looked_at_once(tidied: list[int]) -> None:
    tidying = Tidying()
    gc.collect()
    kept = [[] for _ in range(MANY + 1)]
    tidied.clear()
    tidying.look()
    tidying.look()
    assert tidied == [1]
    assert gc.get_count()[0] < len(kept)
    tidying.end()


def test_afterwards_python_tidies_by_itself_again(qapp: object) -> None:
    gc.enable()
    tidying = Tidying()
    assert not gc.isenabled()
    tidying.look()
    tidying.end()
    assert gc.isenabled()


def test_what_was_off_before_stays_off(qapp: object) -> None:
    Tidying().end()
    assert not gc.isenabled()
