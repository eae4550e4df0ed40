"""The customer's window: full screen on the second screen, wherever that is plugged in, and never in the way."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from pos.screens.customer_display import CustomerDisplay

SMALL = QRect(40, 60, 800, 480)
"""The window of a shop that asked for one and has no second screen."""
SETTLE = 200
"""Milliseconds in which a screen that has just been plugged in finds its place."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the customer's window stands: on a screen of its own, in a window, or nowhere."""

    screen: QScreen | None = None
    in_window: bool = False

    @property
    def is_somewhere(self) -> bool:
        """Whether it is shown at all."""
        return self.screen is not None or self.in_window


def place_for(screens: list[QScreen], till: QScreen | None, *, in_window: bool = False) -> Place:
    """Give where the customer looks: the first screen without the till on it and not a picture of the same."""
    for screen in screens:
        if till is not None and screen is not till and not _overlap(screen, till):
            return Place(screen)
    return Place(in_window=in_window)


def _overlap(screen: QScreen, till: QScreen) -> bool:
    """Whether both show the same: a second screen that mirrors the first shows the till."""
    return screen.geometry().intersects(till.geometry())


class CustomerWindow(QObject):
    """Puts the customer's display where it belongs, and again whenever the screens change."""

    moved = Signal(bool)
    """It was put somewhere else; whether it is shown at all."""

    def __init__(
        self,
        application: QGuiApplication,
        display: CustomerDisplay,
        *,
        till: QWidget,
        screens: Callable[[], list[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(application)
        self.display, self._till, self._screens = display, till, screens
        self._is_wanted, self._in_window = True, False
        self._place: Place | None = None
        display.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        display.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        display.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE)
        self._settling.timeout.connect(self.put)
        for signal in (
            application.screenAdded,
            application.screenRemoved,
            application.primaryScreenChanged,
        ):
            signal.connect(self._wait)

    def choose(self, *, wanted: bool, in_window: bool = False) -> None:
        """Show it on the second screen or not at all; where there is none, in a window if asked."""
        self._is_wanted, self._in_window = wanted, in_window
        self.put()

    def follow_till(self) -> None:
        """Give way when the till itself is moved to another screen; once its window is there."""
        handle = self._till.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self._wait)
        self.put()

    def put(self) -> None:
        """Put the window where it belongs now."""
        place = Place()
        if self._is_wanted:
            place = place_for(self._screens(), self._till.screen(), in_window=self._in_window)
        if place == self._place:
            return
        self._place = place
        if place.screen is not None:
            self._fill(place.screen)
        elif place.in_window:
            self._stand_alone()
        else:
            self.display.hide()
        self.moved.emit(place.is_somewhere)

    def end(self) -> None:
        """Take the window away for good."""
        self._settling.stop()
        self.display.close()
        self.display.deleteLater()
        self.deleteLater()

    def _wait(self, screen: QScreen | None = None) -> None:
        """Take the window from a screen that is going, and find its place once all screens are known."""
        if self._place is not None and self._place.screen is not None:
            gone = self._place.screen not in self._screens()
            if gone or self._place.screen is self._till.screen():
                self.display.hide()
                self._place = None
        self._settling.start()

    def _fill(self, screen: QScreen) -> None:
        self.display.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.display.setScreen(screen)
        self.display.setGeometry(screen.geometry())
        self.display.showFullScreen()

    def _stand_alone(self) -> None:
        self.display.setWindowFlag(Qt.WindowType.FramelessWindowHint, on=False)
        screen = self._till.screen()
        self.display.setScreen(screen)
        self.display.showNormal()
        self.display.setGeometry(SMALL.translated(screen.availableGeometry().topLeft()))
