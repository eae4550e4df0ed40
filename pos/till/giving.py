"""Money that came is given out, in cash or to an account: only when it is certainly ours, or somebody answers for it."""

from dataclasses import dataclass, replace
from datetime import timedelta

from pos.records.authority import allow_with, missing_of
from pos.records.books import Books, OpenBooks
from pos.records.claims import given_unclaimed, standing_claim
from pos.records.house import rules_of
from pos.records.letters_out import CLAIM, was_tried
from pos.records.mpesa_line import line_of
from pos.records.received import keep_received, received_of
from pos.records.shifts import open_shift_of
from pos.records.unsettled import waiting_early_and_by_hand
from pos.shop.approval import GOOD_FOR, NeedsApproval, exactly
from pos.shop.audit import Act
from pos.shop.claim import NO_SALE, Claim, ClaimState
from pos.shop.identity import ApprovalId, ReceivedId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.received import MoneyState, Received
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason
from pos.till.claiming import claim_money, read_claim
from pos.till.missing import check_no_missing_code
from pos.till.placing import check_not_anothers
from pos.till.spent import check_not_given, check_not_spent
from pos.till.taking import check_free, needs_of_others


@dataclass(frozen=True, slots=True)
class Gift:
    """What is to be given out, what that needs as permission, and how a claim says what for."""

    received: ReceivedId
    permission: Permission
    how: str


def is_to_be_given(
    books: OpenBooks, by: StaffId, gift: Gift, *, approval: ApprovalId | None
) -> bool:
    """Whether what is left of a payment goes out now; where it is not claimed yet, that is all that is done.

    A claim is won before anything leaves, since two tills that cannot hear each other would both give it.
    Where the letterbox does not answer, it is given like a sale is finished before its money came: by who may,
    and no more than the owner lets wait at once.
    """
    money = received_of(books, gift.received)
    standing = standing_claim(books, money.trans_id) if money.trans_id else None
    if is_going_out(books, money):
        check_no_missing_code(books, money)
        check_not_spent(books, money)
        _check_left(money)
    else:
        _check_can_go(books, money)
    needs = (Need(gift.permission, money.rest.cents), *needs_of_others(books, money))
    subject = exactly(money.id, gift.how, money.rest.cents)
    if standing is None or not _is_for_it(books, standing, money):
        allow_with(books, by, needs, subject=subject, approval=approval)
        return _claim(books, by, money, gift)
    if standing.state is ClaimState.WON:
        if not _is_agreed(books, by, gift, standing):
            allow_with(books, by, needs, subject=subject, approval=approval)
        return True
    _check_unanswered(books, money, standing)
    needs = (*needs, Need(Permission.FINISH_PROVISIONALLY, money.rest.cents))
    missing, meant = missing_of(books, by, needs), f"{subject} unclaimed"
    if missing and approval is None:
        raise NeedsApproval(missing, meant, Reason.GIVEN_UNCLAIMED)
    allow_with(books, by, needs, subject=meant, approval=approval)
    return True


def is_going_out(books: Books, money: Received) -> bool:
    """Whether money is claimed to be given out, and the letterbox has not said yet whose it is."""
    if money.state is not MoneyState.CLAIMING or money.trans_id is None:
        return False
    standing = standing_claim(books, money.trans_id)
    return standing is not None and standing.sale == NO_SALE


def waiting_now(books: Books) -> Money:
    """Give how much somebody answers for: sold or given out before it was known whose money it is."""
    early, by_hand = waiting_early_and_by_hand(books)
    return early.amount + by_hand.amount + given_unclaimed(books)


def _check_can_go(books: Books, money: Received) -> None:
    if money.state is not MoneyState.USED:
        check_free(books, money)
        check_not_anothers(books, money)
    if money.trans_id is None:
        raise Refusal(Reason.MONEY_WITHOUT_CODE)
    _check_left(money)
    check_not_given(books, money)


def _check_left(money: Received) -> None:
    if money.rest <= NOTHING:
        raise Refusal(Reason.MONEY_NOTHING_LEFT)


def _is_for_it(books: Books, standing: Claim, money: Received) -> bool:
    """Whether a claim of this till lets what is left go out: one on no sale, or on the sale that has the rest."""
    is_ours = standing.till == books.till
    return is_ours and (standing.sale == NO_SALE or money.state is MoneyState.USED)


def _claim(books: OpenBooks, by: StaffId, money: Received, gift: Gift) -> bool:
    """Claim money that is to go out; whether it may go at once, since there is nobody to ask."""
    claim = claim_money(books, money, NO_SALE, by=by, how=gift.how, is_first=True)
    if claim is not None and claim.state is ClaimState.WON:
        return True
    sale = money.sale or NO_SALE
    if money.state is MoneyState.USED:  # a part of it is; only its claim was missing
        return False
    keep_received(books, replace(money, state=MoneyState.CLAIMING, sale=sale, holder=None))
    shift = open_shift_of(books)
    books.note(
        Act.MONEY_CLAIMED, by, subject=NO_SALE, shift=shift.id, payment=money.trans_id, how=gift.how
    )
    return False


def _is_agreed(books: Books, by: StaffId, gift: Gift, standing: Claim) -> bool:
    """Whether just this was allowed to just this person when it was claimed, a short while ago."""
    said = read_claim(standing.body.encode())
    if said is None or (standing.how, standing.made_by, standing.sale) != (gift.how, by, NO_SALE):
        return False
    return abs(timedelta(milliseconds=books.at - said.made_at)) <= GOOD_FOR


def _check_unanswered(books: Books, money: Received, standing: Claim) -> None:
    """Refuse what another till may give out too, unless the letterbox was asked in vain and little waits so."""
    if line_of(books).has_letterbox and not was_tried(books, CLAIM, standing.key):
        raise Refusal(Reason.MONEY_BEING_CLAIMED)
    most, waiting = rules_of(books).provisional_most, waiting_now(books)
    if waiting + money.rest > most:
        raise Refusal(Reason.GIVEN_TOO_MUCH, most=most, waiting=waiting)
