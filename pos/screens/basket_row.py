"""How one line of the sale is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos.desks.keys import Keys
from pos.screens.figures import amount_text
from pos.screens.fonts import REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.keys import STANDARD_KEYS, shown_key
from pos.screens.look import theme_now
from pos.screens.measures import STANDARD, Measures
from pos.screens.painting import CENTER, LEFT, RIGHT, put_sign, rounded_box, width_of, write
from pos.screens.tokens import Theme
from pos.screens.views import LineView, Row

NUMBER, ITEM, QUANTITY, PRICE, AMOUNT = range(5)
STEPPER = 134
BAR = 4
EDGE = 2
"""The height of the two lines between which a row shines that has just come."""
INSET = 16


def stepper(cell: QRect) -> QRect:
    """Give the place of the plus and minus in a cell."""
    height = min(44, cell.height() - 6)
    return QRect(cell.left(), cell.center().y() - height // 2 + 1, STEPPER, height)


def step_at(cell: QRect, point: QPoint) -> int | None:
    """Give what a touch there means: less, more, 0 for the number itself, None for a miss."""
    where = stepper(cell)
    if not where.adjusted(0, -4, 0, 4).contains(point):
        return None
    third = (point.x() - where.left()) * 3 // where.width()
    return (-1, 0, 1)[max(0, min(2, third))]


class BasketRow(QStyledItemDelegate):
    """Paints a line as two rows of words and amounts that stand under each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measures, self._keys = STANDARD, STANDARD_KEYS
        self.shining: int | None = None
        """The row that has just come."""

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._measures = measures

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._keys = keys

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, LineView):
            return
        theme, cell = theme_now(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(cell, QColor(_ground(theme, line, chosen=chosen)))
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, QColor(theme.border))
        if chosen and index.column() == NUMBER:
            painter.fillRect(cell.left(), cell.top(), BAR, cell.height(), QColor(theme.primary))
        self._shine(painter, cell, index.row())
        inner = cell.adjusted(0, 0, 0, -1)
        match index.column():
            case 0:
                self._number(painter, inner, line)
            case 1:
                self._item(painter, inner, line)
            case 2:
                self._quantity(painter, inner, line, chosen=chosen)
            case 3:
                self._price(painter, inner, line)
            case _:
                self._amount(painter, inner, line)
        painter.restore()

    def _shine(self, painter: QPainter, cell: QRect, row: int) -> None:
        """Draw the two lines of a row that has just come."""
        if row == self.shining:
            for top in (cell.top(), cell.bottom() + 1 - EDGE):
                painter.fillRect(cell.left(), top, cell.width(), EDGE, QColor(theme_now().primary))

    def _number(self, painter: QPainter, cell: QRect, line: LineView) -> None:
        where = cell.adjusted(BAR, 0, -4, 0)
        font = figure_font(13, REGULAR)
        write(painter, where, str(line.number), font=font, color=theme_now().text_3, align=CENTER)

    def _item(self, painter: QPainter, cell: QRect, line: LineView) -> None:
        theme, middle = theme_now(), cell.center().y() + 1
        ratio = painter.device().devicePixelRatioF()
        height = self._measures.item + 6
        above = QRect(cell.left(), middle - height, cell.width() - 12, height)
        ink = theme.failed_fg if line.state.is_open else theme.text
        write(painter, above, line.name, font=text_font(self._measures.item, SEMIBOLD), color=ink)
        below = QRect(cell.left(), middle + 1, cell.width() - 12, 18)
        for icon, text, color, weight in self._second_row(line, theme):
            font = text_font(13, weight)
            if icon:
                square = QRect(below.left(), below.top() + 1, 16, 16)
                put_sign(painter, square, icon, color=color, ratio=ratio)
                below.setLeft(below.left() + 18)
            if below.width() > 20:
                write(painter, below, text, font=font, color=color)
            below.setLeft(below.left() + width_of(text, font) + 4)

    def _quantity(self, painter: QPainter, cell: QRect, line: LineView, *, chosen: bool) -> None:
        theme = theme_now()
        font = _fitting(line.quantity, cell.width() - 8, largest=self._measures.item)
        if not (chosen and line.stepped):
            write(painter, cell, line.quantity, font=font, color=theme.text, align=LEFT)
            return
        where = stepper(cell)
        rounded_box(painter, where, fill=theme.surface, edge=theme.border_strong, width=1, radius=6)
        third = where.width() // 3
        painter.setPen(QPen(QColor(theme.border), 1))
        for at in (1, 2):
            x = where.left() + at * third
            painter.drawLine(x, where.top() + 1, x, where.bottom() - 1)
        ratio = painter.device().devicePixelRatioF()
        for at, icon in ((0, "minus"), (2, "plus")):
            square = QRect(0, 0, 20, 20)
            square.moveCenter(QPoint(where.left() + at * third + third // 2, where.center().y()))
            put_sign(painter, square, icon, color=theme.text, ratio=ratio)
        middle = QRect(where.left() + third, where.top(), third, where.height())
        write(
            painter,
            middle,
            line.quantity,
            font=_fitting(line.quantity, third - 4),
            color=theme.text,
            align=CENTER,
        )

    def _price(self, painter: QPainter, cell: QRect, line: LineView) -> None:
        theme, small = theme_now(), text_font(13, REGULAR)
        per = width_of(line.per, small) if line.per else 0
        if per:
            write(
                painter,
                cell.adjusted(0, 1, 0, 1),
                line.per,
                font=small,
                color=theme.text_2,
                align=RIGHT,
            )
        font = _fitting(line.price, cell.width() - per, largest=self._measures.item, weight=REGULAR)
        write(
            painter,
            cell.adjusted(0, 0, -per, 0),
            line.price,
            font=font,
            color=theme.text_2,
            align=RIGHT,
        )

    def _amount(self, painter: QPainter, cell: QRect, line: LineView) -> None:
        theme, inner = theme_now(), cell.adjusted(0, 0, -INSET, 0)
        font = _fitting(amount_text(line.amount), inner.width() - 8, largest=self._measures.amount)
        if line.before is None:
            write(
                painter, inner, amount_text(line.amount), font=font, color=theme.text, align=RIGHT
            )
            return
        middle = cell.center().y() + 1
        above = QRect(inner.left(), middle - 22, inner.width(), 26)
        write(painter, above, amount_text(line.amount), font=font, color=theme.text, align=RIGHT)
        struck = QFont(figure_font(13, REGULAR))
        struck.setStrikeOut(True)
        below = QRect(inner.left(), middle + 4, inner.width(), 16)
        write(
            painter, below, amount_text(line.before), font=struck, color=theme.text_3, align=RIGHT
        )

    def _second_row(self, line: LineView, theme: Theme) -> list[tuple[str, str, str, int]]:
        parts: list[tuple[str, str, str, int]] = []
        if line.state.is_open:
            return [("warning-circle", self._open_words(line.state), theme.failed_fg, SEMIBOLD)]
        if line.state is Row.ON_ITS_WAY:
            return [("hourglass", self.tr("Saving"), theme.text_2, REGULAR)]
        kinds = {
            Row.RETURN: ("arrow-u-up-left", self.tr("Comes back"), theme.over_fg, SEMIBOLD),
            Row.DEPOSIT: ("recycle", self.tr("Deposit"), theme.text_2, REGULAR),
        }
        parts += [kinds[line.state]] if line.state in kinds else []
        if line.before is not None:
            saved = amount_text(line.before - line.amount)
            said = self.tr("{percent} off, saves {saved}") if line.off else self.tr("Saves {saved}")
            text = said.format(percent=line.off, saved=saved)
            parts.append(("tag", text, theme.over_fg, SEMIBOLD))
        if line.weighed:
            parts.append(("scales", self.tr("Weighed"), theme.text_3, REGULAR))
        if line.note:
            parts.append(("note-pencil", line.note, theme.text_2, REGULAR))
        if line.code and not (self._measures.compact and parts and line.off):
            lead = "\N{MIDDLE DOT} " if parts else ""
            parts.append(("", lead + line.code, theme.text_3, REGULAR))
        return parts

    def _open_words(self, state: Row) -> str:
        said = {
            Row.NOT_FOUND: self.tr("NOT FOUND. {search} finds it, {remove} removes it"),
            Row.QUANTITY_NEEDED: self.tr("HOW MUCH? Put it on the scale, {quantity} types it"),
            Row.NOT_KEPT: self.tr("NOT SAVED. Enter tries again, {remove} removes it"),
        }.get(state, self.tr("NO PRICE. {price} types it, {remove} removes it"))
        named = ("search", "remove", "quantity", "price")
        return said.format(**{name: shown_key(self._keys, name) for name in named})


def _ground(theme: Theme, line: LineView, *, chosen: bool) -> str:
    if line.state.is_open:
        return theme.failed_bg
    return theme.row_new if chosen else theme.surface


def _fitting(text: str, room: int, *, largest: int = 18, weight: int = SEMIBOLD) -> QFont:
    for size in range(largest, 11, -1):
        if width_of(text, figure_font(size, weight)) <= room:
            return figure_font(size, weight)
    return figure_font(11, weight)
