"""Every code that Safaricom is known to give has its words, and a new one gets words too."""

import pytest

from pos.practice.outcomes import OUTCOMES, outcome_of

KNOWN = (
    0, 1, 2, 3, 4, 8, 11, 17, 26, 1001, 1019, 1025, 1031, 1032, 1036, 1037, 2001, 2028, 8006, 9999,
)  # fmt: skip


@pytest.mark.parametrize("code", [*KNOWN, "SFC_IC0003"])
def test_a_known_code_has_its_words(code: int | str) -> None:
    assert outcome_of(code) is OUTCOMES[str(code)]
    assert outcome_of(code).said.endswith(".")
    assert outcome_of(code).code == code


def test_an_invented_code_keeps_its_type() -> None:
    assert [outcome_of(code).code for code in (7777, "SFC_X")] == [7777, "SFC_X"]


def test_a_query_says_some_of_them_otherwise() -> None:
    assert outcome_of(1037).queried == "DS timeout user cannot be reached."
    assert outcome_of(1).queried == outcome_of(1).said
