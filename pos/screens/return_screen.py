"""Taking goods back: the receipt, how much of each line, why, and in what the money goes back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_views import BackView, QuantityView, ReturnableView
from pos.screens.figures import amount_text, money_text
from pos.screens.fonts import SEMIBOLD, text_font
from pos.screens.measures import Measures
from pos.screens.option_row import OptionRow
from pos.screens.panel import Elided, Panel, column, row, words
from pos.screens.pay_rail import PayRail
from pos.screens.pay_screen import PayScreen
from pos.screens.quantity_card import QuantityCard
from pos.screens.reasons import Reasons
from pos.screens.said_line import SaidLine
from pos.screens.step_list import StepList, Stepped
from pos.screens.text_entry import TextEntry
from pos.screens.views import Method
from pos.screens.ways import Ways
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import NONE, Quantity, pieces, read_quantity

REASONS = ("1", "2", "3", "4", "5", "6")
METHODS = {
    Method.CASH: "F9", Method.ACCOUNT: "F4", Method.CARD: "F5", Method.AIRTEL: "F7",
    Method.BANK: "F6", Method.MPESA: "F12",
}  # fmt: skip
LONGEST_NUMBER = 40


class ReturnScreen(PayScreen):
    """Enter finds the receipt, and then takes back what was chosen; the reason has no default."""

    number_entered = Signal(str)
    without_receipt_asked = Signal()
    taken_back = Signal(object, str, object)
    """Pairs of a line's number and a Quantity, the reason, and the Method in which money goes back."""

    def __init__(self) -> None:
        super().__init__(PayRail(icon="arrow-u-up-left"))
        self._view: ReturnableView | None = None
        self._counts: dict[int, Quantity] = {}
        self.said = SaidLine()
        self._build_find()
        self._build_lines()
        for part in (self._find, self._nothing, self._lines, self._below, self.said):
            self.body.addWidget(part)
        self.body.setSpacing(10)
        self.body.setStretchFactor(self._lines, 1)
        self.body.setStretchFactor(self._nothing, 1)
        self._pad = QuantityCard(self)
        self._pad.quantity_typed.connect(self._take_count)
        self.rail.main_asked.disconnect(self.finished)
        self.rail.main_asked.connect(self._press_big)
        self.say()

    def _build_find(self) -> None:
        self._entry = TextEntry(LONGEST_NUMBER, is_code=True)
        self._entry.changed.connect(self.said.silent)
        self._entry.changed.connect(self._name_rail)
        self._entry.letters.toggled.connect(self.say)
        self._receipt = Elided(text_font(16, SEMIBOLD))
        self._all, self._none = (Button(Shape.ROW, Kind.QUIET, key=key) for key in ("*", "F11"))
        for button, act in ((self._all, self._take_all), (self._none, self.without_receipt_asked)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(act)
        told = row(self._receipt, self._all, self._none)
        told.setStretch(0, 1)
        self._find = Panel()
        self._find.setLayout(column(self._entry, told, gap=10))

    def _build_lines(self) -> None:
        self._nothing = words(18, SEMIBOLD, "text_2").wrapped()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lines = StepList()
        self._lines.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._lines.stepped.connect(self._step)
        self._lines.typing_asked.connect(self._ask_count)
        self._why, self._how = words(14, SEMIBOLD, "text_2"), words(14, SEMIBOLD, "text_2")
        self._reasons = OptionRow(REASONS, across=3)
        self._ways = OptionRow(tuple(METHODS.values()), across=3)
        self._reasons.chosen.connect(lambda _: self._after_choice())
        self._ways.chosen.connect(lambda _: self._after_choice())
        self._below = Panel()
        self._below.setLayout(column(self._why, 4, self._reasons, 10, self._how, 4, self._ways))

    def start(self) -> None:
        """Ask for a receipt."""
        self._view = None
        self._counts = {}
        self._entry.put("")
        self.said.silent()
        self.say()
        self._entry.setFocus()

    def show_receipt(self, view: ReturnableView) -> None:
        """Show a receipt that was found; nothing of it is chosen yet."""
        self._view = view
        self._counts = {line.number: NONE for line in view.lines}
        self._entry.put(view.receipt)
        self._entry.letters.setChecked(False)
        self._reasons.choose(-1)
        self._ways.choose(next(at for at, way in enumerate(METHODS) if way in view.methods))
        self._lines.choose(0)
        self.said.silent()
        self.say()
        self.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why a receipt was not found, or why something does not go back."""
        self.said.wrong(sentence)
        if self._view is None:
            self._entry.setFocus()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        super().fit(measures)
        self.body.setSpacing(6 if measures.short else 10)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the receipt's number until there is one."""
        super().showEvent(event)
        if self._view is None:
            self._entry.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Let this screen's own keys go before what they do elsewhere."""
        key = Qt.Key(event.key())
        act = self._answers().get(key) if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12 else None
        if act is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return super().take_key(event)
        act()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count, choose and give reasons by keys; Enter is the big button, Esc steps back."""
        act = self._answers().get(Qt.Key(event.key()))
        if act is not None:
            act()
            event.accept()
        elif event.key() != Qt.Key.Key_F12:
            super().keyPressEvent(event)

    def say(self, *_: object) -> None:
        """Say what may go back."""
        super().say()
        self.titled(self.tr("Return"))
        self._entry.name(
            self.tr("Receipt number: scan or type it"), self.tr("Receipt number: scan or type it")
        )
        self._none.label(self.tr("Without a receipt"))
        self._all.label(self.tr("Everything"))
        self._nothing.setText(self.tr("Scan the barcode on the receipt, or type its number"))
        self._why.setText(self.tr("Why does it come back?"))
        self._how.setText(self.tr("In what does the money go back?"))
        self._reasons.name(Reasons().words())
        view, typing = self._view, self._entry.letters.isChecked()
        methods = view.methods if view else ()
        self._ways.name([Ways().name(way) if way in methods else "" for way in METHODS])
        self._nothing.setVisible(view is None and not typing)
        for part in (self._lines, self._below):
            part.setVisible(view is not None and not typing)
        self._all.setVisible(view is not None)
        self._show_lines()

    def _answers(self) -> dict[Qt.Key, Callable[[], object]]:
        keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_F2: self._entry.setFocus, Qt.Key.Key_F11: self.without_receipt_asked.emit,
        }  # fmt: skip
        if self._view is None:
            return keys
        keys |= {
            Qt.Key.Key_Up: lambda: self._lines.choose(self._lines.at - 1),
            Qt.Key.Key_Down: lambda: self._lines.choose(self._lines.at + 1),
            Qt.Key.Key_Plus: lambda: self._lines.step(1),
            Qt.Key.Key_Minus: lambda: self._lines.step(-1),
            Qt.Key.Key_Asterisk: self._take_all, Qt.Key.Key_F3: self._lines.ask_typing,
        }  # fmt: skip
        for at, key in enumerate(REASONS):
            keys[Qt.Key(Qt.Key.Key_0 + int(key))] = partial(self._reasons.take, at)
        for at, key in enumerate(METHODS.values()):
            keys[Qt.Key(Qt.Key.Key_F1 + int(key[1:]) - 1)] = partial(self._ways.take, at)
        return keys

    @property
    def _total(self) -> Money:
        lines = self._view.lines if self._view else ()
        return sum_of(
            line.worth(self._counts[line.number]) for line in lines if self._counts[line.number]
        )

    def _show_lines(self) -> None:
        view = self._view
        self._receipt.setText(
            "" if view is None else f"{view.receipt}, {view.at}, {money_text(view.total)}"
        )
        self._lines.show_steps([self._stepped(line) for line in view.lines] if view else [])
        self._name_rail()
        total = self._total
        if view is not None and view.alone is not None and total > view.alone:
            said = self.tr("More than {amount}: somebody else has to allow it")
            self.said.needs_yes(said.format(amount=money_text(view.alone)))
        elif view is not None:
            self.said.silent()

    def _stepped(self, line: BackView) -> Stepped:
        bought, left = line.bought.show(line.unit), line.left.show(line.unit)
        if line.left <= NONE:
            below = self.tr("{bought} bought").format(bought=bought)
            return Stepped(line.name, below, "", "", self.tr("All of it went back"))
        said = self.tr("{bought} bought, {left} may go back")
        count = self._counts[line.number]
        worth = line.worth(count) if count else NOTHING
        below = said.format(bought=bought, left=left)
        return Stepped(line.name, below, count.show(line.unit), amount_text(worth))

    def _name_rail(self) -> None:
        total, chosen = self._total, sum(1 for count in self._counts.values() if count)
        self.rail.show_parts((), with_state=False)
        self.rail.show_result(self.tr("Goes back"), total)
        if self._finds:
            self.rail.name_buttons(self.tr("Find the receipt"))
            self.rail.allow(main=bool(self._entry.text))
            return
        way = Ways().name(list(METHODS)[self._ways.at])
        ready = chosen and self._reasons.at >= 0
        detail = f"{money_text(total)}, {way}" if ready else self._missing(chosen)
        self.rail.name_buttons(self.tr("Take %n lines back", "", chosen), detail=detail)
        self.rail.allow(main=bool(ready))

    def _missing(self, chosen: int) -> str:
        return self.tr("Choose the reason first") if chosen else self.tr("Choose how much first")

    @property
    def _finds(self) -> bool:
        """Whether Enter looks for a receipt: there is none, or another number was typed."""
        return self._view is None or self._entry.text != self._view.receipt

    def _press_big(self) -> None:
        if self._finds:
            if self._entry.text:
                self.number_entered.emit(self._entry.text)
            return
        back = tuple((number, count) for number, count in self._counts.items() if count)
        if back and self._reasons.at >= 0:
            reason = Reasons().words()[self._reasons.at]
            self.taken_back.emit(back, reason, list(METHODS)[self._ways.at])

    def _after_choice(self) -> None:
        self._name_rail()
        self.setFocus()

    def _step(self, at: int, by: int) -> None:
        line = self._line(at)
        if line is None:
            return
        now, step = self._counts[line.number], pieces(by)
        wanted = now + step if not line.unit.is_measured else line.left if by > 0 else NONE
        self._counts[line.number] = max(NONE, min(line.left, wanted))
        self._show_lines()

    def _take_all(self) -> None:
        if self._view is not None:
            self._counts = {line.number: max(NONE, line.left) for line in self._view.lines}
            self._show_lines()

    def _ask_count(self, at: int) -> None:
        line = self._line(at)
        if line is not None:
            self._lines.choose(at)
            tag = PriceTag(Price(line.net, line.bought))
            self._pad.ask(
                QuantityView(line.name, tag, line.unit, self._counts[line.number] or line.left)
            )

    def _take_count(self, typed: str) -> None:
        line = self._line(self._lines.at)
        if line is None:
            return
        count = read_quantity(typed, line.unit)
        if count > line.left:
            said = self.tr("Only {left} may still go back")
            self._pad.refuse(said.format(left=line.left.show(line.unit)))
            return
        self._counts[line.number] = count
        self._show_lines()

    def _line(self, at: int) -> BackView | None:
        """Give a line of which something may still go back."""
        lines = self._view.lines if self._view else ()
        return lines[at] if at < len(lines) and lines[at].left > NONE else None
