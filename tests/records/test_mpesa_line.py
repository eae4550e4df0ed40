"""How the till is connected is read back as it was kept, and damage is said to be damage."""

import pytest

from pos.records.mpesa_line import keep_line, line_of
from pos.shop.faults import Fault
from pos.shop.mpesa_line import MpesaLine
from tests.paying_shop import BUY_GOODS, LINE
from tests.shops import Shop, troubled


@pytest.mark.parametrize("line", [LINE, BUY_GOODS, MpesaLine()])
def test_a_line_is_read_as_it_was_kept(busy: Shop, line: MpesaLine) -> None:
    with busy.records.writing() as books:
        assert line_of(books) == MpesaLine()
        keep_line(books, LINE)
        keep_line(books, line)
        assert line_of(books) == line
    with busy.records.reading() as books:
        assert line_of(books) == line


def test_a_line_that_cannot_be_read_is_damage(busy: Shop) -> None:
    with busy.records.writing() as books:
        keep_line(books, LINE)
        books.connection.execute("UPDATE mpesa_line SET terms = '[]'")
    with busy.records.reading() as books, troubled(Fault.DAMAGED):
        line_of(books)
