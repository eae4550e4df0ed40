"""The room of the batches: what expires first on top, what has expired marked, and writing it off."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.desks.office.batches import BatchesDesk, BatchesView
from pos.office.batches import Which
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.fonts import SEMIBOLD, figure_font, text_font
from pos.screens.measures import Measures
from pos.screens.office.figure_tile import FigureTile
from pos.screens.office.goods_words import GoodsWords
from pos.screens.office.move_rows import widest
from pos.screens.office.move_words import LOOKS, MoveWords, change_text, quantity_text
from pos.screens.office.reason_card import ReasonCard
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import SIGN, Cell, Column, Table, TableRow
from pos.screens.office.write_off_card import WriteOffCard
from pos.screens.option_row import OptionRow
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column, line_across, row, words
from pos.shop.adjusting import Adjusted
from pos.shop.batches import SOON_DAYS, BatchSeen
from pos.shop.stockable import Stockable

SIDE, NARROW_SIDE = 330, 290


class BatchesRoom(Room):
    """Shows what its desk says; Enter on a batch writes it off, on a write-off takes it back."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.desk = BatchesDesk(setting.seat, setting.desks.sale.errands)
        self._compact, self._meant = False, ("", "")
        self._build()
        self._join()
        self.say()

    def _build(self) -> None:
        self.expired = FigureTile("calendar-x", "failed")
        self.soon = FigureTile("hourglass", "short")
        self.table, self.lately, self.which = Table(), Table(), OptionRow([""] * len(Which))
        self.off = Button(Shape.ROW, Kind.PRIMARY, icon="trash", key="Ctrl D")
        self._lately = words(16, SEMIBOLD)
        self._below = words(14, ink="text_2").wrapped()
        bar = row(self.which)
        bar.setContentsMargins(12, 8, 12, 8)
        card = _card(column(bar, line_across(), self.table))
        head = row(self._lately, gap=8)
        head.setContentsMargins(14, 12, 14, 12)
        foot = row(self._below)
        foot.setContentsMargins(14, 8, 14, 10)
        self._side = _card(column(head, line_across(), self.lately, line_across(), foot))
        tiles = row(self.expired, self.soon, gap=10)
        parts = row(gap=10)
        parts.addWidget(card, 1)
        parts.addWidget(self._side)
        whole = column(tiles, gap=10)
        whole.addLayout(parts, 1)
        self.setLayout(whole)
        self.card, self.why = WriteOffCard(self), ReasonCard(self)

    def _join(self) -> None:
        self.desk.told.connect(self.told)
        self.desk.changed.connect(self._show)
        self.desk.found.connect(self._found)
        self.which.chosen.connect(lambda at: self.desk.choose(tuple(Which)[at]))
        self.table.end_reached.connect(self.desk.next_page)
        self.table.opened.connect(self._open)
        self.lately.opened.connect(self._ask_undo)
        self.off.clicked.connect(self._ask)
        self.card.code_typed.connect(self._find)
        self.card.written_off.connect(self.desk.write_off)
        self.card.moved.connect(self.desk.move)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Batches")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the one big button."""
        return (self.off,)

    def come_in(self) -> None:
        """Read everything anew."""
        self.desk.open()
        self.table.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Write goods off with Ctrl D."""
        if any(not each.isHidden() for each in self.findChildren(Overlay)):
            return False
        is_held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_held and event.key() == Qt.Key.Key_D:
            self.off.click()
            return True
        return False

    def take_scan(self, code: str) -> bool:
        """Write off what was scanned."""
        self._ask()
        self._find(code)
        return True

    def fit(self, measures: Measures) -> None:
        """Leave less for the side where the window is narrow."""
        self._compact = measures.compact
        self._side.setFixedWidth(NARROW_SIDE if measures.compact else SIDE)
        self._show(self.desk.view)

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self.off.label(self.tr("Write off"))
        self._lately.setText(self.tr("Written off or moved"))
        self._below.setText(self.tr("Enter on a row takes it back."))
        self.table.setAccessibleName(self.tr("Batches"))
        self.lately.setAccessibleName(self.tr("Written off or moved"))
        soon = self.tr("%n days", "", SOON_DAYS)
        self.which.name([self.tr("All"), soon, self.tr("Expired")])
        self._show(self.desk.view)

    def _show(self, view: BatchesView) -> None:
        totals = view.totals
        expired, soon = self.tr("Expired"), self.tr("Expire soon")
        self.expired.show_figure(
            expired if totals is None else f"{expired}: {totals.expired}",
            "" if totals is None else money_text(totals.expired_worth),
        )
        self.soon.show_figure(
            soon if totals is None else f"{soon}: {totals.soon}",
            "" if totals is None else money_text(totals.soon_worth),
        )
        self.which.choose(tuple(Which).index(view.which))
        lefts = (quantity_text(each.quantity, each.unit) for each in view.rows)
        figure, words_font = figure_font(15, SEMIBOLD), text_font(15)
        worths = widest(
            (self.tr("Worth"), *(money_text(each.worth) for each in view.rows)), 104, figure
        )
        worth = () if self._compact else (Column(self.tr("Worth"), worths, is_figure=True),)
        marks = widest((GoodsWords().mark(each.batch) for each in view.rows), 76, words_font)
        lasts = (self._last(each, view)[0] for each in view.rows)
        self.table.head(
            (
                Column(self.tr("Item")),
                Column(self.tr("Batch"), min(marks, 170)),
                Column(
                    self.tr("Last day"),
                    widest((self.tr("Last day"), *lasts), 120, words_font) + SIGN + 6,
                ),
                *(() if self._compact else (Column(self.tr("Place"), 92),)),
                Column(
                    self.tr("Left"), widest((self.tr("Left"), *lefts), 76, figure), is_figure=True
                ),
                *worth,
            )
        )
        nothing = "" if view.is_loading else self.tr("No goods lie in batches here.")
        self.table.show_rows([self._row(each, view) for each in view.rows], empty=nothing)
        changes = (change_text(each.quantity, each.unit) for each in view.adjusted)
        change = Column(
            self.tr("Change"), widest((self.tr("Change"), *changes), 76, figure), is_figure=True
        )
        self.lately.head((Column(self.tr("Item")), change))
        self.lately.show_rows(
            [self._lately_row(at, each) for at, each in enumerate(view.adjusted)],
            empty=self.tr("Nothing was written off."),
        )

    def _row(self, each: BatchSeen, view: BatchesView) -> TableRow:
        says = GoodsWords()
        last, days = self._last(each, view)
        is_gone, is_near = days is not None and days < 0, days is not None and days <= SOON_DAYS
        ink = "failed_fg" if is_gone else "short_fg" if is_near else "text_2"
        icon = "calendar-x" if is_gone else "hourglass" if is_near else ""
        wide = (
            () if self._compact else (Cell(says.place(each.place), "text_2"),),
            () if self._compact else (Cell(money_text(each.worth)),),
        )
        return TableRow(
            f"{each.product}\n{each.place.value}\n{each.batch.key}",
            (
                Cell(each.name, is_strong=True),
                Cell(says.mark(each.batch), "text_2"),
                Cell(last, ink, icon),
                *wide[0],
                Cell(quantity_text(each.quantity, each.unit), is_strong=True),
                *wide[1],
            ),
        )

    def _last(self, each: BatchSeen, view: BatchesView) -> tuple[str, int | None]:
        """Give how long goods may still be sold, in words and in days."""
        days = None if view.today is None else each.days_left(view.today)
        return GoodsWords().last_day(days, each.batch.expiry), days

    def _lately_row(self, at: int, each: Adjusted) -> TableRow:
        look = LOOKS[each.kind]
        ink, icon = ("text_3", "arrow-u-up-left") if each.is_undone else (look.ink, look.icon)
        change = change_text(each.quantity, each.unit)
        return TableRow(f"{at}", (Cell(each.name, ink, icon), Cell(change, is_strong=True)))

    def _ask(self) -> None:
        self._meant = ("", "")
        self.card.ask()

    def _open(self, key: str) -> None:
        """Ask about the batch of a row."""
        seen = next(
            (
                each
                for each in self.desk.view.rows
                if f"{each.product}\n{each.place.value}\n{each.batch.key}" == key
            ),
            None,
        )
        if seen is not None:
            self._meant = (seen.place.value, seen.batch.key)
            self.desk.look_at(seen.product)

    def _find(self, code: str) -> None:
        self._meant = ("", "")
        self.desk.find(code)

    def _found(self, goods: Stockable) -> None:
        places = {each.place.value: each.place for each in goods.held}
        place, batch = self._meant
        if place in places:
            self.card.show_goods(goods, batch=batch, place=places[place])
        else:
            self.card.show_goods(goods)

    def _ask_undo(self, key: str) -> None:
        each = self.desk.view.adjusted[int(key)]
        if each.is_undone:
            return
        about = self.tr("{what}: {change} of {name}, {worth}. It was written: {why}").format(
            what=MoveWords().kind(each.kind),
            change=change_text(each.quantity, each.unit),
            name=each.name,
            worth=money_text(each.worth),
            why=each.reason,
        )
        document = each.document
        self.why.ask(self.tr("Take it back"), about, lambda why: self.desk.undo(document, why))


def _card(parts: QVBoxLayout) -> Panel:
    card = Panel(card="plain")
    parts.setContentsMargins(1, 1, 1, 1)
    parts.setStretch(2, 1)
    card.setLayout(parts)
    return card
