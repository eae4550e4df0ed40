"""The X of a shift that goes on and the Z that closes it, laid out from the same totals."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from pos.printer.form import LONGEST_NAME, Form, form_for
from pos.printer.mpesa_rows import mpesa_compared, mpesa_open
from pos.printer.paper_words import Word
from pos.printer.profile import EIGHTY, Profile
from pos.printer.receipt_sheet import shop_head, vat_table
from pos.printer.sheet import Bars, Look, Part, Row, Sheet
from pos.shop.money import NOTHING, Money
from pos.shop.receipt import header_of
from pos.shop.rules import ShopRules
from pos.shop.shift import CashKind, CashMove, MethodTotal, Shift, ShiftTotals, ZReport
from pos.shop.tax import TaxTotal

_HEAD_OF_SEAL = 16
_MOST_OPEN = 12


@dataclass(frozen=True, slots=True)
class ShiftPaper:
    """Whose shift it is and what the shop is called; names instead of the books' own signs."""

    rules: ShopRules
    shift: Shift
    totals: ShiftTotals
    at: datetime
    opened_by: str
    by: str
    copy: int = 0


def x_sheet(paper: ShiftPaper, profile: Profile = EIGHTY) -> Sheet:
    """Give what a shift has come to so far; it closes nothing and says so."""
    form = form_for(profile, paper.rules.receipt_language)
    parts = (
        *_head(paper, form.say(Word.X_REPORT), Word.PRINTED, form),
        *form.middle((form.say(Word.X_IS_NO_CLOSE),)),
        *_totals(paper, form),
        *_drawer(paper, form),
        *mpesa_open(paper.totals.mpesa, form),
        *_rest(paper.totals, form),
    )
    return Sheet(form.columns, parts)


def z_sheet(report: ZReport, paper: ShiftPaper, profile: Profile = EIGHTY) -> Sheet:
    """Give a closed shift: every count, what was over or short, and the seal of the books at that moment."""
    form = form_for(profile, paper.rules.receipt_language)
    parts = (
        *_head(paper, form.say(Word.Z_REPORT, name=report.name), Word.CLOSED, form),
        *_totals(paper, form),
        *_drawer(paper, form),
        *_counts(report, paper, form),
        *mpesa_compared(report.mpesa, form),
        *mpesa_open(paper.totals.mpesa, form),
        *_rest(paper.totals, form),
        form.rule(),
        *form.spread(
            form.say(Word.SEAL), f"{report.called} {report.audit_head[:_HEAD_OF_SEAL]}".strip()
        ),
        Row(""),
        *form.spread(form.say(Word.SIGNATURE), "_" * (form.columns // 2)),
        Row(""),
        Bars(report.name),
    )
    return Sheet(form.columns, parts)


def _head(paper: ShiftPaper, title: str, ends: Word, form: Form) -> Iterator[Part]:
    yield from shop_head(header_of(paper.rules)[:1], form)
    yield from form.middle((title,), Look.TALL)
    if paper.copy:
        yield from form.middle((form.say(Word.COPY, copy=paper.copy),), Look.TALL)
    yield form.rule()
    yield from form.text(form.say(Word.TILL, till=paper.shift.till))
    for word, at, who in (
        (Word.OPENED, paper.shift.opened_at, paper.opened_by),
        (ends, paper.at, paper.by),
    ):
        moment = at.astimezone(ZoneInfo(paper.rules.market.zone))
        yield from form.spread(form.say(word), f"{moment:%d/%m/%Y %H:%M}")
        yield from form.spread("", form.say(Word.BY, name=form.clean(who, most=form.columns - 6)))


def _totals(paper: ShiftPaper, form: Form) -> Iterator[Part]:
    totals = paper.totals
    yield form.rule()
    yield from form.spread(form.say(Word.SALES), str(totals.sales))
    yield from form.spread(form.say(Word.RETURNS), str(totals.returns))
    yield from form.spread(form.say(Word.GROSS_SALES), totals.gross.paper())
    yield from form.spread(form.say(Word.DISCOUNTS), (-totals.discounts).paper())
    yield from form.spread(form.say(Word.NET_SALES), totals.net.paper(), Look.BOLD)
    yield from _some(Word.ROUNDING, totals.rounding, form)
    yield from _some(Word.TYPED_PRICES, totals.prices_typed, form)
    yield from _some(Word.GOODS_BACK, totals.goods_back, form)
    yield from _some(Word.EMPTIES_BACK, totals.empties_back, form)
    yield form.rule()
    yield from form.text(form.say(Word.MEANS))
    yield from _methods(totals.by_method, form)
    if totals.debts_paid:
        yield from form.text(form.say(Word.DEBTS_PAID))
        yield from _methods(totals.debts_paid, form)
    yield from _some(Word.OPEN_PAYMENTS, totals.open_payments, form)
    yield from _some(Word.EARLIER_PAYMENTS, totals.earlier_payments, form)
    if totals.by_class:
        yield form.rule()
        yield from vat_table(_rated(totals.by_class, paper.rules), form)


def _rated(rows: tuple[TaxTotal, ...], rules: ShopRules) -> tuple[tuple[TaxTotal, str], ...]:
    rates = rules.market.tax_rates
    return tuple(
        (row, rates[row.tax_class].words if row.tax_class in rates else "") for row in rows
    )


def _some(word: Word, amount: Money, form: Form) -> Iterator[Part]:
    if amount:
        yield from form.spread(form.say(word), amount.paper())


def _methods(totals: tuple[MethodTotal, ...], form: Form) -> Iterator[Part]:
    for total in totals:
        means = f"{form.means(total.method)} ({total.payments})"
        taken = form.say(Word.TAKEN, means=means) if total.given_back else means
        yield from form.spread(f"  {taken}", total.taken.paper())
        if total.given_back:
            back = form.say(Word.BACK, means=form.means(total.method))
            yield from form.spread(f"  {back}", (-total.given_back).paper())


def _drawer(paper: ShiftPaper, form: Form) -> Iterator[Part]:
    totals, opening = paper.totals, paper.shift.opening_float
    yield form.rule()
    yield from form.text(form.say(Word.DRAWER))
    yield from form.spread(f"  {form.say(Word.FLOAT)}", opening.paper())
    yield from form.spread(f"  {form.say(Word.CASH_TAKEN)}", totals.cash.paper())
    for move in totals.cash_moves:
        yield from _move(move, form)
    yield from form.spread(form.say(Word.EXPECTED), totals.expected(opening).paper(), Look.BOLD)
    if totals.drawer_openings:
        yield from form.spread(form.say(Word.NO_SALE), f"{totals.drawer_openings} x")


def _move(move: CashMove, form: Form) -> Iterator[Part]:
    if move.kind is CashKind.NO_SALE:
        yield from form.text(f"{form.say(Word.NO_SALE)}: {form.clean(move.reason)}", "  ")
        return
    word = Word.CASH_IN if move.kind is CashKind.CASH_IN else Word.CASH_OUT
    yield from form.spread(f"  {form.say(word)}", move.into_drawer.paper())
    yield from form.text(form.clean(move.reason, most=LONGEST_NAME), "    ")


def _counts(report: ZReport, paper: ShiftPaper, form: Form) -> Iterator[Part]:
    yield form.rule()
    for number, count in enumerate(report.counts, start=1):
        if len(report.counts) > 1:
            yield from form.text(form.say(Word.COUNT, number=number))
        for worth, pieces in count.pieces:
            if pieces:
                amount = Money(worth.cents * pieces)
                yield from form.spread(f"  {pieces} x {worth.paper()}", amount.paper())
        yield from form.spread(form.say(Word.COUNTED), count.total.paper(), Look.BOLD)
    if report.over:
        word = Word.OVER if report.over > NOTHING else Word.SHORT
        yield form.large(word, paper.rules.market.sign, report.over)
    else:
        yield from form.text(form.say(Word.EXACT))
    if report.reason:
        yield from form.text(form.say(Word.REASON, reason=form.clean(report.reason)))


def _rest(totals: ShiftTotals, form: Form) -> Iterator[Part]:
    yield form.rule()
    yield from form.spread(form.say(Word.LINES_VOIDED), str(totals.lines_voided))
    yield from form.spread(form.say(Word.SALES_CANCELLED), str(totals.sales_cancelled))
    if totals.open_sales:
        names = ", ".join(form.clean(name, most=20) for name in totals.open_sales[:_MOST_OPEN])
        yield from form.text(form.say(Word.OPEN_SALES, names=names))
