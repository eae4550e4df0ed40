"""Sending goods back to who brought them; the delivery stays as it was posted."""

from collections import Counter

from pos.records.asked import asked_for, entry_of, post_asked
from pos.records.books import Books
from pos.records.database import Records
from pos.records.products import product_of
from pos.records.receiving import find_delivery
from pos.records.sending_back import gone_back, post_sent_back
from pos.records.shortage import allow_short, short_when_moved
from pos.records.stock import post_moves
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.identity import ActId, ApprovalId, DocumentId, StaffId
from pos.shop.money import sum_of
from pos.shop.quantity import NONE, Quantity, sellable
from pos.shop.receiving import Delivery
from pos.shop.refusal import Refusal
from pos.shop.sending_back import BackLine, GoingBack, left_of, moves_back
from pos.shop.staff import Need, Permission
from pos.shop.text import read_reason
from pos.shop.words import Reason


def send_back(
    records: Records,
    by: StaffId,
    *,
    going: GoingBack,
    approval: ApprovalId | None = None,
    act: ActId | None = None,
) -> DocumentId:
    """Take goods of a delivery out of the stock again, since they went back; asked twice it is done once."""
    delivery, lines, why = going.delivery, going.lines, read_reason(going.reason)
    asked = asked_for(act, by, delivery, lines, why)
    with records.writing() as books:
        if entry_of(books, asked) is not None:
            return DocumentId(str(act))
        came = find_delivery(books, delivery)
        if came is None:
            raise Refusal(Reason.DELIVERY_GONE)
        _check(books, came, lines)
        worth = sum_of(
            came.lines[back.line - 1].cost.part(back.quantity.thousandths, 1000) for back in lines
        )
        need = Need(Permission.ADJUST_STOCK, worth.cents)
        subject = exactly(delivery, lines, why)
        document = DocumentId(act or books.new_id())
        moves = moves_back(document, came, lines, reason=why)
        short = short_when_moved(books, moves)
        allow_short(books, by, (need,), short=short, subject=subject, approval=approval)
        post_sent_back(books, document, delivery, lines=lines, reason=why, by=by)
        post_moves(books, moves, by)
        post_asked(books, asked)
        books.note(
            Act.STOCK_SENT_BACK,
            by,
            subject=document,
            delivery=delivery,
            worth=worth.cents,
            let_go=[each.item.product for each in short],
        )
        return document


def _check(books: Books, came: Delivery, lines: tuple[BackLine, ...]) -> None:
    """Refuse nothing, lines that the delivery has not, and more than is left of it."""
    if not lines:
        raise Refusal(Reason.DELIVERY_EMPTY)
    left = left_of(came, gone_back(books, came.id))
    wanted = Counter[int]()
    for back in lines:
        wanted[back.line] += back.quantity.thousandths
        if back.line not in left:
            raise Refusal(Reason.LINE_GONE, number=back.line)
        product = product_of(books, came.lines[back.line - 1].product)
        sellable(back.quantity, product.unit)
        if Quantity(wanted[back.line]) > left[back.line]:
            there = max(NONE, left[back.line]).show(product.unit)
            raise Refusal(Reason.SENT_BACK_TOO_MANY, left=there, name=product.name)
