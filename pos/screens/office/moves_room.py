"""The room of the stock moves: figures above, filters, the table, and at the side one item and what runs low."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.desk import Document
from pos.desks.office.move_views import FileView, MovesView, OrderView
from pos.desks.office.moves import MovesDesk
from pos.desks.office.ordering import OrderDesk
from pos.desks.office.stock_files import StockFiles
from pos.office.moves import export_moves
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.measures import Measures
from pos.screens.office.days_card import DaysCard
from pos.screens.office.figure_tile import FigureTile
from pos.screens.office.item_panel import ItemPanel
from pos.screens.office.low_panel import LowPanel
from pos.screens.office.move_cards import LongCard, MoreCard, WorthCard
from pos.screens.office.moves_list import MovesList
from pos.screens.office.out_file import choose_new, dated
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.overlay import Overlay
from pos.screens.panel import column, row
from pos.shop.audit import entry_name
from pos.shop.moves import StockMove
from pos.shop.stock import MoveKind

SIDE, WAIT = 332, 150
DOCUMENTS = {
    MoveKind.SALE: "sale", MoveKind.RETURN: "sale", MoveKind.RECEIVED: "delivery",
    MoveKind.COUNT: "count",
}  # fmt: skip


class MovesRoom(Room):
    """Shows what its desks say, and hands on what hands did."""

    receive_asked = Signal()
    """A delivery is to be taken in."""
    count_asked = Signal()
    """A count is to begin."""
    orders_asked = Signal(object)
    """All that runs low is to be ordered: an OrderView."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._compact = False
        self.desk, self.orders = MovesDesk(setting.seat), OrderDesk(setting.seat)
        self.files = StockFiles(setting.seat)
        self._build_tiles()
        self._build_parts()
        self._build_cards()
        self._join()
        self.choose_path = choose_path
        """How a person says where a file goes."""
        self.say()

    def _build_tiles(self) -> None:
        self.worth = FigureTile("stack")
        self.low, self.lost = FigureTile("trend-down", "short"), FigureTile("trash", "failed")
        self.came = FigureTile("truck")
        self._tiles = row(self.worth, self.low, self.lost, self.came, gap=10)
        for at in range(4):
            self._tiles.setStretch(at, 1)

    def _build_parts(self) -> None:
        self.list, self.item, self.running_low = MovesList(self), ItemPanel(), LowPanel()
        self._side = QWidget()
        side = column(self.item, self.running_low, gap=10)
        side.setStretch(1, 1)
        self._side.setLayout(side)
        self._side.setFixedWidth(SIDE)
        parts = row(self.list, self._side, gap=10)
        parts.setStretch(0, 1)
        whole = column(self._tiles, parts, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.export = Button(Shape.ROW, Kind.QUIET, icon="download-simple", key="Ctrl E")
        self.value = Button(Shape.ROW, Kind.QUIET, icon="calendar-blank", key="F8")
        self.count = Button(Shape.ROW, Kind.QUIET, icon="clipboard-text", key="F7")
        self.receive = Button(Shape.ROW, Kind.PRIMARY, icon="truck", key="Ctrl D")

    def _build_cards(self) -> None:
        self.days, self.more = DaysCard(self), MoreCard(self)
        self.long, self.worth_card = LongCard(self), WorthCard(self)

    def _join(self) -> None:
        for desk in (self.desk, self.orders, self.files):
            desk.told.connect(self.told)
        self.desk.changed.connect(self._show)
        self.orders.changed.connect(self._show_order)
        self.files.changed.connect(self._show_work)
        self._join_list()
        self.running_low.all_asked.connect(partial(self.room_asked.emit, RoomName.LOW))
        self.running_low.order_asked.connect(lambda: self.orders_asked.emit(self.orders.view))
        self.days.chosen.connect(self.desk.choose_days)
        self.more.toggled.connect(self.desk.toggle)
        self.more.person_chosen.connect(self.desk.choose_person)
        self.long.stop_asked.connect(self.files.stop)
        self.worth_card.asked.connect(self.files.value_at)
        self.worth_card.stop_asked.connect(self.files.stop)
        self.export.clicked.connect(self.export_all)
        self.value.clicked.connect(self._ask_day)
        self.count.clicked.connect(self.count_asked)
        self.receive.clicked.connect(self.receive_asked)

    def _join_list(self) -> None:
        self.list.chosen.connect(self._look_at)
        self.list.opened.connect(self._open)
        self.list.table.end_reached.connect(self.desk.next_page)
        self.list.finder.typed.connect(self.desk.type_item)
        self.list.finder.chosen.connect(self.desk.choose_item)
        self.list.days_asked.connect(self._ask_days)
        self.list.more_asked.connect(self._ask_more)
        self.list.toggled.connect(self.desk.toggle)
        self.list.all_asked.connect(self.desk.show_all)
        self.list.cleared.connect(self.desk.clear)
        self.list.again_asked.connect(self.desk.open)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Movements")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the big buttons of the page's head."""
        return (self.value, self.export, self.count, self.receive)

    def come_in(self) -> None:
        """Read everything anew."""
        self.desk.open()
        self.orders.open()
        self.list.table.setFocus()

    def fit(self, measures: Measures) -> None:
        """Leave the side out where the window is narrow."""
        self._compact = measures.compact
        self._side.setVisible(not measures.compact)
        for button, name in (
            (self.value, self.tr("Value of a day")),
            (self.count, self.tr("Start a count")),
        ):
            button.setVisible(not measures.compact)
            button.label(name)

    def take_key(self, event: QKeyEvent) -> bool:
        """Look for an item, export, order, or walk over the points of the chart."""
        if any(not each.isHidden() for each in self.findChildren(Overlay)):
            return False
        held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
        if held == Qt.KeyboardModifier.ControlModifier:
            acts = {Qt.Key.Key_E: self.export.click, Qt.Key.Key_D: self.receive.click}
        elif held == Qt.KeyboardModifier.NoModifier:
            acts = {
                Qt.Key.Key_F2: self.list.finder.setFocus, Qt.Key.Key_F3: self._ask_more,
                Qt.Key.Key_F6: self._ask_days, Qt.Key.Key_F7: self.count.click,
                Qt.Key.Key_F8: self._ask_day, **self._steps(),
            }  # fmt: skip
            if key == Qt.Key.Key_Escape:
                return self.list.finder.close_list()
        else:
            return False
        act = acts.get(Qt.Key(key))
        if act is not None:
            act()
        return act is not None

    def take_scan(self, code: str) -> bool:
        """Look for the item that was scanned."""
        self.list.finder.line.setText(code)
        self.list.finder.line.setFocus()
        self.desk.type_item(code)
        return True

    def say(self) -> None:
        """Name the big buttons and the tiles."""
        self.export.label(self.tr("Export"))
        self.value.label(self.tr("Value of a day"))
        self.count.label(self.tr("Start a count"))
        self.receive.label(self.tr("Receive delivery"))
        self._say_tiles(self.desk.view)

    def export_all(self) -> None:
        """Write all moves that are filtered into a file."""
        wanted, counted = self.desk.wanted, self.desk.view.counted
        path = self._path(self.tr("stock moves"))
        if path is not None:
            self.long.open_for(counted.count if counted and counted.is_all else 0)
            records = self.desk.seat.records
            self.files.write_file(
                lambda by, told: export_moves(records, by, wanted=wanted, path=path, progress=told),
                path,
            )

    def _path(self, name: str) -> Path | None:
        chosen = self.choose_path(self, dated(self.desk.seat, name))
        return Path(chosen) if chosen else None

    def _steps(self) -> dict[Qt.Key, Callable[[], None]]:
        if self.list.finder.line.hasFocus():
            return {}
        step = self.item.chart.step
        return {Qt.Key.Key_Left: partial(step, -1), Qt.Key.Key_Right: partial(step, 1)}

    def _show(self, view: MovesView) -> None:
        if view.is_loading:
            QTimer.singleShot(WAIT, self, self._show_waiting)
        self.list.show_moves(view)
        self.item.show_item(view.item, view.zone)
        self.more.show_filters(view.chosen, view.people)
        self._say_tiles(view)

    def _show_waiting(self) -> None:
        if self.desk.view.is_loading:
            self.list.show_waiting()

    def _say_tiles(self, view: MovesView) -> None:
        tiles = view.tiles
        low = self.tr("%n items", "", tiles.low) if tiles else ""
        came = str(tiles.deliveries) if tiles else ""
        worth, lost = (
            (money_text(each) for each in (tiles.worth, tiles.lost)) if tiles else ("", "")
        )
        self.worth.show_figure(self.tr("Stock value at cost"), worth)
        self.low.show_figure(self.tr("Low or sold out"), low)
        self.lost.show_figure(self.tr("Lost this week"), lost)
        self.came.show_figure(self.tr("Deliveries today"), came)

    def _show_order(self, view: OrderView) -> None:
        self.running_low.show_order(view)

    def _show_work(self, view: FileView) -> None:
        if self.worth_card.isHidden():
            self.long.show_work(view)
            if self.long.isHidden() and view.words is not None:
                self.told.emit(view.words)
        else:
            self.worth_card.show_work(view)

    def _ask_days(self) -> None:
        self.days.ask(self.desk.view.chosen.days, self.desk.view.today)

    def _ask_more(self) -> None:
        self.more.open_card()

    def _ask_day(self) -> None:
        self.worth_card.open_for(self.desk.view.today)

    def _look_at(self, move: StockMove) -> None:
        self.desk.look_at(move.product)

    def _open(self, move: StockMove) -> None:
        kind = DOCUMENTS.get(move.kind)
        if kind is None:
            self.document_asked.emit(Document("audit", entry_name(move.mark.till, move.mark.entry)))
        else:
            self.document_asked.emit(Document(kind, move.document))


def choose_path(room: QWidget, name: str) -> str:
    """Have a person choose where a table goes; what is there already is never written over."""
    return choose_new(room, room.accessibleName(), name=name, kinds="CSV (*.csv);;Excel (*.xlsx)")
