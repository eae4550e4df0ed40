"""The rooms of what is watched, of approvals and of limits, over a real shop."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.office.house import read_rules
from pos.screens.language import Language, Speech
from pos.screens.measures import COMPACT
from pos.screens.office.approvals import ApprovalsRoom
from pos.screens.office.limits import LimitsRoom
from pos.screens.office.settings_wing import rooms as settings_rooms
from pos.screens.office.staff_wing import rooms as staff_rooms
from pos.screens.office.watching import WatchingRoom
from pos.shop.approval import NeedsApproval
from pos.shop.discount import Percent
from pos.shop.signs import Sign
from pos.shop.staff import Permission, Role
from pos.till import ringing, shifts
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    for _ in range(4):
        shop.sell("101")
        shifts.open_drawer(shop.records, shop.supervisor, reason="Torn note")
    sale = shop.ring_up("101")
    words = {"sale": sale, "line": 1, "discount": Percent(15_00)}
    with pytest.raises(NeedsApproval) as no:
        ringing.discount_line(shop.records, shop.cashier, **words)
    yes = shop.say_yes(no.value)
    ringing.discount_line(shop.records, shop.cashier, **words, approval=yes)
    with office_of(shop, qtbot, Role.OWNER) as made:
        yield made


def test_who_stands_out_comes_first_and_each_leads_on(office: Office) -> None:
    room = office.show(WatchingRoom(office.setting))
    first = room.table.rows[0]
    assert [cell.text for cell in first.cells] == ["Sara", "0", "4", "Drawer without a sale"]
    assert (room.name.text(), len(room.sheet.links)) == ("Sara", 4)
    room.sheet.links[0].click()
    assert office.asked[-1].kind == "audit"
    assert len({room.word(sign) for sign in Sign}) == len(Sign)


def test_other_days_are_counted_anew(office: Office) -> None:
    room = office.show(WatchingRoom(office.setting))
    assert room.take_key(
        QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    )
    office.settle()
    assert (room.span.text(), len(room.table.rows)) == ("A year", 2)


def test_an_approval_says_who_what_and_where_it_was_used(office: Office) -> None:
    room = office.show(ApprovalsRoom(office.setting))
    (row,) = room.table.rows
    told = [cell.text for cell in row.cells[1:]]
    assert told == ["Grace", "Njeri", "Give a discount 14.98 %", "Used"]
    assert room.name.text() == "Grace → Njeri"
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    for link in room.sheet.links:
        link.click()
    assert {each.kind for each in office.asked} == {"audit"}


def test_the_owner_sets_a_limit(office: Office) -> None:
    room = office.show(LimitsRoom(office.setting))
    keys = [row.key for row in room.table.rows]
    room.table.choose(keys.index(Permission.DISCOUNT.value))
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    QTest.keyClick(room.card, Qt.Key.Key_F12)
    room.card.entry.put("3%")
    room.card.press_big()
    office.settle()
    grants = read_rules(office.shop.records).grants
    assert grants[Role.CASHIER][Permission.DISCOUNT] == 3_00
    assert room.table.rows[room.table.currentIndex().row()].cells[1].text == "3 %"


def test_a_manager_may_look_at_limits_and_change_none(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot) as office:
        room = office.show(LimitsRoom(office.setting))
        room.change.click()
        QTest.keyClick(room.card, Qt.Key.Key_F11)
        room.card.press_big()
        office.settle()
        assert "settings" in office.told[-1].words()
        assert read_rules(shop.records).limits == ()


def test_each_room_is_named_in_kiswahili_in_a_narrow_window(office: Office, speech: Speech) -> None:
    speech.speak(Language.KISWAHILI)
    rooms = (*staff_rooms(office.setting), *settings_rooms(office.setting))
    for room in rooms:
        office.show(room)
        room.fit(COMPACT)
        office.settle()
    titles = ["Watu", "Uangalizi", "Idhini", "Ukaguzi", "Vikomo", "Mipangilio", "Nakala"]
    assert [room.title for room in rooms] == titles
