"""Takes every key of the program for a while, before anybody else: to learn a key, or a scanner."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent

from pos.screens.keys import ALONE

Take = Callable[[QKeyEvent, float], bool]
"""Is given a key and when it went down, in seconds; True means that it took the key."""


class KeyTaker(QObject):
    """Stands before every filter that was there earlier, from `begin` until `end`."""

    def __init__(self, take: Take) -> None:
        super().__init__()
        self._take = take
        self._stands = False

    def begin(self) -> None:
        """Take the keys from now on."""
        application = QCoreApplication.instance()
        if application is not None and not self._stands:
            self._stands = True
            application.installEventFilter(self)

    def end(self) -> None:
        """Let the keys go where they went before."""
        application = QCoreApplication.instance()
        if application is not None and self._stands:
            self._stands = False
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand over each key once; what is held down, and keys like Shift alone, say nothing."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in ALONE or event.isAutoRepeat():
            return False
        at = event.timestamp() / 1000 if event.timestamp() else time.monotonic()
        if self._take(event, at):
            event.accept()
            return True
        return False
