"""The room of prices: many are looked at with what they would be, then changed while the shop sells."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.desks.office.prices import PricesDesk, PricesView
from pos.desks.views import Notice, Tone
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import amount_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.keys import key_of
from pos.screens.measures import STANDARD, Measures
from pos.screens.office.item_filter import ItemFilter
from pos.screens.office.item_words import percent_text
from pos.screens.office.moments import day_and_time
from pos.screens.office.progress_line import ProgressLine
from pos.screens.office.recipe_row import RecipeRow
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Panel, column, row, words
from pos.shop.price_change import PastChange
from pos.shop.repricing import NewPrice, margin_of

TYPE_FIRST = "Say by how much prices change, or to what they are rounded."


class PricesRoom(Room):
    """F9 looks, Ctrl Enter keeps what was looked at; at the side stands what was changed before."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._setting = setting
        self.desk = PricesDesk(setting.seat, self)
        self._view, self._measures = self.desk.view, STANDARD
        self._build()
        self._listen()
        self.say()

    def _build(self) -> None:
        self.filter, self.recipe = ItemFilter(self), RecipeRow(self)
        self.look = Button(Shape.ROW, Kind.QUIET, icon="eye", key="F9")
        self.keep = Button(Shape.ROW, Kind.PRIMARY, icon="check", key="Ctrl Enter")
        self.progress, self.table = ProgressLine(), Table()
        self._below = words(14, REGULAR, "text_2").wrapped()
        self._below.setContentsMargins(14, 8, 14, 8)
        frame = Panel(card="plain")
        inside = column(self.table, self._below)
        inside.setStretch(0, 1)
        inside.setContentsMargins(1, 1, 1, 1)
        frame.setLayout(inside)
        self._build_side()
        parts = row(frame, self._side, gap=10)
        parts.setStretch(0, 1)
        whole = column(self.filter, self.recipe, self.progress, gap=10)
        whole.addLayout(parts, 1)
        self.setLayout(whole)

    def _build_side(self) -> None:
        self._side, self._title = Panel(card="plain"), words(16, SEMIBOLD)
        self._title.setContentsMargins(14, 12, 14, 8)
        self.past = Table()
        self.again = Button(Shape.ROW, Kind.QUIET, icon="arrow-u-up-left", key="F8")
        self.again.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons = row(self.again)
        buttons.setContentsMargins(14, 8, 14, 14)
        inside = column(self._title, self.past, buttons)
        inside.setStretch(1, 1)
        self._side.setLayout(inside)

    def _listen(self) -> None:
        self.desk.changed.connect(self.show_prices)
        self.desk.told.connect(self.told)
        self.filter.wished.connect(lambda _: self.desk.forget())
        self.recipe.asked.connect(self.ask)
        self.look.clicked.connect(self.ask)
        self.keep.clicked.connect(self.desk.keep)
        self.progress.stopped.connect(self.desk.stop)
        self.past.chosen.connect(lambda _: self._say_again())
        self.again.clicked.connect(self._do_again)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Prices")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the buttons that look, and that change what was looked at."""
        return (self.look, self.keep)

    def come_in(self) -> None:
        """Read what can be chosen and what was changed before."""
        self.desk.open()
        self.recipe.line.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """F2 to F6 choose items, F7 rounds, F8 goes back or on, F9 looks, Ctrl Enter keeps."""
        acts: dict[str, Callable[[], object]] = {
            "F2": self.filter.begin_typing, "F3": self.filter.ask_category,
            "F4": self.filter.ask_supplier, "F6": self.filter.turn_kept,
            "F7": self.recipe.ask_step, "F8": self._do_again, "F9": self.ask,
            "Ctrl+Return": self.keep.click, "Ctrl+Enter": self.keep.click,
        }  # fmt: skip
        act = acts.get(key_of(event))
        if act is not None:
            act()
        return act is not None

    def ask(self) -> None:
        """Have it reckoned what the prices would be."""
        self.filter.seek()
        recipe = self.recipe.recipe
        if recipe is None:
            self.told.emit(Notice(TYPE_FIRST, tone=Tone.FAILED))
            self.recipe.line.setFocus()
            return
        self.told.emit(None)
        self.desk.reckon(self.filter.choice, recipe)

    def show_prices(self, view: PricesView) -> None:
        """Show what would change, or how far it is."""
        before, self._view = self._view, view
        if view.preview is not before.preview:
            self._show_rows()
        if view.past is not before.past:
            self._show_past()
        self.filter.offer(view.offered)
        self._say_state()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._measures = measures
        self._side.setFixedWidth(248 if measures.compact else 332)
        self._show_rows()
        self._show_past()

    def say(self) -> None:
        """Name everything."""
        self.look.label(self.tr("Look first"))
        self.table.setAccessibleName(self.tr("Prices as they would be"))
        self._title.setText(self.tr("Changed before"))
        self.past.setAccessibleName(self.tr("Changed before"))
        self._show_rows()
        self._show_past()
        self._say_state()

    def _show_rows(self) -> None:
        figure = 92 if self._measures.compact else 104
        self.table.head(
            (
                Column(self.tr("Item")), Column(self.tr("Before"), figure, is_figure=True),
                Column(self.tr("After"), figure, is_figure=True),
                Column(self.tr("Margin"), 150, is_figure=True),
            )
        )  # fmt: skip
        preview = self._view.preview
        empty = self.tr("Choose items and by how much, then look first. Nothing changes before.")
        rows = [self._row(each) for each in preview.prices] if preview else []
        self.table.show_rows(rows, empty=empty)

    def _row(self, new: NewPrice) -> TableRow:
        ink = "failed_fg" if new.is_below_cost else "text"
        was = percent_text(margin_of(new.before, new.cost))
        return TableRow(
            new.product,
            (
                Cell(new.name, icon="warning-circle" if new.is_below_cost else "", ink=ink),
                Cell(amount_text(new.before), "text_2"),
                Cell(amount_text(new.after), ink, is_strong=True),
                Cell(f"{was} → {percent_text(new.margin)}", ink),
            ),
        )

    def _show_past(self) -> None:
        self.past.head(
            (Column(self.tr("When and how")), Column(self.tr("Items"), 84, is_figure=True))
        )
        zone = self._setting.seat.zone
        rows = [
            TableRow(
                each.id,
                (
                    Cell(
                        f"{day_and_time(each.at, zone)}  {each.by}",
                        icon="" if each.is_whole else "warning-circle",
                    ),
                    Cell(f"{each.changed:,}"),
                ),
            )
            for each in self._view.past
        ]
        self.past.show_rows(rows, empty=self.tr("Nothing yet."))
        self._say_again()

    def _chosen_past(self) -> PastChange | None:
        return next((each for each in self._view.past if each.id == self.past.key), None)

    def _do_again(self) -> None:
        chosen = self._chosen_past()
        if chosen is not None and self.again.isEnabled():
            (self.desk.take_back if chosen.is_whole else self.desk.go_on)(chosen)

    def _say_again(self) -> None:
        chosen = self._chosen_past()
        stopped = chosen is not None and not chosen.is_whole
        self.again.setEnabled(chosen is not None)
        self.again.label(self.tr("Go on with it") if stopped else self.tr("Take it back"))
        self.again.pictured("arrow-right" if stopped else "arrow-u-up-left")

    def _say_state(self) -> None:
        view, preview = self._view, self._view.preview
        is_busy = view.is_reckoning or view.is_keeping
        doing = self.tr("Changing prices") if view.is_keeping else self.tr("Reckoning")
        self.progress.show_progress(doing if is_busy else "", view.done, view.of)
        self.look.setEnabled(not is_busy)
        self.keep.setEnabled(bool(preview and preview.prices) and not is_busy)
        count = len(preview.prices) if preview else 0
        undoes = view.change is not None and bool(view.change.undoes)
        self.keep.label(self.tr("Take them back") if undoes else self.tr("Change them"))
        self.keep.counted(count)
        self._below.setText(self._told_below())

    def _told_below(self) -> str:
        preview = self._view.preview
        if preview is None:
            return ""
        below = sum(each.is_below_cost for each in preview.prices)
        others = sum(each.has_others for each in preview.prices)
        parts = [self.tr("{count} of {of} items change.")]
        if below:
            parts.append(self.tr("Below cost: {below}."))
        if preview.left_out:
            parts.append(self.tr("Left as they are: {left}."))
        if others:
            parts.append(self.tr("Prices by quantity stay: {others}."))
        return " ".join(parts).format(
            count=f"{len(preview.prices):,}", of=f"{preview.looked_at:,}", below=f"{below:,}",
            left=f"{preview.left_out:,}", others=f"{others:,}",
        )  # fmt: skip
