"""The room of reconciliation: the days, a statement that is chosen or dropped, and each line of both sides."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from pos.desks.office.desk import Document
from pos.desks.office.reconciling import DayView, ReconcileDesk
from pos.screens.button import Button, Kind, Shape
from pos.screens.keys import key_of
from pos.screens.measures import Measures
from pos.screens.office.all_payments_room import Choose, choose_export
from pos.screens.office.day_list import DayList
from pos.screens.office.day_panel import DayPanel
from pos.screens.office.reason_card import ReasonCard
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.panel import column, framed, row
from pos.shop.reconciling import TO_ANSWER, TO_KEEP


class ReconciliationRoom(Room):
    """Nothing is kept until somebody says so."""

    known_as = RoomName.RECONCILIATION

    def __init__(
        self,
        setting: Setting,
        choose: Choose | None = None,
        choose_place: Choose | None = None,
    ) -> None:
        super().__init__()
        self._setting = setting
        self._choose = choose or choose_statement
        self._choose_place = choose_place or choose_export
        self.desk = ReconcileDesk(setting.seat, setting.desks.lanes, self)
        self._build_buttons()
        self.days, self.panel = DayList(), DayPanel()
        self.reason = ReasonCard(self)
        self._lay()
        self._join()
        self.setAcceptDrops(True)
        self.say()

    def _build_buttons(self) -> None:
        self.file = Button(Shape.ROW, Kind.QUIET, icon="file-arrow-up", key="Ctrl O")
        self.asking = Button(Shape.ROW, Kind.QUIET, icon="arrows-clockwise", key="F6")
        self.keep = Button(Shape.ROW, Kind.QUIET, icon="download-simple", key="F5")
        self.answer = Button(Shape.ROW, Kind.QUIET, icon="pencil-simple", key="F4")
        self.sign = Button(Shape.ROW, Kind.PRIMARY, icon="check", key="F9")
        self.exporting = Button(Shape.ROW, Kind.QUIET, icon="download-simple", key="Ctrl E")
        self._buttons: dict[str, tuple[Button, Callable[[], None]]] = {
            "Ctrl O": (self.file, self._choose_file),
            "F6": (self.asking, self.desk.ask_safaricom),
            "F5": (self.keep, self.desk.keep),
            "F4": (self.answer, self._answer),
            "F9": (self.sign, self.desk.sign),
            "Ctrl E": (self.exporting, self._export),
        }
        for button, act in self._buttons.values():
            button.clicked.connect(act)

    def _lay(self) -> None:
        acts = row(None, self.keep, self.answer, self.sign)
        body = row(framed(self.days), self.panel, gap=10)
        body.setStretch(1, 1)
        parts = column(gap=10)
        parts.addLayout(body, 1)
        parts.addLayout(acts)
        self.setLayout(parts)

    def _join(self) -> None:
        self.desk.told.connect(self.told)
        self.desk.changed.connect(self._show)
        self.days.chosen.connect(self.desk.choose)
        self.days.table.end_reached.connect(self.desk.more)
        self.panel.opened.connect(self._open)
        self.panel.stop_asked.connect(self.desk.stop)
        self.panel.table.chosen.connect(lambda _: self._allow())

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Reconciliation")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the big buttons that stand in the head of the page while the room is open."""
        return (self.asking, self.file, self.exporting)

    def come_in(self) -> None:
        """List the days anew."""
        self.desk.open()
        self.days.table.setFocus()

    def leave(self) -> None:
        """Stop reading; nothing is kept of it."""
        self.desk.stop()

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose a file, keep, answer, sign, export; Esc stops reading."""
        if self.reason.isVisible():
            return False
        if event.key() == Qt.Key.Key_Escape and self.desk.view.is_reading:
            self.desk.stop()
            return True
        known = self._buttons.get(key_of(event).replace("+", " "))
        if known is None:
            return False
        button, act = known
        if button.isEnabled():
            act()
        return True

    def fit(self, measures: Measures) -> None:
        """Leave the lines as much room as there is."""
        self.days.fit(measures)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.desk.read_file(Path(files[0]))

    def say(self) -> None:
        """Say what everything is."""
        self.file.label(self.tr("Choose a statement"))
        self.exporting.label(self.tr("Export"))
        self.asking.label(self.tr("Ask Safaricom"))
        self.keep.label(self.tr("Keep what is missing"))
        self.answer.label(self.tr("Say what it is"))
        self.sign.label(self.tr("Sign the day off"))
        self._show(self.desk.view)

    def _show(self, view: DayView) -> None:
        zone = self._setting.seat.zone
        self.days.show_view(view)
        self.panel.show_view(view, zone)
        self._allow()

    def _allow(self) -> None:
        """Let be pressed what can be done now."""
        view, check, finding = self.desk.view, self.desk.view.check, self.panel.finding
        self.keep.setEnabled(check is not None and any(each.heap in TO_KEEP for each in check.findings))  # fmt: skip
        self.exporting.setEnabled(check is not None)
        self.sign.setEnabled(check is not None and not check.obstacles)
        can_answer = finding is not None and finding.heap in TO_ANSWER and finding.asks
        self.answer.setEnabled(can_answer)
        self.file.setEnabled(not view.is_reading)

    def _answer(self) -> None:
        finding = self.panel.finding
        if finding is not None:
            title = self.tr("Say what it is")
            about = self.tr("It is kept with your name and stands in the audit.")
            self.reason.ask(title, about, partial(self.desk.answer, finding.name))

    def _open(self, _key: str) -> None:
        finding = self.panel.finding
        if finding is not None and finding.here is not None:
            self.document_asked.emit(Document("payment", finding.here.id))

    def _choose_file(self) -> None:
        chosen = self._choose(self, self.tr("Choose a statement"))
        if chosen:
            self.desk.read_file(Path(chosen))

    def _export(self) -> None:
        path = self._choose_place(self, self.tr("Export"))
        if path:
            self.desk.export(Path(path))


def choose_statement(room: QWidget, title: str) -> str:
    """Have a person choose a statement; nothing when none was chosen."""
    kinds = "M-Pesa (*.csv *.xlsx *.txt)"
    return QFileDialog.getOpenFileName(room, title, str(Path.home()), kinds)[0]
