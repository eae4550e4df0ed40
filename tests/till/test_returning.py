"""Goods come back against their receipt, never more than were sold and to the cent, by whatever path."""

from collections.abc import Callable

import pytest

from pos.records.exports import all_lines
from pos.records.open_sales import open_sale
from pos.shop.approval import NeedsApproval
from pos.shop.discount import Off
from pos.shop.identity import ProductId, SaleId
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.sale import Sale, total_of
from pos.shop.sold import Sold
from pos.shop.staff import Need, Permission, Role
from pos.shop.words import Reason
from pos.till import parking, paying, returning, ringing
from pos.till.printing import read_receipt
from pos.till.returning import GoodsBack, LooseBack
from tests.builders import ksh, product
from tests.printer.papers import receipt_text
from tests.shops import Shop, edit_product, refused

BOTTLE = product("Bottle", id="bottle", code="B", price=ksh(25), is_deposit=True)
SODA = product("Soda", id="soda", code="S", price=ksh(50), deposit=BOTTLE.id)
THIRDS = product("Three for a hundred", id="thirds", code="3", price=ksh("33.33"))


def sold(shop: Shop, *typed: str) -> Sold:
    done = shop.sell(*typed).sold
    assert done is not None
    return done


def back(
    shop: Shop, done: Sold, count: int | Quantity = 1, *, sale: SaleId | None = None, line: int = 1
) -> Sale:
    quantity = pieces(count) if isinstance(count, int) else count
    return returning.take_goods_back(
        shop.records,
        shop.owner,
        sale=sale or shop.ring_up(),
        back=GoodsBack(done.id, line, quantity),
    )


def refund(shop: Shop, done: Sold, count: int = 1) -> Money:
    """So many come back on a sale of their own and are paid out; give what for."""
    finished = shop.give_back(back(shop, done, count).id).sold
    assert finished is not None
    return -finished.total


@pytest.mark.parametrize("typed", ["T2-0001", " t2-0001 ", "T2 - 0001", "T2-1"])
def test_a_receipt_is_found_by_its_number(shop: Shop, typed: str) -> None:
    done = sold(shop, "3*101")
    refund(shop, done)
    found, lines = returning.find_receipt(shop.records, shop.cashier, typed=typed)
    assert found == done
    assert [(line.quantity, line.left) for line in lines] == [(pieces(3), pieces(2))]


@pytest.mark.parametrize("typed", ["T2-0002", "T3-0001", "0001", ""])
def test_a_number_that_no_receipt_has_finds_none(shop: Shop, typed: str) -> None:
    sold(shop, "101")
    with refused(Reason.RECEIPT_NOT_FOUND):
        returning.find_receipt(shop.records, shop.cashier, typed=typed)


def test_the_reason_stands_with_the_line_on_the_receipt_and_in_the_export(shop: Shop) -> None:
    done = sold(shop, "3*101")
    sale = returning.take_goods_back(
        shop.records,
        shop.owner,
        sale=shop.ring_up(),
        back=GoodsBack(done.id, 1, pieces(1), "Past its date"),
    ).id
    shop.give_back(sale)
    receipt = read_receipt(shop.records, shop.owner, sale=sale)
    assert "  Past its date\n" in receipt_text(receipt)
    with shop.records.reading() as books:
        notes = [row.note for row in all_lines(books) if row.receipt.count == 2]
    assert notes == ["Past its date"]


def test_goods_that_come_back_are_on_the_shelf_again(shop: Shop) -> None:
    assert refund(shop, sold(shop, "3*101"), 2) == ksh(130)
    assert shop.left() == -1


def on_one_sale(shop: Shop, done: Sold) -> None:
    sale = back(shop, done, 2).id
    back(shop, done, 2, sale=sale)


def on_several_sales(shop: Shop, done: Sold) -> None:
    refund(shop, done, 2)
    back(shop, done, 2)


def on_two_sales_at_once(shop: Shop, done: Sold) -> None:
    back(shop, done, 2)
    back(shop, done, 2)


def beside_a_parked_sale(shop: Shop, done: Sold) -> None:
    parking.park(shop.records, shop.cashier, sale=back(shop, done, 2).id)
    back(shop, done, 2)


def voided_and_repeated(shop: Shop, done: Sold) -> None:
    sale = back(shop, done, 3).id
    ringing.void_line(shop.records, shop.cashier, sale=sale, line=1)
    back(shop, done, 3, sale=sale)
    back(shop, done, 1, sale=sale)


def after_the_end_of_the_program(shop: Shop, done: Sold) -> None:
    refund(shop, done, 2)
    shop.reopen()
    back(shop, done, 2)


@pytest.mark.parametrize(
    "path",
    [
        on_one_sale,
        on_several_sales,
        on_two_sales_at_once,
        beside_a_parked_sale,
        voided_and_repeated,
        after_the_end_of_the_program,
    ],
)
def test_never_more_comes_back_than_was_sold(
    shop: Shop, path: Callable[[Shop, Sold], None]
) -> None:
    done = sold(shop, "3*101")
    with refused(Reason.RETURN_TOO_MANY):
        path(shop, done)


def test_what_is_given_up_on_another_sale_may_come_back_here(shop: Shop) -> None:
    done = sold(shop, "3*101")
    other = back(shop, done, 3).id
    parking.cancel(shop.records, shop.cashier, sale=other)
    assert refund(shop, done, 3) == ksh(195)


def test_a_quantity_of_goods_that_come_back_is_not_changed_by_hand(shop: Shop) -> None:
    sale = back(shop, sold(shop, "3*101")).id
    with refused(Reason.RETURN_LINE_FIXED):
        ringing.set_quantity(shop.records, shop.owner, sale=sale, line=1, quantity=pieces(-3))


@pytest.mark.parametrize("parts", [(1, 1, 1), (2, 1), (1, 2), (3,)])
def test_refunds_of_a_discounted_line_add_up_to_the_cent(
    shop: Shop, parts: tuple[int, ...]
) -> None:
    sale = shop.ring_up("3*101")
    ringing.discount_sale(shop.records, shop.owner, sale=sale, discount=Off(ksh("95.01")))
    done = paying.take_cash(
        shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(100)
    ).sold
    assert done is not None
    assert done.total == ksh("99.99")
    assert sum_of(refund(shop, done, part) for part in parts) == ksh("99.99")


def test_refunds_on_sales_open_at_once_add_up_to_the_cent(shop: Shop) -> None:
    shop.put_on_shelf(THIRDS)
    sale = shop.ring_up("3*3")
    ringing.discount_line(shop.records, shop.owner, sale=sale, line=1, discount=Off(ksh("0.99")))
    done = paying.take_cash(
        shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(100)
    ).sold
    assert done is not None
    coming = [back(shop, done) for _ in range(3)]
    assert sum_of(total_of(each) for each in coming) == ksh("-99")
    for each in coming:
        shop.give_back(each.id)


@pytest.mark.parametrize("line", [0, 2])
def test_a_line_that_is_not_on_the_receipt_does_not_come_back(shop: Shop, line: int) -> None:
    done = sold(shop, "101")
    with refused(Reason.NOT_ON_RECEIPT):
        back(shop, done, line=line)


def test_nothing_comes_back_on_a_receipt_that_is_not_there(shop: Shop) -> None:
    with refused(Reason.NOT_ON_RECEIPT):
        returning.take_goods_back(
            shop.records,
            shop.owner,
            sale=shop.ring_up(),
            back=GoodsBack(SaleId("none"), 1, pieces(1)),
        )


def test_what_has_come_back_does_not_come_back_from_there(shop: Shop) -> None:
    returned = shop.give_back(back(shop, sold(shop, "101")).id).sold
    assert returned is not None
    with refused(Reason.NOT_ON_RECEIPT):
        back(shop, returned)


@pytest.mark.parametrize(
    ("quantity", "reason"),
    [
        (pieces(0), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (pieces(-1), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (Quantity(500), Reason.QUANTITY_CUT),
    ],
)
def test_pieces_come_back_whole_and_above_zero(
    shop: Shop, quantity: Quantity, reason: Reason
) -> None:
    done = sold(shop, "2*101")
    with refused(reason):
        back(shop, done, quantity)


def test_an_even_exchange_is_finished_with_nothing_due(shop: Shop) -> None:
    shop.put_on_shelf(product("Bread", id="bread", code="102"))
    done, exchange = sold(shop, "101"), shop.ring_up("102")
    assert total_of(back(shop, done, sale=exchange)) == NOTHING
    even = paying.finish_even(shop.records, shop.cashier, sale=exchange).sold
    assert even is not None
    assert (even.total, even.payments) == (NOTHING, ())
    assert (shop.left("milk"), shop.left("bread")) == (0, -1)


def test_an_exchange_for_something_dearer_is_paid_by_the_difference(shop: Shop) -> None:
    shop.put_on_shelf(product("Bread", id="bread", code="102", price=ksh(70)))
    done, exchange = sold(shop, "101"), shop.ring_up("102")
    back(shop, done, sale=exchange)
    paid = paying.take_cash(
        shop.records, shop.cashier, sale=exchange, payment=shop.payment(), given=ksh(10)
    )
    assert paid.change == ksh(5)


def test_a_deposit_comes_back_with_its_goods_and_once_only(shop: Shop) -> None:
    shop.put_on_shelf(BOTTLE)
    shop.put_on_shelf(SODA)
    done = sold(shop, "3*S")
    assert total_of(back(shop, done, 1, line=2)) == ksh("-25")
    assert total_of(back(shop, done, 2)) == ksh("-150")
    assert total_of(back(shop, done, 1)) == ksh("-50")


def test_weighed_goods_come_back_by_weight(shop: Shop) -> None:
    shop.put_on_shelf(product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120)))
    done = sold(shop, "0.875*204")
    assert total_of(back(shop, done, Quantity(500))) == ksh("-60")


def test_goods_come_back_at_what_was_paid_and_not_at_todays_price(shop: Shop) -> None:
    done = sold(shop, "101")
    dearer = product(price=ksh(99), is_active=False)
    edit_product(shop.records, shop.owner, product=dearer, codes=())
    assert refund(shop, done) == ksh(65)


def test_without_a_receipt_goods_come_back_at_todays_price_by_permission_only(
    shop: Shop,
) -> None:
    said = {"sale": shop.ring_up(), "back": LooseBack(ProductId("milk"), pieces(2))}
    edit_product(shop.records, shop.owner, product=product(price=ksh(60)), codes=())
    with pytest.raises(NeedsApproval) as no:
        returning.take_back_without_receipt(shop.records, shop.supervisor, **said)
    assert no.value.needs == (Need(Permission.RETURN_WITHOUT_RECEIPT, ksh(120).cents),)
    returning.take_back_without_receipt(shop.records, shop.manager, **said)
    assert shop.give_back(said["sale"]).due == NOTHING
    assert shop.left() == 2


def test_goods_whose_reason_cannot_be_kept_do_not_come_back(shop: Shop) -> None:
    sale = shop.ring_up()
    milk = LooseBack(ProductId("milk"), pieces(1), "x" * 500)
    with refused(Reason.NOTE_TOO_LONG):
        returning.take_back_without_receipt(shop.records, shop.owner, sale=sale, back=milk)
    with shop.records.reading() as books:
        assert open_sale(books, sale).lines == ()


def test_without_a_receipt_a_deposit_comes_back_as_empties_only(shop: Shop) -> None:
    shop.put_on_shelf(BOTTLE)
    with refused(Reason.EMPTIES_ARE_NO_RETURN):
        returning.take_back_without_receipt(
            shop.records,
            shop.owner,
            sale=shop.ring_up(),
            back=LooseBack(BOTTLE.id, pieces(1)),
        )


def test_a_cashier_takes_goods_back_when_somebody_says_yes_to_that_much(shop: Shop) -> None:
    done, sale = sold(shop, "3*101"), shop.ring_up()
    said = {"sale": sale, "back": GoodsBack(done.id, 1, pieces(2))}
    with pytest.raises(NeedsApproval) as no:
        returning.take_goods_back(shop.records, shop.cashier, **said)
    assert no.value.needs == (Need(Permission.RETURN, ksh(130).cents),)
    yes = shop.say_yes(no.value, approver=Role.SUPERVISOR)
    returning.take_goods_back(shop.records, shop.cashier, **said, approval=yes)
    more = {"sale": sale, "back": GoodsBack(done.id, 1, pieces(1))}
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        returning.take_goods_back(shop.records, shop.cashier, **more, approval=yes)
    with pytest.raises(NeedsApproval) as no:
        returning.take_goods_back(shop.records, shop.cashier, **more)
    assert no.value.needs == (Need(Permission.RETURN, ksh(195).cents),)
