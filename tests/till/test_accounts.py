"""Customers pay what they owe: once, by money, and no more than they owe but for change."""

from dataclasses import replace

import pytest

from pos.office import customers
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.customer import Customer
from pos.shop.identity import CustomerId, PaymentId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Tender
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason
from pos.till import accounts, closing, paying, shifts
from pos.till.accounts import Account
from tests.builders import ksh, product
from tests.shops import Shop, add_customer, refused

CASH = Tender(Method.CASH)
MPESA = Tender(Method.MPESA, reference="UKL4R8T2XW")
CARD = Tender(Method.CARD, reference="slip 7")


def debtor(shop: Shop, price: float | str = 500) -> Customer:
    """A customer who has taken goods for so much on account."""
    wanjiru = add_customer(shop.records, shop.owner, name="Wanjiru", limit=ksh(5000))
    shop.put_on_shelf(product("Goods", id=wanjiru.id, code="G", price=ksh(price)))
    paying.take(
        shop.records,
        shop.cashier,
        sale=shop.ring_up("G"),
        payment=shop.payment(),
        tender=Tender(Method.ACCOUNT, customer=wanjiru.id),
    )
    return wanjiru


def pay(
    shop: Shop, customer: CustomerId, tender: Tender, payment: PaymentId | None = None
) -> Account:
    return accounts.pay_debt(
        shop.records,
        shop.owner,
        customer=customer,
        payment=payment or shop.payment(),
        tender=tender,
    )


@pytest.mark.parametrize("cents", [40, 99_60, 100_40, 100_50, 250_35])
def test_a_debt_with_cents_is_settled_in_cash_for_good(shop: Shop, cents: int) -> None:
    customer = debtor(shop, cents / 100)
    account = pay(shop, customer.id, Tender(Method.CASH))
    assert account.owed == Money(0)
    assert shop.faults() == []
    report = closing.read_open(shop.records, shop.owner).x
    (taken,) = report.totals.debts_paid
    assert taken.taken - report.totals.debts_rounding == Money(cents)
    with refused(Reason.NO_DEBT):
        pay(shop, customer.id, Tender(Method.CASH))


def test_what_a_debt_with_cents_keeps_after_mobile_money_is_settled_in_cash(shop: Shop) -> None:
    customer = debtor(shop, "100.40")
    left = pay(shop, customer.id, Tender(Method.AIRTEL, ksh(60), "AM7781.22")).owed
    assert left == Money(40_40)
    assert pay(shop, customer.id, Tender(Method.CASH, ksh(50))) == Account(Money(0), ksh(10))


def test_customers_are_listed_with_what_they_owe(shop: Shop) -> None:
    wanjiru = debtor(shop)
    gone = add_customer(shop.records, shop.owner, name="Otieno")
    customers.change(
        shop.records,
        shop.owner,
        customer=Customer(gone.id, "Otieno", is_active=False),
    )
    assert accounts.list_customers(shop.records, shop.cashier) == ((wanjiru, ksh(500)),)


@pytest.mark.parametrize(
    ("tender", "owed", "change"),
    [
        (CASH, 0, 0),
        (Tender(Method.CASH, ksh(200)), 300, 0),
        (Tender(Method.CASH, ksh(1000)), 0, 500),
        (Tender(Method.CARD, ksh(200), "slip 7"), 300, 0),
        (CARD, 0, 0),
        (Tender(Method.BANK, reference="FT1"), 0, 0),
        (Tender(Method.AIRTEL, reference="MP1"), 0, 0),
        (MPESA, 0, 0),
    ],
)
def test_a_debt_is_paid_by_any_means_in_part_or_whole(
    shop: Shop, tender: Tender, owed: int, change: int
) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    assert pay(shop, debtor(shop).id, tender) == Account(ksh(owed), ksh(change))
    (entry,) = shop.audited(Act.DEBT_PAID)
    assert (entry["method"], entry["amount"]) == (tender.method.value, 50_000 - owed * 100)


def test_the_drawer_opens_for_a_debt_paid_in_cash_only(shop: Shop) -> None:
    wanjiru = debtor(shop)
    before = shop.printing()
    pay(shop, wanjiru.id, Tender(Method.CARD, ksh(200), "slip 7"))
    pay(shop, wanjiru.id, Tender(Method.CASH, ksh(200)))
    assert shop.printing() == [*before, "debt", "debt", "drawer"]


@pytest.mark.parametrize("tender", [Tender(Method.CASH, ksh(700)), CARD])
def test_a_debt_payment_sent_twice_is_taken_once(shop: Shop, tender: Tender) -> None:
    wanjiru, payment = debtor(shop), shop.payment()
    first = pay(shop, wanjiru.id, tender, payment)
    assert pay(shop, wanjiru.id, tender, payment) == first
    assert len(shop.audited(Act.DEBT_PAID)) == 1


@pytest.mark.parametrize(
    "again",
    [
        Tender(Method.CASH, ksh(300)),
        Tender(Method.CARD, ksh(100), "slip 8"),
        Tender(Method.BANK, ksh(100), "slip 7"),
    ],
)
def test_a_debt_payments_id_is_refused_for_anything_else(shop: Shop, again: Tender) -> None:
    wanjiru, payment = debtor(shop), shop.payment()
    pay(shop, wanjiru.id, Tender(Method.CARD, ksh(100), "slip 7"), payment)
    with refused(Reason.USED_FOR_OTHER):
        pay(shop, wanjiru.id, again, payment)


def test_a_debt_payments_id_is_refused_for_another_customer(shop: Shop) -> None:
    wanjiru, payment = debtor(shop), shop.payment()
    pay(shop, wanjiru.id, Tender(Method.CASH, ksh(100)), payment)
    other = add_customer(shop.records, shop.owner, name="Otieno")
    with refused(Reason.USED_FOR_OTHER):
        pay(shop, other.id, Tender(Method.CASH, ksh(100)), payment)


@pytest.mark.parametrize(
    ("tender", "reason"),
    [
        (Tender(Method.ACCOUNT), Reason.NO_DEBT_BY_DEBT),
        (Tender(Method.CARD, ksh(501), "slip 7"), Reason.CHANGE_FROM_CASH_ONLY),
        (Tender(Method.CARD, ksh(500)), Reason.REFERENCE_MISSING),
        (Tender(Method.CASH, NOTHING), Reason.MONEY_NOT_ABOVE_ZERO),
        (MPESA, Reason.MPESA_BY_HAND_OFF),
    ],
)
def test_a_debt_payment_that_makes_no_sense_is_refused(
    shop: Shop, tender: Tender, reason: Reason
) -> None:
    with refused(reason):
        pay(shop, debtor(shop).id, tender)


def test_who_owes_nothing_pays_nothing(shop: Shop) -> None:
    other = add_customer(shop.records, shop.owner, name="Otieno")
    with refused(Reason.NO_DEBT):
        pay(shop, other.id, CASH)


def test_who_is_not_known_pays_nothing(shop: Shop) -> None:
    with refused(Reason.CUSTOMER_GONE):
        pay(shop, CustomerId("nobody"), CASH)


def test_an_mpesa_code_pays_one_debt(shop: Shop) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    wanjiru = debtor(shop)
    part = Tender(Method.MPESA, ksh(100), MPESA.reference)
    pay(shop, wanjiru.id, part)
    with refused(Reason.CODE_HAS_PAID) as no:
        pay(shop, wanjiru.id, part)
    assert no.value.facts["what"] == "a customer's account"


def test_a_cashier_takes_an_mpesa_code_for_a_debt_when_somebody_says_yes(shop: Shop) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    wanjiru = debtor(shop)
    said = {"customer": wanjiru.id, "payment": shop.payment(), "tender": MPESA}
    with pytest.raises(NeedsApproval) as no:
        accounts.pay_debt(shop.records, shop.cashier, **said)
    yes = shop.say_yes(no.value)
    paid = accounts.pay_debt(shop.records, shop.cashier, **said, approval=yes)
    assert no.value.needs == (Need(Permission.MPESA_BY_HAND),)
    assert paid.owed == NOTHING


def test_no_debt_is_paid_without_an_open_shift(shop: Shop) -> None:
    wanjiru = debtor(shop)
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    with refused(Reason.SHIFT_CLOSED):
        pay(shop, wanjiru.id, CASH)


def test_who_is_not_served_on_account_any_more_still_pays_what_he_owes(shop: Shop) -> None:
    customer = replace(debtor(shop, 65), is_active=False)
    customers.change(shop.records, shop.owner, customer=customer)
    assert accounts.list_customers(shop.records, shop.cashier) == ((customer, ksh(65)),)
    pay(shop, customer.id, CASH)
    assert accounts.list_customers(shop.records, shop.cashier) == ()
