"""Every row of a file that cannot be used: its line, its column and why."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from pos.desks.views import notice_of
from pos.office.product_sheet import Problem
from pos.screens.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.panel import Panel, column, words
from pos.screens.sentences import sentence

LINE, COLUMN, WHY = range(3)
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class BadRowsModel(QAbstractTableModel):
    """The rows as a table has them; a file may have thousands."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._titles = ("", "", "")
        self._fonts = (figure_font(16, SEMIBOLD), text_font(16, MEDIUM), text_font(16, REGULAR))

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def title(self, *titles: str) -> None:
        """Name the columns, and say every reason anew."""
        self._titles = (titles[LINE], titles[COLUMN], titles[WHY])
        self.show_problems(self._problems)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give how many rows there are."""
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Give line, column and reason."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what stands in a cell."""
        if role == Qt.ItemDataRole.FontRole:
            return self._fonts[index.column()]
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        problem = self._problems[index.row()]
        return (str(problem.line), problem.column, why(problem))[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the title of a column."""
        is_title = orientation is Qt.Orientation.Horizontal
        if is_title and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if is_title and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class BadRows(Panel):
    """Lists them all; without them the shop can begin too."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._hint = words(26, BOLD).wrapped(), words(16, ink="text_2").wrapped()
        self.table = QTableView()
        self._model = BadRowsModel(self.table)
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(48)
        self.table.horizontalHeader().setFixedHeight(34)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(LINE, 84)
        self.table.setColumnWidth(COLUMN, 150)
        frame = Panel(card="plain")
        inside = column(self.table)
        inside.setContentsMargins(8, 2, 2, 2)
        frame.setLayout(inside)
        layout = column(self._title, 6, self._hint, 14)
        layout.addWidget(frame, 1)
        self.setLayout(layout)
        self.say()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show every row that cannot be used."""
        self._model.show_problems(problems)
        self.say()

    def say(self) -> None:
        """Say how many there are, and what can be done."""
        count = len({self._model.index(at, LINE).data() for at in range(self._model.rowCount())})
        title = self.tr("Rows that cannot be used: {count}. Nothing was imported.")
        self._title.setText(title.format(count=f"{count:,}"))
        self._hint.setText(
            self.tr("Put the file right and choose it again, or begin without these rows.")
        )
        self._model.title(self.tr("Line"), self.tr("Column"), self.tr("What is wrong"))
        self.table.setAccessibleName(self.tr("Rows that cannot be used"))


def why(problem: Problem) -> str:
    """Give what is wrong with a row, in the language that is spoken."""
    return problem.why if problem.refusal is None else sentence(notice_of(problem.refusal))
