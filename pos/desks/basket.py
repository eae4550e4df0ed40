"""The basket as it is shown, worked out from what stands on the counter."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from pos.desks.counter import AtHand
from pos.desks.views import LastSale, LineView, ParkedView, PaymentView, SaleView, ScanRow
from pos.shop.payment import Method, Payment
from pos.shop.quantity import NONE
from pos.shop.sale import LineAmount, Sale, count_of_goods, total_of
from pos.shop.sold import Sold, SoldLine


def view_of(view: SaleView, here: AtHand | None, rows: list[ScanRow]) -> SaleView:
    """Give the view with the basket as it is now, and the line or row that is chosen or was next to it."""
    sale = here.sale if here else None
    keys = [line.number for line in sale.lines] if sale else []
    selected = nearest([*keys, *(row.key for row in rows)], view.selected)
    shown = tuple(replace(row, is_selected=row.key == selected) for row in rows)
    if here is None:
        return replace(view, rows=shown, selected=selected)
    return replace(
        view,
        rows=shown,
        selected=selected,
        lines=lines_of(here, selected),
        gross=here.amounts.gross,
        discount=here.amounts.discount,
        total=here.amounts.total,
        tax=here.amounts.tax,
        due=here.due,
        count=count_in(here),
        payments=payments_in(here),
        customer=sale.customer_name if sale else "",
        owed=here.owed,
        note=sale.note if sale else "",
        pay_number=sale.pay_number if sale else None,
        undo=here.undo,
        redo=here.redo,
        parked=parked_in(here),
        sign=here.rules.market.sign,
    )


def lines_of(here: AtHand, selected: int | None) -> tuple[LineView, ...]:
    """Give the lines of the basket, in the order in which they came."""
    return tuple(_line(each, selected) for each in here.amounts.lines)


def payments_in(here: AtHand) -> tuple[PaymentView, ...]:
    """Give what was paid so far; a part that was given back says so and its giving back is not shown."""
    return _payments(here.payments, here.given_back)


def parked_in(here: AtHand) -> tuple[ParkedView, ...]:
    """Give the sales that were put aside, oldest first."""
    return tuple(
        ParkedView(
            each.id,
            each.parked_as or "",
            total_of(each),
            count_of_goods(each),
            each.opened_at,
            each.opened_by,
        )
        for each in here.parked
    )


def count_in(here: AtHand) -> int:
    """Give how many things a cashier would count."""
    return count_of_goods(here.sale) if here.sale else 0


def last_sale(sold: Sold) -> LastSale:
    """Give what stays in sight of a finished sale."""
    methods = tuple(dict.fromkeys(each.method for each in sold.payments))
    codes = tuple(each.reference for each in sold.payments if each.method is Method.MPESA)
    return LastSale(
        sold.id,
        str(sold.number),
        sold.total,
        sold.change,
        methods,
        sold.finished_at,
        codes,
        sold.pay_number or "",
        tuple(map(_sold_line, sold.lines)),
        _payments(sold.payments, {each.takes_back for each in sold.payments}),
    )


def changed_line(before: Sale | None, after: Sale | None) -> tuple[int | None, bool]:
    """Give the line that was changed or added last, and whether it had been there."""
    was = {line.number: line for line in (before.lines if before else ())}
    lines = after.lines if after else ()
    changed = [line for line in lines if was.get(line.number) != line]
    own = [line for line in changed if line.deposit_for is None]
    if not changed:
        return None, True
    number = (own or changed)[-1].number
    return number, number in was


def expired_more(before: Sale | None, here: AtHand) -> tuple[str, date] | None:
    """Give the name and the last day of goods that have expired of which more is sold than before; None of none.

    Of a sale that was not there before all of it counts.
    """
    if here.sale is None or not here.expired:
        return None
    is_same = before is not None and before.id == here.sale.id
    was = {line.number: line.quantity for line in before.lines} if before and is_same else {}
    days = dict(here.expired)
    return next(
        (
            (line.item.name, days[line.item.product])
            for line in here.sale.lines
            if line.item.product in days and line.quantity > was.get(line.number, NONE)
        ),
        None,
    )


def nearest(numbers: Iterable[int], to: int | None) -> int | None:
    """Give the number to be chosen when the chosen one has gone: the next before it, else the last."""
    here = list(numbers)
    if to in here or not here:
        return to if here else None
    before = [number for number in here if to is not None and number < to]
    return before[-1] if before else here[-1]


def _payments(
    payments: Iterable[Payment], given_back: Collection[str | None]
) -> tuple[PaymentView, ...]:
    return tuple(
        PaymentView(each.id, each.method, each.amount, each.reference, each.id in given_back)
        for each in payments
        if each.takes_back is None
    )


def _sold_line(line: SoldLine) -> LineView:
    return LineView(
        number=line.number,
        product=line.item.product,
        name=line.item.name,
        code=line.item.code,
        unit=line.item.unit,
        quantity=line.quantity,
        price=line.price.amount,
        gross=line.gross,
        net=line.net,
        pack=line.price.per,
        saved=line.gross - line.net,
        is_return=line.quantity.thousandths < 0,
        is_deposit=line.item.is_deposit,
    )


def _line(each: LineAmount, selected: int | None) -> LineView:
    line, price = each.line, each.line.price
    return LineView(
        number=line.number,
        product=line.item.product,
        name=line.item.name,
        code=line.item.code,
        unit=line.item.unit,
        quantity=line.quantity,
        price=price.amount,
        gross=each.gross,
        net=each.net,
        pack=price.per,
        discount=line.discount,
        saved=each.discount,
        note=line.note,
        is_return=line.comes_back,
        is_deposit=line.item.is_deposit,
        is_typed_price=line.typed_price is not None,
        lacks_price=line.lacks_price,
        is_selected=line.number == selected,
    )
