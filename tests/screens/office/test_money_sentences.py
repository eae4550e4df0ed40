"""What the desks of payments say is said in both languages, with every fact in it."""

import re

import pytest

from pos.desks.views import notice_of
from pos.mpesa import statement_file
from pos.mpesa.statement_file import CUT
from pos.office import xlsx
from pos.screens.language import Language, Speech
from pos.screens.office.money_sentences import SOURCES, WHYS
from pos.screens.sentences import sentence, translated
from pos.shop.day_check import Obstacle
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

BRACES = re.compile(r"{\w+}")


@pytest.mark.parametrize("source", [*SOURCES, *WHYS])
def test_every_sentence_is_translated_with_its_facts(speech: Speech, source: str) -> None:
    speech.speak(Language.KISWAHILI)
    spoken = translated(source)
    assert spoken != source
    assert sorted(BRACES.findall(spoken)) == sorted(BRACES.findall(source))


def test_why_a_file_or_a_day_is_not_taken_is_said_in_the_language_of_the_screen(
    speech: Speech,
) -> None:
    speech.speak(Language.KISWAHILI)
    no = Refusal(Reason.FILE_UNREADABLE, name="org.csv", kind="CSV", why=CUT)
    assert "inakatika" in sentence(notice_of(no))
    assert "breaks off" not in sentence(notice_of(no))


def test_every_why_of_a_file_and_of_a_day_is_known_to_the_translators() -> None:
    of_files = {getattr(room, name) for room in (statement_file, xlsx) for name in vars(room)
                if isinstance(getattr(room, name), str) and getattr(room, name).startswith("it ")}  # fmt: skip
    of_days = {each.value.rstrip(".") for each in Obstacle}
    assert len(of_files) == 7
    assert (of_files | of_days) - set(WHYS) == set()
