"""What is said at the till is said in the language of the screen, with all its facts."""

import re

import pytest

from pos.screens import acting, offering
from pos.screens.language import Language, Speech
from pos.screens.sentences import SOURCES, translated
from pos.screens.till_sentences import TILL_SOURCES
from pos.shop.faults import Fault
from pos.shop.staff import PERMISSION_WORDS
from pos.shop.words import Reason

BRACES = re.compile(r"\{\w+\}")
SHOP = {each.value for each in Reason} | {each.value.sentence for each in Fault}
OWN = {acting.NO_MPESA, acting.NO_PAYMENTS, offering.NO_OPEN_PRICE, offering.ONE_PACK}
DESKS = {
    "The receipt is printed again.",
    "Drawer did not open. Use the key.", "Added", "Paid",
}  # fmt: skip


@pytest.mark.parametrize("source", TILL_SOURCES)
def test_no_fact_is_lost_in_translation(speech: Speech, source: str) -> None:
    speech.speak(Language.KISWAHILI)
    spoken = translated(source)
    assert spoken != source
    assert sorted(BRACES.findall(spoken)) == sorted(BRACES.findall(source))


def test_each_is_a_sentence_that_somebody_says_and_stands_here_once() -> None:
    known = SHOP | OWN | DESKS | set(PERMISSION_WORDS.values())
    assert [each for each in TILL_SOURCES if each not in known] == []
    assert len(set(TILL_SOURCES) | set(SOURCES)) == len(TILL_SOURCES) + len(SOURCES)
