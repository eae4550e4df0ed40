"""A reversal has codes of its own, and an unknown one leaves us unsure whether money went back."""

import pytest

from pos.mpesa.meaning import Again, Final, Stand
from pos.mpesa.reversal_codes import REVERSAL_CODES, REVERSAL_UNKNOWN, reversal_meaning
from pos.mpesa.stk_codes import stk_meaning

FACTS = {"0", "R000001", "R000002", "1", "11", "21", "2001", "2006", "2028", "8006"}


def test_the_table_has_every_known_code_and_no_other() -> None:
    assert REVERSAL_CODES.keys() == FACTS


@pytest.mark.parametrize("code", sorted(FACTS))
def test_every_known_code_is_final(code: str) -> None:
    meaning = reversal_meaning(code)
    assert meaning.final is Final.YES
    assert meaning.stand is (Stand.PAID if code == "0" else Stand.NOT_PAID)
    assert meaning.english.endswith(".")
    assert meaning.kiswahili.endswith(".")


@pytest.mark.parametrize("code", ["2001", "2028", "8006", "0", "1"])
def test_the_same_code_says_something_else_of_a_push(code: str) -> None:
    assert reversal_meaning(code).english != stk_meaning(code).english


@pytest.mark.parametrize("code", ["17", "4999", "", "R000003"])
def test_an_unknown_code_is_never_tried_again_blindly(code: str) -> None:
    assert reversal_meaning(code) is REVERSAL_UNKNOWN
    assert REVERSAL_UNKNOWN.again is Again.NO
