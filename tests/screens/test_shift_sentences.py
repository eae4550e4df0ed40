"""What is said of shifts is said in the language of the screen, with all its facts."""

import re

import pytest

from pos.desks import closing
from pos.desks.office import shifts
from pos.screens import scanning
from pos.screens.language import Language, Speech
from pos.screens.sentences import translated
from pos.screens.shift_sentences import SHIFT_SOURCES
from pos.shop.staff import PERMISSION_WORDS
from pos.shop.words import Reason

BRACES = re.compile(r"\{\w+\}")
DESKS = {
    closing.COUNT_KEPT, closing.NOT_CHECKED, scanning.CLOSING_NOW, shifts.Z_ASKED, shifts.Z_WAITS,
    shifts.VERIFIED, shifts.NOTED, shifts.IN_FILE,
}  # fmt: skip


@pytest.mark.parametrize("source", SHIFT_SOURCES)
def test_no_fact_is_lost_in_translation(speech: Speech, source: str) -> None:
    speech.speak(Language.KISWAHILI)
    spoken = translated(source)
    assert spoken != source
    assert sorted(BRACES.findall(spoken)) == sorted(BRACES.findall(source))


def test_each_is_a_sentence_that_somebody_says() -> None:
    known = DESKS | {each.value for each in Reason} | set(PERMISSION_WORDS.values())
    assert [each for each in SHIFT_SOURCES if each not in known] == []
    assert set(SHIFT_SOURCES) >= DESKS
