"""A number comes plain, masked or hashed; none of them is shown, and only a plain one is proof."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.mpesa.payer import (
    HashedPhone,
    MaskedPhone,
    Payer,
    read_names,
    read_number,
    read_party,
)
from pos.shop.phone import Phone

ALI = Phone("254708374149")
HASH = sha256(b"254708374149").hexdigest()
MASKED = ["2547 ***** 149", "25470****149", "2547****4149", "0708***149", "******149", "+2547xxxxx149", "2547•••••149"]  # fmt: skip


@pytest.mark.parametrize("value", [254708374149, "254708374149", "+254708374149", "0708374149", 708374149, "708374149", "254 708 374 149"])  # fmt: skip
def test_a_plain_number_is_that_phone(value: object) -> None:
    assert read_number(value) == ALI


@pytest.mark.parametrize("value", MASKED)
def test_a_masked_number_fits_the_phone_and_no_phone_with_another_end(value: str) -> None:
    number = read_number(value)
    assert isinstance(number, MaskedPhone)
    assert number.fits(ALI)
    assert not number.fits(Phone("254708374148"))


def test_a_mask_that_hides_nothing_or_begins_otherwise_does_not_fit() -> None:
    assert not MaskedPhone("2547083741", "49").fits(ALI)
    assert not MaskedPhone("2541", "149").fits(ALI)


@pytest.mark.parametrize("value", [HASH, HASH.upper(), f"{HASH[:10]}*****{HASH[-10:]}", f"{HASH[:62]}**{HASH[-1]}"])  # fmt: skip
def test_a_hashed_number_fits_its_phone_only(value: str) -> None:
    number = read_number(value)
    assert isinstance(number, HashedPhone)
    assert number.fits(ALI)
    assert not number.fits(Phone("254708374148"))


def test_the_documents_own_hash_is_too_short_and_fits_nobody() -> None:
    number = read_number(HASH[:62])
    assert isinstance(number, HashedPhone)
    assert not number.fits(ALI)
    assert not HashedPhone(HASH[:40], HASH[-40:]).fits(ALI)
    cut = read_number(f"{HASH[:10]}***")
    assert isinstance(cut, HashedPhone)
    assert not cut.fits(ALI)


@pytest.mark.parametrize("value", [None, "", "JOHN", "***", 7, "25470837414", "70837414", 208374149, "600638", True, {"a": 1}])  # fmt: skip
def test_what_is_no_number_is_none(value: object) -> None:
    assert read_number(value) is None


@given(st.text())
def test_no_text_makes_the_reader_of_numbers_fall_over(text: str) -> None:
    read_number(text)
    read_party(text)


@pytest.mark.parametrize("value", [ALI, *map(read_number, [*MASKED, HASH])])
def test_nothing_of_a_payer_is_shown(value: Phone | MaskedPhone | HashedPhone) -> None:
    shown = repr(Payer(value, "JOHN DOE"))
    assert "JOHN" not in shown
    assert "0837" not in shown
    assert HASH[:8] not in shown
    assert repr(Payer()) == "Payer(None, '')"


def test_a_party_is_a_number_and_a_name_where_it_is_written_so() -> None:
    party = read_party("254708374149 - JOHN DOE")
    assert (party.number, party.name) == (ALI, "JOHN DOE")
    assert read_party("254708374149").name == ""
    assert read_party("600996 - Duka Letu").name == "600996 - Duka Letu"
    assert read_party(None) == Payer()


def test_names_that_are_missing_are_left_out() -> None:
    assert read_names("JOHN", None, "") == "JOHN"
    assert read_names("JOHN ", "K.", "DOE\n") == "JOHN K. DOE"
