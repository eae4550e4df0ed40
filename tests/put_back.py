"""A shop that takes M-Pesa, whose backup takes the place of its books, and what people do with its money."""

from pathlib import Path

from pos.records.alarms import open_alarms
from pos.shop.alarm import AlarmKind
from pos.shop.identity import SaleId
from pos.shop.mpesa_line import MpesaLine
from pos.till import choosing, taking
from tests.office.test_restoring import made, restored
from tests.paying_shop import LINE, PayingShop
from tests.shops import add_customer
from tests.till.test_refunding import reverse, send


def put_back(mpesa: PayingShop, backup: Path, line: MpesaLine = LINE) -> None:
    """The backup takes the place of the books, and the till listens again."""
    restored(mpesa.shop, backup)
    mpesa.pass_time(minutes=1)
    mpesa.start(line)
    mpesa.settle()


def way_back_failed(mpesa: PayingShop) -> None:
    """The rest of a payment was on its way back at the backup; it failed since, cash was given, and it was put back."""
    reverse(mpesa)
    send(mpesa)
    backup = made(mpesa.shop)
    mpesa.result(2001)
    mpesa.settle()
    give_cash(mpesa)
    put_back(mpesa, backup)


def came(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()


def place(mpesa: PayingShop, sale: SaleId) -> None:
    words = {"sale": sale, "received": mpesa.money().id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.settle()


def take(mpesa: PayingShop, sale: SaleId) -> None:
    words = {"sale": sale, "received": mpesa.money().id, "payment": mpesa.new_payment()}
    taking.take_money(mpesa.shop.records, mpesa.shop.cashier, **words)
    mpesa.settle()


def free(mpesa: PayingShop) -> None:
    words = {"received": mpesa.money().id, "reason": "the sale is gone"}
    taking.give_free(mpesa.shop.records, mpesa.shop.manager, **words)


def give_cash(mpesa: PayingShop) -> None:
    words = {"received": mpesa.money().id, "reason": "he asked for it"}
    if choosing.give_cash_back(mpesa.shop.records, mpesa.shop.owner, **words) is None:
        mpesa.settle()  # it had to be claimed first
        choosing.give_cash_back(mpesa.shop.records, mpesa.shop.owner, **words)


def credit(mpesa: PayingShop) -> None:
    customer = add_customer(mpesa.shop.records, mpesa.shop.owner, name="Wanjiru").id
    words = {"received": mpesa.money().id, "customer": customer}
    choosing.credit_money(mpesa.shop.records, mpesa.shop.owner, **words)


def alarms(mpesa: PayingShop) -> list[AlarmKind]:
    with mpesa.shop.records.reading() as books:
        return [alarm.kind for alarm in open_alarms(books)]
