"""Slips: a sale that waits, cash put in or taken out, and what the other counter has to get ready."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from pos.printer.form import LONGEST_NAME, Form, form_for
from pos.printer.paper_words import Word
from pos.printer.profile import EIGHTY, Profile
from pos.printer.receipt_sheet import shop_head
from pos.printer.sheet import Bars, Look, Part, Row, Sheet
from pos.shop.receipt import header_of
from pos.shop.rules import ShopRules
from pos.shop.sale import Sale, amounts_of
from pos.shop.shift import CashKind, CashMove

_TITLES = {
    CashKind.CASH_IN: Word.CASH_IN_SLIP,
    CashKind.CASH_OUT: Word.CASH_OUT_SLIP,
    CashKind.NO_SALE: Word.NO_SALE_SLIP,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one counter gets ready of a sale: its name, how many, and what was said of it."""

    name: str
    quantity: str
    note: str = ""


def held_sheet(sale: Sale, rules: ShopRules, *, by: str, profile: Profile = EIGHTY) -> Sheet:
    """Give the slip of a sale that waits for its customer: what is in it, and that nothing is paid."""
    form = form_for(profile, rules.receipt_language)
    amounts = amounts_of(sale, rules.rates)
    parts = [
        *slip_head(rules, Word.HELD, form),
        *slip_when(sale.opened_at, by, sale.till, rules=rules, form=form),
    ]
    if sale.parked_as:
        parts += form.middle((form.clean(sale.parked_as, most=LONGEST_NAME),), Look.TALL)
    if sale.customer_name:
        parts += form.spread(form.say(Word.CUSTOMER), form.clean(sale.customer_name, most=20))
    parts.append(form.rule())
    for amount in amounts.lines:
        line = amount.line
        name = form.clean(line.item.short_name.upper(), most=LONGEST_NAME)
        parts += form.spread(f"{line.quantity.show(line.item.unit)} x {name}", amount.net.paper())
    parts += [form.rule(), form.large(Word.TO_PAY, rules.market.sign, amounts.total)]
    if sale.pay_number:
        parts += form.spread(form.say(Word.PAY_NUMBER), form.clean(sale.pay_number), Look.BOLD)
    parts += form.middle((form.say(Word.NO_RECEIPT),))
    return Sheet(form.columns, tuple(parts))


def cash_sheet(
    move: CashMove, rules: ShopRules, *, by: str, till: int, profile: Profile = EIGHTY
) -> Sheet:
    """Give the slip of what happened at the drawer besides payments, to be signed."""
    form = form_for(profile, rules.receipt_language)
    parts = [
        *slip_head(rules, _TITLES[move.kind], form),
        *slip_when(move.at, by, till, rules=rules, form=form),
        form.rule(),
    ]
    if move.kind is not CashKind.NO_SALE:
        parts.append(form.large(Word.AMOUNT, rules.market.sign, move.amount))
    parts += form.text(form.say(Word.REASON, reason=form.clean(move.reason)))
    parts.append(Row(""))
    parts += form.spread(form.say(Word.SIGNATURE), "_" * (form.columns // 2))
    return Sheet(form.columns, tuple(parts))


def order_sheet(
    wanted: tuple[Wanted, ...],
    rules: ShopRules,
    *,
    number: str,
    at: datetime,
    copy: int = 0,
    profile: Profile = EIGHTY,
) -> Sheet:
    """Give what a counter has to get ready, large enough to read across it; it says nothing of money."""
    form = form_for(profile, rules.receipt_language)
    moment = at.astimezone(ZoneInfo(rules.market.zone))
    parts: list[Part] = [
        *form.middle((form.say(Word.ORDER), form.clean(number)), Look.TALL),
        *form.middle((f"{moment:%d/%m/%Y %H:%M}",)),
    ]
    if copy:  # what it says may have been handed out already
        parts += form.middle((form.say(Word.COPY, copy=copy),), Look.TALL)
    parts.append(form.rule())
    for each in wanted:
        name = form.clean(each.name, most=LONGEST_NAME)
        parts += form.spread(name, form.clean(each.quantity, most=16), Look.TALL)
        if each.note:
            parts += form.text(form.clean(each.note), "  ")
    parts += [form.rule(), Row(""), Bars(number)]
    return Sheet(form.columns, tuple(parts))


def slip_head(rules: ShopRules, title: Word, form: Form) -> Iterator[Part]:
    """Give whose slip it is, and what for."""
    yield from shop_head(header_of(rules)[:1], form)
    yield from form.middle((form.say(title),), Look.BOLD)
    yield form.rule()


def slip_when(at: datetime, by: str, till: int, *, rules: ShopRules, form: Form) -> Iterator[Part]:
    """Give where it was made, when, and by whom."""
    moment = at.astimezone(ZoneInfo(rules.market.zone))
    yield from form.spread(form.say(Word.TILL, till=till), f"{moment:%d/%m/%Y %H:%M}")
    yield from form.text(form.say(Word.SERVED_BY, name=form.clean(by, most=form.columns - 12)))
