"""What every part of a screen is made of: words, cards, lines, and being told of another language."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos.screens.fonts import MEDIUM, figure_font, text_font
from pos.screens.icons import sign
from pos.screens.look import theme_now


class Panel(QFrame):
    """A part of a screen: it says its words anew whenever the language changes."""

    def __init__(self, parent: QWidget | None = None, card: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if card:
            self.setProperty("card", card)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the new language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)

    def say(self) -> None:
        """Put the words into the part; those that have any override it."""

    def put_on(self, card: str) -> None:
        """Change the kind of card at run time."""
        if self.property("card") != card:
            self.setProperty("card", card)
            restyle(self)


class Words(QLabel):
    """A piece of text: always plain, so that a product's name can format nothing."""

    def __init__(self, font: QFont, ink: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font)
        self.setProperty("ink", ink)

    def colored(self, ink: str) -> None:
        """Change what the words are for, and so their colour."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            restyle(self)

    def wrapped(self) -> "Words":
        """Let the words run over several lines."""
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        return self


class Elided(Words):
    """A name that may end in dots when it does not fit; the whole of it is in the tool tip."""

    def minimumSizeHint(self) -> QSize:
        """Need no width of its own."""
        return QSize(24, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for the width of the whole name."""
        return QSize(
            self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the name as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), int(self.alignment()), shown)
        self.setToolTip(self.text() if shown != self.text() else "")


class Amount(Words):
    """A large figure whose panel finds a size that fits; it asks for no room of its own."""

    def minimumSizeHint(self) -> QSize:
        """Need nothing: the size follows the room, not the other way round."""
        return QSize(0, 0)


class Sign(QWidget):
    """A picture beside words, in the colour of its purpose; a screen reader passes over it."""

    def __init__(self, name: str, size: int = 20, ink: str = "text_2") -> None:
        super().__init__()
        self._name, self._size, self._ink = name, size, ink
        self.setFixedSize(size, size)

    def show_sign(self, name: str, ink: str) -> None:
        """Show another picture, or the same in another colour."""
        if (name, ink) != (self._name, self._ink):
            self._name, self._ink = name, ink
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the theme that is worn now."""
        color = getattr(theme_now(), self._ink)
        QPainter(self).drawPixmap(
            0, 0, sign(self._name, color, size=self._size, ratio=self.devicePixelRatioF())
        )


def words(size: int, weight: int = MEDIUM, ink: str = "text") -> Words:
    """Give an empty piece of text."""
    return Words(text_font(size, weight), ink)


def figures(size: int, weight: int = 600, ink: str = "text") -> Words:
    """Give an empty amount: to the right, with figures of one width."""
    label = Words(figure_font(size, weight), ink)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def amount(weight: int = 700, ink: str = "text") -> Amount:
    """Give an empty large figure."""
    label = Amount(figure_font(44, weight), ink)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def line_across(kind: str = "across") -> QFrame:
    """Give a thin line between two parts."""
    line = QFrame()
    line.setProperty("line", kind)
    line.setFixedHeight(1)
    return line


def row(*parts: QWidget | QLayout | int | None, gap: int = 8) -> QHBoxLayout:
    """Lay parts side by side; a number is a space, None takes what is left."""
    layout = QHBoxLayout()
    _fill(layout, parts, gap)
    return layout


def column(*parts: QWidget | QLayout | int | None, gap: int = 0) -> QVBoxLayout:
    """Lay parts below each other; a number is a space, None takes what is left."""
    layout = QVBoxLayout()
    _fill(layout, parts, gap)
    return layout


def framed(*parts: QWidget | QLayout | int | None) -> Panel:
    """Lay parts below each other on a card, whose edge stays in sight around them."""
    card, inside = Panel(card="plain"), column(*parts)
    inside.setContentsMargins(1, 1, 1, 1)
    card.setLayout(inside)
    return card


def _fill(
    layout: QHBoxLayout | QVBoxLayout, parts: tuple[QWidget | QLayout | int | None, ...], gap: int
) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
