"""Codes that have paid: said with what and when; and money that had paid in books whose place a backup has taken."""

from datetime import datetime

from pos.records.books import Books, OpenBooks
from pos.records.claims import standing_claim
from pos.records.house import zone_of
from pos.records.payments import given_use_of_code, spent_use_of_code
from pos.records.pushes import find_push
from pos.records.spent_codes import post_spent
from pos.shop.payment import CodeUse
from pos.shop.received import Received
from pos.shop.refusal import Refusal
from pos.shop.restoring import SpentCode
from pos.shop.sale import Sale
from pos.shop.words import Reason


def check_not_spent(books: Books, money: Received, sale: Sale | None = None) -> None:
    """Refuse money that had paid in the books whose place a backup has taken.

    A sale that was begun before it paid may be what it paid: since the restore that one is open again. What was
    claimed for another, or to be given out, is not that.
    """
    check_not_given(books, money)
    spent = spent_use_of_code(books, money.trans_id) if money.trans_id else None
    if spent is None or (sale is not None and _may_have_paid(books, money, sale, spent)):
        return
    raise already_paid(books, money.trans_id, spent.words, at=spent.at)


def keep_spent(books: OpenBooks, money: Received, *, checkout: str) -> bool:
    """Keep that money is what a request had brought in the books whose place a backup has taken; whether that is news."""
    spent = spent_use_of_code(books, checkout)
    if spent is None or money.trans_id is None or spent_use_of_code(books, money.trans_id):
        return False
    post_spent(books, (SpentCode(money.trans_id, spent.at),))
    return True


def check_not_given(books: Books, money: Received) -> None:
    """Refuse money of which something had left the shop in the books whose place a backup has taken."""
    name = money.trans_id or _request_of(books, money)
    given = given_use_of_code(books, name) if name else None
    if given is not None:
        raise already_paid(books, money.trans_id or str(money.amount), given.words, at=given.at)


def _request_of(books: Books, money: Received) -> str | None:
    """Give the name that Safaricom gave the request by which money without a code came."""
    push = find_push(books, money.push) if money.push else None
    return push.checkout if push is not None else None


def already_paid(books: Books, code: str | None, what: str, *, at: datetime) -> Refusal:
    """Give what is said of a code that has paid before: what, and when by the clock of the shop."""
    when = f"{at.astimezone(zone_of(books)):%d/%m/%Y %H:%M}"
    return Refusal(Reason.CODE_HAS_PAID, code=code, what=what, when=when)


def _may_have_paid(books: Books, money: Received, sale: Sale, spent: CodeUse) -> bool:
    standing = standing_claim(books, money.trans_id) if money.trans_id else None
    return sale.opened_at <= spent.at and (standing is None or standing.sale == sale.id)
