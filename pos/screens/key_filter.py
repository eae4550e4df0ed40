"""Every key of the whole program comes by here first: a scan is swallowed whole, the rest is typed again."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from pos.desks.scanner import Kind, Scanner, Stroke
from pos.screens.keys import ALONE

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_HANDS = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ALT_GR = _HELD

Taker = Callable[[QKeyEvent], bool]


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key as it was pressed, and where."""

    where: QObject
    key: int
    modifiers: Qt.KeyboardModifier
    text: str
    is_repeat: bool

    def event(self, kind: QEvent.Type) -> QKeyEvent:
        """Give it as an event, to be typed again."""
        return QKeyEvent(kind, self.key, self.modifiers, self.text, self.is_repeat)


class KeyFilter(QObject):
    """Stands before every window; what fingers typed goes on, in order, once it is known to be theirs."""

    hand_moved = Signal()
    """A key was pressed or the screen was touched."""

    def __init__(
        self,
        application: QApplication,
        scanner: Scanner,
        *,
        ticks: Callable[[], float] | None = None,
    ) -> None:
        """Go by the keyboard's own clock, or by another that is handed in."""
        super().__init__()
        self._application, self._scanner, self._ticks = application, scanner, ticks
        self._take: Taker = _nobody
        self._held: list[Stroke] = []
        self._is_held = False
        scanner.typed.connect(self._type)
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def give_to(self, take: Taker) -> None:
        """Have this one asked first about each key that fingers typed; True means it took the key."""
        self._take = take

    def hold(self) -> None:
        """Keep what is typed until it is let go: the screen it is meant for is about to open."""
        self._is_held = True

    def let_go(self) -> None:
        """Type what was kept, in its order."""
        self._is_held = False
        held, self._held = self._held, []
        for at, stroke in enumerate(held):
            if self._is_held:  # one of them opened the next screen
                self._held = held[at:] + self._held
                return
            self._send(stroke)

    def end(self) -> None:
        """Stand before no window any more."""
        self._application.focusWindowChanged.disconnect(self._watch)
        for window in self._application.allWindows():
            window.removeEventFilter(self)
        self._held.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every key that comes from a keyboard; what is typed again passes."""
        kind = event.type()
        if kind in _HANDS and event.spontaneous():
            self.hand_moved.emit()
        if kind not in _KEYS or not isinstance(event, QKeyEvent) or not event.spontaneous():
            return False
        if event.key() in ALONE:
            return False
        if kind is QEvent.Type.KeyPress:
            self._scanner.press(self._stroke(watched, event))
        event.accept()
        return True

    def _watch(self, window: QWindow | None) -> None:
        """Stand before a window that gets the keyboard; a key reaches its window before anything in it.

        Not before the application: that would meet widgets that are only half made.
        """
        if window is not None:
            window.installEventFilter(self)

    def _stroke(self, watched: QObject, event: QKeyEvent) -> Stroke:
        at = event.timestamp() / 1000 or time.monotonic()
        at = at if self._ticks is None else self._ticks()
        pressed = Pressed(
            watched, event.key(), event.modifiers(), event.text(), event.isAutoRepeat()
        )
        return Stroke(event.text(), at, _kind(event), pressed)

    def _type(self, strokes: tuple[Stroke, ...]) -> None:
        for stroke in strokes:
            if self._is_held:
                self._held.append(stroke)
            else:
                self._send(stroke)

    def _send(self, stroke: Stroke) -> None:
        pressed = stroke.key
        if not isinstance(pressed, Pressed):
            return
        down = pressed.event(QEvent.Type.KeyPress)
        if self._take(down):
            return
        target = _target(pressed.where)
        if target is not None:
            QCoreApplication.sendEvent(target, down)
        if target is not None and shiboken6.isValid(target):
            QCoreApplication.sendEvent(target, pressed.event(QEvent.Type.KeyRelease))


def _nobody(_event: QKeyEvent) -> bool:
    return False


def _kind(event: QKeyEvent) -> Kind:
    """Give what a key may be to a scanner; the sign that AltGr makes is a letter like any other."""
    held = event.modifiers() & _HELD
    if event.isAutoRepeat() or (held and held != _ALT_GR):
        return Kind.OTHER
    if event.key() in _ENDS:
        return Kind.END
    return Kind.TEXT if event.text() and event.text().isprintable() else Kind.OTHER


def _target(where: QObject) -> QWidget | None:
    """Give the widget that has the keyboard now; where a key was pressed counts when no widget has it."""
    focus = QApplication.activePopupWidget() or QApplication.focusWidget()
    if focus is not None:
        return focus
    is_window = isinstance(where, QWindow) and shiboken6.isValid(where)
    return QApplication.activeWindow() if is_window else None
