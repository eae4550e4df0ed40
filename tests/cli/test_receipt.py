"""A receipt is read at the terminal, and sent as a file of the paper's size."""

import os
from pathlib import Path

import pytest
from PIL import Image

from pos.shop.identity import PaymentId
from pos.shop.payment import Method, Tender
from pos.shop.words import Reason
from pos.startup import opened_alone, this_computer
from pos.till import paying, ringing, shifts
from pos.till.signing import list_staff, sign_in
from tests.builders import ksh
from tests.cli.terminal import AS_CASHIER, CASHIER_PIN, Terminal, no

GRACE = {"POS_PIN": CASHIER_PIN}


@pytest.fixture
def sold(shop: Terminal) -> Terminal:
    """The shop after its first sale."""
    with opened_alone(this_computer(os.environ)) as records:
        names = {person.name: person.id for person in list_staff(records)}
        grace = sign_in(records, names["Grace"], pin=CASHIER_PIN).id
        shifts.open_shift(records, grace, opening_float=ksh(500))
        sale = ringing.start(records, grace).id
        ringing.scan(records, grace, sale=sale, typed="6161100600218")
        card = Tender(Method.CARD, reference="slip 7")
        paying.take(records, grace, sale=sale, payment=PaymentId(records.new_id()), tender=card)
    return shop


def test_the_last_receipt_is_read_where_none_is_named(sold: Terminal) -> None:
    answer = sold("receipt", *AS_CASHIER, **GRACE)
    assert answer.status == 0
    assert "Receipt T2-0001" in answer.out
    assert "CARD slip 7                                65.00" in answer.out
    assert "Till 2, shift 1" in answer.out


def test_a_receipt_is_read_on_other_paper_and_in_the_other_language(sold: Terminal) -> None:
    words = ("receipt", "t2-0001", "--paper", "58", "--language", "sw", *AS_CASHIER)
    answer = sold(*words, **GRACE)
    assert max(map(len, answer.out.splitlines())) <= 32
    assert "Risiti T2-0001" in answer.out


@pytest.mark.parametrize(("paper", "wide"), [("80", 640), ("58", 448)])
def test_a_receipt_is_sent_as_a_picture(
    sold: Terminal, tmp_path: Path, paper: str, wide: int
) -> None:
    file = tmp_path / "receipt.png"
    answer = sold("receipt", "--to", file, "--paper", paper, *AS_CASHIER, **GRACE)
    assert answer.out == f"Receipt T2-0001 is in {file}.\n"
    with Image.open(file) as picture:
        assert picture.width == wide


@pytest.mark.parametrize(
    ("ending", "begins"), [("pdf", b"%PDF-"), ("txt", b"   "), ("PNG", b"\x89PNG")]
)
def test_a_receipt_is_sent_as_its_ending_says(
    sold: Terminal, tmp_path: Path, ending: str, begins: bytes
) -> None:
    file = tmp_path / f"receipt.{ending}"
    answer = sold("receipt", "T2-0001", "--to", file, "--json", *AS_CASHIER, **GRACE)
    assert (answer.json["receipt"], answer.json["file"]) == ("T2-0001", str(file))
    assert file.read_bytes().startswith(begins)


def test_what_cannot_be_is_said_and_nothing_is_written(sold: Terminal, tmp_path: Path) -> None:
    answer = sold("receipt", "--to", tmp_path / "receipt.doc", *AS_CASHIER, **GRACE)
    assert (answer.status, answer.said[:13]) == (1, "“receipt.doc”")
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    answer = sold("receipt", "--to", mine, *AS_CASHIER, **GRACE)
    assert (answer.status, answer.said) == (1, no(Reason.ALREADY_THERE, name="mine.txt"))
    assert mine.read_text() == "mine"
    answer = sold("receipt", "T2-0099", *AS_CASHIER, **GRACE)
    assert answer.said == no(Reason.RECEIPT_NOT_FOUND, number="T2-0099")


def test_before_the_first_sale_there_is_none(shop: Terminal) -> None:
    answer = shop("receipt", *AS_CASHIER, **GRACE)
    assert (answer.status, answer.said) == (1, no(Reason.NO_SALE_YET))
