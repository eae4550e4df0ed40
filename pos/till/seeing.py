"""Money is told of: for the first time, or once more by another; what it is for, and what that does."""

from dataclasses import replace

from pos.records.alarms import is_alarmed, raise_alarm
from pos.records.awaited import (
    awaited_by_others,
    awaited_for,
    opened_by,
    sales_with,
)
from pos.records.books import Books, OpenBooks
from pos.records.claims import standing_claim
from pos.records.claims_left import as_claimed
from pos.records.mpesa_line import line_of
from pos.records.pushes import find_push, keep_push, push_answered
from pos.records.received import (
    add_received,
    keep_received,
    make_same,
    received_by,
    received_by_code,
    received_of,
    see_again,
)
from pos.records.staff import ITSELF
from pos.records.unsettled import unsettled_with_code
from pos.shop.alarm import AlarmKind
from pos.shop.asking import Event, State, Told
from pos.shop.awaiting import Awaited, Kind, Match, Sighted
from pos.shop.claim import NO_SALE, Claim
from pos.shop.identity import PushId, ReceivedId, SaleId, StaffId
from pos.shop.matching import match
from pos.shop.money import NOTHING
from pos.shop.payment import Oddity
from pos.shop.paynumber import is_pay_number
from pos.shop.push import Push
from pos.shop.received import MoneyState, Received, Sighting, Source, What
from pos.till.answering import answers_typed_code
from pos.till.claiming import BY_ITSELF, claim_money, taken_by
from pos.till.joining import compare, give_missing_code, join_sums, sum_without_code
from pos.till.missing import may_have_paid_another, tell_of_missing_code, tell_of_request
from pos.till.placing import place_claimed, settle
from pos.till.spent import keep_spent

_ON_A_SALE = frozenset({Kind.PLACES, Kind.LESS, Kind.MORE, Kind.UNSURE, Kind.SPARE})

_TAKEN = frozenset({Kind.PLACES, Kind.LESS, Kind.MORE})
"""What pays a sale, by itself or by one key."""

_OPEN = frozenset({MoneyState.UNMATCHED, MoneyState.ELSEWHERE})
"""What may still be matched with a sale; of what another has, his claim says so again."""


def see(books: OpenBooks, seen: Sighting) -> Received:
    """Keep that money was told of, and do what follows from it by itself."""
    told = seen.sighted
    push = push_answered(books, checkout=told.checkout, once=told.once)
    known = received_by_code(books, told.trans_id) if told.trans_id else None
    if known is None and told.trans_id is None and push is not None:
        known = _known_by(books, push, told)
    money = _first(books, seen, push) if known is None else _again(books, known, seen, push)
    if push is not None:
        _go_on(books, push, money)
    elif told.checkout and told.is_verified:
        _tell_if_spent(books, money, told.checkout)
    return money


def _tell_if_spent(books: OpenBooks, money: Received, checkout: str) -> None:
    """Tell a manager where money is used that had paid before a restore, when its code was not known yet."""
    if not keep_spent(books, money, checkout=checkout):
        return
    code = money.trans_id or ""
    standing = standing_claim(books, code)
    if standing is not None and standing.till != books.till:
        tell_of_missing_code(books, money, standing)
    elif money.used:
        raise_alarm(books, AlarmKind.CODE_DIFFERS, f"{code} spent", detail=code, sale=money.sale)


def _go_on(books: OpenBooks, push: Push, money: Received) -> None:
    """Keep what money that was told of as a request's makes of the request."""
    if money.push not in {None, push.id}:
        tell_of_request(books, push, money)
        return
    is_its = money.is_verified and money.push == push.id
    event = Event.MONEY_SEEN if is_its else Event.UNVERIFIED_PAID
    kept = find_push(books, push.id) or push
    keep_push(books, kept.after(Told(event), now=books.now))


def _known_by(books: OpenBooks, push: Push, told: Sighted) -> Received | None:
    """Give the money of a request that is told of without a code.

    A code that only somebody unknown has told of is taken off it: that the request is paid says nothing of that
    code. Whoever knows a request's secret could else plant one, and the true payment would be left over.
    """
    found = received_by(books, push.id)
    known = next((each for each in found if each.is_verified), None) or next(iter(found), None)
    if known is None or known.is_verified or known.trans_id is None or not told.is_verified:
        return known
    keep_received(books, _of_no_request(known))
    return None


def _of_no_request(money: Received) -> Received:
    """Give money as if nobody had said which request brought it."""
    return replace(money, push=None, sale=None, kind=Kind.UNMATCHED, grounds=())


def match_again(books: OpenBooks, money: Received) -> Received:
    """Match money once more, since more is known of it now, and do what follows by itself."""
    push = find_push(books, money.push) if money.push else None
    told = money.sighted()
    if push is not None:
        told = replace(told, checkout=push.checkout, once=push.once)
    found = _match(books, told, push)
    if _was_taken_off(money, found.sale):
        found = Match(Kind.UNMATCHED)
    without = _sum_it_is(books, money, found) if money.is_verified and not money.used else None
    if without is not None:
        return join_sums(books, money, without)
    if money.state not in _OPEN:
        return money
    return _decide(books, replace(money, state=MoneyState.UNMATCHED), found)


def _sum_it_is(books: Books, money: Received, found: Match) -> Received | None:
    """Give the sum without a code that this money turned out to be, whatever became of either meanwhile."""
    without = sum_without_code(books, money.push) if money.push else _sum_named(books, found)
    return None if without is None or without.id == money.id else without


def _sum_named(books: Books, found: Match) -> Received | None:
    """Give the sum without a code whose code has come, as the match says."""
    if found.kind is not Kind.CODE or found.request is None:
        return None
    return sum_without_code(books, PushId(found.request))


def _was_taken_off(money: Received, sale: SaleId | None) -> bool:
    """Whether somebody took it off that sale: it does not come back onto it by itself."""
    off = (use for use in money.uses if use.what is What.SALE and use.amount < NOTHING)
    return any(use.sale == sale for use in off)


def _first(books: OpenBooks, seen: Sighting, push: Push | None) -> Received:
    told = seen.sighted
    found = _match(books, told, push)
    without = _sum_named(books, found)
    if without is not None:
        return give_missing_code(books, without, seen)
    same = received_by_code(books, found.code) if found.kind is Kind.KNOWN and found.code else None
    if same is not None:
        return _again(books, same, seen, push)
    if push is not None and told.trans_id is None and found.kind in _TAKEN:
        other = may_have_paid_another(books, push)
        if other is not None:
            return other
    money = _new(books, told, push)
    if told.is_verified and told.trans_id and is_alarmed(books, AlarmKind.REVERSED, told.trans_id):
        return _gone(books, money, seen)
    if push is None and seen.source is Source.STK and found.kind is Kind.UNMATCHED:
        return add_received(books, replace(money, state=MoneyState.ELSEWHERE), seen=seen)
    decided = add_received(books, _decided(books, money, found), seen=seen)
    return _follow(books, decided, found)


def _gone(books: OpenBooks, money: Received, seen: Sighting) -> Received:
    """Money that went back before it was told of: where another till had used it, that may still have been ours."""
    gone = add_received(books, replace(money, state=MoneyState.REVERSED), seen=seen)
    standing = standing_claim(books, money.trans_id or "")
    if standing is not None and standing.till != books.till:
        tell_of_missing_code(books, gone, standing)
    return gone


def _new(books: OpenBooks, told: Sighted, push: Push | None) -> Received:
    return Received(
        ReceivedId(books.new_id()),
        told.trans_id,
        told.amount,
        told.at,
        books.now,
        short_code=told.short_code or (push.short_code if push else ""),
        account=told.account,
        push=push.id if push else None,
        is_verified=told.is_verified,
        is_till=told.is_till,
    )


def _again(books: OpenBooks, known: Received, seen: Sighting, push: Push | None) -> Received:
    """The same money, told of once more: what is new is kept; what contradicts it is an alarm."""
    told = seen.sighted
    money = received_of(books, known.id)
    see_again(books, money, seen=seen)
    is_vouched = told.is_verified and not money.is_verified
    if is_vouched and told.amount != money.amount:
        return _instead(books, money, seen, push)
    money = _brought_by(books, money, told, push)
    if not compare(books, money, told=told.amount, code=told.trans_id):
        return keep_received(books, money)
    money = keep_received(
        books,
        replace(
            money,
            short_code=money.short_code or told.short_code,
            account=money.account or told.account,
            is_verified=money.is_verified or told.is_verified,
            is_till=money.is_till or told.is_till,
            oddities=money.oddities - {Oddity.UNVERIFIED} if told.is_verified else money.oddities,
        ),
        seen=seen,
    )
    is_news = is_vouched or (money.push, money.account) != (known.push, known.account)
    return match_again(books, money) if is_news else money


def _brought_by(books: OpenBooks, money: Received, told: Sighted, push: Push | None) -> Received:
    """Give money with the request that brought it; a stranger's word for that counts no longer than his money's.

    What Safaricom tells of without naming a request is matched anew by what it tells: whoever knows a request's
    secret and a code that was shown to him could else have his sale paid by another's money.
    """
    named = push.id if push is not None else None
    if told.is_verified and not money.is_verified and money.push not in {None, named}:
        money = _of_no_request(money)
    is_word = told.is_verified or not money.is_verified
    if push is None or money.push is not None or not is_word:
        return money
    if money.used and sum_without_code(books, push.id) is not None:
        tell_of_request(books, push, money)
        return money
    return replace(money, push=push.id)


def _instead(books: OpenBooks, forged: Received, seen: Sighting, push: Push | None) -> Received:
    """Money that Safaricom tells of stands instead of another sum that somebody told of under its code."""
    compare(books, forged, told=seen.sighted.amount, code=forged.trans_id)
    told = seen.sighted
    money = add_received(books, _new(books, replace(told, trans_id=None), push), seen=seen)
    make_same(books, forged, money.id)
    true = keep_received(books, replace(money, trans_id=told.trans_id))
    return match_again(books, true)


def _match(books: OpenBooks, told: Sighted, push: Push | None) -> Match:
    """Match money with the sales that it names by any sign; the others are only looked at by a person."""
    named: list[SaleId] = []
    if push is not None:
        named.append(push.sale)
    typed = unsettled_with_code(books, told.trans_id) if told.trans_id else None
    if typed is not None:
        named.append(SaleId(typed.sale))
    number = told.account.strip()
    others: tuple[Awaited, ...] = ()
    if is_pay_number(number):
        own = sales_with(books, number)
        named.extend(own)
        others = () if own else awaited_by_others(books, number)
    ours = line_of(books).ours or frozenset({told.short_code})
    sales = (_without(each, told.trans_id) for each in awaited_for(books, named))
    waiting = (*sales, *others)
    return match(told, waiting, now=books.now, till=books.till, ours=ours)


def _without(sale: Awaited, code: str | None) -> Awaited:
    """Give a sale as it would wait if money of that code had not been seen yet."""
    if code is None:
        return sale
    asked = tuple(
        replace(each, trans_id=None, presumed=None, state=State.UNSURE)
        if code in {each.trans_id, each.presumed}
        else each
        for each in sale.asked
    )
    others = tuple(each for each in sale.by_number if each.trans_id != code)
    return replace(sale, asked=asked, by_number=others)


def _decide(books: OpenBooks, money: Received, found: Match) -> Received:
    """Keep what the match says, and do what it lets the till do by itself."""
    return _follow(books, keep_received(books, _decided(books, money, found)), found)


def _decided(books: Books, money: Received, found: Match) -> Received:
    """Give money as it stands by what the match says, and by whose claim is on it."""
    decided = replace(
        money,
        kind=found.kind,
        sure=found.sure,
        grounds=found.grounds,
        oddities=found.oddities,
        sale=found.sale if found.kind in _ON_A_SALE else None,
        holder=found.till if found.kind is Kind.OTHER_TILL else None,
        state=_STATES.get(found.kind, MoneyState.UNMATCHED),
    )
    standing = standing_claim(books, money.trans_id) if money.trans_id else None
    if standing is not None and standing.till != books.till:
        return replace(decided, state=MoneyState.ELSEWHERE, holder=standing.till, sale=None)
    if standing is not None and standing.made_by and found.kind is Kind.OTHER_TILL:
        # it names another till, which has heard of our claim: nobody but us has it on a list
        return as_claimed(books, replace(decided, kind=Kind.UNMATCHED), standing)
    if standing is not None and _is_of_another_sale(books, decided, standing):
        return as_claimed(books, decided, standing)
    if standing is None and _is_taken(books, decided):
        return replace(decided, state=MoneyState.ELSEWHERE, holder=None, sale=None)
    return decided


def _follow(books: OpenBooks, decided: Received, found: Match) -> Received:
    """Do what follows by itself from how money stands now."""
    standing = standing_claim(books, decided.trans_id) if decided.trans_id else None
    if standing is not None and standing.till != books.till:
        tell_of_missing_code(books, decided, standing)
        return decided
    if decided.state is MoneyState.ELSEWHERE and decided.holder is None:
        return decided
    if answers_typed_code(books, decided):
        return received_of(books, decided.id)
    if found.kind is not Kind.PLACES or decided.sale is None or decided.sale != found.sale:
        return decided
    _use(books, decided, decided.sale)
    return received_of(books, decided.id)


def _is_of_another_sale(books: Books, money: Received, standing: Claim) -> bool:
    """Whether our claim is for neither the sale that money came for nor the one its code was typed for.

    A restored till may have written it, or a false one.
    """
    if not _sales_of(books, money):
        return not standing.made_by or standing.sale != NO_SALE
    return _is_taken(books, money)


def _is_taken(books: Books, money: Received) -> bool:
    """Whether a claim keeps money from each sale that it came for; without one that stands, ours was lost."""
    sales = _sales_of(books, money)
    return bool(sales) and all(taken_by(books, money, each) is not None for each in sales)


def _sales_of(books: Books, money: Received) -> tuple[SaleId, ...]:
    """Give the sales that money came for, and for which its code was typed."""
    row = unsettled_with_code(books, money.trans_id) if money.trans_id else None
    typed = SaleId(row.sale) if row is not None else None
    return tuple(each for each in (money.sale, typed) if each is not None)


_STATES = {Kind.OTHER_SHOP: MoneyState.NOT_OURS, Kind.OTHER_TILL: MoneyState.ELSEWHERE}


def _use(books: OpenBooks, money: Received, sale: SaleId) -> None:
    """Use money by itself, in the name of who asked for it; what cannot be used now has arrived."""
    by = _asked_by(books, money, sale)
    if not settle(books, money, sale) and not place_claimed(books, money, by=by):
        return
    claim_money(books, received_of(books, money.id), sale, by=by, how=BY_ITSELF, is_first=False)


def _asked_by(books: OpenBooks, money: Received, sale: SaleId) -> StaffId:
    push = find_push(books, money.push) if money.push else None
    return push.asked_by if push is not None else opened_by(books, sale) or ITSELF
