"""The head of the office's page: the rooms of the wing that is open, and what can be done there."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pos.screens.fonts import BOLD, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CENTER, painting, rounded_box, width_of, write
from pos.screens.panel import Elided, Panel, column, row

HEIGHT, GAP = 44, 8
PADDING = 12


class RoomTab(QPushButton):
    """The name of a room; the open one is underlined."""

    def __init__(self) -> None:
        super().__init__()
        self._is_open = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def label(self, text: str, *, is_open: bool) -> None:
        """Say which room it is, and whether it is the open one."""
        self._is_open = is_open
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("open") if is_open else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the width of the words."""
        return QSize(width_of(self.text(), text_font(15, SEMIBOLD)) + 2 * PADDING, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tab in the theme that is worn now."""
        theme = theme_now()
        with painting(self) as painter:
            edge = theme.focus if self.hasFocus() else theme.border if self._is_open else ""
            if self._is_open or edge:
                fill, width = theme.surface, 3 if self.hasFocus() else 1
                rounded_box(painter, self.rect(), fill=fill, edge=edge, width=width, radius=8)
            if self._is_open:
                mark = QRect(PADDING, self.height() - 7, self.width() - 2 * PADDING, 3)
                rounded_box(painter, mark, fill=theme.primary, edge="", width=0, radius=1)
            ink = theme.text if self._is_open or self.underMouse() else theme.text_2
            font = text_font(15, SEMIBOLD)
            write(painter, self.rect(), self.text(), font=font, color=ink, align=CENTER)


class Head(Panel):
    """Shows the title of a wing with one room, the tabs of one with several, and the room's big buttons.

    Where tabs and buttons do not stand side by side, the buttons have a line of their own.
    """

    room_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.tabs: list[RoomTab] = []
        self._buttons: tuple[QWidget, ...] = ()
        self._title = Elided(text_font(26, BOLD))
        self._beside = Elided(text_font(14), "text_2")
        self._tabs, self._right, self._below = row(gap=GAP), row(gap=GAP), row(None, gap=GAP)
        first = row(self._title, self._tabs, self._beside, None, self._right, gap=GAP)
        self.setLayout(column(first, self._below, gap=GAP))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange()

    def show_rooms(self, titles: Sequence[str], at: int) -> None:
        """Name the rooms of the wing; a single one is the title."""
        for tab in self.tabs[len(titles) :]:
            tab.hide()
        while len(self.tabs) < len(titles):
            self._add_tab(len(self.tabs))
        is_single = len(titles) < 2
        for place, (tab, title) in enumerate(zip(self.tabs, titles, strict=False)):
            tab.label(title, is_open=place == at)
            tab.setVisible(not is_single)
        self._title.setText(titles[at] if is_single and titles else "")
        self._title.setVisible(is_single)
        self._beside.setVisible(is_single)
        self._arrange()

    def show_shop(self, name: str) -> None:
        """Say beside the title which shop it is."""
        self._beside.setText(name)

    def show_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Put the big buttons of a room at the right, and those of another away."""
        for before in self._buttons:
            before.hide()
        self._buttons = tuple(buttons)
        self._arrange()
        for button in buttons:
            button.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place for the buttons."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        tabs = [tab for tab in self.tabs if not tab.isHidden()]
        parts = (*tabs, *self._buttons)
        taken = sum(part.sizeHint().width() + GAP for part in parts) + GAP
        is_below = bool(tabs and self._buttons) and taken > self.width()
        for button in self._buttons:
            (self._below if is_below else self._right).addWidget(button)
        self.setFixedHeight(2 * HEIGHT + GAP if is_below else HEIGHT)

    def _add_tab(self, place: int) -> None:
        tab = RoomTab()
        tab.clicked.connect(lambda: self.room_chosen.emit(place))
        self._tabs.addWidget(tab)
        self.tabs.append(tab)
