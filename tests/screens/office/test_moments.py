"""Days and times in the lists of the office: what is not of this year says its year."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from pos.screens.language import Language, Speech
from pos.screens.office.moments import begin_year, day_and_time, row_time, short_day

ZONE = ZoneInfo("Africa/Nairobi")
NOW, BEFORE = datetime(2026, 11, 21, 11, 31, tzinfo=UTC), datetime(2025, 12, 3, 6, 5, tzinfo=UTC)


def test_what_is_of_this_year_is_shown_without_it(qapp: QApplication) -> None:
    begin_year(date(2026, 11, 21))
    assert (short_day(NOW.date()), row_time(NOW, ZONE)) == ("21 Nov", "21 Nov 14:31")
    assert day_and_time(NOW, ZONE) == "21 Nov 14:31"


def test_what_is_not_of_this_year_says_its_year(qapp: QApplication, speech: Speech) -> None:
    begin_year(date(2026, 11, 21))
    assert (short_day(BEFORE.date()), row_time(BEFORE, ZONE)) == ("3 Dec 2025", "3 Dec 2025")
    assert day_and_time(BEFORE, ZONE) == "3 Dec 2025, 09:05"
    speech.speak(Language.KISWAHILI)
    assert short_day(BEFORE.date()) == "3 Des 2025"


def test_it_is_the_year_of_the_shops_clock(qapp: QApplication) -> None:
    begin_year(date(2026, 11, 21))
    assert row_time(datetime(2025, 12, 31, 21, 30, tzinfo=UTC), ZONE) == "1 Jan 00:30"
