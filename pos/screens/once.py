"""Doing a thing once, however often it is asked for within one turn of the event loop."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

SOON = 15
"""Milliseconds after which it is done that nothing more urgent has brought about: a frame of the screen."""

DEEPEST = 8
"""How many layouts lie within each other at most, each asking the one around it."""


def lay_out_all() -> None:
    """Lay out what waits for that, all the way up: what moves only after a painting is painted twice."""
    for _ in range(DEEPEST):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class Once(QObject):
    """Says that it is due once in a turn, before anything is painted, or a frame later."""

    due = Signal()
    """What was asked for is to be done, once for all the asking."""
    _asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_asked = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.do)
        self._asked.connect(self._do_asked, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """Have it done in this turn."""
        if not self._is_asked:
            self._is_asked = True
            self._asked.emit()

    def ask_soon(self) -> None:
        """Have it done within a frame; what is asked for meanwhile does it as well."""
        if not self._is_asked and not self._soon.isActive():
            self._soon.start()

    def do(self) -> None:
        """Do it now, once for all that was asked before."""
        self._is_asked = False
        self._soon.stop()
        self.due.emit()

    def _do_asked(self) -> None:
        if self._is_asked:
            self.do()
