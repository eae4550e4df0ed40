"""The open shift is seen as it stands by whoever may see its drawer, and leads to its end."""

import io
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from pos.screens.measures import COMPACT, STANDARD
from pos.screens.office.this_shift_room import ThisShiftRoom
from pos.shop.staff import Role
from pos.till import shifts
from tests.builders import ksh
from tests.paying_shop import PayingShop
from tests.screens.office.shift_rooms import Seated, seated
from tests.shops import Shop

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def manager(shop: Shop, qtbot: QtBot) -> Iterator[Seated]:
    shop.sell("2*101")
    shifts.take_cash_out(shop.records, shop.owner, amount=ksh(30), reason="Boda")
    shifts.open_drawer(shop.records, shop.owner, reason="Change")
    with seated(shop, qtbot, io.StringIO()) as made:
        yield made


def press(room: ThisShiftRoom, key: Qt.Key) -> bool:
    return room.take_key(QKeyEvent(QEvent.Type.KeyPress, key, BOTH))


def test_what_the_shift_came_to_is_shown(manager: Seated) -> None:
    room = manager.enter(ThisShiftRoom(manager.setting))
    sales, drawer, *_ = (tile.accessibleName() for tile in room._tiles)
    assert sales == "Sales KSh 130 1 sale"
    assert drawer == "Should be in the drawer KSh 5,100"
    assert "Grace, open since" in room._since.text()
    assert ("Drawer opened, no sale", "1") in [(each.name, each.amount) for each in room._rows.rows]


def test_money_that_fits_nothing_is_no_payment_of_the_shift(shop: Shop, qtbot: QtBot) -> None:
    mpesa = PayingShop(shop)
    mpesa.confirm("hello", 20, code="UKL4R8T2YY")
    mpesa.settle()
    with seated(shop, qtbot, io.StringIO()) as made:
        room = made.enter(ThisShiftRoom(made.setting))
        told = [tile.accessibleName() for tile in room._tiles]
    assert told[2:] == ["M-Pesa KSh 0 0 payments", "M-Pesa not matched KSh 20 1 payment"]


def test_each_move_at_the_drawer_is_named_with_its_reason(manager: Seated) -> None:
    room = manager.enter(ThisShiftRoom(manager.setting))
    told = [[cell.text for cell in each.cells][1:] for each in room._moves.rows]
    assert told == [
        ["Cash out", "\N{MINUS SIGN}30", "Boda", "Njeri"],
        ["Opened", "", "Change", "Njeri"],
    ]


def test_the_x_is_seen_and_printed(manager: Seated) -> None:
    room = manager.enter(ThisShiftRoom(manager.setting))
    assert press(room, Qt.Key.Key_X)
    manager.settle()
    assert not room.paper.isHidden()
    assert "X REPORT" in room.paper.paper.accessibleDescription()
    room.paper.press_big()
    manager.settle()
    manager.qtbot.waitUntil(lambda: bool(manager.slot.papers))


def test_the_key_begins_the_end_of_the_shift(manager: Seated) -> None:
    room = manager.enter(ThisShiftRoom(manager.setting))
    opened: list[bool] = []
    manager.desks.closing.opened.connect(lambda: opened.append(True))
    assert press(room, Qt.Key.Key_Z)
    manager.settle()
    assert opened == [True]
    assert not press(room, Qt.Key.Key_Q)


def test_without_a_shift_nothing_is_shown(shop: Shop, qtbot: QtBot) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    with seated(shop, qtbot, io.StringIO()) as manager:
        room = manager.enter(ThisShiftRoom(manager.setting))
        assert room._since.text() == "No shift is open on this till."
        assert not room._close.isEnabled()
        assert room._below.isHidden(), "there is nothing to be listed"
        assert press(room, Qt.Key.Key_X)
        assert manager.said == []


def test_a_cashier_sees_nothing_of_it(shop: Shop, qtbot: QtBot) -> None:
    shop.sell("101")
    with seated(shop, qtbot, io.StringIO(), Role.CASHIER) as cashier:
        room = cashier.enter(ThisShiftRoom(cashier.setting))
        assert all(tile.isHidden() for tile in room._tiles)
        assert "see what should be in the drawer" in cashier.words[0]


@pytest.mark.parametrize("measures", [COMPACT, STANDARD])
def test_it_fits_every_window(manager: Seated, measures: object) -> None:
    room = manager.enter(ThisShiftRoom(manager.setting))
    room.fit(measures)  # type: ignore[arg-type]
    assert room._tiles[3].isHidden() is (measures is COMPACT)
    assert room.title == "This shift"
