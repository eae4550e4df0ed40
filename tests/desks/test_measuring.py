"""A scanner is measured by scanning the test code a few times."""

import pytest

from pos.desks.habits import Ending, ScannerHabits
from pos.desks.measuring import CONFIGURATION_CODES, TEST_CODE, measure
from pos.desks.scanner import Stroke
from pos.shop.words import Reason
from tests.desks.test_scanner import keys
from tests.shops import refused


def three(text: str, gap: float = 0.008, end: str = "\r") -> list[list[Stroke]]:
    return [keys(text, at=number, gap=gap, end=end) for number in range(3)]


def test_a_usual_scanner_needs_nothing_set() -> None:
    assert measure(three(TEST_CODE)) == ScannerHabits()


def test_a_slow_scanner_is_given_more_time() -> None:
    assert measure(three(TEST_CODE, gap=0.06)).longest_gap == 0.09


def test_what_it_puts_around_a_code_is_learned() -> None:
    habits = measure(three(f"~{TEST_CODE}#"))
    assert (habits.prefix, habits.suffix) == ("~", "#")


def test_that_it_sends_no_enter_is_learned() -> None:
    assert measure(three(TEST_CODE, end="")).ending is Ending.GAP


@pytest.mark.parametrize("text", ["KAUNTQ)à&é\"'(-è_ç", TEST_CODE.lower()])
def test_a_scanner_set_to_another_keyboard_is_told(text: str) -> None:
    with refused(Reason.SCANNER_LAYOUT):
        measure(three(text))


def test_another_code_or_too_few_or_unlike_scans_are_refused() -> None:
    unlike = [*three(TEST_CODE)[:2], *three(f"x{TEST_CODE}")[:1]]
    for scans in (three("6161100600218"), three(TEST_CODE)[:2], unlike):
        with refused(Reason.SCANNER_DIFFERS):
            measure(scans)


def test_the_codes_to_print_fit_a_code_128() -> None:
    assert {code.text.isascii() and len(code.text) <= 48 for code in CONFIGURATION_CODES} == {True}
    assert TEST_CODE in {code.text for code in CONFIGURATION_CODES}
