"""A day's finished sales added up by the database, and what in the books needs a person."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, func, select

from pos.records.alarms import open_alarms
from pos.records.awaited import unsettled_now
from pos.records.backups import last_failure
from pos.records.books import Books, milliseconds
from pos.records.house import rules_of, today_of, zone_of
from pos.records.mpesa_line import line_of
from pos.records.mpesa_signings import changed_days
from pos.records.ordering import count_to_count, count_to_order
from pos.records.outbox import count_unsent
from pos.records.pins import wrong_in_a_row
from pos.records.print_queue import latest_in, receipts_given_up
from pos.records.received import received_asking, received_strange, received_with_rest
from pos.records.refunds import open_refunds
from pos.records.report_lines import COST_CENTS
from pos.records.staff import all_staff
from pos.records.tables import (
    payments,
    sale_lines,
    sales,
    shift_closes,
)
from pos.shop.days import start_of
from pos.shop.identity import ProductId
from pos.shop.money import Money, sum_of
from pos.shop.payment import Method
from pos.shop.pin import TRIES
from pos.shop.print_job import JobState
from pos.shop.quantity import Quantity, Unit
from pos.shop.refund import RefundState
from pos.shop.staff import Staff
from pos.shop.today import Concern, ConcernKind, DayFigures, Seller

HOUR = 3_600_000
MOST_BEST = 5
SHORT_SINCE = timedelta(days=7)
PAPER_SINCE = timedelta(days=1)
SIGNED_SINCE = timedelta(days=31)
_MOST_PAPER = 50

_RANGE = (sales.c.finished_at >= bindparam("since")) & (sales.c.finished_at < bindparam("until"))
_SUMS = select(
    func.count().label("all"),
    func.sum(case((sales.c.total_cents < 0, 1), else_=0)).label("returns"),
    func.sum(sales.c.total_cents).label("total"),
).where(_RANGE)
_HOURS = (
    select(
        ((sales.c.finished_at - bindparam("since")) // HOUR).label("hour"),
        func.sum(sales.c.total_cents).label("total"),
    )
    .where(_RANGE)
    .group_by("hour")
)
_METHODS = (
    select(payments.c.method, func.sum(payments.c.amount_cents).label("amount"))
    .select_from(sales.join(payments, payments.c.sale == sales.c.id))
    .where(_RANGE)
    .group_by(payments.c.method)
)
_GOODS = sales.join(sale_lines, (sale_lines.c.sale == sales.c.id) & (sale_lines.c.is_deposit == 0))
_GAINED = (
    select(
        func.sum(sale_lines.c.net_cents - sale_lines.c.tax_cents).label("brought"),
        func.sum(COST_CENTS).label("cost"),
        func.count(case((sale_lines.c.unit_cost == 0, sale_lines.c.product)).distinct()).label(
            "uncosted"
        ),
    )
    .select_from(_GOODS)
    .where(_RANGE)
)
"""Each line to the cent, as the report of the margin has it."""
_BEST = (
    select(
        sale_lines.c.product,
        func.max(sale_lines.c.name).label("name"),
        func.max(sale_lines.c.unit).label("unit"),
        func.sum(sale_lines.c.quantity).label("quantity"),
        func.sum(sale_lines.c.net_cents).label("net"),
    )
    .select_from(_GOODS)
    .where(_RANGE)
    .group_by(sale_lines.c.product)
    .order_by(func.sum(sale_lines.c.net_cents).desc(), sale_lines.c.product)
    .limit(MOST_BEST)
)
_SHORT = select(shift_closes.c.number, shift_closes.c.over_cents).where(
    shift_closes.c.till == bindparam("till"),
    shift_closes.c.at >= bindparam("since"),
    shift_closes.c.over_cents < -bindparam("limit"),
)


def figures_of(books: Books, since: datetime, until: datetime) -> DayFigures:
    """Give what the sales finished in a stretch of time came to."""
    said = {"since": milliseconds(since), "until": milliseconds(until)}
    (sums,) = books.rows(_SUMS, **said)
    if not sums.all:
        return DayFigures()
    (gained,) = books.rows(_GAINED, **said)
    returns = int(sums.returns or 0)
    brought = gained.brought or 0
    return DayFigures(
        sales=sums.all - returns,
        returns=returns,
        total=Money(sums.total),
        brought=Money(brought),
        profit=Money(brought - (gained.cost or 0)),
        uncosted=gained.uncosted,
        by_method=_methods(books, said),
        by_hour=_hours(books, said),
        best=tuple(_best(books, said)),
    )


def concerns_of(books: Books) -> tuple[Concern, ...]:
    """Give all that needs a person, the most pressing first."""
    found = (
        _backup(books), _alarms(books), _money(books), _unsettled(books), _refunds(books), _days_changed(books),
        _locked(books), _paper(books), _short(books), *_low(books), _unsent(books),
    )  # fmt: skip
    return tuple(each for each in found if each.count)


def _methods(books: Books, said: dict[str, int]) -> tuple[tuple[Method, Money], ...]:
    amounts = {row.method: Money(row.amount) for row in books.rows(_METHODS, **said)}
    return tuple((each, amounts[each.value]) for each in Method if each.value in amounts)


def _hours(books: Books, said: dict[str, int]) -> tuple[Money, ...]:
    totals = {int(row.hour): row.total for row in books.rows(_HOURS, **said)}
    return tuple(Money(totals.get(hour, 0)) for hour in range(max(totals) + 1))


def _best(books: Books, said: dict[str, int]) -> Iterator[Seller]:
    for row in books.rows(_BEST, **said):
        quantity, net = Quantity(row.quantity), Money(row.net)
        yield Seller(ProductId(row.product), row.name, Unit(row.unit), quantity, net)


def _backup(books: Books) -> Concern:
    why = last_failure(books)
    return Concern(ConcernKind.BACKUP, int(bool(why)), about=why)


def _alarms(books: Books) -> Concern:
    return Concern(ConcernKind.ALARM, len(open_alarms(books)))


def _money(books: Books) -> Concern:
    free = received_asking(books)
    left = (*free, *received_with_rest(books), *received_strange(books))
    return Concern(ConcernKind.MONEY, len(left), sum_of(each.rest for each in left))


def _unsettled(books: Books) -> Concern:
    waiting = unsettled_now(books)
    return Concern(ConcernKind.UNSETTLED, len(waiting), sum_of(each.amount for each in waiting))


def _refunds(books: Books) -> Concern:
    unsure = [each for each in open_refunds(books) if each.state is RefundState.UNSURE]
    return Concern(ConcernKind.REFUND, len(unsure), sum_of(each.amount for each in unsure))


def _days_changed(books: Books) -> Concern:
    until = start_of(today_of(books), zone_of(books))
    days = changed_days(books, until - SIGNED_SINCE, until)
    return Concern(ConcernKind.DAY_CHANGED, days)


def _locked(books: Books) -> Concern:
    names = [each.name for each in all_staff(books) if _tried_in_vain(books, each)]
    return Concern(ConcernKind.LOCKED, len(names), about=", ".join(names))


def _tried_in_vain(books: Books, person: Staff) -> bool:
    """Whether wrong PINs make this person wait, or did so last."""
    return person.is_active and wrong_in_a_row(books, person.id) >= TRIES


def _paper(books: Books) -> Concern:
    since = books.now - PAPER_SINCE
    given_up = receipts_given_up(books, after=0, since=since, most=_MOST_PAPER)
    return Concern(ConcernKind.PAPER, len(given_up) + len(latest_in(books, JobState.UNKNOWN)))


def _short(books: Books) -> Concern:
    since = milliseconds(books.now - SHORT_SINCE)
    limit = rules_of(books).difference_limit.cents
    rows = books.rows(_SHORT, till=books.till, since=since, limit=limit)
    missing = Money(-sum(row.over_cents for row in rows))
    about = str(max((row.number for row in rows), default=""))
    return Concern(ConcernKind.SHORT, len(rows), missing, about)


def _low(books: Books) -> tuple[Concern, Concern]:
    """Count the goods that `records/ordering` would list, without making a value of each."""
    to_count, to_order = count_to_count(books), count_to_order(books)
    return Concern(ConcernKind.TO_COUNT, to_count), Concern(ConcernKind.LOW, to_order)


def _unsent(books: Books) -> Concern:
    has_letterbox = line_of(books).has_letterbox
    return Concern(ConcernKind.UNSENT, count_unsent(books) if has_letterbox else 0)
