"""Letters are kept before they are sent, and wait longer each time that nobody answers."""

from pos.records.letters_out import (
    letter_answered,
    letters_due,
    put_letter,
    try_later,
)
from tests.shops import Shop


def test_letters_go_in_their_order_until_they_are_answered(busy: Shop) -> None:
    with busy.records.writing() as books:
        for key in "cab":
            put_letter(books, "awaiting", key, body="{}")
        put_letter(books, "awaiting", "c", body="another")
        assert [(letter.key, letter.body) for letter in letters_due(books)] == [
            ("c", "{}"),
            ("a", "{}"),
            ("b", "{}"),
        ]
        assert len(letters_due(books, 2)) == 2
        letter_answered(books, "awaiting", "c", is_taken=True)
        letter_answered(books, "awaiting", "a", is_taken=False)
        assert [letter.key for letter in letters_due(books)] == ["b"]


def test_each_time_it_waits_twice_as_long_up_to_half_a_minute(busy: Shop) -> None:
    with busy.records.writing() as books:
        put_letter(books, "claim", "x.1", body="{}")
    for seconds in (1, 2, 4, 8, 16, 30, 30):
        with busy.records.writing() as books:
            (letter,) = letters_due(books)
            try_later(books, letter)
            assert letters_due(books) == ()
        busy.clock.pass_time(seconds=seconds)
