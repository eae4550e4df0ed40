"""Reports: the shop in figures."""

from pos.screens.office.reports_room import ReportsRoom
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return (ReportsRoom(setting),)
