"""Moments as they are kept: whole milliseconds since 1970, UTC."""

from datetime import UTC, datetime, timedelta

_START = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


def to_ms(at: datetime) -> int:
    """Give a moment as it is kept."""
    return (at - _START) // _MS


def from_ms(ms: int) -> datetime:
    """Give a kept moment."""
    return _START + ms * _MS


def written(at: datetime) -> str:
    """Give a moment as it stands on the wire: UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
