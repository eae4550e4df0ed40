"""The room of what was lost: on which days, added up by kind, item, person or day, with what it had cost."""

from datetime import date
from pathlib import Path

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.desk import Document
from pos.desks.office.losses import LossDesk
from pos.desks.office.move_views import FileView, LossView
from pos.desks.office.stock_files import StockFiles
from pos.office.losses import export_losses
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD
from pos.screens.keys import key_of
from pos.screens.office.days_card import DaysCard
from pos.screens.office.moments import short_day
from pos.screens.office.move_cards import LongCard
from pos.screens.office.move_words import LOOKS, MoveWords, quantity_text
from pos.screens.office.moves_room import choose_path
from pos.screens.office.out_file import dated
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.option_row import OptionRow
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column, line_across, row, words
from pos.shop.losses import Loss, LossBy
from pos.shop.money import NOTHING
from pos.shop.quantity import Unit
from pos.shop.stock import MoveKind

GROUPS = tuple(LossBy)


class LossesRoom(Room):
    """Shows what its desk says; a row of an item leads to it."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.desk, self.files = LossDesk(setting.seat), StockFiles(setting.seat)
        self.choose_path = choose_path
        self._build()
        self._join()
        self.say()

    def _build(self) -> None:
        self.table, self.groups = Table(), OptionRow([""] * len(GROUPS))
        self.days = Button(Shape.ROW, Kind.QUIET, icon="calendar-blank", key="F6")
        bar = row(self.days, self.groups, gap=12)
        bar.setStretch(1, 1)
        bar.setContentsMargins(12, 8, 12, 8)
        self._many, self._total = words(14, ink="text_2"), words(18, BOLD)
        foot = Panel(card="foot")
        inside = row(self._many, None, self._total)
        inside.setContentsMargins(14, 10, 14, 10)
        foot.setLayout(inside)
        card = Panel(card="plain")
        parts = column(bar, line_across(), self.table, foot)
        parts.setContentsMargins(1, 1, 1, 1)
        parts.setStretch(2, 1)
        card.setLayout(parts)
        self.setLayout(column(card))
        self.export = Button(Shape.ROW, Kind.QUIET, icon="download-simple", key="Ctrl E")
        self.card, self.long = DaysCard(self), LongCard(self)

    def _join(self) -> None:
        for desk in (self.desk, self.files):
            desk.told.connect(self.told)
        self.desk.changed.connect(self._show)
        self.files.changed.connect(self._show_work)
        self.long.stop_asked.connect(self.files.stop)
        self.export.clicked.connect(self.export_all)
        self.days.clicked.connect(self._ask_days)
        self.card.chosen.connect(self.desk.choose_days)
        self.groups.chosen.connect(lambda at: self.desk.choose_group(GROUPS[at]))
        self.table.opened.connect(self._open)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Losses")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the one big button."""
        return (self.export,)

    def come_in(self) -> None:
        """Read everything anew."""
        self.desk.open()
        self.table.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Write what is shown with Ctrl E, or choose other days with F6."""
        if any(not each.isHidden() for each in self.findChildren(Overlay)):
            return False
        button = {"Ctrl+E": self.export, "F6": self.days}.get(key_of(event))
        if button is not None:
            button.click()
        return button is not None

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self.export.label(self.tr("Export"))
        self.table.setAccessibleName(self.tr("Losses"))
        self.groups.name([MoveWords().loss_by(each) for each in GROUPS])
        self._show(self.desk.view)

    def export_all(self) -> None:
        """Write what is shown into a file."""
        chosen = self.choose_path(self, dated(self.desk.seat, self.tr("losses")))
        if chosen:
            path, records = Path(chosen), self.desk.seat.records
            between, group = self.desk.between, self.desk.view.group
            self.long.open_for(len(self.desk.view.losses or ()))
            self.files.write_file(
                lambda by, told: export_losses(
                    records, by, between=between, group=group, path=path, progress=told
                ),
                path,
            )

    def _show(self, view: LossView) -> None:
        self.days.label(MoveWords().asked(view.days))
        self.groups.choose(GROUPS.index(view.group))
        self.table.head(self._columns(view.group))
        losses = view.losses or ()
        nothing = self.tr("Nothing was lost on these days.") if view.losses is not None else ""
        self.table.show_rows([self._row(each, view.group) for each in losses], empty=nothing)
        times = sum(each.times for each in losses)
        self._many.setText(self.tr("%n movements", "", times) if view.losses else "")
        total = self.tr("Lost {cost}").format(cost=money_text(view.total))
        self._total.setText(total if view.losses else "")

    def _columns(self, group: LossBy) -> tuple[Column, ...]:
        names = {
            LossBy.KIND: self.tr("Kind"), LossBy.ITEM: self.tr("Item"),
            LossBy.PERSON: self.tr("By"), LossBy.DAY: self.tr("Day"),
        }  # fmt: skip
        quantity = (
            (Column(self.tr("Quantity"), 130, is_figure=True),) if group is LossBy.ITEM else ()
        )
        return (
            Column(names[group]),
            Column(self.tr("Times"), 110, is_figure=True),
            *quantity,
            Column(self.tr("Cost"), 190, is_figure=True),
        )

    def _row(self, loss: Loss, group: LossBy) -> TableRow:
        amount = Cell(quantity_text(loss.quantity, Unit.PIECE))
        quantity = (amount,) if group is LossBy.ITEM else ()
        is_found = loss.cost < NOTHING
        cost = Cell(money_text(loss.cost), "paid_fg" if is_found else "text", is_strong=True)
        cells = (self._what(loss, group), Cell(f"{loss.times:,}", "text_2"), *quantity, cost)
        return TableRow(loss.key, cells)

    def _what(self, loss: Loss, group: LossBy) -> Cell:
        if group is LossBy.KIND:
            kind = MoveKind(loss.key)
            return Cell(MoveWords().kind(kind), LOOKS[kind].ink, LOOKS[kind].icon)
        if group is LossBy.DAY:
            return Cell(short_day(date.fromisoformat(loss.key)), is_strong=True)
        return Cell(loss.name, is_strong=True)

    def _ask_days(self) -> None:
        view = self.desk.view
        self.card.ask(view.days, view.today)

    def _open(self, key: str) -> None:
        if self.desk.view.group is LossBy.ITEM:
            self.document_asked.emit(Document("item", key))

    def _show_work(self, view: FileView) -> None:
        self.long.show_work(view)
        if self.long.isHidden() and view.words is not None:
            self.told.emit(view.words)
