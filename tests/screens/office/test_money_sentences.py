"""What the desks of payments say is said in both languages, with every fact in it."""

import re

import pytest

from pos.screens.language import Language, Speech
from pos.screens.office.money_sentences import SOURCES
from pos.screens.sentences import translated

BRACES = re.compile(r"{\w+}")


@pytest.mark.parametrize("source", SOURCES)
def test_every_sentence_is_translated_with_its_facts(speech: Speech, source: str) -> None:
    speech.speak(Language.KISWAHILI)
    spoken = translated(source)
    assert spoken != source
    assert sorted(BRACES.findall(spoken)) == sorted(BRACES.findall(source))
