"""The words about a day beside the statement: where a line lies, and what keeps a day from being signed."""

from PySide6.QtCore import QObject

from pos.screens.office.table import Cell
from pos.shop.day_check import Obstacle
from pos.shop.reconciling import Finding, Heap

INKS = {
    Heap.MATCHED: ("paid_fg", "check-circle"), Heap.WENT_BACK: ("text_2", "arrow-u-up-left"),
    Heap.CHARGE: ("text_2", "receipt"), Heap.MOVED: ("text_2", "bank"),
    Heap.OTHER_DAY: ("text_2", "calendar"), Heap.MISSING_HERE: ("review_fg", "link-break"),
    Heap.TYPED: ("review_fg", "hand"), Heap.MISSING_THERE: ("failed_fg", "warning"),
    Heap.DIFFERS: ("failed_fg", "scales"), Heap.NO_CODE: ("waiting_fg", "question"),
    Heap.UNKNOWN_OUT: ("failed_fg", "arrow-up-right"), Heap.UNKNOWN_BACK: ("failed_fg", "arrow-u-up-left"),
}  # fmt: skip
"""The colour and the sign of each heap."""


class HeapWords(QObject):
    """Says it in the language of the screen."""

    def heap(self, heap: Heap) -> str:
        """Name a heap."""
        return {
            Heap.MATCHED: self.tr("Matched"), Heap.WENT_BACK: self.tr("Went back"),
            Heap.CHARGE: self.tr("Charge"), Heap.MOVED: self.tr("Moved to the bank"),
            Heap.OTHER_DAY: self.tr("On another day"), Heap.MISSING_HERE: self.tr("Missing here"),
            Heap.TYPED: self.tr("Typed by hand"), Heap.MISSING_THERE: self.tr("Not on the statement"),
            Heap.DIFFERS: self.tr("Amounts differ"), Heap.NO_CODE: self.tr("No code yet"),
            Heap.UNKNOWN_OUT: self.tr("Money out, not known"),
            Heap.UNKNOWN_BACK: self.tr("Reversal, not known"),
        }[heap]  # fmt: skip

    def cell(self, finding: Finding) -> Cell:
        """Show where a line lies, and whether it asks for somebody."""
        ink, icon = INKS[finding.heap]
        said = self.heap(finding.heap)
        if finding.asks and (finding.is_answered or finding.heap is Heap.MATCHED):
            said, ink, icon = self.tr("Not used yet"), "review_fg", "link-break"
        elif finding.is_answered:
            said, icon = self.tr("Answered"), "pencil-simple"
        return Cell(said, ink, icon, is_strong=finding.asks)

    def obstacle(self, obstacle: Obstacle) -> str:
        """Say why a day cannot be signed."""
        return {
            Obstacle.NOT_OVER: self.tr("The day is not over."),
            Obstacle.EMPTY: self.tr("The statement has no line."),
            Obstacle.NOT_UNDERSTOOD: self.tr("The statement has lines that are not understood."),
            Obstacle.WHOSE: self.tr("The statement does not say whose it is."),
            Obstacle.NO_START: self.tr("The statement does not show the beginning of the day. Export it from the day before on."),
            Obstacle.NO_END: self.tr("The statement does not show the end of the day. Export it with a later day in it."),
            Obstacle.NO_BALANCE: self.tr("The statement has lines without a balance."),
            Obstacle.BROKEN: self.tr("The balances do not add up: a line was lost, or changed."),
            Obstacle.NOT_FROM_YESTERDAY: self.tr("The day does not begin with what the account held when the day before was signed."),
            Obstacle.ASKS: self.tr("There are lines that ask for a person."),
            Obstacle.KEPT_BY_YOU: self.tr("You kept what a statement told of this day, so somebody else signs it off."),
        }[obstacle]  # fmt: skip
