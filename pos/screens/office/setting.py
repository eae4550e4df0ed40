"""What every room of the office is made with."""

from collections.abc import Callable
from dataclasses import dataclass

from pos.desks.office.desk import Seat
from pos.desks.office.restoring import PutBack
from pos.desks.till import Desks, Place
from pos.desks.views import Notice


def nothing_failed() -> Notice | None:
    """Say that no backup has failed."""
    return None


def not_here(_wish: PutBack) -> None:
    """Leave the books as they are: there is no program around."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a room is made with: the seat in the office, the till's own desks, and the place the till stands in."""

    seat: Seat
    desks: Desks
    place: Place
    backup_failure: Callable[[], Notice | None] = nothing_failed
    """Why the last backup that the program made by itself is none; None when it is one."""
    put_back: Callable[[PutBack], object] = not_here
    """Has the program end, so that a backup can take the place of the books."""
