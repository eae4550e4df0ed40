"""Stock moves as rows of the table."""

from collections.abc import Iterable

from PySide6.QtGui import QFont

from pos.desks.office.move_views import MovesView
from pos.screens.fonts import SEMIBOLD, figure_font, text_font
from pos.screens.office.move_words import LOOKS, MoveWords, change_text, quantity_text, time_text
from pos.screens.office.table import INSET, SIGN, Cell, Column, TableRow
from pos.screens.painting import width_of
from pos.shop.moves import StockMove
from pos.shop.quantity import NONE

TIME, LONG_TIME, KIND, FIGURE, BY, WHY, MOST = 68, 120, 100, 84, 78, 92, 150
PADDING = INSET + INSET // 2 + 6


class MoveRows(MoveWords):
    """Makes them, and the heads of their columns."""

    def columns(self, view: MovesView, *, is_narrow: bool) -> tuple[Column, ...]:
        """Give the heads, wide enough for what stands below; in little room it is left out who it was."""
        with_day = view.period.days > 1
        by = () if is_narrow else (Column(self.tr("By"), BY),)
        kinds = (self.kind(kind) for kind in LOOKS)
        changes = (change_text(each.quantity, each.unit) for each in view.moves)
        lefts = (quantity_text(each.left, each.unit) for each in view.moves)
        whys = (each.why for each in view.moves)
        return (
            Column(self.tr("Time"), LONG_TIME if with_day else TIME),
            Column(self.tr("Item")),
            Column(self.tr("Movement"), widest(kinds, KIND, text_font(15)) + SIGN + 6),
            Column(
                self.tr("Change"),
                widest(changes, FIGURE, figure_font(15, SEMIBOLD)),
                is_figure=True,
            ),
            Column(
                self.tr("Left"), widest(lefts, FIGURE, figure_font(15, SEMIBOLD)), is_figure=True
            ),
            *by,
            Column(self.tr("Why"), min(MOST, widest(whys, WHY, text_font(15)))),
        )

    def row(self, move: StockMove, view: MovesView, *, is_narrow: bool) -> TableRow:
        """Give one move; its key leads back to it."""
        look = LOOKS[move.kind]
        gains = move.quantity > NONE
        at = time_text(move.at, view.zone, with_day=view.period.days > 1)
        by = () if is_narrow else (Cell(move.by, "text_2"),)
        return TableRow(
            key_of(move),
            (
                Cell(at, "text_2"),
                Cell(move.name, is_strong=True),
                Cell(self.kind(move.kind), look.ink, look.icon),
                Cell(
                    change_text(move.quantity, move.unit),
                    "paid_fg" if gains else "text",
                    is_strong=True,
                ),
                Cell(quantity_text(move.left, move.unit)),
                *by,
                Cell(move.why, "text_2"),
            ),
        )


def widest(texts: Iterable[str], least: int, font: QFont) -> int:
    """Give the width of a column in which the widest of these texts stands whole."""
    return max(least, *(width_of(text, font) + PADDING for text in ("", *texts)))


def key_of(move: StockMove) -> str:
    """Give the key of a move's row."""
    return f"{move.mark.till}.{move.mark.entry}.{move.mark.number}"
