"""Claims: a payment is said to be for a sale of this till, and what the letterbox answers to that."""

from dataclasses import replace
from typing import Annotated

import msgspec

from pos.mpesa.mailbox import Letter, number_in
from pos.records.alarms import raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.claims import (
    add_claim,
    answer_claim,
    find_claim,
    give_to_other,
    next_turn,
    release_claim,
    standing_claim,
)
from pos.records.letters_out import CLAIM, RELEASE, letter_answered, put_letter
from pos.records.mpesa_line import line_of
from pos.records.open_sales import is_open_sale
from pos.records.received import keep_received, received_by_code, received_of
from pos.records.refunds import refunds_of_code
from pos.records.staff import ITSELF
from pos.shop.alarm import AlarmKind
from pos.shop.audit import Act
from pos.shop.claim import NO_SALE, Claim, ClaimState
from pos.shop.identity import SaleId, StaffId
from pos.shop.received import MoneyState, Received, What
from pos.shop.refund import RefundState
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from pos.till.ending import fail_refund
from pos.till.placing import place_claimed

BY_ITSELF = "by itself"
"""How the till knows, where no person has said."""
MOST_TILL = 999_999
"""The largest number that a letter of a till may name as a till's."""


class ClaimSaid(msgspec.Struct, frozen=True):
    """What a claim says, as far as every till understands it."""

    trans_id: str
    till: Annotated[int, msgspec.Meta(ge=0, le=MOST_TILL)]
    sale: str
    how: str = ""
    by: str = ""
    made_at: int = 0


def claim_money(
    books: OpenBooks, money: Received, sale: SaleId, *, by: StaffId, how: str, is_first: bool
) -> Claim | None:
    """Keep a claim and the letter that says so; where it stands already nothing is added.

    Money whose code is not known yet is claimed when it is. Without a letterbox a claim is won at once.
    """
    if money.trans_id is None:
        return None
    standing = standing_claim(books, money.trans_id)
    if standing is not None and (standing.till, standing.sale) == (books.till, sale):
        return standing
    if taken_by(books, money, sale) is not None:
        raise Refusal(
            Reason.MONEY_USED, what=f"Till {standing.till}" if standing else "another till"
        )
    if standing is not None:
        release_money(books, money, by=by, reason="it did not go back")
    turn = next_turn(books, money.trans_id)
    said = ClaimSaid(money.trans_id, books.till, sale, how, by, books.at)
    claim = Claim(
        money.trans_id,
        turn,
        books.till,
        sale,
        msgspec.json.encode(said).decode(),
        is_first=is_first,
        how=how,
        made_by=by,
    )
    if not line_of(books).has_letterbox:
        claim = replace(claim, state=ClaimState.WON)
    add_claim(books, claim)
    if claim.state is ClaimState.WAITING:
        put_letter(books, CLAIM, claim.key, body=claim.body)
    return claim


def taken_by(books: Books, money: Received, sale: SaleId) -> Claim | None:
    """Give the claim that keeps money from a sale; none does that was for sending it back, which failed.

    A claim of ours that was lost to nobody knows whom keeps it from every sale: its turn is another's.
    """
    if money.trans_id is None:
        return None
    standing = standing_claim(books, money.trans_id)
    if standing is None:
        return find_claim(books, f"{money.trans_id}.{next_turn(books, money.trans_id)}")
    if (standing.till, standing.sale) == (books.till, sale):
        return None
    is_given_up = (standing.till, standing.sale) == (books.till, NO_SALE) and _is_whole(money, sale)
    return None if is_given_up else standing


def _is_whole(money: Received, sale: SaleId) -> bool:
    """Whether nothing became of money but what that sale has of it."""
    return all(use.sale == sale for use in money.uses if use.what is not What.REFUND) and (
        money.state not in {MoneyState.REFUNDING, MoneyState.REFUNDED}
    )


def claim_used(books: OpenBooks, money: Received) -> None:
    """Claim money that a sale has used, or that was given out; where another has it, a manager is told."""
    if money.state not in {MoneyState.USED, MoneyState.REFUNDING} or money.trans_id is None:
        return
    sale = _used_by(money)
    taken = taken_by(books, money, sale)
    if taken is None:
        claim_money(books, money, sale, by=ITSELF, how=BY_ITSELF, is_first=False)
    else:
        subject = f"{taken.key} {sale}"
        detail = f"{money.trans_id} Till {taken.till}" if taken.stands else money.trans_id
        raise_alarm(books, AlarmKind.CLAIM_LOST, subject, detail=detail, sale=money.sale)


def _used_by(money: Received) -> SaleId:
    """Give the sale that has used money; none has what was given out in cash, credited or sent back."""
    sold = sum(use.amount.cents for use in money.uses if use.what is What.SALE)
    return money.sale if sold > 0 and money.sale is not None else NO_SALE


def release_money(books: OpenBooks, money: Received, *, by: StaffId, reason: str) -> None:
    """Keep that our claim on a payment is given up, and the letter that says so."""
    standing = standing_claim(books, money.trans_id) if money.trans_id else None
    if standing is None or standing.till != books.till:
        return
    release_claim(books, standing.key)
    if line_of(books).has_letterbox:
        said = {"till": books.till, "sale": standing.sale, "by": by, "reason": reason}
        put_letter(books, RELEASE, standing.key, body=msgspec.json.encode(said).decode())


def read_claim(raw: bytes) -> ClaimSaid | None:
    """Give what a claim says, or None where it makes no sense."""
    try:
        return msgspec.json.decode(raw, type=ClaimSaid)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def claimed_by(books: Books, letter: Letter) -> ClaimSaid | None:
    """Give what a claim says; one in our name that was sent by a till of another number is that till's."""
    said, sender = read_claim(letter.raw), number_in(letter.sender)
    if said is None or said.till != books.till or sender in {None, said.till}:
        return said
    return msgspec.structs.replace(said, till=sender)


def claim_won(books: OpenBooks, key: str) -> None:
    """Keep that the letterbox has our claim; money that waited for it is used now."""
    claim = find_claim(books, key)
    if claim is None:
        return
    letter_answered(books, CLAIM, key, is_taken=True)
    if claim.state is not ClaimState.WAITING:
        return
    answer_claim(books, claim, ClaimState.WON)
    money = received_by_code(books, claim.trans_id)
    is_meant = money is not None and claim.sale in {NO_SALE, money.sale}
    if money is not None and is_meant and money.state is MoneyState.CLAIMING:
        _money_won(books, money, claim)


def _money_won(books: OpenBooks, money: Received, claim: Claim) -> None:
    """Use money that waited for its claim for the sale it is meant for, where that is still there."""
    if claim.sale == NO_SALE:  # what becomes of it is done by who asked for it
        sale = None if money.sale == NO_SALE else money.sale
        keep_received(books, replace(money, state=MoneyState.UNMATCHED, sale=sale))
        return
    if place_claimed(books, money, by=StaffId(claim.made_by)):
        return
    if is_open_sale(books, claim.sale):
        keep_received(books, replace(money, state=MoneyState.UNMATCHED))
        return
    release_money(books, money, by=ITSELF, reason="the sale has ended")
    keep_received(books, replace(money, state=MoneyState.UNMATCHED, sale=None))


def claim_lost(books: OpenBooks, key: str, *, holder: ClaimSaid | None, body: str = "") -> None:
    """Keep that another sale has the payment that we claimed; after finishing it is an alarm, never silence."""
    claim = find_claim(books, key)
    if claim is None:
        return
    if holder is not None and (holder.till, holder.sale) == (books.till, claim.sale):
        claim_won(books, key)  # it is ours, from before a backup was restored
        return
    letter_answered(books, CLAIM, key, is_taken=False)
    is_over = claim.is_released and claim.state is ClaimState.WON
    if claim.state is ClaimState.LOST or is_over or claim.till != books.till:
        return  # what was won once is lost where a letterbox was restored without it
    answer_claim(books, claim, ClaimState.LOST, answer=body)
    if holder is not None:
        give_to_other(books, claim, till=holder.till, sale=SaleId(holder.sale), body=body)
    money = received_by_code(books, claim.trans_id)
    is_free = money is not None and money.state is MoneyState.UNMATCHED
    if money is not None and (is_free or not claim.is_released):
        _money_lost(books, money, claim, till=holder.till if holder is not None else None)


def _money_lost(books: OpenBooks, money: Received, claim: Claim, *, till: int | None) -> None:
    """Keep that money is another's; where it was used here already, a manager is told."""
    if money.state is MoneyState.REFUNDING:
        _keep_from_going_back(books, claim.trans_id)
        money = received_of(books, money.id)
    if money.state in {MoneyState.CLAIMING, MoneyState.UNMATCHED}:
        keep_received(books, replace(money, state=MoneyState.ELSEWHERE, holder=till, sale=None))
        return
    raise_alarm(
        books,
        AlarmKind.CLAIM_LOST,
        claim.key,
        detail=f"{claim.trans_id} Till {till}" if till else claim.trans_id,
        sale=claim.sale,
    )
    books.note(Act.CLAIM_LOST, ITSELF, subject=claim.sale, claim=claim.key, till=till)
    _keep_from_going_back(books, claim.trans_id)


def _keep_from_going_back(books: OpenBooks, trans_id: str) -> None:
    """Let no order go out for money that turned out to be another's."""
    for refund in refunds_of_code(books, trans_id):
        if refund.state is RefundState.ASKED:
            fail_refund(books, refund, code="claimed")
