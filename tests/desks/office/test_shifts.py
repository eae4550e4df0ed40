"""The desk of the shifts reads on the reading lane, writes on the counter's, and tells what went wrong."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.office.shifts import IN_FILE, NOTED, Z_WAITS, Looked, ShiftsDesk
from pos.office.closed_shifts import Closed
from pos.shop.closed_shift import Which
from pos.shop.words import Reason
from pos.till.closing import Open
from tests.screens.office.shift_rooms import Seated, close_some, seated
from tests.shops import Shop


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Seated]:
    close_some(shop, 3)
    with seated(shop, qtbot, io.StringIO()) as made:
        made.desks.printing.end()
        yield made


@pytest.fixture
def desk(office: Seated) -> ShiftsDesk:
    made = ShiftsDesk(office.setting.seat)
    made.told.connect(office.said.append)
    return made


def test_the_open_shift_is_read_and_its_x_drawn(office: Seated, desk: ShiftsDesk) -> None:
    read: list[Open] = []
    drawn: list[object] = []
    desk.open_read.connect(read.append)
    desk.x_drawn.connect(drawn.append)
    desk.read_this()
    office.settle()
    desk.draw_x(read[0])
    office.settle()
    assert read[0].opened_by == "Grace"
    assert len(drawn) == 1


def test_pages_follow_each_other_once(office: Seated, desk: ShiftsDesk) -> None:
    pages: list[tuple[Closed, ...]] = []
    desk.page_read.connect(pages.append)
    desk.more_read.connect(pages.append)
    desk.list_first(Which.ALL)
    desk.list_more(3)
    desk.list_more(3)
    office.settle()
    assert [[each.shift.number for each in page] for page in pages] == [[3, 2, 1], [2, 1]]


def test_a_page_of_what_is_no_more_looked_for_is_left_out(office: Seated, desk: ShiftsDesk) -> None:
    more: list[object] = []
    desk.more_read.connect(more.append)
    desk.list_first(Which.ALL)
    desk.list_more(3)
    desk.list_first(Which.DIFFERENT)
    office.settle()
    assert more == []


def test_a_z_that_is_not_there_is_told(office: Seated, desk: ShiftsDesk) -> None:
    looked: list[Looked] = []
    desk.looked.connect(looked.append)
    desk.look(2)
    desk.look(99)
    office.settle()
    assert looked[0].whole.report.number == 2
    assert office.said[-1].source == Reason.NO_SUCH_Z.value


def test_a_z_that_still_waits_is_not_asked_for_again(office: Seated, desk: ShiftsDesk) -> None:
    desk.print_again(3)
    desk.print_again(3)
    office.settle()
    assert office.said[-1].source == Z_WAITS


def test_words_and_files_are_kept(office: Seated, desk: ShiftsDesk, tmp_path: Path) -> None:
    desk.note(1, "All well")
    desk.take_out(1, tmp_path / "z.pdf")
    office.settle()
    assert [each.source for each in office.said] == [NOTED, IN_FILE]
    written = (tmp_path / "z.pdf").read_bytes()
    desk.take_out(1, tmp_path / "z")
    office.settle()
    assert office.said[-1].source == Reason.ALREADY_THERE.value
    assert (tmp_path / "z.pdf").read_bytes() == written
