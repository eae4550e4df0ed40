"""The room of approvals: who asked, who gave, for what, and whether it was used."""

from pos.desks.office.approvals import ApprovalsDesk, ApprovalsView
from pos.desks.office.desk import Document
from pos.screens.office.facts import Fact, Section
from pos.screens.office.list_room import ListRoom
from pos.screens.office.moments import row_time, whole_moment
from pos.screens.office.role_words import RoleWords
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, TableRow
from pos.shop.approvals import GivenYes
from pos.shop.audit import entry_name
from pos.shop.limits import OF_A_PART, OF_MONEY
from pos.shop.money import Money
from pos.shop.staff import Need


class ApprovalsRoom(ListRoom):
    """The newest first; one whole at the side leads to its audit entry and its sale."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = ApprovalsDesk(setting.seat, self)
        self._roles = RoleWords(self)
        self._view = ApprovalsView()
        self.lay_out((), ())
        self.desk.changed.connect(self.show_given)
        self.desk.told.connect(self.told)
        self.table.chosen.connect(lambda key: self.desk.look_at(int(key)))
        self.table.opened.connect(self._open)
        self.table.end_reached.connect(self.desk.read_on)
        self.say()

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Approvals")

    def come_in(self) -> None:
        """Read the newest."""
        self.desk.open()
        self.table.setFocus()

    def show_given(self, view: ApprovalsView) -> None:
        """Show them, and the one that is looked at."""
        rows = [self._row(each) for each in view.given]
        known = len(self.table.rows)
        if known and tuple(rows[:known]) == self.table.rows:
            self.table.add_rows(rows[known:])
        else:
            empty = self.tr("Nobody had to ask for anything yet.")
            self.table.show_rows(rows, empty=empty if view.is_read else "")
        yes = self.desk.view.yes  # the first row has been chosen meanwhile
        self.name.setText(f"{yes.asked_by} → {yes.given_by}" if yes else "")
        self.sheet.show_sections(self._sections(yes) if yes else ())

    def say(self) -> None:
        """Name everything."""
        self.table.setAccessibleName(self.tr("Approvals"))
        is_compact = self.measures.compact
        wide, name = (118, 100) if is_compact else (124, 110)
        used = () if is_compact else (Column(self.tr("Used"), 110),)
        self.table.head((
            Column(self.tr("Time"), wide), Column(self.tr("Asked by"), name),
            Column(self.tr("Given by"), name), Column(self.tr("What for")), *used,
        ))  # fmt: skip
        self.show_given(self.desk.view)

    def _open(self, key: str) -> None:
        called = entry_name(self.setting.seat.records.till, int(key))
        self.document_asked.emit(Document("audit", called))

    def _row(self, yes: GivenYes) -> TableRow:
        used = Cell(self.tr("Used"), "paid_fg", "check")
        if yes.used_in is None:
            used = Cell(self.tr("Not used"), "text_3")
        return TableRow(
            str(yes.entry),
            (
                Cell(row_time(yes.at, self.zone), "text_2"), Cell(yes.asked_by, is_strong=True),
                Cell(yes.given_by), Cell(", ".join(self._need(each) for each in yes.needs)),
                *(() if self.measures.compact else (used,)),
            ),
        )  # fmt: skip

    def _sections(self, yes: GivenYes) -> tuple[Section, ...]:
        when = (
            Fact(self.tr("Given"), whole_moment(yes.at, self.zone)),
            Fact(self.tr("Audit entry"), yes.called, "", Document("audit", yes.called)),
        )
        needs = tuple(
            Fact(self._roles.act(each.permission), self._amount(each)) for each in yes.needs
        )
        used = [Fact(self.tr("Not used"), "", "", None, "text_3")]
        if yes.used_in is not None:
            where = Document("audit", yes.used_as)
            used = [Fact(self.tr("Audit entry"), yes.used_as, "", where)]
        if yes.sale:
            used.append(Fact(self.tr("The sale"), "", "", Document("sale", yes.sale)))
        return (
            Section("", when), Section(self.tr("What for"), needs),
            Section(self.tr("Used"), tuple(used)),
        )  # fmt: skip

    def _need(self, need: Need) -> str:
        return f"{self._roles.act(need.permission)} {self._amount(need)}".strip()

    def _amount(self, need: Need) -> str:
        if not need.amount:
            return ""
        if need.permission in OF_A_PART:
            return f"{need.amount / 100:g} %"
        return Money(need.amount).figures() if need.permission in OF_MONEY else ""
