"""Who is at the till: tiles with names, and the PIN beside them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout

from pos.screens.button import Button, Kind, Shape
from pos.screens.connection import Connection
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.mark import Mark
from pos.screens.measures import Measures
from pos.screens.page import Page
from pos.screens.panel import Panel, Sign, column, figures, row, words
from pos.screens.pin_pad import PinPad
from pos.screens.staff_tile import StaffTile
from pos.screens.views import DoorView

ENGLISH, KISWAHILI = "en", "sw"


class SignIn(Page):
    """The last who was here is chosen already; the last figure of the PIN signs in."""

    pin_typed = Signal(int, str)
    staff_chosen = Signal(int)
    language_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._view: DoorView | None = None
        self._tiles: list[StaffTile] = []
        self._chosen = 0
        self._build_brand()
        self._build_names()
        self._build_pin()
        parts = row(self._brand, self._names, self._right, gap=0)
        parts.setStretch(1, 1)
        self.fill(parts)
        self.say()

    def _build_brand(self) -> None:
        self._brand = Panel()
        self._brand.setObjectName("brand")
        kaunta = words(34, BOLD, "on_ink")
        kaunta.setText("Kaunta")
        self._clock = figures(88, BOLD, "on_ink")
        self._clock.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._date, self._shop = (
            words(18, REGULAR, "on_ink_2"),
            words(24, SEMIBOLD, "on_ink").wrapped(),
        )
        self._till = words(16, REGULAR, "on_ink_2")
        self._health = [
            Connection(icon, size=16, ink="on_ink_2", tick="on_ink")
            for icon in ("wifi-high", "device-mobile", "printer", "barcode")
        ]
        layout = column(
            row(Mark(52), kaunta, None, gap=14), None, self._clock, self._date, 36, self._shop, 4,
            self._till, None, *self._health,
        )  # fmt: skip
        layout.setContentsMargins(36, 40, 36, 36)
        self._brand.setLayout(layout)

    def _build_names(self) -> None:
        self._names = Panel()
        self._question, self._hint = words(32, BOLD), words(16, REGULAR, "text_2")
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._languages = {
            code: Button(Shape.ROW, Kind.QUIET, key=key)
            for code, key in ((ENGLISH, ""), (KISWAHILI, "F2"))
        }
        self._languages[ENGLISH].label("English")
        self._languages[KISWAHILI].label("Kiswahili")
        for code, button in self._languages.items():
            button.clicked.connect(lambda _=None, code=code: self.language_asked.emit(code))
        layout = column(self._question.wrapped(), 6, self._hint.wrapped(), 22)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        layout.addLayout(row(*self._languages.values(), None))
        layout.setContentsMargins(36, 40, 36, 40)
        self._margins = layout
        self._names.setLayout(layout)

    def _build_pin(self) -> None:
        self._right = Panel()
        self._right.setObjectName("rail")
        self._hello, self._ask = words(26, BOLD).wrapped(), words(16, REGULAR, "text_2")
        self.pad = PinPad()
        self.pad.typed.connect(lambda pin: self.pin_typed.emit(self._chosen, pin))
        self._note = words(14, REGULAR, "text_2").wrapped()
        note = row(Sign("info", 18), self._note)
        note.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = column(self._hello, 2, self._ask, 14)
        layout.addWidget(self.pad, 1)
        layout.addSpacing(20)
        layout.addLayout(note)
        layout.setContentsMargins(36, 40, 36, 36)
        self._right.setLayout(layout)

    def show_door(self, view: DoorView) -> None:
        """Show who may sign in."""
        again = self._view is None or view.staff != self._view.staff
        self._view = view
        if again:
            for tile in self._tiles:
                tile.deleteLater()
            self._tiles = [
                StaffTile(each, 144 if len(view.staff) <= 6 else 92) for each in view.staff
            ]
            for at, tile in enumerate(self._tiles):
                tile.clicked.connect(lambda _=None, at=at: self.choose(at))
                self._grid.addWidget(tile, at // 2, at % 2)
        if again or view.chosen != self._chosen:
            self._mark(view.chosen)
        self.say()

    def choose(self, at: int) -> None:
        """Choose a name by hand; the PIN begins anew."""
        if self._view is not None and 0 <= at < len(self._view.staff):
            self._mark(at)
            self.say()
            self.staff_chosen.emit(at)

    def _mark(self, at: int) -> None:
        if self._view is None or not 0 <= at < len(self._view.staff):
            return
        self._chosen = at
        for number, tile in enumerate(self._tiles):
            tile.choose(chosen=number == at)
        self.pad.ask(6 if self._view.staff[at].approves else self._view.digits)
        self.pad.setFocus()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._brand.setFixedWidth(250 if measures.compact else 372)
        self._right.setFixedWidth(300 if measures.compact else 396)
        side = 20 if measures.compact else 36
        self._margins.setContentsMargins(side, 40, side, 40)
        for panel in (self._brand, self._right):
            layout = panel.layout()
            if layout is not None:
                layout.setContentsMargins(side, 36, side, 36)
        self._clock.setFont(text_font(64 if measures.compact else 88, BOLD))
        self._date.setFont(text_font(14 if measures.compact else 18, REGULAR))
        self._question.setFont(text_font(26 if measures.compact else 32, BOLD))

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the PIN."""
        super().showEvent(event)
        self.pad.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a name by arrows or its first letter, the language by F2; a figure is the PIN's."""
        step = {
            Qt.Key.Key_Up: -2,
            Qt.Key.Key_Down: 2,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
        }.get(Qt.Key(event.key()))
        if step is not None:
            self.choose(self._chosen + step)
        elif event.key() == Qt.Key.Key_F2:
            self.language_asked.emit("")
        elif event.text().isascii() and event.text().isdecimal():
            self.pad.setFocus()
            self.pad.press(event.text())
        elif self._view and event.text():
            letter = event.text().casefold()
            others = range(self._chosen + 1, self._chosen + 1 + len(self._view.staff))
            named = (at % len(self._view.staff) for at in others)
            self.choose(
                next(
                    (at for at in named if self._view.staff[at].name.casefold().startswith(letter)),
                    -1,
                )
            )

    def speak(self, language: str) -> None:
        """Show which language is spoken."""
        for code, button in self._languages.items():
            button.be(Kind.PRIMARY if code == language else Kind.QUIET)

    def say(self) -> None:
        """Say who may sign in, and how."""
        view = self._view
        self._question.setText(self.tr("Who is at the till?"))
        self._hint.setText(self.tr("Tap your name, or use the arrows or its first letter"))
        self._ask.setText(self.tr("Type your PIN"))
        self._note.setText(
            self.tr("The last number signs you in. Wrong PINs make you wait, longer each time.")
        )
        if view is None:
            return
        self._hello.setText(
            self.tr("Hello {name}").format(name=view.staff[self._chosen].name.split()[0])
            if view.staff
            else ""
        )
        self._clock.setText(view.clock)
        self._date.setText(view.date)
        self._shop.setText(view.shop)
        self._till.setText(view.till)
        net, mpesa, printer, scanner = self._health
        wrong = self.tr("NOT READY")
        net.show_health(view.net, self.tr("Online"), self.tr("OFFLINE"), thing=self.tr("Network"))
        mpesa.show_health(view.mpesa, self.tr("M-Pesa ready"), wrong, thing="M-Pesa")
        printer.show_health(view.printer, self.tr("Printer ready"), wrong, thing=self.tr("Printer"))
        scanner.show_health(view.scanner, self.tr("Scanner ready"), wrong, thing=self.tr("Scanner"))
