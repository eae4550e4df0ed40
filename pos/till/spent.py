"""Money that had paid in the books whose place a backup has taken: it may be told of again, and pays nothing more."""

from zoneinfo import ZoneInfo

from pos.records.books import Books
from pos.records.claims import standing_claim
from pos.records.house import rules_of
from pos.records.payments import spent_use_of_code
from pos.shop.payment import CodeUse
from pos.shop.received import Received
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.words import Reason


def check_not_spent(books: Books, money: Received, sale: Sale | None = None) -> None:
    """Refuse money that had paid in the books whose place a backup has taken.

    A sale that was begun before it paid may be what it paid: since the restore that one is open again. What was
    claimed for another, or to be given out, is not that.
    """
    spent = spent_use_of_code(books, money.trans_id) if money.trans_id else None
    if spent is None or (sale is not None and _may_have_paid(books, money, sale, spent)):
        return
    when = spent.at.astimezone(ZoneInfo(rules_of(books).market.zone))
    raise Refusal(
        Reason.CODE_HAS_PAID, code=money.trans_id, what=spent.words, when=f"{when:%d/%m/%Y %H:%M}"
    )


def _may_have_paid(books: Books, money: Received, sale: Sale, spent: CodeUse) -> bool:
    standing = standing_claim(books, money.trans_id) if money.trans_id else None
    return sale.opened_at <= spent.at and (standing is None or standing.sale == sale.id)
