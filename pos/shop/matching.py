"""Which sale money belongs to, with the reasons; nothing is ever placed by a phone number or a name.

A CheckoutRequestID, the secret of one request (`once`), a code that was typed for the sale, or its pay
number: these name a sale, and the right amount then places the money by itself. Less or more arrives on
the sale, and a person takes it with one key. A number one slip away, or only the right amount at the
right time, is a suggestion (pos.shop.suggesting). All else is not matched.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from pos.shop.asking import State
from pos.shop.awaiting import Asked, Awaited, Ended, Kind, Match, Sighted, Sure
from pos.shop.grounds import Ground, Why, ground
from pos.shop.identity import SaleId
from pos.shop.money import NOTHING
from pos.shop.payment import Oddity
from pos.shop.paynumber import REST, is_pay_number
from pos.shop.slip import is_typed_exactly
from pos.shop.suggesting import is_old, suggestions, when

_SPARE = MappingProxyType(
    {
        Ended.CANCELLED: (Why.CANCELLED, frozenset({Oddity.LATE})),
        Ended.PAID: (Why.PAID_ALREADY, frozenset({Oddity.TWICE})),
        Ended.PAID_OTHERWISE: (Why.PAID_OTHERWISE, frozenset({Oddity.LATE, Oddity.TWICE})),
    }
)


@dataclass(frozen=True, slots=True)
class _Named:
    """The sale that money names, and by what."""

    sale: Awaited
    why: Why
    request: Asked | None = None


def match(
    sighted: Sighted, awaited: Iterable[Awaited], *, now: datetime, till: int, ours: frozenset[str]
) -> Match:
    """Give what is to be done with money that came, at the till of that number.

    `ours` are all numbers of the shop that money may come to: paybills, tills, and the stores behind tills.
    Money of a code that is known is known by that: asked about once more, it is matched as if it were new.
    """
    if sighted.short_code and sighted.short_code not in ours:
        elsewhere = ground(Why.NOT_OUR_NUMBER, number=sighted.short_code)
        return _as_verified(Match(Kind.OTHER_SHOP, grounds=(elsewhere,)), sighted)
    if sighted.amount <= NOTHING:
        return _as_verified(Match(Kind.UNMATCHED), sighted)
    everything = tuple(awaited)
    sales = tuple(sale for sale in everything if _is_remembered(sale, now))
    named = _named(sighted, everything, sales) or _by_pay_number(sighted, sales)
    if named is not None and _is_trusted(named, sighted):
        return _as_verified(_on_sale(sighted, named, till), sighted)
    found = suggestions(sighted, sales, till=till)
    if found:
        return _best(found)
    return _as_verified(Match(Kind.UNMATCHED, grounds=_about_account(sighted)), sighted)


def _is_remembered(sale: Awaited, now: datetime) -> bool:
    """Whether a pay number may still mean this sale: after its rest it may be another's."""
    is_wanting = any(asked.lacks_code for asked in sale.asked)
    return sale.is_open or is_wanting or sale.ended_at is None or now - sale.ended_at <= REST


def _named(
    sighted: Sighted, sales: tuple[Awaited, ...], remembered: tuple[Awaited, ...]
) -> _Named | None:
    """Give the sale that is named by what is used once only, however long ago that was."""
    return (
        _by_request(sales, Why.REQUEST, lambda asked: asked.checkout, sighted.checkout)
        or _by_request(sales, Why.ONCE, lambda asked: asked.once, sighted.once)
        or _by_missing_code(sighted, remembered)
        or _by_typed_code(sighted, sales)
    )


def _by_request(
    sales: tuple[Awaited, ...], why: Why, name: Callable[[Asked], str | None], told: str | None
) -> _Named | None:
    for sale in sales if told else ():
        for asked in sale.asked:
            if name(asked) == told:
                return _Named(sale, why, asked)
    return None


def _by_missing_code(sighted: Sighted, sales: tuple[Awaited, ...]) -> _Named | None:
    """Give the sale of that number which just this has paid already: for whom else its code was typed, it is spent."""
    named = _by_pay_number(sighted, sales)
    is_it = named is not None and named.request is not None and _is_trusted(named, sighted)
    return named if is_it else None


def _by_typed_code(sighted: Sighted, sales: tuple[Awaited, ...]) -> _Named | None:
    fitting = [sale for sale in sales if sighted.trans_id and sighted.trans_id in sale.typed]
    return _Named(fitting[0], Why.TYPED_CODE) if len(fitting) == 1 else None


def _by_pay_number(sighted: Sighted, sales: tuple[Awaited, ...]) -> _Named | None:
    """Give the sale of that number: the open one, else the one that ended last; of two open ones none."""
    fitting = [
        sale
        for sale in sales
        if sale.pay_number is not None and is_typed_exactly(sighted.account, sale.pay_number)
    ]
    still_open = [sale for sale in fitting if sale.is_open]
    if len(still_open) > 1 or not fitting:
        return None
    sale = still_open[0] if still_open else max(fitting, key=_ended_at)
    return _Named(sale, Why.PAY_NUMBER, _lacking(sighted, sale))


def _ended_at(sale: Awaited) -> tuple[datetime, SaleId]:
    return sale.ended_at or sale.opened_at, sale.sale


def _lacking(sighted: Sighted, sale: Awaited) -> Asked | None:
    """Give a request that is known to be paid, with just this amount, and that has no code yet."""
    return next(
        (each for each in sale.asked if each.lacks_code and each.amount == sighted.amount), None
    )


def _is_trusted(named: _Named, sighted: Sighted) -> bool:
    """Whether a pay number alone is enough: not at a wrong number of the shop, not with old money."""
    if named.why is not Why.PAY_NUMBER:
        return True
    codes = named.sale.short_codes
    is_elsewhere = bool(codes and sighted.short_code and sighted.short_code not in codes)
    return not is_elsewhere and not is_old(sighted, named.sale)


def _on_sale(sighted: Sighted, named: _Named, till: int) -> Match:
    """Give what money is for the sale that it names."""
    sale, request = named.sale, named.request
    said = Match(
        Kind.PLACES,
        Sure.CERTAIN,
        sale.sale,
        sale.till,
        request.request if request else None,
        code=sighted.trans_id if request else None,
        grounds=(ground(named.why), *_when(sighted, named)),
        difference=sighted.amount - sale.payable,
    )
    if sale.till != till:
        belongs = ground(Why.OTHER_TILL, till=sale.till)
        return replace(said, kind=Kind.OTHER_TILL, grounds=(*said.grounds, belongs))
    known = _known(sighted, request, sale, said) if request else None
    if known is not None:
        return known
    if sale.ended is not None and sale.ended in _SPARE:
        return _spare(said, *_SPARE[sale.ended])
    if request and request.state is State.NOT_PAID:
        said = replace(said, oddities=frozenset({Oddity.LATE}))
    return _by_amount(sighted, sale, request, said)


def _when(sighted: Sighted, named: _Named) -> Iterator[Ground]:
    if named.why in {Why.PAY_NUMBER, Why.TYPED_CODE}:
        yield when(sighted, named.sale)


def _known(sighted: Sighted, request: Asked, sale: Awaited, said: Match) -> Match | None:
    """Say what this is to a request of which money is known; None where it is new money for its sale."""
    if sighted.trans_id is None:
        return _known_without_code(request, sale, said)
    if sighted.trans_id in {request.trans_id, request.presumed}:
        return None  # it is this very money, matched once more
    if request.lacks_code:
        return _code_of(sighted, request, said)
    if request.trans_id is not None:
        return _spare(said, Why.REQUEST_PAID, frozenset({Oddity.TWICE}))
    other = _lacking(sighted, sale) if request.presumed is not None else None
    if (
        other is not None
    ):  # the code that was taken for this one's is the other's, as far as sums tell
        return replace(_code_of(sighted, other, said), request=other.request)
    return None


def _known_without_code(request: Asked, sale: Awaited, said: Match) -> Match | None:
    """Say of money without a code that it was seen before: as this request's, or under the pay number.

    Two sums that differ in nothing but that one has no code yet are never taken for two: what is really
    another payment has a code of its own and will be seen under it.
    """
    if request.state is State.PAID:
        return replace(said, kind=Kind.KNOWN, code=request.trans_id or request.presumed)
    linked = {code for each in sale.asked for code in (each.trans_id, each.presumed)}
    for money in sale.by_number:
        if money.amount == request.amount and money.trans_id not in linked:
            return replace(said, kind=Kind.KNOWN, code=money.trans_id)
    return None


def _code_of(sighted: Sighted, request: Asked, said: Match) -> Match:
    """Say that this is the code of money that is known; that it is another sum is told as odd."""
    difference = sighted.amount - request.amount
    is_odd = Oddity.UNDERPAID if difference < NOTHING else Oddity.OVERPAID
    return replace(
        said,
        kind=Kind.CODE,
        difference=difference,
        oddities=frozenset({is_odd}) if difference else frozenset(),
    )


def _spare(said: Match, why: Why, oddities: frozenset[Oddity]) -> Match:
    return replace(said, kind=Kind.SPARE, oddities=oddities, grounds=(*said.grounds, ground(why)))


def _by_amount(sighted: Sighted, sale: Awaited, request: Asked | None, said: Match) -> Match:
    """Let the right amount place the money; anything else arrives on the sale for a person to take."""
    told = said.grounds
    if sale.ended is Ended.PROVISIONAL:
        told = (*told, ground(Why.PROVISIONAL))
    if sale.is_due(sighted.amount):
        right = ground(Why.SAME_AMOUNT)
        return replace(said, grounds=(*told, right), difference=NOTHING)
    if sighted.amount < sale.due and _is_asked(sighted, sale, request):
        return replace(said, grounds=(*told, ground(Why.ASKED_AMOUNT)))
    if said.difference < NOTHING:
        kind, oddity, why = Kind.LESS, Oddity.UNDERPAID, Why.TOO_LITTLE
    else:
        kind, oddity, why = Kind.MORE, Oddity.OVERPAID, Why.TOO_MUCH
    off = ground(why, amount=abs(said.difference))
    return replace(said, kind=kind, oddities=said.oddities | {oddity}, grounds=(*told, off))


def _is_asked(sighted: Sighted, sale: Awaited, request: Asked | None) -> bool:
    """Whether just this part was asked of a phone: by the request it answers, or by any open one."""
    meant = sale.asked if request is None else (request,)
    return any(
        each.amount == sighted.amount and (request is not None or each.state.is_open)
        for each in meant
    )


def _as_verified(said: Match, sighted: Sighted) -> Match:
    """Say of what is not known to be from Safaricom that nothing may come of it yet."""
    if sighted.is_verified:
        return said
    kind = said.kind if said.sale is None or said.kind is Kind.OTHER_TILL else Kind.UNSURE
    return replace(
        said,
        kind=kind,
        oddities=said.oddities | {Oddity.UNVERIFIED},
        grounds=(*said.grounds, ground(Why.NOT_VERIFIED)),
    )


def _best(found: tuple[Match, ...]) -> Match:
    """Give the likeliest suggestion, which names the others beside it."""
    best, *others = found
    return replace(best, rivals=tuple(each.sale for each in others if each.sale is not None))


def _about_account(sighted: Sighted) -> tuple[Ground, ...]:
    account = sighted.account.strip()
    if not account:
        return (ground(Why.NO_ACCOUNT),)
    is_number = is_pay_number(account)
    return (ground(Why.OTHER_PAY_NUMBER if is_number else Why.OTHER_ACCOUNT),)
