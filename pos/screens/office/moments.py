"""Days and times as the office shows them."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QDate, QLocale

from pos.screens.language import language_now


def day_text(day: date) -> str:
    """Show a day: 21 Nov 2026."""
    return _locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def short_day(day: date) -> str:
    """Show a day of this year: 21 Nov."""
    return _locale().toString(QDate(day.year, day.month, day.day), "d MMM")


def day_and_time(at: datetime, zone: tzinfo | None) -> str:
    """Show a moment with its day: 21 Nov 14:31."""
    there = at.astimezone(zone)
    return f"{short_day(there.date())} {there:%H:%M}"


def whole_moment(at: datetime, zone: tzinfo) -> str:
    """Show a moment with its year: 21 Nov 2026, 14:31."""
    there = at.astimezone(zone)
    return f"{day_text(there.date())}, {there:%H:%M}"


def _locale() -> QLocale:
    is_swahili = language_now() == "sw"
    return QLocale(QLocale.Language.Swahili if is_swahili else QLocale.Language.English)
