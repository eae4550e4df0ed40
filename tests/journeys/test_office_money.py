"""Through the real window: a day laid beside Safaricom's statement and signed, and figures that lead to their sales and into a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from pos.office.sheets import read_sheet
from pos.records.received import received_by_code
from pos.screens.dressing import Dress
from pos.screens.office.all_payments_room import AllPaymentsRoom
from pos.screens.office.page import OfficePage
from pos.screens.office.reconciliation_room import ReconciliationRoom
from pos.screens.office.reports_room import ReportsRoom
from pos.shop.staff import Role
from pos.till import choosing
from tests.journeys.hands import SLOW, Hands, open_till
from tests.paying_shop import CODE, PayingShop
from tests.shops import MILK_CODE, Shop
from tests.statements import put, whole

LOST, THEIRS = "UKL4R8T2ZZ", "UKL4R8T2YY"


@pytest.fixture
def paid(shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress) -> Iterator[Hands]:
    """A till on the day after two customers paid by M-Pesa, one of them for a sale."""
    mpesa = PayingShop(shop)
    mpesa.confirm(mpesa.pay_number(mpesa.ring_up()))
    mpesa.confirm("hello", 20, code=THEIRS)
    mpesa.settle()
    shop.clock.pass_time(days=1)
    hands = open_till(shop, qapp, qtbot, dress)
    hands.program.background.do(
        "counter", lambda: PayingShop(shop)
    )  # the shop's number stays known
    hands.settle()
    yield hands
    hands.program.end()
    hands.let_go()


def choose_next(path: Path) -> None:
    """Answer the box for files that is about to open."""
    timer = QTimer(QApplication.instance())

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QFileDialog):
            timer.deleteLater()
            box.findChild(QLineEdit).setText(str(path))  # type: ignore[union-attr]
            box.accept()

    timer.timeout.connect(answer)
    timer.start(20)


def enter(till: Hands, *keys: str, role: Role = Role.MANAGER) -> OfficePage:
    till.sign_in_only(role)
    till.press("Ctrl+I", *keys)
    page = till.page
    assert isinstance(page, OfficePage)
    return page


def test_a_day_is_read_kept_and_answered_for_by_one_and_signed_by_another_by_keys_alone(
    paid: Hands, tmp_path: Path
) -> None:
    page = enter(paid, "Alt+4")
    assert isinstance(page.room, AllPaymentsRoom)
    assert {CODE, THEIRS} <= {cell.text for row in page.room.table.rows for cell in row.cells}
    paid.press("Ctrl+Tab")
    room = page.room
    assert isinstance(room, ReconciliationRoom)
    file = put(tmp_path, whole((650, CODE), (70, LOST)))
    read_file(paid, file)
    assert whats(room) == {CODE: "Matched", LOST: "Missing here", THEIRS: "Not on the statement"}
    paid.press("F9", "F5")
    assert "The statement was heard" in page.said.text
    answer(paid, room)
    assert whats(room)[THEIRS] == "Not used yet"
    for code in (LOST, THEIRS):
        set_aside(paid, code)
    read_file(paid, file)
    assert whats(room) == {CODE: "Matched", LOST: "Matched", THEIRS: "Answered"}
    assert not room.sign.isEnabled()
    paid.press("Ctrl+K")
    page = enter(paid, "Alt+4", "Ctrl+Tab", role=Role.OWNER)
    room = page.room
    assert isinstance(room, ReconciliationRoom)
    read_file(paid, file)
    paid.press("F9")
    assert page.said.text == "The day is signed off."
    assert "Signed" in [row.cells[2].text for row in room.days.table.rows]


def answer(till: Hands, room: ReconciliationRoom) -> None:
    """Say what the payment is that the statement does not have."""
    room.panel.table.choose(list(whats(room)).index(THEIRS))
    till.press("F4")
    till.type("asked Safaricom")
    till.press("Enter")


def read_file(till: Hands, path: Path) -> None:
    """Choose a statement, and be at the till's window again."""
    choose_next(path)
    till.press("Ctrl+O")
    till.program.window.activateWindow()
    till.qtbot.waitUntil(till.program.window.isActiveWindow, timeout=SLOW)


def whats(room: ReconciliationRoom) -> dict[str, str]:
    return {row.cells[1].text: row.cells[4].text for row in room.panel.table.rows}


def set_aside(till: Hands, code: str) -> None:
    """What came is said to be nobody's here, as in the list of all payments."""
    records, owner = till.shop.records, till.shop.owner

    def say() -> None:
        with records.reading() as books:
            money = received_by_code(books, code)
        assert money is not None
        choosing.set_aside(records, owner, received=money.id, reason="a friend's")

    till.program.background.do("counter", say)
    till.settle()


def test_a_figure_leads_to_its_sale_and_its_report_goes_out(till: Hands, tmp_path: Path) -> None:
    till.sign_in(Role.MANAGER)
    till.scan(MILK_CODE)
    till.press("Shift+F9", "Enter", "Ctrl+I", "Alt+8")
    page = till.page
    assert isinstance(page, OfficePage)
    room = page.room
    assert isinstance(room, ReportsRoom)
    room.report.table.setFocus()
    till.press("Enter", "Enter")
    card = till.program.window.card
    assert card is not None
    assert card.accessibleName() == "Sale T2-0001"
    till.press("Esc")
    path = tmp_path / "days.csv"
    choose_next(path)
    till.press("Ctrl+E")
    assert read_sheet(path).rows[-1].cells[-1] == "65"
