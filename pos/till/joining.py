"""Two tell of one payment, a query without its code and another with it: what is known of both is kept as one."""

from dataclasses import replace

from pos.records.alarms import is_alarmed, raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.claims import standing_claim
from pos.records.received import keep_received, make_same, received_by, received_of, see_again
from pos.records.staff import ITSELF
from pos.shop.alarm import AlarmKind
from pos.shop.identity import PushId
from pos.shop.money import Money
from pos.shop.received import MoneyState, Received, Sighting
from pos.till.answering import answers_typed_code, tell_of_typed_code
from pos.till.claiming import claim_used, release_money
from pos.till.ending import money_reversed


def sum_without_code(books: Books, push: PushId) -> Received | None:
    """Give the sum that a query told of for a request, as long as its code is not known."""
    return next((each for each in received_by(books, push) if each.trans_id is None), None)


def compare(books: OpenBooks, money: Received, *, told: Money, code: str | None) -> bool:
    """Tell a manager when another sum is told than is known; whether it is the same."""
    if told != money.amount:
        detail = f"{money.amount} {told}"
        raise_alarm(books, AlarmKind.DIFFERS, code or money.id, detail=detail)
    return told == money.amount


def join_sums(books: OpenBooks, money: Received, without: Received) -> Received:
    """Keep that money without a code and this one are one; that it is another sum is an alarm."""
    code = money.trans_id
    compare(books, without, told=money.amount, code=code)
    _give_up_claim(books, money, without)
    make_same(books, money, without.id)
    whole = replace(
        without,
        trans_id=code,
        account=money.account,
        short_code=money.short_code or without.short_code,
        person=money.person,
    )
    keep_received(books, whole)
    if money.state is MoneyState.REVERSED:
        return _gone(books, whole, receipt=money.note)
    return _with_code(books, whole)


def _give_up_claim(books: OpenBooks, money: Received, without: Received) -> None:
    """Release what we claimed for another sale: the money is a request's, and that sale has not used it."""
    standing = standing_claim(books, money.trans_id) if money.trans_id else None
    if standing is not None and standing.made_by and standing.sale != without.sale:
        release_money(books, money, by=ITSELF, reason="a request brought it")


def give_missing_code(books: OpenBooks, money: Received, seen: Sighting) -> Received:
    """Keep the code, come later, of money that is known from a query; now it can be claimed."""
    told = seen.sighted
    see_again(books, money, seen=seen)
    compare(books, money, told=told.amount, code=told.trans_id)
    whole = keep_received(
        books,
        replace(
            money,
            trans_id=told.trans_id,
            account=money.account or told.account,
            short_code=money.short_code or told.short_code,
        ),
        seen=seen,
    )
    if is_alarmed(books, AlarmKind.REVERSED, whole.trans_id or ""):
        return _gone(books, whole)
    return _with_code(books, whole)


def _with_code(books: OpenBooks, money: Received) -> Received:
    """Claim money that has paid, now that its code is known; what is still free is for whom the code was typed."""
    if money.state is MoneyState.UNMATCHED:
        answers_typed_code(books, money)
        return received_of(books, money.id)
    claim_used(books, money)
    tell_of_typed_code(books, money)
    return money


def _gone(books: OpenBooks, money: Received, *, receipt: str = "") -> Received:
    """Keep that Safaricom had taken money back before its code was known; what it has paid, a manager is told."""
    claim_used(books, money)
    money_reversed(books, money.trans_id or "", receipt=receipt)
    return received_of(books, money.id)
