"""The room of customers: who owes how much since when, and all that is done about it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pos.desks.office.account_papers import AccountPapersDesk
from pos.desks.office.accounts import AccountsDesk, AccountsView, Typed
from pos.desks.office.desk import Document
from pos.screens.button import Kind
from pos.screens.figures import amount_text, money_text
from pos.screens.office.account_cards import BroughtCard, CustomerEntry, ReminderCard
from pos.screens.office.account_page import AccountWords, draw_account
from pos.screens.office.facts import Fact, Section
from pos.screens.office.forget_card import ForgetCard
from pos.screens.office.list_room import ListRoom, find_line, pressed
from pos.screens.office.moments import day_and_time
from pos.screens.office.out_file import out_file
from pos.screens.office.setting import Setting
from pos.screens.office.statement_card import StatementCard
from pos.screens.office.sure_card import SureCard
from pos.screens.office.table import Cell, Column, TableRow
from pos.shop.accounts import Account, AccountLine, AccountPart, Aging, Answer, Consent, Statement
from pos.shop.identity import CustomerId, PaymentId
from pos.shop.money import NOTHING

Way = Callable[[CustomerId, date | None], object]
SLIP = "slip"
"""What was brought: its line leads to no document, but to its slip."""
MOST_LINES = 40
"""So many lines are listed at the side, the newest; the statement has all."""


class AccountsRoom(ListRoom):
    """A row for each customer; at the side the account, its age, and what can be done."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = AccountsDesk(setting.seat, self)
        self.papers = AccountPapersDesk(setting.seat, setting.desks.printing, self)
        self._edited: CustomerId | None = None
        self._build()
        self.entry, self.cash = CustomerEntry(self), BroughtCard(self)
        self.reminder, self.sure = ReminderCard(self), SureCard(self)
        self.statement, self.forgetting = StatementCard(self), ForgetCard(self)
        self._listen()
        self.say()

    def _build(self) -> None:
        self.line = find_line()
        self.owing = pressed("warning-circle", self._turn_owing, key="F6")
        self.add = pressed("user-plus", self._ask_new, key="Ctrl N", kind=Kind.PRIMARY)
        self.out = pressed("download-simple", self._ask_statement, key="Ctrl E")
        self.pay = pressed("money", self._ask_cash, key="F9", kind=Kind.PRIMARY)
        self.change = pressed("pencil-simple", self._ask_change, key="Enter")
        self.remind = pressed("chat-text", self.desk.remind, key="F8")
        self.slip = pressed("printer", self._print_last, key="Ctrl R")
        self.forget = pressed("eraser", self._ask_erase, key="Ctrl Del")
        self.side_buttons = (self.pay, self.remind, self.slip, self.change, self.forget)
        self.lay_out((self.line, self.owing), self.side_buttons)

    def _listen(self) -> None:
        self.desk.changed.connect(self.show_accounts)
        self.desk.told.connect(self.told)
        self.line.textEdited.connect(self.desk.find)
        self.table.chosen.connect(lambda key: self.desk.look_at(CustomerId(key)))
        self.table.opened.connect(lambda _: self._ask_change())
        self.entry.described.connect(self._described)
        self.cash.typed.connect(self.desk.take_cash)
        self.desk.paid.connect(self.papers.print_new)
        self.papers.told.connect(self.told)
        self.sheet.opened.disconnect(self.document_asked)
        self.sheet.opened.connect(self._open)
        self.statement.printed.connect(partial(self._take_out, self.papers.print_statement))
        self.statement.drawn.connect(partial(self._take_out, self._draw))
        self.statement.written.connect(partial(self._take_out, self._write))
        self.reminder.copied.connect(lambda text: QGuiApplication.clipboard().setText(text))
        self.keyed({
            "F2": self.line.setFocus, "F6": self._turn_owing, "Ctrl+N": self._ask_new,
            "Ctrl+E": self._ask_statement, "F9": self._ask_cash, "F7": self.desk.show_phone,
            "F3": self._turn_keep, "Ctrl+R": self._print_last,
            "F8": self.desk.remind, "F4": self._turn_remind, "Ctrl+Del": self._ask_erase,
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
        self.remind.label(self.tr("Write a reminder"))
        self.forget.label(self.tr("Forget"))
        self.slip.label(self.tr("Last slip again"))
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
            self.slip.setVisible(self._last_paid() is not None)
            self.pay.setVisible(statement.account.owed > NOTHING)
            self.remind.setVisible(agreed and statement.account.owed > NOTHING)

    def _asked(self, account: Account, view: AccountsView) -> tuple[Fact, ...]:
        """Give what he said to being asked, and his number: each with the key that changes it."""
        number = {
            Answer.NOT_ASKED: self.tr("Number: not asked"),
            Answer.YES: self.tr("Number: may be kept"),
            Answer.NO: self.tr("Number: not to be kept"),
        }[account.to_keep]
        agreed = Consent.REMIND in account.consents
        remind = self.tr("Reminders: agreed") if agreed else self.tr("Reminders: no")
        show = Fact(self.tr("Show the number"), "F7", "", Document("F7", account.id))
        return (
            *((show,) if account.phone and not view.phone else ()),
            Fact(number, "F3", "", Document("F3", account.id)),
            Fact(remind, "F4", "", Document("F4", account.id)),
        )

    def _sections(self, statement: Statement, view: AccountsView) -> tuple[Section, ...]:
        account = statement.account
        phone = view.phone or account.phone or "–"
        head = (
            Fact(self.tr("Owes"), money_text(account.owed), is_strong=True),
            Fact(self.tr("Limit"), amount_text(account.limit)),
            Fact(self.tr("Phone"), phone),
            *self._asked(account, view),
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
        if line.payment:
            leads = Document(SLIP, line.payment)
        left = self.tr("{at}, then {balance}").format(
            at=day_and_time(line.at, self.zone), balance=amount_text(line.balance)
        )
        ink = "paid_fg" if line.amount < NOTHING else "text"
        name = line.number if line.sale else f"{self.tr('Brought')} {line.number}".strip()
        return Fact(name, amount_text(line.amount), left, leads, ink)

    def _turn_owing(self) -> None:
        self.desk.show(owing_only=not self.desk.view.owing_only)

    def _turn_remind(self) -> None:
        self.desk.consent(Consent.REMIND)

    def _turn_keep(self) -> None:
        """Keep what he says of his number; before it is forgotten that is said."""
        statement = self.desk.view.statement
        if statement is None:
            return
        if statement.account.to_keep is not Answer.YES:
            self.desk.consent(Consent.KEEP)
            return
        owes = statement.account.owed > NOTHING
        later = self.tr("It is deleted for good as soon as nothing is owed any more.")
        now = self.tr("It is deleted for good, now.")
        self.sure.ask(
            self.tr("Keep the number of {name} no longer?").format(name=statement.account.name),
            later if owes else now,
            yes=self.tr("Keep it no longer"),
            act=partial(self.desk.consent, Consent.KEEP),
        )

    def _last_paid(self) -> AccountLine | None:
        statement = self.desk.view.statement
        paid = [line for line in statement.lines if line.payment] if statement else []
        return paid[-1] if paid else None

    def _print_last(self) -> None:
        line = self._last_paid()
        if line is not None:
            self.papers.print_slip(PaymentId(line.payment))

    def _open(self, document: Document) -> None:
        """Lead to the document; of what was brought the slip is printed once more."""
        if document.kind in self._acts:
            self._acts[document.kind]()
            return
        if document.kind != SLIP:
            self.document_asked.emit(document)
            return
        self.sure.ask(
            self.tr("Print this slip again?"),
            self.tr("What has come out before comes out as a copy."),
            yes=self.tr("Print it"),
            act=partial(self.papers.print_slip, PaymentId(document.id)),
        )

    def _ask_new(self) -> None:
        self._edited = None
        self.entry.ask(None)

    def _ask_change(self) -> None:
        statement = self.desk.view.statement
        if statement is not None:
            self._edited = statement.account.id
            self.entry.ask(statement.account)

    def _described(self, typed: Typed) -> None:
        self.desk.keep(typed, of=self._edited)

    def _ask_cash(self) -> None:
        statement = self.desk.view.statement
        if statement is not None and statement.account.owed > NOTHING:
            self.cash.ask(statement.account)

    def _ask_erase(self) -> None:
        statement = self.desk.view.statement
        if statement is None:
            return
        name = statement.account.name
        said = self.tr("Name and number are deleted for good. Sales and totals stay.")
        self.forgetting.ask(name, said, act=self.desk.erase)

    def _ask_statement(self) -> None:
        statement = self.desk.view.statement
        if statement is not None:
            self.statement.ask(statement.account.name)

    def _take_out(self, way: Way, typed: str) -> None:
        """Have the statement in some way, from the day that was typed."""
        customer, wrong = self.desk.view.chosen, self.papers.wrong_day(typed)
        if wrong is not None:
            self.statement.refuse_day(wrong)
        elif customer is not None:
            way(customer, self.papers.day_of(typed))

    def _draw(self, customer: CustomerId, since: date | None) -> None:
        seat = self.setting.seat
        now, shop = seat.records.world.now(), seat.rules().name

        def draw(part: AccountPart, path: Path) -> None:
            draw_account(AccountWords(shop, now, self.zone).page(part, since), path)

        path = out_file(self.setting, "statement", "pdf")
        self.papers.draw_statement(customer, since, path=path, draw=draw)

    def _write(self, customer: CustomerId, since: date | None) -> None:
        path = out_file(self.setting, "statement")
        self.papers.write_statement(customer, since, path)
