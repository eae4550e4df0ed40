"""What most rooms of the office look like: filters above a table, and one of its rows whole at the side."""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Line
from pos.screens.fonts import BOLD, REGULAR, text_font
from pos.screens.keys import key_of
from pos.screens.measures import STANDARD, Measures
from pos.screens.office.facts import FactSheet
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import Table
from pos.screens.panel import Elided, Panel, column, row
from pos.screens.progress_bar import ProgressBar

WIDE_SIDE, NARROW_SIDE = 352, 290
Act = Callable[[], object]


class ListRoom(Room):
    """Lays out its parts, and gives its keys to what they do; each room fills it."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self.measures = STANDARD
        self._acts: Mapping[str, Act] = {}
        self.table, self.sheet = Table(), FactSheet()
        self.name = Elided(text_font(20, BOLD))
        self.bar = ProgressBar()
        self.bar.hide()
        self.sheet.opened.connect(self.document_asked)

    @property
    def zone(self) -> ZoneInfo:
        """The clock of the shop."""
        return self.setting.seat.zone

    def lay_out(
        self,
        filters: tuple[QWidget, ...],
        buttons: tuple[Button, ...],
        *,
        last: tuple[Button, ...] = (),
    ) -> None:
        """Put the filters above, the buttons below what is shown whole, and the last ones side by side."""
        self._side = Panel(card="plain")
        named = row(self.name)
        named.setContentsMargins(14, 12, 14, 0)
        for button in (*buttons, *last):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        below = column(*buttons, row(*last, gap=6), gap=6)
        below.setContentsMargins(14, 8, 14, 14)
        inside = column(named, self.sheet, below)
        inside.setStretch(1, 1)
        self._side.setLayout(inside)
        card = Panel(card="plain")
        within = column(self.table)
        within.setContentsMargins(1, 1, 1, 1)
        card.setLayout(within)
        parts = row(card, self._side, gap=10)
        parts.setStretch(0, 1)
        is_found = bool(filters) and isinstance(filters[0], Line)
        above = row(*filters, *(() if is_found else (None,)), gap=8)
        above.setStretch(0, int(is_found))
        self.table.emptied.connect(self._side.setHidden)
        whole = column(above, self.bar, gap=10) if filters else column(self.bar, gap=10)
        whole.addLayout(parts, 1)
        self.setLayout(whole)

    def keyed(self, acts: Mapping[str, Act]) -> None:
        """Have keys do something while the room is open."""
        self._acts = acts

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what the room has for a key."""
        act = self._acts.get(key_of(event))
        if act is not None:
            act()
        return act is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows and Enter are the table's, also while something is typed."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self.measures = measures
        self.side_wide(NARROW_SIDE if measures.compact else WIDE_SIDE)
        self.say()

    def side_wide(self, width: int) -> None:
        """Give what is shown whole so much room."""
        self._side.setFixedWidth(width)

    def show_done(self, done: tuple[int, int] | None) -> None:
        """Show how far long work is; None puts the bar away."""
        self.bar.setVisible(done is not None)
        if done is not None:
            self.bar.show_done(*done)


def find_line(most: int = 60) -> Line:
    """Give a line to find something by."""
    line = Line()
    line.setProperty("field", "boxed")
    line.setFont(text_font(16, REGULAR))
    line.setFixedHeight(44)
    line.setMinimumWidth(140)
    line.setMaxLength(most)
    return line


def pressed(icon: str, act: Act, *, key: str = "", kind: Kind = Kind.QUIET) -> Button:
    """Give a button that does something."""
    button = Button(Shape.ROW, kind, icon=icon, key=key)
    button.clicked.connect(lambda _=None: act())
    return button
