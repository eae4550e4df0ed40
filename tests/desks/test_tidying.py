"""Nothing of the screen's ends on another thread than the screen's."""

import gc
from threading import Thread, get_ident

from pytestqt.qtbot import QtBot

from pos.desks.tidying import Tidying


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
