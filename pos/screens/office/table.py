"""A table of the office: rows of words and figures, as many as are asked for, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pos.screens.fonts import REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.icons import sign
from pos.screens.look import theme_now
from pos.screens.painting import LEFT, RIGHT, in_two, width_of, write

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEADER, ROW, INSET, SIGN = 34, 43, 14, 18
LINE, LINES = 17, (4, 21)
"""Words too long for one line stand smaller on two: how high one is, and where they begin."""
NEAR_THE_END = 20
"""Rows before the last at which further ones are asked for."""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column: its words, its width (0 takes what is left), and whether figures stand in it."""

    title: str
    width: int = 0
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place: words, what their colour is for, a sign before them."""

    text: str
    ink: str = "text"
    icon: str = ""
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row, by a key that its room knows."""

    key: str
    cells: tuple[Cell, ...]


class TableModel(QAbstractTableModel):
    """Hands rows to the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.rows: list[TableRow] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's words, which is what a screen reader speaks, or the cell itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell.text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the name of a column, or the number of a row."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return (RIGHT if self.columns[section].is_figure else LEFT).value
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return self.columns[section].title

    def head(self, columns: Sequence[Column]) -> None:
        """Take other columns; the rows go with the old ones."""
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), []
        self.endResetModel()

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[TableRow]) -> None:
        """Take further rows at the end."""
        if rows:
            self.beginInsertRows(_ROOT, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()


class CellPainter(QStyledItemDelegate):
    """Paints a cell: its sign, its words, and the bar of the row that is chosen."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell in the theme that is worn now."""
        cell = index.data(Qt.ItemDataRole.UserRole)
        table = self.parent()
        if not isinstance(cell, Cell) or not isinstance(table, Table):
            return
        theme, rect = theme_now(), QRect(option.rect)
        is_chosen = index.row() == table.currentIndex().row()
        painter.fillRect(rect, QColor(theme.row_new if is_chosen else theme.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.border))
        if is_chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 4, rect.height(), QColor(theme.primary))
        column = table.columns[index.column()]
        weight = SEMIBOLD if cell.is_strong else REGULAR
        font = figure_font(15, weight) if column.is_figure else text_font(15, weight)
        inside = rect.adjusted(INSET, 0, -INSET // 2, 0)
        if cell.icon:
            ratio = painter.device().devicePixelRatio()
            picture = sign(cell.icon, getattr(theme, cell.ink), size=SIGN, ratio=ratio)
            painter.drawPixmap(inside.left(), rect.center().y() - SIGN // 2, picture)
            inside.setLeft(inside.left() + SIGN + 6)
        color = getattr(theme, cell.ink)
        if column.is_figure:
            write(painter, inside, cell.text, font=font, color=color, align=RIGHT)
            return
        small = text_font(13, weight)
        if " " not in cell.text or width_of(cell.text, small) <= inside.width():
            is_long = width_of(cell.text, font) > inside.width()
            letters = small if is_long else font
            write(painter, inside, cell.text, font=letters, color=color, align=LEFT)
            return
        for line, top in zip(in_two(cell.text, small, inside.width()), LINES, strict=True):
            place = QRect(inside.left(), inside.top() + top, inside.width(), LINE)
            write(painter, place, line, font=small, color=color, align=LEFT)


class Table(QTableView):
    """Shows rows; the arrows choose, Enter or a double click opens, the end asks for more."""

    chosen = Signal(str)
    """Another row is the current one: its key."""
    opened = Signal(str)
    """A row was opened: its key."""
    emptied = Signal(bool)
    """Other rows are shown; whether it is sure that there are none."""
    end_reached = Signal()
    """The last rows are in sight: there may be further ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = ""
        self._model = TableModel(self)
        self.setModel(self._model)
        self.setItemDelegate(CellPainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFixedHeight(HEADER)
        self.horizontalHeader().setProperty("of", "office")
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look_ahead())
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The heads of the columns."""
        return self._model.columns

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """What is shown."""
        return tuple(self._model.rows)

    @property
    def key(self) -> str:
        """The key of the current row; empty when there is none."""
        at = self.currentIndex().row()
        return self._model.rows[at].key if 0 <= at < len(self._model.rows) else ""

    def head(self, columns: Sequence[Column]) -> None:
        """Name the columns; only the one of width 0 stretches, and no title is cut."""
        if tuple(columns) == self._model.columns:
            return
        self._model.head(columns)
        header = self.horizontalHeader()
        header.ensurePolished()
        letters = header.fontMetrics()
        for at, column in enumerate(columns):
            kind = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(at, kind)
            if column.width:
                title = letters.horizontalAdvance(column.title) + INSET + INSET // 2 + 2
                header.resizeSection(at, max(column.width, title))

    def show_rows(self, rows: Sequence[TableRow], *, empty: str = "") -> None:
        """Show other rows, the current one again if it is among them; without any, say so."""
        was = self.key
        self._empty = empty
        self._model.show_rows(rows)
        self.emptied.emit(bool(not rows and empty))
        keys = [row.key for row in rows]
        self.choose(keys.index(was) if was in keys else 0)
        self.viewport().update()

    def add_rows(self, rows: Sequence[TableRow]) -> None:
        """Show further rows below."""
        self._model.add_rows(rows)

    def choose(self, at: int) -> None:
        """Make a row the current one."""
        if 0 <= at < len(self._model.rows):
            self.setCurrentIndex(self._model.index(at, 0))
            self.chosen.emit(self.key)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is the current one now."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and previous.isValid() and current.row() != previous.row():
            self.chosen.emit(self.key)
            self._look_ahead()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter; the arrows and page keys go their way."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.key:
            self._open(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or the words that there are none."""
        super().paintEvent(event)
        if not self._model.rows and self._empty:
            painter = QPainter(self.viewport())
            where = self.viewport().rect().adjusted(INSET, INSET, -INSET, -INSET)
            top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.setPen(QColor(theme_now().text_2))
            painter.setFont(text_font(16))
            painter.drawText(where, int(top | Qt.TextFlag.TextWordWrap), self._empty)

    def _open(self, row: int) -> None:
        self.choose(row)
        self.opened.emit(self.key)

    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        last = self.rowAt(self.viewport().height() - 1)
        if bar.value() == bar.maximum() or last >= len(self._model.rows) - NEAR_THE_END:
            self.end_reached.emit()
