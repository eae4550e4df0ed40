"""Labels come out of the till's printer, or are written to be printed elsewhere."""

from pathlib import Path

import msgspec
import pytest
import zxingcpp
from PIL import Image

from pos.desks.choices import Choices, keep_choices
from pos.folders import Folders
from pos.printer.chosen import ChosenPrinter
from pos.printer.paper import Paper
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.cli.terminal import AS_CASHIER, CASHIER_PIN, Terminal, no, trouble
from tests.printer.listening import Port, listening

GRACE = {"POS_PIN": CASHIER_PIN}
MILK = "6161100600218"


def choose(shop: Terminal, address: str) -> None:
    chosen = msgspec.structs.replace(
        Choices(), printers=(ChosenPrinter(address, tells_status=False),)
    )
    keep_choices(Folders(shop.home), chosen)


def test_labels_are_printed_as_often_as_is_asked(shop: Terminal) -> None:
    with listening() as port:
        choose(shop, port.address.text)
        answer = shop("label", MILK, "102", "--copies", "2", *AS_CASHIER, **GRACE)
    assert (answer.status, answer.out) == (0, "4 labels are printed.\n")
    paper = Paper()
    paper.feed(bytes(port.got))
    assert [sheet.lines[0].strip() for sheet in paper.sheets] == ["MILK", "MILK", "BREAD", "BREAD"]


def test_a_printer_that_ends_in_the_middle_leaves_nobody_guessing_how_many_came(
    shop: Terminal,
) -> None:
    with listening(Port(connections_at_most=2)) as port:
        choose(shop, port.address.text)
        answer = shop("label", MILK, "--copies", "3", *AS_CASHIER, **GRACE)
    assert answer.status == 1
    assert answer.out == "2 labels are printed, of 3.\n"
    assert answer.said.endswith(trouble(Fault.PRINTER_NOT_FOUND))


@pytest.mark.parametrize("kind", ["shelf", "product"])
@pytest.mark.parametrize("paper", ["80", "58"])
def test_labels_in_a_file_are_read_by_a_scanner(
    shop: Terminal, tmp_path: Path, kind: str, paper: str
) -> None:
    file = tmp_path / "labels.png"
    words = ("label", MILK, "102", "--for", kind, "--paper", paper, "--to", file)
    assert shop(*words, *AS_CASHIER, **GRACE).out == f"2 labels are in {file}.\n"
    with Image.open(file) as picture:
        assert {each.text for each in zxingcpp.read_barcodes(picture.convert("L"))} == {MILK, "102"}


def test_one_label_as_pdf(shop: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "label.pdf"
    answer = shop("label", MILK, "--to", file, *AS_CASHIER, **GRACE)
    assert answer.out == f"1 label is in {file}.\n"
    assert file.read_bytes().startswith(b"%PDF-")
    answer = shop("label", MILK, "--to", file, *AS_CASHIER, **GRACE)
    assert answer.said == no(Reason.ALREADY_THERE, name="label.pdf")


def test_what_cannot_be_is_said(shop: Terminal, tmp_path: Path) -> None:
    def said(*words: str | Path) -> str:
        answer = shop("label", *words, *AS_CASHIER, **GRACE)
        assert answer.status == 1
        return answer.said

    assert said(MILK).startswith("No printer is chosen at this till.")
    assert said("999", "--to", tmp_path / "x.png") == no(Reason.NOT_FOUND, code="999")
    assert said(MILK, "--to", tmp_path / "x.doc").startswith("“x.doc” should end with")
    assert said(MILK, "--copies", "501").startswith("At most 500 labels")
    with listening(Port()) as port:
        choose(shop, port.address.text)
    assert said(MILK) == trouble(Fault.PRINTER_NOT_FOUND)
