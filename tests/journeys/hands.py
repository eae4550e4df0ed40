"""Hands at the till: they press keys, touch the screen and hold a scanner, and they look."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices, printers_of
from pos.desks.till import Place
from pos.folders import Folders
from pos.log import stream_log
from pos.printer.device import open_device
from pos.printer.printers import Printers
from pos.records.open_sales import all_open
from pos.records.sales import find_sold, last_sold
from pos.screens.dressing import Dress
from pos.screens.program import Program
from pos.secrets import Places
from pos.shop.sale import Sale
from pos.shop.sold import Sold
from pos.shop.staff import Role
from pos.till import shifts
from tests.builders import ksh
from tests.shops import PINS, Shop
from tests.slots import AT_THE_SLOT, Slot

SLOW = 60_000
"""Milliseconds that even a machine with everything else to do does not need."""
FINGER = 60
"""Milliseconds after which a key is known to be a finger's."""
NAMED = {
    "Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Del": Qt.Key.Key_Delete, "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down, "Tab": Qt.Key.Key_Tab, "Backspace": Qt.Key.Key_Backspace,
}  # fmt: skip
HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}  # fmt: skip


@dataclass
class Ticks:
    """The keyboard's clock, which moves only when a test says so."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Hands:
    """What a cashier does, and what he sees."""

    program: Program
    shop: Shop
    qtbot: QtBot
    ticks: Ticks
    slot: Slot = field(default_factory=Slot)
    log: io.StringIO = field(default_factory=io.StringIO)

    @property
    def paper(self) -> list[str]:
        """What came out of the printer, a drawer that opened among it."""
        return self.slot.came

    def press(self, *keys: str) -> None:
        """Press keys like F9, Shift+F9, Ctrl+Z or Enter, one after another."""
        for key in keys:
            *held, last = key.split("+") if key not in {"+", "-"} else [key]
            modifiers = Qt.KeyboardModifier.NoModifier
            for each in held:
                modifiers |= HELD[each]
            self.ticks.now += 0.3
            QTest.keyClick(self._window, _key(last), modifiers)
            self.program.scanner.let_go()
            self.settle()

    def hurry(self, *keys: str) -> None:
        """Press keys without waiting for what each of them does."""
        for key in keys:
            self.hurry_key(key)
        self.settle()

    def hurry_key(self, key: str) -> None:
        """Press a key, and do not wait for what comes of it."""
        self.ticks.now += 0.3
        held, _, last = key.rpartition("+")
        modifiers = HELD[held] if held else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self._window, _key(last), modifiers)

    def touch_sign_in(self, role: Role) -> None:
        """Sign in by touching the tile and the figures."""
        people = self.program.desks.sign.view.people
        place = next(at for at, each in enumerate(people) if each.role is role)
        self.touch(self.program.sign_in._tiles[place])
        for digit in PINS[role]:
            self.touch(self.program.sign_in.pad._pad.button(digit))

    def type(self, text: str) -> None:
        """Type letters and figures as fingers do: each is known to be theirs before the next comes."""
        for sign in text:
            self.ticks.now += 0.2
            self._press_sign(sign)
            self.program.scanner.let_go()
        self.settle()

    def scan(self, *codes: str, gap: float = 0.005) -> None:
        """Pull the scanner's trigger: its signs come closer together than fingers could type them."""
        for code in codes:
            self.scan_only(code, gap=gap)
        self.settle()

    def scan_only(self, code: str, *, gap: float) -> None:
        """Scan once, and do not wait for what comes of it."""
        self.ticks.now += 0.3
        for sign in code:
            self.ticks.now += gap
            self._press_sign(sign)
        self.ticks.now += gap
        QTest.keyClick(self._window, Qt.Key.Key_Return)

    def finger(self, key: str) -> None:
        """Press one key with a finger, and do not wait."""
        self.ticks.now += 0.3
        QTest.keyClick(self._window, _key(key) if len(key) > 1 else Qt.Key(ord(key.upper())))
        self.program.scanner.let_go()

    def touch(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Touch the middle of something, or a place on it."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        self.ticks.now += 0.5
        where = widget.mapTo(widget.window(), at or widget.rect().center())
        QTest.mouseClick(
            self._window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
        )
        self.settle()

    def button(self, words: str) -> QAbstractButton:
        """Find the button of these words that can be seen."""
        seen = [
            each for each in self.program.window.findChildren(QAbstractButton) if each.isVisible()
        ]
        named = [each for each in seen if words in {each.text(), each.accessibleName()}]
        card = self.program.window.card
        above = [each for each in named if card is None or card.isAncestorOf(each)]
        assert above, (words, [each.accessibleName() for each in seen])
        return above[0]

    def sign_in(self, role: Role = Role.CASHIER) -> "Hands":
        """Sign in and be at the sale."""
        self.sign_in_only(role)
        assert self.page is self.program.sale
        return self

    def sign_in_only(self, role: Role = Role.CASHIER) -> None:
        """Touch a tile and type the PIN of whoever has that role."""
        people = self.program.desks.sign.view.people
        place = next(at for at, each in enumerate(people) if each.role is role)
        self.touch(self.program.sign_in._tiles[place])
        self.type(PINS[role])

    def wait_for_pins(self) -> None:
        """Wait until another PIN may be tried."""
        sign = self.program.desks.sign
        while sign.view.wait:
            sign._count_down()

    def approve(self, role: Role = Role.OWNER, pin: str = "") -> None:
        """Have a second person touch the tile on the card and type the PIN."""
        card = self.program.approval
        assert self.program.window.card is card
        people = self.program.desks.approval.view.people  # type: ignore[union-attr]
        place = next(at for at, each in enumerate(people) if each.role is role)
        self.touch(card._tiles[place])
        self.type(pin or PINS[role])

    @property
    def page(self) -> QWidget | None:
        return self.program.window.page

    @property
    def lines(self) -> list[tuple[str, str]]:
        """What stands in the basket as it is seen: names and quantities."""
        model = self.program.sale.basket.model
        rows = [model.line(at) for at in range(model.rowCount())]
        return [(row.name, row.quantity) for row in rows if row is not None]

    @property
    def total(self) -> str:
        """The total as the page that is seen has it."""
        return str(self.page.rail.total._figure.text())  # type: ignore[union-attr]

    @property
    def said(self) -> str:
        """What the scan box or the strip says."""
        if self.page is self.program.sale:
            return self.program.sale.scan.accessibleDescription()
        return self.page.strip.sentence  # type: ignore[union-attr]

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.program.background.is_working, timeout=SLOW)
        QApplication.processEvents()

    def close_shift(self) -> None:
        """End the shift that is open: it was another day."""

        def close() -> None:
            shifts.count_drawer(self.shop.records, self.shop.owner, counted={ksh(1000): 5})
            shifts.close_shift(self.shop.records, self.shop.owner)

        self.program.background.do("counter", close)
        self.settle()

    def open_sales(self) -> list[Sale]:
        """The sales in progress as the books have them."""
        kept: list[Sale] = []

        def look() -> None:
            with self.shop.records.reading() as books:
                kept.extend(all_open(books))

        self.program.background.do("reading", look)
        self.settle()
        return kept

    def sold(self) -> Sold | None:
        """The last finished sale as the books have it."""
        found: list[Sold | None] = []

        def look() -> None:
            with self.shop.records.reading() as books:
                last = last_sold(books)
                found.append(find_sold(books, last) if last else None)

        self.program.background.do("reading", look)
        self.settle()
        return found[0]

    def let_go(self) -> None:
        """Take the window away for good, and every part: what they tell each other would keep them alive."""
        self.program.window.close()
        self.program.let_go()
        QApplication.processEvents()

    @property
    def _window(self) -> QWindow:
        """The window as the computer sees it: keys and touches come to it first."""
        handle = self.program.window.windowHandle()
        assert handle is not None
        return handle

    def _press_sign(self, sign: str) -> None:
        QTest.keyClick(self._window, sign)


def open_till(
    shop: Shop,
    application: QApplication,
    qtbot: QtBot,
    dress: Dress,
    choices: Choices | None = None,
    *,
    has_printer: bool = True,
    environment: Mapping[str, str] | None = None,
) -> Hands:
    """Open the till's program on a shop's books."""
    ticks, log, slot = Ticks(), io.StringIO(), Slot()
    folder = shop.records.path.parent
    secrets = Places(environment or {}, folder, None, allows_plain_file=True)
    chosen = choices or Choices()
    if has_printer and not printers_of(chosen):
        chosen = msgspec.structs.replace(chosen, printers=(AT_THE_SLOT,))
    printers = Printers(open_way=slot.open if has_printer else open_device)
    place = Place(Folders(folder), chosen, printers, secrets)
    program = Program(
        application, shop.records, stream_log(log), place=place, dress=dress, ticks=ticks
    )
    program.scanner._timer.timeout.disconnect()  # the keyboard's clock moves as the hands say
    program.open()
    hands = Hands(program, shop, qtbot, ticks, slot, log)
    try:
        qtbot.waitUntil(program.window.isActiveWindow, timeout=SLOW)
        hands.settle()
    except BaseException:  # a window that stays would take the keys of all that come after it
        program.end()
        hands.let_go()
        raise
    return hands


def _key(name: str) -> Qt.Key:
    if name in NAMED:
        return NAMED[name]
    if name in {"+", "-"}:
        return Qt.Key.Key_Plus if name == "+" else Qt.Key.Key_Minus
    return Qt.Key(getattr(Qt.Key, f"Key_{name}"))
