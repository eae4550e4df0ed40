"""What is said about items, prices, labels and files is said in the language of the screen, with all its facts."""

import re

import pytest

from pos.desks.office import item_files, items, labels, prices
from pos.screens.item_sentences import ITEM_SOURCES
from pos.screens.language import Language, Speech
from pos.screens.sentences import SOURCES, translated
from pos.screens.till_sentences import TILL_SOURCES
from pos.shop.words import Reason

BRACES = re.compile(r"\{\w+\}")
DESKS = {
    items.KEPT, prices.CHANGED, prices.CHANGED_SOME, prices.STOPPED,
    item_files.BROUGHT, item_files.BROUGHT_SOME, item_files.STOPPED, item_files.WRITTEN,
    labels.PRINTED, labels.PRINTED_SOME, labels.IN_FILE, labels.TOO_MANY,
}  # fmt: skip


@pytest.mark.parametrize("source", ITEM_SOURCES)
def test_no_fact_is_lost_in_translation(speech: Speech, source: str) -> None:
    speech.speak(Language.KISWAHILI)
    spoken = translated(source)
    assert spoken != source
    assert sorted(BRACES.findall(spoken)) == sorted(BRACES.findall(source))


def test_each_is_a_sentence_that_somebody_says_and_stands_here_once() -> None:
    assert DESKS - set(ITEM_SOURCES) == set()
    known = DESKS | {each.value for each in Reason}
    assert [each for each in ITEM_SOURCES if each not in known] == []
    assert not set(ITEM_SOURCES) & (set(SOURCES) | set(TILL_SOURCES))
