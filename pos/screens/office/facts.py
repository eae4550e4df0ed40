"""Facts about one thing, in rows under titles: words at the left, figures at the right, some lead on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from pos.desks.office.desk import Document
from pos.screens.fonts import REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import LEFT, RIGHT, painting, put_sign, rounded_box, width_of, write
from pos.screens.panel import Panel, words

SIDE, ROW, TWO, LINK = 14, 30, 48, 46
_ARROW = 16
MOST_BELOW = 400
"""How high the words below a fact can get."""
WRAPPED = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what it is, its figure, a smaller line below, and where it leads."""

    text: str
    figure: str = ""
    below: str = ""
    leads: Document | None = None
    ink: str = "text"
    is_strong: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(part for part in (self.text, self.figure, self.below) if part)


@dataclass(frozen=True, slots=True)
class Section:
    """Some facts under a title."""

    title: str
    facts: tuple[Fact, ...]


class FactRow(QWidget):
    """A fact that leads nowhere; what stands below it takes as many lines as it needs."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.fact = fact
        self.setFixedHeight(TWO if fact.below else ROW)
        self.setAccessibleName(fact.spoken)
        self.setToolTip(fact.spoken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words below need it in this width."""
        super().resizeEvent(event)
        if self.fact.below:
            room = QRect(0, 0, self.width() - 2 * SIDE, MOST_BELOW)
            letters = QFontMetrics(text_font(13))
            lines = letters.boundingRect(room, WRAPPED, self.fact.below)
            self.setFixedHeight(TWO + max(0, lines.height() - letters.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row in the theme that is worn now."""
        with painting(self) as painter:
            _paint(painter, self.rect(), self.fact)


class LinkRow(QPushButton):
    """A fact that leads to another document."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.fact = fact
        self.setText(fact.text)
        self.setAccessibleName(fact.spoken)
        self.setToolTip(fact.spoken)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(TWO if fact.below else LINK)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return QSize(120, self.height())

    def minimumSizeHint(self) -> QSize:
        """Need no width of its own: the words may end in dots."""
        return QSize(60, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row, with an arrow that says that it leads on."""
        theme = theme_now()
        with painting(self) as painter:
            if self.hasFocus() or self.underMouse():
                edge = theme.focus if self.hasFocus() else ""
                where = self.rect().adjusted(4, 1, -4, -1)
                fill = theme.row_new
                rounded_box(painter, where, fill=fill, edge=edge, width=3, radius=6)
            right = self.width() - SIDE - _ARROW + 4
            place = QRect(right, (self.height() - _ARROW) // 2, _ARROW, _ARROW)
            ratio = self.devicePixelRatioF()
            put_sign(painter, place, "caret-right", color=theme.primary_text, ratio=ratio)
            _paint(painter, self.rect().adjusted(0, 0, -_ARROW, 0), self.fact)


class FactSheet(QScrollArea):
    """Shows sections of facts; Tab walks over those that lead on, Enter or a touch opens one."""

    opened = Signal(object)
    """The Document that a row leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: tuple[Section, ...] = ()
        self._inside = Panel()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 4, 0, 10)
        self._rows.setSpacing(0)
        self._inside.setLayout(self._rows)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def links(self) -> list[LinkRow]:
        """The rows that lead on, in their order."""
        places = (self._rows.itemAt(at) for at in range(self._rows.count()))
        parts = (place.widget() for place in places if place is not None)
        return [part for part in parts if isinstance(part, LinkRow)]

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other facts; the same ones are left as they are."""
        if tuple(sections) == self.sections:
            return
        self.sections = tuple(sections)
        while self._rows.count():
            item = self._rows.takeAt(0)
            part = item.widget() if item is not None else None
            if part is not None:
                part.hide()
                part.deleteLater()
        for section in self.sections:
            self._add(section)
        self._rows.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def _add(self, section: Section) -> None:
        if section.title:
            title = words(13, SEMIBOLD, "text_2")
            title.setText(section.title)
            title.setContentsMargins(SIDE, 12, SIDE, 4)
            self._rows.addWidget(title)
        for fact in section.facts:
            self._rows.addWidget(self._made(fact))

    def _made(self, fact: Fact) -> QWidget:
        if fact.leads is None:
            return FactRow(fact)
        link, leads = LinkRow(fact), fact.leads
        link.clicked.connect(lambda: self.opened.emit(leads))
        return link


def _paint(painter: QPainter, where: QRect, fact: Fact) -> None:
    """Paint a row: the figure has its room first, since numbers are never cut."""
    theme = theme_now()
    weight = SEMIBOLD if fact.is_strong else REGULAR
    letters = text_font(15, weight)
    has_number = any(sign.isdecimal() for sign in fact.figure)
    figures = figure_font(15, weight) if has_number else letters
    inside = where.adjusted(SIDE, 0, -SIDE, 0)
    line = QRect(inside.left(), inside.top() + 3, inside.width(), 24) if fact.below else inside
    taken = width_of(fact.figure, figures) if fact.figure else 0
    color = getattr(theme, fact.ink)
    if fact.figure:
        write(painter, line, fact.figure, font=figures, color=color, align=RIGHT)
    room = line.adjusted(0, 0, -taken - 10 if taken else 0, 0)
    write(painter, room, fact.text, font=letters, color=color, align=LEFT)
    if fact.below:
        _write_below(painter, QRect(inside.left(), line.bottom() - 1, inside.width(), 20), fact)


def _write_below(painter: QPainter, first: QRect, fact: Fact) -> None:
    """Write what stands below: one line that ends in dots where the row leads on, else all of it."""
    ink, letters = theme_now().text_2, text_font(13)
    if fact.leads is not None or width_of(fact.below, letters) <= first.width():
        write(painter, first, fact.below, font=letters, color=ink, align=LEFT)
        return
    painter.setFont(letters)
    painter.setPen(QColor(ink))
    painter.drawText(first.adjusted(0, 2, 0, MOST_BELOW), WRAPPED, fact.below)
