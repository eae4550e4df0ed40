"""Customers' accounts in the office: who owes how much since when, what is agreed, and the statement."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pos.folders import file_troubles, new_file
from pos.office.account_papers import account_part, allow_to_take_out
from pos.office.customers import change
from pos.office.export_tables import as_cell
from pos.office.sheet_writer import write_sheet
from pos.records.accounts import account_of, let_phone_go, list_accounts, post_consent, statement_of
from pos.records.authority import allow
from pos.records.database import Records
from pos.records.house import rules_of, zone_of
from pos.records.people import known_customer
from pos.shop.accounts import (
    Account,
    AccountLine,
    AccountPart,
    Consent,
    Described,
    Statement,
    reminders,
)
from pos.shop.audit import Act
from pos.shop.days import start_of
from pos.shop.identity import CustomerId, StaffId
from pos.shop.money import Money
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason

HEADINGS = ("time", "what", "amount", "balance")
FORWARD = "brought forward"


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a customer is to be told, in English and in Kiswahili."""

    english: str
    swahili: str


def see_accounts(records: Records, by: StaffId) -> tuple[Account, ...]:
    """Give all customers by name; of their phones only what anybody may see."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        return list_accounts(books)


def see_statement(records: Records, by: StaffId, *, customer: CustomerId) -> Statement:
    """Give one account whole."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        return statement_of(books, customer)


def see_phone(records: Records, by: StaffId, *, customer: CustomerId) -> Phone:
    """Give a customer's whole number, and write down that it was looked at; refuse where there is none."""
    with records.writing() as books:
        allow(books, by, Permission.SEE_PHONES)
        phone = known_customer(books, customer).phone
        if phone is None:
            raise Refusal(Reason.NO_PHONE)
        books.note(Act.PHONE_SEEN, by, subject=customer)
        return phone


def describe(records: Records, by: StaffId, *, customer: CustomerId, now: Described) -> None:
    """Keep a customer as he is described."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        before = known_customer(books, customer)
    after = replace(before, name=now.name, phone=now.phone or before.phone, limit=now.limit)
    change(records, by, customer=after, answer=now.answer)


def give_consent(records: Records, by: StaffId, *, customer: CustomerId, to: Consent) -> Account:
    """Keep that a customer agrees to something."""
    return _consent(records, by, customer, to, is_given=1)


def withdraw_consent(
    records: Records, by: StaffId, *, customer: CustomerId, to: Consent
) -> Account:
    """Keep that a customer does not agree to something any more; his number goes once he owes nothing."""
    return _consent(records, by, customer, to, is_given=0)


def write_reminder(records: Records, by: StaffId, *, customer: CustomerId) -> Reminder:
    """Give what to send to who owes, or refuse where nothing is owed or he did not agree to it."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        account = account_of(books, customer)
        if Consent.REMIND not in account.consents:
            raise Refusal(Reason.NO_CONSENT)
        if not account.owed:
            raise Refusal(Reason.NO_DEBT)
        rules = rules_of(books)
        return Reminder(*reminders(rules.name, account, sign=rules.market.sign))


def export_statement(
    records: Records, by: StaffId, *, customer: CustomerId, path: Path, since: date | None = None
) -> int:
    """Write an account into a new file, as its ending says; give how many lines it has.

    From a day on it begins with what was brought forward.
    """
    with file_troubles(path.parent):
        new_file(path)
    with records.reading() as books, file_troubles(path.parent):
        allow_to_take_out(books, by)
        zone = zone_of(books)
        rows = list(_rows(account_part(books, customer, since), since, zone))
        written = write_sheet(
            path, HEADINGS, (tuple(as_cell(value, zone) for value in row) for row in rows)
        )
    with records.writing() as books:
        allow_to_take_out(books, by)
        books.note(Act.EXPORTED, by, subject=customer, file=path.name, rows=written)
    return written


def _rows(
    part: AccountPart, since: date | None, zone: ZoneInfo
) -> Iterator[tuple[datetime, str, Money | None, Money]]:
    if since is not None:
        yield start_of(since, zone), FORWARD, None, part.opening
    for line in part.lines:
        yield line.at, _called(line), line.amount, line.balance


def _called(line: AccountLine) -> str:
    """Give what a line is of: its receipt, or the slip, the means and the reference of what was brought."""
    means = line.method.value if line.method else ""
    return " ".join(part for part in (line.number, means, line.reference) if part)


def _consent(
    records: Records, by: StaffId, customer: CustomerId, to: Consent, *, is_given: int
) -> Account:
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        known_customer(books, customer)
        post_consent(books, customer, to, is_given=is_given, by=by)
        if to is Consent.KEEP:
            let_phone_go(books, customer)
        books.note(Act.CONSENT_CHANGED, by, subject=customer, to=to.value, given=is_given)
        return account_of(books, customer)
