"""The numbers of a shift, added up by the database from what was posted."""

from sqlalchemy import bindparam, case, exists, func, select

from pos.records.books import Books
from pos.records.open_sales import all_open
from pos.records.pushes import open_pushes
from pos.records.received import received_asking, received_with_rest
from pos.records.refunds import open_refunds
from pos.records.shifts import cash_moves_of
from pos.records.statements import Row
from pos.records.tables import (
    audit,
    debt_payments,
    payments,
    sale_lines,
    sales,
    shift_closes,
    shifts,
)
from pos.records.unsettled import newest_unsettled, waiting_early_and_by_hand
from pos.shop.audit import Act
from pos.shop.identity import ShiftId
from pos.shop.money import Money, sum_of
from pos.shop.mpesa_totals import MpesaTotals
from pos.shop.payment import Method
from pos.shop.shift import MethodTotal, ShiftTotals
from pos.shop.tax import TaxClass, TaxTotal
from pos.shop.unsettled import Unsettled, Waiting

_SALES = select(
    func.count().label("sales"),
    func.sum(case((sales.c.total_cents < 0, 1), else_=0)).label("returns"),
    func.sum(sales.c.gross_cents).label("gross"),
    func.sum(sales.c.discount_cents).label("discounts"),
    func.sum(sales.c.rounding_cents).label("rounding"),
).where(sales.c.shift == bindparam("shift"))
_COMES_BACK = sale_lines.c.quantity < 0
_LINES = (
    select(
        func.sum(
            case(
                (
                    sale_lines.c.listed_cents != 0,
                    sale_lines.c.listed_cents - sale_lines.c.gross_cents,
                )
            )
        ).label("typed"),
        func.sum(
            case((_COMES_BACK & (sale_lines.c.is_deposit == 0), -sale_lines.c.net_cents))
        ).label("goods"),
        func.sum(
            case((_COMES_BACK & (sale_lines.c.is_deposit == 1), -sale_lines.c.net_cents))
        ).label("empties"),
    )
    .select_from(sale_lines.join(sales, sales.c.id == sale_lines.c.sale))
    .where(sales.c.shift == bindparam("shift"))
)

_IN = func.sum(case((payments.c.amount_cents > 0, payments.c.amount_cents), else_=0)).label("taken")
_OUT = func.sum(case((payments.c.amount_cents < 0, -payments.c.amount_cents), else_=0)).label(
    "given_back"
)
_METHODS = (
    select(payments.c.method, _IN, _OUT, func.count().label("payments"))
    .where(payments.c.shift == bindparam("shift"))
    .group_by(payments.c.method)
)
_DEBTS = (
    select(
        debt_payments.c.method,
        func.sum(debt_payments.c.amount_cents).label("taken"),
        func.sum(debt_payments.c.rounding_cents).label("rounding"),
        func.count().label("payments"),
    )
    .where(debt_payments.c.shift == bindparam("shift"))
    .group_by(debt_payments.c.method)
)
_CLASSES = (
    select(
        sale_lines.c.tax_class,
        func.sum(sale_lines.c.net_cents).label("net"),
        func.sum(sale_lines.c.tax_cents).label("tax"),
    )
    .select_from(sale_lines.join(sales, sales.c.id == sale_lines.c.sale))
    .where(sales.c.shift == bindparam("shift"))
    .group_by(sale_lines.c.tax_class)
    .order_by(sale_lines.c.tax_class)
)
_SETTLED = func.sum(payments.c.amount_cents - payments.c.rounding_cents)
_OPEN = select(_SETTLED).where(
    (payments.c.shift == bindparam("shift"))
    & ~exists().where((sales.c.id == payments.c.sale) & (sales.c.shift == bindparam("shift")))
)
_EARLIER = (
    select(_SETTLED)
    .select_from(payments.join(sales, sales.c.id == payments.c.sale))
    .where((sales.c.shift == bindparam("shift")) & (payments.c.shift != bindparam("shift")))
)
_OPENED = select(shifts.c.entry).where(shifts.c.id == bindparam("shift")).scalar_subquery()
_CLOSED = (
    select(func.coalesce(func.max(shift_closes.c.entry), 0))
    .where((shift_closes.c.entry < _OPENED) & (shift_closes.c.till == bindparam("till")))
    .scalar_subquery()
)
_BETWEEN = (
    audit.c.shift.is_(None)
    & (audit.c.till == bindparam("till"))
    & (audit.c.number > _CLOSED)
    & (audit.c.number < _OPENED)
)
"""What was done while no shift was open belongs to the one that was opened next."""
_ACTS = (
    select(audit.c.act, func.count().label("times"))
    .where(
        ((audit.c.shift == bindparam("shift")) | _BETWEEN)
        & ((audit.c.act == Act.LINE_VOIDED.value) | (audit.c.act == Act.SALE_CANCELLED.value))
    )
    .group_by(audit.c.act)
)


def totals_of(books: Books, shift: ShiftId) -> ShiftTotals:
    """Give all that an X or a Z says of a shift, as it stands."""
    (sold,) = books.rows(_SALES, shift=shift)
    (lines,) = books.rows(_LINES, shift=shift)
    acts = {row.act: row.times for row in books.rows(_ACTS, shift=shift, till=books.till)}
    debts = books.rows(_DEBTS, shift=shift)
    return ShiftTotals(
        sales=sold.sales - int(sold.returns or 0),
        returns=int(sold.returns or 0),
        gross=_money(sold.gross),
        discounts=_money(sold.discounts),
        rounding=_money(sold.rounding),
        prices_typed=_money(lines.typed),
        goods_back=_money(lines.goods),
        empties_back=_money(lines.empties),
        by_method=_by_method(books, shift),
        debts_paid=tuple(
            MethodTotal(Method(row.method), Money(row.taken), Money(0), row.payments)
            for row in debts
        ),
        debts_rounding=Money(sum(row.rounding for row in debts)),
        by_class=tuple(
            TaxTotal(TaxClass(row.tax_class), Money(row.net), Money(row.tax))
            for row in books.rows(_CLASSES, shift=shift)
        ),
        open_payments=Money(books.number(_OPEN, shift=shift)),
        earlier_payments=Money(books.number(_EARLIER, shift=shift)),
        cash_moves=cash_moves_of(books, shift),
        lines_voided=acts.get(Act.LINE_VOIDED.value, 0),
        sales_cancelled=acts.get(Act.SALE_CANCELLED.value, 0),
        open_sales=tuple(
            sale.pay_number or sale.id
            for sale in all_open(books)
            if sale.lines or sale.pay_number is not None
        ),
        mpesa=_mpesa(books),
    )


def _mpesa(books: Books) -> MpesaTotals:
    free = received_asking(books)
    rests = received_with_rest(books)
    named, (early, by_hand) = newest_unsettled(books), waiting_early_and_by_hand(books)
    return MpesaTotals(
        waiting=len(open_pushes(books)),
        not_matched=len(free) + len(rests),
        not_matched_amount=sum_of(each.rest for each in (*free, *rests)),
        unsettled=named,
        going_back=len(open_refunds(books)),
        more_early=_beyond(early, named, by_hand=False),
        more_by_hand=_beyond(by_hand, named, by_hand=True),
    )


def _beyond(waiting: Waiting, named: tuple[Unsettled, ...], *, by_hand: bool) -> Waiting:
    """Give what waits of a kind beside what is named."""
    of_kind = [each.amount for each in named if each.is_by_hand is by_hand]
    return Waiting(waiting.count - len(of_kind), waiting.amount - sum_of(of_kind))


def _by_method(books: Books, shift: ShiftId) -> tuple[MethodTotal, ...]:
    rows: dict[str, Row] = {row.method: row for row in books.rows(_METHODS, shift=shift)}
    return tuple(
        MethodTotal(
            method,
            Money(rows[method.value].taken),
            Money(rows[method.value].given_back),
            rows[method.value].payments,
        )
        for method in Method
        if method.value in rows
    )


def _money(cents: int | None) -> Money:
    return Money(cents or 0)
