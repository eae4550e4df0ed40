"""The status is asked on the lanes, believed for a while, and says what is not known and not set up."""

from datetime import UTC, datetime
from threading import current_thread

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import PAPER, READING, Background
from pos.desks.status import BELIEVED, Asking, Health, StatusDesk, StatusView, Wire, online
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from tests.desks.tills import SLOW, Ticks

NOON = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Outside:
    """What is outside the till, as a test sets it."""

    def __init__(self) -> None:
        self.says = dict.fromkeys(Wire, Health.WELL)
        self.unsent = 14
        self.breaks = False
        self.asked_on: list[str] = []

    def ask(self, wire: Wire) -> Health:
        self.asked_on.append(current_thread().name)
        if self.breaks:
            raise Trouble(Fault.DISK_FULL)
        return self.says[wire]

    def count(self) -> int:
        if self.breaks:
            raise Trouble(Fault.DISK_FULL)
        return self.unsent

    def asking(self, *wires: Wire) -> dict[Wire, Asking]:
        lanes = {Wire.PRINTER: PAPER}
        return {
            wire: Asking(lanes.get(wire, READING), lambda wire=wire: self.ask(wire))
            for wire in wires
        }


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def desk(background: Background, outside: Outside, ticks: Ticks) -> StatusDesk:
    return StatusDesk(
        background,
        outside.asking(*Wire),
        now=lambda: NOON,
        count_unsent=outside.count,
        ticks=ticks,
    )


def look(desk: StatusDesk, background: Background, qtbot: QtBot) -> StatusView:
    desk.look()
    qtbot.waitUntil(lambda: not background.is_working, timeout=SLOW)
    return desk.view


def test_before_anything_was_asked_nothing_is_known(desk: StatusDesk) -> None:
    unknown = Health.UNKNOWN
    assert desk.view == StatusView(unknown, unknown, unknown)


def test_what_is_heard_is_shown_with_when_and_how_much_waits(
    desk: StatusDesk, background: Background, qtbot: QtBot
) -> None:
    well = Health.WELL
    assert look(desk, background, qtbot) == StatusView(well, well, well, NOON, 14)


def test_everything_is_asked_on_a_lane(
    desk: StatusDesk, background: Background, outside: Outside, qtbot: QtBot
) -> None:
    look(desk, background, qtbot)
    assert sorted(outside.asked_on) == ["kaunta-paper", "kaunta-reading", "kaunta-reading"]


def test_what_is_not_set_up_says_so_and_nothing_is_called_unsent(
    background: Background, outside: Outside, qtbot: QtBot
) -> None:
    desk = StatusDesk(
        background,
        outside.asking(Wire.NETWORK),
        now=lambda: NOON,
        count_unsent=outside.count,
    )
    view = look(desk, background, qtbot)
    assert (view.letterbox, view.printer) == (Health.NOT_SET_UP, Health.NOT_SET_UP)
    assert view.unsent is None


def test_a_way_out_alone_does_not_make_the_till_online(
    background: Background, outside: Outside, qtbot: QtBot
) -> None:
    desk = StatusDesk(background, outside.asking(Wire.NETWORK), now=lambda: NOON)
    assert look(desk, background, qtbot).network is Health.UNKNOWN
    outside.says[Wire.NETWORK] = Health.TROUBLED
    view = look(desk, background, qtbot)
    assert view.network is Health.TROUBLED
    assert view.is_offline


@pytest.mark.parametrize(
    ("way_out", "letterbox", "is_online"),
    [
        (Health.WELL, Health.WELL, Health.WELL),
        (Health.TROUBLED, Health.WELL, Health.WELL),
        (Health.WELL, Health.TROUBLED, Health.UNKNOWN),
        (Health.TROUBLED, Health.TROUBLED, Health.TROUBLED),
        (Health.UNKNOWN, Health.NOT_SET_UP, Health.UNKNOWN),
        (Health.NOT_SET_UP, Health.NOT_SET_UP, Health.NOT_SET_UP),
    ],
)
def test_online_is_what_somebody_outside_has_answered(
    way_out: Health, letterbox: Health, is_online: Health
) -> None:
    assert online(way_out, letterbox) is is_online


def test_a_letterbox_that_falls_silent_is_trouble_and_when_it_was_heard_stays(
    desk: StatusDesk, background: Background, outside: Outside, qtbot: QtBot
) -> None:
    look(desk, background, qtbot)
    outside.says[Wire.LETTERBOX] = Health.TROUBLED
    view = look(desk, background, qtbot)
    assert view.letterbox is Health.TROUBLED
    assert view.heard_at == NOON


def test_an_old_answer_is_not_believed(
    desk: StatusDesk, background: Background, ticks: Ticks, qtbot: QtBot
) -> None:
    look(desk, background, qtbot)
    ticks.now += BELIEVED + 1
    desk.set_up(Outside().asking(*Wire))
    assert desk.view.printer is Health.UNKNOWN
    assert desk.view.network is Health.UNKNOWN


def test_who_cannot_be_asked_is_not_known(
    desk: StatusDesk, background: Background, outside: Outside, qtbot: QtBot
) -> None:
    look(desk, background, qtbot)
    outside.breaks = True
    view = look(desk, background, qtbot)
    assert (view.printer, view.unsent) == (Health.UNKNOWN, None)
    outside.breaks = False
    assert look(desk, background, qtbot).unsent == 14


def test_nobody_is_asked_again_before_he_has_answered(
    desk: StatusDesk, background: Background, outside: Outside, qtbot: QtBot
) -> None:
    desk.look()
    look(desk, background, qtbot)
    assert len(outside.asked_on) == 3


def test_what_a_desk_finds_out_at_its_work_is_believed_too(desk: StatusDesk) -> None:
    desk.tell(Wire.PRINTER, Health.TROUBLED)
    assert desk.view.printer is Health.TROUBLED


def test_what_is_taken_away_is_not_set_up_any_more(
    desk: StatusDesk, background: Background, outside: Outside, qtbot: QtBot
) -> None:
    look(desk, background, qtbot)
    desk.set_up(outside.asking(Wire.NETWORK))
    assert desk.view.printer is Health.NOT_SET_UP


def test_opened_it_asks_at_once_and_ended_it_asks_no_more(
    desk: StatusDesk, background: Background, outside: Outside, qtbot: QtBot
) -> None:
    desk.open()
    qtbot.waitUntil(lambda: not background.is_working, timeout=SLOW)
    assert len(outside.asked_on) == 3
    desk.end()
    background.end()
    desk.look()
    assert len(outside.asked_on) == 3
