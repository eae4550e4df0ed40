"""The room of the audit: everything that was ever done, newest first, and the proof that nothing was changed."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.desk import Document
from pos.desks.office.trail import TrailDesk, TrailView
from pos.screens.button import Kind
from pos.screens.office.act_words import ActWords
from pos.screens.office.detail_words import DetailWords
from pos.screens.office.facts import Fact, Section
from pos.screens.office.lately_words import LatelyWords
from pos.screens.office.list_room import ListRoom, find_line, pressed
from pos.screens.office.moments import row_time, whole_moment
from pos.screens.office.out_file import out_file
from pos.screens.office.pick_card import PickCard
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, TableRow
from pos.screens.said_line import SaidLine
from pos.shop.audit import Act, entry_name
from pos.shop.identity import StaffId
from pos.shop.trail import TrailEntry

QUIET = 250
"""Milliseconds without another letter after which is looked for what was typed."""


class TrailRoom(ListRoom):
    """F3 chooses whose, F4 which acts, F6 how far back, F8 proves the chain, Ctrl E takes all of it out."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = TrailDesk(setting.seat, self)
        self._spans, self._words, self._kept = LatelyWords(self), ActWords(self), DetailWords(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(QUIET)
        self._typing.timeout.connect(self._seek)
        self._build()
        self.people, self.acts = PickCard(self), PickCard(self)
        self._listen()
        self.say()

    def _build(self) -> None:
        self.line = find_line()
        self.person = pressed("user", self._ask_person, key="F3")
        self.act = pressed("funnel", self._ask_act, key="F4")
        self.span = pressed("calendar-blank", self.desk.look_back, key="F6")
        self.out = pressed("download-simple", self._take_out, key="Ctrl E")
        self.prove = pressed("shield-check", self.desk.prove, key="F8", kind=Kind.PRIMARY)
        self.proved = SaidLine()
        self.lay_out((self.line, self.person, self.act, self.span), ())
        layout = self.layout()
        layout.insertWidget(1, self.proved)  # type: ignore[union-attr]

    def _listen(self) -> None:
        self.desk.changed.connect(self.show_trail)
        self.desk.told.connect(self.told)
        self.line.textEdited.connect(lambda _: self._typing.start())
        self.table.chosen.connect(lambda key: self.desk.look_at(int(key)))
        self.table.opened.connect(
            lambda key: self.document_asked.emit(Document("audit", self._called(key)))
        )
        self.table.end_reached.connect(self.desk.read_on)
        self.people.picked.connect(lambda key: self.desk.seek_person(StaffId(key) if key else None))
        self.acts.picked.connect(lambda key: self.desk.seek_act(Act(key) if key else None))
        self.keyed({
            "F2": self.line.setFocus, "F3": self._ask_person, "F4": self._ask_act,
            "F6": self.desk.look_back, "F8": self.desk.prove, "Ctrl+E": self._take_out,
        })  # fmt: skip

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Audit")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the buttons for the export and the proof."""
        return (self.out, self.prove)

    def come_in(self) -> None:
        """Read the newest."""
        self.desk.open()
        self.table.setFocus()

    def leave(self) -> None:
        """Stop what is under way."""
        self.desk.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties what was typed; Enter looks for it at once."""
        if event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
            self._seek()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._seek()
        super().keyPressEvent(event)

    def _called(self, key: str) -> str:
        return entry_name(self.setting.seat.records.till, int(key))

    def show_trail(self, view: TrailView) -> None:
        """Show what was found, the entry that is looked at, and how far long work is."""
        rows = [self._row(each) for each in view.entries]
        known = len(self.table.rows)
        if known and tuple(rows[:known]) == self.table.rows:
            self.table.add_rows(rows[known:])
        else:
            empty = self.tr("Nothing was done that fits.") if view.is_read else ""
            self.table.show_rows(rows, empty=empty)
        view = self.desk.view  # the first row has been chosen meanwhile
        self._say_filters(view)
        self._say_proof(view)
        self.name.setText(self._done(view.entry.act) if view.entry else "")
        self.sheet.show_sections(self._sections(view.entry) if view.entry else ())

    def say(self) -> None:
        """Name everything."""
        self.line.setPlaceholderText(self.tr("Whole number or name of the thing (F2)"))
        self.line.setAccessibleName(self.tr("Find what was done to one thing, F2"))
        self.table.setAccessibleName(self.tr("Audit"))
        self.out.label(self.tr("Export"))
        time, number, who = (118, 76, 84) if self.measures.compact else (124, 90, 110)
        self.table.head((
            Column(self.tr("Time"), time), Column(self.tr("Entry"), number, is_figure=True),
            Column(self.tr("Who"), who), Column(self.tr("What")),
        ))  # fmt: skip
        self.show_trail(self.desk.view)

    def _row(self, entry: TrailEntry) -> TableRow:
        return TableRow(
            str(entry.number),
            (
                Cell(row_time(entry.at, self.zone), "text_2"), Cell(entry.called),
                Cell(self._who(entry)), Cell(self._done(entry.act), is_strong=True),
            ),
        )  # fmt: skip

    def _done(self, act: Act) -> str:
        return self._words.name(act.value)

    def _who(self, entry: TrailEntry) -> str:
        return entry.name or self.tr("The till")

    def _say_filters(self, view: TrailView) -> None:
        sought = view.sought
        person = dict(view.people).get(sought.by) if sought.by else None
        self.person.label(person or self.tr("Everybody"))
        self.person.be(Kind.CHOSEN if sought.by else Kind.QUIET)
        self.act.label(self._done(sought.act) if sought.act else self.tr("All acts"))
        self.act.be(Kind.CHOSEN if sought.act else Kind.QUIET)
        self.span.label(self._spans.say(view.lately))
        self.span.be(Kind.CHOSEN if view.lately else Kind.QUIET)

    def _say_proof(self, view: TrailView) -> None:
        self.show_done(view.done)
        self.prove.label(self.tr("Stop") if view.done else self.tr("Prove the chain"))
        if view.proof is None:
            self.proved.silent()
        elif view.proof.holds:
            self.proved.done(self.tr("The chain holds: nothing was changed, cut out or added."))
        else:
            said = self.tr("The chain does not hold: {difference}")
            self.proved.wrong(said.format(difference=view.proof.difference))

    def _sections(self, entry: TrailEntry) -> tuple[Section, ...]:
        head = (
            Fact(self.tr("Done"), whole_moment(entry.at, self.zone)),
            Fact(self.tr("Who"), self._who(entry), is_strong=True),
            Fact(self.tr("Entry"), entry.called),
            Fact(self.tr("Sealed"), self.tr("yes") if entry.is_sealed else self.tr("no")),
            Fact(self.tr("About"), "", entry.subject),
            Fact(self.tr("Hash begins"), "", entry.hash[:16]),
        )
        links = (Fact(self.tr("The sale"), "", "", Document("sale", entry.sale)),)
        parts = (
            Section("", (*head, *(links if entry.sale else ()))),
            Section(
                self.tr("Kept with it"), tuple(self._kept.facts(entry.act.value, entry.detail))
            ),
        )
        return tuple(part for part in parts if part.facts)

    def _ask_person(self) -> None:
        view = self.desk.view
        options = [("", self.tr("Everybody")), *view.people]
        self.people.ask(self.tr("Whose acts?"), options, view.sought.by or "")

    def _ask_act(self) -> None:
        acts = sorted(((act.value, self._done(act)) for act in Act), key=lambda each: each[1])
        options, now = [("", self.tr("All acts")), *acts], self.desk.view.sought.act
        self.acts.ask(self.tr("Which acts?"), options, now.value if now else "")

    def _seek(self) -> None:
        self._typing.stop()
        if self.line.text().strip() != self.desk.view.sought.subject:
            self.desk.seek_subject(self.line.text().strip())

    def _take_out(self) -> None:
        self.desk.take_out(out_file(self.setting, "audit"))
