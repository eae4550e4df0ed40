"""Claims go on in the books that take the place of those which hold them, so that these know what money was for."""

from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select

from pos.records.alarms import raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.claims import add_claim, claim_of, find_claim, release_claim
from pos.records.letters_out import CLAIM, RELEASE, WAITING, put_letter
from pos.records.open_sales import is_open_sale
from pos.records.payments import spent_use_of_code
from pos.records.received import keep_received, received_by_code
from pos.records.since import time_of_copy
from pos.records.statements import Row
from pos.records.tables import claims, letters_out, received, refunds
from pos.shop.alarm import AlarmKind
from pos.shop.claim import NO_SALE, Claim, ClaimState
from pos.shop.received import MoneyState, Received
from pos.shop.refund import RefundState
from pos.shop.restoring import CopiedUntil

_NOT_SENT = select(refunds.c.received).where(
    (refunds.c.state == RefundState.ASKED.value) & refunds.c.received.is_not(None)
)
_LEFT = (
    select(
        claims,
        received.c.state.label("money"),
        received.c.id.in_(_NOT_SENT).label("is_not_sent"),
        letters_out.c.body.label("freed"),
    )
    .select_from(
        claims.outerjoin(received, received.c.trans_id == claims.c.trans_id).outerjoin(
            letters_out,
            (letters_out.c.key == claims.c.key)
            & (letters_out.c.kind == RELEASE)
            & (letters_out.c.state == WAITING),
        )
    )
    .where(
        (claims.c.till == bindparam("till"))
        & (claims.c.state != ClaimState.LOST.value)
        & (
            (claims.c.released_at.is_(None) & (claims.c.made_at >= bindparam("since")))
            | letters_out.c.body.is_not(None)
        )
    )
    .order_by(claims.c.trans_id, claims.c.turn)
)
_FREE = {MoneyState.UNMATCHED, MoneyState.CLAIMING, MoneyState.ELSEWHERE}
_UNUSED = {*_FREE, MoneyState.NOT_OURS}
SET_BACK_MS = 24 * 60 * 60 * 1000
"""So far a clock may have been set back since; a claim that says it is older is heard of again from the letterbox."""


@dataclass(frozen=True, slots=True)
class Left:
    """A claim that stands, or one that was given up, with the letter that says so and is not sent yet."""

    claim: Claim
    release: str = ""


def claims_left(books: Books, copied: CopiedUntil) -> tuple[Left, ...]:
    """Give the claims of this till that go on in a copy, which has the older ones itself.

    Of what was used nobody is named who made it, as of one of before; what was only to go back, and was not sent, is not used.
    """
    since = time_of_copy(books, copied) - SET_BACK_MS
    return tuple(_left(row) for row in books.rows(_LEFT, till=books.till, since=since))


def _left(row: Row) -> Left:
    claim = claim_of(row)
    is_used = row.money is not None and MoneyState(row.money) not in _UNUSED
    if row.money == MoneyState.REFUNDING.value and row.is_not_sent:
        is_used = False  # the order is given up with the books that hold it
    return Left(replace(claim, made_by="") if is_used else claim, row.freed or "")


def go_on_with(books: OpenBooks, left: tuple[Left, ...]) -> None:
    """Keep claims of books whose place these take; what may not have been sent yet is sent."""
    for each in left:
        claim = each.claim
        if find_claim(books, claim.key) is None:
            _add(books, claim)
        if each.release:
            release_claim(books, claim.key)
            put_letter(books, RELEASE, claim.key, body=each.release)


def _add(books: OpenBooks, claim: Claim) -> None:
    add_claim(books, claim)
    if claim.state is ClaimState.WAITING:
        put_letter(books, CLAIM, claim.key, body=claim.body)
    money = received_by_code(books, claim.trans_id)
    if money is not None and not claim.is_released:
        _go_on(books, money, claim)


def _go_on(books: OpenBooks, money: Received, claim: Claim) -> None:
    """Keep whose money is that these books know; that what they have used was given to another, a manager is told."""
    if money.state in _FREE:
        keep_received(books, as_claimed(books, money, claim))
    elif money.state is MoneyState.USED:
        subject = f"{claim.key} {money.sale or NO_SALE}"
        detail = f"{claim.trans_id} Till {claim.till}"
        raise_alarm(books, AlarmKind.CLAIM_LOST, subject, detail=detail, sale=money.sale)


def as_claimed(books: Books, money: Received, claim: Claim) -> Received:
    """Give money as it stands by our claim: what it paid before a restore, it pays again where that is open again."""
    if not claim.made_by and not _is_open_again(books, claim):
        return replace(money, state=MoneyState.ELSEWHERE, holder=None, sale=claim.sale)
    meant = None if claim.sale == NO_SALE else claim.sale
    return replace(money, state=MoneyState.UNMATCHED, holder=None, sale=meant)


def _is_open_again(books: Books, claim: Claim) -> bool:
    """Whether a claim is for a sale that is in progress here, and its money had paid in the books from before."""
    return is_open_sale(books, claim.sale) and spent_use_of_code(books, claim.trans_id) is not None
