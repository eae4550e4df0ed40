"""The clock shows the shop's own time and says when a minute has passed."""

from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from pos.desks.clock import Clock

NOON = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Hands:
    """A time that a test sets."""

    at = NOON

    def __call__(self) -> datetime:
        return self.at


def test_it_shows_the_time_where_the_shop_stands(qtbot: QtBot) -> None:
    assert Clock(Hands()).text == "12:00"
    assert Clock(Hands(), zone="UTC").text == "09:00"


def test_it_says_when_another_minute_has_begun_and_only_then(qtbot: QtBot) -> None:
    hands = Hands()
    clock = Clock(hands, look=1)
    said: list[str] = []
    clock.ticked.connect(said.append)
    hands.at = NOON + timedelta(seconds=59)
    clock.look()
    assert said == []
    hands.at = NOON + timedelta(seconds=60)
    qtbot.waitUntil(lambda: said == ["12:01"])


def test_a_shop_in_another_country_has_its_own_time(qtbot: QtBot) -> None:
    clock = Clock(Hands())
    with qtbot.waitSignal(clock.ticked):
        clock.stand_in("Europe/Lisbon")
    assert clock.text == "09:00"


def test_another_moment_is_shown_in_the_same_zone(qtbot: QtBot) -> None:
    assert Clock(Hands()).show(NOON - timedelta(hours=4)) == "08:00"


def test_a_real_clock_needs_nothing(qtbot: QtBot) -> None:
    assert len(Clock().text) == 5
