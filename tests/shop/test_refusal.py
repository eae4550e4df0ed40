"""A refusal is for the cashier, trouble says whether trying again is safe."""

import pytest

from pos.shop.faults import Fault
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason
from tests.builders import ksh


def test_a_refusal_keeps_its_reason_and_its_facts() -> None:
    refusal = Refusal(Reason.STILL_DUE, due=ksh(65))
    assert (refusal.reason, refusal.facts) == (Reason.STILL_DUE, {"due": ksh(65)})


@pytest.mark.parametrize(
    ("sign", "words"), [("KSh", "KSh 1,250 is still due."), ("TSh", "TSh 1,250 is still due.")]
)
def test_amounts_stand_behind_the_sign_of_the_market(sign: str, words: str) -> None:
    assert Refusal(Reason.STILL_DUE, due=ksh(1250)).words(sign) == words


def test_where_no_market_is_known_amounts_stand_alone() -> None:
    assert str(Refusal(Reason.STILL_DUE, due=ksh(65))) == "65 is still due."


def test_a_refusal_reads_as_its_sentence() -> None:
    assert str(Refusal(Reason.SALE_EMPTY)) == "There is nothing on this sale yet."


def test_a_refusal_says_whether_it_speaks_of_money() -> None:
    assert Refusal(Reason.STILL_DUE, due=ksh(65)).has_amounts
    assert not Refusal(Reason.MONEY_UNREADABLE, text="{sign} ").has_amounts


def test_braces_in_what_was_typed_are_only_text() -> None:
    assert "{sign}" in str(Refusal(Reason.MONEY_UNREADABLE, text="{sign}"))


def test_trouble_keeps_its_fault_and_its_facts() -> None:
    trouble = Trouble(Fault.DAMAGED, where="sales 7")
    assert (trouble.fault, trouble.facts) == (Fault.DAMAGED, {"where": "sales 7"})
    assert "damaged at sales 7." in str(trouble)


@pytest.mark.parametrize(("fault", "again"), [(Fault.BUSY, True), (Fault.DISK_ERROR, False)])
def test_trouble_says_whether_trying_again_is_safe(
    fault: Fault,
    again: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert Trouble(fault).again is again
