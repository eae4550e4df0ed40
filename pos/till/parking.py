"""Putting a sale aside and taking it up again; or giving it up."""

from dataclasses import replace

from pos.records.authority import allow, allow_with
from pos.records.awaited import close_awaited
from pos.records.database import Records
from pos.records.house import zone_of
from pos.records.open_sales import all_open, drop_sale, keep_sale, open_sale, sale_to_drop
from pos.records.payments import payments_of
from pos.records.sale_text import sale_to_text
from pos.records.shifts import find_open_shift
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.awaiting import Ended
from pos.shop.identity import ApprovalId, SaleId, StaffId
from pos.shop.payment import paid_by
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale, total_of
from pos.shop.selling import note_sale
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason
from pos.till.counter import sale_at_hand


def park(records: Records, by: StaffId, *, sale: SaleId, name: str = "") -> Sale:
    """Put a sale aside under a name; it outlives the shift, a power cut and whoever began it."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        kept = sale_at_hand(books, sale)
        if not kept.lines:
            raise Refusal(Reason.SALE_EMPTY)
        hour = books.now.astimezone(zone_of(books))
        label = note_sale(kept, name).note or kept.customer_name or f"{hour:%H:%M}"
        parked = replace(kept, parked_as=label)
        keep_sale(books, parked)
        return parked


def resume(records: Records, by: StaffId, *, sale: SaleId) -> Sale:
    """Take a parked sale up again."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        kept = open_sale(books, sale)
        if kept.parked_as is None:
            raise Refusal(Reason.SALE_NOT_PARKED)
        resumed = replace(kept, parked_as=None)
        keep_sale(books, resumed)
        return resumed


def list_open(records: Records, by: StaffId) -> tuple[Sale, ...]:
    """Give this till's sales in progress, parked ones too, oldest first."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return all_open(books)


def cancel(
    records: Records, by: StaffId, *, sale: SaleId, approval: ApprovalId | None = None
) -> None:
    """Give a sale up; the audit keeps what was on it. Money that was taken must be given back first."""
    with records.writing() as books:
        kept, as_kept = sale_to_drop(books, sale)
        subject = exactly(sale, sale_to_text(kept))
        allow_with(books, by, (Need(Permission.CANCEL_SALE),), subject=subject, approval=approval)
        if paid_by(payments_of(books, sale)):
            raise Refusal(Reason.SALE_HAS_PAYMENTS)
        drop_sale(books, sale)
        close_awaited(books, sale, Ended.CANCELLED.value)
        if kept.lines or not as_kept:
            shift = find_open_shift(books)
            books.note(
                Act.SALE_CANCELLED,
                by,
                subject=sale,
                shift=shift.id if shift else None,
                total=total_of(kept).cents,
                lines=[
                    [line.item.code, line.quantity.thousandths, line.gross.cents]
                    for line in kept.lines
                ],
                as_kept=as_kept,
            )
