"""The room of limits: what each role may do, up to where; the owner sets it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.desks.office.limits import LimitsDesk
from pos.screens.entry_card import EntryCard
from pos.screens.fonts import SEMIBOLD
from pos.screens.measures import Measures
from pos.screens.office.facts import Fact, Section
from pos.screens.office.list_room import WIDE_SIDE, ListRoom, pressed
from pos.screens.office.role_words import RoleWords
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, TableRow
from pos.screens.option_row import OptionRow
from pos.screens.panel import words
from pos.screens.text_entry import TextEntry
from pos.shop.limits import NEVER, OF_A_PART, OF_MONEY, UNLIMITED, USUAL
from pos.shop.money import Money
from pos.shop.rules import ShopRules
from pos.shop.staff import GRANTS, Grants, Permission, Role

SETTABLE = (Role.CASHIER, Role.SUPERVISOR, Role.MANAGER)
"""The owner may always do everything."""
NARROW = 210


class LimitCard(EntryCard):
    """Asks for a role and how much of one thing it may do."""

    set_asked = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._permission = Permission.SELL
        self._what = words(18, SEMIBOLD).wrapped()
        self._words = RoleWords(self)
        self.role = OptionRow(("F5", "F6", "F7"))
        self.most = OptionRow(("F9", "F10", "F11", "F12"))
        self.entry = TextEntry(20)
        self.entry.changed.connect(self._look)
        self.role.chosen.connect(lambda _: self._look())
        self.most.chosen.connect(lambda _: self._look())
        for part in (self._what, self.role, self.most, self.entry):
            self.parts.addWidget(part)
        for at, key in enumerate((Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7)):
            self.answer(key, lambda at=at: self.role.take(at))  # type: ignore[misc]
        for at, key in enumerate((Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_F12)):
            self.answer(key, lambda at=at: self.most.take(at))  # type: ignore[misc]
        self.say()

    def ask(self, permission: Permission) -> None:
        """Ask about one permission."""
        self._permission = permission
        self.role.choose(0)
        self.most.choose(0)
        self.entry.put("")
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Report what was chosen."""
        self.put_away()
        said = (USUAL, UNLIMITED, NEVER, self.entry.text)[self.most.at]
        self.set_asked.emit(SETTABLE[self.role.at], said)

    def say(self) -> None:
        """Say which permission it is."""
        self.titled(self.tr("How much may they?"))
        self._what.setText(self._words.act(self._permission))
        self.role.name([self._words.say(role) for role in SETTABLE])
        is_measured = self._permission in OF_A_PART | OF_MONEY
        up_to = self.tr("Up to") if is_measured else ""
        self.most.name([self.tr("As usual"), self.tr("Always"), self.tr("Never"), up_to])
        example = "5%" if self._permission in OF_A_PART else "1,000"
        self.entry.name(self.tr("Up to"), self.tr("Like {example}").format(example=example))
        self.big.label(self.tr("Keep it"))
        self._look()

    def _look(self) -> None:
        is_typed = self.most.at == len((USUAL, UNLIMITED, NEVER))
        self.entry.setVisible(is_typed)
        self.big.setEnabled(bool(self.entry.text) or not is_typed)


class LimitsRoom(ListRoom):
    """A row for each permission, a column for each role; Enter on a row changes one."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = LimitsDesk(setting.seat, self)
        self._words = RoleWords(self)
        self.change = pressed("pencil-simple", self._ask, key="Enter")
        self.lay_out((), (self.change,))
        self.card = LimitCard(self)
        self.desk.changed.connect(self.show_rules)
        self.desk.told.connect(self.told)
        self.table.chosen.connect(lambda _: self._show_one())
        self.table.opened.connect(lambda _: self._ask())
        self.card.set_asked.connect(self._set)
        self.say()

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Limits")

    def come_in(self) -> None:
        """Read what holds now."""
        self.desk.open()
        self.table.setFocus()

    def show_rules(self, rules: ShopRules) -> None:
        """Show who may do what."""
        rows = [self._row(each, rules) for each in Permission]
        if tuple(rows) != self.table.rows:
            self.table.show_rows(rows)
        self._show_one()

    def fit(self, measures: Measures) -> None:
        """Leave the names of what may be done more room in a narrow window."""
        super().fit(measures)
        self.side_wide(NARROW if measures.compact else WIDE_SIDE)

    def say(self) -> None:
        """Name everything."""
        self.table.setAccessibleName(self.tr("Limits"))
        width = 98 if self.measures.compact else 122
        roles = (Column(self._words.say(role), width) for role in SETTABLE)
        self.table.head((Column(self.tr("What")), *roles))
        self.change.label(self.tr("Change"))
        if self.desk.rules is not None:
            self.show_rules(self.desk.rules)

    def _row(self, permission: Permission, rules: ShopRules) -> TableRow:
        grants = rules.grants
        cells = (self._cell(permission, grants[role], GRANTS[role]) for role in SETTABLE)
        what = Cell(self._words.act(permission))
        return TableRow(permission.value, (what, *cells))

    def _cell(self, permission: Permission, now: Grants, usual: Grants) -> Cell:
        is_other = now.get(permission, -1) != usual.get(permission, -1)
        if permission not in now:
            return Cell(self.tr("never"), "waiting_fg" if is_other else "text_3")
        return Cell(self._most(permission, now[permission]), "waiting_fg" if is_other else "text")

    def _most(self, permission: Permission, most: int | None) -> str:
        if most is None:
            return self.tr("always")
        return f"{most / 100:g} %" if permission in OF_A_PART else Money(most).figures()

    def _show_one(self) -> None:
        rules, key = self.desk.rules, self.table.key
        self.change.setVisible(bool(key))
        if rules is None or not key:
            return
        permission = Permission(key)
        self.name.setText(self._words.act(permission))
        facts = []
        for role in Role:
            now = rules.grants[role]
            most = self._most(permission, now[permission]) if permission in now else ""
            facts.append(Fact(self._words.say(role), most or self.tr("never")))
        note = Fact(self.tr("Only the owner changes this."), ink="text_2")
        self.sheet.show_sections((Section("", tuple(facts)), Section("", (note,))))

    def _ask(self) -> None:
        if self.table.key:
            self.card.ask(Permission(self.table.key))

    def _set(self, role: Role, most: str) -> None:
        if self.table.key:
            self.desk.set_limit(role, Permission(self.table.key), most)
