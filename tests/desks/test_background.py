"""The program's threads: in order, answered on the screen's thread, stopped when asked, nothing lost."""

import io
import sys
from collections.abc import Callable
from threading import Event, get_ident
from threading import enumerate as threads

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from pos.desks.background import COUNTER, PAPER, READING, AfterTheEnd, Background, Onward
from pos.log import stream_log
from pos.shop.progress import Progress, Stopped
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


def test_answers_come_back_on_the_screens_thread_in_order(
    background: Background, qtbot: QtBot
) -> None:
    heard: list[tuple[int, int]] = []
    for number in range(200):
        background.do(
            COUNTER, lambda number=number: number, done=lambda got: heard.append((got, get_ident()))
        )
    qtbot.waitUntil(lambda: not background.is_working)
    assert heard == [(number, get_ident()) for number in range(200)]


def test_a_refusal_comes_back_to_whoever_asked(background: Background, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refusal(Reason.SALE_EMPTY)

    heard: list[Exception] = []
    background.do(COUNTER, refuse, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert [str(error) for error in heard] == [Reason.SALE_EMPTY.value]


def test_what_nobody_would_show_is_told_all_the_same(background: Background, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refusal(Reason.SALE_EMPTY)

    with qtbot.waitSignal(background.broke) as told:
        background.do(COUNTER, refuse)
    assert isinstance(told.args[0], Refusal)


def test_our_own_bug_is_logged_whole_and_the_lane_goes_on(
    background: Background, qtbot: QtBot, written: io.StringIO
) -> None:
    def stumble() -> int:
        return 1 // 0

    failed: list[Exception] = []
    with qtbot.waitSignal(background.broke):
        background.do(COUNTER, stumble, failed=failed.append)
    with qtbot.waitSignal(background.broke, raising=False, timeout=50) as no_more:
        background.do(COUNTER, lambda: None)
    assert "ZeroDivisionError" in written.getvalue()
    assert len(failed) == 1
    assert not no_more.signal_triggered


def test_a_lane_that_waits_does_not_hold_up_another(background: Background, qtbot: QtBot) -> None:
    goes_on, heard = Event(), []
    background.do(COUNTER, goes_on.wait, done=lambda _: heard.append("counter"))
    background.do(READING, lambda: None, done=lambda _: heard.append("reading"))
    qtbot.waitUntil(lambda: heard == ["reading"])
    goes_on.set()
    qtbot.waitUntil(lambda: heard == ["reading", "counter"])


def handed_on(work: Callable[[], int | None], heard: list[object], background: Background) -> None:
    """Have the counter's lane do it and the lane for paper go on with what came of it."""
    onward = Onward(
        PAPER,
        lambda value: 12 // value,
        lambda value, twelfth: heard.append((value, twelfth)),
        lambda value, error: heard.append((value, type(error))),
    )
    background.do_then(COUNTER, work, onward, done=heard.append, failed=heard.append)


def test_what_one_lane_has_done_another_goes_on_with_while_the_screen_is_busy(
    background: Background, qtbot: QtBot
) -> None:
    heard, gone_on = [], Event()
    onward = Onward(PAPER, lambda _: gone_on.set(), lambda _, __: heard.append("paper"), print)
    background.do_then(COUNTER, lambda: 1, onward, done=heard.append, failed=heard.append)
    assert gone_on.wait(5), "it waited for the screen's thread, which waits here"
    qtbot.waitUntil(lambda: not background.is_working)
    assert heard == [1, "paper"]


def test_nothing_goes_on_with_nothing_or_with_a_failure(
    background: Background, qtbot: QtBot
) -> None:
    heard: list[object] = []
    refusal = Refusal(Reason.SALE_EMPTY)

    def refuse() -> int:
        raise refusal

    handed_on(lambda: None, heard, background)
    handed_on(refuse, heard, background)
    qtbot.waitUntil(lambda: not background.is_working)
    assert heard == [None, refusal]


def test_a_failure_of_what_went_on_comes_back_with_what_it_was_given(
    background: Background, qtbot: QtBot
) -> None:
    heard: list[object] = []
    with qtbot.waitSignal(background.broke):
        handed_on(lambda: 0, heard, background)
    qtbot.waitUntil(lambda: not background.is_working)
    assert heard == [0, (0, ZeroDivisionError)]


def test_long_work_shows_how_far_it_is(background: Background, qtbot: QtBot) -> None:
    def count(progress: Progress) -> str:
        for done in range(3):
            progress("Counting", done, 3)
        return "counted"

    shown: list[tuple[str, int, int]] = []
    ended: list[object] = []
    background.do_long(
        COUNTER,
        count,
        shown=lambda *word: shown.append(word),
        done=ended.append,
        failed=ended.append,
    )
    qtbot.waitUntil(lambda: bool(ended))
    assert shown == [("Counting", 0, 3), ("Counting", 1, 3), ("Counting", 2, 3)]
    assert ended == ["counted"]


def test_long_work_stops_when_somebody_stops_it(background: Background, qtbot: QtBot) -> None:
    begun, goes_on, ended = Event(), Event(), []

    def work(progress: Progress) -> None:
        begun.set()
        goes_on.wait()
        progress("Working", 1, 2)

    long = background.do_long(
        COUNTER, work, shown=lambda *_: None, done=ended.append, failed=ended.append
    )
    begun.wait()
    long.stop()
    goes_on.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert isinstance(ended[0], Stopped)


def test_at_the_end_everything_asked_is_done_and_so_is_what_follows_from_it(
    qapp: object, written: io.StringIO
) -> None:
    background, done = Background(stream_log(written)), []

    def follow(number: int) -> None:
        done.append(number)
        if number < 50:
            background.do(COUNTER, lambda: number + 1, done=follow)

    background.do(COUNTER, lambda: 0, done=follow)
    background.end()
    assert done == list(range(51))


def test_the_end_stops_long_work_and_leaves_no_thread(qapp: object, written: io.StringIO) -> None:
    background, ended = Background(stream_log(written)), []

    def for_ever(progress: Progress) -> None:
        while True:
            progress("Working", 0, 0)

    background.do_long(
        PAPER, for_ever, shown=lambda *_: None, done=ended.append, failed=ended.append
    )
    background.end()
    assert isinstance(ended[0], Stopped)
    assert [each.name for each in threads() if each.name.startswith("kaunta")] == []


def test_a_lane_that_is_gone_does_not_hold_up_the_end(qapp: object, written: io.StringIO) -> None:
    """What the others were asked is done all the same."""
    background, done = Background(stream_log(written)), []
    background._lanes[READING].end()
    background.do(READING, lambda: done.append(READING))
    background.do(COUNTER, lambda: done.append(COUNTER))
    background.end()
    assert done == [COUNTER]
    assert "lane_gone" in written.getvalue()
    assert [each.name for each in threads() if each.name.startswith("kaunta-")] == []


def test_nothing_can_be_asked_after_the_end(qapp: object, written: io.StringIO) -> None:
    background = Background(stream_log(written))
    background.end()
    with pytest.raises(AfterTheEnd):
        background.do(COUNTER, lambda: None)
    with pytest.raises(AfterTheEnd):
        handed_on(lambda: 1, [], background)


class Bell(QObject):
    rung = Signal()


def test_emitting_takes_nothing_from_pythons_own_values(qapp: object) -> None:
    """PySide6 6.12.0 gives True away with each emit: after some thousand, Python 3.11 dies."""
    bell, true = Bell(), bool(1)
    before = sys.getrefcount(true)
    for _ in range(1000):
        bell.rung.emit()
    assert sys.getrefcount(true) > before - 500
