"""Receipts are measured beside python-escpos, and both print the same rows."""

import pytest

from pos.bench.paper import measure_paper, paper_table, plain_escpos, receipt_of_lines, to_bytes
from pos.printer.heard import Line
from pos.printer.paper import Paper
from pos.printer.profile import EIGHTY
from pos.shop.money import sum_of

pytestmark = pytest.mark.filterwarnings("ignore")  # what python-escpos does is not ours to mend


def rows(written: bytes) -> list[str]:
    events = Paper().feed(written)
    return [event.text for event in events if isinstance(event, Line) and event.text.strip()]


def test_both_print_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    receipt = receipt_of_lines(10)
    assert rows(plain_escpos(receipt)()) == rows(to_bytes(receipt, EIGHTY))


def test_a_receipt_has_as_many_lines_as_were_asked_for() -> None:
    receipt = receipt_of_lines(100)
    assert len(receipt.items) == 100
    assert receipt.total == sum_of(item.amount for item in receipt.items)


def test_figures_have_times_beside_and_sizes() -> None:
    figures = measure_paper(receipts=2, lines=(3,))
    assert [figure.ratio is None for figure in figures.times] == [True, False, False, False]
    assert set(figures.sizes) == {
        "3 lines, python-escpos, 80 mm",
        "3 lines, 80 mm",
        "3 lines, 58 mm",
    }
    assert figures.told()["bytes"] == figures.sizes
    assert "bytes" in paper_table(figures)
