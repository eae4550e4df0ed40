"""Customers are kept with what they may owe, and forgotten when they ask and owe nothing."""

from dataclasses import replace

import pytest

from pos.office.customers import change, erase, erase_name, list_all
from pos.records.debts import post_credit
from pos.shop.audit import Act
from pos.shop.customer import Customer
from pos.shop.identity import CustomerId, PaymentId, SaleId
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.shop.words import Reason
from pos.till import accounts, parking, paying, printing, ringing
from tests.builders import ksh
from tests.shops import Shop, add_customer, everything_in, refused

PHONE = Phone("254712345678")


@pytest.fixture
def wanjiku(shop: Shop) -> Customer:
    return add_customer(
        shop.records, shop.manager, name=" Wanjiku  K. ", phone=PHONE, limit=ksh(500)
    )


def owe(shop: Shop, customer: Customer) -> None:
    paying.take(
        shop.records,
        shop.cashier,
        sale=shop.ring_up("101"),
        payment=shop.payment(),
        tender=Tender(Method.ACCOUNT, customer=customer.id),
    )


def test_a_customer_is_kept_with_phone_and_limit(shop: Shop, wanjiku: Customer) -> None:
    assert (wanjiku.name, wanjiku.phone, wanjiku.limit) == ("Wanjiku K.", PHONE, ksh(500))
    assert list_all(shop.records, shop.owner) == ((wanjiku, ksh(0)),)
    (entry,) = shop.audited(Act.CUSTOMER_CHANGED)
    assert (entry["subject"], entry["limit"], entry["new"]) == (wanjiku.id, 50_000, True)


def test_neither_name_nor_phone_stands_in_the_audit(shop: Shop, wanjiku: Customer) -> None:
    change(shop.records, shop.owner, customer=replace(wanjiku, name="Wairimu"))
    erase(shop.records, shop.owner, customer=wanjiku.id)
    with shop.records.reading() as books:
        kept = [str(tuple(row)) for row in books.connection.execute("SELECT * FROM audit")]
    assert not [row for row in kept if "Wa" in row or "345678" in row]


def test_what_a_customer_owes_is_listed(shop: Shop, wanjiku: Customer) -> None:
    owe(shop, wanjiku)
    assert list_all(shop.records, shop.owner) == ((wanjiku, ksh(65)),)


def test_a_customer_is_as_he_was_last_described(shop: Shop, wanjiku: Customer) -> None:
    other = replace(wanjiku, name="Wairimu", phone=None, limit=ksh(0), is_active=False)
    change(shop.records, shop.owner, customer=other)
    assert list_all(shop.records, shop.owner) == ((other, ksh(0)),)


def test_a_forgotten_customer_has_neither_name_nor_phone_but_his_sales_stay(
    shop: Shop, wanjiku: Customer
) -> None:
    owe(shop, wanjiku)
    accounts.pay_debt(
        shop.records,
        shop.cashier,
        customer=wanjiku.id,
        payment=shop.payment(),
        tender=Tender(Method.CASH, ksh(65)),
    )
    erase(shop.records, shop.owner, customer=wanjiku.id)
    ((gone, owed),) = list_all(shop.records, shop.owner)
    assert (gone.name, gone.phone, gone.is_active, owed) == ("erased", None, False, ksh(0))
    assert "Wanjiku" not in everything_in(shop.records.path)


def test_who_owes_is_not_forgotten(shop: Shop, wanjiku: Customer) -> None:
    owe(shop, wanjiku)
    with refused(Reason.STILL_OWES) as no:
        erase(shop.records, shop.owner, customer=wanjiku.id)
    assert no.value.facts == {"owed": ksh(65)}


def test_whom_the_shop_owes_is_not_forgotten_until_it_is_used_up(
    shop: Shop, wanjiku: Customer
) -> None:
    with shop.records.writing() as books:
        words = {"amount": ksh(65), "code": "", "by": shop.owner}
        post_credit(books, wanjiku.id, PaymentId("over"), **words)
        books.note(Act.MONEY_CREDITED, shop.owner, subject=wanjiku.id)
    with refused(Reason.HAS_CREDIT) as no:
        erase(shop.records, shop.owner, customer=wanjiku.id)
    assert no.value.facts == {"owed": ksh(65)}
    owe(shop, wanjiku)
    erase(shop.records, shop.owner, customer=wanjiku.id)


def test_a_customer_on_an_open_sale_is_not_forgotten_yet(shop: Shop, wanjiku: Customer) -> None:
    sale = shop.ring_up("101")
    ringing.name_customer(shop.records, shop.cashier, sale=sale, name="", customer=wanjiku.id)
    parking.park(shop.records, shop.cashier, sale=sale)
    with refused(Reason.CUSTOMER_ON_SALE):
        erase(shop.records, shop.owner, customer=wanjiku.id)
    parking.cancel(shop.records, shop.cashier, sale=sale)
    erase(shop.records, shop.owner, customer=wanjiku.id)
    assert "Wanjiku" not in everything_in(shop.records.path)


def test_a_forgotten_customer_is_not_known_any_more(shop: Shop, wanjiku: Customer) -> None:
    erase(shop.records, shop.owner, customer=wanjiku.id)
    with refused(Reason.CUSTOMER_GONE):
        change(shop.records, shop.owner, customer=wanjiku)
    with refused(Reason.CUSTOMER_GONE):
        erase(shop.records, shop.owner, customer=wanjiku.id)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"name": " "}, Reason.NAME_MISSING),
        ({"name": "a\x1bb"}, Reason.TEXT_UNREADABLE),
        ({"limit": ksh(-1)}, Reason.MONEY_BELOW_ZERO),
        ({"id": CustomerId("none")}, Reason.CUSTOMER_GONE),
    ],
)
def test_a_customer_who_cannot_be_is_refused(
    shop: Shop, wanjiku: Customer, changed: dict[str, object], reason: Reason
) -> None:
    before = everything_in(shop.records.path)
    with refused(reason):
        change(shop.records, shop.owner, customer=replace(wanjiku, **changed))  # type: ignore[arg-type]
    assert everything_in(shop.records.path) == before


def test_a_supervisor_neither_keeps_nor_lists_nor_forgets_customers(
    shop: Shop, wanjiku: Customer
) -> None:
    by = shop.supervisor
    with refused(Reason.NOT_ALLOWED):
        add_customer(shop.records, by, name="Mine")
    with refused(Reason.NOT_ALLOWED):
        change(shop.records, by, customer=wanjiku)
    with refused(Reason.NOT_ALLOWED):
        erase(shop.records, by, customer=wanjiku.id)
    with refused(Reason.NOT_ALLOWED):
        list_all(shop.records, by)


def sold_to(shop: Shop, name: str, customer: Customer | None = None) -> SaleId:
    """A finished sale with a name on it."""
    sale, account = shop.ring_up("101"), customer and customer.id
    ringing.name_customer(shop.records, shop.cashier, sale=sale, name=name, customer=account)
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(100))
    return sale


def test_a_name_that_was_only_typed_is_forgotten_and_the_sale_stays(shop: Shop) -> None:
    sold_to(shop, "Otieno")
    sale = sold_to(shop, "Achieng")
    erase_name(shop.records, shop.manager, sale=sale)
    kept = everything_in(shop.records.path)
    assert ("Achieng" in kept, "Otieno" in kept) == (False, True)
    receipt = printing.read_receipt(shop.records, shop.owner, sale=sale)
    assert (receipt.customer, receipt.number) == ("erased", "T2-0002")
    assert shop.audited(Act.CUSTOMER_ERASED)[-1]["who"] == shop.manager
    assert shop.faults() == []


def test_only_a_name_without_an_account_is_forgotten_by_its_sale(
    shop: Shop, wanjiku: Customer
) -> None:
    again, open_sale = sold_to(shop, "Achieng"), shop.ring_up("101")
    erase_name(shop.records, shop.owner, sale=again)
    others = sold_to(shop, ""), sold_to(shop, "", wanjiku), again, open_sale, SaleId("none")
    before = everything_in(shop.records.path)
    for sale in others:
        with refused(Reason.CUSTOMER_GONE):
            erase_name(shop.records, shop.owner, sale=sale)
    assert everything_in(shop.records.path) == before


def test_a_supervisor_forgets_no_name(shop: Shop) -> None:
    sale = sold_to(shop, "Achieng")
    with refused(Reason.NOT_ALLOWED):
        erase_name(shop.records, shop.supervisor, sale=sale)
    assert "Achieng" in everything_in(shop.records.path)
