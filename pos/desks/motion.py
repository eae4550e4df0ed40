"""How much moves on the screen: as designed, or nothing at all for eyes or a computer that cannot follow."""

from PySide6.QtCore import QObject, Signal

TOO_MANY_STALLS = 5


class Motion(QObject):
    """Says how long a movement lasts; on a computer that stalls nothing moves any more."""

    changed = Signal()
    """Movements last otherwise from now on."""

    def __init__(self, *, reduced: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_reduced, self._stalls = reduced, 0

    @property
    def is_still(self) -> bool:
        """Whether nothing moves."""
        return self._is_reduced or self._stalls >= TOO_MANY_STALLS

    def lasting(self, milliseconds: int) -> int:
        """Give how long a movement of so many milliseconds takes here."""
        return 0 if self.is_still else milliseconds

    def reduce(self, *, wanted: bool) -> None:
        """Have nothing move, or everything as designed."""
        before, self._is_reduced = self.is_still, wanted
        self._tell(before)

    def count_stalls(self, stalls: int) -> None:
        """Keep how often the screen stood still so far; a slow computer is spared movement."""
        before, self._stalls = self.is_still, stalls
        self._tell(before)

    def _tell(self, was_still: bool) -> None:  # noqa: FBT001 - compared, nothing switches
        if was_still != self.is_still:
            self.changed.emit()
