"""What is said about M-Pesa is said in the language of the screen, with all its facts."""

import re

import pytest

from pos.desks import health, mpesa_course, payment_alarms, payment_list, payments, tray
from pos.screens import mpesa_joined
from pos.screens.language import Language, Speech
from pos.screens.mpesa_sentences import MPESA_SOURCES
from pos.screens.sentences import SOURCES, translated
from pos.screens.till_sentences import TILL_SOURCES
from pos.shop.grounds import Why
from pos.shop.mpesa_health import Worse
from pos.shop.oddcase import Action
from pos.shop.staff import PERMISSION_WORDS
from pos.shop.words import Reason

BRACES = re.compile(r"\{\w+\}")
DESKS = {
    tray.PAID_BY_ITSELF, tray.ARRIVED, payment_list.REST_LEFT, payment_list.HOLDER, payments.ASKED,
    payment_list.GOES_BACK, payment_list.MAY_BE_BACK, health.RESTS, payments.ASKED_ABOUT, payment_list.OTHER_NUMBER, payment_list.ASIDE, mpesa_course.NOT_SENT, mpesa_joined.NOT_PAID, mpesa_joined.NOT_SURE,
    payments.CLAIMED, payment_alarms.WENT_BACK, payment_alarms.SWITCHED_OFF, payment_alarms.NOT_ITS_SALE, payment_alarms.PAID_BEFORE, payment_alarms.WAS_ON_ITS_WAY, payment_alarms.WAS_ON_ITS_WAY,
    mpesa_course.TOLD_PAID, payment_alarms.ASK_FOR_CODE, payment_list.KEPT_FOR_GONE, payment_list.UNCLAIMED,
}  # fmt: skip


@pytest.mark.parametrize("source", MPESA_SOURCES)
def test_no_fact_is_lost_in_translation(speech: Speech, source: str) -> None:
    speech.speak(Language.KISWAHILI)
    spoken = translated(source)
    assert spoken != source
    assert sorted(BRACES.findall(spoken)) == sorted(BRACES.findall(source))


def test_each_is_a_sentence_that_somebody_says_and_stands_here_once() -> None:
    shop = {each.value for words in (Reason, Why, Worse, Action) for each in words}
    known = shop | DESKS | set(payment_alarms.ALARMS.values()) | set(PERMISSION_WORDS.values())
    assert [each for each in MPESA_SOURCES if each not in known] == []
    assert set(DESKS) <= set(MPESA_SOURCES)
    both = set(TILL_SOURCES) | set(SOURCES)
    assert both.isdisjoint(MPESA_SOURCES)
