"""Everything real together: the window, the books, Safaricom's stand-in and the letterbox over HTTP, a printer over TCP.

On the letterbox's both databases; the till's books are SQLite always.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.drawer_views import Sort
from pos.desks.mpesa_views import Course, Hearing
from pos.practice.behaving import Does
from pos.printer.chosen import ChosenPrinter
from pos.printer.virtual import VirtualPrinter
from pos.screens.dressing import Dress
from pos.shop.payment import Method
from tests.builders import ksh
from tests.journeys.at_till import AtTill, opened_at_till
from tests.outdoors import Outdoors, outdoors
from tests.postgres import Postgres
from tests.shops import MILK_CODE, Shop


@pytest.fixture(params=["sqlite", "postgres"])
def outside(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Outdoors]:
    url = f"sqlite:///{tmp_path / 'letters.sqlite'}"
    if request.param == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.emptied_database()
    with outdoors(url) as made:
        yield made


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    made = VirtualPrinter()
    yield made
    made.end()


@pytest.fixture
def at_till(
    shop: Shop,
    outside: Outdoors,
    qapp: QApplication,
    qtbot: QtBot,
    dress: Dress,
    printer: VirtualPrinter,
) -> Iterator[AtTill]:
    there = (ChosenPrinter(printer.address.text, tells_status=True, tells_end=True),)
    with opened_at_till(shop, outside, qapp, qtbot, dress, printers=there) as made:
        yield made


def receipts(printer: VirtualPrinter) -> list[str]:
    """What was printed and cut off, decoded from the bytes that came."""
    return ["\n".join(sheet.lines) for sheet in printer.sheets]


def place_from_the_drawer(at_till: AtTill) -> None:
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
    at_till.hands.press("F8")
    drawer = at_till.hands.program.mpesa.drawer
    at_till.until(lambda: drawer.chosen is not None and drawer.chosen.sort is Sort.TYPO)
    at_till.hands.press("1", "Enter")


def next_sale(at_till: AtTill, *codes: str) -> str:
    at_till.until_paid()
    at_till.hands.press("Enter")
    at_till.hands.scan(*codes)
    return at_till.show_number()


def test_a_morning_of_money_is_all_on_sales_in_the_books_and_on_paper(
    at_till: AtTill, printer: VirtualPrinter
) -> None:
    """A push, a payment by oneself, one typed wrong, and cash: each shilling is on a sale and on a receipt."""
    at_till.outside.open_paybill()
    at_till.ask(Does.PAYS)
    at_till.pass_time(9)
    at_till.outside.pay(130, next_sale(at_till, MILK_CODE, MILK_CODE))
    number = next_sale(at_till, MILK_CODE)
    at_till.pass_time(125)
    at_till.outside.pay(65, f"{number[:3]}{number[4]}{number[3]}")
    place_from_the_drawer(at_till)
    next_sale(at_till, MILK_CODE)
    at_till.hands.press("F9", "Enter")
    sold = at_till.hands.sold()
    assert sold is not None
    assert [(each.method, each.amount) for each in sold.payments] == [(Method.CASH, ksh(65))]
    assert sum(each.amount.cents for each in at_till.outside.payments) == ksh(260).cents
    at_till.until(lambda: at_till.claims == 3)
    at_till.until(lambda: len(printer.sheets) == 4)
    paid = [each.receipt for each in at_till.outside.payments]
    papers = receipts(printer)
    for number, (paper, code) in enumerate(zip(papers, [*paid, "CASH"], strict=True), start=1):
        assert f"Receipt T2-000{number}" in paper
        assert code.upper() in paper.upper()
    assert len(printer.pulses) == 1  # for the cash, and for nothing else
    assert at_till.faults() == []


def test_without_paper_the_sale_is_paid_and_its_receipt_comes_by_itself_when_there_is(
    at_till: AtTill, printer: VirtualPrinter
) -> None:
    at_till.outside.open_paybill()
    printer.switch(paper_out=True)
    at_till.begin()
    code = at_till.outside.pay(65, at_till.show_number())
    sold = at_till.until_paid()
    assert receipts(printer) == []
    printer.switch(paper_out=False)
    at_till.hands.program.desks.printing.try_now()
    at_till.until(lambda: len(printer.sheets) == 1)
    (paper,) = receipts(printer)
    assert str(sold.number) in paper
    assert code in paper
    assert at_till.faults() == []


def test_the_letterbox_goes_and_comes_back_in_the_middle(at_till: AtTill) -> None:
    at_till.ask(Does.PAYS)
    at_till.outside.close_letterbox()
    at_till.until(lambda: at_till.hearing is Hearing.SILENT)
    at_till.pass_time(20)
    at_till.until_paid()  # Safaricom was asked, and knows
    at_till.outside.open_letterbox()
    at_till.until(lambda: at_till.hearing is Hearing.LISTENING)
    assert at_till.course is not Course.UNSURE
    assert at_till.faults() == []
