"""A customer who owes."""

from pos.shop.identity import CustomerId
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.till import accounts, paying
from tests.builders import ksh
from tests.shops import Shop, add_customer


def owing(shop: Shop) -> CustomerId:
    """Somebody who bought for 65 forty days ago and for 130 today, and brought 100."""
    phone = Phone("254712345678")
    customer = add_customer(
        shop.records, shop.manager, name="Wanjiku", phone=phone, limit=ksh(500)
    ).id
    buy(shop, customer, "101")
    shop.clock.pass_time(days=40)
    buy(shop, customer, "101", "101")
    accounts.pay_debt(
        shop.records,
        shop.cashier,
        customer=customer,
        payment=shop.payment(),
        tender=Tender(Method.CASH, ksh(100)),
    )
    return customer


def buy(shop: Shop, customer: CustomerId, *codes: str) -> None:
    """Have the customer buy something on account."""
    tender = Tender(Method.ACCOUNT, customer=customer)
    sale = shop.ring_up(*codes)
    words = {"sale": sale, "payment": shop.payment(), "tender": tender}
    paying.take(shop.records, shop.cashier, **words)
