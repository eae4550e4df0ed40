"""Joins the sign-in screen with its desk: tiles, PIN, growing waits, and the lock when nobody is there."""

from PySide6.QtCore import QObject, Signal

from pos.desks.signing import SignView
from pos.desks.status import StatusView
from pos.screens.from_desks import door_of
from pos.screens.joining import Joined
from pos.screens.language import language_now
from pos.screens.sentences import sentence
from pos.screens.sign_in import SignIn
from pos.screens.status import door_with_status
from pos.screens.views import Health


class Signing(QObject):
    """Shows who may sign in, and says when somebody came or left."""

    came = Signal()
    """Somebody signed in."""
    left = Signal()
    """The till was locked, or given to another."""

    def __init__(self, screen: SignIn, joined: Joined) -> None:
        super().__init__()
        self._screen, self._joined = screen, joined
        self._is_in = False
        self._known, self._scanner = StatusView(), Health.UNKNOWN
        self._desk = joined.desks.sign
        self._desk.changed.connect(self._show)
        joined.desks.shift.changed.connect(lambda _: self.show_door())
        screen.staff_chosen.connect(self._choose)
        screen.pin_typed.connect(self._try)

    def show_door(self) -> None:
        """Show the tiles, the clock and the date as they are now."""
        view = self._desk.view
        if view.people:
            moment = (self._joined.clock, self._joined.date)
            house, till = self._joined.desks.shift.view, self._joined.till_name
            words = self._joined.words
            door = door_of(view, house, till=till, moment=moment, words=words)
            tray = self._joined.desks.tray.view
            self._screen.show_door(door_with_status(door, self._known, tray, scanner=self._scanner))
            self._screen.speak(language_now())

    def show_status(self, known: StatusView) -> None:
        """Show how the till's connections do, as far as anybody knows."""
        self._known = known
        self.show_door()

    def hear_scanner(self) -> None:
        """The scanner is there: something was scanned."""
        self._scanner = Health.WELL

    def _show(self, view: SignView) -> None:
        is_in = view.signed_in is not None
        if is_in and not self._is_in:
            self._is_in = True
            self.came.emit()
        elif not is_in:
            self.show_door()
            if view.notice is not None:
                self._screen.pad.refuse(sentence(view.notice))
            if self._is_in:
                self._is_in = False
                self.left.emit()

    def _choose(self, place: int) -> None:
        people = self._desk.view.people
        if 0 <= place < len(people):
            self._desk.choose(people[place].id)

    def _try(self, place: int, pin: str) -> None:
        """Hand the PIN to the desk, which tries it with its last figure; here it is forgotten."""
        self._choose(place)
        for digit in pin:
            self._desk.type_digit(digit)
