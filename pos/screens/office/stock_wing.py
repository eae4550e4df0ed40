"""Stock: its moves, deliveries, counts and losses."""

from pos.screens.office.batches_room import BatchesRoom
from pos.screens.office.counts_room import CountsRoom
from pos.screens.office.deliveries_room import DeliveriesRoom
from pos.screens.office.losses_room import LossesRoom
from pos.screens.office.low_room import LowRoom
from pos.screens.office.moves_room import MovesRoom
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return (
        MovesRoom(setting),
        LowRoom(setting),
        DeliveriesRoom(setting),
        CountsRoom(setting),
        LossesRoom(setting),
        BatchesRoom(setting),
    )
