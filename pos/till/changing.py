"""Changing the sale on the counter: asked, kept, and noted when it gave money or goods away."""

from collections.abc import Callable

from pos.records.authority import allow
from pos.records.books import OpenBooks
from pos.records.open_sales import keep_sale, start_sale
from pos.records.sale_text import sale_to_text
from pos.records.shifts import find_open_shift
from pos.records.shortage import allow_short, short_when_changed
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.identity import ApprovalId, SaleId, StaffId
from pos.shop.permission import needs_of_change
from pos.shop.sale import Sale, total_of
from pos.shop.shortage import let_go
from pos.shop.staff import Need, Permission
from pos.till.counter import sale_at_hand
from pos.till.expiring import refuse_expired


def change_sale(
    books: OpenBooks,
    by: StaffId,
    change: Callable[[Sale], Sale],
    *,
    sale: SaleId | None,
    approval: ApprovalId | None = None,
) -> Sale:
    """Keep a changed sale when all that the change needs is allowed; what gave something away is noted."""
    before = sale_to_change(books, by, sale)
    after = change(before)
    refuse_expired(books, after, before)
    short, needs = short_when_changed(books, before, after), needs_of_change(before, after)
    subject: str = before.id
    if needs or short:
        subject = exactly(before.id, sale_to_text(before), sale_to_text(after))
    needs = allow_short(books, by, needs, short=short, subject=subject, approval=approval)
    after = let_go(after, short)
    keep_sale(books, after)
    if needs:
        _note(books, by, before, after, needs=needs)
    return after


def sale_to_change(books: OpenBooks, by: StaffId, sale: SaleId | None) -> Sale:
    """Give the sale on the counter, a new one if there is none; somebody who may not sell is refused."""
    allow(books, by, Permission.SELL)
    if sale is not None:
        return sale_at_hand(books, sale)
    started = Sale(SaleId(books.new_id()), books.till, books.now, by)
    start_sale(books, started)
    return started


def _note(
    books: OpenBooks, by: StaffId, before: Sale, after: Sale, *, needs: tuple[Need, ...]
) -> None:
    shift = find_open_shift(books)
    told = {"after_total": True} if before.pay_number else {}
    is_void = any(need.permission is Permission.VOID_LINE for need in needs)
    books.note(
        Act.LINE_VOIDED if is_void else Act.LINE_CHANGED,
        by,
        subject=before.id,
        shift=shift.id if shift else None,
        needs={need.permission.value: need.amount for need in needs},
        before=total_of(before).cents,
        after=total_of(after).cents,
        lines=_changed_lines(before, after),
        **told,
    )


def _changed_lines(before: Sale, after: Sale) -> list[dict[str, object]]:
    now = {line.number: line for line in after.lines}
    return [
        {
            "line": line.number,
            "code": line.item.code,
            "quantity": line.quantity.thousandths,
            "left": now[line.number].quantity.thousandths if line.number in now else 0,
            "gross": line.gross.cents,
        }
        for line in before.lines
        if now.get(line.number) != line
    ]
