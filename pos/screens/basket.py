"""The lines of a sale as a table that stays quick with five hundred of them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pos.desks.keys import Keys
from pos.screens.basket_row import AMOUNT, ITEM, NUMBER, PRICE, QUANTITY, BasketRow, step_at
from pos.screens.figures import amount_text
from pos.screens.fonts import SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.measures import STANDARD, Measures
from pos.screens.painting import LEFT, RIGHT, write
from pos.screens.panel import Panel, column
from pos.screens.views import LineView

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEADER = 34
SHINE = 240
"""Milliseconds for which a row shines that has just come, where things move."""
INSET = 16


class BasketModel(QAbstractTableModel):
    """Hands the lines to the table, and tells it only what really changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineView, ...] = ()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's words, which is what a screen reader speaks, or the line itself."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _cells(line)[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the name of a column, or the number of a line."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return (
            self.tr("No."),
            self.tr("Item"),
            self.tr("Quantity"),
            self.tr("Price"),
            self.tr("Amount"),
        )[section]

    def line(self, row: int) -> LineView | None:
        """Give the line in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def show_lines(self, lines: Sequence[LineView]) -> None:
        """Take the new lines; what stayed the same is not touched."""
        new, old = tuple(lines), self._lines
        if new == old:
            return
        same = _same_at_start(old, new)
        tail = _same_at_start(old[same:][::-1], new[same:][::-1])
        gone, came = len(old) - same - tail, len(new) - same - tail
        changed = min(gone, came)
        self._lines = (*old[:same], *new[same : same + changed], *old[same + changed :])
        if changed:
            self.dataChanged.emit(self.index(same, 0), self.index(same + changed - 1, 4))
        start = same + changed
        if gone > changed:
            self.beginRemoveRows(_ROOT, start, same + gone - 1)
            self._lines = new
            self.endRemoveRows()
        elif came > changed:
            self.beginInsertRows(_ROOT, start, same + came - 1)
            self._lines = new
            self.endInsertRows()


def _same_at_start(old: tuple[LineView, ...], new: tuple[LineView, ...]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (was, now) in pairs if was != now), min(len(old), len(new)))


def _cells(line: LineView) -> tuple[str, ...]:
    name = f"{line.name}, {line.note}" if line.note else line.name
    return str(line.number), name, line.quantity, line.price + line.per, amount_text(line.amount)


class BasketHeader(QHeaderView):
    """The names of the columns, over the column's own side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(HEADER)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Write one name."""
        theme = theme_now()
        painter.fillRect(rect, theme.surface_alt)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.border)
        if logicalIndex != NUMBER:
            name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
            right = logicalIndex in {PRICE, AMOUNT}
            inner = rect.adjusted(0, 0, -INSET if logicalIndex == AMOUNT else 0, -1)
            font = text_font(13, SEMIBOLD)
            write(
                painter, inner, name, font=font, color=theme.text_2, align=RIGHT if right else LEFT
            )


class BasketTable(QTableView):
    """The table itself: one line is chosen, and its plus and minus can be touched."""

    stepped = Signal(int, int)
    quantity_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setModel(BasketModel(self))
        self.setItemDelegate(BasketRow(self))
        self.setHorizontalHeader(BasketHeader(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Step the quantity when plus or minus was touched."""
        super().mouseReleaseEvent(event)
        step = self._step_under(event.position().toPoint())
        row = self.indexAt(event.position().toPoint()).row()
        if step is not None and row == self.currentIndex().row():
            self.quantity_asked.emit(row) if step == 0 else self.stepped.emit(row, step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the lines; every other key is the screen's."""
        moves = {
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
        }
        if event.key() in moves:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _step_under(self, point: QPoint) -> int | None:
        index = self.indexAt(point)
        if not index.isValid() or index.column() != QUANTITY:
            return None
        line = index.data(Qt.ItemDataRole.UserRole)
        return (
            step_at(self.visualRect(index), point)
            if isinstance(line, LineView) and line.stepped
            else None
        )


class Basket(Panel):
    """The card with the sale's lines; the newest is chosen and in sight."""

    line_chosen = Signal(int)
    stepped = Signal(int, int)
    quantity_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(card="plain")
        self.table = BasketTable()
        inside = column(self.table)
        inside.setContentsMargins(1, 1, 1, 1)
        self.setLayout(inside)
        self.table.stepped.connect(self.stepped)
        self.table.quantity_asked.connect(self.quantity_asked)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self._quiet = False
        self._shine_for = 0
        self._shining = QTimer(self)
        self._shining.setSingleShot(True)
        self._shining.timeout.connect(lambda: self._shine(None))
        self.fit(STANDARD)
        self.say()

    @property
    def model(self) -> BasketModel:
        """The lines that are shown."""
        model = self.table.model()
        assert isinstance(model, BasketModel)  # noqa: S101 - the table was given no other
        return model

    @property
    def _delegate(self) -> BasketRow:
        delegate = self.table.itemDelegate()
        assert isinstance(delegate, BasketRow)  # noqa: S101 - the table was given no other
        return delegate

    def show_lines(self, lines: Sequence[LineView], selected: int | None = None) -> None:
        """Show the lines, with one of them chosen; the last one unless it is said."""
        self._quiet = True
        came = len(lines) - self.model.rowCount()
        self.model.show_lines(lines)
        row = len(lines) - 1 if selected is None else selected
        if lines:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, ITEM))
        self._quiet = False
        if came:
            self._shine(row if came > 0 and self._shine_for else None)

    @property
    def selected(self) -> int:
        """The row that is chosen; -1 when there is none."""
        return self.table.currentIndex().row()

    def move_choice(self, event: QKeyEvent) -> None:
        """Go to another line as an arrow key says, although the scan box has the keyboard."""
        self.table.keyPressEvent(event)

    def fit(self, measures: Measures) -> None:
        """Take the window's size: only the item's column stretches."""
        columns, header = measures.columns, self.table.horizontalHeader()
        widths = {
            NUMBER: columns.number,
            QUANTITY: columns.quantity,
            PRICE: columns.price,
            AMOUNT: columns.amount + INSET,
        }
        for at, width in widths.items():
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(at, width)
        header.setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Stretch)
        vertical = self.table.verticalHeader()
        vertical.setMinimumSectionSize(measures.row)
        vertical.setDefaultSectionSize(measures.row)
        self._delegate.fit(measures)
        self.table.viewport().update()

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._delegate.use_keys(keys)
        self.table.viewport().update()

    def say(self) -> None:
        """Name the table and its columns."""
        self.table.setAccessibleName(self.tr("Lines of the sale"))
        self.table.horizontalHeader().viewport().update()

    def shine_for(self, milliseconds: int) -> None:
        """Have a row that comes shine so long from now on; none shines for 0."""
        self._shine_for = milliseconds
        self._shine(None)

    def _shine(self, row: int | None) -> None:
        """Have this row shine once, or none."""
        before, self._delegate.shining = self._delegate.shining, row
        self._shining.stop()
        if row is not None:
            self._shining.start(self._shine_for)
        for each in {before, row} - {None}:
            self._paint_anew(each or 0)

    def _paint_anew(self, row: int) -> None:
        place = self.table.visualRect(self.model.index(row, NUMBER))
        viewport = self.table.viewport()
        viewport.update(0, place.top(), viewport.width(), place.height())

    def _moved(self, now: QModelIndex) -> None:
        if not self._quiet and now.isValid():
            self.line_chosen.emit(now.row())
