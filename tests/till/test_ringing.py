"""Goods come on a sale, change on it and leave it; what gives money away is kept in the audit."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from pos.records.open_sales import open_sale
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.barcode import read_barcode
from pos.shop.discount import Off, Percent
from pos.shop.identity import ApprovalId, CustomerId, ProductId, SaleId, StaffId
from pos.shop.money import Money
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.product import PackCode
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.sale import Sale, total_of
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till import parking, returning, ringing, shifts
from pos.till.returning import LooseBack
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop, add_customer, edit_product, refused, scale_label

CARTON = "16161100600215"
SUGAR = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))
BOTTLE = product("Bottle", id="bottle", code="B", price=ksh(25), is_deposit=True)
SODA = product("Soda", id="soda", code="S", price=ksh(50), deposit=BOTTLE.id)
OPEN = product("Repair", id="open", code="9", price=ksh(0))
CHICKEN = product("Whole chicken", id="chicken", code="55", price=ksh(100))

Acting = Callable[[Shop, SaleId], object]


def sale_of(shop: Shop, sale: SaleId) -> Sale:
    with shop.records.reading() as books:
        return open_sale(books, sale)


def scan(shop: Shop, sale: SaleId | None, typed: str, by: StaffId | None = None) -> Sale:
    return ringing.scan(shop.records, by or shop.cashier, sale=sale, typed=typed)


def counts(sale: Sale) -> list[tuple[str, int]]:
    return [(line.item.product, line.quantity.thousandths) for line in sale.lines]


def test_the_same_goods_scanned_again_are_added_to_their_line(shop: Shop) -> None:
    sale = shop.ring_up("101", MILK_CODE, "3*101")
    assert counts(sale_of(shop, sale)) == [("milk", 5000)]


def test_without_a_sale_on_the_counter_a_scan_starts_one(shop: Shop) -> None:
    sale = scan(shop, None, "101")
    assert sale_of(shop, sale.id) == sale
    assert (sale.till, sale.opened_by, sale.opened_at) == (2, shop.cashier, shop.clock.at)


def test_a_refused_scan_leaves_no_empty_sale_behind(shop: Shop) -> None:
    with refused(Reason.NOT_FOUND):
        scan(shop, None, "999")
    assert parking.list_open(shop.records, shop.cashier) == ()


def test_scanning_needs_no_shift_and_survives_the_end_of_the_program(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    sale = shop.ring_up("2*101")
    shop.reopen()
    assert counts(sale_of(shop, sale)) == [("milk", 2000)]


def test_enough_of_one_product_reaches_its_price_break(shop: Shop) -> None:
    breaks = (PriceBreak(pieces(12), Price(ksh(60))),)
    shop.put_on_shelf(product("Bread", id="bread", code="102", price=ksh(70), breaks=breaks))
    sale = shop.ring_up("11*102")
    assert total_of(sale_of(shop, sale)) == ksh(770)
    assert total_of(scan(shop, sale, "102")) == ksh(720)


def test_a_carton_and_single_ones_stand_on_lines_of_their_own(shop: Shop) -> None:
    bread = product("Bread", id="bread", code="102", price=ksh(70))
    shop.put_on_shelf(bread, PackCode(read_barcode(CARTON), pieces(24), ksh(1150)))
    sale = sale_of(shop, shop.ring_up(CARTON, "102", CARTON, "102"))
    assert counts(sale) == [("bread", 48_000), ("bread", 2000)]
    assert total_of(sale) == ksh(2440)


def test_each_weighing_is_a_line_of_its_own(shop: Shop) -> None:
    shop.put_on_shelf(SUGAR)
    sale = sale_of(shop, shop.ring_up("0.5*204", "0.5*204"))
    assert counts(sale) == [("sugar", 500), ("sugar", 500)]


def test_goods_chosen_from_a_list_come_by_their_quantity(shop: Shop) -> None:
    sale = ringing.add_product(
        shop.records, shop.cashier, sale=None, product=ProductId("milk"), quantity=pieces(2)
    )
    assert counts(sale) == [("milk", 2000)]


def test_goods_for_an_amount_come_to_exactly_that_amount(shop: Shop) -> None:
    shop.put_on_shelf(SUGAR)
    sale = ringing.add_by_amount(
        shop.records, shop.cashier, sale=None, product=SUGAR.id, money=ksh(50)
    )
    assert (counts(sale), total_of(sale)) == ([("sugar", 417)], ksh(50))


def test_pieces_are_not_sold_for_an_amount(shop: Shop) -> None:
    with refused(Reason.BY_AMOUNT_OF_PIECES):
        ringing.add_by_amount(
            shop.records, shop.cashier, sale=None, product=ProductId("milk"), money=ksh(50)
        )


def test_deposits_follow_their_goods(shop: Shop) -> None:
    shop.put_on_shelf(BOTTLE)
    shop.put_on_shelf(SODA)
    sale = shop.ring_up("S", "2*S")
    assert counts(sale_of(shop, sale)) == [("soda", 3000), ("bottle", 3000)]
    kept = ringing.set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(2))
    assert (counts(kept), total_of(kept)) == ([("soda", 2000), ("bottle", 2000)], ksh(150))
    with refused(Reason.DEPOSIT_FOLLOWS):
        ringing.void_line(shop.records, shop.cashier, sale=sale, line=2)
    assert ringing.void_line(shop.records, shop.cashier, sale=sale, line=1).lines == ()


def test_empties_bring_their_deposit_back_and_are_audited(shop: Shop) -> None:
    shop.put_on_shelf(BOTTLE)
    sale = shop.ring_up("101")
    kept = ringing.take_empties(
        shop.records, shop.cashier, sale=sale, product=BOTTLE.id, quantity=pieces(2)
    )
    assert total_of(kept) == ksh(15)
    assert shop.audited(Act.LINE_CHANGED)[-1]["needs"] == {"take_empties": 5000}


def test_goods_that_are_no_deposit_are_no_empties(shop: Shop) -> None:
    with refused(Reason.NOT_AN_EMPTY):
        ringing.take_empties(
            shop.records,
            shop.cashier,
            sale=shop.ring_up(),
            product=ProductId("milk"),
            quantity=pieces(2),
        )


def test_more_is_sold_than_there_is_when_nobody_forbids_it(shop: Shop) -> None:
    shop.sell("3*101")
    assert shop.left() == -3


def with_milk(shop: Shop, count: int) -> None:
    """The owner forbids to sell below zero, and so much milk has come back to the shelf."""
    shop.choose(forbids_below_zero=True)
    sold = shop.ring_up()
    returning.take_back_without_receipt(
        shop.records,
        shop.owner,
        sale=sold,
        back=LooseBack(ProductId("milk"), pieces(count)),
    )
    shop.give_back(sold)


def test_the_owner_may_forbid_to_sell_more_than_there_is(shop: Shop) -> None:
    with_milk(shop, 3)
    sale = shop.ring_up("3*101")
    with pytest.raises(NeedsApproval) as no:
        scan(shop, sale, "101")
    assert (no.value.reason, no.value.facts["left"]) == (Reason.BELOW_ZERO, "3")
    yes = shop.say_yes(no.value)
    ringing.scan(shop.records, shop.cashier, sale=sale, typed="101", approval=yes)
    assert shop.audited(Act.LINE_CHANGED)[-1]["needs"] == {"sell_below_zero": 0}


def test_what_other_open_sales_hold_is_promised_already(shop: Shop) -> None:
    with_milk(shop, 3)
    parking.park(shop.records, shop.cashier, sale=shop.ring_up("2*101"))
    sale = shop.ring_up("101")
    with pytest.raises(NeedsApproval):
        scan(shop, sale, "101")


def test_what_another_open_sale_takes_back_is_not_on_the_shelf_yet(shop: Shop) -> None:
    with_milk(shop, 1)
    returning.take_back_without_receipt(
        shop.records,
        shop.owner,
        sale=shop.ring_up(),
        back=LooseBack(ProductId("milk"), pieces(5)),
    )
    with pytest.raises(NeedsApproval):
        scan(shop, None, "2*101")


def test_fewer_of_what_is_short_needs_no_leave(shop: Shop) -> None:
    sale = shop.ring_up("5*101")
    shop.choose(forbids_below_zero=True)
    kept = ringing.set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(4))
    assert counts(kept) == [("milk", 4000)]


def test_a_voided_line_stays_in_the_audit(shop: Shop) -> None:
    sale = shop.ring_up("101", "3*101")
    ringing.void_line(shop.records, shop.cashier, sale=sale, line=1)
    (entry,) = shop.audited(Act.LINE_VOIDED)
    milk = {"line": 1, "code": "101", "quantity": 4000, "left": 0, "gross": 26_000}
    assert (entry["who"], entry["subject"], entry["lines"]) == (shop.cashier, sale, [milk])
    assert (entry["before"], entry["after"]) == (26_000, 0)
    assert entry["shift"] is not None


def test_fewer_of_a_line_stays_in_the_audit_and_more_does_not(shop: Shop) -> None:
    sale = shop.ring_up("4*101")
    for count in (6, 1):
        ringing.set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(count))
    (entry,) = shop.audited(Act.LINE_VOIDED)
    assert (entry["lines"][0]["quantity"], entry["lines"][0]["left"]) == (6000, 1000)


def test_goods_are_taken_off_without_a_shift_too(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    ringing.void_line(shop.records, shop.cashier, sale=shop.ring_up("101"), line=1)
    assert shop.audited(Act.LINE_VOIDED)[0]["shift"] is None


@pytest.mark.parametrize(
    ("act", "needs"),
    [
        (
            lambda shop, sale: ringing.discount_line(
                shop.records, shop.owner, sale=sale, line=1, discount=Percent(500)
            ),
            {"discount": 499},
        ),
        (
            lambda shop, sale: ringing.discount_sale(
                shop.records, shop.owner, sale=sale, discount=Off(ksh(13))
            ),
            {"discount": 999},
        ),
        (
            lambda shop, sale: ringing.type_price(
                shop.records, shop.owner, sale=sale, line=1, price=ksh(52)
            ),
            {"type_price": 1999},
        ),
    ],
)
def test_discounts_and_prices_stay_in_the_audit(
    shop: Shop, act: Acting, needs: dict[str, int]
) -> None:
    act(shop, shop.ring_up("2*101"))
    (entry,) = shop.audited(Act.LINE_CHANGED)
    assert (entry["who"], entry["needs"]) == (shop.owner, needs)
    assert entry["before"] == 13_000 > entry["after"]


def test_a_discount_and_a_price_are_taken_off_again(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    for discount, price in ((Percent(500), ksh(60)), (None, None)):
        ringing.discount_line(shop.records, shop.owner, sale=sale, line=1, discount=discount)
        ringing.discount_sale(shop.records, shop.owner, sale=sale, discount=discount)
        kept = ringing.type_price(shop.records, shop.owner, sale=sale, line=1, price=price)
    assert total_of(kept) == ksh(130)


def test_the_price_of_an_open_item_is_typed_by_the_cashier(shop: Shop) -> None:
    shop.put_on_shelf(OPEN)
    sale = shop.ring_up("9")
    kept = ringing.type_price(shop.records, shop.cashier, sale=sale, line=1, price=ksh(350))
    assert total_of(kept) == ksh(350)


@pytest.mark.parametrize("label", ["22 00055 00100", "22 00055 09000", "22 00055 62350"])
def test_a_label_on_pieces_that_have_a_price_needs_leave(shop: Shop, label: str) -> None:
    """Anybody can write a label, so it is a price that somebody types."""
    shop.put_on_shelf(CHICKEN)
    with pytest.raises(NeedsApproval) as no:
        shop.ring_up(scale_label(label))
    assert no.value.needs[0].permission is Permission.TYPE_PRICE


def test_a_label_gives_an_open_item_its_price(shop: Shop) -> None:
    shop.put_on_shelf(replace(CHICKEN, tag=PriceTag(Price(ksh(0)))))
    sale = shop.ring_up(scale_label("22 00055 62350"))
    assert total_of(sale_of(shop, sale)) == ksh("623.50")


def test_a_label_without_a_price_is_refused(shop: Shop) -> None:
    shop.put_on_shelf(CHICKEN)
    with refused(Reason.MONEY_NOT_ABOVE_ZERO):
        shop.ring_up(scale_label("22 00055 00000"))


def test_notes_and_names_are_kept_and_need_no_entry(shop: Shop) -> None:
    sale = shop.ring_up("101")
    before = len(shop.audited(Act.LINE_CHANGED))
    ringing.note_line(shop.records, shop.cashier, sale=sale, line=1, note=" very  cold ")
    ringing.note_sale(shop.records, shop.cashier, sale=sale, note="for the school")
    ringing.name_customer(shop.records, shop.cashier, sale=sale, name="Wanjiru")
    kept = sale_of(shop, sale)
    assert (kept.lines[0].note, kept.note, kept.customer_name) == (
        "very cold",
        "for the school",
        "Wanjiru",
    )
    assert len(shop.audited(Act.LINE_CHANGED)) == before


def test_a_line_with_a_note_is_not_added_to(shop: Shop) -> None:
    sale = shop.ring_up("101")
    ringing.note_line(shop.records, shop.cashier, sale=sale, line=1, note="cold")
    assert counts(scan(shop, sale, "101")) == [("milk", 1000), ("milk", 1000)]


def test_a_known_customer_is_named_as_the_books_know_him(shop: Shop) -> None:
    wanjiru = add_customer(shop.records, shop.owner, name="Wanjiru K.")
    sale = ringing.name_customer(
        shop.records, shop.cashier, sale=shop.ring_up("101"), name="?", customer=wanjiru.id
    )
    assert (sale.customer, sale.customer_name) == (wanjiru.id, "Wanjiru K.")


def test_a_customer_who_is_not_known_is_refused(shop: Shop) -> None:
    with refused(Reason.CUSTOMER_GONE):
        ringing.name_customer(
            shop.records,
            shop.cashier,
            sale=shop.ring_up("101"),
            name="",
            customer=CustomerId("nobody"),
        )


CHANGES: tuple[Acting, ...] = (
    lambda shop, sale: scan(shop, sale, "101"),
    lambda shop, sale: ringing.add_product(
        shop.records, shop.owner, sale=sale, product=ProductId("milk"), quantity=pieces(1)
    ),
    lambda shop, sale: ringing.add_by_amount(
        shop.records, shop.owner, sale=sale, product=SUGAR.id, money=ksh(50)
    ),
    lambda shop, sale: ringing.take_empties(
        shop.records, shop.owner, sale=sale, product=BOTTLE.id, quantity=pieces(1)
    ),
    lambda shop, sale: ringing.set_quantity(
        shop.records, shop.owner, sale=sale, line=1, quantity=pieces(2)
    ),
    lambda shop, sale: ringing.discount_line(
        shop.records, shop.owner, sale=sale, line=1, discount=Percent(100)
    ),
    lambda shop, sale: ringing.discount_sale(
        shop.records, shop.owner, sale=sale, discount=Percent(100)
    ),
    lambda shop, sale: ringing.type_price(
        shop.records, shop.owner, sale=sale, line=1, price=ksh(1)
    ),
    lambda shop, sale: ringing.void_line(shop.records, shop.owner, sale=sale, line=1),
    lambda shop, sale: ringing.note_line(shop.records, shop.owner, sale=sale, line=1, note="x"),
    lambda shop, sale: ringing.note_sale(shop.records, shop.owner, sale=sale, note="x"),
    lambda shop, sale: ringing.name_customer(shop.records, shop.owner, sale=sale, name="x"),
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_finished_sale_is_changed_by_nothing(shop: Shop, change: Acting) -> None:
    sold = shop.sell("101").sold
    assert sold is not None
    with refused(Reason.SALE_GONE):
        change(shop, sold.id)


@pytest.mark.parametrize("change", CHANGES)
def test_a_parked_sale_is_changed_by_nothing(shop: Shop, change: Acting) -> None:
    sale = shop.ring_up("101")
    parked = parking.park(shop.records, shop.cashier, sale=sale)
    with refused(Reason.SALE_PARKED):
        change(shop, sale)
    assert sale_of(shop, sale) == parked


def test_a_refused_change_leaves_the_sale_and_the_approval_as_they_were(shop: Shop) -> None:
    sale = shop.ring_up("101")
    before = sale_of(shop, sale)
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        ringing.discount_sale(
            shop.records,
            shop.cashier,
            sale=sale,
            discount=Percent(1000),
            approval=other_approval(shop),
        )
    assert sale_of(shop, sale) == before


def other_approval(shop: Shop) -> ApprovalId:
    """A discount on another sale, which somebody has said yes to."""
    other = shop.ring_up("101")
    with pytest.raises(NeedsApproval) as no:
        ringing.discount_sale(shop.records, shop.cashier, sale=other, discount=Percent(1000))
    return shop.say_yes(no.value)


def test_any_of_the_staff_who_sell_may_go_on_with_a_sale(shop: Shop) -> None:
    sale = shop.ring_up("101")
    assert counts(scan(shop, sale, "101", by=shop.manager)) == [("milk", 2000)]
    assert sale_of(shop, sale).opened_by == shop.cashier


def test_a_sale_in_progress_keeps_the_price_it_was_rung_up_at(shop: Shop) -> None:
    sale = shop.ring_up("101")
    dearer = replace(product(), tag=replace(product().tag, single=Price(ksh(70))))
    edit_product(shop.records, shop.owner, product=dearer, codes=())
    kept = scan(shop, sale, "101")
    assert [line.gross for line in kept.lines] == [ksh(65), ksh(70)]


def test_a_weight_is_set_anew_and_priced_by_weight(shop: Shop) -> None:
    shop.put_on_shelf(SUGAR)
    sale = shop.ring_up(scale_label("22 00204 05000"))
    kept = ringing.set_quantity(
        shop.records, shop.cashier, sale=sale, line=1, quantity=Quantity(1000)
    )
    assert total_of(kept) == Money(120_00)
