"""The rail while money is taken: the total, how it is paid, what was bought, and the big button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.desks.keys import Keys
from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import StateChip
from pos.screens.figures import amount_text, money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.item_list import ItemList
from pos.screens.keys import shown_key
from pos.screens.measures import GAP, STANDARD, Measures
from pos.screens.panel import Elided, Panel, Sign, column, figures, line_across, row, words
from pos.screens.rail import Rail
from pos.screens.views import PartView, SaleView
from pos.screens.ways import SIGNS, Ways
from pos.shop.money import Money

EDGE = 16
"""What lies free at both sides of the rail."""


class PartLine(Panel):
    """One part of the payment in the rail: its sign, its name, its state, its amount."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._name = Sign("money", 24, "text"), words(14, SEMIBOLD)
        self._detail = Elided(text_font(13, REGULAR), "text_2")
        self._chip, self._amount = StateChip(height=22), figures(18, SEMIBOLD)
        self._sum = Panel()
        self._sum.setLayout(row(None, self._amount))
        inside = row(
            self._sign,
            column(None, self._name, self._detail, None),
            self._chip,
            self._sum,
            gap=10,
        )
        inside.setStretch(1, 1)
        inside.setContentsMargins(12, 0, 12, 0)
        self._inside = inside
        self.setLayout(inside)
        self.setFixedHeight(50)

    def fit(self, measures: Measures) -> None:
        """Let the states of all parts end at one edge, where there is room."""
        self._sum.setMinimumWidth(0 if measures.compact else 60)
        self._sign.setVisible(not measures.compact)
        side = 8 if measures.compact else 12
        self._inside.setContentsMargins(side, 0, side, 0)
        self._inside.setSpacing(6 if measures.compact else 10)

    def show_part(self, part: PartView, *, with_state: bool) -> None:
        """Show a part, with its state where that is not plain."""
        self._sign.show_sign(SIGNS[part.method], "text")
        self._name.setText(Ways().name(part.method))
        self._detail.setText(part.detail)
        self._detail.setVisible(bool(part.detail))
        self._chip.show_state(part.state)
        self._chip.setVisible(with_state)
        self._amount.setText(amount_text(part.amount))


class PayRail(Rail):
    """The rail of every pay screen; Enter is its big button, whatever has the focus."""

    main_asked = Signal()
    other_asked = Signal()

    def __init__(self, *, icon: str = "", main: Kind = Kind.PRIMARY) -> None:
        super().__init__()
        self._measures = STANDARD
        self._parts_card = Panel(card="plain")
        self._lines: list[PartLine] = []
        self._card_layout = column(gap=0)
        self._card_layout.setContentsMargins(1, 0, 1, 0)
        self._parts_card.setLayout(self._card_layout)
        self._name, self._amount = words(16, SEMIBOLD), figures(27, BOLD)
        self._chip, self._beside = StateChip(), StateChip(height=26)
        self._has_state = False
        self._items = ItemList()
        self._other = Button(Shape.ROW, Kind.PLAIN, icon="git-fork", key="F11")
        self._other.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._other.setFixedHeight(48)
        self._main = Button(Shape.MAIN, main, icon=icon, key="Enter")
        self._main.setFixedHeight(92)
        self._main.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._main.clicked.connect(self.main_asked)
        self._other.clicked.connect(self.other_asked)
        self.parts.addWidget(self._parts_card)
        self.parts.addWidget(self._chip)
        self.parts.addLayout(row(self._beside, self._name, None, self._amount))
        self._line = line_across()
        self.parts.addWidget(self._line)
        self.parts.addWidget(self._items, 1)
        self.parts.addWidget(self._other)
        self.parts.addWidget(self._main)

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._other.at_key(shown_key(keys, "split"))

    def show_sale(self, sale: SaleView) -> None:
        """Show the total and what was bought."""
        self.total.show_total(sale.sums.total, sale.sums.items)
        self._items.show_sale(sale)

    def show_parts(self, parts: Sequence[PartView], *, with_state: bool) -> None:
        """Show how it is paid."""
        while len(self._lines) < len(parts):
            line = PartLine()
            line.put_on("below" if self._lines else "")
            line.fit(self._measures)
            self._lines.append(line)
            self._card_layout.addWidget(line)
        for line in self._lines[len(parts) :]:
            line.hide()
        for line, part in zip(self._lines, parts, strict=False):
            line.show_part(part, with_state=with_state)
            line.show()
        self._parts_card.setVisible(bool(parts))

    def show_result(self, name: str, amount: Money, chip: StateChip | None = None) -> None:
        """Show what comes out of it: the change, or what is left to pay."""
        self._name.setText(name)
        self._amount.setText(money_text(amount))
        self._has_state = chip is not None
        if chip is not None:
            self._chip.show_state(chip.state)
            self._beside.show_state(chip.state)
        self._place_state()

    def _place_state(self) -> None:
        """Put the state before what is left where there is room, else above it."""
        parts = (self._beside, self._name, self._amount)
        taken = sum(part.sizeHint().width() for part in parts) + 3 * GAP
        fits = taken <= self._measures.rail - 2 * EDGE
        self._beside.setVisible(self._has_state and fits)
        self._chip.setVisible(self._has_state and not fits)

    def name_buttons(self, main: str, *, detail: str = "", other: str = "") -> None:
        """Name the big button, and the one above it; without a name that is not there."""
        self._main.label(main, detail)
        self._other.setVisible(bool(other))
        self._other.label(other)

    def dress_main(self, kind: Kind, *, icon: str = "", key: str = "Enter") -> None:
        """Have the big button mean another thing."""
        self._main.be(kind)
        self._main.pictured(icon)
        self._main.at_key(key)

    def add_below(self, part: QWidget) -> None:
        """Put words between what was bought and the big button."""
        self.parts.insertWidget(self.parts.indexOf(self._other), part)

    def allow(self, *, main: bool) -> None:
        """Let the big button be pressed."""
        self._main.setEnabled(main)

    def fit(self, measures: Measures) -> None:
        """Take the window's size: in a short one the list of items goes."""
        super().fit(measures)
        if hasattr(self, "_items"):
            self._measures = measures
            self._items.fit(measures)
            self._place_state()
            for line in self._lines:
                line.fit(measures)
            self._main.setFixedHeight(measures.tile)
