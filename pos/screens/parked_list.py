"""The sales that wait, and taking one of them up again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import StateChip
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD, text_font
from pos.screens.overlay import Overlay
from pos.screens.panel import Elided, Panel, column, figures, row, words
from pos.screens.views import ParkedView


class ParkedRow(Panel):
    """One sale that waits."""

    resumed = Signal()
    slip_asked = Signal()

    def __init__(self, view: ParkedView, key: str) -> None:
        super().__init__(card="plain")
        name, below = Elided(text_font(18, SEMIBOLD)), words(14, REGULAR, "text_2")
        name.setText(view.name)
        items = self.tr("%n items", "", view.items)
        below.setText(
            self.tr("{items}, at {time} by {who}").format(items=items, time=view.at, who=view.by)
        )
        total = figures(20, SEMIBOLD)
        total.setText(money_text(view.total))
        resume = Button(Shape.ROW, Kind.QUIET, key=key)
        resume.label(self.tr("Resume"), spoken=view.name)
        resume.clicked.connect(self.resumed)
        slip = Button(Shape.KEY, Kind.QUIET, icon="printer")
        slip.setAccessibleName(self.tr("Print the slip of {name}").format(name=view.name))
        slip.setToolTip(slip.accessibleName())
        slip.setFixedSize(64, 48)
        slip.clicked.connect(self.slip_asked)
        chip = [StateChip(view.state, height=26)] if view.state else []
        layout = row(column(None, name, below, None, gap=2), *chip, total, slip, resume, gap=16)
        layout.setStretch(0, 1)
        layout.setContentsMargins(16, 10, 12, 10)
        self.setLayout(layout)
        self.setMinimumHeight(72)


class ParkedList(Overlay):
    """Shows every parked sale; a figure or a touch takes one up again."""

    resumed = Signal(int)
    slip_asked = Signal(int)
    """The paper is wanted with which a customer comes back to his sale."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=760)
        self._parked: tuple[ParkedView, ...] = ()
        self._nothing = words(18, SEMIBOLD, "text_2")
        self._inside = QWidget()
        self._rows = column(gap=8)
        self._inside.setLayout(self._rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        area.setMinimumHeight(260)
        self._area = area
        self.body.addWidget(self._nothing)
        self.body.addWidget(area, 1)
        self.say()

    def show_parked(self, parked: Sequence[ParkedView]) -> None:
        """Show the sales that wait now."""
        self._parked = tuple(parked)
        self.say()

    def take_keyboard(self) -> None:
        """Give the keyboard to the list, so that a figure resumes a sale."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take up the sale with the figure that was pressed, or print its slip with Alt."""
        at = event.key() - Qt.Key.Key_1
        if 0 <= at < min(9, len(self._parked)):
            is_slip = event.modifiers() & Qt.KeyboardModifier.AltModifier
            self.slip_asked.emit(at) if is_slip else self.resumed.emit(at)
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say which sales wait."""
        self.titled(self.tr("Parked sales"))
        self._nothing.setText(self.tr("No sale is parked"))
        self._nothing.setVisible(not self._parked)
        self._area.setVisible(bool(self._parked))
        while (item := self._rows.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.deleteLater()
        for at, view in enumerate(self._parked):
            each = ParkedRow(view, str(at + 1) if at < 9 else "")
            each.resumed.connect(lambda at=at: self.resumed.emit(at))
            each.slip_asked.connect(lambda at=at: self.slip_asked.emit(at))
            self._rows.addWidget(each)
        self._rows.addStretch(1)
