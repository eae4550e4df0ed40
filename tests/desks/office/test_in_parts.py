"""Work in parts: in order, one after the other, stopped between two, ended by what goes wrong."""

import io
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import COUNTER, Background
from pos.desks.office.in_parts import InParts
from pos.log import stream_log
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background(stream_log(io.StringIO()), (COUNTER,))
    yield made
    made.end()


def ended(parts: InParts, qtbot: QtBot, steps: list[object]) -> list[object]:
    with qtbot.waitSignal(parts.ended) as signal:
        parts.begin(steps)  # type: ignore[arg-type]
    assert not parts.is_running
    return list(signal.args or [])


def test_parts_come_about_in_their_order(background: Background, qtbot: QtBot) -> None:
    parts, went = InParts(background, COUNTER), list[tuple[int, int]]()
    parts.went.connect(lambda done, of: went.append((done, of)))
    assert ended(parts, qtbot, [lambda: "a", lambda: "b"]) == [("a", "b"), None]
    assert went == [(0, 2), (1, 2), (2, 2)]


def test_what_else_waits_for_the_lane_comes_between_two_parts(
    background: Background, qtbot: QtBot
) -> None:
    parts, order = InParts(background, COUNTER), list[str]()

    def scan_after_the_first() -> None:
        order.append("first")
        background.do(COUNTER, lambda: order.append("scan"))

    ended(parts, qtbot, [scan_after_the_first, lambda: order.append("second")])
    assert order == ["first", "scan", "second"]


def test_stopped_work_begins_no_further_part(background: Background, qtbot: QtBot) -> None:
    parts = InParts(background, COUNTER)
    parts.went.connect(lambda done, _of: parts.stop() if done == 1 else None)
    assert ended(parts, qtbot, [lambda: "a", lambda: "b"]) == [("a",), None]


def test_what_goes_wrong_ends_it_and_what_was_done_is_told(
    background: Background, qtbot: QtBot
) -> None:
    def refuse() -> None:
        raise Refusal(Reason.PRODUCT_GONE)

    parts = InParts(background, COUNTER)
    given, error = ended(parts, qtbot, [lambda: "a", refuse, lambda: "c"])
    assert given == ("a",)
    assert isinstance(error, Refusal)


def test_what_is_under_way_is_not_begun_again(background: Background, qtbot: QtBot) -> None:
    parts, done = InParts(background, COUNTER), list[str]()
    with qtbot.waitSignal(parts.ended):
        parts.begin([lambda: done.append("a")])
        parts.begin([lambda: done.append("b")])
    assert done == ["a"]
