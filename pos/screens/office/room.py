"""A room of the office: one thing to look at or to do, in one of its wings."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.screens.measures import Measures
from pos.screens.office.room_names import RoomName
from pos.screens.panel import Panel


class Room(Panel):
    """Is shown by the page of the office, which says its title and what went wrong in it."""

    known_as: RoomName | None = None
    """By what others lead to it; a room that nothing leads to has no name."""

    told = Signal(object)
    """Something is to be said below: a Notice; None takes it away."""
    document_asked = Signal(object)
    """A number was chosen that leads to its Document."""

    room_asked = Signal(object)
    """What is to be done stands in another room: its RoomName."""
    action_asked = Signal(str)
    """An action of the till is wanted: its name in the list of keys."""

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Office")

    def come_in(self) -> None:
        """Read anew what is shown: the room comes into sight, perhaps for somebody else."""

    def leave(self) -> None:
        """Stop what only matters while the room is in sight."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for, before any field has it; False when it is no key of this room."""
        return False

    def take_scan(self, code: str) -> bool:
        """Do what a scan asks for; False when nothing in this room takes one."""
        return False

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the big buttons that stand in the head of the page while the room is open."""
        return ()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
