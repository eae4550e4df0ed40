"""Shifts: the one that is open, its end, and all before it."""

from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.shift_history_room import ShiftHistoryRoom
from pos.screens.office.this_shift_room import ThisShiftRoom


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return (ThisShiftRoom(setting), ShiftHistoryRoom(setting))
