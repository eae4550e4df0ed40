"""The till says how it is connected: what is known, and that the rest is not."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.motion import TOO_MANY_STALLS
from pos.desks.status import Health as Known
from pos.desks.watchdog import Stall
from pos.folders import Folders
from pos.mpesa.chosen import Chosen, keep_choices
from pos.screens.dressing import Dress
from pos.screens.views import Health
from pos.shop.faults import Fault
from pos.shop.staff import Role
from tests.doors import OK, door
from tests.journeys.hands import SLOW, Hands, open_till
from tests.shops import MILK_CODE, Shop


@pytest.fixture
def letterbox() -> Iterator[str]:
    with door({"/healthz": OK}) as address:
        yield address


def test_nothing_is_called_ready_that_nobody_has_heard_of(till: Hands) -> None:
    door = till.program.sign_in._view
    assert door is not None
    assert (door.mpesa, door.printer) == (Health.NOT_SET_UP, Health.WELL)
    assert door.scanner is Health.UNKNOWN
    till.slot.fault = Fault.PRINTER_NOT_FOUND
    till.program.around.status.look()
    till.settle()
    door = till.program.sign_in._view
    assert door is not None
    assert door.printer is Health.TROUBLED
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+L")
    door = till.program.sign_in._view
    assert door is not None
    assert door.scanner is Health.WELL


def test_the_letterbox_that_was_chosen_is_asked_and_what_it_lacks_is_counted(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress, letterbox: str
) -> None:
    keep_choices(Folders(shop.records.path.parent).mpesa, Chosen(letterbox=letterbox))
    till = open_till(shop, qapp, qtbot, dress)
    status = till.program.around.status
    qtbot.waitUntil(lambda: status.view.letterbox is Known.WELL, timeout=SLOW)
    qtbot.waitUntil(lambda: bool(status.view.unsent), timeout=SLOW)
    assert status.view.heard_at is not None
    assert status.view.network is Known.WELL
    till.program.end()
    till.let_go()


def test_choices_that_cannot_be_read_leave_the_letterbox_unknown(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    Folders(shop.records.path.parent).mpesa.write_text("letterbox = ", "utf-8")
    till = open_till(shop, qapp, qtbot, dress)
    assert till.program.around.status.view.letterbox is Known.UNKNOWN
    till.program.end()
    till.let_go()


def test_what_moves_stands_still_when_that_was_chosen_or_the_computer_cannot_follow(
    till: Hands, qapp: QApplication
) -> None:
    till.program.dressing._blink = 1000
    till.sign_in(Role.OWNER)
    settings = till.program.desks.settings
    for wanted, blink in ((True, 0), (False, 1000)):
        settings.change_till(reduced_motion=wanted)
        till.settle()
        assert qapp.cursorFlashTime() == blink
        assert bool(till.program.sale.basket._shine_for) is not wanted
    till.program.watchdog._stalls.extend([Stall(0.2, "")] * TOO_MANY_STALLS)
    till.program.clock.ticked.emit("12:00")
    assert qapp.cursorFlashTime() == 0
    assert till.program.sale.basket._shine_for == 0


def test_the_clock_is_that_of_the_country_where_the_shop_stands(till: Hands) -> None:
    shift = till.program.desks.shift
    shift.keep_rules(replace(shift.view.rules, market_code="UG"))
    assert till.program.clock._zone.key == "Africa/Kampala"
