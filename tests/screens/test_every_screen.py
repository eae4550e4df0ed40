"""What is true of every screen there is, with something on it."""

import threading
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos.screens.language import Language, Speech
from pos.screens.look import Brightness, Look
from pos.screens.overlay import Overlay
from pos.screens.panel import Amount
from tests.screens.entry_gallery import ENTRY_GALLERY
from tests.screens.gallery import GALLERY, SIZES
from tests.screens.mpesa_gallery import MPESA_CARDS, MPESA_GALLERY, MPESA_SCREENS

SHORT = (1366, 697)
"""A window of the usual screen with the system's bar below it."""
SELLING = (
    "sale-empty", "sale-lines", "sale-long", "search", "search-letters", "letters", "cash",
    "cash-short", "cash-much", "split", "paid", "sign-in", "approval", "parked", *MPESA_SCREENS,
)  # fmt: skip
SHORTENED = {*SELLING, *ENTRY_GALLERY, *MPESA_CARDS}
"""What is also used beside a task bar."""
CARDS = {each for each in (*ENTRY_GALLERY, *MPESA_GALLERY) if not each.startswith("payments")}
"""What has buttons of its own; the rows of a list are high enough."""
PLEASE_NAME = {
    QAccessible.Role.Button, QAccessible.Role.EditableText, QAccessible.Role.Table,
    QAccessible.Role.List, QAccessible.Role.CheckBox, QAccessible.Role.ComboBox,
}  # fmt: skip


def shown(qtbot: QtBot, name: str, size: tuple[int, int] = (1366, 768)) -> QWidget:
    screen = opened(name, size)
    qtbot.addWidget(screen)
    return screen


def opened(name: str, size: tuple[int, int]) -> QWidget:
    screen = GALLERY[name]()
    screen.resize(*size)
    screen.show()
    QCoreApplication.processEvents()
    return screen


def gone(screen: QWidget) -> None:
    """Away with a screen at once: each one that is left would be dressed as well in every change of theme."""
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def resized(screen: QWidget, size: tuple[int, int]) -> None:
    """Draw the window out, as somebody does who moves it to another screen."""
    screen.resize(*size)
    for _ in range(2):  # parts that changed size ask those around them for room
        QCoreApplication.processEvents()


def spoken(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Walk the tree as a screen reader does, past what nobody sees."""
    yield thing
    for at in range(thing.childCount()):
        child = thing.child(at)
        if child is not None and not child.state().invisible:
            yield from spoken(child)


def nameless(screen: QWidget) -> list[object]:
    """Give the controls that a screen reader has no name for."""
    tree = QAccessible.queryAccessibleInterface(screen)
    return [
        (each.role(), each.object())
        for each in spoken(tree)
        if each.role() in PLEASE_NAME and not each.text(QAccessible.Text.Name).strip()
    ]


def needed(widget: QWidget) -> tuple[int, int]:
    """Give the least room a widget's words and parts take."""
    layout, least = widget.layout(), widget.minimumSizeHint()
    if layout is None:
        return least.width(), least.height()
    least = layout.minimumSize()
    high = (
        layout.minimumHeightForWidth(widget.width())
        if layout.hasHeightForWidth()
        else least.height()
    )
    return least.width(), high


def cut_off(screen: QWidget) -> list[tuple[str, str, tuple[int, int], tuple[int, int]]]:
    """Give what has less room than it needs."""
    found = []
    for widget in [screen, *screen.findChildren(QWidget)]:
        matters = isinstance(widget, QLabel | QAbstractButton) or widget.layout() is not None
        if matters and widget.isVisible():
            wide, high = needed(widget)
            if wide > widget.width() + 1 or high > widget.height() + 1:
                words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
                found.append((type(widget).__name__, words, (wide, high), widget.size().toTuple()))
    return found


def too_large(screen: QWidget) -> list[str]:
    """Give the large figures that do not fit: they ask for no room, so nothing else finds them."""
    return [
        figure.text()
        for figure in screen.findChildren(Amount)
        if figure.isVisible()
        and figure.fontMetrics().horizontalAdvance(figure.text()) > figure.width() + 1
    ]


def too_low(screen: QWidget) -> list[tuple[str, int]]:
    """Give the buttons that are less than 44 points high: fingers miss them."""
    buttons = [each for each in screen.findChildren(QAbstractButton) if each.isVisible()]
    return [(each.text(), each.height()) for each in buttons if each.height() < 44]


def too_near(screen: QWidget) -> list[tuple[str, str]]:
    """Give the buttons of a card with less than 8 points between them: one is touched for another."""
    card = next((each.card for each in screen.findChildren(Overlay) if each.isVisible()), screen)
    buttons = [each for each in card.findChildren(QAbstractButton) if each.isVisible()]
    places = [QRect(each.mapToGlobal(QPoint(0, 0)), each.size()) for each in buttons]
    return [
        (one.text(), other.text())
        for (one, here), (other, there) in combinations(zip(buttons, places, strict=True), 2)
        if here.adjusted(-7, -7, 7, 7).intersects(there)
    ]


def formatted(screen: QWidget) -> list[str]:
    """Give the words that Qt would read as formatting: a product's name may hold anything."""
    return [
        label.text()
        for label in screen.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText
    ]


def words(screen: QWidget) -> list[str]:
    """Give everything that is written on a screen."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    parts = screen.findChildren(QLabel) + screen.findChildren(QAbstractButton)
    return [part.text() for part in parts]


def check_use(screen: QWidget, name: str) -> None:
    """Look at a screen as it is, and drawn out to every size."""
    assert nameless(screen) == []
    assert formatted(screen) == []
    assert too_low(screen) == []
    if name in CARDS:
        assert too_near(screen) == []
    for size in (*SIZES, *((SHORT,) if name in SHORTENED else ())):
        resized(screen, size)
        assert screen.size().toTuple() == size
        assert cut_off(screen) == [], size
        assert too_large(screen) == [], size


def check_themes(screen: QWidget, name: str, look: Look) -> None:
    """Change the theme without a restart, and back."""
    light = screen.grab().toImage()
    look.wear(Brightness.DARK)
    dark = screen.grab().toImage()
    look.wear(Brightness.LIGHT)
    corner = (light.width() - 3, light.height() // 2)
    if not name.startswith("customer"):
        assert light.pixelColor(*corner).lightness() > 2 * dark.pixelColor(*corner).lightness()
    assert screen.grab().toImage() == light


@pytest.mark.parametrize("name", GALLERY)
def test_everybody_can_use_it_in_both_languages_and_themes(
    qtbot: QtBot, speech: Speech, look: Look, name: str
) -> None:
    """One screen of each language for all of it: dressing a screen takes longest."""
    screen = shown(qtbot, name, SIZES[0])
    before = words(screen)
    speech.speak(Language.KISWAHILI)
    other = opened(name, SIZES[0])
    try:
        assert sorted(words(screen)) == sorted(words(other))
        check_use(other, name)
    finally:
        gone(other)
    speech.speak(Language.ENGLISH)
    assert words(screen) == before
    check_use(screen, name)
    check_themes(screen, name, look)


def test_a_label_that_is_too_narrow_is_found(qtbot: QtBot) -> None:
    """The test above finds what it looks for."""
    screen = shown(qtbot, "sale-lines")
    label = next(each for each in screen.findChildren(QLabel) if each.text() == "Total to pay")
    label.setFixedWidth(20)
    assert [words for _, words, _, _ in cut_off(screen)] == ["Total to pay"]


@pytest.mark.parametrize("name", GALLERY)
def test_nothing_is_left_when_a_screen_goes(qtbot: QtBot, name: str) -> None:
    """No window, no thread, no timer, no matter how often it is opened."""
    shown_before = {id(each) for each in QApplication.topLevelWidgets()}
    threads = threading.active_count()
    for _ in range(2):
        screen = GALLERY[name]()
        screen.show()
        QCoreApplication.processEvents()
        gone(screen)
    assert [each for each in QApplication.topLevelWidgets() if id(each) not in shown_before] == []
    assert threading.active_count() == threads
    application = QApplication.instance()
    assert application is not None
    assert application.findChildren(QTimer) == []
