"""What the letterbox says, applied letter by letter; the cursor moves in the same transaction as the effects."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Annotated

import msgspec

from pos.mpesa.c2b import read_c2b
from pos.mpesa.envelope import NotDone, TimedOut, read_timeout
from pos.mpesa.mailbox import Letter, Page
from pos.mpesa.meaning import Meaning, Stand
from pos.mpesa.payer import MaskedPhone, PayerNumber, read_party
from pos.mpesa.reading import SHORT_CODE, Unreadable
from pos.mpesa.results import (
    PaidOut,
    Reversed,
    StatusTold,
    read_payout,
    read_reversal,
    read_status,
)
from pos.mpesa.stk_callback import StkEnded, read_stk
from pos.records.alarms import raise_alarm
from pos.records.awaited import hear_awaiting, hear_settled
from pos.records.books import NotKept, OpenBooks
from pos.records.claims import add_claim, find_claim, release_claim
from pos.records.claims_left import as_claimed
from pos.records.cursors import LISTENED, MPESA, mark, move_cursor
from pos.records.database import Records
from pos.records.house import keep_rules, rules_of
from pos.records.letters_out import CHECKING, CLAIM, RELEASE, letter_answered
from pos.records.mpesa_line import line_of
from pos.records.pushes import keep_push, push_answered
from pos.records.received import keep_received, received_by_code
from pos.records.staff import ITSELF
from pos.shop.alarm import UNCHECKED, AlarmKind
from pos.shop.asking import Again, Event, Told
from pos.shop.audit import Act
from pos.shop.awaiting import Sighted
from pos.shop.claim import Claim, ClaimState
from pos.shop.identity import SaleId
from pos.shop.money import Money
from pos.shop.paynumber import may_be_of
from pos.shop.phone import Phone
from pos.shop.received import MoneyState, Received, Sighting, Source
from pos.shop.refusal import Refusal
from pos.till.claiming import (
    MOST_TILL,
    claim_lost,
    claim_used,
    claim_won,
    claimed_by,
)
from pos.till.ending import money_reversed, refund_ended, refund_lost
from pos.till.missing import tell_of_missing_code
from pos.till.seeing import match_again, see
from pos.till.telling import SALE, hear_sale

MOST_LETTERS = 100
LONGEST = 0.05
"""Seconds after which a commit is made, so that no scan waits longer for the letters."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What letters did: how many there were, and the commits they took."""

    letters: int
    commits: int


def hear(records: Records, page: Page) -> Heard:
    """Apply letters in their order; those that were applied before change nothing.

    Up to a hundred letters, or fifty milliseconds, go into one commit; a letter that finishes a sale is the
    last of its commit, since an act is one entry of the audit.
    """
    letters, commits = page.letters, 0
    while letters:
        done = _hear_some(records, page, letters)
        letters, commits = letters[done:], commits + 1
    if not page.letters:
        with records.writing() as books:
            if page.log:
                move_cursor(books, page.log, page.next)
            _mark(books, page)
    return Heard(len(page.letters), commits)


def _hear_some(records: Records, page: Page, letters: Sequence[Letter]) -> int:
    with records.writing() as books:
        ends, done = books.ticks() + LONGEST, 0
        for letter in letters[:MOST_LETTERS]:
            _apply_whole(books, letter, page.log)
            done += 1
            if books.is_noted or books.ticks() >= ends:
                break
        last = letters[done - 1]
        if books.has_posted and not books.is_noted:
            books.note(Act.MONEY_HEARD, ITSELF, subject=page.log or "letterbox", letter=last.number)
        move_cursor(books, page.log, last.number)
        _mark(books, page)
        return done


def _apply_whole(books: OpenBooks, letter: Letter, log: str) -> None:
    """Do all that one letter means; one that nothing can be done with is an alarm and keeps no other back."""
    try:
        with books.all_or_nothing():
            apply(books, letter, log=log)
    except (Refusal, NotKept):
        raise_alarm(books, AlarmKind.UNREADABLE, f"{log}:{letter.number}", detail=letter.kind)


def _mark(books: OpenBooks, page: Page) -> None:
    mark(books, LISTENED)
    if page.heard_from_mpesa_at is not None:
        mark(books, MPESA, page.heard_from_mpesa_at)


def apply(books: OpenBooks, letter: Letter, *, log: str = "") -> None:
    """Do what one letter means; what means nothing to a till is passed over."""
    by_safaricom = _SAFARICOMS.get(letter.kind)
    if by_safaricom is not None:
        if not by_safaricom(books, letter, log):
            subject = f"{log}:{letter.number}"
            raise_alarm(books, AlarmKind.UNREADABLE, subject, detail=letter.kind)
        return
    by_till = _TILLS.get(letter.kind)
    if by_till is not None:
        by_till(books, letter)


def told_by(meaning: Meaning, *, is_verified: bool = True, is_look: bool = False) -> Told:
    """Give what a code means for a request."""
    again = Again(meaning.again.value)
    if meaning.stand is Stand.PAID:
        return Told(Event.TOLD_PAID if is_verified else Event.UNVERIFIED_PAID)
    if meaning.stand is Stand.WAITING:
        return Told(Event.STILL_GOING)
    if meaning.stand is Stand.UNSURE:
        return Told(Event.DOUBTFUL)
    event = Event.TOLD_NOT_PAID if is_verified else Event.UNVERIFIED_NOT_PAID
    return Told(event, again, meaning.wait, is_look=is_look)


def shown_number(number: PayerNumber | None) -> str:
    """Give a payer's number as it may be kept: masked."""
    if isinstance(number, Phone):
        return number.masked()
    front, end = getattr(number, "front", ""), getattr(number, "end", "")
    is_hash = number is not None and len(front) >= 40
    return "" if number is None or is_hash else f"{front}•••{end}"


def _hear_stk(books: OpenBooks, letter: Letter, log: str) -> bool:
    told = read_stk(letter.raw)
    if isinstance(told, Unreadable):
        return False
    if isinstance(told, StkEnded):
        _hear_end(books, letter, told)
        return True
    push = push_answered(books, checkout=told.checkout_request, once=letter.once)
    if push is not None and push.checkout is None:
        keep_push(books, replace(push, checkout=told.checkout_request))
    sighted = Sighted(
        told.receipt,
        told.amount,
        told.at or letter.arrived_at or books.now,
        checkout=told.checkout_request,
        once=letter.once,
        is_verified=letter.verified_source,
    )
    number = shown_number(told.number)
    see(books, Sighting(Source.STK, sighted, number=number, log=log, letter=letter.number))
    return True


def _hear_end(books: OpenBooks, letter: Letter, told: StkEnded) -> None:
    push = push_answered(books, checkout=told.checkout_request, once=letter.once)
    if push is None:
        return
    said = told_by(told.meaning, is_verified=letter.verified_source)
    ended = push.after(said, now=books.now)
    if ended.state is not push.state:
        ended = replace(ended, code=told.code)
    if said.event is Event.UNVERIFIED_NOT_PAID and ended.state.is_open:
        ended = replace(ended, look_at=books.now)
    keep_push(books, replace(ended, checkout=push.checkout or told.checkout_request))


def _hear_c2b(books: OpenBooks, letter: Letter, log: str) -> bool:
    told = read_c2b(letter.raw)
    if isinstance(told, Unreadable):
        return False
    sighted = Sighted(
        told.receipt,
        told.amount,
        told.at or letter.arrived_at or books.now,
        told.short_code,
        told.account,
        is_verified=letter.verified_source,
        is_till=line_of(books).is_till(told.short_code),
    )
    seen = Sighting(
        Source.C2B,
        sighted,
        told.payer.name,
        shown_number(told.payer.number),
        log,
        letter.number,
    )
    see(books, seen)
    return True


def _hear_result(books: OpenBooks, letter: Letter, log: str) -> bool:
    """A result is of an order of ours, of another till's, or of a question about a code."""
    for read in (read_reversal, read_payout, read_status):
        told = read(letter.raw)
        if isinstance(told, Reversed) and told.original:
            return _hear_reversed(books, letter, told)
        if isinstance(told, PaidOut | NotDone):
            refund_ended(books, told, is_verified=letter.verified_source)
            return True
        if isinstance(told, StatusTold):
            _hear_status(books, letter, told, log)
            return True
    return True


def _hear_reversed(books: OpenBooks, letter: Letter, told: Reversed) -> bool:
    if not refund_ended(books, told, is_verified=letter.verified_source) and letter.verified_source:
        money_reversed(books, told.original, receipt=told.receipt)
    return True


def _hear_status(books: OpenBooks, letter: Letter, told: StatusTold, log: str) -> None:
    if not told.is_paid or not letter.verified_source or not _is_to_us(books, told):
        return
    sighted = Sighted(told.receipt, told.amount, told.at or books.now)
    number = shown_number(told.payer.number)
    see(books, Sighting(Source.STATUS, sighted, told.payer.name, number, log, letter.number))


def _is_to_us(books: OpenBooks, told: StatusTold) -> bool:
    """Whether the shop was paid: Safaricom's books know what it paid out and sent back by such codes as well."""
    ours = line_of(books).ours
    to, by = _front(told.receiver), _front(told.payer.name)
    if by in ours or isinstance(read_party(told.receiver).number, Phone | MaskedPhone):
        return False
    return not ours or not SHORT_CODE.fullmatch(to) or to in ours


def _front(party: str) -> str:
    return party.partition(" - ")[0].strip()


def _hear_timeout(books: OpenBooks, letter: Letter, _log: str) -> bool:
    told = read_timeout(letter.raw)
    if isinstance(told, TimedOut):
        refund_lost(books, conversation=told.conversation, originator=told.originator)
    return True


def _hear_unreadable(_books: OpenBooks, _letter: Letter, _log: str) -> bool:
    return False


_SAFARICOMS: Mapping[str, Callable[[OpenBooks, Letter, str], bool]] = MappingProxyType(
    {
        "stk": _hear_stk,
        "c2b": _hear_c2b,
        "result": _hear_result,
        "timeout": _hear_timeout,
        "unreadable": _hear_unreadable,
    }
)


_TURN = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


def _hear_claim(books: OpenBooks, letter: Letter) -> None:
    said = claimed_by(books, letter)
    trans_id, dot, turn = letter.key.rpartition(".")
    if said is None or not dot or not _TURN.fullmatch(turn):
        return
    ours = find_claim(books, letter.key)
    if ours is not None and ours.body.encode() == letter.raw:
        claim_won(books, letter.key)
        return
    if ours is not None:
        claim_lost(books, letter.key, holder=said, body=letter.raw.decode(errors="replace"))
        return
    body = letter.raw.decode(errors="replace")
    claim = Claim(
        trans_id, int(turn), said.till, SaleId(said.sale), body, ClaimState.WON, how=said.how
    )
    add_claim(books, claim)
    money = received_by_code(books, trans_id)
    if money is not None and money.state in _UNUSED:
        _is_claimed(books, money, claim)


_UNUSED = frozenset({MoneyState.UNMATCHED, MoneyState.ELSEWHERE, MoneyState.NOT_OURS})


def _is_claimed(books: OpenBooks, money: Received, claim: Claim) -> None:
    """Keep whose money is that nobody here has used; what was set aside stays so, and may have been ours."""
    is_ours = claim.till == books.till
    if not is_ours:
        tell_of_missing_code(books, money, claim)
    if money.state is MoneyState.NOT_OURS:
        return
    theirs = replace(money, state=MoneyState.ELSEWHERE, holder=claim.till, sale=None)
    keep_received(books, as_claimed(books, money, claim) if is_ours else theirs)


def _hear_release(books: OpenBooks, letter: Letter) -> None:
    claim = find_claim(books, letter.key)
    letter_answered(books, RELEASE, letter.key, is_taken=True)
    if claim is None:
        return
    release_claim(books, letter.key)
    money = received_by_code(books, claim.trans_id)
    if money is None:
        return
    claim_used(books, money)
    if money.state is MoneyState.ELSEWHERE:
        match_again(books, replace(money, state=MoneyState.UNMATCHED, holder=None))


class _AwaitingSaid(msgspec.Struct, frozen=True):
    pay_number: str
    amount: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,9}(\.[0-9]{1,2})?$")]
    till: Annotated[int, msgspec.Meta(ge=0, le=MOST_TILL)] = 0


def _hear_awaiting(books: OpenBooks, letter: Letter) -> None:
    try:
        said = msgspec.json.decode(letter.raw, type=_AwaitingSaid)
        shillings, _, cents = said.amount.partition(".")
        amount = Money(int(shillings) * 100 + int(cents.ljust(2, "0")))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return
    number = said.pay_number
    if said.till != books.till and may_be_of(number, said.till):
        hear_awaiting(books, letter.key, till=said.till, pay_number=number, amount=amount)


def _hear_settled(books: OpenBooks, letter: Letter) -> None:
    hear_settled(books, letter.key)


class _CheckingSaid(msgspec.Struct, frozen=True):
    on: bool


def _hear_checking(books: OpenBooks, letter: Letter) -> None:
    """Another till of the shop switched on or off whether payments are checked before money moves.

    Every till's key can do that, so a manager is told when it is switched off.
    """
    try:
        said = msgspec.json.decode(letter.raw, type=_CheckingSaid)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return
    rules = rules_of(books)
    if rules.checks_payments and not said.on:
        raise_alarm(books, AlarmKind.UNREADABLE, f"{CHECKING} {letter.key}", detail=UNCHECKED)
    if rules.checks_payments is not said.on:
        keep_rules(books, replace(rules, checks_payments=said.on))
        books.note(Act.CHECKING_HEARD, ITSELF, subject="shop", is_on=said.on)


_TILLS: Mapping[str, Callable[[OpenBooks, Letter], None]] = MappingProxyType(
    {
        CLAIM: _hear_claim,
        RELEASE: _hear_release,
        "awaiting": _hear_awaiting,
        "settled": _hear_settled,
        CHECKING: _hear_checking,
        SALE: lambda books, letter: hear_sale(books, letter.raw, sender=letter.sender),
    }
)
