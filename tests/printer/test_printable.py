"""Nothing that comes from outside reaches a printer but signs of one column that it has."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printer.printable import INSTEAD, LONGEST, printable
from pos.printer.profile import EIGHTY
from tests.printer.any_signs import wrong_of
from tests.printer.kinds import KINDS

MANY = 500
FOUND_ONCE = (948, 12039, 13019, 15154)
SIGNS = EIGHTY.signs
any_text = st.text(st.characters(), max_size=300)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Milk 500 ml", "Milk 500 ml"),
        ("Milk\x1bp\x00\x19\xfa", "Milkpú"),
        ("a\x1d!\x11b\x10\x04\x01", "a!b"),
        ("one\ntwo\tthree\u2028four", "one two three four"),
        ("\u202egnirts\u202c \u2066x\u2069", "gnirts x"),
        ("zero\u200bwidth\ufeff\u00ad", "zerowidth"),
        ("cafe\u0301", "café"),
        ("Z\u0335\u0321\u0353\u0301", "Z"),
        ("“fine” – it’s…", "“fine” – it’s…"),
        ("Łódź", "Lódz"),
        ("\u00a0x\u3000y\u202f", " x y "),
        ("ﬃ ①½", "ffi 1½"),
        ("漢字 \U0001f600", "?? ?"),
        ("half\ud800 private\ue000 none\U000e0001", "half private none"),
        ("−5 × 2", "-5 × 2"),
    ],
)
def test_a_text_becomes_what_a_printer_has(text: str, printed: str) -> None:
    assert printable(text, SIGNS) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [("café", "cafe"), ("“x” – €5", '"x" - EUR5'), ("Straße", "Strasse"), ("½ µ", "1/2 ?")],
)
def test_a_printer_of_letters_only_gets_plain_letters(text: str, printed: str) -> None:
    assert printable(text) == printed


@given(any_text, st.sampled_from(KINDS), st.integers(0, 60))
def test_what_comes_out_is_of_the_printers_signs_and_not_too_long(
    text: str, profile: object, most: int
) -> None:
    signs = profile.signs  # type: ignore[attr-defined]
    printed = printable(text, signs, most=most)
    assert len(printed) <= most
    assert all(" " <= sign <= "~" or sign in signs for sign in printed)
    assert printable(printed, signs, most=most) == printed


def test_a_name_of_ten_million_signs_costs_nothing() -> None:
    start = time.perf_counter()
    for endless in ("x" * 10_000_000, "\u0301" * 10_000_000, "漢" * 10_000_000):
        assert len(printable(endless, SIGNS)) <= LONGEST
    assert time.perf_counter() - start < 1


def test_what_cannot_be_printed_at_all_is_seen_to_be_missing() -> None:
    assert printable("ﷺ", SIGNS) == INSTEAD


@pytest.mark.no_cover  # counting lines would take a third of the time
def test_receipts_of_any_signs_give_the_commands_of_plain_ones() -> None:
    """The whole count is in tests/soak.py; what it found once is tried each time."""
    seeds = (*range(MANY), *FOUND_ONCE)
    assert [fault for seed in seeds for fault in wrong_of(seed)] == []
