"""What leaves the books says all that they say: a Z can be worked out anew from the files alone."""

from decimal import Decimal

import pytest

from pos.office import customers
from pos.office.export_tables import TABLES
from pos.office.receiving import receive
from pos.office.stocktake import count, start_count
from pos.records.shifts import find_z
from pos.shop.customer import Customer
from pos.shop.identity import DocumentId, ProductId
from pos.shop.market import KENYA
from pos.shop.money import Money, shillings
from pos.shop.payment import Method, Tender
from pos.shop.phone import read_phone
from pos.shop.product import Product
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Lot, Place
from pos.till import accounts, parking, paying, returning, ringing, shifts
from pos.till.returning import GoodsBack
from tests.builders import ksh, product
from tests.shops import Shop, add_customer

Rows = list[dict[str, object]]


def taken_out(shop: Shop, what: str) -> Rows:
    """A table as it leaves the books, headings to cells."""
    with shop.records.reading() as books:
        rows = list(TABLES[what].rows(books))
    return [dict(zip(TABLES[what].headings, row, strict=True)) for row in rows]


def account(shop: Shop) -> Customer:
    return add_customer(
        shop.records,
        shop.owner,
        name="Wanjiku",
        limit=ksh(5000),
        phone=read_phone("0712 345 678", KENYA),
    )


@pytest.fixture
def day(shop: Shop) -> Shop:
    """A shift with every kind of money in it, and payments that cross into the next one."""
    records, cashier, owner = shop.records, shop.cashier, shop.owner
    shop.put_on_shelf(product("Bread", id="bread", code="102", price=ksh("70.50")))
    wanjiku = account(shop)
    sold = shop.sell("2*101", "102", given=ksh(300)).sold
    assert sold is not None
    back = ringing.start(records, owner).id
    returning.take_goods_back(records, owner, sale=back, back=GoodsBack(sold.id, 1, pieces(1)))
    shop.give_back(back)
    owing = shop.ring_up("3*101")
    ringing.name_customer(records, cashier, sale=owing, name="", customer=wanjiku.id)
    tender = Tender(Method.ACCOUNT, customer=wanjiku.id)
    paying.take(records, cashier, sale=owing, payment=shop.payment(), tender=tender)
    cash = Tender(Method.CASH, ksh(100))
    accounts.pay_debt(records, cashier, customer=wanjiku.id, payment=shop.payment(), tender=cash)
    shifts.put_cash_in(records, cashier, amount=ksh(50), reason="Coins")
    shifts.take_cash_out(records, owner, amount=ksh(20), reason="Tea")
    shifts.open_drawer(records, owner, reason="Looked")
    crossing = shop.ring_up("5*101")
    paying.take_cash(records, cashier, sale=crossing, payment=shop.payment(), given=ksh(100))
    z(shop)
    shop.open_shift()
    paying.take_cash(records, cashier, sale=crossing, payment=shop.payment(), given=ksh(1000))
    z(shop)
    return shop


def z(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={shillings(1000): 5})
    shifts.close_shift(shop.records, shop.cashier, reason="In a hurry")


def total(rows: Rows, column: str, **only: object) -> Money:
    """The sum of a column over the rows that say what is wanted."""
    chosen = [row for row in rows if all(row[name] == value for name, value in only.items())]
    return Money(int(sum((Decimal(str(row[column])) for row in chosen), Decimal(0)) * 100))


@pytest.mark.parametrize("number", [1, 2])
def test_a_z_can_be_worked_out_from_the_files(day: Shop, number: int) -> None:
    with day.records.reading() as books:
        wanted = find_z(books, number)
    assert wanted is not None
    tables = {what: taken_out(day, what) for what in TABLES}
    sales, lines, payments, debts, cash = (
        [row for row in tables[what] if row["Z"] == number]
        for what in ("sales", "lines", "payments", "debts", "cash")
    )
    totals = wanted.totals
    assert sum(row["total"] < 0 for row in sales) == totals.returns  # type: ignore[operator]
    assert len(sales) == totals.sales + totals.returns
    assert total(sales, "before discounts") == totals.gross
    assert total(sales, "discounts") == totals.discounts
    assert total(sales, "rounding") == totals.rounding
    for method in totals.by_method:
        assert total(payments, "amount", means=method.method.value) == method.net
    for debt in totals.debts_paid:
        assert total(debts, "amount", means=debt.method.value) == debt.net
    assert total(debts, "rounding") == totals.debts_rounding
    for tax in totals.by_class:
        letter = {"VAT class": tax.tax_class.value}
        assert (total(lines, "total", **letter), total(lines, "VAT", **letter)) == (
            tax.gross,
            tax.tax,
        )
    moves = [(row["move"], row["amount"], row["why"]) for row in cash]
    assert moves == [
        (move.kind.value, Decimal(move.amount.cents) / 100, move.reason)
        for move in totals.cash_moves
    ]
    of_these = {row["receipt"] for row in sales}
    still_open = [row for row in payments if row["receipt"] not in of_these]
    earlier = [
        row for row in tables["payments"] if row["receipt"] in of_these and row["Z"] != number
    ]
    assert total(still_open, "amount") == totals.open_payments
    assert total(earlier, "amount") == totals.earlier_payments
    (shift,) = (row for row in tables["shifts"] if row["Z"] == number)
    taken = total(payments, "amount", means="cash") + total(debts, "amount", means="cash")
    put_in = total(cash, "amount", move="cash_in") - total(cash, "amount", move="cash_out")
    assert Money(int(Decimal(str(shift["float"])) * 100)) + taken + put_in == wanted.expected
    assert (shift["expected"], shift["counted"]) == (
        Decimal(wanted.expected.cents) / 100,
        Decimal(wanted.counted.cents) / 100,
    )
    assert (shift["audit head"], shift["why"]) == (wanted.audit_head, wanted.reason)


def test_money_for_debts_goes_out_with_its_customer(day: Shop) -> None:
    (debt,) = taken_out(day, "debts")
    assert (debt["customer"], debt["means"], debt["amount"]) == ("Wanjiku", "cash", 100)
    assert (debt["taken by"], debt["Z"]) == ("Grace", 1)


def test_customers_go_out_with_what_they_owe(day: Shop) -> None:
    add_customer(day.records, day.owner, name="Achieng")
    achieng, wanjiku = taken_out(day, "customers")
    assert list(achieng.values()) == ["Achieng", None, 0, 0, "yes", None]
    assert list(wanjiku.values()) == ["Wanjiku", "254712345678", 95, 5000, "yes", None]


def test_who_was_only_named_on_a_sale_goes_out_with_its_receipt_until_forgotten(shop: Shop) -> None:
    sales = {}
    for name in ("Otieno", "Achieng"):
        sales[name] = shop.ring_up("101")
        ringing.name_customer(shop.records, shop.cashier, sale=sales[name], name=name)
        pay = {"payment": shop.payment(), "given": ksh(100)}
        paying.take_cash(shop.records, shop.cashier, sale=sales[name], **pay)
    shop.sell("101")
    achieng, otieno = taken_out(shop, "customers")
    assert list(achieng.values()) == ["Achieng", None, None, None, None, "T2-0002"]
    assert (otieno["customer"], otieno["named on"]) == ("Otieno", "T2-0001")
    customers.erase_name(shop.records, shop.owner, sale=sales["Otieno"])
    assert [row["customer"] for row in taken_out(shop, "customers")] == ["Achieng"]


def test_counts_of_the_drawer_go_out_by_notes_and_coins(day: Shop) -> None:
    first, _ = taken_out(day, "drawer")
    assert (first["counted"], first["by"], first["Z"]) == (5000, "Grace", 1)
    assert first["notes and coins"] == "5 x 1,000"


def test_a_shift_that_is_open_goes_out_without_a_z(day: Shop) -> None:
    day.open_shift()
    day.sell("101")
    assert [row["Z"] for row in taken_out(day, "shifts")] == [1, 2, None]
    last = taken_out(day, "shifts")[-1]
    assert (last["opened by"], last["closed"], last["counted"]) == ("Grace", None, None)
    assert taken_out(day, "sales")[-1]["Z"] is None


def test_deliveries_go_out_line_by_line(shop: Shop) -> None:
    line = DeliveryLine(ProductId("milk"), pieces(10), ksh("50.25"), Place.STORE)
    delivery = Delivery(DocumentId("d"), "Brookside", "DN 7", (line,))
    receive(shop.records, shop.owner, delivery=delivery)
    (row,) = taken_out(shop, "deliveries")
    assert (row["supplier"], row["note"], row["line"], row["code"]) == (
        "Brookside",
        "DN 7",
        1,
        "101",
    )
    assert (row["quantity"], row["cost of one"], row["place"]) == (10, Decimal("50.25"), "store")


def test_what_was_counted_goes_out_beside_what_should_have_been_there(shop: Shop) -> None:
    take = start_count(shop.records, shop.owner, name="Dairy").id
    count(shop.records, shop.cashier, take=take, found=Lot(ProductId("milk"), pieces(3)))
    (row,) = taken_out(shop, "counts")
    assert (row["count"], row["code"], row["counted"], row["expected"]) == ("Dairy", "101", 3, 0)
    assert (row["by"], row["outcome"]) == ("Grace", None)


def short(shop: Shop) -> Product:
    return shop.put_on_shelf(product("Tea", id="tea", code="T", minimum=pieces(12)))


def test_goods_to_order_go_out_and_those_below_zero_are_to_be_counted_first(shop: Shop) -> None:
    short(shop)
    shop.sell("2*101")
    milk, tea = taken_out(shop, "order")
    assert (milk["code"], milk["there"], milk["first"]) == ("101", -2, "count it")
    assert (tea["code"], tea["there"], tea["minimum"], tea["missing"]) == ("T", 0, 12, 12)
    assert tea["first"] == ""


def test_cancelled_sales_are_told_with_the_z_of_their_shift(shop: Shop) -> None:
    parking.cancel(shop.records, shop.cashier, sale=shop.ring_up("101"))
    z(shop)
    (cancelled,) = (row for row in taken_out(shop, "audit") if row["act"] == "sale_cancelled")
    assert cancelled["Z"] == 1
