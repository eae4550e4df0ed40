"""The room of customers: found, described, paid, reminded, written out, forgotten."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.office.accounts import see_accounts
from pos.screens.office.accounts import SLIP, AccountsRoom
from pos.shop.accounts import Account, Answer
from pos.shop.audit import Act
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.till import paying
from tests.builders import ksh
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop, add_customer

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    phone = Phone("254712345678")
    add_customer(shop.records, shop.manager, name="Achieng", limit=ksh(100))
    owes = add_customer(shop.records, shop.manager, name="Wanjiku", phone=phone, limit=ksh(500))
    tender = Tender(Method.ACCOUNT, customer=owes.id)
    words = {"sale": shop.ring_up("101"), "payment": shop.payment(), "tender": tender}
    paying.take(shop.records, shop.cashier, **words)
    with office_of(shop, qtbot) as made:
        yield made


@pytest.fixture
def room(office: Office) -> AccountsRoom:
    made = office.show(AccountsRoom(office.setting))
    made.line.setText("wan")
    made.desk.find("wan")
    office.settle()
    return made


def press(
    room: AccountsRoom, office: Office, key: Qt.Key, held: Qt.KeyboardModifier = NONE
) -> None:
    assert room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, key, held))
    office.settle()
    office.settle()


def account(office: Office, name: str = "Wanjiku") -> Account:
    found = see_accounts(office.shop.records, office.shop.manager)
    return next(each for each in found if each.name == name)


def lead(room: AccountsRoom, kind: str) -> None:
    """Touch the first row that leads to such a document."""
    leads = [each for each in room.sheet.links if each.fact.leads and each.fact.leads.kind == kind]
    leads[0].click()


def facts(room: AccountsRoom) -> dict[str, str]:
    return {fact.text: fact.figure for each in room.sheet.sections for fact in each.facts}


def test_an_account_shows_what_is_owed_since_when(room: AccountsRoom, office: Office) -> None:
    assert [row.cells[0].text for row in room.table.rows] == ["Wanjiku"]
    seen = facts(room)
    assert (seen["Owes"], seen["up to 30 days"], seen["Phone"]) == ("KSh 65", "65", "07•• ••• 678")
    lead(room, "sale")
    assert office.asked[-1].kind == "sale"
    room.desk.find("")
    assert len(room.table.rows) == 2
    press(room, office, Qt.Key.Key_F6)
    assert len(room.table.rows) == 1


def test_the_whole_number_is_shown_and_noted(room: AccountsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_F7)
    assert facts(room)["Phone"] == "+254712345678"
    assert "Show the number" not in facts(room)
    assert len(office.shop.audited(Act.PHONE_SEEN)) == 1


def test_what_he_said_is_changed_by_a_touch_of_its_row(room: AccountsRoom, office: Office) -> None:
    assert (facts(room)["Number: not asked"], facts(room)["Reminders: no"]) == ("F3", "F4")
    lead(room, "F4")
    office.settle()
    office.settle()
    assert facts(room)["Reminders: agreed"] == "F4"
    lead(room, "F7")
    office.settle()
    assert facts(room)["Phone"] == "+254712345678"
    room.desk.find("nobody of that name")
    office.settle()
    assert not room._side.isVisible(), "where nobody is found there is nothing to show of him"


def test_somebody_new_is_kept(room: AccountsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_N, CTRL)
    room.entry.entry.put("Mzee Kipchoge")
    room.entry.phone.line.setText("0722 000 111")
    room.entry.limit.line.setText("1,000")
    room.entry.press_big()
    assert "Ask whether the number" in room.entry.said.text
    QTest.keyClick(room.entry, Qt.Key.Key_F5)
    room.entry.press_big()
    office.settle()
    kept = account(office, "Mzee Kipchoge")
    assert (kept.phone, kept.limit) == ("07•• ••• 111", ksh(1000))
    assert kept.to_keep is Answer.YES


def test_somebody_new_without_a_word_for_his_number_is_kept_without_it(
    room: AccountsRoom, office: Office
) -> None:
    press(room, office, Qt.Key.Key_N, CTRL)
    room.entry.press_big()
    room.entry.entry.put("Kip")
    room.entry.phone.line.setText("0722 000 111")
    QTest.keyClick(room.entry, Qt.Key.Key_F6)
    room.entry.press_big()
    office.settle()
    assert office.told[-1].words() == "That is kept, without the number."
    assert (account(office, "Kip").phone, account(office, "Kip").to_keep) == ("", Answer.NO)


def test_a_number_is_kept_by_word_and_forgotten_by_word(room: AccountsRoom, office: Office) -> None:
    assert "Number: not asked" in facts(room)
    press(room, office, Qt.Key.Key_F3)
    assert "Number: may be kept" in facts(room)
    assert account(office).to_keep is Answer.YES
    press(room, office, Qt.Key.Key_F3)
    assert "as soon as nothing is owed" in room.sure.accessibleDescription()
    room.sure.press_big()
    office.settle()
    office.settle()
    assert "Number: not to be kept" in facts(room)
    assert account(office).phone == "07•• ••• 678"
    room.desk.take_cash("65")
    office.settle()
    assert account(office).phone == ""
    room.desk.find("achieng")
    office.settle()
    for _ in range(2):
        press(room, office, Qt.Key.Key_F3)
    assert "now" in room.sure.accessibleDescription()


def test_a_number_that_is_none_keeps_nothing(room: AccountsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_N, CTRL)
    room.entry.entry.put("Kip")
    room.entry.phone.line.setText("12")
    room.entry.answer_row.take(0)
    room.entry.press_big()
    office.settle()
    assert office.told
    assert len(see_accounts(office.shop.records, office.shop.manager)) == 2


def test_a_limit_is_changed_and_the_number_stays(room: AccountsRoom, office: Office) -> None:
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    room.entry.limit.line.setText("900")
    room.entry.press_big()
    office.settle()
    assert (account(office).limit, account(office).phone) == (ksh(900), "07•• ••• 678")


def test_cash_goes_into_the_drawer(room: AccountsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_F9)
    assert room.cash.field.text == "65"
    room.cash.field.put("40")
    room.cash.press_big()
    office.settle()
    office.settle()
    assert account(office).owed == ksh(25)
    assert facts(room)["Owes"] == "KSh 25"
    room.desk.take_cash("x")
    assert "not an amount" in office.told[-1].words()


def test_who_agreed_is_reminded_by_what_was_copied(room: AccountsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_F8)
    assert "not agreed" in office.told[-1].words()
    press(room, office, Qt.Key.Key_F4)
    press(room, office, Qt.Key.Key_F8)
    assert room.reminder.isVisible()
    QTest.keyClick(room.reminder, Qt.Key.Key_F6)
    assert QGuiApplication.clipboard().text().startswith("Habari Wanjiku")
    press(room, office, Qt.Key.Key_F4)
    assert account(office).consents == frozenset()


def test_a_statement_is_written_out_and_drawn(room: AccountsRoom, office: Office) -> None:
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F5):
        press(room, office, Qt.Key.Key_E, CTRL)
        QTest.keyClick(room.statement, key)
        office.settle()
    table, page = sorted((office.shop.records.path.parent / "exports").iterdir())
    assert "T2-0001" in table.read_text("utf-8-sig")
    assert str(page) in office.told[-1].words()
    assert page.read_bytes().startswith(b"%PDF")


def test_a_day_that_is_none_brings_the_card_back(room: AccountsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_E, CTRL)
    room.statement.since.put("40/40")
    room.statement.press_big()
    assert room.statement.isVisible()
    room.statement.since.put("1/11/2026")
    room.statement.press_big()
    office.settle()
    assert "No printer" in office.told[-1].words()


def test_what_was_brought_leads_to_its_slip(room: AccountsRoom, office: Office) -> None:
    assert not room.slip.isVisible()
    room.desk.take_cash("40")
    office.settle()
    office.settle()
    assert facts(room)["Brought T2-D0001"] == "−40"
    lead(room, SLIP)
    room.sure.press_big()
    assert "No printer" in office.told[-1].words()
    press(room, office, Qt.Key.Key_R, CTRL)
    assert office.asked == []


def forget(room: AccountsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_Delete, CTRL)
    room.forgetting.press_big()
    assert room.forgetting.isVisible()
    QTest.keyClicks(room.forgetting.word.line, "forget")
    room.forgetting.press_big()
    office.settle()
    office.settle()


def test_who_owes_is_not_forgotten_and_who_does_not_is(room: AccountsRoom, office: Office) -> None:
    forget(room, office)
    assert "owes" in office.told[-1].words()
    room.desk.find("achieng")
    office.settle()
    forget(room, office)
    names = [each.name for each in see_accounts(office.shop.records, office.shop.manager)]
    assert names == ["Wanjiku"]
