"""The trial page is fit for every printer, and what was seen on it becomes what the printer can."""

from dataclasses import replace

import pytest

from pos.printer.chosen import ChosenPrinter
from pos.printer.device import open_device
from pos.printer.heard import Cut, Drawn, NotKnown, Squared
from pos.printer.paper import Paper
from pos.printer.profile import WESTERN, Images, Knife
from pos.printer.sending import Feeding
from pos.printer.trying import (
    NO_PAGE,
    PAGES,
    SIGNS,
    WIDTHS,
    Seen,
    Told,
    hear_out,
    measured,
    ruler,
    trial_page,
)
from pos.printer.virtual import VirtualPrinter
from tests.printer.listening import Port, listening

OWN = ChosenPrinter("network:127.0.0.1:9")


def lines(dots: int) -> tuple[str, ...]:
    paper = Paper(dots)
    paper.feed(trial_page())
    return paper.sheets[0].lines


@pytest.mark.parametrize("columns", WIDTHS)
def test_the_longest_line_that_is_whole_says_how_wide_the_paper_is(columns: int) -> None:
    printed = lines(columns * 12)
    whole = [each for each in WIDTHS if ruler(each) in printed]
    assert max(whole) == columns


def test_every_code_page_shows_its_signs_in_its_own_line() -> None:
    printed = lines(576)
    assert [f"{place}: {SIGNS}" for place in range(1, len(PAGES) + 1)] == [
        line for line in printed if line.endswith(SIGNS)
    ]


def test_the_page_has_a_code_of_each_kind_a_cut_and_nothing_unknown() -> None:
    events = Paper(384).feed(trial_page())
    assert sum(isinstance(each, Squared) for each in events) == 1
    assert sum(isinstance(each, Drawn) for each in events) >= 2
    assert sum(isinstance(each, Cut) for each in events) == 1
    assert not [each for each in events if isinstance(each, NotKnown)]


@pytest.mark.parametrize(
    ("seen", "images"),
    [
        (Seen(), Images.RASTER),
        (Seen(raster=False), Images.COLUMNS),
        (Seen(raster=False, in_columns=False), Images.NONE),
    ],
)
def test_pictures_come_as_the_printer_takes_them(seen: Seen, images: Images) -> None:
    assert measured(OWN, Told(), seen).profile.images is images


def test_what_was_seen_is_what_it_can() -> None:
    told, seen = Told(tells_status=True, tells_end=True), Seen(squares=True)
    wide = measured(OWN, told, seen)
    assert (wide.tells_status, wide.tells_end, wide.has_drawer) == (True, True, True)
    assert (wide.profile.columns, wide.profile.pages, wide.profile.has_squares) == (
        48,
        WESTERN,
        True,
    )
    small = measured(OWN, Told(), Seen(columns=32, page=1, bars=False, cuts=False, pin=None))
    assert (small.profile.columns, small.profile.pages) == (32, (PAGES[1],))
    assert (small.profile.has_bars, small.profile.knife) == (False, Knife.NONE)
    assert (small.has_drawer, small.feeding.piece) == (False, 512)
    assert (small.profile.band, small.profile.reads_chinese) == (24, True)
    letters_only = measured(OWN, Told(), Seen(columns=32, page=NO_PAGE)).profile
    assert (letters_only.pages, letters_only.reads_chinese) == ((), False)
    assert not wide.profile.reads_chinese
    assert measured(OWN, Told(), Seen(page=NO_PAGE)).profile.pages == ()


def test_a_printer_is_fed_as_its_kind_wants_it() -> None:
    slow = replace(OWN, profile=replace(OWN.profile, portion=64, rest_ms=40), tells_end=True)
    assert slow.feeding == Feeding(64, 0.04, None, tells_end=True)


@pytest.mark.parametrize("tells", [True, False])
def test_a_printer_is_heard_out_without_printing(*, tells: bool) -> None:
    printer = VirtualPrinter()
    printer.switch(tells=tells)
    device = open_device(printer.address)
    assert hear_out(device) == Told(tells, tells)
    device.close()
    assert printer.begun.lines == ()
    printer.end()


def test_a_printer_that_hangs_up_when_it_is_asked_tells_nothing() -> None:
    with listening(Port(ends_after=6, answers={b"\x10\x04\x01": b""})) as port:
        device = open_device(port.address)
        assert hear_out(device) == Told()
        device.close()


def test_a_way_without_a_way_back_tells_nothing() -> None:
    class Silent:
        can_answer = False

    assert hear_out(Silent()) == Told()  # type: ignore[arg-type]
