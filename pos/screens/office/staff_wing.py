"""Staff: who works here, what each did, and the audit."""

from pos.screens.office.approvals import ApprovalsRoom
from pos.screens.office.limits import LimitsRoom
from pos.screens.office.people import PeopleRoom
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.trail import TrailRoom
from pos.screens.office.watching import WatchingRoom


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return (
        PeopleRoom(setting),
        WatchingRoom(setting),
        ApprovalsRoom(setting),
        TrailRoom(setting),
        LimitsRoom(setting),
    )
