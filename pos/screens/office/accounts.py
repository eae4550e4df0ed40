"""The room of customers: who owes how much since when, and all that is done about it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pos.desks.office.accounts import AccountsDesk, AccountsView
from pos.desks.office.desk import Document
from pos.screens.button import Kind
from pos.screens.figures import amount_text, money_text
from pos.screens.office.account_cards import BroughtCard, CustomerEntry, ReminderCard
from pos.screens.office.facts import Fact, Section
from pos.screens.office.list_room import ListRoom, find_line, pressed
from pos.screens.office.moments import day_and_time
from pos.screens.office.out_file import out_file
from pos.screens.office.setting import Setting
from pos.screens.office.sure_card import SureCard
from pos.screens.office.table import Cell, Column, TableRow
from pos.shop.accounts import Account, AccountLine, Aging, Consent, Statement
from pos.shop.identity import CustomerId
from pos.shop.money import NOTHING

MOST_LINES = 40
"""So many lines are listed at the side, the newest; the statement has all."""


class AccountsRoom(ListRoom):
    """A row for each customer; at the side the account, its age, and what can be done."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = AccountsDesk(setting.seat, self)
        self._edited: CustomerId | None = None
        self._build()
        self.entry, self.cash = CustomerEntry(self), BroughtCard(self)
        self.reminder, self.sure = ReminderCard(self), SureCard(self)
        self._listen()
        self.say()

    def _build(self) -> None:
        self.line = find_line()
        self.owing = pressed("warning-circle", self._turn_owing, key="F6")
        self.add = pressed("user-plus", self._ask_new, key="Ctrl N", kind=Kind.PRIMARY)
        self.out = pressed("download-simple", self._take_out, key="Ctrl E")
        self.pay = pressed("money", self._ask_cash, key="F9", kind=Kind.PRIMARY)
        self.change = pressed("pencil-simple", self._ask_change)
        self.phone = pressed("eye", self.desk.show_phone, key="F7")
        self.remind = pressed("chat-text", self.desk.remind, key="F8")
        self.agree = pressed("handshake", self._turn_remind, key="F4")
        self.forget = pressed("eraser", self._ask_erase)
        self.side_buttons = (
            self.pay, self.change, self.phone, self.agree, self.remind, self.forget,
        )  # fmt: skip
        above = (self.pay, self.phone, self.agree, self.remind)
        self.lay_out((self.line, self.owing), above, last=(self.change, self.forget))

    def _listen(self) -> None:
        self.desk.changed.connect(self.show_accounts)
        self.desk.told.connect(self.told)
        self.line.textEdited.connect(self.desk.find)
        self.table.chosen.connect(lambda key: self.desk.look_at(CustomerId(key)))
        self.table.opened.connect(lambda _: self._ask_change())
        self.entry.described.connect(self._described)
        self.cash.typed.connect(self.desk.take_cash)
        self.reminder.copied.connect(lambda text: QGuiApplication.clipboard().setText(text))
        self.keyed({
            "F2": self.line.setFocus, "F6": self._turn_owing, "Ctrl+N": self._ask_new,
            "Ctrl+E": self._take_out, "F9": self._ask_cash, "F7": self.desk.show_phone,
            "F8": self.desk.remind, "F4": self._turn_remind, "Ctrl+L": self._ask_erase,
        })  # fmt: skip

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Customers")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the buttons for the statement and for somebody new."""
        return (self.out, self.add)

    def come_in(self) -> None:
        """Read all customers."""
        self.desk.open()
        self.table.setFocus()

    def show_accounts(self, view: AccountsView) -> None:
        """Show who was found, and the one who is looked at."""
        rows = [self._row(each) for each in view.found]
        if tuple(rows) != self.table.rows or not rows:
            empty = self.tr("No customer fits.") if view.is_read else ""
            self.table.show_rows(rows, empty=empty)
        self.owing.label(self.tr("Owe {owed}").format(owed=money_text(view.owed)))
        self.owing.be(Kind.CHOSEN if view.owing_only else Kind.QUIET)
        view = self.desk.view  # the first row has been chosen meanwhile
        self._show_one(view)
        if view.reminder is not None:
            self.reminder.ask(view.reminder)
            self.desk.show(reminder=None)

    def say(self) -> None:
        """Name everything."""
        self.line.setPlaceholderText(self.tr("Name (F2)"))
        self.line.setAccessibleName(self.tr("Find a customer, F2"))
        self.add.label(self.tr("New customer"))
        self.out.label(self.tr("Statement"))
        self.pay.label(self.tr("Take cash"))
        self.change.label(self.tr("Change"))
        self.phone.label(self.tr("Show the number"))
        self.remind.label(self.tr("Write a reminder"))
        self.forget.label(self.tr("Forget"))
        self.table.setAccessibleName(self.tr("Customers"))
        phone = () if self.measures.compact else (Column(self.tr("Phone"), 150),)
        self.table.head((
            Column(self.tr("Name")), *phone,
            Column(self.tr("Owes"), 110, is_figure=True),
            Column(self.tr("Limit"), 110, is_figure=True),
        ))  # fmt: skip
        self.show_accounts(self.desk.view)

    def _row(self, account: Account) -> TableRow:
        is_over = account.owed > account.limit
        owes = Cell(amount_text(account.owed), "failed_fg" if is_over else "text", is_strong=True)
        phone = () if self.measures.compact else (Cell(account.phone, "text_2"),)
        name = Cell(account.name, "text" if account.is_active else "text_3", is_strong=True)
        return TableRow(account.id, (name, *phone, owes, Cell(amount_text(account.limit))))

    def _show_one(self, view: AccountsView) -> None:
        statement = view.statement
        for button in self.side_buttons:
            button.setVisible(statement is not None)
        self.name.setText(statement.account.name if statement else "")
        self.sheet.show_sections(self._sections(statement, view) if statement else ())
        if statement is not None:
            agreed = Consent.REMIND in statement.account.consents
            no, yes = self.tr("Reminders: no"), self.tr("Reminders: agreed")
            self.agree.label(yes if agreed else no)
            self.agree.be(Kind.CHOSEN if agreed else Kind.QUIET)
            self.pay.setVisible(statement.account.owed > NOTHING)
            self.remind.setVisible(agreed and statement.account.owed > NOTHING)
            self.phone.setVisible(bool(statement.account.phone) and not view.phone)

    def _sections(self, statement: Statement, view: AccountsView) -> tuple[Section, ...]:
        account = statement.account
        phone = view.phone or account.phone or "–"
        head = (
            Fact(self.tr("Owes"), money_text(account.owed), is_strong=True),
            Fact(self.tr("Limit"), amount_text(account.limit)),
            Fact(self.tr("Phone"), phone),
        )
        newest = tuple(self._line(line) for line in reversed(statement.lines[-MOST_LINES:]))
        parts = (
            Section("", head),
            Section(self.tr("How old it is"), self._ages(statement.aging)),
            Section(self.tr("Account"), newest),
        )
        return tuple(part for part in parts if part.facts)

    def _ages(self, aging: Aging) -> tuple[Fact, ...]:
        names = (
            self.tr("up to 30 days"), self.tr("31 to 60 days"), self.tr("61 to 90 days"),
            self.tr("over 90 days"),
        )  # fmt: skip
        return tuple(
            Fact(name, amount_text(part), ink="failed_fg" if at else "text")
            for at, (name, part) in enumerate(zip(names, aging.parts, strict=True))
            if part
        )

    def _line(self, line: AccountLine) -> Fact:
        leads = Document("sale", line.sale) if line.sale else None
        left = self.tr("{at}, then {balance}").format(
            at=day_and_time(line.at, self.zone), balance=amount_text(line.balance)
        )
        ink = "paid_fg" if line.amount < NOTHING else "text"
        name = line.number if line.sale else self.tr("Brought")
        return Fact(name, amount_text(line.amount), left, leads, ink)

    def _turn_owing(self) -> None:
        self.desk.show(owing_only=not self.desk.view.owing_only)

    def _turn_remind(self) -> None:
        self.desk.consent(Consent.REMIND)

    def _ask_new(self) -> None:
        self._edited = None
        self.entry.ask(None)

    def _ask_change(self) -> None:
        statement = self.desk.view.statement
        if statement is not None:
            self._edited = statement.account.id
            self.entry.ask(statement.account)

    def _described(self, name: str, phone: str, limit: str) -> None:
        self.desk.keep(name, phone, limit, of=self._edited)

    def _ask_cash(self) -> None:
        statement = self.desk.view.statement
        if statement is not None and statement.account.owed > NOTHING:
            self.cash.ask(statement.account)

    def _ask_erase(self) -> None:
        statement = self.desk.view.statement
        if statement is None:
            return
        name = statement.account.name
        self.sure.ask(
            self.tr("Forget {name}?").format(name=name),
            self.tr("Name and number are deleted for good. Sales and totals stay."),
            yes=self.tr("Forget"),
            act=self.desk.erase,
        )

    def _take_out(self) -> None:
        if self.desk.view.statement is not None:
            self.desk.write_out(out_file(self.setting, "statement"))
