"""The room of all payments, by hands: listed, filtered, searched, looked at, and made something of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.office.desk import Document
from pos.desks.office.money import MoneyAct
from pos.screens.language import Language, Speech
from pos.screens.office.all_payments_room import AllPaymentsRoom
from pos.screens.office.place_card import PlaceCard
from pos.screens.office.show_card import MORE, REST
from pos.shop.money_list import Show
from pos.shop.received import MoneyState
from pos.shop.staff import Permission, Role
from pos.till import parking
from tests.outdoors import elsewhere
from tests.paying_shop import CODE, PayingShop
from tests.screens.office.paid_office import PaidOffice, paid_office
from tests.shops import Shop

FREE, SECOND = "UKL4R8T2ZZ", "UKL4R8T2ZY"


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    """One payment has paid a sale, two are free, and a phone is being asked."""
    till = PayingShop(shop)
    till.confirm(till.pay_number(till.ring_up()))
    shop.clock.pass_time(minutes=1)
    till.confirm("hello", 650, code=FREE, name="WANJIKU")
    shop.clock.pass_time(minutes=1)
    till.confirm("hello", 70, code=SECOND, name="OTIENO")
    till.settle()
    return till


@pytest.fixture
def office(
    mpesa: PayingShop, background: Background, qtbot: QtBot, tmp_path: Path
) -> Iterator[PaidOffice]:
    with paid_office(mpesa, background, qtbot, tmp_path) as opened:
        yield opened


@pytest.fixture
def room(office: PaidOffice, tmp_path: Path) -> AllPaymentsRoom:
    entered = AllPaymentsRoom(office.setting, lambda *_: str(tmp_path / "payments.xlsx"))
    office.enter(entered)
    return entered


def codes(room: AllPaymentsRoom) -> list[str]:
    return [row.cells[1].text for row in room.table.rows]


def choose(office: PaidOffice, room: AllPaymentsRoom, code: str) -> None:
    room.table.choose(codes(room).index(code))
    office.settle()


def say_why(office: PaidOffice, room: AllPaymentsRoom, why: str) -> None:
    assert room.reason.isVisible()
    office.qtbot.keyClicks(room.reason.entry.line, why)
    office.qtbot.keyClick(room.reason, Qt.Key.Key_Return)
    office.settle()


def state(office: PaidOffice, code: str) -> MoneyState:
    return elsewhere(lambda: office.mpesa.money(code)).state


def test_all_money_is_listed_with_its_state(room: AllPaymentsRoom) -> None:
    assert codes(room) == [SECOND, FREE, CODE]
    assert [row.cells[4].text for row in room.table.rows] == ["NOT MATCHED", "NOT MATCHED", "PAID"]
    assert room.table.rows[2].cells[5].text == "T2-0001"
    assert room.title == "All payments"


def test_the_filters_choose_by_state_and_day(office: PaidOffice, room: AllPaymentsRoom) -> None:
    room.shows.take(1)
    office.settle()
    assert codes(room) == [SECOND, FREE]
    room.days.take(2)
    office.settle()
    assert codes(room) == []
    assert room.panel.isHidden()
    room.shows.take(0)
    office.settle()
    assert room._empty() == "No payment by M-Pesa came in this time"
    room.shows.take(1)
    room.days.take(1)
    office.settle()
    assert codes(room) == [SECOND, FREE]
    room.shows.take(MORE)
    room.more.options.take(REST.index(Show.OTHERS))
    office.settle()
    assert codes(room) == []
    assert room.shows.option(MORE).text() == "Other tills"
    room.shows.take(MORE)
    assert room.more.options.at == REST.index(Show.OTHERS)
    room.more.close_card()


def test_what_is_typed_is_looked_for(office: PaidOffice, room: AllPaymentsRoom) -> None:
    assert office.press(room, Qt.Key.Key_F2)
    office.qtbot.keyClicks(room.line, "w")
    room._search()
    office.settle()
    assert office.told == []
    office.qtbot.keyClicks(room.line, "anjiku")
    office.qtbot.waitUntil(lambda: codes(room) == [FREE])
    office.qtbot.keyClicks(room.line, "x")
    office.qtbot.waitUntil(lambda: codes(room) == [])
    room.line.clear()
    room.desk.search("")
    office.settle()
    assert len(codes(room)) == 3


def test_a_payment_is_told_whole(office: PaidOffice, room: AllPaymentsRoom) -> None:
    choose(office, room, CODE)
    assert "Sale: T2-0001" in room.panel.facts
    assert "Safaricom's confirmation" in room.panel.facts
    assert "by itself" in room.panel.facts
    assert room.panel.acts == ()


def test_every_button_of_a_payment_is_whole_on_a_small_screen(
    office: PaidOffice, room: AllPaymentsRoom
) -> None:
    room.resize(836, 540)
    choose(office, room, FREE)
    there = [each for each in room.panel.buttons if each.isVisible()]
    assert len(there) >= 4
    inside = [each.visibleRegion().boundingRect().height() == each.height() for each in there]
    assert all(inside)


def test_a_number_leads_to_its_document(office: PaidOffice, room: AllPaymentsRoom) -> None:
    choose(office, room, CODE)
    room.table.opened.emit(room.table.key)
    choose(office, room, FREE)
    room.table.opened.emit(room.table.key)
    assert [each.kind for each in office.documents] == ["sale", "payment"]
    assert office.documents[1] == Document("payment", room.table.key)


def test_money_that_is_not_ours_is_set_aside_and_taken_up(
    office: PaidOffice, room: AllPaymentsRoom
) -> None:
    choose(office, room, FREE)
    assert office.press(room, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    office.qtbot.keyClick(room.reason, Qt.Key.Key_Return)
    assert room.reason.said.text == "Say why in a few words"
    assert room.reason.entry.line.placeholderText() == "Why"
    say_why(office, room, "rent")
    assert state(office, FREE) is MoneyState.NOT_OURS
    assert "Note: rent" in room.panel.facts
    assert "Set aside, or taken up again (Mwangi)" in room.panel.facts
    room.panel.buttons[0].click()
    say_why(office, room, "ours after all")
    assert state(office, FREE) is MoneyState.UNMATCHED


def test_money_is_given_back_in_cash_once_the_letterbox_says_that_it_is_ours(
    office: PaidOffice, room: AllPaymentsRoom
) -> None:
    choose(office, room, SECOND)
    assert office.press(room, Qt.Key.Key_F9)
    say_why(office, room, "twice")
    assert state(office, SECOND) is MoneyState.CLAIMING
    elsewhere(office.mpesa.settle)
    room.desk.look(room.table.key)
    office.settle()
    assert office.press(room, Qt.Key.Key_F9)
    say_why(office, room, "twice")
    assert state(office, SECOND) is MoneyState.USED
    assert "Given back in cash" in room.panel.facts


def test_what_needs_a_second_person_waits_for_a_yes(
    office: PaidOffice, room: AllPaymentsRoom
) -> None:
    """A manager who may not send money alone any more; nothing is done without the yes."""
    elsewhere(lambda: office.shop.forbid(Role.MANAGER, Permission.SEND_MONEY))
    choose(office, room, SECOND)
    office.press(room, Qt.Key.Key_F5)
    say_why(office, room, "paid twice")
    errands = office.desks.sale.errands
    question = errands.question
    assert question is not None
    assert state(office, SECOND) is MoneyState.UNMATCHED
    errands.say_yes(elsewhere(lambda: office.shop.say_yes(question.no, to=question.by)))
    office.settle()
    assert state(office, SECOND) is MoneyState.REFUNDING


def test_money_is_sent_back_once(office: PaidOffice, room: AllPaymentsRoom) -> None:
    choose(office, room, SECOND)
    assert office.press(room, Qt.Key.Key_F5)
    say_why(office, room, "paid twice")
    assert state(office, SECOND) is MoneyState.REFUNDING
    assert "Sent back: paid twice (Mwangi)" in room.panel.facts
    room.shows.take(MORE)
    room.more.options.take(REST.index(Show.GIVEN_BACK))
    office.settle()
    assert codes(room) == [SECOND]


def test_money_is_used_for_an_open_sale_only_when_it_is_said_how(
    office: PaidOffice, room: AllPaymentsRoom
) -> None:
    elsewhere(office.mpesa.ring_up)
    choose(office, room, FREE)
    assert office.press(room, Qt.Key.Key_F3)
    card = room.place
    assert card.isVisible()
    assert len(card.table.rows) == 1
    office.qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.said.text == "Say how you know"
    office.qtbot.keyClick(card, Qt.Key.Key_2)
    office.qtbot.keyClick(card, Qt.Key.Key_Return)
    office.settle()
    assert state(office, FREE) is MoneyState.CLAIMING
    elsewhere(office.mpesa.settle)
    room.come_in()
    office.settle()
    assert state(office, FREE) is MoneyState.USED


def test_without_a_sale_nothing_can_be_placed(office: PaidOffice, room: AllPaymentsRoom) -> None:
    for sale in elsewhere(lambda: parking.list_open(office.shop.records, office.shop.owner)):
        elsewhere(
            lambda sale=sale: parking.cancel(office.shop.records, office.shop.owner, sale=sale.id)
        )
    choose(office, room, FREE)
    office.press(room, Qt.Key.Key_F3)
    card: PlaceCard = room.place
    office.qtbot.keyClick(card, Qt.Key.Key_1)
    office.qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.said.text == "No sale waits for money"
    assert not office.press(room, Qt.Key.Key_F2)
    card.close_card()


def test_a_request_that_goes_on_is_listed_and_has_no_acts(
    office: PaidOffice, room: AllPaymentsRoom
) -> None:
    elsewhere(lambda: office.mpesa.asked(office.mpesa.ring_up()))
    room.desk.again()
    office.settle()
    assert room.table.rows[0].cells[4].text == "WAITING"
    room.table.choose(0)
    office.settle()
    assert room.panel.acts == ()
    assert "was asked" in room.panel.nothing
    room.table.opened.emit(room.table.key)


def test_all_of_it_is_exported_safe_from_formulas(
    office: PaidOffice, room: AllPaymentsRoom, tmp_path: Path
) -> None:
    elsewhere(lambda: office.mpesa.confirm("=1+1", code="UKL4R8T2ZX", name="=cmd"))
    elsewhere(office.mpesa.settle)
    assert office.press(room, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert office.told[-1].words() == "4 lines were written."
    sheet = load_workbook(tmp_path / "payments.xlsx").worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    written = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert {row[1] for row in written} == {CODE, FREE, SECOND, "UKL4R8T2ZX"}
    assert sum(row[2] for row in written) == 650 + 650 + 70 + 650
    office.press(room, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert "is there already" in office.told[-1].words()


def test_a_cashier_sees_nothing(office: PaidOffice) -> None:
    office.by = office.shop.cashier
    room = AllPaymentsRoom(office.setting, lambda *_: "")
    office.enter(room)
    assert room.table.rows == ()
    assert "see all payments" in office.told[-1].words()
    office.by = None
    room.desk.again()
    room.desk.act("x", MoneyAct.REVERSE, "why")
    assert office.told[-1].words().startswith("Nobody is signed in")
    room.leave()


@pytest.mark.parametrize("size", [(1178, 716), (836, 588)])
def test_nothing_is_cut_in_either_language(
    office: PaidOffice, speech: Speech, size: tuple[int, int]
) -> None:
    room = AllPaymentsRoom(office.setting, lambda *_: "")
    office.enter(room, *size)
    for language in Language:
        speech.speak(language)
        room.table.choose(0)
        office.settle()
        for button in (*room.panel.buttons, room.exporting):
            assert button.isHidden() or button.width() >= button.minimumSizeHint().width()
        assert room.minimumSizeHint().width() <= size[0]
    assert len(room.table.rows) == 3
