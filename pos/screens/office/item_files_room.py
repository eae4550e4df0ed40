"""The room of files: products that come in, looked at before anything is kept, and tables that go out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QStackedWidget, QWidget

from pos.desks.office.item_files import FilesView, ItemFilesDesk
from pos.office.export_tables import TABLES
from pos.office.importing_in_parts import Draft
from pos.screens.bad_rows import BadRows
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.keys import key_of
from pos.screens.measures import Measures
from pos.screens.office.item_words import ItemWords
from pos.screens.office.out_file import choose_new
from pos.screens.office.pick_card import PickCard
from pos.screens.office.progress_line import ProgressLine
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Elided, Panel, Sign, column, row, words

OpenFile = Callable[[QWidget, str], str]
SaveFile = Callable[[QWidget, str, str], str]
MOST_SHOWN = 2_000
"""Rows of a file that are shown; all of them are counted, and all that are bad are listed."""


class ItemFilesRoom(Room):
    """F3 chooses a file, Ctrl Enter brings in what was looked at, Ctrl E writes a table."""

    def __init__(
        self,
        setting: Setting,
        *,
        open_file: OpenFile | None = None,
        save_file: SaveFile | None = None,
    ) -> None:
        super().__init__()
        self._open_file, self._save_file = open_file or choose_table, save_file or choose_target
        self.desk = ItemFilesDesk(setting.seat, self)
        self._view, self._words = self.desk.view, ItemWords(self)
        self._build()
        self._listen()
        self.say()

    def _build(self) -> None:
        self.browse = Button(Shape.ROW, Kind.QUIET, icon="folder-open", key="F3")
        self.keep = Button(Shape.ROW, Kind.PRIMARY, icon="check", key="Ctrl Enter")
        self.forget = Button(Shape.ROW, Kind.QUIET, icon="x")
        self.send = Button(Shape.ROW, Kind.QUIET, icon="export", key="Ctrl E")
        self.tables, self.progress = PickCard(self), ProgressLine()
        self._name, self._said = Elided(text_font(20, BOLD)), words(15, REGULAR).wrapped()
        self._unused = words(14, REGULAR, "text_2").wrapped()
        self.table, self.bad = Table(), BadRows()
        self.rows = QStackedWidget()
        self.rows.addWidget(self.table)
        self.rows.addWidget(self.bad)
        self.good_tab = Button(Shape.ROW, Kind.CHOSEN)
        self.bad_tab = Button(Shape.ROW, Kind.QUIET, icon="warning-circle")
        head = column(self._name, self._said, self._unused, gap=4)
        top = row(head, self.forget, gap=10)
        top.setStretch(0, 1)
        self._card = Panel(card="plain")
        inside = column(top, row(self.good_tab, self.bad_tab, None), self.rows, gap=10)
        inside.setStretch(2, 1)
        inside.setContentsMargins(14, 12, 14, 12)
        self._card.setLayout(inside)
        self._hint = words(16, SEMIBOLD, "text_2").wrapped()
        self._build_start()
        top = row(self.browse, self._hint, gap=14)
        top.setStretch(1, 1)
        whole = column(top, self.progress, self._card, self.start, gap=10)
        whole.setStretch(2, 1)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _build_start(self) -> None:
        """What comes in and what goes out, in words, while no file is looked at."""
        self._ways = tuple(
            (words(18, BOLD), words(16, REGULAR, "text_2").wrapped()) for _ in range(2)
        )
        parts = row(gap=32)
        for sign, (name, told) in zip(("download-simple", "export"), self._ways, strict=True):
            parts.addLayout(column(Sign(sign, 32, "primary_text"), 10, name, 6, told, None), 1)
        parts.setContentsMargins(24, 24, 24, 24)
        self.start = Panel(card="plain")
        self.start.setLayout(parts)

    def _say_start(self) -> None:
        (bring, bringing), (write, writing) = self._ways
        bring.setText(self.tr("Bring items in"))
        bringing.setText(
            self.tr(
                "F3 chooses a file with a line for each item. You see what is new, what changes"
                " and what cannot be used. Ctrl Enter keeps it."
            )
        )
        write.setText(self.tr("Take tables out"))
        writing.setText(
            self.tr(
                "Ctrl E writes items, sales, payments, stock and more as Excel or CSV."
                " What is there already is never written over."
            )
        )

    def _listen(self) -> None:
        self.desk.changed.connect(self.show_file)
        self.desk.told.connect(self.told)
        self.browse.clicked.connect(self.ask_file)
        self.forget.clicked.connect(self.desk.forget)
        self.keep.clicked.connect(self.desk.keep)
        self.send.clicked.connect(self.ask_table)
        self.tables.picked.connect(self._ask_target)
        self.progress.stopped.connect(self.desk.stop)
        self.good_tab.clicked.connect(lambda: self._turn(0))
        self.bad_tab.clicked.connect(lambda: self._turn(1))

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Import and export")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the buttons for what goes out, and for what was looked at."""
        return (self.send, self.keep)

    def come_in(self) -> None:
        """Begin with the choice of a file."""
        self.browse.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """F3 chooses a file, Ctrl Enter keeps, Ctrl E writes."""
        acts: dict[str, Callable[[], object]] = {
            "F3": self.ask_file, "Ctrl+Return": self.keep.click, "Ctrl+Enter": self.keep.click,
            "Ctrl+E": self.ask_table,
        }  # fmt: skip
        act = acts.get(key_of(event))
        if act is not None:
            act()
        return act is not None

    def ask_file(self) -> None:
        """Ask for a file, and have it looked at."""
        if self.desk.is_busy:
            return
        chosen = self._open_file(self, self.browse.text())
        if chosen:
            self.told.emit(None)
            self.desk.look_at(Path(chosen))

    def ask_table(self) -> None:
        """Ask which table is to go out."""
        names = self._table_names()
        options = [(each, names.get(each, each)) for each in TABLES]
        self.tables.ask(self.tr("Which table?"), options)

    def show_file(self, view: FilesView) -> None:
        """Show what a file would do, or how far it is."""
        before, self._view = self._view, view
        if view.draft is not before.draft:
            self._turn(1 if view.draft and view.draft.problems and not view.draft.entries else 0)
            self._show_draft()
        self._say_state()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._show_draft()

    def say(self) -> None:
        """Name everything."""
        self.browse.label(self.tr("Choose a file"))
        self.forget.label(self.tr("Put it away"))
        self.send.label(self.tr("Write a file"))
        self._hint.setText(self.tr("Excel or CSV. It is looked at first; nothing changes before."))
        self._say_start()
        self._show_draft()
        self._say_state()

    def _show_draft(self) -> None:
        draft = self._view.draft
        self._card.setVisible(draft is not None)
        self.start.setVisible(draft is None)
        self._head()
        if draft is None:
            self.table.show_rows([])
            return
        self._name.setText(draft.path.name)
        said = self.tr("New: {new}. Changed: {changed}. As they are: {unchanged}.")
        self._said.setText(
            said.format(
                new=f"{draft.new:,}", changed=f"{draft.changed:,}", unchanged=f"{draft.unchanged:,}"
            )
        )
        unused = self.tr("Columns that are not used: {names}").format(names=", ".join(draft.unused))
        self._unused.setText(unused)
        self._unused.setVisible(bool(draft.unused))
        self._show_rows(draft)

    def _head(self) -> None:
        self.table.head(
            (
                Column(self.tr("Line"), 70, is_figure=True), Column(self.tr("Item"), 260),
                Column(self.tr("What changes")),
            )
        )  # fmt: skip

    def _show_rows(self, draft: Draft) -> None:
        rows = [
            TableRow(
                entry.product.id,
                (
                    Cell(f"{entry.line:,}"), Cell(entry.product.name, is_strong=True),
                    Cell(self._told(draft, at)),
                ),
            )
            for at, entry in enumerate(draft.entries[:MOST_SHOWN])
        ]  # fmt: skip
        self.table.show_rows(rows, empty=self.tr("Nothing changes by this file."))
        self.table.setAccessibleName(self.tr("What would change"))
        lines = len({problem.line for problem in draft.problems})
        self.good_tab.label(self.tr("To be kept: {count}").format(count=f"{len(draft.entries):,}"))
        self.bad_tab.label(self.tr("Cannot be used: {count}").format(count=f"{lines:,}"))
        self.bad_tab.setVisible(lines > 0)
        self.bad.show_problems(draft.problems)

    def _told(self, draft: Draft, at: int) -> str:
        entry = draft.entries[at]
        if at < draft.new:
            price = self.tr("new, at {price}")
            return price.format(price=entry.product.price.figures())
        value, name = self._words.value, self._words.field
        return "; ".join(
            f"{name(each.field)} {value(each.field, each.before)} → {value(each.field, each.after)}"
            for each in entry.changes
        )

    def _turn(self, at: int) -> None:
        self.rows.setCurrentIndex(at)
        self.good_tab.be(Kind.CHOSEN if at == 0 else Kind.QUIET)
        self.bad_tab.be(Kind.CHOSEN if at == 1 else Kind.QUIET)

    def _say_state(self) -> None:
        view = self._view
        doing = {
            "Reading": self.tr("Reading the file"), "Comparing": self.tr("Comparing"),
            "Changing": self.tr("Bringing in"), "Writing": self.tr("Writing the file"),
        }  # fmt: skip
        self.progress.show_progress(doing.get(view.doing, view.doing), view.done, view.of)
        is_idle = not view.doing
        entries = view.draft.entries if view.draft else ()
        self.browse.setEnabled(is_idle)
        self.send.setEnabled(is_idle)
        self.forget.setEnabled(is_idle)
        self.keep.setEnabled(is_idle and bool(entries))
        is_whole = view.draft is None or not view.draft.problems
        self.keep.label(self.tr("Bring in") if is_whole else self.tr("Bring in the good ones"))
        self.keep.counted(len(entries))

    def _ask_target(self, what: str) -> None:
        chosen = self._save_file(self, self.send.text(), what)
        if chosen:
            self.desk.send_out(what, Path(chosen))

    def _table_names(self) -> dict[str, str]:
        return {
            "products": self.tr("Items"), "order": self.tr("To order"),
            "customers": self.tr("Customers"), "sales": self.tr("Sales"),
            "lines": self.tr("Lines of sales"), "payments": self.tr("Payments"),
            "stock": self.tr("Stock"), "moves": self.tr("Stock movements"),
            "deliveries": self.tr("Deliveries"), "counts": self.tr("Stock counts"),
            "shifts": self.tr("Shifts"), "cash": self.tr("Cash in and out"),
            "audit": self.tr("Audit"), "debts": self.tr("Debts paid"),
            "drawer": self.tr("Counted drawers"), "mpesa": self.tr("M-Pesa"),
            "requests": self.tr("Requests to phones"), "refunds": self.tr("Refunds"),
        }  # fmt: skip


def choose_table(room: QWidget, title: str) -> str:
    """Have a person choose a file of products; nothing when none was chosen."""
    kinds = "Excel, CSV (*.xlsx *.xlsm *.csv *.txt *.tsv)"
    return QFileDialog.getOpenFileName(room, title, str(Path.home()), kinds)[0]


def choose_target(room: QWidget, title: str, what: str) -> str:
    """Have a person say where a table goes; nothing when none was chosen."""
    return choose_new(room, title, name=f"{what}.xlsx")
