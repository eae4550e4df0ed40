"""What is odd about a delivery, read before it is taken in: to look again, or to say that it is so."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.desks.office.receiving import ReceivingView
from pos.screens.entry_card import EntryCard
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.office.moments import day_and_time
from pos.screens.office.move_words import quantity_text
from pos.screens.panel import words
from pos.shop.doubt import Doubts
from pos.shop.money import NOTHING

MOST_LINES = 8


class DoubtsCard(EntryCard):
    """Enter takes the delivery in as it is; Esc goes back to it."""

    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self._told: tuple[str, ...] = ()
        self._about = words(16, REGULAR, "text_2").wrapped()
        self.lines = words(16, SEMIBOLD).wrapped()
        self.parts.addWidget(self._about)
        self.parts.addWidget(self.lines)
        self.say()

    def ask(self, doubts: Doubts, view: ReceivingView, zone: str) -> None:
        """Show what is odd."""
        self._told = (*self._before(doubts, zone), *self._sums(doubts), *self._lines(doubts, view))
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Keep the keyboard on the card."""
        self.big.setFocus()

    def confirm(self) -> None:
        """Report that it is so."""
        self.put_away()
        self.agreed.emit()

    def say(self) -> None:
        """Say what can be done."""
        self.titled(self.tr("Is that right?"))
        self._about.setText(self.tr("Something about this delivery is unusual. Look once more."))
        self.big.label(self.tr("It is right. Receive it"))
        shown = [*self._told[:MOST_LINES], *(["…"] if len(self._told) > MOST_LINES else [])]
        self.lines.setText("\n".join(shown))

    def _before(self, doubts: Doubts, zone: str) -> list[str]:
        if doubts.before is None:
            return []
        said = self.tr("{name} received a note with this number on {at}.")
        at = day_and_time(doubts.before.at, ZoneInfo(zone))
        return [said.format(name=doubts.before.by, at=at)]

    def _sums(self, doubts: Doubts) -> list[str]:
        if doubts.over is None:
            return []
        more = self.tr("The lines come to {amount} more than the note.")
        less = self.tr("The lines come to {amount} less than the note.")
        said = more if doubts.over > NOTHING else less
        return [said.format(amount=money_text(abs(doubts.over)))]

    def _lines(self, doubts: Doubts, view: ReceivingView) -> list[str]:
        lines = view.delivery.lines if view.delivery else ()
        goods = view.goods
        told = []
        for odd in doubts.costs:
            name = goods[lines[odd.line - 1].product].product.name
            told.append(
                self.tr("{name} costs {cost} here and {usual} until now.").format(
                    name=name, cost=money_text(odd.cost), usual=money_text(odd.usual)
                )
            )
        differs = self.tr("{name}: {ordered} ordered, {came} came.")
        told.extend(
            differs.format(
                name=each.name,
                ordered=quantity_text(each.ordered, each.unit),
                came=quantity_text(each.came, each.unit),
            )
            for each in doubts.unlike
        )
        return told
