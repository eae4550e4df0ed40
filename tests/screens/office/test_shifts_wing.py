"""The wing of the shifts has the open one first."""

import io

from pytestqt.qtbot import QtBot

from pos.screens.office.shifts_wing import rooms
from tests.screens.office.shift_rooms import seated
from tests.shops import Shop


def test_its_rooms_stand_in_their_order(shop: Shop, qtbot: QtBot) -> None:
    with seated(shop, qtbot, io.StringIO()) as made:
        found = rooms(made.setting)
        for each in found:
            qtbot.addWidget(each)
        assert [each.title for each in found] == ["This shift", "History"]
