"""A shop whose names all attack: each begins with a sign that a spreadsheet may run."""

from pos.office.receiving import receive
from pos.office.stocktake import count, start_count
from pos.shop.identity import DocumentId, ProductId
from pos.shop.money import shillings
from pos.shop.payment import Method, Tender
from pos.shop.quantity import Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Lot
from pos.till import accounts, paying, refunding, ringing, shifts
from tests.builders import ksh, product
from tests.paying_shop import PayingShop
from tests.shops import Shop, add_customer


def attacked_shop(shop: Shop) -> Shop:
    """A shop that took a delivery, sold for cash and on account, and closed its shift; names attack."""
    line = DeliveryLine(ProductId("milk"), pieces(10), ksh("50.25"))
    delivery = Delivery(DocumentId("note-1"), "+Brookside", "=7", (line,))
    receive(shop.records, shop.owner, delivery=delivery)
    shop.put_on_shelf(
        product("=Sugar, loose", id="sugar", code="-118", unit=Unit.KG, price=ksh(160))
    )
    wanjiku = add_customer(shop.records, shop.owner, name="@Wanjiku", limit=ksh(500)).id
    shop.sell("2*101", "0.875*-118", given=ksh(300))
    on_account = shop.ring_up("101")
    ringing.name_customer(shop.records, shop.cashier, sale=on_account, name="", customer=wanjiku)
    paying.take(
        shop.records,
        shop.cashier,
        sale=on_account,
        payment=shop.payment(),
        tender=Tender(Method.ACCOUNT, customer=wanjiku),
    )
    card = Tender(Method.CARD, ksh(5), "APPR01")
    pay = {"customer": wanjiku, "payment": shop.payment(), "tender": card}
    accounts.pay_debt(shop.records, shop.cashier, **pay)
    for move in (shifts.put_cash_in, shifts.take_cash_out):
        move(shop.records, shop.owner, amount=ksh(10), reason="=1+1")
    take = start_count(shop.records, shop.owner, name="@Dairy").id
    count(shop.records, shop.owner, take=take, found=Lot(ProductId("milk"), pieces(7)))
    shifts.count_drawer(shop.records, shop.cashier, counted={shillings(1000): 5})
    shifts.close_shift(shop.records, shop.cashier, reason="-270, in a hurry")
    return shop


def pay_by_phone(shop: Shop) -> None:
    """A phone is asked, money comes for nobody, and it is ordered back; names attack."""
    shop.open_shift()
    till = PayingShop(shop)
    till.asked(till.ring_up("101"))
    till.confirm("=hello", 20, name="@JOHN")
    till.settle()
    words = {"received": till.money().id, "refund": till.new_refund(), "why": "=1+1"}
    refunding.reverse_money(shop.records, shop.owner, **words)
