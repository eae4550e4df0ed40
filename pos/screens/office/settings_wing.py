"""Settings: the shop's choices, and its backups."""

from pos.screens.office.backups import BackupsRoom
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.settings_room import SettingsRoom


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return (SettingsRoom(setting), BackupsRoom(setting))
