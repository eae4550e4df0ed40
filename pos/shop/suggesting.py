"""Sales that money may be meant for: by a slip in the pay number, or by the amount at the right time.

A suggestion takes no money by itself: a person does, and says how he knows.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pos.shop.awaiting import Awaited, Ended, Kind, Match, Sighted, Sure
from pos.shop.grounds import Ground, Why, ground, span
from pos.shop.payment import Oddity
from pos.shop.paynumber import is_pay_number
from pos.shop.slip import is_typed_exactly, slip_between

WINDOW = timedelta(minutes=15)
"""How long after a pay screen was opened money for its sale is expected."""
EARLY = timedelta(minutes=5)
"""How long before that somebody may have paid to the number on the counter."""

OLD = timedelta(hours=24)
"""Money that is so much older than a sale is not used for it by itself, whatever number it names."""

_NO_SLIP = frozenset({None, Why.PAY_NUMBER, Why.TYPED_CODE})
_ENDED = {
    Ended.CANCELLED: Why.CANCELLED,
    Ended.PAID: Why.PAID_ALREADY,
    Ended.PAID_OTHERWISE: Why.PAID_OTHERWISE,
    Ended.PROVISIONAL: Why.PROVISIONAL,
}


@dataclass(frozen=True, slots=True)
class _Fit:
    """How money fits a sale: by its account, its amount and its time."""

    sale: Awaited
    account: Why | None
    is_amount: bool
    is_in_time: bool
    is_number_of_another: bool
    lacking: str | None = None
    """A request of the sale that is known to be paid with that amount, and whose code is still to come."""

    @property
    def is_worth_saying(self) -> bool:
        """Whether this is a suggestion at all."""
        is_amount = self.is_amount or self.lacking is not None
        return self.account is not None or (is_amount and self.is_in_time)

    @property
    def sure(self) -> Sure:
        """How sure it is, seen by itself."""
        if self.lacking is not None and self.is_in_time and not self.is_number_of_another:
            return Sure.VERY_LIKELY
        if self.account is None:
            sure = Sure.WEAK if self.is_number_of_another else Sure.LIKELY
        elif not self.is_amount:
            sure = Sure.WEAK
        else:
            sure = Sure.VERY_LIKELY if self.is_in_time else Sure.LIKELY
        return sure if self.sale.is_open else Sure(max(sure - 1, Sure.WEAK))


def suggestions(sighted: Sighted, awaited: Iterable[Awaited], *, till: int) -> tuple[Match, ...]:
    """Give the sales that the money may be meant for, the likeliest first."""
    fits = [fit for sale in awaited if (fit := _fit(sighted, sale)).is_worth_saying]
    sures = [_among(fit, fits) for fit in fits]
    found = [
        (_rank(fit, sure, sighted), _suggested(fit, sure, sighted, till=till, fitting=len(fits)))
        for fit, sure in zip(fits, sures, strict=True)
    ]
    return tuple(said for _, said in sorted(found, key=lambda each: each[0]))


def when(sighted: Sighted, sale: Awaited) -> Ground:
    """Say how long after the sale began to wait the money came."""
    seconds = round((sighted.at - _reference(sighted, sale)).total_seconds())
    if seconds == 0:
        return ground(Why.AT_ONCE)
    why = Why.LATER if seconds > 0 else Why.EARLIER
    return ground(why, span=span(abs(seconds)))


def is_old(sighted: Sighted, sale: Awaited) -> bool:
    """Whether the money moved long before the sale was there."""
    return sale.opened_at - sighted.at > OLD


def _fit(sighted: Sighted, sale: Awaited) -> _Fit:
    is_asked = any(asked.state.is_open and asked.amount == sighted.amount for asked in sale.asked)
    return _Fit(
        sale,
        _account_fit(sighted, sale),
        sale.is_due(sighted.amount) or is_asked,
        _is_in_time(sighted, sale),
        is_pay_number(sighted.account.strip()),
        _lacking(sighted, sale),
    )


def _lacking(sighted: Sighted, sale: Awaited) -> str | None:
    found = (
        asked.request for asked in sale.asked if asked.lacks_code and asked.amount == sighted.amount
    )
    return next(found, None)


def _account_fit(sighted: Sighted, sale: Awaited) -> Why | None:
    if sighted.trans_id in sale.typed:
        return Why.TYPED_CODE
    number, typed = sale.pay_number, sighted.account
    if number is None or not typed.strip():
        return None
    return Why.PAY_NUMBER if is_typed_exactly(typed, number) else slip_between(typed, number)


def _is_in_time(sighted: Sighted, sale: Awaited) -> bool:
    waited_from, waited_to = sale.opened_at - EARLY, _last_shown(sale) + WINDOW
    return waited_from <= sighted.at <= waited_to


def _last_shown(sale: Awaited) -> datetime:
    """Give the last moment at which somebody may have been about to pay."""
    return max(sale.opened_at, sale.shown_at or sale.opened_at, sale.ended_at or sale.opened_at)


def _reference(sighted: Sighted, sale: Awaited) -> datetime:
    """Give the opening of the pay screen that the money is told from: the last one before it."""
    is_after = sale.shown_at is not None and sale.shown_at <= sighted.at
    return sale.shown_at if is_after and sale.shown_at is not None else sale.opened_at


def _among(fit: _Fit, fits: list[_Fit]) -> Sure:
    """Give how sure it is beside the others: what fits two sales as well is weak for both."""
    stronger = [other for other in fits if other is not fit and other.sure >= fit.sure]
    return Sure.WEAK if stronger else fit.sure


def _rank(fit: _Fit, sure: Sure, sighted: Sighted) -> tuple[int, int, bool, float, str]:
    distance = abs((sighted.at - _reference(sighted, fit.sale)).total_seconds())
    return -sure, -fit.sure, not fit.sale.is_open, distance, fit.sale.sale


def _suggested(fit: _Fit, sure: Sure, sighted: Sighted, *, till: int, fitting: int) -> Match:
    oddities = set() if fit.account in _NO_SLIP else {Oddity.SLIP}
    if not sighted.is_verified:
        oddities.add(Oddity.UNVERIFIED)
    said = Match(
        Kind.SUGGESTED,
        sure,
        fit.sale.sale,
        fit.sale.till,
        fit.lacking,
        oddities=frozenset(oddities),
        grounds=tuple(_grounds(fit, sighted, till)),
        difference=sighted.amount - fit.sale.payable,
    )
    if fitting == 1 or sure > Sure.WEAK:
        return said
    return replace(said, grounds=(*said.grounds, ground(Why.SEVERAL_FIT, count=fitting)))


def _grounds(fit: _Fit, sighted: Sighted, till: int) -> list[Ground]:
    grounds = [ground(fit.account or _without_number(sighted))]
    grounds.append(_amount_ground(fit, sighted))
    grounds.append(when(sighted, fit.sale))
    codes = fit.sale.short_codes
    if codes and sighted.short_code and sighted.short_code not in codes:
        grounds.append(ground(Why.OTHER_NUMBER))
    if is_old(sighted, fit.sale):
        grounds.append(ground(Why.LONG_BEFORE))
    if fit.sale.ended is not None:
        grounds.append(ground(_ENDED[fit.sale.ended]))
    if fit.sale.till != till:
        grounds.append(ground(Why.OTHER_TILL, till=fit.sale.till))
    if not sighted.is_verified:
        grounds.append(ground(Why.NOT_VERIFIED))
    return grounds


def _without_number(sighted: Sighted) -> Why:
    account = sighted.account.strip()
    if not account:
        return Why.NO_ACCOUNT
    return Why.OTHER_PAY_NUMBER if is_pay_number(account) else Why.OTHER_ACCOUNT


def _amount_ground(fit: _Fit, sighted: Sighted) -> Ground:
    if fit.lacking is not None:
        return ground(Why.MISSING_CODE)
    if fit.sale.is_due(sighted.amount):
        return ground(Why.SAME_AMOUNT)
    if fit.is_amount:
        return ground(Why.ASKED_AMOUNT)
    difference = sighted.amount - fit.sale.payable
    why = Why.TOO_MUCH if difference.cents > 0 else Why.TOO_LITTLE
    return ground(why, amount=abs(difference))
