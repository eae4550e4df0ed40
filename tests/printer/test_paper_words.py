"""Every word of our papers is there in each language, with the same facts."""

from string import Formatter

import pytest

from pos.printer.paper_words import ENGLISH, IN_KISWAHILI, KISWAHILI, Word, said
from pos.printer.printable import printable


@pytest.mark.parametrize("word", Word)
def test_a_word_has_the_same_facts_in_kiswahili(word: Word) -> None:
    def facts(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert facts(IN_KISWAHILI[word]) == facts(word.value)


def test_our_words_need_no_code_page() -> None:
    for text in (*(word.value for word in Word), *IN_KISWAHILI.values()):
        assert printable(text) == text


def test_facts_are_put_where_they_belong() -> None:
    assert said(Word.COPY, ENGLISH, copy=2) == "COPY 2"
    assert said(Word.COPY, KISWAHILI, copy=2) == "NAKALA 2"
