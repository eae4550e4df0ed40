"""Claims, ours and the others', by turn: the next one is after the last that was released."""

from dataclasses import replace

from pos.records.claims import (
    add_claim,
    answer_claim,
    claims_on,
    find_claim,
    give_to_other,
    next_turn,
    release_claim,
    standing_claim,
)
from pos.shop.claim import Claim, ClaimState
from pos.shop.identity import SaleId
from tests.records.phoning import CODE
from tests.shops import Shop


def claim(turn: int = 1, **more: object) -> Claim:
    return Claim(CODE, turn, 2, SaleId("sale-1"), "{}", **more)  # type: ignore[arg-type]


def test_a_claim_is_read_as_it_was_kept(busy: Shop) -> None:
    one = claim(is_first=True, how="SMS", made_by="grace")
    with busy.records.writing() as books:
        add_claim(books, one)
        assert find_claim(books, f"{CODE}.1") == standing_claim(books, CODE) == one
        assert claims_on(books, CODE) == (one,)
        answer_claim(books, one, ClaimState.WON, answer="ok")
        assert standing_claim(books, CODE) == replace(one, state=ClaimState.WON)
        assert find_claim(books, "other.1") is None


def test_the_next_turn_comes_after_a_release(busy: Shop) -> None:
    with busy.records.writing() as books:
        assert next_turn(books, CODE) == 1
        add_claim(books, claim(state=ClaimState.WON))
        assert next_turn(books, CODE) == 1
        release_claim(books, f"{CODE}.1")
        assert (next_turn(books, CODE), standing_claim(books, CODE)) == (2, None)
        add_claim(books, claim(2))
        standing = standing_claim(books, CODE)
        assert standing is not None
        assert standing.key == f"{CODE}.2"


def test_what_is_lost_is_the_other_tills(busy: Shop) -> None:
    with busy.records.writing() as books:
        one = claim()
        add_claim(books, one)
        answer_claim(books, one, ClaimState.LOST)
        assert standing_claim(books, CODE) is None
        give_to_other(books, one, till=1, sale=SaleId("theirs"), body="[]")
        standing = standing_claim(books, CODE)
        assert standing is not None
        assert (standing.till, standing.sale, standing.state) == (1, "theirs", ClaimState.WON)
