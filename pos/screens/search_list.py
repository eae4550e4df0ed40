"""What was found while typing: name, code, why it was found, how many are left, and the price."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from pos.desks.keys import Keys
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.found_row import CAP, FoundRow
from pos.screens.key_line import KeyLine
from pos.screens.keys import shown_key
from pos.screens.measures import STANDARD, Measures
from pos.screens.panel import Panel, column, figures, line_across, row, words
from pos.screens.views import FoundList, FoundView

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
SCROLL = 12
"""The width of the bar beside a list that has more rows than room."""


class FoundModel(QAbstractListModel):
    """Hands the things found to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[FoundView, ...] = ()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Give how many were found."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a thing, or the words a screen reader speaks for it."""
        if not 0 <= index.row() < len(self._found):
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return found
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{found.name}, {found.left}, {found.price}{found.per}"
        return None

    def show_found(self, found: tuple[FoundView, ...]) -> None:
        """Take what the last letter found."""
        if found != self._found:
            self.beginResetModel()
            self._found = found
            self.endResetModel()


class SearchList(Panel):
    """Covers the sale while something is typed; the scan box keeps the keyboard."""

    taken = Signal(int)
    chosen = Signal(int)
    typed_price_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, card="popup")
        self._view = FoundList(typed="")
        self._short = self._low = False
        self._is_guarded = True
        self._build_list()
        self._build_foot()
        self._nothing = words(18, SEMIBOLD)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._other = Button(Shape.ROW, Kind.BARE, icon="plus", key="Ctrl N")
        self._other.sized(16)
        self._other.setFixedHeight(58)
        policy = self._other.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        self._other.setSizePolicy(policy)
        self._other.clicked.connect(self.typed_price_asked)
        inside = column(
            self._head,
            line_across(),
            self._nothing,
            self._list,
            self._other,
            line_across(),
            None,
            self._foot,
        )
        inside.setContentsMargins(1, 1, 1, 1)
        self.setLayout(inside)
        self.hide()
        self.say()

    def _build_list(self) -> None:
        self._head = Panel(card="sunken")
        self._item, self._left, self._price = (
            words(13, SEMIBOLD, "text_2"),
            *(figures(13, SEMIBOLD, "text_2") for _ in range(2)),
        )
        inside = row(self._item, None, self._left, self._price, CAP, gap=0)
        inside.setContentsMargins(16, 0, 16, 0)
        self._titles = inside
        self._price.setFixedWidth(110)
        self._head.setLayout(inside)
        self._head.setFixedHeight(33)
        self._list = QListView()
        self._list.setModel(FoundModel(self._list))
        self._list.setItemDelegate(FoundRow(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(lambda index: self.taken.emit(index.row()))
        self._list.selectionModel().currentRowChanged.connect(self._moved)

    def _build_foot(self) -> None:
        self._foot = Panel(card="foot")
        self._keys, self._wins = KeyLine(), words(13, REGULAR, "text_2")
        inside = row(self._keys, None, self._wins)
        inside.setContentsMargins(16, 0, 16, 0)
        self._foot.setLayout(inside)
        self._foot.setFixedHeight(48)

    @property
    def selected(self) -> int:
        """The row that Enter would take; -1 when nothing was found."""
        return self._list.currentIndex().row()

    def show_found(self, view: FoundList) -> None:
        """Show what was found; the first of it is chosen."""
        self._view = view
        model = self._list.model()
        assert isinstance(model, FoundModel)  # noqa: S101 - the list was given no other
        delegate = self._list.itemDelegate()
        assert isinstance(delegate, FoundRow)  # noqa: S101 - likewise
        delegate.mark(view.typed)
        model.show_found(view.found)
        if view.found:
            self._list.setCurrentIndex(model.index(0))
        self.say()

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._other.at_key(shown_key(keys, "typed_price"))

    def guard(self, *, is_guarded: bool) -> None:
        """Say whether somebody else has to allow a typed price."""
        self._is_guarded = is_guarded
        self.say()

    def move_choice(self, event: QKeyEvent) -> None:
        """Go up or down as a key says, although the scan box has the keyboard."""
        step = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -7,
            Qt.Key.Key_PageDown: 7,
        }.get(Qt.Key(event.key()), 0)
        last = len(self._view.found) - 1
        if step and last >= 0:
            self._list.setCurrentIndex(
                self._list.model().index(max(0, min(last, self.selected + step)), 0)
            )

    def fit(self, measures: Measures = STANDARD) -> None:
        """Leave out in a narrow window what is said elsewhere."""
        self._wins.setVisible(not measures.compact)
        self._short = measures.short
        self._foot.setVisible(not self._short and not self._low)

    def spread(self, *, high: int) -> None:
        """Show as many rows as there is height for; above the letters the keys' line goes."""
        self._low = high < 400
        self._foot.setVisible(not self._short and not self._low)
        foot = 0 if self._foot.isHidden() else self._foot.height()
        room = high - self._head.height() - foot - self._other.height() - 4
        rows = max(1, room // FoundRow.HEIGHT)
        found = len(self._view.found)
        self._list.setFixedHeight(min(rows, max(1, found)) * FoundRow.HEIGHT)
        self._titles.setContentsMargins(16, 0, 16 if found <= rows else 16 + SCROLL, 0)
        self._nothing.setFixedHeight(max(44, min(120, room)))

    def say(self) -> None:
        """Say the headings, and what Enter does."""
        self._list.setAccessibleName(self.tr("Items found"))
        self._item.setText(self.tr("Item"))
        self._left.setText(self.tr("In this shop"))
        self._price.setText(self.tr("Price"))
        nothing = self.tr("Nothing called “{typed}”").format(typed=self._view.typed)
        asked = self.tr("Touch two letters of the name, or its code")
        self._nothing.setText(nothing if self._view.typed else asked)
        found = bool(self._view.found)
        self._nothing.setVisible(not found)
        self._list.setVisible(found)
        self._other.label(
            self.tr("Not in the list? Sell at a typed price"),
            self.tr("Needs a manager PIN") if self._is_guarded else "",
        )
        add = (
            self.tr("add {times}").format(times=self._view.times)
            if self._view.times
            else self.tr("add")
        )
        self._keys.show_parts(
            [
                ("\N{UPWARDS ARROW}", ""),
                ("\N{DOWNWARDS ARROW}", self.tr("choose")),
                ("Enter", add),
                ("Esc", self.tr("close")),
            ]
        )
        self._wins.setText(self.tr("A scan always wins and closes this list"))

    def _moved(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.row())
