"""What others read off our paper: another decoder of ESC/POS, and a reader of barcodes and QR codes."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from pos.printer.heard import Barred, Drawn, Event, Squared
from pos.printer.paper import Paper
from pos.printer.picture import draw_sheet
from pos.printer.profile import Images, Knife, Profile
from pos.printer.writing import write_sheet
from pos.shop.barcode import Symbology
from tests.printer.golden import sheet_of
from tests.printer.kinds import KINDS
from tests.printer.outside import OtherPrinter, is_there, other_printer
from tests.printer.papers import LANGUAGES, PROOF, WIDTHS, papers

CODES = {
    "one": "T2-0148",
    "return": "T2-0148",
    "order": "T2-0148",
    "z": "T2-Z15",
    "shelf-label": "6161100600218",
    "shelf-label-pack": "12345670",
    "product-label": "101",
}
SIGNED = ("tax-invoice", "tax-invoice-copy")
NATIVE = {Symbology.CODE_128: "CODE128", Symbology.EAN_13: "EAN-13", Symbology.EAN_8: "EAN-8"}


def cut(profile: Profile) -> Profile:
    """The same printer with a knife, so that the paper ends for whoever watches."""
    return replace(profile, knife=Knife.PART)


def read(picture: Image.Image) -> set[str]:
    """What a scanner or a phone reads on paper, which is white around what is printed."""
    grey = picture.convert("L")
    paper = Image.new("L", (grey.width + 80, grey.height + 80), 255)
    paper.paste(grey, (40, 40))
    return {each.text for each in zxingcpp.read_barcodes(paper)}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", CODES)
def test_a_scanner_reads_the_barcode_of_a_paper(name: str, width: str) -> None:
    assert CODES[name] in read(draw_sheet(sheet_of(name, width, "en"), WIDTHS[width]))


@pytest.mark.parametrize("profile", [each for each in KINDS if each.images is not Images.NONE])
@pytest.mark.parametrize("name", SIGNED)
def test_a_phone_reads_the_code_of_the_tax_authority(name: str, profile: Profile) -> None:
    paper = Paper(profile.dots)
    paper.feed(write_sheet(papers()[name]("sw", profile), replace(profile, knife=Knife.NONE)))
    assert read(paper.picture()) >= {PROOF.square, "T2-0148"}


def test_pictures_in_columns_are_read_as_well() -> None:
    profile = replace(WIDTHS["80"], images=Images.COLUMNS, has_bars=False, has_squares=False)
    paper = Paper(profile.dots)
    paper.feed(
        write_sheet(papers()["tax-invoice"]("en", profile), replace(profile, knife=Knife.NONE))
    )
    assert read(paper.picture()) == {PROOF.square, "T2-0148"}


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OtherPrinter]:
    if not is_there():
        pytest.skip("emupos needs a Python 3.13, and none was found when this folder was set up")
    with other_printer(tmp_path_factory.mktemp("emupos"), dict(WIDTHS)) as printer:
        yield printer


def marked(event: Event) -> str | None:
    """How the other printer calls a code or a picture in its text."""
    if isinstance(event, Barred):
        return f"[barcode {NATIVE[event.kind]} {event.text}]"
    if isinstance(event, Squared):
        return f"[qr {event.text}]"
    return f"[image {event.wide}x{event.high}]" if isinstance(event, Drawn) else None


@pytest.mark.slow
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_another_decoder_sees_the_same_on_every_paper(
    other: OtherPrinter, width: str, language: str
) -> None:
    profile = cut(WIDTHS[width])
    for name, make in papers().items():
        written = write_sheet(make(language, profile), profile)
        seen, ours = other.print(width, written), Paper(profile.dots)
        marks = {mark for mark in map(marked, ours.feed(written)) if mark}
        rows = [row for row in seen.rows if row and not row.startswith("[")]
        assert rows == [line.rstrip() for line in ours.sheets[0].lines if line.strip()], name
        assert {row for row in seen.rows if row.startswith("[")} == marks, name
        theirs = Image.open(BytesIO(seen.png))
        assert theirs.width == ours.sheets[0].picture.width, name
        assert read(theirs) == read(ours.sheets[0].picture), name
