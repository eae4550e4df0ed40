"""Measuring a scanner: the same test code scanned a few times tells how it types."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pos.desks.habits import LONGEST_GAP, Ending, ScannerHabits
from pos.desks.scanner import AFTER_PREFIX, Kind, Stroke
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

TEST_CODE = "KAUNTA-0123456789"
"""What the test label says, in Code 128; every sign of it differs between keyboards or is a digit."""
WANTED = 3
ROOM = 1.5
"""How much slower than at its slowest a scanner may type and still be known."""


@dataclass(frozen=True, slots=True)
class ConfigurationCode:
    """A barcode in Code 128 that sets a scanner up; scanners of one maker know each other's."""

    for_makers: str
    words: str
    text: str
    begins_with_fnc3: bool = True


CONFIGURATION_CODES = (
    ConfigurationCode("Honeywell, Metrologic", "End every code with Enter", "SUFBK2990D."),
    ConfigurationCode("Honeywell, Metrologic", "Begin every code with “~”", "PREBK2997E."),
    ConfigurationCode("Honeywell, Metrologic", "Nothing before or behind a code", "PRECA2.SUFCA2."),
    ConfigurationCode("every scanner", "Test code", TEST_CODE, begins_with_fnc3=False),
)
"""What the setup page prints; for other makers their own leaflet has the code “add Enter”."""


def measure(scans: Sequence[Sequence[Stroke]]) -> ScannerHabits:
    """Give how a scanner types from scans of the test code, or refuse with what is wrong with it."""
    if len(scans) < WANTED:
        raise Refusal(Reason.SCANNER_DIFFERS)
    around = {_around(scan) for scan in scans}
    if len(around) > 1:
        raise Refusal(Reason.SCANNER_DIFFERS)
    prefix, suffix = around.pop()
    is_ended = all(scan[-1].kind is Kind.END for scan in scans)
    slowest = max(gap for scan in scans for gap in _gaps(scan))
    longest = min(max(LONGEST_GAP, slowest * ROOM), AFTER_PREFIX)
    return ScannerHabits(
        longest_gap=round(longest, 3),
        prefix=prefix,
        suffix=suffix,
        ending=Ending.KEY if is_ended else Ending.GAP,
    )


def _around(scan: Sequence[Stroke]) -> tuple[str, str]:
    """Give what a scanner puts before and behind the code."""
    text = "".join(each.text for each in scan if each.kind is Kind.TEXT)
    prefix, found, suffix = text.partition(TEST_CODE)
    if found:
        return prefix, suffix
    if text.casefold() == TEST_CODE.casefold():  # Caps Lock was on: codes would come out wrong
        raise Refusal(Reason.SCANNER_LAYOUT)
    if len(text) >= len(TEST_CODE) and not any(digit in text for digit in "0123456789"):
        raise Refusal(Reason.SCANNER_LAYOUT)
    raise Refusal(Reason.SCANNER_DIFFERS)


def _gaps(scan: Sequence[Stroke]) -> list[float]:
    return [later.at - earlier.at for earlier, later in pairwise(scan)]
