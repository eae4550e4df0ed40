"""Today: how the day goes, and what needs a person."""

from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.today import TodayRoom


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return (TodayRoom(setting),)
