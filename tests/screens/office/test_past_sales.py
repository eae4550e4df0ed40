"""The room of finished sales, over a real shop."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.desks.office.desk import Document
from pos.desks.views import Notice
from pos.records.books import milliseconds
from pos.records.outbox import SaleOut
from pos.records.sales_elsewhere import keep_elsewhere
from pos.screens.language import Language, Speech
from pos.screens.measures import COMPACT
from pos.screens.office.past_sales import ONLY_THERE, PastSalesRoom
from pos.shop.staff import Role
from pos.till.paying import take_cash
from pos.till.ringing import name_customer
from tests.builders import NOON, ksh, product
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop, everything_in

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    shop.put_on_shelf(product("Supa Loaf Bread", id="bread", code="102", price=ksh(60)))
    for codes in (("101",), ("102", "102"), ("101", "102")):
        shop.sell(*codes)
    with office_of(shop, qtbot) as made:
        yield made


@pytest.fixture
def room(office: Office) -> PastSalesRoom:
    return office.show(PastSalesRoom(office.setting))


def numbers(room: PastSalesRoom) -> list[str]:
    return [row.cells[1].text for row in room.table.rows]


def facts(room: PastSalesRoom) -> dict[str, str]:
    return {fact.text: fact.figure for each in room.sheet.sections for fact in each.facts}


def seek(room: PastSalesRoom, office: Office, text: str) -> None:
    room.line.setFocus()
    room.line.selectAll()
    QTest.keyClicks(room.line, text)
    QTest.keyClick(room.line, Qt.Key.Key_Return)
    office.settle()
    office.settle()


def test_the_newest_sale_is_chosen_and_seen_whole(room: PastSalesRoom, office: Office) -> None:
    assert numbers(room) == ["T2-0003", "T2-0002", "T2-0001"]
    office.settle()
    seen = facts(room)
    assert (seen["Total"], seen["Served by"], seen["Supa Loaf Bread"]) == ("KSh 125", "Grace", "−1")
    assert seen["Cash"] == "125"


def test_what_is_typed_is_looked_for(room: PastSalesRoom, office: Office) -> None:
    seek(room, office, "bread")
    assert numbers(room) == ["T2-0003", "T2-0002"]
    seek(room, office, "nothing like it")
    assert numbers(room) == []
    assert room.sheet.sections == ()
    QTest.keyClick(room, Qt.Key.Key_Escape)
    office.settle()
    assert len(numbers(room)) == 3


def test_letters_are_looked_for_when_no_other_comes(room: PastSalesRoom, office: Office) -> None:
    QTest.keyClicks(room.line, "120")
    office.qtbot.waitUntil(lambda: numbers(room) == ["T2-0002"])


def test_the_arrows_beside_the_day_walk_through_the_days(
    room: PastSalesRoom, office: Office
) -> None:
    room.take_key(_key(Qt.Key.Key_F6))
    office.settle()
    assert (room.day.text(), room.later.isEnabled(), len(numbers(room))) == ("Today", False, 3)
    room.take_key(_key(Qt.Key.Key_Left, ALT))
    office.settle()
    assert (room.day.text(), room.later.isEnabled(), numbers(room)) == ("20 Nov 2026", True, [])
    room.take_key(_key(Qt.Key.Key_Right, ALT))
    room.take_key(_key(Qt.Key.Key_F6))
    office.settle()
    assert (room.day.text(), len(numbers(room))) == ("All days", 3)


def test_whose_sales_are_shown_can_be_chosen(room: PastSalesRoom, office: Office) -> None:
    room.take_key(_key(Qt.Key.Key_F3))
    names = [button.text() for button in room.seller_card.buttons]
    assert names == ["Everybody", "Grace", "Mwangi", "Njeri", "Sara"]
    room.seller_card.buttons[3].click()
    office.settle()
    assert (room.seller.text(), numbers(room)) == ("Njeri", [])


def test_enter_opens_a_sale_and_a_row_leads_on(room: PastSalesRoom, office: Office) -> None:
    office.settle()
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    room.sheet.links[0].click()
    assert [each.kind for each in office.asked] == ["sale", "audit"]
    assert office.asked[0] == Document("sale", room.table.key)


def test_a_receipt_is_printed_again(room: PastSalesRoom, office: Office) -> None:
    office.settle()
    office.setting.desks.sale.serve(office.shop.manager)
    assert room.take_key(_key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier))
    office.settle()
    said = office.setting.desks.printing.view
    assert said is not None
    assert "receipt" in office.shop.printing() or "copy" in office.shop.printing()


def test_a_name_that_was_only_typed_is_forgotten_once_the_word_is_typed(
    room: PastSalesRoom, office: Office
) -> None:
    assert not room.forget.isVisible()
    shop, sale = office.shop, office.shop.ring_up("101")
    name_customer(shop.records, shop.cashier, sale=sale, name="Achieng", customer=None)
    take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(100))
    room.come_in()
    office.settle()
    QTest.keyClick(room.table, Qt.Key.Key_Up)
    office.settle()
    assert room.forget.isVisible()
    room.take_key(_key(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier))
    QTest.keyClicks(room.forgetting.word.line, "forget")
    room.forgetting.press_big()
    office.settle()
    office.settle()
    assert office.told[-1].words() == "That is forgotten for good."
    assert not room.forget.isVisible()
    assert "Achieng" not in everything_in(shop.records.path)


def test_a_scan_finds_its_receipt(room: PastSalesRoom, office: Office) -> None:
    assert room.take_scan("T2-0001")
    office.settle()
    assert numbers(room) == ["T2-0001"]


def test_who_may_not_see_sales_is_told_so(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot, Role.SUPERVISOR) as office:
        office.show(PastSalesRoom(office.setting))
        assert "see all sales" in office.told[0].words()


def test_a_narrow_window_and_another_language_leave_nothing_out(
    room: PastSalesRoom, office: Office, speech: Speech
) -> None:
    speech.speak(Language.KISWAHILI)
    room.fit(COMPACT)
    office.settle()
    assert [column.title for column in room.table.columns] == ["Saa", "Risiti", "Mhudumu", "Jumla"]
    assert room.day.text() == "Siku zote"


def _key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, held)


def test_sales_of_another_till_are_listed_and_looked_at_there(office: Office) -> None:
    with office.shop.records.writing() as books:
        sale = SaleOut("s1", "", 7, milliseconds(NOON), office.shop.cashier, 500_00, "cash", 1)
        keep_elsewhere(books, sale, 3, entry=9)
    room = office.show(PastSalesRoom(office.setting))
    office.settle()
    assert room.till.isVisible()
    assert room.till.text() == "Till 2"
    room.take_key(_key(Qt.Key.Key_F7))
    office.settle()
    assert (numbers(room), room.till.text()) == (["T3-0007"], "Till 3")
    said: list[Notice] = []
    room.told.connect(said.append)
    room.table.opened.emit(room.table.key)
    assert [each.source for each in said] == [ONLY_THERE]
    assert not room.whole.isVisible()
    room.take_key(_key(Qt.Key.Key_F7))
    office.settle()
    assert len(numbers(room)) == 3
