"""The desk of the X: the open shift as paper would have it, for whoever may see its drawer."""

from PySide6.QtCore import QObject, Signal

from pos.desks.background import READING
from pos.desks.sale import SaleDesk
from pos.desks.shift_papers import draw_x
from pos.desks.views import Notice, Tone, notice_of
from pos.printer.drawing import Drawing
from pos.printer.shift_sheet import ShiftPaper
from pos.shop.words import Reason
from pos.till.closing import Open, read_open


class XDesk(QObject):
    """Has the shift read and drawn; whoever counts its drawer blind reads why it is not shown."""

    drawn = Signal(object)
    """The X as it would be printed: a Drawing."""

    def __init__(self, sale: SaleDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale = sale

    def look(self) -> None:
        """Have the X shown."""
        by, records = self._sale.view.by, self._sale.counter.records
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return

        def draw() -> Drawing:
            return draw_x(paper_of_open(read_open(records, by)))

        self._sale.background.do(READING, draw, done=self.drawn.emit, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self._sale.say(notice_of(error, sign=self._sale.view.sign))


def paper_of_open(shift: Open) -> ShiftPaper:
    """Give what an X is printed with."""
    return ShiftPaper(
        rules=shift.rules,
        shift=shift.x.shift,
        totals=shift.x.totals,
        at=shift.at,
        opened_by=shift.opened_by,
        by=shift.by,
    )
