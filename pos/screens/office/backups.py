"""The room of backups: made now, tried, and put back."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from pos.desks.office.backups import BackupsDesk, BackupsView
from pos.desks.office.restoring import RestoreDesk
from pos.screens.button import Kind
from pos.screens.fonts import REGULAR
from pos.screens.office.facts import Fact, Section
from pos.screens.office.list_room import ListRoom, pressed
from pos.screens.office.moments import whole_moment
from pos.screens.office.restore_card import RestoreCard
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, TableRow
from pos.screens.panel import words
from pos.shop.backups import DAYS, MONTHS, WEEKS, Backup

MEGABYTE = 1_000_000


class BackupsRoom(ListRoom):
    """Ctrl B makes one, F8 tries the chosen one, F9 puts it back, Ctrl O one from elsewhere, F7 chooses the folder."""

    known_as = RoomName.BACKUP

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = BackupsDesk(setting.seat, self._folder, self)
        self.restoring = RestoreDesk(setting.seat, self)
        self._build()
        self.card = RestoreCard(self)
        self.desk.changed.connect(self.show_backups)
        self.desk.told.connect(self.told)
        self.table.chosen.connect(self.desk.look_at)
        self.table.opened.connect(lambda _: self.desk.try_chosen())
        self._listen_to_restoring()
        self.keyed({
            "Ctrl+B": self.desk.back_up, "F8": self.desk.try_chosen, "F9": self._restore_chosen,
            "F7": self._ask_folder, "Ctrl+O": self._ask_file,
        })  # fmt: skip
        self.say()

    def _listen_to_restoring(self) -> None:
        restoring = self.restoring
        restoring.told.connect(self.told)
        restoring.doing.connect(self._show_doing)
        restoring.foreseen.connect(lambda prospect: self.card.ask(prospect, self.zone))
        restoring.refused.connect(self.card.refuse_pin)
        restoring.agreed.connect(self.setting.put_back)
        self.card.confirmed.connect(restoring.agree)

    def _build(self) -> None:
        self.make = pressed("floppy-disk", self.desk.back_up, key="Ctrl B", kind=Kind.PRIMARY)
        self.stop = pressed("x", self._stop, key="Esc")
        self.other = pressed("folder-open", self._ask_folder, key="F7")
        self.test = pressed("shield-check", self.desk.try_chosen, key="F8")
        self.back = pressed("arrow-counter-clockwise", self._restore_chosen, key="F9")
        self.elsewhere = pressed("file-arrow-up", self._ask_file, key="Ctrl O")
        self.state = words(15, REGULAR, "text_2").wrapped()
        self.lay_out((self.state, self.stop), (self.test, self.back))

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Backup")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the buttons for a backup from elsewhere, for another folder and for a backup now."""
        return (self.elsewhere, self.other, self.make)

    def come_in(self) -> None:
        """Look into the folder."""
        self.desk.open()
        self.table.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Esc stops long work; without any it leads back, as everywhere."""
        if event.key() == Qt.Key.Key_Escape and not self.stop.isHidden():
            self._stop()
            return True
        return super().take_key(event)

    def show_backups(self, view: BackupsView) -> None:
        """Show what is there, the one that is looked at, and how far long work is."""
        found = view.shelf.backups if view.shelf else ()
        rows = [self._row(each) for each in found]
        if tuple(rows) != self.table.rows or not rows:
            empty = self.tr("There is no backup in this folder yet.") if view.shelf else ""
            self.table.show_rows(rows, empty=empty)
        view = self.desk.view  # the first row has been chosen meanwhile
        self.show_done(view.done)
        self.stop.setVisible(view.done is not None)
        self.make.setEnabled(view.done is None)
        self._say_state(view)
        backup = view.backup
        for button in (self.test, self.back):
            button.setVisible(backup is not None)
        self.name.setText(self._when(backup.made_at) if backup else "")
        self.sheet.show_sections(self._sections(backup) if backup else ())

    def say(self) -> None:
        """Name everything."""
        self.make.label(self.tr("Back up now"))
        self.stop.label(self.tr("Stop"))
        self.other.label(self.tr("Other folder"))
        self.test.label(self.tr("Test restore"))
        self.back.label(self.tr("Put it back"))
        self.elsewhere.label(self.tr("Put back a file"))
        self.table.setAccessibleName(self.tr("Backups"))
        self.table.head((
            Column(self.tr("Made")), Column(self.tr("Size"), 100, is_figure=True),
            Column(self.tr("Test restore"), 200),
        ))  # fmt: skip
        self.show_backups(self.desk.view)

    def _folder(self) -> Path:
        chosen = self.setting.desks.settings.choices.backup_folder
        return Path(chosen) if chosen else self.setting.place.folders.backups

    def _when(self, at: datetime) -> str:
        return whole_moment(at, self.zone)

    def _row(self, backup: Backup) -> TableRow:
        made = Cell(self._when(backup.made_at), is_strong=True)
        size = Cell(f"{max(backup.size, 100_000) / MEGABYTE:,.1f} MB")
        return TableRow(backup.name, (made, size, self._tried(backup)))

    def _tried(self, backup: Backup) -> Cell:
        if backup.difference:
            return Cell(self.tr("Failed"), "failed_fg", "x-circle")
        if backup.tried_at is None:
            return Cell(self.tr("Not tried"), "waiting_fg", "question")
        return Cell(self.tr("Passed"), "paid_fg", "check-circle")

    def _say_state(self, view: BackupsView) -> None:
        good = view.shelf.good if view.shelf else None
        said = self.tr("No backup has passed a test restore yet.")
        if good is not None:
            said = self.tr("The last good one: {when}.").format(when=self._when(good.made_at))
        failure = view.shelf.failure if view.shelf else ""
        if failure:
            failed = self.tr("The last one failed: {why}").format(why=failure)
            said = f"{failed} {said}"
        self.state.setText(f"{said}\n{self._folder()}" if view.shelf else "")
        is_well = good is not None and not failure
        self.state.colored("text_2" if is_well or not view.shelf else "failed_fg")

    def _sections(self, backup: Backup) -> tuple[Section, ...]:
        facts = [
            Fact(self.tr("File"), "", backup.name),
            Fact(self.tr("Size"), f"{max(backup.size, 100_000) / MEGABYTE:,.1f} MB"),
            Fact(self.tr("Test restore"), self._tried(backup).text, ink=self._tried(backup).ink),
        ]
        if backup.tried_at is not None:
            facts.append(Fact(self.tr("Tried"), self._when(backup.tried_at)))
        if backup.difference:
            facts.append(Fact(self.tr("Why"), "", backup.difference, ink="failed_fg"))
        kept = (
            Fact(self.tr("Days"), str(DAYS)), Fact(self.tr("Weeks"), str(WEEKS)),
            Fact(self.tr("Months"), str(MONTHS)),
        )  # fmt: skip
        return Section("", tuple(facts)), Section(self.tr("Kept by itself, each night"), kept)

    def _ask_folder(self) -> None:
        title = self.tr("Where backups go")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder()))
        self.use_folder(chosen)

    def use_folder(self, chosen: str) -> None:
        """Put backups elsewhere from now on, such as on a stick."""
        if chosen:
            self.setting.desks.settings.change_till(backup_folder=chosen)
            self.desk.open()

    def _restore_chosen(self) -> None:
        """Look into the chosen one: what would be gone."""
        backup = self.desk.view.backup
        if backup is not None:
            self.restoring.foresee(self._folder() / backup.name)

    def _ask_file(self) -> None:
        title, kinds = self.tr("Which backup"), self.tr("Backups (*.kaunta)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._folder()), kinds)
        self.use_file(chosen)

    def use_file(self, chosen: str) -> None:
        """Look into a backup that lies elsewhere, such as on a stick."""
        if chosen:
            self.restoring.foresee(Path(chosen))

    def _show_doing(self, done: tuple[int, int] | None) -> None:
        self.show_done(done)
        self.stop.setVisible(done is not None)
        if done is None:
            self.desk.open()

    def _stop(self) -> None:
        self.desk.stop()
        self.restoring.stop()
