"""Text is one line that can be shown, and has an end."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.refusal import Refusal
from pos.shop.text import LONGEST_NOTE, alike, read_name, read_reason, read_text, tidy
from pos.shop.words import Reason

READERS = (read_text, read_name, read_reason)

every_reader = pytest.mark.parametrize("read", READERS)


def test_tidy_text_has_single_blanks_inside_only() -> None:
    assert tidy("  Whole \t Milk\n") == "Whole Milk"


@every_reader
def test_what_was_typed_is_kept_tidy(read: Callable[..., str]) -> None:
    assert read("  very \n cold ") == "very cold"


@every_reader
def test_text_of_the_longest_length_is_kept(read: Callable[..., str]) -> None:
    assert len(read("x" * LONGEST_NOTE)) == LONGEST_NOTE
    assert read(" abc ", 3) == "abc"


@every_reader
@pytest.mark.parametrize(
    ("text", "most", "reason"),
    [
        ("x" * (LONGEST_NOTE + 1), LONGEST_NOTE, Reason.NOTE_TOO_LONG),
        ("abcd", 3, Reason.NOTE_TOO_LONG),
        ("Grace\x1b@", LONGEST_NOTE, Reason.TEXT_UNREADABLE),
        ("Grace\x00", LONGEST_NOTE, Reason.TEXT_UNREADABLE),
        ("\u202eecarG", LONGEST_NOTE, Reason.TEXT_UNREADABLE),
        ("Grace\ud800", LONGEST_NOTE, Reason.TEXT_UNREADABLE),
    ],
)
def test_what_cannot_be_kept_or_has_no_end_is_refused(
    read: Callable[..., str], text: str, most: int, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        read(text, most)
    assert refusal.value.reason is reason


def test_a_note_may_be_empty() -> None:
    assert read_text(" \n") == ""


@pytest.mark.parametrize(
    ("read", "reason"),
    [(read_name, Reason.NAME_MISSING), (read_reason, Reason.REASON_MISSING)],
)
def test_a_name_and_a_reason_may_not(read: Callable[[str], str], reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        read(" \n")
    assert refusal.value.reason is reason


@given(st.text())
def test_what_is_kept_is_one_printable_line_that_reads_as_itself(text: str) -> None:
    try:
        kept = read_text(text)
    except Refusal:
        return
    assert kept.isprintable()
    assert read_text(kept) == kept


@pytest.mark.parametrize(
    ("typed", "same"),
    [("INV 7", "inv7"), ("ＩＮＶ７", "inv7"), ("7\N{EM DASH}a", "7-a"), ("7\N{MINUS SIGN}A", "7-a"),
     ("\N{ARABIC-INDIC DIGIT SEVEN}", "7"), ("N\N{MASCULINE ORDINAL INDICATOR} 7", "no7"), ("7/A", "7/a")],
)  # fmt: skip
def test_what_people_take_for_one_is_alike(typed: str, same: str) -> None:
    assert alike(typed) == same
