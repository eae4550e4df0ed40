"""The table of a push's result codes is Safaricom's, whole, and unknown codes leave us unsure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.mpesa.meaning import Again, Final, Meaning, Stand
from pos.mpesa.stk_codes import (
    LOST,
    PAID_WITHOUT_CODE,
    PUSH_UNKNOWN,
    STK_CODES,
    WAITING,
    stk_meaning,
)

YES, NO, CHECK, DOUBTFUL = "yes", "no", "check", "doubtful"
FACTS = {
    **dict.fromkeys(("1", "2", "3", "4", "8", "1019", "1032", "1037", "2001"), (YES, YES)),
    **dict.fromkeys(("11", "20", "21", "1031", "1101", "1102", "2008", "2026"), (YES, CHECK)),
    **dict.fromkeys(("0", "17", "1001", "2028", "2029", "8006", "SFC_IC0003"), (YES, NO)),
    **dict.fromkeys(("26", "1025", "9999", "1036"), (DOUBTFUL, NO)),
    "4999": (NO, NO),
}
STANDS = {YES: Stand.NOT_PAID, DOUBTFUL: Stand.UNSURE, NO: Stand.WAITING}


def test_the_table_has_every_known_code_and_no_other() -> None:
    assert STK_CODES.keys() == FACTS.keys()


@pytest.mark.parametrize("code", FACTS)
def test_a_known_code_says_what_may_be_done(code: str) -> None:
    final, again = FACTS[code]
    meaning = stk_meaning(code)
    assert (meaning.final, meaning.again) == (Final(final), Again(again))
    assert meaning.stand is (Stand.PAID if code == "0" else STANDS[final])
    assert meaning.is_open is (final != YES)


@given(st.text())
def test_an_unknown_code_means_that_we_are_not_sure(code: str) -> None:
    if code.strip() not in FACTS:
        assert stk_meaning(code) is PUSH_UNKNOWN


@pytest.mark.parametrize("code", ["", "00", "-1", "0.0", "5000", "R000001", "true", "sfc_ic0003"])
def test_a_code_that_only_looks_known_is_unknown(code: str) -> None:
    assert stk_meaning(code) is PUSH_UNKNOWN


def test_who_does_not_know_neither_stops_asking_nor_asks_the_phone_again() -> None:
    for meaning in (PUSH_UNKNOWN, LOST):
        assert (meaning.stand, meaning.is_open) == (Stand.UNSURE, True)
        assert meaning.again is not Again.YES


def test_the_same_amount_and_a_busy_line_need_time() -> None:
    waits = {code: each.wait for code, each in STK_CODES.items() if each.wait}
    assert waits == {"17": 120, "1001": 60}


@pytest.mark.parametrize(
    "said", [*STK_CODES.values(), PUSH_UNKNOWN, LOST, WAITING, PAID_WITHOUT_CODE]
)
def test_the_cashier_reads_a_whole_sentence_without_codes_in_both_languages(said: Meaning) -> None:
    assert said.english != said.kiswahili
    for words in (said.english, said.kiswahili):
        assert words == " ".join(words.split())
        assert words.endswith(".")
        assert words[0].isupper()
        assert not any(bad in words.lower() for bad in ("error", "invalid", "ksh", "kes"))
