"""Money that had paid in the books whose place a backup has taken: it may be told of again, and pays nothing more."""

from zoneinfo import ZoneInfo

from pos.records.books import Books, OpenBooks, milliseconds
from pos.records.house import rules_of
from pos.records.payments import given_use_of_code, spent_use_of_code
from pos.records.since import post_spent
from pos.shop.payment import CodeUse
from pos.shop.received import Received
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.words import Reason


def check_not_spent(books: Books, money: Received, sale: Sale | None = None) -> None:
    """Refuse money that had paid in the books whose place a backup has taken.

    A sale that was begun before it paid may be what it paid: since the restore that one is open again.
    """
    check_not_given(books, money)
    spent = spent_use_of_code(books, money.trans_id) if money.trans_id else None
    if spent is not None and (sale is None or sale.opened_at > spent.at):
        raise _has_paid(books, money, spent)


def keep_spent(books: OpenBooks, money: Received, *, checkout: str) -> bool:
    """Keep that money is what a request had brought in the books whose place a backup has taken; whether that is news."""
    spent = spent_use_of_code(books, checkout)
    if spent is None or money.trans_id is None or spent_use_of_code(books, money.trans_id):
        return False
    post_spent(books, ((money.trans_id, milliseconds(spent.at)),))
    return True


def check_not_given(books: Books, money: Received) -> None:
    """Refuse money of which something had left the shop in the books whose place a backup has taken."""
    given = given_use_of_code(books, money.trans_id) if money.trans_id else None
    if given is not None:
        raise _has_paid(books, money, given)


def _has_paid(books: Books, money: Received, spent: CodeUse) -> Refusal:
    when = spent.at.astimezone(ZoneInfo(rules_of(books).market.zone))
    return Refusal(
        Reason.CODE_HAS_PAID, code=money.trans_id, what=spent.words, when=f"{when:%d/%m/%Y %H:%M}"
    )
