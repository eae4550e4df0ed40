"""Days and times as the office shows them: the year is said of what is not of this one."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from pos.screens.language import language_now

_YEAR = "year of the shop"
"""Where the application keeps it, as it keeps its language and its look."""


def begin_year(today: date) -> None:
    """Leave out from now on the year in which today is."""
    QCoreApplication.instance().setProperty(_YEAR, today.year)  # type: ignore[union-attr]


def day_text(day: date) -> str:
    """Show a day: 21 Nov 2026."""
    return _locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def short_day(day: date) -> str:
    """Show a day: 21 Nov, or 21 Nov 2025 where it is not of this year."""
    if not _is_of_this_year(day):
        return day_text(day)
    return _locale().toString(QDate(day.year, day.month, day.day), "d MMM")


def day_and_time(at: datetime, zone: tzinfo | None) -> str:
    """Show a moment with its day: 21 Nov 14:31, or 21 Nov 2025, 14:31."""
    there = at.astimezone(zone)
    between = " " if _is_of_this_year(there.date()) else ", "
    return f"{short_day(there.date())}{between}{there:%H:%M}"


def row_time(at: datetime, zone: tzinfo | None) -> str:
    """Show a moment in a narrow column: 21 Nov 14:31, or of another year the day alone."""
    there = at.astimezone(zone)
    return day_and_time(at, zone) if _is_of_this_year(there.date()) else day_text(there.date())


def whole_moment(at: datetime, zone: tzinfo) -> str:
    """Show a moment with its year: 21 Nov 2026, 14:31."""
    there = at.astimezone(zone)
    return f"{day_text(there.date())}, {there:%H:%M}"


def _is_of_this_year(day: date) -> bool:
    kept = QCoreApplication.instance().property(_YEAR)  # type: ignore[union-attr]
    return kept is None or int(kept) == day.year


def _locale() -> QLocale:
    is_swahili = language_now() == "sw"
    return QLocale(QLocale.Language.Swahili if is_swahili else QLocale.Language.English)
