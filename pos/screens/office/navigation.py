"""The wings of the office at the left: their names, their keys, and who is signed in."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.from_desks import initials
from pos.screens.look import theme_now
from pos.screens.mark import Disc, Mark
from pos.screens.painting import LEFT, RIGHT, painting, put_sign, rounded_box, width_of, write
from pos.screens.panel import Elided, Panel, Words, column, row
from pos.screens.telling import Telling
from pos.shop.staff import Role

WIDTH, LEFT_EDGE = 188, 38
SIZES = (15, 14, 13, 12)
"""The names of the wings step down together before one of them would be cut."""
ICONS = {
    "today": "squares-four", "sales": "receipt", "stock": "cube", "payments": "tray",
    "shifts": "lock-simple", "items": "tag", "staff": "users", "reports": "chart-bar",
    "settings": "gear",
}  # fmt: skip
_BACK = "arrow-left"


class WingButton(QPushButton):
    """One wing: its sign, its name and its key on the dark ground; the open one is light."""

    def __init__(self, icon: str, key: str) -> None:
        super().__init__()
        self._icon, self._key, self._is_open = icon, key, False
        self.letters = SIZES[0]
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setFixedHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def label(self, text: str) -> None:
        """Put the words on it, and say them with the key to a screen reader."""
        self.setText(text)
        self.setAccessibleName(f"{text}, {self._key}")

    def show_open(self, *, is_open: bool) -> None:
        """Be the wing that is open, or one of the others."""
        if is_open != self._is_open:
            self._is_open = is_open
            self.setAccessibleDescription(self.tr("open") if is_open else "")
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for the width of the navigation."""
        return QSize(WIDTH - 20, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wing in the theme that is worn now."""
        theme = theme_now()
        chosen = theme.primary_tint if theme.name == "dark" else theme.surface
        ground = chosen if self._is_open else theme.ink_2 if self.underMouse() else ""
        ink = theme.text if self._is_open else theme.on_ink_2
        soft = theme.text_2 if self._is_open else theme.on_ink_2
        key_font = text_font(12, SEMIBOLD)
        with painting(self) as painter:
            edge = theme.focus if self.hasFocus() else ""
            if ground or edge:
                fill = ground or theme.ink_2
                rounded_box(painter, self.rect(), fill=fill, edge=edge, width=3, radius=6)
            where = QRect(10, (self.height() - 20) // 2, 20, 20)
            put_sign(painter, where, self._icon, color=ink, ratio=self.devicePixelRatioF())
            taken = width_of(self._key, key_font)
            right = QRect(self.width() - 8 - taken, 0, taken, self.height())
            write(painter, right, self._key, font=key_font, color=soft, align=RIGHT)
            place = QRect(LEFT_EDGE, 0, self._room, self.height())
            font = text_font(self.letters, SEMIBOLD)
            write(painter, place, self.text(), font=font, color=ink, align=LEFT)

    @property
    def fitting(self) -> int:
        """The largest size in which the name stands whole."""
        fonts = {size: text_font(size, SEMIBOLD) for size in SIZES}
        whole = (size for size in SIZES if width_of(self.text(), fonts[size]) <= self._room)
        return next(whole, SIZES[-1])

    @property
    def _room(self) -> int:
        """What the name may take between the sign and the key."""
        return WIDTH - 20 - LEFT_EDGE - 8 - 4 - width_of(self._key, text_font(12, SEMIBOLD))


class Navigation(Panel):
    """Shows the wings that there are; touching one or its key opens it."""

    wing_chosen = Signal(str)
    closed = Signal()
    """Back to the sale."""

    def __init__(self, wings: Iterable[str]) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setFixedWidth(WIDTH)
        self._name, self._of = "", Role.CASHIER
        self.buttons: dict[str, WingButton] = {}
        layout = column(gap=2)
        layout.setContentsMargins(10, 8, 10, 14)
        layout.addLayout(self._built_head())
        layout.addSpacing(4)
        for at, name in enumerate(wings, start=1):
            button = WingButton(ICONS[name], f"Alt {at}")
            button.clicked.connect(lambda _=None, name=name: self.wing_chosen.emit(name))
            layout.addWidget(button)
            self.buttons[name] = button
        layout.addStretch(1)
        self.back = WingButton(_BACK, "Esc")
        self.back.clicked.connect(self.closed)
        layout.addWidget(self.back)
        layout.addSpacing(8)
        layout.addLayout(self._built_foot())
        self.setLayout(layout)
        self.say()

    def _built_head(self) -> QHBoxLayout:
        name = Words(text_font(20, BOLD), "on_ink")
        name.setText("Kaunta")
        head = row(Mark(28), name, None, gap=9)
        head.setContentsMargins(8, 4, 0, 6)
        return head

    def _built_foot(self) -> QHBoxLayout:
        self._disc = Disc(32)
        self._who = Elided(text_font(13, SEMIBOLD), "on_ink")
        self._role = Elided(text_font(12, REGULAR), "on_ink_2")
        foot = row(self._disc, column(self._who, self._role, gap=1), gap=8)
        foot.setContentsMargins(8, 0, 0, 0)
        return foot

    def show_person(self, name: str, role: Role) -> None:
        """Show who is signed in."""
        self._name, self._of = name, role
        self._who.setText(name)
        self._disc.show_letters(initials(name))
        self.say()

    def show_open(self, wing: str) -> None:
        """Mark the wing that is open."""
        for name, button in self.buttons.items():
            button.show_open(is_open=name == wing)

    def say(self) -> None:
        """Name the wings."""
        self.setAccessibleName(self.tr("Office"))
        said = {
            "today": self.tr("Today"), "sales": self.tr("Sales"), "stock": self.tr("Stock"),
            "payments": self.tr("Payments"), "shifts": self.tr("Shifts"),
            "items": self.tr("Items"), "staff": self.tr("Staff"),
            "reports": self.tr("Reports"), "settings": self.tr("Settings"),
        }  # fmt: skip
        for name, button in self.buttons.items():
            button.label(said[name])
        self.back.label(self.tr("To the sale"))
        size = min((button.fitting for button in self.buttons.values()), default=SIZES[0])
        for button in self.buttons.values():
            button.letters = size
            button.update()
        self.back.letters = self.back.fitting
        self._role.setText(Telling().role(self._of) if self._name else "")
