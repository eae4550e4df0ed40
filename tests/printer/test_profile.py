"""What is said of a printer is enough to print on it."""

from dataclasses import replace

import msgspec
import pytest

from pos.printer.known_printers import known_printers
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Page, Profile, fault_of, signs_of_page
from tests.printer.kinds import KINDS


def test_the_usual_papers_have_48_and_32_columns() -> None:
    assert (EIGHTY.columns, FIFTY_EIGHT.columns) == (48, 32)


def test_signs_are_those_of_all_pages_together() -> None:
    both = replace(EIGHTY, pages=(Page(17, "cp866"), Page(16, "cp1252")))
    assert {"я", "é", "“"} <= both.signs
    assert replace(EIGHTY, pages=()).signs == frozenset()
    assert "\x80" not in signs_of_page("cp1252")


@pytest.mark.parametrize("profile", KINDS)
def test_a_profile_can_be_kept_and_read_again(profile: Profile) -> None:
    assert msgspec.json.decode(msgspec.json.encode(profile), type=Profile) == profile


def test_every_profile_has_a_name_of_its_own() -> None:
    assert len({profile.name for profile in KINDS}) == len(KINDS)


def test_every_profile_that_is_known_can_be_printed_with() -> None:
    every = (*KINDS, *known_printers().values())
    assert [each.name for each in every if fault_of(each) is not None] == []


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"dots": 0}, "dots of a printer must be 384 to 1200"),
        ({"dots": 288}, "dots of a printer must be 384 to 1200"),
        ({"dots": 10**9}, "dots of a printer must be 384 to 1200"),
        ({"feed": 256}, "feed of a printer must be 0 to 50"),
        ({"band": 0}, "band of a printer must be 1 to 2000"),
        ({"portion": 0}, "portion of a printer must be 1 to 65536"),
        ({"rest_ms": 10**9}, "rest_ms of a printer must be 0 to 1000"),
        ({"drawer_pin": 7}, "drawer_pin of a printer must be 0 to 1"),
        ({"drawer_ms": -1}, "drawer_ms of a printer must be 2 to 510"),
        ({"pages": (Page(256, "cp437"),)}, "cp437 256 is no code page"),
        ({"pages": (Page(0, "rot13"),)}, "rot13 0 is no code page"),
        ({"pages": (Page(0, "cp9999"),)}, "cp9999 0 is no code page"),
        ({"pages": (Page(0, "cp500"),)}, "cp500 0 is no code page"),
        ({"pages": (Page(0, "utf-16"),)}, "utf-16 0 is no code page"),
    ],
)
def test_a_profile_with_which_nothing_could_be_printed_is_told(
    fields: dict[str, object], fault: str
) -> None:
    assert fault_of(replace(EIGHTY, **fields)) == fault  # type: ignore[arg-type]
