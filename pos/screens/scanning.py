"""Where a scan goes: to the card that asks for a code, else onto the sale; none is lost."""

from PySide6.QtCore import QObject

from pos.desks.scanner import Scanner
from pos.desks.scans import Scans
from pos.desks.views import Notice, Tone
from pos.screens.joining import Joined
from pos.screens.sentences import sentence
from pos.screens.sign_in import SignIn
from pos.shop.words import Reason

CLOSING_NOW = "The shift is being closed. Press Esc first."


class Scanning(QObject):
    """Hands each scan to whoever asks for one; under a card that takes none it waits."""

    def __init__(self, joined: Joined, scanner: Scanner, door: SignIn) -> None:
        super().__init__()
        self._window, self._sale, self._door = joined.window, joined.desks.sale, door
        self._closing = joined.desks.closing
        self.scans = Scans(self)
        self.scans.send_to(self._take)
        scanner.scanned.connect(self._hear)
        self._window.covered.connect(self.look)

    def look(self) -> None:
        """Keep scans or let them go, by what lies over the page now."""
        card = self._window.card
        is_taken = not self._window.is_shut and (card is None or card.takes_scans)
        self.scans.let_go() if is_taken else self.scans.hold()

    def _hear(self, code: str) -> None:
        """Take a scan; at the door it is refused where it is seen, and nothing is sold."""
        if not self._window.is_shut:
            self.scans.give(code)
            return
        self._sale.scan(code)
        self._door.pad.refuse(sentence(Notice(Reason.SIGN_IN_FIRST.value)))

    def _take(self, code: str) -> None:
        """Give a scan to the card that asks for it; what waited as the till ends is the sale's."""
        card = self._window.card
        if card is not None and card.takes_scans:
            card.take_code(code)
            return
        if self._closing.is_open:
            self._sale.say(Notice(CLOSING_NOW, tone=Tone.NOT_FOUND))
            return
        page = self._window.open_page
        if page is None or not page.take_scan(code):
            self._sale.scan(code)
