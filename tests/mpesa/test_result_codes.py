"""A payout and a question have codes of their own; an unknown one is never taken for done or not done."""

import pytest

from pos.mpesa.meaning import Again, Final, Stand
from pos.mpesa.result_codes import (
    PAYOUT_CODES,
    PAYOUT_UNKNOWN,
    QUESTION_CODES,
    QUESTION_UNKNOWN,
    payout_meaning,
    question_meaning,
)


def test_the_tables_have_every_known_code_and_no_other() -> None:
    assert PAYOUT_CODES.keys() == QUESTION_CODES.keys() == {"0", "2001"}
    for meaning in (*PAYOUT_CODES.values(), *QUESTION_CODES.values()):
        assert meaning.final is Final.YES
        assert meaning.english.endswith(".")
        assert meaning.kiswahili.endswith(".")


def test_a_payout_is_done_or_not_done_by_its_code() -> None:
    assert payout_meaning("0").stand is Stand.PAID
    assert payout_meaning(" 2001 ").stand is Stand.NOT_PAID


@pytest.mark.parametrize("code", ["1", "17", "", "4999"])
def test_an_unknown_code_leaves_a_payout_unsure(code: str) -> None:
    assert payout_meaning(code) is PAYOUT_UNKNOWN
    assert (PAYOUT_UNKNOWN.stand, PAYOUT_UNKNOWN.again) == (Stand.UNSURE, Again.NO)


@pytest.mark.parametrize("code", ["0", "2001", "17"])
def test_the_answer_to_a_question_pays_nothing(code: str) -> None:
    assert question_meaning(code).stand is Stand.UNSURE
    assert question_meaning("17") is QUESTION_UNKNOWN
