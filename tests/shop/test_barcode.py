"""A barcode has one form, and a misread one is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.barcode import (
    LONGEST,
    Barcode,
    Symbology,
    check_digit,
    has_right_check_digit,
    printable_start,
    read_barcode,
    scanned_as,
)
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

bodies = st.text("0123456789", min_size=7, max_size=13)


@pytest.mark.parametrize(
    ("scanned", "text", "symbology"),
    [
        ("6161100600218", "6161100600218", Symbology.EAN_13),
        (" 6161100600218\r\n", "6161100600218", Symbology.EAN_13),
        ("036000291452", "0036000291452", Symbology.EAN_13),
        ("0036000291452", "0036000291452", Symbology.EAN_13),
        ("96385074", "96385074", Symbology.EAN_8),
        ("16161100600215", "16161100600215", Symbology.ITF_14),
        ("101", "101", Symbology.SHORT),
        ("sug-1", "SUG-1", Symbology.SHORT),
        ("123456789", "123456789", Symbology.CODE_128),
        ("Bread-White 400", "Bread-White 400", Symbology.CODE_128),
        ("-101", "-101", Symbology.CODE_128),
    ],
)
def test_each_code_is_kept_in_one_form(scanned: str, text: str, symbology: Symbology) -> None:
    assert read_barcode(scanned) == Barcode(text, symbology)


@pytest.mark.parametrize("code", ["6161100600219", "036000291453", "96385075", "16161100600216"])
def test_a_wrong_check_digit_is_a_misread(code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_barcode(code)
    assert refusal.value.reason is Reason.BARCODE_MISREAD


@pytest.mark.parametrize("code", ["", "  ", "chai\x1b@", "maziwa à", "٦١٦", "x" * (LONGEST + 1)])
def test_what_no_scanner_reads_is_refused(code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_barcode(code)
    assert refusal.value.reason is Reason.BARCODE_UNREADABLE


@given(bodies)
def test_exactly_one_digit_is_the_check_digit(body: str) -> None:
    right = [digit for digit in "0123456789" if has_right_check_digit(body + digit)]
    assert right == [check_digit(body)]


@given(bodies, st.data())
def test_every_single_wrong_digit_is_noticed(body: str, data: st.DataObject) -> None:
    code = body + check_digit(body)
    place = data.draw(st.integers(0, len(code) - 1))
    wrong = data.draw(st.sampled_from("0123456789").filter(lambda digit: digit != code[place]))
    assert not has_right_check_digit(code[:place] + wrong + code[place + 1 :])


@given(st.text(max_size=60))
def test_what_is_kept_reads_as_itself(scanned: str) -> None:
    with suppress(Refusal):
        kept = read_barcode(scanned)
        assert read_barcode(kept.text) == kept


@given(st.text())
def test_what_a_sentence_shows_of_a_code_is_printable_and_short(text: str) -> None:
    shown = printable_start(text)
    assert shown.isprintable()
    assert len(shown) == min(len(text), LONGEST)


def test_signs_that_cannot_be_shown_become_question_marks() -> None:
    assert printable_start("chai\x1b@\n") == "chai?@?"


@pytest.mark.parametrize("code", ["12345678", "\n"])
def test_a_short_code_that_no_scanner_gives_stays_as_it_is(code: str) -> None:
    assert scanned_as(code) == Barcode(code, Symbology.SHORT)


def test_a_short_code_is_scanned_as_any_barcode() -> None:
    assert scanned_as("b7").text == "B7"
