"""Claims on payments: ours, kept before they are sent, and those of the other tills as they are heard."""

from sqlalchemy import bindparam, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.statements import Row
from pos.records.tables import claims, money_uses, received
from pos.shop.claim import Claim, ClaimState
from pos.shop.identity import SaleId
from pos.shop.money import Money

_FIND = select(claims).where(claims.c.key == bindparam("key"))
_OF = select(claims).where(claims.c.trans_id == bindparam("trans_id")).order_by(claims.c.turn)
_GIVEN = (
    select(func.sum(money_uses.c.amount_cents))
    .select_from(
        claims.join(received, received.c.trans_id == claims.c.trans_id).join(
            money_uses, money_uses.c.received == received.c.id
        )
    )
    .where(
        text(
            "claims.state = 'waiting' AND claims.released_at IS NULL "
            "AND money_uses.what IN ('credit', 'cash_back')"
        )
    )
)
_NEW = insert(claims)
_ANSWERED = (
    update(claims)
    .where(claims.c.key == bindparam("the_key"))
    .values(
        state=bindparam("state"), answer=bindparam("answer"), answered_at=bindparam("answered_at")
    )
)
_OTHER = (
    update(claims)
    .where(claims.c.key == bindparam("the_key"))
    .values(
        till=bindparam("till"),
        sale=bindparam("sale"),
        body=bindparam("body"),
        state="won",
        released_at=None,
    )
)
_RELEASED = (
    update(claims)
    .where((claims.c.key == bindparam("the_key")) & claims.c.released_at.is_(None))
    .values(released_at=bindparam("released_at"))
)


def find_claim(books: Books, key: str) -> Claim | None:
    """Give a claim, or None."""
    row = books.first(_FIND, key=key)
    return claim_of(row) if row else None


def claims_on(books: Books, trans_id: str) -> tuple[Claim, ...]:
    """Give every claim on a payment, by turn."""
    return tuple(claim_of(row) for row in books.rows(_OF, trans_id=trans_id))


def standing_claim(books: Books, trans_id: str) -> Claim | None:
    """Give the claim by which a payment is, or may be, taken; or None."""
    return next((claim for claim in reversed(claims_on(books, trans_id)) if claim.stands), None)


def next_turn(books: Books, trans_id: str) -> int:
    """Give the turn that a new claim takes: the one after the last that was released."""
    return (
        max((each.turn for each in claims_on(books, trans_id) if each.is_released), default=0) + 1
    )


def given_unclaimed(books: Books) -> Money:
    """Give how much went out in cash or to accounts on claims that the letterbox has not answered."""
    return Money(books.number(_GIVEN) or 0)


def add_claim(books: OpenBooks, claim: Claim, *, answer: str = "") -> None:
    """Keep a claim: ours before it is sent, another till's as it was heard."""
    is_answered = claim.state is not ClaimState.WAITING
    books.write(
        _NEW,
        key=claim.key,
        trans_id=claim.trans_id,
        turn=claim.turn,
        till=claim.till,
        sale=claim.sale,
        body=claim.body,
        state=claim.state.value,
        is_first=int(claim.is_first),
        how=claim.how,
        made_at=books.at,
        made_by=claim.made_by,
        answered_at=books.at if is_answered else None,
        answer=answer,
        released_at=None,
    )


def answer_claim(books: OpenBooks, claim: Claim, state: ClaimState, *, answer: str = "") -> None:
    """Keep what the letterbox said of our claim."""
    books.write(
        _ANSWERED, the_key=claim.key, state=state.value, answer=answer, answered_at=books.at
    )


def give_to_other(books: OpenBooks, claim: Claim, *, till: int, sale: SaleId, body: str) -> None:
    """Keep that what we had claimed under this key is another till's, be it that we had given it up by then."""
    books.write(_OTHER, the_key=claim.key, till=till, sale=sale, body=body)


def release_claim(books: OpenBooks, key: str) -> None:
    """Keep that a claim was released, so that the payment may be claimed anew."""
    books.write(_RELEASED, the_key=key, released_at=books.at)


def claim_of(row: Row) -> Claim:
    """Give a claim as its row has it."""
    return Claim(
        trans_id=row.trans_id,
        turn=row.turn,
        till=row.till,
        sale=SaleId(row.sale),
        body=row.body,
        state=ClaimState(row.state),
        is_first=bool(row.is_first),
        how=row.how,
        made_by=row.made_by,
        is_released=row.released_at is not None,
    )
