"""The room of labels: items and how many labels of each, how one looks, and out at the printer or as PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from pos.desks.office.labels import LabelKind, LabelPaper, LabelsDesk, LabelsView
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Line
from pos.screens.figures import amount_text
from pos.screens.fonts import REGULAR, text_font
from pos.screens.keys import key_of
from pos.screens.measures import Measures
from pos.screens.office.moments import day_and_time
from pos.screens.office.out_file import choose_new
from pos.screens.office.pick_card import PickCard
from pos.screens.office.progress_line import ProgressLine
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, column, row, words
from pos.screens.paper_picture import PaperPicture
from pos.screens.sentences import name_now
from pos.shop.identity import ProductId

KINDS, PAPERS = (LabelKind.SHELF, LabelKind.PRODUCT), (LabelPaper.EIGHTY, LabelPaper.FIFTY_EIGHT)
DAYS = (1, 7, 30)
SHARE, NARROW_SHARE = 0.45, 0.36
"""How wide a dot of a label is shown, so that 80 mm fit into the side."""
SaveFile = Callable[[QWidget, str], str]


class LabelsRoom(Room):
    """Plus and minus change how many, Del takes an item off, Ctrl P prints."""

    def __init__(self, setting: Setting, *, save_file: SaveFile | None = None) -> None:
        super().__init__()
        self._setting = setting
        self._save_file = save_file or choose_pdf
        self.desk = LabelsDesk(setting.seat, setting.place.printers, self)
        self._view = self.desk.view
        self._build_top()
        self._build_list()
        self._build_side()
        parts = row(self._list, self._side, gap=10)
        parts.setStretch(0, 1)
        whole = column(self._top, self.progress, gap=10)
        whole.addLayout(parts, 1)
        self.setLayout(whole)
        self._listen()
        self.say()

    def _build_top(self) -> None:
        self.line = Line()
        self.line.setProperty("field", "boxed")
        self.line.setFont(text_font(16, REGULAR))
        self.line.setFixedHeight(44)
        self.line.setMinimumWidth(140)
        self.repriced = Button(Shape.ROW, Kind.QUIET, icon="tag", key="F3")
        self.delivered = Button(Shape.ROW, Kind.QUIET, icon="truck", key="F4")
        self.finds, self.days, self.deliveries = PickCard(self), PickCard(self), PickCard(self)
        self.progress = ProgressLine()
        self._top = row(self.line, self.repriced, self.delivered, gap=8)
        self._top.setStretch(0, 1)

    def _build_list(self) -> None:
        self.printing = Button(Shape.ROW, Kind.PRIMARY, icon="printer", key="Ctrl P")
        self.pdf = Button(Shape.ROW, Kind.QUIET, icon="file-pdf", key="Ctrl E")
        self._list, self.table = Panel(card="plain"), Table()
        self._below = words(14, REGULAR, "text_2")
        self.less = Button(Shape.ROW, Kind.QUIET, icon="minus")
        self.more = Button(Shape.ROW, Kind.QUIET, icon="plus")
        self.off = Button(Shape.ROW, Kind.QUIET, icon="trash", key="Del")
        self.clear = Button(Shape.ROW, Kind.QUIET, icon="x")
        foot = row(self._below, None, self.less, self.more, self.off, self.clear, gap=8)
        foot.setContentsMargins(14, 8, 8, 8)
        inside = column(self.table, foot)
        inside.setStretch(0, 1)
        inside.setContentsMargins(1, 1, 1, 1)
        self._list.setLayout(inside)

    def _build_side(self) -> None:
        self._side = Panel(card="plain")
        self.kinds, self.papers = OptionRow(["", ""], across=1), OptionRow(["", ""])
        self.kinds.choose(0)
        self.papers.choose(0)
        self._share = SHARE
        self.picture = PaperPicture(SHARE)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        area.setWidget(self.picture)
        inside = column(self.kinds, self.papers, area, gap=10)
        inside.setStretch(2, 1)
        inside.setContentsMargins(14, 14, 14, 14)
        self._side.setLayout(inside)

    def _listen(self) -> None:
        self.desk.changed.connect(self.show_labels)
        self.desk.told.connect(self.told)
        self.line.returnPressed.connect(self._seek)
        self.repriced.clicked.connect(self.ask_days)
        self.delivered.clicked.connect(self.ask_delivery)
        self.finds.picked.connect(self._add)
        self.days.picked.connect(lambda key: self.desk.add_repriced(int(key)))
        self.deliveries.picked.connect(self.desk.add_delivered)
        self.table.chosen.connect(lambda key: self.desk.look_at(ProductId(key)))
        for options in (self.kinds, self.papers):
            options.chosen.connect(lambda _: self._look())
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self.off.clicked.connect(self._take_off)
        self.clear.clicked.connect(self.desk.clear)
        self.printing.clicked.connect(self.desk.print_all)
        self.pdf.clicked.connect(self.ask_file)
        self.progress.stopped.connect(self.desk.stop)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Labels")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the two ways out."""
        return (self.pdf, self.printing)

    def come_in(self) -> None:
        """Read the newest deliveries."""
        self.desk.open()
        self.line.setFocus()

    def take_scan(self, code: str) -> bool:
        """Have a label for what was scanned."""
        self.line.setText(code)
        self._seek()
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """F2 finds, F3 and F4 bring many, Ctrl P prints, Ctrl E writes a PDF."""
        acts: dict[str, Callable[[], object]] = {
            "F2": self.line.setFocus, "F3": self.ask_days, "F4": self.ask_delivery,
            "Ctrl+P": self.printing.click, "Ctrl+E": self.pdf.click,
        }  # fmt: skip
        act = acts.get(key_of(event))
        if act is not None:
            act()
        return act is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and Del are for the chosen item."""
        acts = {
            Qt.Key.Key_Plus.value: lambda: self._step(1),
            Qt.Key.Key_Minus.value: lambda: self._step(-1),
            Qt.Key.Key_Delete.value: self._take_off,
            Qt.Key.Key_Down.value: self.table.setFocus,
        }
        act = acts.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def ask_days(self) -> None:
        """Ask since when prices have changed."""
        names = {1: self.tr("Since yesterday"), 7: self.tr("In 7 days"), 30: self.tr("In 30 days")}
        self.days.ask(self.tr("Price changed"), [(str(days), names[days]) for days in DAYS])

    def ask_delivery(self) -> None:
        """Ask for which delivery's goods."""
        zone = self._setting.seat.zone
        options = [
            (
                each.id,
                f"{day_and_time(each.at, zone)}  {name_now(each.supplier)}  {each.note_number}",
            )
            for each in self._view.deliveries
        ]
        self.deliveries.ask(self.tr("Delivery"), options)

    def ask_file(self) -> None:
        """Ask where the labels are to be written."""
        chosen = self._save_file(self, self.pdf.text())
        if chosen:
            self.desk.write_file(Path(chosen))

    def show_labels(self, view: LabelsView) -> None:
        """Show what is to be labelled, and how one looks."""
        before, self._view = self._view, view
        if view.lines != before.lines:
            self._show_rows()
        if view.found is not before.found and view.found:
            self._offer()
        if view.picture is not None and view.picture is not before.picture:
            self.picture.show_drawing(view.picture, share=self._share)
        self.picture.setVisible(view.picture is not None)
        self._say_state()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._side.setFixedWidth(268 if measures.compact else 332)
        self._share = NARROW_SHARE if measures.compact else SHARE
        if self._view.picture is not None:
            self.picture.show_drawing(self._view.picture, share=self._share)

    def say(self) -> None:
        """Name everything."""
        self.line.setPlaceholderText(self.tr("Item or code (F2)"))
        self.line.setAccessibleName(self.tr("Find items, F2"))
        self.repriced.label(self.tr("Price changed"))
        self.delivered.label(self.tr("Delivery"))
        self.printing.label(self.tr("Print"))
        self.pdf.label(self.tr("PDF"))
        self.less.setAccessibleName(self.tr("One less"))
        self.more.setAccessibleName(self.tr("One more"))
        self.off.setAccessibleName(self.tr("Take it off the list"))
        self.clear.label(self.tr("Clear"))
        self.kinds.name([self.tr("For the shelf"), self.tr("For the goods")])
        self.papers.name(["80 mm", "58 mm"])
        self.table.setAccessibleName(self.tr("Labels"))
        self._show_rows()
        self._say_state()

    def _show_rows(self) -> None:
        self.table.head(
            (
                Column(self.tr("Code"), 96), Column(self.tr("Item")),
                Column(self.tr("Price"), 104, is_figure=True),
                Column(self.tr("Labels"), 90, is_figure=True),
            )
        )  # fmt: skip
        rows = [
            TableRow(
                line.product.id,
                (
                    Cell(line.product.code, "text_2"), Cell(line.product.name, is_strong=True),
                    Cell(amount_text(line.product.price)), Cell(f"{line.count:,}", is_strong=True),
                ),
            )
            for line in self._view.lines
        ]  # fmt: skip
        empty = self.tr("Find items, or take those with another price or of a delivery.")
        self.table.show_rows(rows, empty=empty)

    def _offer(self) -> None:
        """Take the only one that was found, or have one picked."""
        found = self._view.found
        if len(found) == 1:
            self._add(found[0].product.id)
            return
        options = [
            (each.product.id, f"{each.product.name}  {amount_text(each.product.price)}")
            for each in found
        ]
        self.finds.ask(self.tr("Which item?"), options)

    def _add(self, key: str) -> None:
        found = next((each for each in self._view.found if each.product.id == key), None)
        if found is not None:
            self.line.clear()
            self.desk.add(found.product)

    def _seek(self) -> None:
        if not self.finds.isVisible():
            self.desk.find(self.line.text())

    def _step(self, by: int) -> None:
        chosen = next(
            (each for each in self._view.lines if each.product.id == self.table.key), None
        )
        if chosen is not None:
            self.desk.count(chosen.product.id, chosen.count + by)

    def _take_off(self) -> None:
        self.desk.count(ProductId(self.table.key), 0)

    def _look(self) -> None:
        self.desk.look(KINDS[self.kinds.at], PAPERS[self.papers.at])

    def _say_state(self) -> None:
        view = self._view
        said = self.tr("{count} labels of {items} items")
        self._below.setText(said.format(count=f"{view.count:,}", items=f"{len(view.lines):,}"))
        self.progress.show_progress(
            self.tr("Making labels") if view.is_busy else "", view.done, view.of
        )
        for button in (self.printing, self.pdf, self.clear, self.less, self.more, self.off):
            button.setEnabled(bool(view.lines) and not view.is_busy)


def choose_pdf(room: QWidget, title: str) -> str:
    """Have a person say where a file goes; nothing when none was chosen."""
    return choose_new(room, title, name="labels.pdf", kinds="PDF (*.pdf);;PNG (*.png)")
