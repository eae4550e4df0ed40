"""Stock: its moves, deliveries, counts, losses and orders."""

from pos.screens.office.batches_room import BatchesRoom
from pos.screens.office.counts_room import CountsRoom
from pos.screens.office.deliveries_room import DeliveriesRoom
from pos.screens.office.losses_room import LossesRoom
from pos.screens.office.low_room import LowRoom
from pos.screens.office.moves_room import MovesRoom
from pos.screens.office.orders_room import OrdersRoom
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    low, deliveries, orders = LowRoom(setting), DeliveriesRoom(setting), OrdersRoom(setting)
    moves, counts = MovesRoom(setting), CountsRoom(setting)
    moves.receive_asked.connect(lambda: moves.room_asked.emit(RoomName.DELIVERIES))
    moves.receive_asked.connect(deliveries.start.click)
    moves.count_asked.connect(lambda: moves.room_asked.emit(RoomName.COUNTS))
    moves.count_asked.connect(counts.begin)
    moves.orders_asked.connect(low.begin_all)
    moves.orders_asked.connect(lambda _: moves.room_asked.emit(RoomName.LOW))
    orders.receive_asked.connect(deliveries.receive_for)
    orders.new_asked.connect(low.begin_empty)
    orders.receive_asked.connect(lambda _: orders.room_asked.emit(RoomName.DELIVERIES))
    orders.new_asked.connect(lambda: orders.room_asked.emit(RoomName.LOW))
    return (
        moves,
        low,
        deliveries,
        counts,
        LossesRoom(setting),
        BatchesRoom(setting),
        orders,
    )
