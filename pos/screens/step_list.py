"""Things with how many of each: stepped by touch and by keys, or typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import REGULAR, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.panel import Elided, Panel, Sign, column, figures, row, words


@dataclass(frozen=True, slots=True)
class Stepped:
    """One thing: what it is, how many of it, and what that comes to; with a lock it cannot be stepped."""

    name: str
    below: str
    count: str
    amount: str
    lock: str = ""


class StepRow(Panel):
    """Shows one thing; a locked one says why instead of its buttons."""

    stepped = Signal(int)
    typing_asked = Signal()
    touched = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view = Stepped("", "", "", "")
        self._name = Elided(text_font(16, SEMIBOLD))
        self._below = Elided(text_font(14, REGULAR), "text_2")
        self._amount = figures(18, SEMIBOLD)
        self._amount.setMinimumWidth(84)
        self._lock = row(Sign("lock-key", 20), (locked := words(14, SEMIBOLD, "text_2")))
        self._locked = Panel()
        self._locked.setLayout(self._lock)
        self._lock_words = locked
        self._less, self._count, self._more = (
            Button(Shape.KEY, Kind.QUIET, icon=icon) for icon in ("minus", "", "plus")
        )
        for button, wide in ((self._less, 48), (self._count, 92), (self._more, 48)):
            button.setFixedSize(wide, 48)
            button.sized(18)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._less.clicked.connect(lambda: self.stepped.emit(-1))
        self._more.clicked.connect(lambda: self.stepped.emit(1))
        self._count.clicked.connect(self.typing_asked)
        inside = row(
            column(None, self._name, self._below, None), self._locked, self._less, self._count,
            self._more, self._amount,
        )  # fmt: skip
        inside.setStretch(0, 1)
        inside.setContentsMargins(14, 6, 14, 6)
        self.setLayout(inside)
        self.setFixedHeight(64)

    def show_step(self, view: Stepped) -> None:
        """Show a thing."""
        self._view = view
        self.say()

    def choose(self, *, chosen: bool) -> None:
        """Show whether the keys are about this one."""
        self.put_on("chosen" if chosen else "plain")
        self.setAccessibleDescription(self.tr("chosen") if chosen else "")

    def say(self) -> None:
        """Say how many."""
        view = self._view
        self._name.setText(view.name)
        self._below.setText(view.below)
        self._amount.setText(view.amount)
        self._lock_words.setText(view.lock)
        self._locked.setVisible(bool(view.lock))
        for button in (self._less, self._count, self._more):
            button.setVisible(not view.lock)
        self._count.label(view.count)
        self._less.setAccessibleName(self.tr("Less of {name}").format(name=view.name))
        self._more.setAccessibleName(self.tr("More of {name}").format(name=view.name))
        many = self.tr("How much of {name}: {count}")
        self._count.setAccessibleName(many.format(name=view.name, count=view.count))
        self.setAccessibleName(", ".join(filter(None, (view.name, view.below, view.lock))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a bar beside the chosen one, so that colour is not the only sign."""
        super().paintEvent(event)
        if self.property("card") == "chosen":
            QPainter(self).fillRect(1, 8, 4, self.height() - 16, QColor(theme_now().primary))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch chooses it."""
        self.touched.emit()
        event.accept()


class StepList(Panel):
    """All of them below each other; one is chosen for the keys."""

    stepped = Signal(int, int)
    typing_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[StepRow] = []
        self._shown = 0
        self._at = 0
        self._parts = column(gap=8)
        self._parts.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._parts)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._area.setMinimumHeight(136)
        self.setLayout(column(self._area))

    @property
    def at(self) -> int:
        """Which one the keys are about."""
        return self._at

    def row(self, at: int) -> StepRow:
        """Give one of them."""
        return self._rows[at]

    def show_steps(self, views: Sequence[Stepped]) -> None:
        """Show them all."""
        while len(self._rows) < len(views):
            self._add()
        for at, each in enumerate(self._rows):
            each.setVisible(at < len(views))
            if at < len(views):
                each.show_step(views[at])
        self._shown = len(views)
        self.choose(self._at)

    def choose(self, at: int) -> None:
        """Have the keys be about another one."""
        self._at = max(0, min(at, self._shown - 1))
        for place, each in enumerate(self._rows):
            each.choose(chosen=place == self._at)
        if self._shown:
            self._area.ensureWidgetVisible(self._rows[self._at])

    def step(self, by: int) -> None:
        """Step the chosen one, as plus and minus do."""
        self.stepped.emit(self._at, by)

    def ask_typing(self) -> None:
        """Have the chosen one typed, as F3 does."""
        self.typing_asked.emit(self._at)

    def _add(self) -> None:
        at, each = len(self._rows), StepRow()
        each.stepped.connect(lambda by: self._touch(at, by))
        each.typing_asked.connect(lambda: self.typing_asked.emit(at))
        each.touched.connect(lambda: self.choose(at))
        self._rows.append(each)
        self._parts.insertWidget(at, each)

    def _touch(self, at: int, by: int) -> None:
        self.choose(at)
        self.stepped.emit(at, by)
