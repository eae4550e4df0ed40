"""The top bar and the banner say what is known, and call unknown what is not."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.mpesa_views import Hearing, HearingView
from pos.desks.status import Health as Known
from pos.desks.status import StatusView as Status
from pos.desks.tray import TrayView
from pos.screens.connection import Connection
from pos.screens.language import Language, Speech
from pos.screens.status import door_with_status, offline_words, with_status
from pos.screens.views import Health
from pos.shop.mpesa_line import MpesaLine, ShortCode
from tests.screens.samples import DOOR, STATUS

AT = datetime(2026, 11, 21, 10, 5, tzinfo=UTC)
OFF = Status(Known.TROUBLED, Known.TROUBLED, Known.NOT_SET_UP, AT, 14)


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def test_the_top_bar_has_what_the_desk_knows() -> None:
    view = with_status(STATUS, OFF, clock=clock)
    assert (view.net, view.mpesa, view.printer) == (
        Health.TROUBLED,
        Health.TROUBLED,
        Health.NOT_SET_UP,
    )
    assert (view.heard_at, view.unsent, view.cashier) == ("10:05", 14, STATUS.cashier)


def test_what_was_never_heard_has_no_time_and_nothing_unsent() -> None:
    view = with_status(STATUS, Status(), clock=clock)
    assert (view.heard_at, view.unsent, view.net) == ("", 0, Health.UNKNOWN)


def test_the_sign_in_screen_has_it_too() -> None:
    door = door_with_status(DOOR, OFF, TrayView(), scanner=Health.UNKNOWN)
    assert (door.printer, door.scanner) == (Health.NOT_SET_UP, Health.UNKNOWN)


@pytest.mark.parametrize(
    ("hearing", "said"),
    [
        (Hearing.STARTING, Health.UNKNOWN),
        (Hearing.LISTENING, Health.WELL),
        (Hearing.SILENT, Health.TROUBLED),
    ],
)
def test_the_sign_in_screen_says_of_mpesa_what_the_till_hears(
    hearing: Hearing, said: Health
) -> None:
    """A shop that takes M-Pesa is never told at the door that it is not set up."""
    tray = TrayView(line=MpesaLine((ShortCode("174379", "174379"),)), hearing=HearingView(hearing))
    door = door_with_status(DOOR, OFF, tray, scanner=Health.UNKNOWN)
    assert door.mpesa is said


def test_offline_is_a_quiet_banner_with_what_waits() -> None:
    assert offline_words(OFF) == ("No internet. Cash still works.", "14 unsent")
    assert offline_words(replace(OFF, unsent=None)) == ("No internet. Cash still works.", "")


@pytest.mark.parametrize("network", [Known.WELL, Known.UNKNOWN, Known.NOT_SET_UP])
def test_there_is_no_banner_while_it_is_not_certain(network: Known) -> None:
    assert offline_words(replace(OFF, network=network)) == ("", "")


def test_the_banner_speaks_kiswahili(speech: Speech) -> None:
    speech.speak(Language.KISWAHILI)
    assert offline_words(OFF) == ("Hakuna mtandao. Taslimu inafanya kazi.", "14 hazijatumwa")


@pytest.mark.parametrize(
    ("health", "spoken"),
    [
        (Health.WELL, "Printer ready: working"),
        (Health.TROUBLED, "Printer ready: NOT READY"),
        (Health.UNKNOWN, "Printer: not known"),
        (Health.NOT_SET_UP, "Printer: not set up"),
    ],
)
def test_a_connection_says_what_is_known_of_it(qtbot: QtBot, health: Health, spoken: str) -> None:
    made = Connection("printer", size=15)
    qtbot.addWidget(made)
    made.show_health(health, "Printer ready", "NOT READY", thing="Printer")
    assert made.accessibleName() == spoken
    assert made._chip.isVisibleTo(made) is (health is Health.TROUBLED)
