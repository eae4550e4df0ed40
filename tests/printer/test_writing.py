"""A sheet becomes bytes that a printer of that kind takes, and no others."""

from dataclasses import replace

import pytest

from pos.printer.heard import Barred, Drawn, Squared
from pos.printer.paper import Paper
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Knife, Page, Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.sheet import Bars, Logo, Look, Part, Row, Sheet, Square
from pos.printer.writing import write_sheet
from pos.shop.barcode import Symbology
from pos.shop.receipt import ReceiptItem
from tests.builders import ksh
from tests.printer.kinds import PLAIN_FIFTY_EIGHT, SLOW_FIFTY_EIGHT
from tests.printer.papers import receipts

NATIVE = replace(EIGHTY, has_squares=True)


def written(*parts: Part, profile: Profile = EIGHTY) -> bytes:
    return write_sheet(Sheet(profile.columns, parts), profile)


def happened(*parts: Part, profile: Profile = EIGHTY) -> list[str]:
    events = Paper(profile.dots).feed(written(*parts, profile=profile))
    return [type(event).__name__ for event in events if not isinstance(event, Barred | Squared)]


def test_a_paper_begins_with_a_reset_and_ends_with_feed_and_cut() -> None:
    assert written(Row("Milk")) == b"\x1b@\x1bt\x00Milk\n\x1bd\x04\x1dV\x01"
    full = replace(EIGHTY, knife=Knife.FULL)
    assert written(Row("Milk"), profile=full).endswith(b"\x1bd\x04\x1dV\x00")
    assert written(Row("Milk"), profile=FIFTY_EIGHT).endswith(b"Milk\n\x1bd\x03")


def test_a_printer_of_chinese_signs_is_told_that_these_are_none() -> None:
    assert written(Row("Milk"), profile=SLOW_FIFTY_EIGHT).startswith(b"\x1b@\x1c.\x1bt\x00")
    assert written(Row("é"), profile=PLAIN_FIFTY_EIGHT) == b"\x1b@e\n\x1bd\x03"


def test_code_pages_change_only_where_a_sign_needs_it() -> None:
    pages = replace(EIGHTY, pages=(Page(0, "cp437"), Page(16, "cp1252")))
    assert b"caf\x82 \x1bt\x10\x93x\x94 caf\xe9\nb\n" in written(
        Row("café “x” café"), Row("b"), profile=pages
    )


def test_looks_are_taken_back_before_anything_else() -> None:
    assert b"\x1d!\x11\x1bE\x01A\n\x1d!\x00B\n\x1bE\x00C\n" in written(
        Row("A", Look.BIG), Row("B", Look.BOLD), Row("C")
    )
    assert written(Row("A", Look.BIG)).endswith(b"A\n\x1d!\x00\x1bE\x00\x1bd\x04\x1dV\x01")


def test_a_row_never_leaves_the_paper() -> None:
    assert b"x" * 49 not in written(Row("x" * 80))
    assert b"x" * 25 not in written(Row("x" * 80, Look.BIG))


def test_what_a_printer_cannot_draw_it_gets_as_a_picture_or_not_at_all() -> None:
    parts = (Bars("T2-0148"), Square("https://example.invalid/"))
    assert happened(*parts, profile=NATIVE) == [*["Line"] * 4, "Cut"]
    assert happened(*parts, profile=FIFTY_EIGHT) == [*["Drawn"] * 3, *["Line"] * 3]
    assert "Drawn" in happened(*parts, profile=SLOW_FIFTY_EIGHT)
    assert happened(*parts, profile=PLAIN_FIFTY_EIGHT) == ["Line"] * 3


def test_pictures_come_in_bands_that_the_printer_has_room_for() -> None:
    profile = replace(FIFTY_EIGHT, band=24)
    events = Paper(384).feed(written(Square("x" * 100), profile=profile))
    assert max(each.high for each in events if isinstance(each, Drawn)) == 24


@pytest.mark.parametrize(
    "part",
    [
        Bars("x" * 60),
        Bars("T2\x1b"),
        Bars(""),
        Bars("no digits", Symbology.EAN_13),
        Square(""),
        Square("x" * 700),
        Square("x\x10\x14\x01\x00\x05"),
        Square("half \ud800"),
        Logo(b"no picture"),
    ],
)
def test_what_cannot_be_scanned_is_left_out(part: Part) -> None:
    assert written(part, profile=NATIVE) == written(profile=NATIVE)


def test_a_square_too_large_for_the_paper_is_left_out() -> None:
    tiny = replace(EIGHTY, dots=96)
    assert written(Square("x" * 500), profile=tiny) == written(profile=tiny)


@pytest.mark.parametrize("profile", [EIGHTY, FIFTY_EIGHT])
def test_a_receipt_of_500_lines_comes_out_whole(profile: Profile) -> None:
    items = tuple(
        ReceiptItem(f"THING {number} B", "2", "1.00", ksh(number), ksh(0), "")
        for number in range(1, 501)
    )
    long = replace(receipts()["one"], items=items)
    paper = Paper(profile.dots)
    paper.feed(write_sheet(receipt_sheet(long, profile), replace(profile, knife=Knife.NONE)))
    for item in items:
        assert any(line.endswith(f" {item.amount.paper()}") for line in paper.lines)
