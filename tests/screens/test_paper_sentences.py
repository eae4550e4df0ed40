"""What is said of paper is said in the language of the screen, with all its facts."""

import re

import pytest

from pos.desks import paper_telling, papers, settling
from pos.desks.printing import PrintView
from pos.screens.language import Language, Speech
from pos.screens.paper_sentences import PAPER_SOURCES, paper_words, printer_word
from pos.screens.sentences import SOURCES, translated
from pos.screens.till_sentences import TILL_SOURCES
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from pos.shop.words import Reason

BRACES = re.compile(r"\{\w+\}")
SHOP = {each.value for each in Reason} | {each.value.sentence for each in Fault}
DESKS = {
    *(papers.GIFT_ASKED, papers.X_ASKED, papers.HELD_ASKED, papers.CASH_KEPT),
    *(papers.NO_PRINTER, papers.IN_FILE, *papers.SAID.values()),
    *(paper_telling.STOOD_IN, paper_telling.NOT_OPEN, paper_telling.AT_LAST_ALL, settling.SHARED),
}
PRINTER = [each for each in Fault if each.name.startswith("PRINTER_")]


@pytest.mark.parametrize("source", PAPER_SOURCES)
def test_no_fact_is_lost_in_translation(speech: Speech, source: str) -> None:
    speech.speak(Language.KISWAHILI)
    spoken = translated(source)
    assert spoken != source
    assert sorted(BRACES.findall(spoken)) == sorted(BRACES.findall(source))


def test_each_is_a_sentence_that_somebody_says_and_stands_here_once() -> None:
    assert [each for each in PAPER_SOURCES if each not in SHOP | DESKS] == []
    everything = [*PAPER_SOURCES, *SOURCES, *TILL_SOURCES]
    assert len(set(everything)) == len(everything)


def test_every_trouble_of_a_printer_is_there() -> None:
    assert {each.value.sentence for each in PRINTER} <= set(PAPER_SOURCES)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("state", JobState)
def test_each_state_of_a_receipt_has_a_sentence(
    speech: Speech, state: JobState, language: Language
) -> None:
    speech.speak(language)
    said = paper_words(PrintView(document="sale-1", state=state))
    assert said
    waits = paper_words(PrintView(state=state, fault=Fault.PRINTER_NO_PAPER))
    assert (translated(Fault.PRINTER_NO_PAPER.value.sentence) in waits) is (
        state is JobState.WAITING
    )


def test_before_anything_is_printed_nothing_is_said() -> None:
    assert paper_words(PrintView()) == ""
    assert printer_word(None) == ""
    assert printer_word(Fault.PRINTER_CUT_OFF) == ""


def test_the_top_bar_has_a_word_or_two(speech: Speech) -> None:
    speech.speak(Language.ENGLISH)
    assert printer_word(Fault.PRINTER_NO_PAPER) == "NO PAPER"
    speech.speak(Language.KISWAHILI)
    assert printer_word(Fault.PRINTER_NO_PAPER) == "HAKUNA KARATASI"
