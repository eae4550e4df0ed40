"""A shop with a past: some of every fact that can be posted, over one closed shift and one open one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from pos.office import closed_shifts, stocktake, suppliers
from pos.office.adjusting import adjust, list_adjusted, undo_adjust
from pos.office.deliveries import list_deliveries
from pos.office.receiving import receive
from pos.office.sending_back import send_back
from pos.office.stock_orders import end_order
from pos.records.accounts import post_consent
from pos.records.books import OpenBooks
from pos.records.database import open_records
from pos.records.mpesa_signings import post_answer, post_keeping, post_signing
from pos.records.spent_codes import post_spent
from pos.shop.accounts import Consent
from pos.shop.adjusting import Adjustment
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.customer import Customer
from pos.shop.identity import ActId, DocumentId, SaleId
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.shop.product import PackCode
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.restoring import SpentCode
from pos.shop.sending_back import BackLine, GoingBack
from pos.shop.signing_off import Signing
from pos.shop.sold import Sold
from pos.shop.staff import Role
from pos.shop.stock import Batch, Lot, MoveKind, Place
from pos.shop.stock_order import OrderLine
from pos.shop.words import Reason
from pos.till import (
    accounts,
    parking,
    paying,
    returning,
    ringing,
    shifts,
    signing,
)
from pos.till.returning import GoodsBack
from pos.till.standing import Standing
from tests.builders import ksh, product
from tests.paying_shop import PayingShop
from tests.shops import (
    KEYS,
    PINS,
    SetWorld,
    Shop,
    add_customer,
    edit_product,
    new_shop,
    order_stock,
    refused,
)

AIRTEL_CODE = "AM778122"
SPENT_CODE = "UKL9Z9Z9ZZ"
BATCH = Batch("A", date(2026, 12, 1))
BREAD = product("Bread", id="bread", code="102", price=ksh(70))
YOGHURT = product("Yoghurt", id="yoghurt", code="103", price=ksh(90), has_batches=True)


def shop_with_a_past(folder: Path) -> Shop:
    """Make it by real acts, a minute apart."""
    shop = new_shop(folder)
    shop.put_on_shelf(BREAD)
    shop.put_on_shelf(YOGHURT)
    shop.open_shift()
    for act in (_receive, _sell, _sell_on_account, _return, _take_cash_out, _count_and_close):
        act(shop)
        shop.clock.pass_time(minutes=1)
    shop.open_shift()
    for act in (
        _count_stock,
        _change_price,
        _sell_again,
        _leave_open,
        _sign_in,
    ):
        act(shop)
        shop.clock.pass_time(minutes=1)
    return shop


def copy_of(past: Shop, folder: Path) -> Shop:
    """Give a shop that goes on from the same past in books of its own."""
    path = folder / past.records.path.name
    shutil.copy(past.records.path, path)
    clock = SetWorld(past.clock.at, past.clock.uptime, Random(2))
    return Shop(open_records(path, clock.world(), keys=KEYS), clock, past.staff)


def finished(standing: Standing) -> Sold:
    """The sale that is paid now."""
    assert standing.sold is not None
    return standing.sold


def pay(shop: Shop, sale: SaleId, tender: Tender) -> Standing:
    """Pay a sale by any means but cash."""
    return paying.take(shop.records, shop.cashier, sale=sale, payment=shop.payment(), tender=tender)


def delivery(shop: Shop, *lines: DeliveryLine) -> Delivery:
    """What a supplier brings."""
    return Delivery(DocumentId(shop.records.new_id()), "Brookside", "DN 2231", lines)


def _receive(shop: Shop) -> None:
    lines = (
        DeliveryLine(product().id, pieces(24), ksh(50)),
        DeliveryLine(BREAD.id, pieces(10), ksh(60)),
        DeliveryLine(YOGHURT.id, pieces(6), ksh(70), batch=BATCH),
    )
    receive(shop.records, shop.owner, delivery=delivery(shop, *lines))


def _sell(shop: Shop) -> None:
    shop.sell("3*101", "102")
    pay(shop, shop.ring_up("103"), Tender(Method.AIRTEL, reference=AIRTEL_CODE))


def wanjiru(shop: Shop) -> Customer:
    """A customer whom the shop trusts."""
    return add_customer(
        shop.records,
        shop.owner,
        name="Wanjiru",
        phone=Phone("254712345678"),
        limit=ksh(1000),
    )


def _sell_on_account(shop: Shop) -> None:
    customer = wanjiru(shop).id
    sale = shop.ring_up("2*102")
    ringing.name_customer(shop.records, shop.cashier, sale=sale, name="", customer=customer)
    pay(shop, sale, Tender(Method.ACCOUNT, customer=customer))
    accounts.pay_debt(
        shop.records,
        shop.cashier,
        customer=customer,
        payment=shop.payment(),
        tender=Tender(Method.CASH, ksh(100)),
    )


def _return(shop: Shop) -> None:
    bought = finished(shop.sell("2*101"))
    sale = shop.ring_up()
    back = GoodsBack(bought.id, 1, pieces(1))
    returning.take_goods_back(shop.records, shop.owner, sale=sale, back=back)
    shop.give_back(sale)


def _take_cash_out(shop: Shop) -> None:
    shifts.put_cash_in(shop.records, shop.cashier, amount=ksh(200), reason="Coins")
    shifts.open_drawer(shop.records, shop.supervisor, reason="Torn note")
    with pytest.raises(NeedsApproval) as no:
        shifts.take_cash_out(shop.records, shop.cashier, amount=ksh(300), reason="Bread")
    yes = shop.say_yes(no.value)
    shifts.take_cash_out(shop.records, shop.cashier, amount=ksh(300), reason="Bread", approval=yes)


def _count_and_close(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5, ksh(200): 1})
    shifts.close_shift(shop.records, shop.cashier, reason="Not counted twice")


def verify(shop: Shop) -> None:
    """The owner looks at the shift that the cashier closed."""
    closed_shifts.verify_shift(shop.records, shop.owner, number=1, note="Counted with Grace")


def _count_stock(shop: Shop) -> None:
    take = stocktake.start_count(shop.records, shop.cashier, name="Dairy").id
    stocktake.count(shop.records, shop.cashier, take=take, found=Lot(product().id, pieces(18)))
    stocktake.approve_count(shop.records, shop.owner, take=take)
    lot = Lot(BREAD.id, pieces(1))
    adjust(shop.records, shop.owner, adjustment=Adjustment(MoveKind.DAMAGED, lot, "Squashed"))


def _change_price(shop: Shop) -> None:
    dearer = replace(BREAD, cost=ksh(61), category="Bakery")
    edit_product(shop.records, shop.owner, product=dearer, codes=tuple[PackCode, ...]())


def _sell_again(shop: Shop) -> None:
    shop.sell("101")
    sale = shop.ring_up("2*101", "102")
    ringing.void_line(shop.records, shop.cashier, sale=sale, line=2)
    parking.cancel(shop.records, shop.cashier, sale=sale)
    shop.sell("103", "102")


def _leave_open(shop: Shop) -> None:
    sale = shop.ring_up("4*102")
    paying.open_payment(shop.records, shop.cashier, sale=sale)
    pay(shop, sale, Tender(Method.CARD, ksh(100), "slip 7"))
    parking.park(shop.records, shop.cashier, sale=sale, name="Fetches money")


def _sign_in(shop: Shop) -> None:
    with refused(Reason.PIN_WRONG):
        signing.sign_in(shop.records, shop.cashier, pin="0000")
    for role in (Role.CASHIER, Role.MANAGER):
        signing.sign_in(shop.records, shop.staff[role], pin=PINS[role])
    shop.reprint(shop.cashier)
    shop.choose(address="Moi Avenue")


def order_and_send_back(shop: Shop) -> None:
    """Goods are ordered, some go back, a line is to be counted again, and a write-off was a mistake."""
    kcc = suppliers.add(shop.records, shop.owner, name="KCC", phone=Phone("254712345679")).id
    lines = (OrderLine(BREAD.id, pieces(5)),)
    order = order_stock(shop.records, shop.owner, supplier=kcc, lines=lines)
    end_order(shop.records, shop.owner, order=order.id, reason="They have none")
    came = list_deliveries(shop.records, shop.owner)[-1].id
    back = (BackLine(3, pieces(1)),)
    send_back(shop.records, shop.owner, going=GoingBack(came, back, "Sour"), act=ActId("back"))
    take = stocktake.start_count(shop.records, shop.cashier, name="Bakery").id
    stocktake.count(shop.records, shop.cashier, take=take, found=Lot(BREAD.id, pieces(3)))
    spots = (BREAD.id, Place.SHELF, "")
    stocktake.ask_recount(shop.records, shop.owner, take=take, spots=(spots,))
    stocktake.drop_count(shop.records, shop.owner, take=take)
    lost = list_adjusted(shop.records, shop.owner)[0].document
    undo_adjust(shop.records, shop.owner, document=lost, reason="It was found")


def take_mpesa(shop: Shop) -> None:
    """A customer pays by himself, and the letterbox has our claim."""
    till = PayingShop(shop)
    sale = till.ring_up("101")
    till.confirm(till.pay_number(sale), 65)
    till.settle()


def sign_a_day(shop: Shop) -> None:
    """A day of M-Pesa was signed off, after a statement was kept and something was said of one of its lines."""
    day = shop.clock.at.date()
    signing = Signing(
        day, "600638", "a", "b", 1, 1, ksh(65), None, None, shop.clock.at, shop.owner
    )  # fmt: skip
    with posting(shop, Act.LINE_ANSWERED) as books:
        post_answer(books, day, "UKL4R8T2ZZ", why="asked Safaricom", by=shop.owner)
    with posting(shop, Act.MONEY_HEARD) as books:
        post_keeping(books, [day], by=shop.owner)
    with posting(shop, Act.DAY_SIGNED) as books:
        post_signing(books, signing)


def agree(shop: Shop) -> None:
    """A customer agrees to be reminded of what he owes."""
    customer = wanjiru(shop).id
    with posting(shop, Act.CONSENT_CHANGED) as books:
        post_consent(books, customer, Consent.REMIND, is_given=1, by=shop.owner)


@contextmanager
def posting(shop: Shop, act: Act = Act.STOCK_ADJUSTED, **detail: object) -> Iterator[OpenBooks]:
    """An act that a test makes up: what stands inside is posted under one entry."""
    with shop.records.writing() as books:
        yield books
        books.note(act, shop.owner, subject="test", **detail)


def restore_over(shop: Shop) -> None:
    """These books took the place of others in which a code had paid."""
    with shop.records.writing() as books:
        post_spent(books, (SpentCode(SPENT_CODE, books.now),))
        books.note(Act.RESTORED, shop.owner, subject="shop")
