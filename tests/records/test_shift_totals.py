"""The numbers of a shift are those of its facts, added up by the database."""

import pytest

from pos.records.books import Books
from pos.records.shift_totals import totals_of
from pos.records.shifts import open_shift_of
from pos.shop.discount import Off
from pos.shop.identity import ShiftId
from pos.shop.money import NOTHING
from pos.shop.payment import Method, Tender
from pos.shop.quantity import pieces
from pos.shop.shift import MethodTotal, ShiftTotals
from pos.shop.tax import TaxClass
from pos.till import accounts, parking, paying, returning, ringing, shifts
from pos.till.returning import GoodsBack
from tests.builders import ksh, product
from tests.records.history import finished, pay
from tests.shops import Shop, add_customer

BOTTLE = product("Bottle", id="bottle", code="B", price=ksh(25), is_deposit=True)
FLOUR = product("Flour", id="flour", code="F", price=ksh("120.40"), tax_class=TaxClass.A)


def totals(shop: Shop) -> ShiftTotals:
    with shop.records.reading() as books:
        return totals_of(books, open_shift_of(books).id)


def next_shift(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier, reason="Counted in a hurry")
    shop.open_shift()


def by_method(shop: Shop) -> dict[Method, tuple[int, int, int]]:
    return {
        each.method: (each.taken.cents, each.given_back.cents, each.payments)
        for each in totals(shop).by_method
    }


def test_a_shift_in_which_nothing_happened_is_all_nothing(shop: Shop) -> None:
    empty = totals(shop)
    assert (empty.sales, empty.returns, empty.by_method, empty.debts_paid) == (0, 0, (), ())
    assert {empty.gross, empty.discounts, empty.rounding, empty.open_payments, empty.cash} == {
        NOTHING
    }
    assert (empty.by_class, empty.cash_moves, empty.open_sales) == ((), (), ())
    assert empty.expected(ksh(5000)) == ksh(5000)


def test_sales_returns_discounts_and_rounding_are_kept_apart(shop: Shop) -> None:
    shop.put_on_shelf(FLOUR)
    first = finished(shop.sell("3*101"))
    sale = shop.ring_up("F")
    ringing.discount_sale(shop.records, shop.owner, sale=sale, discount=Off(ksh(5)))
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(200))
    back = shop.ring_up()
    taken = GoodsBack(first.id, 1, pieces(1))
    returning.take_goods_back(shop.records, shop.owner, sale=back, back=taken)
    shop.give_back(back)
    found = totals(shop)
    assert (found.sales, found.returns) == (2, 1)
    assert (found.gross, found.discounts, found.net) == (ksh("250.40"), ksh(5), ksh("245.40"))
    assert found.rounding == ksh("-0.40")
    assert found.settled == found.net


def test_what_came_back_inside_a_sale_is_told_too(shop: Shop) -> None:
    shop.put_on_shelf(BOTTLE)
    first = finished(shop.sell("2*101"))
    sale = shop.ring_up("4*101")
    taken = GoodsBack(first.id, 1, pieces(1))
    returning.take_goods_back(shop.records, shop.owner, sale=sale, back=taken)
    ringing.take_empties(
        shop.records, shop.cashier, sale=sale, product=BOTTLE.id, quantity=pieces(2)
    )
    pay(shop, sale, Tender(Method.CARD, reference="slip 7"))
    found = totals(shop)
    assert (found.sales, found.returns) == (2, 0)
    assert (found.goods_back, found.empties_back) == (ksh(65), ksh(50))
    assert found.gross + found.goods_back + found.empties_back == ksh(6 * 65)


def test_typed_prices_stand_beside_the_discounts(shop: Shop) -> None:
    shop.put_on_shelf(product("Open", id="open", code="O", price=ksh(0)))
    sale = shop.ring_up("10*101", "O")
    for line, price in ((1, ksh("32.50")), (2, ksh(70))):
        ringing.type_price(shop.records, shop.owner, sale=sale, line=line, price=price)
    found = totals(shop)
    assert found.prices_typed == NOTHING
    pay(shop, sale, Tender(Method.CARD, reference="slip 7"))
    found = totals(shop)
    assert (found.prices_typed, found.discounts) == (ksh(325), NOTHING)


def test_each_means_says_what_it_brought_and_gave_back_in_the_houses_order(shop: Shop) -> None:
    sale = shop.ring_up("4*101")
    card = shop.payment()
    paying.take(
        shop.records,
        shop.cashier,
        sale=sale,
        payment=card,
        tender=Tender(Method.CARD, ksh(100), "slip 7"),
    )
    paying.take_back_payment(shop.records, shop.owner, sale=sale, payment=shop.payment(), of=card)
    pay(shop, sale, Tender(Method.AIRTEL, ksh(60), "A1"))
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(1000))
    assert list(by_method(shop).items()) == [
        (Method.CASH, (200_00, 0, 1)),
        (Method.CARD, (100_00, 100_00, 2)),
        (Method.AIRTEL, (60_00, 0, 1)),
    ]


def test_debts_that_were_paid_stand_beside_the_sales(shop: Shop) -> None:
    customer = add_customer(shop.records, shop.owner, name="Wanjiru", limit=ksh(500)).id
    pay(shop, shop.ring_up("3*101"), Tender(Method.ACCOUNT, customer=customer))
    for tender in (Tender(Method.CASH, ksh(50)), Tender(Method.CASH, ksh(20))):
        accounts.pay_debt(
            shop.records, shop.cashier, customer=customer, payment=shop.payment(), tender=tender
        )
    found = totals(shop)
    assert found.debts_paid == (MethodTotal(Method.CASH, ksh(70), NOTHING, 2),)
    assert (found.cash, found.expected(ksh(5000))) == (ksh(70), ksh(5070))
    assert by_method(shop) == {Method.ACCOUNT: (195_00, 0, 1)}


def test_vat_is_added_up_by_class_and_comes_to_the_sales(shop: Shop) -> None:
    shop.put_on_shelf(FLOUR)
    sold = [finished(shop.sell("101", "2*F")), finished(shop.sell("F"))]
    found = totals(shop)
    assert [row.tax_class for row in found.by_class] == [TaxClass.A, TaxClass.B]
    assert sum(row.gross.cents for row in found.by_class) == found.net.cents
    assert sum(row.tax.cents for row in found.by_class) == sum(each.tax.cents for each in sold)


def test_money_for_a_sale_that_goes_into_the_next_shift_is_counted_where_it_was_taken(
    shop: Shop,
) -> None:
    sale = shop.ring_up("3*101")
    pay(shop, sale, Tender(Method.CARD, ksh(100), "slip 7"))
    assert (totals(shop).open_payments, totals(shop).settled) == (ksh(100), NOTHING)
    next_shift(shop)
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(95))
    found = totals(shop)
    assert (found.open_payments, found.earlier_payments) == (NOTHING, ksh(100))
    assert by_method(shop) == {Method.CASH: (95_00, 0, 1)}
    assert found.settled == found.net == ksh(195)


def test_the_shift_that_took_a_part_says_so_for_ever(shop: Shop) -> None:
    sale = shop.ring_up("3*101")
    pay(shop, sale, Tender(Method.CARD, ksh(100), "slip 7"))
    with shop.records.reading() as books:
        first = open_shift_of(books).id
        before = totals_of(books, first)
    next_shift(shop)
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(95))
    with shop.records.reading() as books:
        after = totals_of(books, first)
    assert (before.open_payments, before.open_sales) == (ksh(100), (sale,))
    assert (after.open_payments, after.settled, after.open_sales) == (ksh(100), NOTHING, ())


def test_voided_lines_and_cancelled_sales_are_counted(shop: Shop) -> None:
    for _ in range(2):
        sale = shop.ring_up("2*101")
        ringing.set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(1))
        parking.cancel(shop.records, shop.cashier, sale=sale)
    voided = shop.ring_up("2*101")
    ringing.void_line(shop.records, shop.cashier, sale=voided, line=1)
    found = totals(shop)
    assert (found.lines_voided, found.sales_cancelled, found.open_sales) == (3, 2, ())
    next_shift(shop)
    assert (totals(shop).lines_voided, totals(shop).sales_cancelled) == (0, 0)


def test_cash_put_in_and_taken_out_counts_into_the_drawer(shop: Shop) -> None:
    shifts.put_cash_in(shop.records, shop.owner, amount=ksh(200), reason="Coins")
    shifts.take_cash_out(shop.records, shop.owner, amount=ksh(50), reason="Bread")
    shifts.open_drawer(shop.records, shop.owner, reason="Torn note")
    found = totals(shop)
    assert found.expected(ksh(5000)) == ksh(5150)
    assert (len(found.cash_moves), found.drawer_openings) == (3, 1)


def test_sales_with_goods_on_them_are_listed_while_they_are_open(shop: Shop) -> None:
    shop.ring_up()
    unnamed = shop.ring_up("101")
    parked = shop.ring_up("101")
    parking.park(shop.records, shop.cashier, sale=parked, name="Red shirt")
    assert sorted(totals(shop).open_sales) == sorted([unnamed, parked])


@pytest.mark.parametrize("shift", ["ghost", ""])
def test_a_shift_that_never_was_comes_to_nothing(shift: str, busy: Shop) -> None:
    def sums(books: Books) -> ShiftTotals:
        return totals_of(books, ShiftId(shift))

    with busy.records.reading() as books:
        assert (sums(books).sales, sums(books).gross, sums(books).by_method) == (0, NOTHING, ())


def test_what_was_cancelled_while_no_shift_was_open_stands_on_the_next(shop: Shop) -> None:
    shop.ring_up("101")
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    sale = parking.list_open(shop.records, shop.cashier)[0].id
    shifts.close_shift(shop.records, shop.cashier)
    parking.cancel(shop.records, shop.cashier, sale=sale)
    shop.open_shift()
    assert totals(shop).sales_cancelled == 1
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    shop.open_shift()
    assert totals(shop).sales_cancelled == 0
