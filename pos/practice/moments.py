"""Moments as Safaricom writes them: always in Nairobi, in several forms."""

from datetime import UTC, datetime, timedelta, timezone

NAIROBI = timezone(timedelta(hours=3), "EAT")
STAMP = "%Y%m%d%H%M%S"


def stamp(moment: datetime) -> str:
    """Write it in fourteen digits: 20261121122845."""
    return moment.astimezone(NAIROBI).strftime(STAMP)


def read_stamp(text: str) -> datetime | None:
    """Read fourteen digits as a moment in Nairobi; give nothing for what is no moment."""
    if len(text) != 14 or not (text.isascii() and text.isdigit()):
        return None
    try:
        return datetime.strptime(text, STAMP).replace(tzinfo=NAIROBI)
    except ValueError:
        return None


def dotted(moment: datetime) -> str:
    """Write it as the results of payouts do: 19.12.2019 11:45:50."""
    return moment.astimezone(NAIROBI).strftime("%d.%m.%Y %H:%M:%S")


def spoken(moment: datetime) -> str:
    """Write it as an SMS does: 21/11/26 at 12:28 PM."""
    there = moment.astimezone(NAIROBI)
    hour = there.strftime("%I").removeprefix("0")
    return f"{there.day}/{there.month}/{there:%y} at {hour}:{there:%M %p}"


def read_pull(text: str) -> datetime | None:
    """Read 2026-11-21 12:28:45 as a moment in Nairobi; give nothing for what is no moment."""
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=NAIROBI)
    except ValueError:
        return None


def pulled(moment: datetime) -> str:
    """Write it as a pulled transaction has it, in UTC and with a Z: 2026-11-21T09:28:45Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
