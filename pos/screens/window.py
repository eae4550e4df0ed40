"""The one window of the till: it shows one page at a time, and cards over it."""

from functools import partial

from PySide6.QtCore import QChildEvent, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.screens.overlay import Overlay
from pos.screens.page import SMALLEST, Page
from pos.screens.panel import Panel

_SHOWN = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}
WINDOWED = QSize(1366, 697)


class TillWindow(Panel):
    """Turns from one page to another in one stroke, so that nothing between them is ever seen."""

    turned = Signal(object)
    """Another page is shown: the page."""
    covered = Signal()
    """Another card lies over the page now, or none any more."""
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._page: Page | None = None
        self._door: Page | None = None
        self._behind: Page | None = None
        self._aside: list[Overlay] = []
        self._covering: Overlay | None = None
        self.setMinimumSize(SMALLEST)
        self.resize(WINDOWED)
        self.say()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._page

    @property
    def is_shut(self) -> bool:
        """Whether the till is locked: nothing but the door is shown."""
        return self._door is not None

    @property
    def open_page(self) -> Page | None:
        """The page where work stands: the one that is shown, or the one behind the door."""
        return self._page if self._door is None else self._behind

    @property
    def card(self) -> Overlay | None:
        """The card that lies over the page, the topmost one, or None; each lies in the page or over it."""
        grounds = (self,) if self._page is None else (self._page, self)
        cards = [each for ground in grounds for each in _open_cards_on(ground)]
        return cards[-1] if cards else None

    def add(self, *pages: Page) -> None:
        """Keep pages to turn to."""
        for page in pages:
            page.setParent(self)
            page.hide()

    def turn_to(self, page: Page) -> None:
        """Show this page; while the till is locked it waits behind the door."""
        if self._door is None:
            self._show_page(page)
        else:
            self._behind = page

    def shut(self, door: Page) -> None:
        """Show the door and nothing else, whatever is turned to or opened meanwhile."""
        if self._door is not None:
            return
        self._door, self._behind = door, self._page
        self._aside = _open_cards_on(self)
        for card in reversed(self._aside):
            card.put_away()
        self._show_page(door)

    def let_in(self, otherwise: Page) -> None:
        """Show the page behind the door, another when there is none, and the cards as they lay on it."""
        page, self._door, self._behind = self._behind or otherwise, None, None
        cards, self._aside = self._aside, []
        self._show_page(page)
        for card in cards:
            card.open_card()

    def _put_aside(self, card: Overlay) -> None:
        """Keep a card, with what was typed on it, for when somebody has signed in."""
        if self._door is not None and not card.isHidden():
            self._aside = [*(each for each in self._aside if each is not card), card]
            card.put_away()

    def _show_page(self, page: Page) -> None:
        """Show a page; the one before is hidden only when this one stands there."""
        before, self._page = self._page, page
        if page is before:
            return
        page.setGeometry(self.rect())
        page.show()
        page.stackUnder(self._lowest_card() or page)
        if before is not None:
            before.hide()
        self.turned.emit(page)

    def open_full(self) -> None:
        """Fill the screen, without a frame."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.showFullScreen()

    def come_to_front(self) -> None:
        """Be the window that is seen: somebody has started the till a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def take_key(self, event: QKeyEvent) -> bool:
        """Let the page do what a key asks for, unless a card lies over it."""
        if self._page is None or self.card is not None or not self.isActiveWindow():
            return False
        return self._page.take_key(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the whole window."""
        super().resizeEvent(event)
        if self._page is not None:
            self._page.setGeometry(self.rect())

    def childEvent(self, event: QChildEvent) -> None:
        """Watch every card that this window may be covered with."""
        super().childEvent(event)
        if event.type() is QEvent.Type.ChildAdded:
            event.child().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say when a card comes or goes; one that comes while the till is locked is kept for later."""
        if event.type() in _SHOWN and isinstance(watched, Overlay):
            if self._door is not None and event.type() is QEvent.Type.ShowToParent:
                QTimer.singleShot(0, watched, partial(self._put_aside, watched))
            before, self._covering = self._covering, self.card
            if self._covering is not before:
                self.covered.emit()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window closes; whoever holds the till finishes what is under way."""
        event.accept()
        self.closing.emit()

    def say(self) -> None:
        """Name the window."""
        self.setWindowTitle("Kaunta")
        self.setAccessibleName("Kaunta")

    def _lowest_card(self) -> QWidget | None:
        return next(iter(_cards_on(self)), None)


def _cards_on(ground: QWidget) -> list[Overlay]:
    """Give the cards that were made for this ground; what lies deeper is not looked through."""
    return ground.findChildren(Overlay, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _open_cards_on(ground: QWidget) -> list[Overlay]:
    """Give the cards that lie open on this ground, the lowest first."""
    return [each for each in _cards_on(ground) if not each.isHidden()]
