"""Which backups are kept: the last of each of 7 days, 4 weeks and 12 months, and always the newest that is good."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

DAYS, WEEKS, MONTHS = 7, 4, 12
DUE = timedelta(hours=20)
"""A backup is made when the last good one is older than this, and it is night or the till was just started."""
NIGHT = range(1, 5)
"""The hours of the night, by the clock of the shop."""
LATE = timedelta(hours=30)
"""From then on it is made at any hour."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file, its size, when it was made and tried, and why it cannot be restored."""

    name: str
    made_at: datetime
    size: int = 0
    tried_at: datetime | None = None
    difference: str = ""
    written_at: int = 0
    """When its file was written, in milliseconds: with its size that tells another file of its name."""

    @property
    def is_good(self) -> bool:
        """Whether it counts as a backup: it was restored for a try, and everything was right."""
        return self.tried_at is not None and not self.difference


def to_delete(backups: Iterable[Backup], zone: tzinfo) -> tuple[Backup, ...]:
    """Give the backups that are kept no longer; only good ones make others unneeded."""
    newest_first = sorted(backups, key=lambda each: each.made_at, reverse=True)
    good = [each for each in newest_first if each.is_good]
    if not good:
        return ()
    kept = {
        *_last_of(good, DAYS, lambda at: at.astimezone(zone).date().isoformat()),
        *_last_of(good, WEEKS, lambda at: "{}-{}".format(*at.astimezone(zone).isocalendar()[:2])),
        *_last_of(good, MONTHS, lambda at: f"{at.astimezone(zone):%Y-%m}"),
    }
    newest = good[0].made_at
    return tuple(
        each
        for each in newest_first
        if each.name not in kept and (each.is_good or each.made_at < newest)
    )


def is_due(backups: Iterable[Backup], now: datetime, zone: tzinfo) -> bool:
    """Whether a backup is to be made by itself now; one of a clock that stood in the future holds none up."""
    good = [each.made_at for each in backups if each.is_good and each.made_at <= now]
    if not good:
        return True
    age = now - max(good)
    return age > LATE or (age > DUE and now.astimezone(zone).hour in NIGHT)


def _last_of(
    newest_first: Sequence[Backup], most: int, span_of: Callable[[datetime], str]
) -> list[str]:
    """Give the names of the last backups of so many spans."""
    last: dict[str, str] = {}
    for each in newest_first:
        last.setdefault(span_of(each.made_at), each.name)
    return list(last.values())[:most]
