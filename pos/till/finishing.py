"""Finishing a sale: everything that a paid sale is, posted in one transaction or not at all."""

from dataclasses import replace

from pos.records.awaited import close_awaited
from pos.records.books import OpenBooks
from pos.records.house import rules_of
from pos.records.open_sales import drop_sale
from pos.records.people import add_person
from pos.records.print_queue import COUNTER, RECEIPT, queue
from pos.records.products import categories_of
from pos.records.sales import next_receipt_number, post_sale
from pos.records.shortage import allow_short, short_when_finished
from pos.records.stock import gone_with, held_in_batches, post_moves
from pos.shop.audit import Act
from pos.shop.awaiting import Ended
from pos.shop.counter_slip import ShopCounter, counters_of
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.line import Line
from pos.shop.payment import Method, Oddity
from pos.shop.sale import Sale, amounts_of
from pos.shop.shortage import let_go
from pos.shop.sold import Sold, sold_line
from pos.shop.staff import Need
from pos.shop.stock import Held, Move, MoveKind, pick, put_back, without
from pos.till.counter import OnCounter


def let_finish(
    books: OpenBooks,
    by: StaffId,
    settled: OnCounter,
    *,
    needs: tuple[Need, ...] = (),
    approval: ApprovalId | None = None,
) -> OnCounter:
    """Give a settled sale as it may be finished: its goods are there, or somebody has let them go."""
    short = short_when_finished(books, settled.sale)
    subject = settled.exactly if needs or short else settled.sale.id
    allow_short(books, by, needs, short=short, subject=subject, approval=approval)
    return replace(settled, sale=let_go(settled.sale, short))


def finish(books: OpenBooks, by: StaffId, settled: OnCounter) -> Sold:
    """Close a settled sale: receipt number, lines, stock, what is to be printed, and the audit entry."""
    sale, rules = settled.sale, rules_of(books)
    values = post_moves(books, _moves(books, sale), by)
    amounts = amounts_of(sale, rules.rates)
    sold = Sold(
        id=sale.id,
        number=next_receipt_number(books),
        shift=settled.shift.id,
        opened_at=sale.opened_at,
        opened_by=sale.opened_by,
        finished_at=books.now,
        served_by=by,
        lines=tuple(sold_line(each, values[each.line.item.product].cost) for each in amounts.lines),
        payments=settled.payments,
        customer_name=sale.customer_name,
        note=sale.note,
        pay_number=sale.pay_number,
        is_vat_shown=rules.is_vat_registered,
    )
    post_sale(books, sold, person=_person(books, sale))
    drop_sale(books, sale.id)
    close_awaited(books, sale.id, _ended(settled).value)
    queue(books, RECEIPT, sale.id, by=by)
    _queue_counters(books, by, sold, rules.counters)
    books.note(
        Act.SALE_FINISHED,
        by,
        subject=sale.id,
        shift=settled.shift.id,
        receipt=str(sold.number),
        total=sold.total.cents,
        let_go=sale.let_go,
    )
    return sold


def _ended(settled: OnCounter) -> Ended:
    """Give how the sale ended for money that may still come for it."""
    by_phone = [each for each in settled.payments if each.method is Method.MPESA]
    if any(Oddity.PROVISIONAL in each.oddities for each in by_phone):
        return Ended.PROVISIONAL
    return Ended.PAID if by_phone else Ended.PAID_OTHERWISE


def _queue_counters(
    books: OpenBooks, by: StaffId, sold: Sold, counters: tuple[ShopCounter, ...]
) -> None:
    """Ask for the slip of each counter that has something to hand out."""
    if counters:
        categories = categories_of(books, (line.item.product for line in sold.lines))
        for name in counters_of(counters, categories, sold):
            queue(books, COUNTER, sold.id, by=by, counter=name)


def _moves(books: OpenBooks, sale: Sale) -> list[Move]:
    batched = [line.item.product for line in sale.lines if line.item.has_batches]
    held = held_in_batches(books, batched) if batched else {}
    moves: list[Move] = []
    for line in sale.lines:
        product = line.item.product
        picked = _picked(books, line, held.get(product, ()))
        held[product] = without(held.get(product, ()), picked)
        kind = MoveKind.RETURN if line.comes_back else MoveKind.SALE
        moves.extend(
            Move(product, kind, -each.quantity, sale.id, line.number, each.place, each.batch)
            for each in picked
        )
    return moves


def _picked(books: OpenBooks, line: Line, there: tuple[Held, ...]) -> tuple[Held, ...]:
    """Give the batches a line takes its goods from; what comes back lies again where it was taken from."""
    if line.origin is not None and line.item.has_batches:
        return put_back(gone_with(books, line.origin.sale, line.origin.line), line.quantity)
    return pick(there, line.quantity)


def _person(books: OpenBooks, sale: Sale) -> str | None:
    if sale.customer is not None or not sale.customer_name:
        return sale.customer
    person = books.new_id()
    add_person(books, person, sale.customer_name)
    return person
