"""What others have measured of printers is enough to print on each of them."""

import codecs
import subprocess
import sys

import pytest

from pos.printer.known_printers import known_printers, profile_for
from pos.printer.paper import Paper
from pos.printer.profile import Images, Knife
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.writing import write_sheet
from tests.printer.any_signs import unsound
from tests.printer.papers import receipts


def test_the_list_is_read_without_the_library() -> None:
    code = "import sys; from pos.printer.known_printers import known_printers; print(len(known_printers())); "
    code += "print('escpos.capabilities' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    number, was_used = ended.stdout.split()
    assert int(number) > 25
    assert was_used == "False"


@pytest.mark.parametrize("model", sorted(known_printers()))
def test_every_known_printer_gets_receipts_it_can_print(model: str) -> None:
    profile = known_printers()[model]
    for page in profile.pages:
        assert codecs.lookup(page.codec)
        assert 0 <= page.number <= 255
    assert profile.dots % 24 == 0
    for name in ("tax-invoice", "accents", "logo"):
        written = write_sheet(receipt_sheet(receipts()[name], profile), profile)
        assert unsound(written, profile) == []
    paper = Paper(profile.dots)
    paper.feed(written)
    assert "T2-0148" in "".join(paper.sheets[0].lines if paper.sheets else paper.lines)


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("EPSON TM-T20II Receipt", "TM-T20II"),
        ("Epson TM T88V", "TM-T88V"),
        ("EPSON_TM-T88IV-SA", "TM-T88IV-SA"),
        ("Zjiang ZJ-5870 USB", "ZJ-5870"),
        ("HP LaserJet 1020", None),
        ("", None),
    ],
)
def test_a_printer_is_known_by_what_it_calls_itself(name: str, model: str | None) -> None:
    assert profile_for(name) == (known_printers()[model] if model else None)


def test_what_a_model_can_do_is_taken_over() -> None:
    epson = known_printers()["TM-T20II"]
    assert (epson.dots, epson.images, epson.knife) == (576, Images.RASTER, Knife.PART)
    assert epson.has_bars
    assert epson.has_squares
    assert epson.pages[0].codec == "cp437"


def test_without_the_list_no_printer_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    known_printers.cache_clear()
    monkeypatch.setattr("pos.printer.known_printers.find_spec", lambda _name: None)
    try:
        assert known_printers() == {}
    finally:
        monkeypatch.undo()
        known_printers.cache_clear()
