"""The filters above the moves, the table, and the line below it that says how many there are."""

from PySide6.QtCore import QRect, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.move_views import MovesView, Show
from pos.screens.button import Button, Kind, Shape
from pos.screens.key_line import KeyLine
from pos.screens.look import theme_now
from pos.screens.office.item_finder import ItemFinder
from pos.screens.office.move_rows import MoveRows, key_of
from pos.screens.office.move_words import SHOW_SIGNS, MoveWords
from pos.screens.office.table import INSET, ROW, Table
from pos.screens.painting import rounded_box
from pos.screens.panel import Panel, Sign, column, line_across, row, words
from pos.screens.sentences import sentence
from pos.shop.moves import StockMove
from pos.shop.period import Span

CHIPS = (Show.SALES, Show.DELIVERIES, Show.LOSSES)
FOOT, GAP, NARROW = 48, 8, 760


class WaitingTable(Table):
    """A table that shows grey bars where its rows will stand."""

    is_waiting = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or the bars."""
        super().paintEvent(event)
        if self.is_waiting:
            painter, theme = QPainter(self.viewport()), theme_now()
            painter.fillRect(self.viewport().rect(), QColor(theme.surface))
            for top in range(ROW // 2 - 6, self.viewport().height(), ROW):
                bar = QRect(INSET, top, self.viewport().width() - 2 * INSET, 12)
                rounded_box(painter, bar, fill=theme.surface_sunken, edge="", width=0, radius=4)
            painter.end()


class MovesList(Panel):
    """Reports what hands chose; what is shown comes from the desk."""

    chosen = Signal(object)
    opened = Signal(object)
    toggled = Signal(object)
    days_asked = Signal()
    more_asked = Signal()
    all_asked = Signal()
    cleared = Signal()
    again_asked = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(card="plain")
        self._view: MovesView | None = None
        self._rows = MoveRows()
        self._made: dict[str, StockMove] = {}
        self.finder, self.table = ItemFinder(over), WaitingTable()
        self.table.chosen.connect(lambda key: self._report(self.chosen, key))
        self.table.opened.connect(lambda key: self._report(self.opened, key))
        self._build_bar()
        self._build_foot()
        whole = column(self._bar, line_across(), self._wrong, self.table, self._foot)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.say()

    def _build_bar(self) -> None:
        self.days = Button(Shape.ROW, Kind.QUIET, icon="calendar-blank", key="F6")
        self.all = Button(Shape.ROW, Kind.CHOSEN)
        self.chips = {show: Button(Shape.ROW, Kind.PLAIN, icon=SHOW_SIGNS[show]) for show in CHIPS}
        self.more = Button(Shape.ROW, Kind.PLAIN, icon="caret-down", key="F3")
        self.days.clicked.connect(self.days_asked)
        self.all.clicked.connect(self.all_asked)
        self.more.clicked.connect(self.more_asked)
        for show, chip in self.chips.items():
            chip.clicked.connect(lambda _=None, show=show: self.toggled.emit(show))
        self._bar = Panel()
        parts = row(self.finder, self.days, self.all, *self.chips.values(), self.more, gap=GAP)
        parts.setStretch(0, 1)
        parts.setContentsMargins(12, 8, 12, 8)
        self._bar.setLayout(parts)

    def _build_foot(self) -> None:
        self._many, self.keys = words(14, ink="text_2"), KeyLine()
        self._clear = Button(Shape.ROW, Kind.BARE, icon="x-circle")
        self._clear.clicked.connect(self.cleared)
        self._foot = Panel(card="foot")
        parts = row(self._many, None, self._clear, self.keys, gap=GAP)
        parts.setContentsMargins(14, 2, 8, 2)
        self._foot.setLayout(parts)
        self._foot.setFixedHeight(FOOT)
        self._why, self._again = words(14, ink="failed_fg").wrapped(), Button(Shape.ROW, Kind.QUIET)
        self._again.clicked.connect(self.again_asked)
        self._wrong = Panel()
        wrong = row(Sign("warning-circle", 20, "failed_fg"), self._why, self._again, gap=10)
        wrong.setStretch(1, 1)
        wrong.setContentsMargins(14, 6, 14, 6)
        self._wrong.setLayout(wrong)
        self._wrong.hide()

    @property
    def said(self) -> str:
        """What is said below the table."""
        return self._many.text()

    def show_moves(self, view: MovesView) -> None:
        """Show the moves as far as they were read; further ones come below those that are there."""
        before, self._view = self._view, view
        if not view.is_loading:
            self.table.is_waiting = False
        is_same = before is not None and before.chosen == view.chosen
        head = not view.is_loading and self._head(view)
        if not view.is_loading and (head or before is None or before.moves != view.moves):
            self._show_rows(view, old=before.moves if before and is_same and not head else ())
        self.finder.show_found(view.found)
        if before is None or before.chosen.item != view.chosen.item:
            self.finder.show_item(view.chosen.item)
        self._say_filters(view)

    def show_waiting(self) -> None:
        """Show grey bars: it takes longer than an eye notices."""
        self.table.is_waiting = True
        self.table.viewport().update()

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self.table.setAccessibleName(self.tr("Stock movements"))
        self.all.label(self.tr("All"))
        for show, chip in self.chips.items():
            chip.label(MoveWords().show(show))
        self._clear.label(self.tr("Clear"))
        self._again.label(self.tr("Try again"))
        self.keys.show_parts([("PgDn", self.tr("next page"))])
        self._made.clear()
        if self._view is not None:
            self._head(self._view)
            self._show_rows(self._view, old=())
            self._say_filters(self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a column out where there is little room, and the signs of the chips."""
        super().resizeEvent(event)
        self._fit_chips()
        if self._view is not None and self._head(self._view):
            self._show_rows(self._view, old=())

    @property
    def _is_narrow(self) -> bool:
        return self.width() < NARROW

    def _head(self, view: MovesView) -> bool:
        """Name the columns; True when they are others than before, so that the rows are gone."""
        before = self.table.columns
        self.table.head(self._rows.columns(view, is_narrow=self._is_narrow))
        return self.table.columns != before

    def _show_rows(self, view: MovesView, old: tuple[StockMove, ...]) -> None:
        is_longer = bool(old) and view.moves[: len(old)] == old
        further = view.moves[len(old) :] if is_longer else view.moves
        rows = [self._rows.row(each, view, is_narrow=self._is_narrow) for each in further]
        if is_longer:
            self._made.update({key_of(each): each for each in further})
            self.table.add_rows(rows)
        else:
            self._made = {key_of(each): each for each in further}
            self.table.show_rows(rows, empty=self._nothing)

    @property
    def _nothing(self) -> str:
        return self.tr("No movements for these filters")

    def _say_filters(self, view: MovesView) -> None:
        chosen, says = view.chosen, MoveWords()
        self.days.label(says.asked(chosen.days))
        self.all.be(Kind.CHOSEN if not chosen.shown else Kind.PLAIN)
        for show, chip in self.chips.items():
            chip.be(Kind.CHOSEN if show in chosen.shown else Kind.PLAIN)
        further = chosen.shown - set(CHIPS)
        names = [chosen.person.name] if chosen.person else []
        names += [says.show(each) for each in Show if each in further]
        self.more.label(names[0] if len(names) == 1 else self.tr("More"), spoken=", ".join(names))
        self.more.be(Kind.CHOSEN if names else Kind.PLAIN)
        is_plain = not (chosen.shown or chosen.person or chosen.item)
        self._clear.setVisible(not is_plain or chosen.days is not Span.TODAY)
        self._wrong.setVisible(view.failed is not None)
        self._why.setText(sentence(view.failed) if view.failed else "")
        self._many.setText(self._counted(view))
        self.keys.setVisible(view.has_more)
        self._fit_chips()

    def _counted(self, view: MovesView) -> str:
        counted, shown = view.counted, f"{len(view.moves):,}"
        if counted is None or view.is_loading:
            return ""
        if not counted.is_all:
            many = self.tr("{shown} of more than {many} movements")
            return many.format(shown=shown, many=f"{counted.count:,}")
        return self.tr("{shown} of {many} movements").format(shown=shown, many=f"{counted.count:,}")

    def _fit_chips(self) -> None:
        """Show the signs of the buttons where everything fits beside each other."""
        signs = {chip: SHOW_SIGNS[show] for show, chip in self.chips.items()}
        signs |= {self.days: "calendar-blank", self.more: "caret-down"}
        for button, sign in signs.items():
            button.pictured(sign)
        layout = self._bar.layout()
        if layout is not None and layout.minimumSize().width() > self.width() - 2:
            for button in signs:
                button.pictured("")

    def _report(self, signal: SignalInstance, key: str) -> None:
        if key in self._made:
            signal.emit(self._made[key])
