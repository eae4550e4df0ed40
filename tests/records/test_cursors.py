"""How far each log was read is kept, never goes back, and the log read last is known."""

from datetime import timedelta

from pos.records.cursors import LISTENED, MPESA, cursor_of, latest_log, mark, marked, move_cursor
from tests.shops import Shop


def test_a_cursor_never_goes_back(busy: Shop) -> None:
    with busy.records.writing() as books:
        assert latest_log(books) == ("", 0)
        move_cursor(books, "log", 7)
        move_cursor(books, "log", 5)
        assert (cursor_of(books, "log"), cursor_of(books, "other")) == (7, 0)


def test_the_log_that_was_read_last_is_read_on_whatever_the_clock_says(busy: Shop) -> None:
    for log, number in (("z", 3), ("a", 1), ("z", 4)):
        with busy.records.writing() as books:
            move_cursor(books, log, number)
        with busy.records.reading() as books:
            assert latest_log(books) == (log, number)
        busy.clock.pass_time(days=-1)


def test_what_was_heard_last_stays_when_the_clock_is_set_back(busy: Shop) -> None:
    with busy.records.writing() as books:
        assert marked(books, LISTENED) is None
        mark(books, LISTENED)
        mark(books, MPESA, books.now - timedelta(hours=1))
        mark(books, MPESA, books.now - timedelta(hours=2))
        assert marked(books, LISTENED) == books.now
        assert marked(books, MPESA) == books.now - timedelta(hours=1)
