"""Orders by which money was on its way to a customer when a backup was put back: nobody else hears how they end."""

from pos.records.alarms import raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.refunds import find_refund, open_refunds
from pos.shop.alarm import ON_ITS_WAY, AlarmKind
from pos.shop.refund import Refund, RefundState


def orders_left(books: Books) -> tuple[Refund, ...]:
    """Give the orders that have not ended; none whose own money asks again, since nothing was sent."""
    return tuple(each for each in open_refunds(books) if not _asks_again(each))


def _asks_again(order: Refund) -> bool:
    return order.state is RefundState.ASKED and order.payment is None


def tell_of_orders(books: OpenBooks, orders: tuple[Refund, ...]) -> None:
    """Tell a manager of each in the books that go on; those that these know themselves are open here."""
    for each in orders:
        if find_refund(books, each.id) is None:
            detail = f"{ON_ITS_WAY}{each.amount} {each.trans_id or each.shown}"
            raise_alarm(books, AlarmKind.REFUND_FAILED, f"{each.id} restored", detail=detail)
