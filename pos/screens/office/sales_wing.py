"""Sales: each sale with all that belongs to it, and who buys."""

from pos.screens.office.accounts import AccountsRoom
from pos.screens.office.past_sales import PastSalesRoom
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return (PastSalesRoom(setting), AccountsRoom(setting))
