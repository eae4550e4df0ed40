"""A printer that is none prints as a printer does, whatever it is sent and in whatever portions."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printer.heard import (
    Asked,
    Barred,
    Cut,
    Drawn,
    Event,
    Line,
    NotKnown,
    Pulse,
    Squared,
)
from pos.printer.paper import MOST_HIGH, MOST_KEPT, Paper
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.writing import write_sheet
from pos.shop.barcode import Symbology
from tests.printer.papers import WIDTHS, receipts


@pytest.mark.parametrize(
    ("sent", "events"),
    [
        (b"Milk\n", [Line("Milk")]),
        (b"caf\x82\n", [Line("café")]),
        (b"\x1bt\x10caf\xe9\n", [Line("café")]),
        (b"\x1bt\xc8caf\x82\n", [Line("café")]),
        (b"x" * 49 + b"\n", [Line("x" * 48, is_broken=True), Line("x")]),
        (b"\x1d!\x11" + b"x" * 25 + b"\n", [Line("x" * 24, is_broken=True), Line("x")]),
        (b"a\tb\n", [Line("a       b")]),
        (b"Milk\x1b@Bread\n", [Line("Bread")]),
        (b"Milk\x1bd\x02", [Line("Milk"), Line(""), Line("")]),
        (b"Milk\x1bJ\x10", [Line("Milk")]),
        (b"\x1dV\x00", [Cut(is_full=True)]),
        (b"Milk\x1dV\x01", [Line("Milk"), Cut(is_full=False)]),
        (b"\x1dV\x41\x10", [Cut(is_full=True)]),
        (b"\x1bi\x1bm", [Cut(is_full=False), Cut(is_full=False)]),
        (b"\x1bp\x00\x19\xfa", [Pulse(0, 50, 500)]),
        (b"\x1bp1\x32\x32", [Pulse(1, 100, 100)]),
        (b"\x10\x14\x01\x01\x02", [Pulse(1, 200, 200)]),
        (b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", []),
        (b"\x10\x04\x04", [Asked("DLE EOT", 4)]),
        (b"\x1dr\x01\x1dI\x43", [Asked("GS r", 1), Asked("GS I", 67)]),
        (b"\x1dv0\x00\x01\x00\x01\x00\xff", [Drawn(8, 1)]),
        (b"\x1dv0\x00\x00\x00\x01\x00", []),
        (b"\x1b*\x21\x01\x00abc\n", [Drawn(1, 24)]),
        (b"\x1b*\x21\x01\x00abc\x1bJ\x01", [Drawn(1, 24)]),
        (b"\x1b*\x21\x00\x00\n", [Line("")]),
        (b"\x1dw\x02\x1dk\x49\x04{BT2", [Barred("T2", Symbology.CODE_128)]),
        (b"\x1dw\x06\x1dk\x49\x12{B0123456789abcdef", [Barred("0123456789abcdef", Symbology.CODE_128, fits=False)]),
        (b"\x1dk\x49\x02T2", [NotKnown(b"\x49\x02T2")]),
        (b"\x1d(k\x05\x001P0hi\x1d(k\x03\x001Q0", [Squared("hi")]),
        (b"\x1d(k\x03\x001C\xff\x1d(k\x08\x001P0hello\x1d(k\x03\x001Q0", [Squared("hello")]),
        (b"\x1d(k\x03\x001Q0", [NotKnown(b"")]),
        (b"\x1d(k\x03\x000Q0", [NotKnown(b"k\x03\x000Q0")]),
        (b"\x1d(A\x02\x00\x00\x02", []),
        (b"\x1b\x7f", [NotKnown(b"\x1b\x7f")]),
        (b"\x1c.\x1b=\x01", []),
    ],
)  # fmt: skip
def test_what_is_sent_happens(sent: bytes, events: list[Event]) -> None:
    assert list(Paper().feed(sent)) == events


def test_a_square_wider_than_the_paper_does_not_fit() -> None:
    told = b"x" * 200
    sent = b"\x1d(k\x03\x001C\x10\x1d(k" + (3 + len(told)).to_bytes(2, "little") + b"1P0" + told
    assert Paper(384).feed(sent + b"\x1d(k\x03\x001Q0") == (Squared("x" * 200, fits=False),)


def black(paper: Paper) -> int:
    return paper.picture().convert("L").histogram()[0]


@pytest.mark.parametrize(
    "order", [b"\x1bE\x01", b"\x1bG\x01", b"\x1b-\x01", b"\x1d!\x11", b"\x1b!\x38", b"\x1dB\x01"]
)
def test_looks_hold_on_until_they_are_taken_back(order: bytes) -> None:
    plain, dressed = Paper(), Paper()
    plain.feed(b"Milk\n")
    dressed.feed(order + b"Milk\n")
    assert black(dressed) > black(plain)
    dressed.feed(b"\x1b@\x1bi")
    dressed.feed(b"Milk\n")
    assert dressed.picture().tobytes() == plain.picture().tobytes()


@pytest.mark.parametrize(
    ("order", "left"), [(b"", 0), (b"\x1ba\x01", 264), (b"\x1ba2", 528), (b"\x1dL\x0c\x00", 12)]
)
def test_a_line_stands_where_it_is_told_to(order: bytes, left: int) -> None:
    paper, plain = Paper(), Paper()
    paper.feed(order + b"HHHH\n")
    plain.feed(b"HHHH\n")
    box, usual = (
        each.picture().convert("L").point(lambda dot: 255 - dot).getbbox()
        for each in (paper, plain)
    )
    assert box is not None
    assert usual is not None
    assert box[0] - usual[0] == left


def test_spacing_makes_lines_closer_but_never_over_each_other() -> None:
    def high(order: bytes) -> int:
        paper = Paper()
        paper.feed(order + b"a\nb\n")
        return paper.picture().height

    assert (high(b""), high(b"\x1b3\x50"), high(b"\x1b3\x01"), high(b"\x1b3\x50\x1b2")) == (
        60,
        160,
        48,
        60,
    )


def test_what_was_cut_off_is_kept_until_it_is_thrown_away() -> None:
    paper = Paper()
    paper.feed(b"one\n\x1dV\x00two\n")
    assert ([sheet.lines for sheet in paper.sheets], paper.lines) == ([("one",)], ("two",))
    paper.throw_away()
    assert paper.sheets == ()
    assert paper.picture(margin=10).size == (596, 50)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_receipt_is_the_same_cut_at_any_byte(width: str) -> None:
    profile = WIDTHS[width]
    written = write_sheet(receipt_sheet(receipts()["logo"], profile), profile)
    whole = Paper(profile.dots)
    events = whole.feed(written)
    for at in Random(width).sample(range(1, len(written)), 60):
        parts = Paper(profile.dots)
        first = parts.feed(written[:at])
        assert (*first, *parts.feed(written[at:])) == events
    by_byte = Paper(profile.dots)
    assert tuple(event for byte in written for event in by_byte.feed(bytes([byte]))) == events


@given(
    st.lists(
        st.sampled_from(
            [
                b"\x1b",
                b"\x1d",
                b"\x10",
                b"\x1c",
                b"k",
                b"(",
                b"v0",
                b"\x00",
                b"\xff",
                b"!",
                b"p",
                b"Milk",
                b"\n",
            ]
        )
        | st.binary(max_size=6),
        max_size=60,
    )
)
def test_nonsense_breaks_no_printer(portions: list[bytes]) -> None:
    paper = Paper(384)
    for portion in portions:
        paper.feed(portion)
    assert paper.picture().width == 384


@pytest.mark.parametrize(
    "rubbish",
    [
        b"\n" * 12_000,
        b"\x1bd\xff" * 48,
        b"\x1bJ\xff" * 1_500,
        b"\x1dv0\x03\1\0\xff\x7f" + b"\xff" * 32_767,
    ],
)
def test_a_roll_of_rubbish_comes_to_its_end(rubbish: bytes) -> None:
    paper = Paper()
    events = paper.feed(rubbish)
    assert events.count(Cut(is_full=False)) == len(paper.sheets) >= 1
    assert max(sheet.picture.height for sheet in paper.sheets) <= MOST_HIGH + 65_535 * 2
    assert paper.picture().height <= MOST_HIGH


def test_a_printer_that_runs_for_days_keeps_the_last_papers_only() -> None:
    paper = Paper()
    for number in range(MOST_KEPT + 3):
        paper.feed(f"{number}\n\x1dV\x00".encode())
    assert len(paper.sheets) == MOST_KEPT
    assert [paper.sheets[0].lines, paper.sheets[-1].lines] == [("3",), (str(MOST_KEPT + 2),)]
    assert (paper.sheets[0].number, paper.sheets[-1].number) == (4, MOST_KEPT + 3)
    assert sum(len(sheet.dots) for sheet in paper.sheets) < 200 * MOST_KEPT
