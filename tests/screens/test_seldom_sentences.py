"""Whatever the shop refuses, and whatever fails around it, is said in Kiswahili on a Kiswahili screen."""

import ast
import re
from enum import Enum
from pathlib import Path

import pytest

from pos.desks.views import AND, Notice, notice_of
from pos.screens.language import Language, Speech
from pos.screens.seldom_sentences import SELDOM_SOURCES, WORD_SOURCES
from pos.screens.sentences import sentence, translated
from pos.shop.approval import NeedsApproval
from pos.shop.faults import Fault
from pos.shop.payment import Method
from pos.shop.quantity import Unit
from pos.shop.refusal import Refusal, Trouble
from pos.shop.staff import PERMISSION_WORDS, Need, Permission, Role
from pos.shop.words import Reason

BRACES = re.compile(r"\{\w+\}")
WHOLE = re.compile(r"[A-Z“{].* .*\.$")
DESKS = Path(__file__).parents[2] / "pos" / "desks"
SENTENCES = [each.value for each in Reason] + [each.value.sentence for each in Fault]
ALIKE = {"M-Pesa", "Airtel Money", "kg", "g", "l", "ml", "m"}
"""What is called the same in both languages."""


def words_of(kind: type[Enum]) -> set[str]:
    return {str(each.value) for each in kind}


WORDS = words_of(Unit) | words_of(Role) | {each.means.words for each in Method}


def told_in(path: Path) -> set[str]:
    """The whole sentences that a module tells, or keeps by a name to tell them."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    calls = (each for each in ast.walk(module) if isinstance(each, ast.Call))
    told = [each for each in calls if isinstance(each.func, ast.Name) and each.func.id == "Notice"]
    kept = [each for each in module.body if isinstance(each, ast.Assign | ast.AnnAssign)]
    found = (each for node in (*told, *kept) for each in ast.walk(node))
    texts = (each.value for each in found if isinstance(each, ast.Constant))
    return {each for each in texts if isinstance(each, str) and WHOLE.match(each)}


@pytest.fixture
def kiswahili(speech: Speech) -> None:
    speech.speak(Language.KISWAHILI)


def test_every_refusal_and_every_fault_is_said_in_kiswahili(kiswahili: None) -> None:
    assert [each for each in SENTENCES if translated(each) == each] == []


def test_whatever_a_desk_tells_is_said_in_kiswahili(kiswahili: None) -> None:
    told = set[str]().union(*map(told_in, DESKS.rglob("*.py")))
    assert [each for each in sorted(told) if translated(each) == each] == []


def test_none_loses_a_fact(kiswahili: None) -> None:
    facts = {each: sorted(BRACES.findall(each)) for each in SENTENCES}
    assert {each: sorted(BRACES.findall(translated(each))) for each in SENTENCES} == facts


def test_every_word_of_ours_within_a_sentence_is_said_in_kiswahili(kiswahili: None) -> None:
    words = WORDS | set(PERMISSION_WORDS.values())
    assert {each for each in words if translated(each) == each} == ALIKE


def test_what_is_gathered_here_is_said_by_somebody() -> None:
    assert set(SELDOM_SOURCES) <= set(SENTENCES)
    assert set(WORD_SOURCES) <= WORDS | set(PERMISSION_WORDS.values()) | {AND}


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            Refusal(Reason.NOT_ALLOWED, act="sell on account"),
            "Huna ruhusa (kuuza kwa akaunti). Mwombe anayeruhusiwa.",
        ),
        (
            NeedsApproval((Need(Permission.RETURN, 1), Need(Permission.TAKE_EMPTIES, 1)), "s"),
            "Ili kurudisha bidhaa na kurudisha amana unahitaji idhini ya mwingine.",
        ),
        (
            Refusal(Reason.GIVEN_BACK_WHOLE, amount="65"),
            "Yote yanayodaiwa hurudishwa mara moja: 65.",
        ),
        (
            Trouble(Fault.MPESA_RESTING, seconds=30),
            "M-Pesa haijajibu kwa muda. Hakuna kilichotumwa. Jaribu tena baada ya sekunde 30.",
        ),
    ],
)
def test_a_refusal_is_said_whole_in_kiswahili(kiswahili: None, error: Exception, said: str) -> None:
    assert sentence(notice_of(error)) == said


def test_a_name_that_is_also_a_word_of_ours_stays_as_it_is(kiswahili: None) -> None:
    """A shop may sell cards."""
    notice = Notice(Reason.PRODUCT_OFF.value, {"name": "Card"})
    assert sentence(notice).startswith("Card ")
