"""Joins the end of a shift with its desk: the page is made when it is first asked for."""

from PySide6.QtCore import QObject, Signal

from pos.desks.closing import ClosingView
from pos.desks.keys import Keys
from pos.desks.printing import PrintView
from pos.desks.views import Notice, Tone
from pos.screens.closing_screen import ClosingScreen
from pos.screens.joining import Joined
from pos.screens.keys import STANDARD_KEYS
from pos.screens.sentences import sentence
from pos.screens.views import StatusView

_QUIET = {Tone.NONE, Tone.OK, Tone.QUANTITY, Tone.PAID}


class ClosingJoined(QObject):
    """Turns to the page when the shift is to be closed, and back to the sale afterwards."""

    left = Signal()
    """Back to the sale."""
    action_asked = Signal(str)

    def __init__(self, joined: Joined) -> None:
        super().__init__()
        self._joined, self._desk = joined, joined.desks.closing
        self._status: StatusView | None = None
        self._keys = STANDARD_KEYS
        self.screen: ClosingScreen | None = None
        self._desk.changed.connect(self._show)
        self._desk.opened.connect(self._open)
        self._desk.finished.connect(self._leave)
        joined.desks.sale.told.connect(self._say)
        joined.desks.printing.changed.connect(self._say_of_paper)
        joined.desks.tray.changed.connect(lambda _: self._look_again())
        joined.window.turned.connect(lambda _: self._look_again())

    def open(self) -> None:
        """Have the end of the shift shown."""
        self._desk.begin()

    def show_status(self, status: StatusView) -> None:
        """Show what is true of the till."""
        self._status = status
        if self.screen is not None:
            self.screen.show_status(status)

    def use_keys(self, keys: Keys) -> None:
        """Take the keys that the shop chose."""
        self._keys = keys
        if self.screen is not None:
            self.screen.use_keys(keys)

    def _made(self) -> ClosingScreen:
        if self.screen is None:
            screen, desk = ClosingScreen(), self._desk
            self.screen = screen
            self._joined.window.add(screen)
            screen.use_keys(self._keys)
            if self._status is not None:
                screen.show_status(self._status)
            screen.action_asked.connect(self.action_asked)
            screen.counted.connect(desk.count)
            screen.saved.connect(desk.save)
            screen.recount_asked.connect(desk.recount)
            screen.check_asked.connect(desk.check_mpesa)
            screen.closed.connect(desk.close)
            for signal in (screen.left, screen.finished):
                signal.connect(desk.leave)
        return self.screen

    def _open(self) -> None:
        screen = self._made()
        self._show(self._desk.view)
        self._joined.window.turn_to(screen)
        screen.begin()

    def _leave(self) -> None:
        self.left.emit()
        self._joined.desks.shift.read()

    def _show(self, view: ClosingView) -> None:
        if self.screen is not None:
            till = self._joined.till_name
            self.screen.show_closing(view, zone=self._joined.zone, till=till)

    def _look_again(self) -> None:
        if self.screen is not None and self._joined.window.page is self.screen:
            self._desk.look_again()

    def _say(self, notice: Notice) -> None:
        screen = self.screen
        is_open = screen is not None and self._joined.window.open_page is screen
        if screen is not None and is_open and notice.tone not in _QUIET:
            screen.strip.warn(sentence(notice))

    def _say_of_paper(self, view: PrintView) -> None:
        if self.screen is not None:
            self.screen.show_printing(view)
