"""A sale that is paid: the change in huge figures until the next customer's first scan."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos.desks.keys import Keys, Place
from pos.screens.button import Button, Shape
from pos.screens.change_card import SIZES
from pos.screens.figures import CURRENCY, amount_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.keys import key_of, shown_key
from pos.screens.look import theme_now
from pos.screens.measures import Measures
from pos.screens.painting import amount_fonts, painting
from pos.screens.panel import Panel, Sign, amount, column, row, words
from pos.screens.paper_help import PaperHelp
from pos.screens.pay_rail import PayRail
from pos.screens.pay_screen import PayScreen
from pos.screens.views import PaidView
from pos.shop.money import NOTHING

MPESA = "M-Pesa"
TICK = ((0.27, 0.52), (0.43, 0.66), (0.74, 0.34))


class TickDisc(QWidget):
    """A white tick in a green disc."""

    def __init__(self, size: int = 112) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        theme, side = theme_now(), self.width()
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.mpesa))
            painter.drawEllipse(QRectF(self.rect()))
            pen = QPen(QColor(theme.on_mpesa), side * 0.06)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline([QPointF(x * side, y * side) for x, y in TICK])


def _tile(icon: str) -> Panel:
    tile = Panel(card="plain")
    inside = row(Sign(icon, 40, "primary_text"))
    inside.setContentsMargins(12, 12, 12, 12)
    tile.setLayout(inside)
    tile.setFixedSize(64, 64)
    return tile


class PaidScreen(PayScreen):
    """Says that it is paid, what goes back, and that the next customer may just scan."""

    text_typed = Signal(str)
    """Something was typed: it belongs to the next sale."""

    def __init__(self) -> None:
        super().__init__(PayRail(icon="plus"))
        self._view = PaidView("", NOTHING, NOTHING)
        self._card = Panel(card="paid")
        self._heading, self._name = words(26, BOLD, "paid_fg"), words(20, SEMIBOLD, "paid_fg")
        self._currency, self._figure = words(40, SEMIBOLD), amount(BOLD)
        self._currency.setText(CURRENCY)
        self._build_facts()
        self._build_print()
        self._next, self._hint = words(24, BOLD), words(16, REGULAR, "text_2").wrapped()
        beside = row(self._currency, self._figure, None, gap=14)
        beside.setAlignment(self._currency, Qt.AlignmentFlag.AlignBottom)
        self._disc = TickDisc()
        parts = column(
            row(self._disc, column(self._heading, self._name, beside), gap=24), 16, self._facts, 12,
            self._printing, None,
            row(_tile("barcode"), column(None, self._next, self._hint, None, gap=2), gap=16),
        )  # fmt: skip
        parts.setContentsMargins(36, 26, 36, 26)
        self._card.setLayout(parts)
        self.body.addWidget(self._card, 1)
        self.body.addLayout(self._build_after())
        self.body.setSpacing(12)
        self._back.hide()
        self.say()

    def _build_facts(self) -> None:
        self._facts = Panel(card="inside")
        self._pairs = [(words(13, REGULAR, "text_2"), words(20, SEMIBOLD)) for _ in range(4)]
        self._cells = [Panel(card="fact" if at else "") for at in range(len(self._pairs))]
        for cell, (name, value) in zip(self._cells, self._pairs, strict=True):
            pair = column(name, value, gap=2)
            pair.setContentsMargins(18, 12, 18, 12)
            cell.setLayout(pair)
        inside = row(*self._cells, gap=0)
        inside.setContentsMargins(1, 1, 1, 1)
        self._facts.setLayout(inside)

    def _build_print(self) -> None:
        self._printing, self._print = Panel(card="plain"), words(16, SEMIBOLD).wrapped()
        self.help = PaperHelp()
        self.help.asked.connect(self.action_asked)
        inside = row(Sign("printer", 24, "text"), column(self._print, self.help, gap=8), gap=16)
        inside.setStretch(1, 1)
        inside.setContentsMargins(18, 14, 18, 14)
        self._printing.setLayout(inside)

    def _build_after(self) -> QHBoxLayout:
        self._again = Button(Shape.ROW, icon="printer", key="Ctrl R")
        self._return = Button(Shape.ROW, icon="arrow-u-up-left", key="Ctrl U")
        self._see = Button(Shape.ROW, icon="receipt", key="F3")
        for button in (self._again, self._return, self._see):
            button.setFixedHeight(56)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._again.clicked.connect(lambda: self.action_asked.emit(self._paper))
        self._return.clicked.connect(lambda: self.action_asked.emit("return"))
        self._see.clicked.connect(lambda: self.action_asked.emit("receipt"))
        return row(self._again, self._return, self._see)

    @property
    def _paper(self) -> str:
        """What the first button does: without a printer the receipt is seen on the screen."""
        return "reprint" if self._view.has_printer else "receipt"

    def use_keys(self, keys: Keys) -> None:
        """Take the keys that the shop chose."""
        super().use_keys(keys)
        self.help.use_keys(keys)
        self._again.at_key(shown_key(keys, self._paper))
        self._return.at_key(shown_key(keys, "return"))
        self._see.at_key(shown_key(keys, "receipt"))

    def take_key(self, event: QKeyEvent) -> bool:
        """Show the receipt, or do what a key of the sale asks for: the next one begins with it."""
        key = key_of(event)
        if key == self._keys["receipt"]:
            self.action_asked.emit("receipt")
            return True
        action = self._keys.action(key, Place.SALE)
        if action is None or action.is_fixed:
            return False
        self.action_asked.emit(action.name)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what is typed."""
        if event.text().isprintable() and event.text().strip():
            self.text_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def show_paid(self, view: PaidView) -> None:
        """Show what was paid."""
        self._view = view
        self._again.at_key(shown_key(self._keys, self._paper))
        self.say()

    def show_paper(self, words: str, *, has_come: bool = True) -> None:
        """Show how it stands with the receipt, and what can be done where it has not come."""
        self.show_paid(replace(self._view, paper=words, has_paper=has_come))

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        super().fit(measures)
        self._disc.setVisible(not measures.compact)
        self._size_figure()

    def say(self) -> None:
        """Say that it is paid and what goes back."""
        super().say()
        self.titled(self.tr("Paid"))
        said = self.tr("PAID: {way}")
        if self._view.title == MPESA:
            said = self.tr("PAID with M-Pesa")
        self._heading.setText(said.format(way=self._view.title))
        back = self._view.change > NOTHING
        self._name.setText(self.tr("Change to give back") if back else self.tr("No change to give"))
        self._figure.setText(amount_text(self._view.change if back else self._view.amount))
        for at, (name, value) in enumerate(self._pairs):
            known = at < len(self._view.facts)
            self._cells[at].setVisible(known)
            if known:
                name.setText(self._view.facts[at][0])
                value.setText(self._view.facts[at][1])
        self._facts.setVisible(bool(self._view.facts))
        self._print.setText(self._said_of_paper())
        self._next.setText(self.tr("Next customer: just scan"))
        self._hint.setText(self.tr("This page clears itself at the first scan or key."))
        self._say_after()
        self.rail.show_parts(self._view.parts, with_state=True)
        self.rail.show_result(self.tr("Change"), self._view.change)
        self.rail.name_buttons(self.tr("New sale"))
        self.rail.total.call_it_paid()
        self._size_figure()

    def _say_after(self) -> None:
        """Name what may be done with the receipt."""
        has_printer, see = self._view.has_printer, self.tr("See the receipt")
        self.help.setVisible(has_printer and not self._view.has_paper)
        self._again.label(self.tr("Print again") if has_printer else see)
        self._see.label(see)
        self._see.setVisible(has_printer)
        self._return.label(self.tr("Return an item"))

    def _said_of_paper(self) -> str:
        if not self._view.has_printer:
            return self.tr("The receipt is kept. No printer is set up.")
        return self._view.paper or self.tr("Printing the receipt")

    def _size_figure(self) -> None:
        room = self._card.width() - 72 - (136 if not self._disc.isHidden() else 0) - 14
        sizes = [size for size in SIZES if size <= 112]
        currency, figure, size = amount_fonts(self._figure.text(), CURRENCY, room=room, sizes=sizes)
        self._figure.setFont(figure)
        self._currency.setFont(currency)
        self._currency.setContentsMargins(0, 0, 0, size // 8)
