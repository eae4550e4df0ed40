"""A card in the colours of a state: dashed is not settled, solid is settled, dotted is offline."""

from PySide6.QtGui import QColor, QPaintEvent, QPen

from pos.screens.chip import APPEARANCES, State
from pos.screens.look import theme_now
from pos.screens.painting import lined_box, painting
from pos.screens.panel import Panel


class StateCard(Panel):
    """Paints its ground and its edge; what lies on it is its owner's."""

    def __init__(self, state: State = State.WAITING) -> None:
        super().__init__()
        self._state = state

    @property
    def state(self) -> State:
        """The state whose colours it wears."""
        return self._state

    @property
    def ink(self) -> str:
        """The colour of the words on it."""
        return APPEARANCES[self._state].ink

    @property
    def icon(self) -> str:
        """The sign of its state."""
        return APPEARANCES[self._state].icon

    def wear(self, state: State) -> None:
        """Wear the colours of another state."""
        if state is not self._state:
            self._state = state
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card in the theme that is worn now."""
        theme, seen = theme_now(), APPEARANCES[self._state]
        pen = QPen(QColor(getattr(theme, seen.edge)), 2, seen.line)
        with painting(self) as painter:
            lined_box(painter, self.rect(), fill=getattr(theme, seen.fill), pen=pen, radius=8)
