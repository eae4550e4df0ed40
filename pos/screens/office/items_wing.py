"""Items: what the shop sells, its prices, and its labels."""

from pos.screens.office.item_files_room import ItemFilesRoom
from pos.screens.office.items_room import ItemsRoom
from pos.screens.office.labels_room import LabelsRoom
from pos.screens.office.prices_room import PricesRoom
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return (ItemsRoom(setting), PricesRoom(setting), LabelsRoom(setting), ItemFilesRoom(setting))
