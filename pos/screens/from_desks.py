"""What the desks tell, made into what the screens show: pure, the same always gives the same."""

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from types import MappingProxyType

from pos.desks import paying as pay_desk
from pos.desks import shift as shift_desk
from pos.desks import signing as sign_desk
from pos.desks import views as desk
from pos.desks.cash import Pieces
from pos.desks.counter import AtHand
from pos.screens.chip import State
from pos.screens.figures import level_text, unit_text
from pos.screens.telling import Telling
from pos.screens.views import (
    AccountView,
    CashView,
    DoorView,
    LastSaleView,
    LineView,
    Method,
    PaidView,
    ParkedView,
    PartView,
    Piece,
    QuickAmount,
    Row,
    SaleView,
    ShiftView,
    SplitView,
    StaffView,
    StatusView,
    Sums,
)
from pos.screens.ways import Ways
from pos.shop.asking import State as RequestState
from pos.shop.discount import Discount, Percent
from pos.shop.identity import SaleId, StaffId
from pos.shop.market import Market
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.mpesa_line import MpesaLine
from pos.shop.quantity import ONE
from pos.shop.staff import Role, Staff

NONE_WAITING: Mapping[SaleId, RequestState] = MappingProxyType({})
REQUESTS = {
    RequestState.ASKING: State.WAITING, RequestState.WAITING: State.WAITING,
    RequestState.UNSURE: State.UNKNOWN,
}  # fmt: skip
ROWS = {
    desk.RowState.ON_ITS_WAY: Row.ON_ITS_WAY,
    desk.RowState.NOT_FOUND: Row.NOT_FOUND,
    desk.RowState.QUANTITY_NEEDED: Row.QUANTITY_NEEDED,
    desk.RowState.NOT_KEPT: Row.NOT_KEPT,
}


def sale_of(
    view: desk.SaleView, here: AtHand | None, account: AccountView | None = None
) -> SaleView:
    """Give the sale as the sale's screen shows it: its lines, and below them what is none yet."""
    lines = [_line(at, line) for at, line in enumerate(view.lines, start=1)]
    rows = [_row(at, row) for at, row in enumerate(view.rows, start=len(lines) + 1)]
    return SaleView(
        lines=(*lines, *rows),
        sums=_sums(view, here),
        selected=place_of(view),
        customer=view.customer,
        account=account,
        parked=len(view.parked),
        can_pay=view.can_pay and not any(line.lacks_price for line in view.lines),
    )


def account_of(line: MpesaLine, pay_number: str) -> AccountView | None:
    """Give where a customer may pay without being asked; None where the shop takes no M-Pesa."""
    if not line.short_codes:
        return None
    first = line.short_codes[0]
    return AccountView(first.receiver, "" if first.is_till else pay_number, by_till=first.is_till)


def key_at(view: desk.SaleView, place: int) -> int | None:
    """Give the desk's number of the row at a place of the basket."""
    keys = _keys(view)
    return keys[place] if 0 <= place < len(keys) else None


def place_of(view: desk.SaleView) -> int | None:
    """Give the place in the basket of what is chosen, or None."""
    keys = _keys(view)
    return keys.index(view.selected) if view.selected in keys else None


def last_of(last: desk.LastSale | None, zone: tzinfo) -> LastSaleView | None:
    """Give the sale before, as it stays in sight."""
    if last is None:
        return None
    method = Method(last.methods[0].value) if last.methods else None
    received = last.total + last.change
    return LastSaleView(
        last.receipt, clock(last.at, zone), last.total, received, last.change, State.PAID, method
    )


def shift_of(house: shift_desk.HouseView, parked: int, zone: tzinfo) -> ShiftView:
    """Give the shift as a cashier sees it."""
    shift = house.so_far.shift
    since = clock(shift.opened_at, zone) if shift else "\N{EN DASH}"
    return ShiftView(since, house.so_far.sales, parked)


def status_of(
    house: shift_desk.HouseView, cashier: Staff | None, *, till: str, now: datetime, zone: tzinfo
) -> StatusView:
    """Give what the top bar says of shop, till, cashier and clock."""
    shift = house.so_far.shift
    return StatusView(
        shop=house.rules.name,
        till=till,
        cashier=cashier.name if cashier else "",
        initials=initials(cashier.name) if cashier else "",
        since=clock(shift.opened_at, zone) if shift else "\N{EN DASH}",
        clock=clock(now, zone),
    )


def cash_of(view: pay_desk.PayView, market: Market) -> CashView:
    """Give a payment in cash as its screen shows it; the exact amount comes first."""
    quick = (
        QuickAmount(view.asked),
        *(QuickAmount(each, notes_in(each, market)) for each in view.quick),
    )
    given = view.asked if view.given is None else view.given
    given = NOTHING if view.is_giving_back else given
    return CashView(
        due=view.asked,
        given=given,
        quick=quick if view.quick else (),
        pieces=tuple(_piece(each) for each in view.pieces),
    )


def split_of(view: desk.SaleView) -> SplitView:
    """Give the parts that were paid, and what is left to pay."""
    return SplitView(_parts(view.payments), max(view.due, NOTHING))


def _parts(payments: Iterable[desk.PaymentView]) -> tuple[PartView, ...]:
    return tuple(
        PartView(Method(each.method.value), each.amount, State.PAID, each.reference)
        for each in payments
        if not each.was_given_back
    )


def bought_of(last: desk.LastSale) -> SaleView:
    """Give what was bought, beside what says that it is paid."""
    lines = tuple(_line(at, line) for at, line in enumerate(last.lines, start=1))
    items = sum(
        1 if line.unit.is_measured else line.quantity.thousandths // 1000
        for line in last.lines
        if not (line.is_return or line.is_deposit)
    )
    saved = sum_of(line.saved for line in last.lines)
    return SaleView(lines, sums=Sums(last.total, discounts=saved, items=items, lines=len(lines)))


def paid_of(last: desk.LastSale, words: Telling, zone: tzinfo) -> PaidView:
    """Give a sale that has just been paid."""
    facts = [(words.receipt(), last.receipt), (words.time(), clock(last.at, zone, seconds=True))]
    if last.codes:
        code = ", ".join(each or words.code_to_come() for each in last.codes[:2])
        facts = [(words.mpesa_code(), code), *facts]
        facts += [(words.account(), last.pay_number)] if last.pay_number else []
    title = " + ".join(Ways().name(Method(each.value)) for each in last.methods)
    return PaidView(title, abs(last.total), last.change, tuple(facts), _parts(last.payments))


def parked_of(
    view: desk.SaleView,
    people: dict[StaffId, str],
    zone: tzinfo,
    *,
    waiting: Mapping[SaleId, RequestState] = NONE_WAITING,
) -> tuple[ParkedView, ...]:
    """Give the sales that wait, and of which a phone is asked meanwhile."""
    return tuple(
        ParkedView(
            each.name,
            clock(each.since, zone),
            each.count,
            each.total,
            people.get(each.by, ""),
            REQUESTS.get(waiting[each.sale]) if each.sale in waiting else None,
        )
        for each in view.parked
    )


def door_of(
    view: sign_desk.SignView,
    house: shift_desk.HouseView,
    *,
    till: str,
    moment: tuple[str, str],
    words: Telling,
) -> DoorView:
    """Give what the sign-in screen shows: who may come in, who is chosen, and the clock and the date."""
    ids = [each.id for each in view.people]
    chosen = ids.index(view.chosen.id) if view.chosen and view.chosen.id in ids else 0
    return DoorView(
        shop=house.rules.name,
        till=till,
        clock=moment[0],
        date=moment[1],
        staff=staff_of(view.people, words),
        chosen=chosen,
    )


def staff_of(people: tuple[Staff, ...], words: Telling) -> tuple[StaffView, ...]:
    """Give people as their tiles show them."""
    return tuple(
        StaffView(
            each.name, initials(each.name), words.role(each.role), each.role is not Role.CASHIER
        )
        for each in people
    )


def initials(name: str) -> str:
    """Give the first letters of the first two words of a name."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def clock(at: datetime, zone: tzinfo, *, seconds: bool = False) -> str:
    """Give a moment as the shop's clock on the wall has it."""
    return f"{at.astimezone(zone):%H:%M:%S}" if seconds else f"{at.astimezone(zone):%H:%M}"


def notes_in(amount: Money, market: Market) -> int:
    """Give in how few notes an amount can be put down."""
    left, count = amount.cents, 0
    for worth in market.notes_and_coins:
        count, left = count + left // worth.cents, left % worth.cents
    return count


def percent_of(discount: Discount | None) -> str:
    """Give a discount in a word: 10%, or the amount; nothing for none."""
    if discount is None:
        return ""
    if isinstance(discount, Percent):
        return f"{discount.basis_points / 100:g}%"
    return discount.amount.figures()


def _keys(view: desk.SaleView) -> list[int]:
    return [*(line.number for line in view.lines), *(row.key for row in view.rows)]


def _line(at: int, line: desk.LineView) -> LineView:
    is_cheaper = bool(line.saved)
    return LineView(
        number=at,
        name=line.name,
        code=line.code,
        quantity=line.quantity_text,
        price=line.price.figures(),
        amount=line.net,
        per=unit_text(line.unit) if line.pack == ONE else f"/{level_text(line.pack, line.unit)}",
        before=line.gross if is_cheaper else None,
        off=percent_of(line.discount),
        weighed=line.unit.is_measured,
        stepped=not (line.unit.is_measured or line.is_return or line.is_deposit),
        note=line.note,
        state=_state(line),
    )


def _state(line: desk.LineView) -> Row:
    if line.lacks_price:
        return Row.UNPRICED
    if line.is_return:
        return Row.RETURN
    return Row.DEPOSIT if line.is_deposit else Row.LINE


def _row(at: int, row: desk.ScanRow) -> LineView:
    times, star, code = row.typed.rpartition("*")
    return LineView(
        number=at,
        name=row.name or code,
        code=code if row.name else "",
        quantity=times.strip() if star else "1",
        price=row.price.figures() if row.price else "",
        amount=NOTHING,
        stepped=False,
        state=ROWS[row.state],
    )


def _sums(view: desk.SaleView, here: AtHand | None) -> Sums:
    rates = {each.tax_rate for each in here.amounts.lines if each.tax} if here else set()
    named = f"{next(iter(rates)) / 100:g}%" if len(rates) == 1 else ""
    return Sums(
        total=view.total,
        subtotal=view.gross,
        discounts=view.discount,
        tax=view.tax,
        tax_name=named,
        lines=len(view.lines),
        items=view.count,
    )


def _piece(pieces: Pieces) -> Piece:
    return Piece(pieces.worth, pieces.count, is_coin=not pieces.is_note)
