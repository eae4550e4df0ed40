"""One thing after another; what needs a yes holds the rest, and nothing is done twice."""

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.errands import Errand, Errands
from pos.shop.approval import NeedsApproval
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

GRACE, YES = StaffId("grace"), ApprovalId("yes")


@pytest.fixture
def errands(background: Background) -> Errands:
    return Errands(background)


def settle(errands: Errands, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not errands.count or errands.question is not None, timeout=20_000)


def errand(name: str, heard: list[str], *, asks: bool = False, ready: bool = True) -> Errand:
    def act(approval: ApprovalId | None) -> str:
        if asks and approval is None:
            raise NeedsApproval((), "it")
        return f"{name} {approval or ''}".strip()

    return Errand(act, heard.append, lambda _: heard.append(f"no {name}"), GRACE, lambda: ready)


def test_things_are_done_in_the_order_asked(errands: Errands, qtbot: QtBot) -> None:
    heard: list[str] = []
    for number in range(20):
        errands.ask(errand(str(number), heard))
    settle(errands, qtbot)
    assert heard == [str(number) for number in range(20)]


def test_what_needs_a_yes_holds_the_rest_until_it_is_given(errands: Errands, qtbot: QtBot) -> None:
    heard: list[str] = []
    errands.ask(errand("first", heard, asks=True))
    errands.ask(errand("second", heard))
    settle(errands, qtbot)
    assert heard == []
    assert errands.question is not None
    assert errands.question.by == GRACE
    errands.say_yes(YES)
    errands.say_yes(YES)
    settle(errands, qtbot)
    assert heard == ["first yes", "second"]


def test_a_no_leaves_it_out_and_the_rest_goes_on(errands: Errands, qtbot: QtBot) -> None:
    heard: list[str] = []
    errands.ask(errand("first", heard, asks=True))
    errands.ask(errand("second", heard))
    settle(errands, qtbot)
    errands.end()
    errands.say_no()
    settle(errands, qtbot)
    assert heard == ["no first", "second"]


def test_what_is_not_ready_when_its_turn_comes_is_left_out(errands: Errands, qtbot: QtBot) -> None:
    heard: list[str] = []
    for each in (errand("a", heard), errand("b", heard, ready=False), errand("c", heard)):
        errands.ask(each)
    settle(errands, qtbot)
    assert heard == ["a", "c"]


def test_a_refusal_is_heard_and_the_rest_goes_on(errands: Errands, qtbot: QtBot) -> None:
    def refuse(_approval: ApprovalId | None) -> None:
        raise Refusal(Reason.SALE_EMPTY)

    heard: list[str] = []
    with qtbot.waitSignal(errands.emptied, timeout=20_000):
        errands.ask(Errand(refuse, heard.append, lambda error: heard.append(str(error)), GRACE))
    assert heard == [Reason.SALE_EMPTY.value]


def test_at_the_end_whatever_needs_a_yes_is_left_out_and_the_rest_is_done(
    errands: Errands, qtbot: QtBot
) -> None:
    heard: list[str] = []
    errands.ask(errand("first", heard, asks=True))
    errands.ask(errand("second", heard, asks=True))
    errands.ask(errand("third", heard))
    settle(errands, qtbot)
    errands.end()
    settle(errands, qtbot)
    assert heard == ["no first", "no second", "third"]
