"""Columns hold, whatever stands in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printer.columns import centred, in_columns, shortened, spread_row, wrapped

words = st.text(st.sampled_from("ab- é"), max_size=80)


@given(words, words.map(str.strip), st.integers(12, 60))
def test_left_and_right_never_leave_the_paper(left: str, right: str, columns: int) -> None:
    rows = list(spread_row(left, right, columns))
    assert all(len(row) <= columns for row in rows)
    assert "".join("".join(rows).split()) == "".join(f"{left}{right}".split())


def test_what_is_on_the_right_is_wrapped_only_when_it_is_wider_than_the_paper() -> None:
    assert list(spread_row("Signature", "abcdefghij klmno", 12)) == [
        "Signature",
        "  abcdefghij",
        "       klmno",
    ]


def test_the_middle_is_the_middle_on_every_row() -> None:
    assert list(centred(("abc", "one two three", ""), 8)) == ["  abc", "one two", " three"]


def test_words_are_broken_only_where_they_must_be() -> None:
    assert wrapped("abc-def ghi", 8) == ["abc-def", "ghi"]
    assert wrapped("abcdefghijkl", 8) == ["abcdefgh", "ijkl"]


def test_cells_stand_in_their_columns() -> None:
    assert in_columns(("A", "1.00", "22.00"), (4, 6, 8)) == "A     1.00   22.00"


@pytest.mark.parametrize(("label", "shown"), [("A ex", "A ex"), ("A exempt", "A e.")])
def test_a_label_is_cut_where_there_is_no_room(label: str, shown: str) -> None:
    assert shortened(label, 4) == shown
