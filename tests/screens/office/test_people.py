"""The room of people, over a real shop: who works here, and every change to them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from pos.office.deeds import see_people
from pos.screens.office.people import PeopleRoom
from pos.shop.refusal import Refusal
from pos.shop.staff import Role, Staff
from pos.till.signing import sign_in
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    shop.sell("101")
    with office_of(shop, qtbot, Role.OWNER) as made:
        yield made


@pytest.fixture
def room(office: Office) -> PeopleRoom:
    made = office.show(PeopleRoom(office.setting))
    office.settle()
    return made


def press(room: PeopleRoom, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    assert room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, key, held))


def person(office: Office, name: str) -> Staff:
    people = [each.staff for each in see_people(office.shop.records, office.shop.owner)]
    return next(each for each in people if each.name == name)


def choose(room: PeopleRoom, office: Office, name: str) -> None:
    names = [row.cells[0].text for row in room.table.rows]
    room.table.choose(names.index(name))
    office.settle()


def test_everybody_stands_there_with_what_he_did(room: PeopleRoom, office: Office) -> None:
    assert [row.cells[0].text for row in room.table.rows] == ["Grace", "Mwangi", "Njeri", "Sara"]
    facts = {fact.text: fact.figure for each in room.sheet.sections for fact in each.facts}
    assert (room.name.text(), facts["Sales"], facts["Sold for"]) == ("Grace", "1", "KSh 65")
    press(room, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    office.settle()
    assert room.span.text() == "A year"


def test_somebody_is_taken_on(room: PeopleRoom, office: Office) -> None:
    press(room, Qt.Key.Key_N)
    card = room.person_card
    card.entry.put("Otieno")
    assert not card.big.isEnabled()
    card.pin.line.setText("7391")
    card.pin.edited.emit("7391")
    card.press_big()
    office.settle()
    assert person(office, "Otieno").role is Role.CASHIER
    assert sign_in(office.shop.records, person(office, "Otieno").id, pin="7391")


def test_a_person_gets_another_role_with_a_longer_pin(room: PeopleRoom, office: Office) -> None:
    room.change.click()
    card = room.person_card
    card.roles.take(1)
    assert not card.big.isEnabled()
    card.pin.line.setText("739155")
    card.pin.edited.emit("739155")
    card.press_big()
    office.settle()
    assert person(office, "Grace").role is Role.SUPERVISOR


def test_a_pin_is_set_and_ones_own_changed(room: PeopleRoom, office: Office) -> None:
    press(room, Qt.Key.Key_P)
    room.pin_card.new.line.setText("8402")
    room.pin_card.new.edited.emit("8402")
    room.pin_card.press_big()
    office.settle()
    assert sign_in(office.shop.records, office.shop.cashier, pin="8402")
    press(room, Qt.Key.Key_O)
    for field, text in ((room.pin_card.old, "482913"), (room.pin_card.new, "840257")):
        field.line.setText(text)
        field.edited.emit(text)
    room.pin_card.press_big()
    office.settle()
    assert sign_in(office.shop.records, office.shop.owner, pin="840257")


def test_who_leaves_is_asked_about_and_can_come_back(room: PeopleRoom, office: Office) -> None:
    press(room, Qt.Key.Key_Delete)
    assert "Grace" in room.sure.accessibleDescription()
    room.sure.press_big()
    office.settle()
    assert not person(office, "Grace").is_active
    assert not room.change.isVisible()
    press(room, Qt.Key.Key_Delete)
    room.pin_card.new.line.setText("8402")
    room.pin_card.new.edited.emit("8402")
    room.pin_card.press_big()
    office.settle()
    assert person(office, "Grace").is_active


def test_a_wait_is_seen_and_lifted(shop: Shop, qtbot: QtBot) -> None:
    for _ in range(5):
        with pytest.raises(Refusal):
            sign_in(shop.records, shop.cashier, pin="0000")
    with office_of(shop, qtbot, Role.OWNER) as office:
        room = office.show(PeopleRoom(office.setting))
        assert "Waits" in room.table.rows[0].cells[2].text
        press(room, Qt.Key.Key_U)
        office.settle()
        office.settle()
        assert room.table.rows[0].cells[2].text == "Works here"


def test_a_manager_cannot_change_the_owner(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot) as office:
        room = office.show(PeopleRoom(office.setting))
        choose(room, office, "Njeri")
        press(room, Qt.Key.Key_Delete)
        room.sure.press_big()
        office.settle()
        assert "above" in office.told[-1].words()
        assert person(office, "Njeri").is_active
