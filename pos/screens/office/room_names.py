"""The rooms of the office that others lead to, by name: a room that is added moves none of them."""

from enum import Enum


class RoomName(Enum):
    """A room that something leads to: its wing, and its name there."""

    LOW = ("stock", "low")
    DELIVERIES = ("stock", "deliveries")
    COUNTS = ("stock", "counts")
    ORDERS = ("stock", "orders")
    ALL_PAYMENTS = ("payments", "all")
    RECONCILIATION = ("payments", "reconciliation")
    PEOPLE = ("staff", "people")
    BACKUP = ("settings", "backup")

    @property
    def wing(self) -> str:
        """The wing in which it is."""
        return self.value[0]
