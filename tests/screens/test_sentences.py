"""What a desk says is said in the language of the screen, with its facts."""

import re

import pytest

from pos.desks.views import Notice, notice_of
from pos.screens.language import Language, Speech
from pos.screens.sentences import SOURCES, sentence, translated
from pos.shop.faults import Fault
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

BRACES = re.compile(r"\{\w+\}")
SAID = {each.value for each in Reason} | {each.value.sentence for each in Fault}


def test_a_sentence_is_said_in_the_language_that_is_spoken(speech: Speech) -> None:
    notice = notice_of(Refusal(Reason.NOTE_TOO_LONG, most=40))
    assert sentence(notice) == "That is too long. Use at most 40 letters."
    speech.speak(Language.KISWAHILI)
    assert sentence(notice) == "Hiyo ni ndefu mno. Tumia herufi 40 au chini."


def test_what_nobody_translated_stays_as_it_is(speech: Speech) -> None:
    speech.speak(Language.KISWAHILI)
    assert sentence(Notice("Till {number} is new.", {"number": 3})) == "Till 3 is new."


@pytest.mark.parametrize("source", SOURCES)
def test_no_fact_is_lost_in_translation(speech: Speech, source: str) -> None:
    speech.speak(Language.KISWAHILI)
    spoken = translated(source)
    assert spoken != source
    assert sorted(BRACES.findall(spoken)) == sorted(BRACES.findall(source))


def test_most_sentences_are_those_of_the_shop() -> None:
    """A sentence that the shop words anew is translated anew."""
    own = [source for source in SOURCES if source not in SAID]
    assert len(own) == 15, own
