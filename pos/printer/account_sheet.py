"""Paper for customers who owe: the slip of what was brought, and the account from some day on."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from pos.printer.form import LONGEST_NAME, Form, form_for
from pos.printer.paper_words import Word
from pos.printer.profile import EIGHTY, Profile
from pos.printer.sheet import Look, Part, Sheet
from pos.printer.slip_sheet import slip_head, slip_when
from pos.shop.accounts import AccountLine, AccountPart
from pos.shop.debt_paid import DebtPaid
from pos.shop.money import NOTHING, Money
from pos.shop.rules import ShopRules


def debt_sheet(paid: DebtPaid, rules: ShopRules, profile: Profile = EIGHTY) -> Sheet:
    """Give the slip of what a customer brought: how much, by what, and what is owed after it."""
    form = form_for(profile, rules.receipt_language)
    parts = [*slip_head(rules, Word.DEBT_PAID, form)]
    if paid.copy:
        parts[-1:-1] = form.middle((form.say(Word.COPY, copy=paid.copy),), Look.TALL)
    if paid.number:
        parts += form.text(form.say(Word.NUMBER, number=paid.number))
    parts += slip_when(paid.at, paid.served_by, paid.till, rules=rules, form=form)
    parts += _whose(paid.customer, paid.phone, form)
    parts.append(form.rule())
    parts += form.spread(form.say(Word.OWED_BEFORE), paid.before.paper())
    parts.append(form.large(Word.PAID, rules.market.sign, paid.amount))
    parts += _how(paid, form)
    parts += [form.rule(), _owed(paid.after, rules, form)]
    return Sheet(form.columns, tuple(parts))


def account_sheet(
    part: AccountPart,
    rules: ShopRules,
    *,
    at: datetime,
    till: int,
    by: str,
    profile: Profile = EIGHTY,
) -> Sheet:
    """Give an account: what was owed before, each thing with its document and what was owed then, and the end."""
    form = form_for(profile, rules.receipt_language)
    zone = ZoneInfo(rules.market.zone)
    parts = [
        *slip_head(rules, Word.STATEMENT, form),
        *slip_when(at, by, till, rules=rules, form=form),
        *_whose(part.account.name, part.account.phone.replace("•", "*"), form),
        form.rule(),
        *form.spread(form.say(Word.FORWARD), part.opening.paper()),
    ]
    for line in part.lines:
        parts += _line(line, zone, form)
    parts += [form.rule(), _owed(part.closing, rules, form)]
    return Sheet(form.columns, tuple(parts))


def _whose(name: str, phone: str, form: Form) -> Iterator[Part]:
    yield from form.spread(form.say(Word.CUSTOMER), form.clean(name, most=LONGEST_NAME))
    if phone:
        yield from form.spread(form.say(Word.PHONE), form.clean(phone))


def _how(paid: DebtPaid, form: Form) -> Iterator[Part]:
    """Give by what it was paid; of cash what was handed over and what came back."""
    reference = form.clean(paid.reference)
    yield from form.spread(form.means(paid.method), reference)
    if paid.rounding:
        yield from form.spread(form.say(Word.ROUNDED), paid.rounding.paper())
    if paid.change:
        yield from form.spread(form.say(Word.GIVEN), paid.given.paper())
        yield from form.spread(form.say(Word.CHANGE_GIVEN), paid.change.paper())


def _owed(owed: Money, rules: ShopRules, form: Form) -> Part:
    """Give what is owed in the end, or what the customer has to his credit."""
    if owed < NOTHING:
        return form.large(Word.CREDIT, rules.market.sign, -owed)
    return form.large(Word.OWES, rules.market.sign, owed)


def _line(line: AccountLine, zone: ZoneInfo, form: Form) -> Iterator[Part]:
    when = f"{line.at.astimezone(zone):%d/%m/%Y %H:%M}"
    yield from form.spread(when, line.balance.paper())
    yield from form.spread(f"  {_called(line, form)}", line.amount.paper())


def _called(line: AccountLine, form: Form) -> str:
    if line.method is not None:
        parts = (form.say(Word.BROUGHT), line.number, form.means(line.method), line.reference)
        return form.clean(" ".join(part for part in parts if part))
    return form.clean(line.number) or form.say(Word.NOT_FINISHED)
