"""What M-Pesa leaves in books: requests, payments, claims and orders in every state that an upgrade may meet."""

from pos.mpesa.orders import Accepted
from pos.shop.quantity import pieces
from pos.till import choosing, paying, refunding, returning, ringing, taking
from pos.till.provisional import finish_provisionally
from pos.till.refunding import Back
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.paying_shop import WANJIKU, PayingShop
from tests.shops import Shop

PAID, STRANGE, BACK, OTHERS, OVER, TYPED = (f"UKA000000{number}" for number in range(1, 7))


def pay_by_phone(shop: Shop) -> None:
    """Let customers pay by M-Pesa in every way, and leave what is open open; a cash sale ends it."""
    till = PayingShop(shop)
    for act in (
        _paid, _cancelled, _strange, _sent_back, _others, _over, _before_its_money, _unreadable, _coming_back, _waiting,
    ):  # fmt: skip
        act(till)
        till.settle()
        shop.clock.pass_time(minutes=1)
    shop.sell("103", "102")


def _paid(till: PayingShop) -> None:
    """A request that was paid, told of by both of Safaricom's letters."""
    push = till.asked(till.ring_up("2*101"))
    till.call_back(push, amount=130, code=PAID)
    till.confirm(till.push(push).pay_number, 130, code=PAID)


def _cancelled(till: PayingShop) -> None:
    sale = till.ring_up("101")
    till.call_back(till.asked(sale), 1032)
    till.settle()
    words = {"sale": sale, "payment": till.new_payment(), "given": ksh(100)}
    paying.take_cash(till.shop.records, till.shop.cashier, **words)


def _strange(till: PayingShop) -> None:
    till.confirm("hello", 20, code=STRANGE)


def _sent_back(till: PayingShop) -> None:
    till.confirm("rent", 700, code=BACK)
    till.settle()
    words = {"received": till.money(BACK).id, "refund": till.new_refund(), "why": "not for us"}
    refunding.reverse_money(till.shop.records, till.shop.manager, **words)
    till.settle()
    till.lanes.ask_due(till.safaricom)  # type: ignore[arg-type]
    till.result(OriginalTransactionID=BACK, Amount=700)


def _others(till: PayingShop) -> None:
    """A payment that the other till has."""
    till.confirm("hello", 40, code=OTHERS)
    till.settle()
    till.other_claims(OTHERS)


def _over(till: PayingShop) -> None:
    """More than was due: the rest goes back in cash."""
    sale = till.ring_up("101")
    till.confirm(till.pay_number(sale), 100, code=OVER)
    till.settle()
    words = {"received": till.money(OVER).id, "payment": till.new_payment()}
    taking.take_money(till.shop.records, till.shop.cashier, sale=sale, **words)
    till.settle()
    received = till.money(OVER).id
    choosing.give_cash_back(till.shop.records, till.shop.owner, received=received, reason="more")


def _before_its_money(till: PayingShop) -> None:
    words = {"sale": till.ring_up("101"), "payment": till.new_payment(), "code": TYPED}
    finish_provisionally(till.shop.records, till.shop.owner, **words)


def _unreadable(till: PayingShop) -> None:
    till.box.post("unreadable", "0f" * 16, "no json")


def _coming_back(till: PayingShop) -> None:
    """Goods that were paid in cash come back; the order for their money is out, and nobody knows its end."""
    sold = till.shop.sell("2*101").sold
    assert sold is not None
    records, by = till.shop.records, till.shop.manager
    sale = ringing.start(records, by).id
    returning.take_goods_back(records, by, sale=sale, back=GoodsBack(sold.id, 1, pieces(1)))
    back = Back(till.new_refund(), "goods back", WANJIKU)
    words = {"sale": sale, "payment": till.new_payment(), "back": back}
    refunding.give_back_by_phone(records, by, **words)
    till.settle()
    till.safaricom.orders = Accepted("AG_2", "1-2", "")
    till.lanes.ask_due(till.safaricom)  # type: ignore[arg-type]


def _waiting(till: PayingShop) -> None:
    """A request that is open."""
    till.asked(till.ring_up("3*101"))
