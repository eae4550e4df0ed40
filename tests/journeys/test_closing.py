"""The end of a shift by keys and touches: counted blind, compared, closed, and put aside in between."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.closing import Step
from pos.mpesa.payer import Payer
from pos.mpesa.pull import PulledMoney
from pos.records.shifts import find_z
from pos.screens.closing_screen import ClosingScreen
from pos.screens.dressing import Dress
from pos.shop.faults import Fault
from pos.shop.shift import ZReport
from pos.shop.staff import Role
from pos.till.pulling import pulled
from tests.builders import ksh
from tests.journeys.hands import Hands, open_till
from tests.outdoors import elsewhere
from tests.paying_shop import CODE, WANJIKU
from tests.shops import MILK_CODE, Shop, new_shop

T = TypeVar("T")
FIELDS = 10


def screen(till: Hands) -> ClosingScreen:
    made = till.program.closing.screen
    assert made is not None
    return made


def begin(till: Hands) -> ClosingScreen:
    till.press("Ctrl+Shift+Z")
    assert till.page is till.program.closing.screen
    return screen(till)


def count(till: Hands, **pieces: str) -> None:
    """Type how many of each note or coin there are; Enter goes down and then on."""
    for worth in ("1000", "500", "200", "100", "50", "40", "20", "10", "5", "1"):
        till.type(pieces.get(f"of_{worth}", ""))
        till.press("Enter")


def z(till: Hands, number: int = 1) -> ZReport | None:
    def look() -> ZReport | None:
        with till.shop.records.reading() as books:
            return find_z(books, number)

    return elsewhere(look)


def step(till: Hands) -> Step:
    return till.program.desks.closing.view.step


def faults(till: Hands) -> list[str]:
    return elsewhere(till.shop.faults)


@pytest.fixture
def sold(till: Hands) -> Hands:
    """A till at which milk for KSh 65 was sold for cash: KSh 5,065 lie in the drawer."""
    till.sign_in().scan(MILK_CODE)
    till.press("Shift+F9", "Enter")
    return till


def test_a_drawer_that_is_right_is_closed_and_its_z_comes_out(sold: Hands) -> None:
    page = begin(sold)
    assert step(sold) is Step.COUNT
    count(sold, of_1000="5", of_50="1", of_10="1", of_5="1")
    assert step(sold) is Step.CHECK
    assert page.cash.verdict == "CASH CORRECT"
    assert sold.total == "65"
    sold.press("Enter")
    assert step(sold) is Step.PRINT
    report = z(sold)
    assert report is not None
    assert (report.name, report.counted, report.over) == ("T2-Z1", ksh(5065), ksh(0))
    assert any("T2-Z1" in " ".join(paper) for paper in sold.slot.papers)
    assert page._printed.text() == "The Z report is printed."
    sold.press("Enter")
    assert sold.page is sold.program.sale
    assert sold.program.window.card is sold.program.cards.shift
    assert faults(sold) == []


def test_before_the_count_nothing_on_the_page_says_what_should_be_there(sold: Hands) -> None:
    page = begin(sold)
    assert sold.total == "0"
    assert page._rail.rows.rows == ()
    assert sold.program.desks.closing.view.closing is not None
    assert sold.program.desks.closing.view.closing.figures is None
    assert "1 sale" in page._rail.total._count.text()


def test_a_short_drawer_needs_a_reason_and_a_recount_keeps_the_first_count(sold: Hands) -> None:
    page = begin(sold)
    count(sold, of_1000="5")
    assert page.cash.verdict == "CASH SHORT"
    sold.press("F3")
    assert step(sold) is Step.COUNT
    assert page.grid.lines[0].text() == "5"
    count(sold, of_1000="5", of_10="1")
    sold.press("Enter")
    assert sold.program.window.card is page.reasons
    sold.press("1", "Enter")
    assert page.cash.reason == "Gave wrong change"
    sold.press("Enter")
    report = z(sold)
    assert report is not None
    assert [each.total for each in report.counts] == [ksh(5000), ksh(5010)]
    assert (report.over, report.reason) == (ksh(-55), "Gave wrong change")


def test_a_drawer_with_too_much_is_closed_for_a_reason_in_own_words(sold: Hands) -> None:
    page = begin(sold)
    count(sold, of_1000="6")
    assert page.cash.verdict == "CASH OVER"
    sold.touch(page.cash._choose)
    sold.press("6")
    sold.type("float was wrong")
    sold.press("Enter", "Enter")
    report = z(sold)
    assert report is not None
    assert (report.over, report.reason) == (ksh(935), "float was wrong")


def test_a_count_put_aside_is_there_after_a_restart(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    till = open_till(shop, qapp, qtbot, dress).sign_in()
    begin(till)
    till.type("5")
    till.press("F5")
    assert till.page is till.program.sale
    till.program.end()
    till.let_go()
    shop.reopen()
    till = open_till(shop, qapp, qtbot, dress).sign_in()
    page = begin(till)
    assert page.grid.total == ksh(5000)
    for _ in range(FIELDS):
        till.press("Enter")
    till.press("F5")
    begin(till)
    assert step(till) is Step.CHECK
    till.press("Enter")
    assert z(till) is not None
    till.program.end()
    till.let_go()


def test_a_parked_sale_stays_and_stands_on_the_z(till: Hands) -> None:
    till.sign_in().scan(MILK_CODE)
    till.press("F5", "Enter")
    page = begin(till)
    count(till, of_1000="5")
    assert ("Parked sales left", "1") in [(each.name, each.amount) for each in page._rail.rows.rows]
    till.press("Enter")
    report = z(till)
    assert report is not None
    assert len(report.totals.open_sales) == 1
    assert len(till.open_sales()) == 1


def test_money_that_nobody_matched_blocks_nothing(till: Hands) -> None:
    payer = Payer(WANJIKU, "JOYCE")
    free = PulledMoney(CODE, ksh(750), till.shop.clock.at, payer, "rent", "c2b-pay-bill-debit")
    elsewhere(lambda: pulled(till.shop.records, [free]))
    till.sign_in()
    page = begin(till)
    count(till, of_1000="5")
    assert not page.mpesa._foot.isHidden()
    assert "KSh 750" in page.mpesa._left.text()
    till.press("F6")
    assert not till.program.desks.closing.view.is_checking
    till.press("Enter")
    report = z(till)
    assert report is not None
    assert report.totals.mpesa.not_matched == 1


def test_a_printer_that_is_off_keeps_the_z_and_the_shift_is_closed(sold: Hands) -> None:
    sold.slot.fault = Fault.PRINTER_SILENT
    page = begin(sold)
    count(sold, of_1000="5", of_50="1", of_10="1", of_5="1")
    sold.press("Enter")
    assert z(sold) is not None
    assert page._printed.text() == "The Z report is printed as soon as the printer can."


def test_cash_that_moved_since_the_count_asks_for_another(sold: Hands) -> None:
    begin(sold)
    count(sold, of_1000="5", of_50="1", of_10="1", of_5="1")
    sold.press("Esc")
    sold.scan(MILK_CODE)
    sold.press("Shift+F9", "Enter")
    begin(sold)
    assert step(sold) is Step.COUNT


def test_a_scan_while_the_drawer_is_counted_sells_nothing(till: Hands) -> None:
    till.sign_in()
    begin(till)
    till.scan(MILK_CODE)
    assert "Esc" in till.said
    till.press("Esc")
    assert till.lines == []


def test_the_pad_counts_by_touch(till: Hands) -> None:
    till.sign_in(Role.SUPERVISOR)
    page = begin(till)
    pad = page.grid._pad
    for key in ("5", "0", "back"):
        till.touch(pad.button(key))
    assert page.grid.total == ksh(5000)
    till.touch(page.rail._main)
    assert step(till) is Step.CHECK
    till.touch(page.list._again)
    assert step(till) is Step.COUNT


def close_at(shop: Shop, open_it: Callable[[Shop], Hands]) -> ZReport:
    """Close the shift of one till of the shop."""
    till = open_it(shop).sign_in()
    begin(till)
    count(till, of_1000="5")
    till.press("Enter")
    report = z(till)
    till.program.end()
    till.let_go()
    assert report is not None
    return report


def test_each_till_closes_its_own_shift_with_its_own_z(
    shop: Shop, tmp_path: Path, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    (tmp_path / "other").mkdir()
    other = new_shop(tmp_path / "other", till=3)
    other.open_shift()
    names = [
        close_at(each, lambda its: open_till(its, qapp, qtbot, dress)).name
        for each in (shop, other)
    ]
    other.records.close()
    assert names == ["T2-Z1", "T3-Z1"]
