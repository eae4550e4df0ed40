"""What a change to a sale needs as permission, seen from the sale before and after it."""

from collections.abc import Iterable, Iterator, Mapping

from pos.shop.line import Line
from pos.shop.money import Money, sum_of
from pos.shop.quantity import NONE
from pos.shop.sale import LineAmount, Sale, amounts_of
from pos.shop.staff import Need, Permission

ByNumber = Mapping[int, LineAmount]

TOLERANCE = 1  # cent: rounding a discount to the cent must not carry it over a limit


def needs_of_change(before: Sale, after: Sale) -> tuple[Need, ...]:
    """Give every permission that the step from one sale to the other needs."""
    if _only_adds_at_shelf_prices(before, after):
        return ()
    old = {amount.line.number: amount for amount in amounts_of(before, None).lines}
    new = {amount.line.number: amount for amount in amounts_of(after, None).lines}
    return (
        *_price_needs(old, new),
        *_discount_needs(old, new),
        *_void_needs(old, new),
        *_return_needs(old, new),
    )


def share_of(part: Money, whole: Money) -> int:
    """Give a part in hundredths of a per cent, forgiving a cent of rounding."""
    if part.cents <= TOLERANCE:
        return 0
    return 10_000 if whole.cents <= 0 else (part.cents - TOLERANCE) * 10_000 // whole.cents


def _only_adds_at_shelf_prices(before: Sale, after: Sale) -> bool:
    """Whether nothing was given away, taken off or taken back: what nearly every scan is."""
    if after.discount is not None or len(after.lines) < len(before.lines):
        return False
    for was, now in zip(before.lines, after.lines, strict=False):
        if now.number != was.number or now.quantity < was.quantity:
            return False
    return all(
        line.typed_price is None and line.discount is None and not line.comes_back
        for line in after.lines
    )


def _price_needs(old: ByNumber, new: ByNumber) -> Iterator[Need]:
    for number, amount in new.items():
        line, was = amount.line, old.get(number)
        if line.typed_price is None:
            continue
        if line.is_open_price:
            yield Need(Permission.TYPE_OPEN_PRICE)
        elif was is None or was.line.typed_price != line.typed_price or _lost_grew(was, amount):
            yield Need(Permission.TYPE_PRICE, _given_away(amount))


def _lost_grew(was: LineAmount, now: LineAmount) -> bool:
    lost_then, lost = was.line.listed - was.gross, now.line.listed - now.gross
    share_then, share = share_of(lost_then, was.line.listed), share_of(lost, now.line.listed)
    return lost > lost_then or share > share_then


def _discount_needs(old: ByNumber, new: ByNumber) -> Iterator[Need]:
    if _spread_grew(old.values(), new.values()):
        grown = list(new.values())
    else:
        grown = [amount for number, amount in new.items() if _own_grew(old.get(number), amount)]
    worst = max((_given_away(amount) for amount in grown if amount.discount), default=0)
    if worst:
        yield Need(Permission.DISCOUNT, worst)


def _own_grew(was: LineAmount | None, now: LineAmount) -> bool:
    if was is None:
        return bool(now.own_discount)
    more = now.own_discount > was.own_discount
    return more or share_of(now.own_discount, now.gross) > share_of(was.own_discount, was.gross)


def _given_away(amount: LineAmount) -> int:
    """Give how much is gone of a line, by discounts of its price or by all of its price on the shelf."""
    discounted = share_of(amount.discount, amount.gross)
    if amount.line.is_open_price:
        return discounted
    return max(discounted, share_of(amount.line.listed - amount.net, amount.line.listed))


def _spread_grew(old: Iterable[LineAmount], new: Iterable[LineAmount]) -> bool:
    (was, was_of), (now, now_of) = _spread(old), _spread(new)
    return now > was or share_of(now, now_of) > share_of(was, was_of)


def _spread(amounts: Iterable[LineAmount]) -> tuple[Money, Money]:
    bearing = [amount for amount in amounts if amount.line.takes_discount]
    return (
        sum_of(amount.shared_discount for amount in bearing),
        sum_of(amount.gross for amount in bearing),
    )


def _void_needs(old: ByNumber, new: ByNumber) -> Iterator[Need]:
    for number, was in old.items():
        now = new.get(number)
        if now is None or abs(now.line.quantity) < abs(was.line.quantity):
            yield Need(Permission.VOID_LINE)
            return


def _return_needs(old: ByNumber, new: ByNumber) -> Iterator[Need]:
    for permission in _RETURNS:
        grown = any(
            _permission_for(amount.line) is permission
            and (number not in old or amount.line.quantity < old[number].line.quantity)
            for number, amount in new.items()
        )
        if grown:
            coming = [each for each in new.values() if _permission_for(each.line) is permission]
            yield Need(permission, -sum_of(each.net for each in coming).cents)


def _permission_for(line: Line) -> Permission | None:
    if line.quantity >= NONE:
        return None
    if line.origin is not None:
        return Permission.RETURN
    return Permission.TAKE_EMPTIES if line.item.is_deposit else Permission.RETURN_WITHOUT_RECEIPT


_RETURNS = (Permission.RETURN, Permission.RETURN_WITHOUT_RECEIPT, Permission.TAKE_EMPTIES)
