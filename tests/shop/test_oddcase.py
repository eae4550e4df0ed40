"""Each odd case has its standing, its word, its sign and one thing to do; which it is shows in the money."""

from dataclasses import replace

import pytest

from pos.screens.chip import State as Chip
from pos.shop.awaiting import Kind
from pos.shop.identity import PaymentId, ReceivedId, SaleId
from pos.shop.oddcase import ODD_LOOKS, OddCase, odd_case
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState, Received, Use, What
from tests.builders import NOON, ksh

LATE, TWICE = Oddity.LATE, Oddity.TWICE
MONEY = Received(ReceivedId("m"), "UKL4R8T2XW", ksh(650), NOON, NOON)
USE = Use(What.SALE, ksh(650), SaleId("A"), PaymentId("p"))
USED = replace(MONEY, state=MoneyState.USED, kind=Kind.PLACES, uses=(USE,))


def came(kind: Kind, *oddities: Oddity) -> Received:
    return replace(MONEY, kind=kind, oddities=frozenset(oddities))


@pytest.mark.parametrize(
    ("money", "case"),
    [
        (came(Kind.LESS), OddCase.UNDERPAID),
        (came(Kind.MORE), OddCase.OVERPAID),
        (came(Kind.SPARE, LATE), OddCase.PAID_AFTER_CANCEL),
        (came(Kind.SPARE, LATE, TWICE), OddCase.PAID_AFTER_CASH),
        (came(Kind.SPARE, TWICE), OddCase.TWICE),
        (came(Kind.SUGGESTED, Oddity.SLIP), OddCase.WRONG_ACCOUNT),
        (came(Kind.UNMATCHED), OddCase.WRONG_ACCOUNT),
        (replace(came(Kind.OTHER_SHOP), state=MoneyState.NOT_OURS), OddCase.WRONG_SHOP),
        (came(Kind.OTHER_SHOP), OddCase.WRONG_ACCOUNT),
        (came(Kind.OTHER_TILL), None),
        (replace(came(Kind.UNSURE), is_verified=False), OddCase.UNVERIFIED),
        (replace(USED, state=MoneyState.REVERSED), OddCase.REVERSED),
        (USED, None),
        (replace(USED, oddities=frozenset({LATE})), OddCase.LATE),
        (replace(USED, oddities=frozenset({Oddity.BY_HAND})), OddCase.BY_HAND),
        (replace(USED, amount=ksh(700)), OddCase.OVERPAID),
    ],
)
def test_the_money_shows_what_is_odd(money: Received, case: OddCase | None) -> None:
    assert odd_case(money) is case


def test_every_case_has_its_look() -> None:
    assert set(ODD_LOOKS) == set(OddCase)


def test_every_sign_is_one_of_the_screens() -> None:
    assert {look.sign.value for look in ODD_LOOKS.values()} <= {chip.value for chip in Chip}


def test_words_are_short_and_in_capitals_and_actions_are_sentences() -> None:
    for look in ODD_LOOKS.values():
        for word in (look.word, look.kiswahili):
            assert word == word.upper()
            assert len(word) <= 20
        assert look.action.value.endswith(".")
