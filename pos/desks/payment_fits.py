"""How a payment fits a sale: the two side by side, what agrees, and which signs differ."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from itertools import zip_longest
from typing import TYPE_CHECKING

from pos.desks.drawer_views import Compared, FitView
from pos.desks.views import Notice
from pos.shop.awaiting import Match, Sure
from pos.shop.grounds import Ground, Why
from pos.shop.identity import SaleId
from pos.shop.money import NOTHING
from pos.shop.received import Received
from pos.shop.unsettled import Unsettled

if TYPE_CHECKING:
    from pos.desks.mpesa_books import Named

SLIPS = frozenset(
    {Why.DIGIT_WRONG, Why.DIGITS_SWAPPED, Why.DIGIT_MISSING, Why.DIGIT_DOUBLED, Why.MORE_TYPED}
)
ACCOUNT = SLIPS | {Why.PAY_NUMBER, Why.NO_ACCOUNT, Why.OTHER_ACCOUNT, Why.OTHER_PAY_NUMBER}
AMOUNT = frozenset({Why.SAME_AMOUNT, Why.ASKED_AMOUNT, Why.TOO_LITTLE, Why.TOO_MUCH})
WHEN = frozenset({Why.LATER, Why.EARLIER, Why.AT_ONCE, Why.LONG_BEFORE})
AGREES = frozenset(
    {Why.PAY_NUMBER, Why.SAME_AMOUNT, Why.ASKED_AMOUNT, Why.LATER, Why.EARLIER, Why.AT_ONCE}
)


def fit(
    match: Match,
    money: Received,
    sales: Mapping[SaleId, "Named"],
    *,
    this: SaleId | None,
    zone: tzinfo,
    sign: str,
) -> FitView:
    """Give a sale that a payment may be meant for, beside it."""
    sale = match.sale or SaleId("")
    named = sales.get(sale)
    name = named.name if named is not None else ""
    due = named.due if named is not None else NOTHING
    opened = named.opened_at if named is not None else None
    compared = [
        _compared("account", money.account or "\N{EN DASH}", name, match.grounds, among=ACCOUNT, sign=sign),
        _compared(
            "amount", money.amount.figures(), due.figures(), match.grounds, among=AMOUNT, sign=sign
        ),
        _compared(
            "time", _clock(money.came_at, zone), _clock(opened, zone), match.grounds, among=WHEN, sign=sign
        ),
    ]  # fmt: skip
    is_open = named is not None and named.is_open
    return FitView(
        sale,
        name,
        is_this=sale == this,
        is_open=is_open,
        due=due,
        sure=Sure(match.sure),
        compared=tuple(compared) if is_open else (),
    )


def _compared(
    what: str,
    paid: str,
    sale: str,
    grounds: tuple[Ground, ...],
    *,
    among: frozenset[Why],
    sign: str,
) -> Compared:
    ground = next((each for each in grounds if each.why in among), None)
    why = None if ground is None else ground_notice(ground, sign)
    agrees = ground is None or ground.why in AGREES
    marks = ((), ()) if agrees or what != "account" else differing(paid, sale)
    return Compared(what, paid, sale, why, agrees=agrees, marks=marks)


def ground_notice(ground: Ground, sign: str) -> Notice:
    """Give one ground as a sentence that the screen translates."""
    source = ground.why.value if sign else ground.why.value.replace("{sign} ", "")
    facts = {
        name: getattr(value, "figures", lambda value=value: value)() for name, value in ground.facts
    }
    return Notice(source, facts, sign=sign)


def differing(one: str, other: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give the places of the signs that differ, in each of two numbers."""
    pairs = enumerate(zip_longest(one, other, fillvalue=""))
    places = [at for at, (a, b) in pairs if a != b]
    return (
        tuple(at for at in places if at < len(one)),
        tuple(at for at in places if at < len(other)),
    )


def settling_fit(waits: Unsettled, money: Received) -> FitView:
    """Give a finished sale that waits for just such a payment, beside it."""
    is_same = waits.code == money.trans_id
    code = Compared("code", money.trans_id or "", waits.code or "\N{EN DASH}", agrees=is_same)
    amount = Compared(
        "amount",
        money.rest.figures(),
        waits.amount.figures(),
        agrees=waits.amount == money.rest,
    )
    return FitView(
        waits.sale,
        waits.receipt or "\N{EN DASH}",
        is_open=False,
        due=waits.amount,
        sure=Sure.VERY_LIKELY if is_same else Sure.WEAK,
        compared=(code, amount),
        settles=waits.payment,
    )


def _clock(at: datetime | None, zone: tzinfo) -> str:
    return "\N{EN DASH}" if at is None else f"{at.astimezone(zone):%H:%M:%S}"
