"""A receipt says what was posted, each amount and price as it was."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.discount import Percent
from pos.shop.identity import SaleId
from pos.shop.line import item_of
from pos.shop.money import Money, sum_of
from pos.shop.payment import Method, Payment, take_cash
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.receipt import (
    AS_THE_SHOP,
    Payer,
    ReceiptItem,
    ReceiptPayment,
    TaxProof,
    Wanted,
    receipt_of,
)
from pos.shop.returning import ReturnableLine, add_return
from pos.shop.rules import ShopRules
from pos.shop.sale import Sale
from pos.shop.selling import Goods, add, add_by_amount, discount_sale, note_line, type_price
from pos.shop.sold import Sold
from pos.shop.tax import TaxClass
from tests.builders import goods, ksh, payment, product, sale, sold

RULES = ShopRules(name="Mama Grace", address="Moi Avenue", phone="0712 345 678")
SUGAR = product("Sugar", id="sugar", unit=Unit.KG, price=ksh(120))
OIL = product("Oil", id="oil", unit=Unit.ML, price=ksh("0.25"))
CARTON = PriceTag(Price(ksh(1150), pieces(24)))


def items(of: Sale) -> list[ReceiptItem]:
    return list(receipt_of(sold(of), RULES, served_by="Grace").items)


def coming_back(of: Goods, net: Money, quantity: Quantity) -> Sale:
    line = ReturnableLine(SaleId("old"), 1, of.item, of.quantity, net, ksh(0))
    return add_return(sale(), (line,), number=1, quantity=quantity)


def cartons(count: int) -> Goods:
    return replace(goods(count=24 * count), tag=CARTON, pack=pieces(24))


@pytest.mark.parametrize(
    ("rules", "header"),
    [
        (RULES, ("MAMA GRACE", "Moi Avenue", "Tel 0712 345 678")),
        (ShopRules(tax_number="P051234567Q"), ("MY SHOP", "KRA PIN P051234567Q")),
        (ShopRules(market_code="UG", tax_number="1001234567"), ("MY SHOP", "TIN 1001234567")),
    ],
)
def test_the_header_says_what_the_owner_wrote_and_no_more(
    rules: ShopRules, header: tuple[str, ...]
) -> None:
    assert receipt_of(sold(), rules, served_by="Grace").header == header


def test_times_are_those_of_the_shop() -> None:
    late = sold(finished_at=datetime(2026, 11, 21, 21, 30, tzinfo=UTC))
    assert f"{receipt_of(late, RULES, served_by='Grace').at:%d %H:%M}" == "22 00:30"


def test_a_receipt_names_number_till_people_and_copy() -> None:
    receipt = receipt_of(
        sold(customer_name="Wanjiru", note="for Tuesday"),
        RULES,
        served_by="Grace",
        originals=("T2-0100",),
        copy=2,
    )
    assert (receipt.number, receipt.till, receipt.copy) == ("T2-0148", 2, 2)
    assert (receipt.served_by, receipt.customer) == ("Grace", "Wanjiru")
    assert (receipt.returns_of, receipt.note) == (("T2-0100",), "for Tuesday")
    assert (receipt.sign, receipt.footer) == ("KSh", RULES.receipt_footer)


@pytest.mark.parametrize(
    ("of", "priced"),
    [
        (add(sale(), goods(count=3)), "3 x 65.00"),
        (add(sale(), goods(SUGAR, Quantity(875))), "0.875 kg x 120.00/kg"),
        (add(sale(), goods(OIL, pieces(500))), "500.000 ml x 0.25/ml"),
        (add_by_amount(sale(), goods(SUGAR), ksh(50)), "0.417 kg x 120.00/kg"),
        (add(sale(), cartons(1)), "1 x 1,150.00 (24 each)"),
        (add(sale(), cartons(2)), "2 x 1,150.00 (24 each)"),
        (type_price(add(sale(), cartons(2)), 1, ksh(1000)), "2 x 1,000.00 (24 each)"),
        (type_price(add(sale(), goods(count=2)), 1, ksh(60)), "2 x 60.00"),
        (coming_back(goods(count=3), ksh(195), pieces(1)), "-1 x 65.00"),
        (coming_back(goods(count=3), ksh(100), pieces(2)), "-2 x 33.33"),
        (
            coming_back(goods(SUGAR, Quantity(1500)), ksh(180), Quantity(500)),
            "-0.500 kg x 120.00/kg",
        ),
        (
            coming_back(goods(SUGAR, Quantity(1500)), ksh(180), Quantity(1500)),
            "-1.500 kg x 120.00/kg",
        ),
        (
            add(
                sale(),
                goods(
                    replace(
                        SUGAR,
                        tag=PriceTag(
                            SUGAR.tag.single, (PriceBreak(pieces(5), Price(ksh(500), pieces(5))),)
                        ),
                    ),
                    pieces(10),
                ),
            ),
            "10.000 kg x 100.00/kg",
        ),
    ],
)
def test_a_line_says_how_many_at_which_price(of: Sale, priced: str) -> None:
    [item] = items(of)
    pack = f" ({item.pack} each)" if item.pack else ""
    assert f"{item.quantity} x {item.each}{pack}" == priced


def test_a_line_carries_its_vat_letter_note_and_discount() -> None:
    noted = note_line(add(sale(), goods(count=2)), 1, "cold")
    assert items(discount_sale(noted, Percent(10_00))) == [
        ReceiptItem("BROOKSIDE WHOLE MILK 500 ML B", "2", "65.00", ksh(130), ksh(13), "cold")
    ]


def test_without_vat_no_letter_and_no_table_is_printed() -> None:
    receipt = receipt_of(sold(is_vat_shown=False), RULES, served_by="Grace")
    assert receipt.items[0].name == "BROOKSIDE WHOLE MILK 500 ML"
    assert receipt.vat == ()


def test_the_vat_table_names_its_rates() -> None:
    bread = product("Bread", id="bread", tax_class=TaxClass.E)
    both = sold(add(add(sale(), goods()), goods(bread)))
    receipt = receipt_of(both, RULES, served_by="Grace")
    assert [(row.tax_class, words) for row, words in receipt.vat] == [
        (TaxClass.B, "16%"),
        (TaxClass.E, "8%"),
    ]
    assert sum_of(row.gross for row, _ in receipt.vat) == receipt.total


@pytest.mark.parametrize(
    ("of", "row"),
    [
        (payment(ksh(65), given=ksh(65)), ReceiptPayment(Method.CASH, ksh(65))),
        (payment(ksh(65), given=ksh(100), change=ksh(35)), ReceiptPayment(Method.CASH, ksh(100))),
        (payment(ksh(-65)), ReceiptPayment(Method.CASH, ksh(65), is_back=True)),
        (
            payment(ksh(-65), Method.CARD, reference="slip 7"),
            ReceiptPayment(Method.CARD, ksh(65), "slip 7", is_back=True),
        ),
        (
            payment(ksh(65), Method.MPESA, reference="UKL4R8T2XW"),
            ReceiptPayment(Method.MPESA, ksh(65), "UKL4R8T2XW"),
        ),
        (payment(ksh(65), Method.ACCOUNT), ReceiptPayment(Method.ACCOUNT, ksh(65))),
    ],
)
def test_a_payment_is_shown_as_it_was_given(of: Payment, row: ReceiptPayment) -> None:
    assert receipt_of(sold(None, of), RULES, served_by="Grace").payments == (row,)


@pytest.mark.parametrize(
    ("of", "is_one"),
    [
        (add(sale(), goods()), True),
        (add(sale(), goods(count=2)), False),
        (add(sale(), goods(SUGAR, pieces(1))), False),
        (add(sale(), cartons(1)), False),
        (coming_back(goods(count=3), ksh(100), pieces(1)), False),
    ],
)
def test_one_piece_at_its_price_says_so(of: Sale, is_one: bool) -> None:  # noqa: FBT001 - a column
    assert [item.is_one for item in items(of)] == [is_one]


@pytest.mark.parametrize(
    ("paid", "has_change"),
    [
        (payment(ksh(65), given=ksh(100), change=ksh(35)), True),
        (payment(ksh(65), given=ksh(65)), True),
        (payment(ksh(65), Method.CARD, reference="slip 7"), True),
    ],
)
def test_a_sale_says_what_change_was_given(paid: Payment, *, has_change: bool) -> None:
    assert receipt_of(sold(None, paid), RULES, served_by="Grace").has_change is has_change


def test_a_return_says_nothing_of_change_unless_there_was_some() -> None:
    back = coming_back(goods(count=3), ksh(195), pieces(1))
    returned = receipt_of(sold(back, payment(ksh(-65))), RULES, served_by="Grace")
    assert not returned.has_change
    assert replace(returned, change=ksh(5)).has_change


def paid_in_cash(cents: int, more: int) -> Sold:
    bought = add(sale(), goods(product(price=Money(cents))))
    asked = Money(cents).to_nearest(ksh(1))
    cash = take_cash(
        payment().id, bought.id, still_due=Money(cents), given=asked + Money(more), step=ksh(1)
    )
    return sold(bought, cash)


@given(st.integers(100, 10**8), st.integers(0, 10**6))
def test_the_total_is_what_was_given_less_the_change(cents: int, more: int) -> None:
    receipt = receipt_of(paid_in_cash(cents, more), RULES, served_by="Grace")
    assert receipt.total == sum_of(row.amount for row in receipt.payments) - receipt.change
    assert receipt.subtotal - receipt.saved + receipt.rounding == receipt.total


def test_what_was_saved_is_the_sum_of_all_discounts() -> None:
    cheaper = discount_sale(add(sale(), goods(count=2)), Percent(10_00))
    receipt = receipt_of(sold(cheaper), RULES, served_by="Grace")
    assert (receipt.subtotal, receipt.saved, receipt.total) == (ksh(130), ksh(13), ksh(117))


def test_an_item_is_named_as_the_receipt_has_it() -> None:
    long = product("Brookside Whole Milk Long-Life 500 ml")
    assert item_of(long).short_name == "Brookside Whole Milk Long-Life"
    assert items(add(sale(), goods(long)))[0].name == "BROOKSIDE WHOLE MILK LONG-LIFE B"


def test_a_payment_names_its_payer_where_he_is_known_and_masked() -> None:
    paid = payment(ksh(65), Method.MPESA, reference="UKL4R8T2XW")
    done = sold(sale(), paid)
    receipt = receipt_of(done, RULES, served_by="Grace", payers={paid.id: Payer("07** *** 678")})
    assert [each.payer for each in receipt.payments] == ["07** *** 678"]
    assert [each.payer for each in receipt_of(done, RULES, served_by="Grace").payments] == [""]


def test_a_code_that_comes_after_the_sale_stands_on_its_receipt_from_then_on() -> None:
    paid = payment(ksh(65), Method.MPESA)
    done = sold(sale(), paid)
    later = receipt_of(done, RULES, served_by="Grace", payers={paid.id: Payer(code="UKL4R8T2XW")})
    assert [each.reference for each in later.payments] == ["UKL4R8T2XW"]


def test_a_receipt_has_the_owners_words_language_and_picture() -> None:
    chosen = replace(RULES, receipt_header=("Open on Sundays",), receipt_language="sw")
    receipt = receipt_of(sold(), replace(chosen, receipt_logo="iVBORw0KGgo="), served_by="Grace")
    assert (receipt.greeting, receipt.language) == (("Open on Sundays",), "sw")
    assert receipt.logo == "iVBORw0KGgo="


def test_a_receipt_is_given_as_a_customer_wants_it_and_else_as_it_is() -> None:
    receipt = replace(receipt_of(sold(), RULES, served_by="Grace"), proof=TaxProof("KRA eTIMS"))
    assert AS_THE_SHOP.of(receipt) == receipt
    other = Wanted("sw", has_proof=False).of(receipt)
    assert other == replace(receipt, language="sw", proof=None)
