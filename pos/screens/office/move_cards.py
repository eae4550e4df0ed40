"""The cards of the stock rooms: further filters, and long work with its progress."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from pos.desks.office.move_views import Chosen, FileView, Show
from pos.desks.views import Notice, notice_of
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Field
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, SEMIBOLD
from pos.screens.keys import ENTER
from pos.screens.office.move_words import SHOW_SIGNS, MoveWords
from pos.screens.overlay import Overlay
from pos.screens.panel import column, figures, row, words
from pos.screens.progress_bar import ProgressBar
from pos.screens.sentences import sentence
from pos.shop.days import read_day, show_day
from pos.shop.refusal import Refusal
from pos.shop.staff import Staff

MORE = (Show.RETURNS, Show.COUNTS, Show.MOVED, Show.OPENING)
ACROSS = 3


class MoreCard(Overlay):
    """Further kinds of moves, and the people who made them."""

    toggled = Signal(object)
    person_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self._people: tuple[Staff, ...] = ()
        self._kinds, self._by = words(14, SEMIBOLD, "text_2"), words(14, SEMIBOLD, "text_2")
        self.chips = {show: _wide(icon=SHOW_SIGNS[show]) for show in MORE}
        for show, chip in self.chips.items():
            chip.clicked.connect(lambda _=None, show=show: self.toggled.emit(show))
        kinds = QGridLayout()
        kinds.setSpacing(8)
        for at, chip in enumerate(self.chips.values()):
            kinds.addWidget(chip, at // 2, at % 2)
        self.people: list[Button] = []
        self._grid, self._inside = QGridLayout(), QWidget()
        self._grid.setSpacing(8)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._inside.setLayout(self._grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        area.setMinimumHeight(160)
        self.body.addWidget(self._kinds)
        self.body.addLayout(kinds)
        self.body.addWidget(self._by)
        self.body.addWidget(area, 1)
        self.say()

    def show_filters(self, chosen: Chosen, people: tuple[Staff, ...]) -> None:
        """Show what is filtered by now."""
        if people != self._people:
            self._people = people
            self._fill()
        for show, chip in self.chips.items():
            chip.be(Kind.CHOSEN if show in chosen.shown else Kind.QUIET)
        for button, person in zip(self.people, (None, *people), strict=False):
            button.be(Kind.CHOSEN if person == chosen.person else Kind.QUIET)
        self.say()

    def say(self) -> None:
        """Name the kinds and the people."""
        self.titled(self.tr("More filters"))
        self._kinds.setText(self.tr("Which moves"))
        self._by.setText(self.tr("By whom"))
        says = MoveWords()
        for show, chip in self.chips.items():
            chip.label(says.show(show))
        for button, person in zip(self.people, (None, *self._people), strict=False):
            button.label(person.name if person else self.tr("Everybody"))

    def _fill(self) -> None:
        for button in self.people:
            button.deleteLater()
        self.people = [_wide(icon="user") for _ in (None, *self._people)]
        for at, button in enumerate(self.people):
            person = self._people[at - 1] if at else None
            button.clicked.connect(lambda _=None, who=person: self.person_chosen.emit(who))
            self._grid.addWidget(button, at // ACROSS, at % ACROSS)
        self._grid.setRowStretch(len(self.people) // ACROSS + 1, 1)


class LongCard(Overlay):
    """Long work: how far it is, and a button that stops it; Esc leaves it going on."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=520)
        self._view, self._of = FileView(), 0
        self._said = words(16).wrapped()
        self._bar, self._stop = ProgressBar(), Button(Shape.ROW, Kind.STOP, icon="x-circle")
        self._stop.clicked.connect(self.stop_asked)
        for part in (self._said, self._bar):
            self.body.addWidget(part)
        self.body.addLayout(row(None, self._stop))
        self.say()

    @property
    def said(self) -> str:
        """What the card says."""
        return self._said.text()

    def open_for(self, of: int) -> None:
        """Show the card; so many rows are expected, none when nobody knows."""
        self._of = of
        self.open_card()

    def show_work(self, view: FileView) -> None:
        """Show how far it is, or how it ended."""
        self._view = view
        self._bar.show_done(view.done, view.of or self._of)
        self.say()

    def say(self) -> None:
        """Say what is going on."""
        view = self._view
        self.titled(self.tr("Export"))
        self._stop.label(self.tr("Stop"))
        self._stop.setVisible(view.is_running)
        self._bar.setVisible(view.is_running)
        rows = self.tr("%n rows so far", "", view.done)
        self._said.setText(rows if view.is_running else told(view.words))


class WorthCard(Overlay):
    """What the stock was worth at the end of any day: asked, worked out, and told."""

    asked = Signal(object)
    stop_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=560)
        self._today, self._view = date.min, FileView()
        self.day = Field(most=10)
        self._work, self._stop = (
            Button(Shape.ROW, Kind.PRIMARY, key="Enter"),
            Button(Shape.ROW, Kind.STOP),
        )
        self._work.clicked.connect(self.take)
        self._stop.clicked.connect(self.stop_asked)
        self._worth, self._said = figures(34, BOLD), words(14, ink="text_2").wrapped()
        self.body.addWidget(self.day)
        self.body.addLayout(column(self._worth, self._said, gap=6))
        self.body.addLayout(row(None, self._stop, self._work))
        self.say()

    def open_for(self, today: date) -> None:
        """Ask for a day; yesterday stands there."""
        self._today = today
        if not self.day.text:
            self.day.put(show_day(today))
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the day."""
        self.day.line.setFocus()
        self.day.line.selectAll()

    def show_work(self, view: FileView) -> None:
        """Show how far it is, or what came out."""
        self._view = view
        self.say()

    def say(self) -> None:
        """Say what is asked for, or what came out."""
        view = self._view
        self.titled(self.tr("Stock value at cost"))
        self.day.titled(self.tr("At the end of this day"), self.tr("Day/month/year"))
        self._work.label(self.tr("Work it out"))
        self._stop.label(self.tr("Stop"))
        self._stop.setVisible(view.is_running)
        self._worth.setVisible(view.worth is not None)
        self._worth.setText(money_text(view.worth) if view.worth is not None else "")
        moves = self.tr("%n moves so far", "", view.done)
        self._said.setText(moves if view.is_running else told(view.words))

    def take(self) -> None:
        """Have the day worked out that was typed, if it is one."""
        try:
            day = read_day(self.day.text, self._today)
        except Refusal as no:
            self.day.judge(notice_of(no), asked=True)
            return
        self.day.judge(None)
        self.asked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter has it worked out."""
        if event.key() in ENTER:
            self.take()
        else:
            super().keyPressEvent(event)


def told(notice: Notice | None) -> str:
    """Give what is said, or nothing."""
    return sentence(notice) if notice else ""


def _wide(icon: str) -> Button:
    button = Button(Shape.ROW, Kind.QUIET, icon=icon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
