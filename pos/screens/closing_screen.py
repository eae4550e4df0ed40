"""The end of a shift in three steps: the drawer is counted blind, all is compared, the Z is printed."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from pos.desks.cash import smallest_note
from pos.desks.closing import ClosingView, Step
from pos.desks.printing import PrintView
from pos.screens.cash_check import CashCheck
from pos.screens.closing_rail import ClosingRail
from pos.screens.count_grid import CountGrid
from pos.screens.counted_list import CountedList
from pos.screens.difference_card import DifferenceCard
from pos.screens.fonts import BOLD, REGULAR
from pos.screens.measures import Measures
from pos.screens.mpesa_check import MpesaCheck
from pos.screens.panel import Panel, column, row, words
from pos.screens.paper_picture import PaperPicture
from pos.screens.pay_screen import PayScreen
from pos.screens.step_chips import StepChips
from pos.shop.mpesa_compared import MpesaCompared
from pos.shop.print_job import JobState
from pos.till.closing import Closing

SCROLL = {
    Qt.Key.Key_Up: -40, Qt.Key.Key_Down: 40, Qt.Key.Key_PageUp: -400, Qt.Key.Key_PageDown: 400,
}  # fmt: skip


class ClosingScreen(PayScreen):
    """Enter goes on, Esc goes back to the sale; F3 counts again, F5 puts it aside, F6 asks Safaricom."""

    counted = Signal(object)
    saved = Signal(object)
    recount_asked = Signal()
    check_asked = Signal()
    closed = Signal(str)

    def __init__(self) -> None:
        self._rail = ClosingRail()
        super().__init__(self._rail)
        self._view = ClosingView()
        self._paper: JobState | None = None
        self.steps = StepChips()
        self._head.addWidget(self.steps)
        self._title.setFixedHeight(44)
        self.grid, self.list = CountGrid(), CountedList()
        self.cash, self.mpesa = CashCheck(), MpesaCheck()
        self.paper, self._done = PaperPicture(0.6), Panel(card="plain")
        self._build_check()
        self._build_done()
        for part in (self.grid, self._check, self._done):
            self.body.addWidget(part, 1)
        self.reasons = DifferenceCard(self)
        self._listen()
        self.say()

    def _build_check(self) -> None:
        self._check = Panel()
        both = column(self.cash, self.mpesa, gap=12)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        inside = row(self.list, gap=12)
        inside.addLayout(both, 1)
        self._check.setLayout(inside)

    def _build_done(self) -> None:
        self._kept, self._printed = words(26, BOLD).wrapped(), words(16, REGULAR).wrapped()
        holder = QWidget()
        holder.setLayout(row(None, self.paper, None))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(holder)
        inside = column(self._kept, self._printed, gap=6)
        inside.addWidget(self._area, 1)
        inside.setContentsMargins(20, 16, 20, 12)
        self._done.setLayout(inside)

    def _listen(self) -> None:
        self.rail.main_asked.disconnect(self.finished)
        self.rail.other_asked.disconnect()
        self.rail.main_asked.connect(self._press_big)
        self.rail.other_asked.connect(self.save)
        self.grid.changed.connect(lambda: self._rail.show_counted(self.grid.total))
        self.grid.done.connect(self._press_big)
        for part in (self.list, self.cash):
            part.recount_asked.connect(self.recount_asked)
        self.cash.reason_asked.connect(self.reasons.ask)
        self.mpesa.check_asked.connect(self.check_asked)
        self.mpesa.payments_asked.connect(lambda: self.action_asked.emit("payments"))
        self.reasons.told.connect(self.cash.give_reason)

    def show_closing(self, view: ClosingView, *, zone: tzinfo, till: str) -> None:
        """Show how far it is."""
        before, self._view = self._view, view
        closing = view.closing
        if closing is not None:
            self._offer(closing, view, is_new=before.closing is None or before.step != view.step)
            figures = closing.figures
            self.mpesa.show_mpesa(
                figures.mpesa if figures else MpesaCompared(), zone, is_checking=view.is_checking
            )
        self.cash.show_closing(closing)
        self._rail.show_closing(closing, view.step, zone=zone, till=till)
        if view.paper is not None and view.paper is not before.paper:
            self.paper.show_drawing(view.paper)
        self._turn(before.step)
        self._rail.allow(main=closing is not None and not view.is_busy)

    def show_printing(self, view: PrintView) -> None:
        """Say how it stands with the paper."""
        report = self._view.report
        if report is not None and view.document == report.shift.id:
            self._paper = view.state
            self.say()

    def begin(self) -> None:
        """Begin where it was left: nothing of an earlier shift stays."""
        self.cash.give_reason("")
        self._paper = None
        self._focus()

    def save(self) -> None:
        """Put it aside."""
        if self._view.step is not Step.PRINT:
            self.saved.emit(self.grid.pieces)

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        super().fit(measures)
        for part in (self.steps, self.grid, self.list, self.cash, self.mpesa):
            part.fit(measures)
        self.list.setVisible(not measures.compact)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the count."""
        super().showEvent(event)
        self._focus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Let this page's own keys go before what they do elsewhere."""
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_F3: self.recount_asked.emit, Qt.Key.Key_F4: self._ask_reason,
            Qt.Key.Key_F5: self.save, Qt.Key.Key_F6: self.check_asked.emit,
            Qt.Key.Key_F8: lambda: self.action_asked.emit("payments"),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return super().take_key(event)
        if key in acts:
            acts[key]()
        return key in acts or Qt.Key.Key_F1 < key <= Qt.Key.Key_F12 or super().take_key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the paper with the arrows; Enter is the big button, Esc steps back."""
        step = SCROLL.get(Qt.Key(event.key()))
        if step is not None and self._view.step is Step.PRINT:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + step)
        elif not event.isAutoRepeat():
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say what the page is for."""
        super().say()
        self.titled(self.tr("Close shift"))
        report = self._view.report
        name = report.name if report else ""
        self._kept.setText(self.tr("The shift is closed. {z} is kept.").format(z=name))
        self.paper.setAccessibleName(self.tr("The Z report as on paper"))
        self._printed.setText(self._said_of_paper())

    def _said_of_paper(self) -> str:
        if self._paper is JobState.PRINTED:
            return self.tr("The Z report is printed.")
        if self._paper is JobState.PRINTING:
            return self.tr("The Z report is being printed.")
        return self.tr("The Z report is printed as soon as the printer can.")

    def _offer(self, closing: Closing, view: ClosingView, *, is_new: bool) -> None:
        market = closing.rules.market
        least = smallest_note(market)
        notes = frozenset(worth for worth in market.notes_and_coins if worth >= least)
        if is_new and view.step is Step.COUNT:
            self.grid.offer(market.notes_and_coins, notes)
            self.grid.put(dict(view.pieces))
        if closing.counts:
            self.list.show_count(closing.counts[-1].pieces, notes)

    def _turn(self, before: Step) -> None:
        step = self._view.step
        self.steps.show_step(step.value)
        parts = {Step.COUNT: self.grid, Step.CHECK: self._check, Step.PRINT: self._done}
        for each, part in parts.items():
            part.setVisible(each is step)
        self._back.setVisible(step is not Step.PRINT)
        if step is not before:
            self.say()
            self._focus()

    def _focus(self) -> None:
        if self._view.step is Step.COUNT:
            self.grid.begin()
        else:
            self.setFocus()

    def _ask_reason(self) -> None:
        if self._view.step is Step.CHECK:
            self.reasons.ask()

    def _press_big(self) -> None:
        view = self._view
        if view.is_busy or view.closing is None:
            return
        if view.step is Step.COUNT:
            self.counted.emit(self.grid.pieces)
        elif view.step is Step.PRINT:
            self.finished.emit()
        elif self.cash.needs_reason:
            self.reasons.ask()
        else:
            self.closed.emit(self.cash.reason)
