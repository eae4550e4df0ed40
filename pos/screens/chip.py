"""Where a payment stands: a sign, a word and an edge, so that colour is never the only difference."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from pos.screens.fonts import BOLD, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.painting import lined_box, painting, put_sign, width_of, write
from pos.screens.panel import Panel


class State(Enum):
    """The states of a payment, and of the net."""

    READY = "ready"
    WAITING = "waiting"
    CHECKING = "checking"
    PAID = "paid"
    PART = "part"
    FAILED = "failed"
    UNKNOWN = "unknown"
    REVIEW = "review"
    SHORT = "short"
    OVER = "over"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Appearance:
    """How a state looks: its sign, its colours by name, and its edge."""

    icon: str
    ink: str
    fill: str
    edge: str
    line: Qt.PenStyle


_DASHED, _SOLID, _DOTTED = Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine, Qt.PenStyle.DotLine


def _look(icon: str, color: str, line: Qt.PenStyle) -> Appearance:
    return Appearance(icon, f"{color}_fg", f"{color}_bg", f"{color}_line", line)


APPEARANCES = {
    State.READY: Appearance("circle-dashed", "text_2", "surface_alt", "border_strong", _SOLID),
    State.WAITING: _look("hourglass", "waiting", _DASHED),
    State.CHECKING: _look("arrows-clockwise", "waiting", _DASHED),
    State.PAID: _look("check-circle", "paid", _SOLID),
    State.PART: _look("record", "short", _SOLID),
    State.FAILED: _look("x-circle", "failed", _SOLID),
    State.UNKNOWN: _look("question", "waiting", _DASHED),
    State.REVIEW: _look("link-break", "review", _DASHED),
    State.SHORT: _look("minus-circle", "short", _SOLID),
    State.OVER: _look("plus-circle", "over", _SOLID),
    State.OFFLINE: _look("cloud-slash", "offline", _DOTTED),
}


class StateChip(Panel):
    """One state as a chip; dashed is not settled, solid is settled, dotted is offline."""

    def __init__(self, state: State = State.READY, height: int = 34) -> None:
        super().__init__()
        self._state = state
        self._instead = self._icon = ""
        self._large = height >= 30
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say()

    @property
    def state(self) -> State:
        """The state that is shown."""
        return self._state

    def show_state(self, state: State, instead: str = "", icon: str = "") -> None:
        """Show another state; its own word and sign may give way to more exact ones."""
        self._state, self._instead, self._icon = state, instead, icon
        self.say()

    def say(self) -> None:
        """Say the state's word, also to a screen reader."""
        self._word = self._instead or self._words()[self._state]
        self.setAccessibleName(self.tr("Payment state: {word}").format(word=self._word.lower()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for the whole word."""
        pad = 50 if self._large else 40
        return QSize(width_of(self._word, self._letters) + pad - 4, self.height())

    def minimumSizeHint(self) -> QSize:
        """Need the whole word."""
        return self.sizeHint()

    @property
    def _letters(self) -> QFont:
        return text_font(14, SEMIBOLD) if self._large else text_font(12, BOLD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip in the theme that is worn now."""
        theme, seen = theme_now(), APPEARANCES[self._state]
        ink = getattr(theme, seen.ink)
        size, left = (20, 10) if self._large else (16, 8)
        with painting(self) as painter:
            pen = QPen(QColor(getattr(theme, seen.edge)), 2 if self._large else 1, seen.line)
            lined_box(painter, self.rect(), fill=getattr(theme, seen.fill), pen=pen, radius=4)
            where = QRect(left, (self.height() - size) // 2, size, size)
            put_sign(
                painter, where, self._icon or seen.icon, color=ink, ratio=self.devicePixelRatioF()
            )
            rest = QRect(left + size + 5, 0, self.width() - left - size - 6, self.height())
            write(painter, rest, self._word, font=self._letters, color=ink)

    def _words(self) -> dict[State, str]:
        return {
            State.READY: self.tr("TO PAY"), State.WAITING: self.tr("WAITING"),
            State.CHECKING: self.tr("CHECKING"), State.PAID: self.tr("PAID"),
            State.PART: self.tr("PART PAID"), State.FAILED: self.tr("NOT PAID"),
            State.UNKNOWN: self.tr("NOT SURE YET"), State.REVIEW: self.tr("NOT MATCHED"),
            State.SHORT: self.tr("UNDERPAID"), State.OVER: self.tr("OVERPAID"),
            State.OFFLINE: self.tr("OFFLINE"),
        }  # fmt: skip
