"""What a cashier does to a sale gives a new sale that holds together, or is refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.discount import Off, Percent
from pos.shop.identity import CustomerId, SaleId
from pos.shop.line import Origin
from pos.shop.money import MOST_CENTS, Money
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale, total_of
from pos.shop.selling import (
    MOST_LINES,
    add,
    add_by_amount,
    change_quantity,
    discount_line,
    discount_sale,
    name_customer,
    note_line,
    note_sale,
    take_empties,
    type_price,
    void_line,
)
from pos.shop.text import LONGEST_NOTE
from pos.shop.words import Reason
from tests.builders import goods, ksh, product, sale

BREAD = product("Bread", id="bread", price=ksh(70))
SUGAR = product("Sugar", id="sugar", unit=Unit.KG, price=ksh(120))
CRATE = product("Crate", id="crate", is_deposit=True, price=ksh(25))
SODA = product("Soda", id="soda", price=ksh(50))
FIVE_PER_CENT = Percent(5_00)


def soda(count: int = 1) -> Sale:
    return add(sale(), goods(SODA, count, deposit=goods(CRATE)))


def coming_back() -> Sale:
    origin = Origin(SaleId("old"), 1, ksh(65), ksh("8.97"))
    line = add(sale(), goods()).lines[0]
    return sale().plus(replace(line, quantity=pieces(-1), origin=origin))


def test_the_same_goods_scanned_twice_are_one_line_of_two() -> None:
    twice = add(add(sale(), goods()), goods())
    assert [line.quantity for line in twice.lines] == [pieces(2)]


def test_the_same_goods_at_another_price_are_another_line() -> None:
    both = add(add(sale(), goods()), goods(product(price=ksh(70))))
    assert [line.gross for line in both.lines] == [ksh(65), ksh(70)]


def test_goods_are_added_to_the_latest_line_that_holds_them() -> None:
    noted = note_line(add(sale(), goods()), 1, "cold")
    three = add(add(noted, goods()), goods())
    assert [line.quantity for line in three.lines] == [pieces(1), pieces(2)]


def test_a_changed_line_is_not_added_to() -> None:
    cheaper = discount_line(add(sale(), goods()), 1, FIVE_PER_CENT)
    assert len(add(cheaper, goods()).lines) == 2


@pytest.mark.parametrize("packs_first", [True, False])
def test_loose_ones_stand_beside_packs_that_have_no_price_of_their_own(
    packs_first: bool,  # noqa: FBT001 - a column of the table
) -> None:
    carton, loose = replace(goods(count=24), pack=pieces(24)), goods()
    scanned = [carton, loose] if packs_first else [loose, carton]
    both = add(add(sale(), scanned[0]), scanned[1])
    assert [line.quantity for line in both.lines] == [one.quantity for one in scanned]


def test_weighed_goods_are_a_new_line_each_time() -> None:
    weighed = goods(SUGAR, Quantity(875))
    assert len(add(add(sale(), weighed), weighed).lines) == 2


def test_a_label_with_a_price_keeps_exactly_that_price() -> None:
    labelled = add(sale(), goods(SUGAR, Quantity(871), fixed=ksh("104.50")))
    assert total_of(labelled) == ksh("104.50")


def test_more_than_a_line_can_hold_is_refused_also_when_it_is_added() -> None:
    most = add(sale(), goods(product(price=ksh(1)), 99_999))
    with pytest.raises(Refusal) as refusal:
        add(most, goods(product(price=ksh(1))))
    assert refusal.value.reason is Reason.QUANTITY_TOO_MUCH


def test_a_deposit_comes_with_its_goods_and_follows_them() -> None:
    more = add(soda(2), goods(SODA, 3, deposit=goods(CRATE)))
    assert [(line.quantity, line.deposit_for) for line in more.lines] == [
        (pieces(5), None),
        (pieces(5), 1),
    ]


def test_a_deposit_goes_with_its_goods() -> None:
    assert void_line(add(soda(), goods()), 1).lines == (replace(add(soda(), goods()).line(3)),)


@given(st.integers(100, 10**8))
def test_goods_for_an_amount_come_to_exactly_that_amount(cents: int) -> None:
    sold = add_by_amount(sale(), goods(SUGAR), Money(cents))
    assert total_of(sold) == Money(cents)
    assert abs(SUGAR.tag.single.of(sold.lines[0].quantity) - Money(cents)) <= ksh("0.06")


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (lambda: add(sale(), goods(count=0)), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (lambda: add(sale(), goods(count=-1)), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (lambda: add(sale(), goods(count=Quantity(500))), Reason.QUANTITY_CUT),
        (lambda: add_by_amount(sale(), goods(), ksh(50)), Reason.BY_AMOUNT_OF_PIECES),
        (lambda: add_by_amount(sale(), goods(SUGAR), ksh(0)), Reason.MONEY_NOT_ABOVE_ZERO),
        (lambda: add_by_amount(sale(), goods(SUGAR), ksh(-5)), Reason.MONEY_NOT_ABOVE_ZERO),
        (lambda: add_by_amount(sale(), goods(SUGAR), Money(5)), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (lambda: take_empties(sale(), goods()), Reason.NOT_AN_EMPTY),
        (lambda: take_empties(sale(), goods(CRATE, 0)), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (lambda: change_quantity(soda(), 1, pieces(0)), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (lambda: change_quantity(soda(), 1, pieces(-2)), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (lambda: change_quantity(soda(), 2, pieces(2)), Reason.DEPOSIT_FOLLOWS),
        (lambda: change_quantity(soda(), 3, pieces(2)), Reason.LINE_GONE),
        (lambda: change_quantity(coming_back(), 1, pieces(-2)), Reason.RETURN_LINE_FIXED),
        (lambda: discount_line(coming_back(), 1, FIVE_PER_CENT), Reason.RETURN_LINE_FIXED),
        (lambda: discount_line(soda(), 2, FIVE_PER_CENT), Reason.DEPOSIT_FOLLOWS),
        (
            lambda: discount_line(add(sale(), goods(CRATE)), 1, FIVE_PER_CENT),
            Reason.DISCOUNT_NOT_HERE,
        ),
        (lambda: discount_line(soda(), 1, Off(ksh(51))), Reason.DISCOUNT_TOO_MUCH),
        (lambda: discount_sale(sale(), FIVE_PER_CENT), Reason.DISCOUNT_NOT_HERE),
        (lambda: discount_sale(coming_back(), FIVE_PER_CENT), Reason.DISCOUNT_NOT_HERE),
        (lambda: discount_sale(soda(), Off(ksh(51))), Reason.DISCOUNT_TOO_MUCH),
        (lambda: type_price(soda(), 1, Money(-1)), Reason.PRICE_BELOW_ZERO),
        (lambda: type_price(soda(), 2, ksh(1)), Reason.DEPOSIT_FOLLOWS),
        (lambda: type_price(coming_back(), 1, ksh(1)), Reason.RETURN_LINE_FIXED),
        (lambda: type_price(add(sale(), goods(CRATE)), 1, ksh(1)), Reason.PRICE_NOT_HERE),
        (
            lambda: type_price(take_empties(sale(), goods(CRATE)), 1, ksh(1)),
            Reason.PRICE_NOT_HERE,
        ),
        (lambda: note_line(soda(), 3, "cold"), Reason.LINE_GONE),
        (lambda: note_line(soda(), 1, "\x1b@"), Reason.TEXT_UNREADABLE),
        (lambda: note_sale(soda(), "x" * (LONGEST_NOTE + 1)), Reason.NOTE_TOO_LONG),
        (lambda: name_customer(soda(), "Wanjiru\x00"), Reason.TEXT_UNREADABLE),
        (lambda: void_line(soda(), 2), Reason.DEPOSIT_FOLLOWS),
        (lambda: void_line(soda(), 3), Reason.LINE_GONE),
    ],
)
def test_what_makes_no_sense_is_refused(act: Callable[[], Sale], reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        act()
    assert refusal.value.reason is reason


def test_empties_are_given_back_what_their_deposit_was() -> None:
    assert total_of(take_empties(sale(), goods(CRATE, 4))) == ksh(-100)


def test_more_empties_can_be_counted_in() -> None:
    four = change_quantity(take_empties(sale(), goods(CRATE)), 1, pieces(-4))
    assert total_of(four) == ksh(-100)


def test_empties_cannot_be_turned_into_goods_that_are_sold() -> None:
    with pytest.raises(Refusal) as refusal:
        change_quantity(take_empties(sale(), goods(CRATE)), 1, pieces(4))
    assert refusal.value.reason is Reason.QUANTITY_NOT_ABOVE_ZERO


def test_empties_are_counted_whole() -> None:
    with pytest.raises(Refusal) as refusal:
        change_quantity(take_empties(sale(), goods(CRATE)), 1, Quantity(-1500))
    assert refusal.value.reason is Reason.QUANTITY_CUT


def test_a_new_quantity_takes_the_price_that_holds_for_it() -> None:
    milk = product(breaks=(PriceBreak(pieces(12), Price(ksh(60))),))
    assert total_of(change_quantity(add(sale(), goods(milk)), 1, pieces(12))) == ksh(720)


def test_a_new_quantity_lets_go_of_a_fixed_amount() -> None:
    fifty = add_by_amount(sale(), goods(SUGAR), ksh(50))
    assert total_of(change_quantity(fifty, 1, Quantity(1000))) == ksh(120)


def test_packs_are_counted_whole() -> None:
    carton = PriceTag(Price(ksh(1150), pieces(24)))
    packs = add(sale(), replace(goods(count=24), tag=carton, pack=pieces(24)))
    assert total_of(change_quantity(packs, 1, pieces(72))) == ksh(3450)
    with pytest.raises(Refusal) as refusal:
        change_quantity(packs, 1, pieces(25))
    assert refusal.value.reason is Reason.PACK_CUT


def test_a_discount_is_set_and_taken_off_again() -> None:
    cheaper = discount_line(soda(), 1, FIVE_PER_CENT)
    assert total_of(cheaper) == ksh("72.50")
    assert discount_line(cheaper, 1, None) == soda()


def test_a_discount_on_the_sale_leaves_the_deposit_alone() -> None:
    cheaper = discount_sale(soda(), Percent(100_00))
    assert total_of(cheaper) == ksh(25)
    assert discount_sale(cheaper, None) == soda()


def test_no_discount_can_be_taken_off_where_there_is_none() -> None:
    assert discount_sale(sale(), None) == sale()


def test_a_line_cannot_shrink_below_its_discount() -> None:
    cheaper = discount_line(add(sale(), goods(count=2)), 1, Off(ksh(70)))
    with pytest.raises(Refusal) as refusal:
        change_quantity(cheaper, 1, pieces(1))
    assert refusal.value.reason is Reason.DISCOUNT_TOO_MUCH


def test_a_typed_price_holds_until_it_is_taken_off() -> None:
    typed = type_price(soda(2), 1, ksh(40))
    assert total_of(typed) == ksh(130)
    assert type_price(typed, 1, None) == soda(2)


def test_a_typed_price_lets_go_of_a_fixed_amount() -> None:
    fifty = add(sale(), goods(SUGAR, Quantity(500), fixed=ksh(50)))
    assert total_of(type_price(fifty, 1, ksh(120))) == ksh(60)


def test_notes_are_kept_on_one_line_of_text() -> None:
    noted = note_sale(note_line(soda(), 1, " very \n cold "), " for\tWanjiru ")
    assert (noted.line(1).note, noted.note) == ("very cold", "for Wanjiru")


def test_a_note_of_the_longest_length_is_kept() -> None:
    assert len(note_sale(sale(), "x" * LONGEST_NOTE).note) == LONGEST_NOTE


def test_a_sale_may_be_somebodys_by_account_or_by_name_only() -> None:
    known = name_customer(sale(), " Wanjiru ", CustomerId("wanjiru"))
    assert (known.customer_name, known.customer) == ("Wanjiru", "wanjiru")
    assert name_customer(known, "Otieno").customer is None


def test_the_discount_of_a_sale_goes_with_its_last_goods() -> None:
    cheaper = discount_sale(add(soda(), goods(CRATE)), FIVE_PER_CENT)
    assert void_line(cheaper, 1).discount is None


def test_the_discount_of_a_sale_stays_while_goods_are_left() -> None:
    cheaper = discount_sale(add(soda(), goods()), FIVE_PER_CENT)
    assert void_line(cheaper, 1).discount == FIVE_PER_CENT


def test_a_sale_has_an_end() -> None:
    line = note_line(add(sale(), goods()), 1, "cold").lines[0]
    full = sale(
        lines=tuple(replace(line, number=number) for number in range(1, MOST_LINES + 1)),
        next_line=MOST_LINES + 1,
    )
    with pytest.raises(Refusal) as refusal:
        add(full, goods(BREAD))
    assert refusal.value.reason is Reason.SALE_TOO_LONG


def test_a_sale_cannot_be_larger_than_a_till_can_hold() -> None:
    whole = add(sale(), goods(product(price=Money(MOST_CENTS))))
    with pytest.raises(Refusal) as refusal:
        add(whole, goods(product("Sweet", id="sweet", price=Money(1))))
    assert refusal.value.reason is Reason.SALE_TOO_MUCH


def test_goods_for_an_amount_have_the_price_of_their_quantity() -> None:
    cheaper = product(
        "Sugar", unit=Unit.KG, price=ksh(120), breaks=(PriceBreak(pieces(5), Price(ksh(100))),)
    )
    sold = add_by_amount(sale(), goods(cheaper), ksh(1200))
    assert (sold.lines[0].quantity, total_of(sold)) == (pieces(12), ksh(1200))
