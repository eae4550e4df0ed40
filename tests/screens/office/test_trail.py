"""The room of the audit: found page by page, proved, stopped, and taken out."""

import csv
from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.desks.background import LONG
from pos.screens.office.pick_card import PickCard
from pos.screens.office.trail import TrailRoom
from pos.shop.staff import Role
from tests.records.tampering import tampering
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    for _ in range(60):
        shop.sell("101")
    with office_of(shop, qtbot) as made:
        yield made


@pytest.fixture
def room(office: Office) -> TrailRoom:
    made = office.show(TrailRoom(office.setting))
    office.settle()
    return made


def press(room: TrailRoom, office: Office, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, key, held))
    office.settle()
    office.settle()


def test_the_newest_is_seen_whole_and_leads_on(room: TrailRoom, office: Office) -> None:
    assert len(room.table.rows) == 50
    assert room.table.rows[0].cells[3].text == "Sale finished"
    facts = {fact.text: fact for each in room.sheet.sections for fact in each.facts}
    assert facts["Who"].figure == "Grace"
    assert facts["Receipt"].below == "T2-0060"
    assert facts["Total"].below == "KSh 65"
    room.sheet.links[0].click()
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    assert [each.kind for each in office.asked] == ["sale", "audit"]


def test_the_end_brings_the_next_page(room: TrailRoom, office: Office) -> None:
    room.desk.read_on()
    room.desk.read_on()
    office.settle()
    numbers = [int(row.key) for row in room.table.rows]
    assert numbers == list(range(numbers[0], numbers[0] - len(numbers), -1))
    assert len(numbers) > 60


def pick(card: PickCard, name: str) -> None:
    QTest.keyClicks(card.line, name)
    QTest.keyClick(card.line, Qt.Key.Key_Return)


def test_it_is_narrowed_by_person_act_days_and_thing(room: TrailRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_F3)
    pick(room.people, "Njeri")
    press(room, office, Qt.Key.Key_F4)
    pick(room.acts, "Staff changed")
    office.settle()
    assert {row.cells[3].text for row in room.table.rows} == {"Staff changed"}
    assert len(room.table.rows) == 3
    room.line.setText(office.shop.cashier)
    QTest.keyClick(room, Qt.Key.Key_Return)
    office.settle()
    assert len(room.table.rows) == 1
    QTest.keyClick(room, Qt.Key.Key_Escape)
    office.settle()
    assert (len(room.table.rows), room.line.text()) == (3, "")
    for said in ("Today", "7 days", "30 days", "A year", "All days"):
        press(room, office, Qt.Key.Key_F6)
        assert room.span.text() == said


def test_the_chain_is_proved(room: TrailRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_F8)
    assert "The chain holds" in room.proved.text
    assert room.bar.isHidden()


def test_the_first_difference_is_named(room: TrailRoom, office: Office) -> None:
    with tampering(office.shop.records.path) as connection:
        connection.execute("UPDATE audit SET at = at - 86400000 WHERE number = 9")
    press(room, office, Qt.Key.Key_F8)
    assert "entry 9 of till 2 was changed" in room.proved.text


def test_a_proof_is_stopped(room: TrailRoom, office: Office) -> None:
    gate = Event()
    office.background.do(LONG, gate.wait)
    room.desk.prove()
    room.leave()
    gate.set()
    office.settle()
    assert office.told[-1].words() == "Stopped. Nothing was changed."
    assert room.prove.text() == "Prove the chain"


def test_all_of_it_is_taken_out(room: TrailRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_E, CTRL)
    (path,) = (office.shop.records.path.parent / "exports").iterdir()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    with office.shop.records.reading() as books:
        (many,) = books.connection.execute("SELECT COUNT(*) FROM audit").fetchone()
    assert len(rows) == many  # the heading, and all but the entry of this export
    press(room, office, Qt.Key.Key_E, CTRL)
    assert "is there already" in office.told[-1].words() or len(office.told) == 2


def test_who_may_not_is_told_so(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot, Role.SUPERVISOR) as office:
        office.show(TrailRoom(office.setting))
        assert any("see the audit" in notice.words() for notice in office.told)
