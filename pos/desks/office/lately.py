"""From when until when somebody in the office looks."""

from datetime import datetime, timedelta

from pos.desks.office.desk import Seat
from pos.shop.lately import Lately

SOON = timedelta(minutes=5)
"""What is posted while somebody looks is among it."""


def span_of(seat: Seat, lately: Lately) -> tuple[datetime, datetime]:
    """Give the moments between which these days lie, by the clock of the shop."""
    now = seat.records.world.now()
    return lately.since(now, seat.zone), now + SOON
