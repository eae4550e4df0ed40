"""Hands that need no screen: they press, type and scan at a till's window, and take pictures of it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos.folders import file_troubles
from pos.screens.program import Program

PATIENCE = 30.0
"""Seconds that one step may take at most."""
_KEYS = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Del": Qt.Key.Key_Delete}
_HELD = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}


def key_that_types(sign: str) -> Qt.Key:
    """Give the key of a letter, figure or sign."""
    return Qt.Key(ord(sign.upper()))


@dataclass
class Player:
    """The hands of a cashier who needs no screen, and a camera."""

    program: Program
    output: Path
    pictures: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            *held, last = key.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for each in held:
                modifiers |= _HELD[each]
            code = _KEYS.get(last) or Qt.Key(getattr(Qt.Key, f"Key_{last}"))
            QTest.keyClick(self._window, code, modifiers)
            self.settle()

    def type(self, text: str) -> None:
        """Type as fingers do."""
        for sign in text:
            QTest.keyClick(self._window, key_that_types(sign))
            self.program.scanner.let_go()
        self.settle()

    def scan(self, *codes: str) -> None:
        """Read codes as a scanner does: all signs at once, and Enter."""
        for code in codes:
            for sign in code:
                QTest.keyClick(self._window, key_that_types(sign))
            QTest.keyClick(self._window, Qt.Key.Key_Return)
            self.settle()
        self.rest(0.3)  # Enter right after a scan pays nothing

    def picture(self, name: str, what: str) -> None:
        """Take a picture of the window, and say what is on it."""
        self.settle()
        file = f"{len(self.pictures) + 1:02}-{name}.png"
        with file_troubles(self.output):
            self.program.window.grab().save(str(self.output / file))
        self.pictures.append(f"{file}: {what}")

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        until = time.monotonic() + PATIENCE
        QApplication.processEvents()
        while self.program.background.is_working and time.monotonic() < until:
            self.rest(0.005)
        QApplication.processEvents()

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until something has come about by itself."""
        until = time.monotonic() + PATIENCE
        while not is_so() and time.monotonic() < until:
            self.rest(0.05)
        self.settle()

    def rest(self, seconds: float) -> None:
        """Let time pass while the window lives on."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    @property
    def _window(self) -> QWindow:
        """The window as the computer sees it: keys come to it first."""
        return self.program.window.windowHandle()
