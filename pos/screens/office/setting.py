"""What every room of the office is made with."""

from dataclasses import dataclass

from pos.desks.office.desk import Seat
from pos.desks.till import Desks, Place


@dataclass(frozen=True, slots=True)
class Setting:
    """What a room is made with: the seat in the office, the till's own desks, and the place the till stands in."""

    seat: Seat
    desks: Desks
    place: Place
