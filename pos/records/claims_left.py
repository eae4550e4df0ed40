"""Claims on money that nobody has used yet: they go on in the books that take the place of those which hold them."""

from sqlalchemy import bindparam, select, text

from pos.records.books import Books, OpenBooks
from pos.records.claims import add_claim, claim_of, find_claim
from pos.records.letters_out import CLAIM, put_letter
from pos.records.tables import claims, received
from pos.shop.claim import Claim, ClaimState

_LEFT = (
    select(claims)
    .select_from(claims.join(received, received.c.trans_id == claims.c.trans_id))
    .where(
        (claims.c.till == bindparam("till"))
        & (claims.c.made_by != "")
        & (claims.c.state != ClaimState.LOST.value)
        & claims.c.released_at.is_(None)
        & text("received.state IN ('unmatched', 'claiming', 'elsewhere', 'not_ours')")
    )
)


def claims_left(books: Books) -> tuple[Claim, ...]:
    """Give the claims of this till that stand, on money that was used for nothing."""
    return tuple(claim_of(row) for row in books.rows(_LEFT, till=books.till))


def go_on_with(books: OpenBooks, left: tuple[Claim, ...]) -> None:
    """Keep claims of books whose place these take; one that may not have been sent yet is sent."""
    for claim in left:
        if find_claim(books, claim.key) is not None:
            continue
        add_claim(books, claim)
        if claim.state is ClaimState.WAITING:
            put_letter(books, CLAIM, claim.key, body=claim.body)
