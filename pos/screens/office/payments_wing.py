"""Payments: all money that came by phone, and the days checked against Safaricom."""

from pos.screens.office.all_payments_room import AllPaymentsRoom
from pos.screens.office.reconciliation_room import ReconciliationRoom
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting


def rooms(setting: Setting) -> tuple[Room, ...]:
    """Make the rooms of this wing, in the order they are named in."""
    return AllPaymentsRoom(setting), ReconciliationRoom(setting)
