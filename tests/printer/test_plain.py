"""A receipt fits its paper, whatever stands on it, and no amount is broken."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printer.columns import WIDE, spread_row
from pos.printer.profile import EIGHTY
from pos.printer.profile import WIDE as SIGN
from pos.shop.discount import Percent
from pos.shop.identity import SaleId
from pos.shop.money import MOST_CENTS, Money
from pos.shop.payment import Method
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.receipt import Receipt, ReceiptItem, ReceiptPayment, receipt_of
from pos.shop.returning import ReturnableLine, add_return
from pos.shop.rules import ShopRules
from pos.shop.selling import add, discount_sale, note_line
from pos.shop.tax import TaxClass, TaxTotal
from tests.builders import goods, ksh, payment, product, sale, sold
from tests.printer.papers import receipt_text as text_on

SUGAR = product("Kabras Sugar", id="sugar", unit=Unit.KG, price=ksh(120), tax_class=TaxClass.A)
CARTON = replace(goods(count=24), tag=PriceTag(Price(ksh(1150), pieces(24))), pack=pieces(24))
RULES = ShopRules(name="Mama Grace", address="Moi Avenue", tax_number="P051234567Q")

WIDE_RECEIPT = """\
                   MAMA GRACE
                   Moi Avenue
              KRA PIN P051234567Q
                     COPY 1
------------------------------------------------
Receipt T2-0148                 21/11/2026 12:00
Till 2                           Served by Grace
Customer                                 Wanjiru
Return of receipt                        T2-0100
------------------------------------------------
BROOKSIDE WHOLE MILK 500 ML B             130.00
  2 x 65.00
  Discount                                -13.00
  cold
KABRAS SUGAR A                            105.00
  0.875 kg x 120.00/kg
  Discount                                -10.50
BROOKSIDE WHOLE MILK 500 ML B           1,150.00
  1 x 1,150.00 (24 each)
  Discount                               -115.00
------------------------------------------------
SUBTOTAL                                1,385.00
YOU SAVED                                -138.50
ROUNDING                                    0.50
TOTAL KSh                               1,247.00
------------------------------------------------
M-PESA UKL4R8T2XW                       1,000.00
CASH                                      300.00
CHANGE                                     53.00
Delivered on Tuesday
------------------------------------------------
VAT                  Net         VAT       Gross
A exempt           94.50        0.00       94.50
B 16%             993.10      158.90    1,152.00
------------------------------------------------
              Asante, karibu tena!
         Keep this receipt for returns
"""

NARROW_RECEIPT = """\
           MAMA GRACE
           Moi Avenue
      KRA PIN P051234567Q
             COPY 1
--------------------------------
Receipt T2-0148 21/11/2026 12:00
Till 2           Served by Grace
Customer                 Wanjiru
Return of receipt        T2-0100
--------------------------------
BROOKSIDE WHOLE MILK 500 ML B
  2 x 65.00               130.00
  Discount                -13.00
  cold
KABRAS SUGAR A
  0.875 kg x 120.00/kg    105.00
  Discount                -10.50
BROOKSIDE WHOLE MILK 500 ML B
  1 x 1,150.00 (24 each)
                        1,150.00
  Discount               -115.00
--------------------------------
SUBTOTAL                1,385.00
YOU SAVED                -138.50
ROUNDING                    0.50
TOTAL KSh               1,247.00
--------------------------------
M-PESA UKL4R8T2XW       1,000.00
CASH                      300.00
CHANGE                     53.00
Delivered on Tuesday
--------------------------------
VAT        Net     VAT     Gross
A ex.    94.50    0.00     94.50
B 16%   993.10  158.90  1,152.00
--------------------------------
      Asante, karibu tena!
 Keep this receipt for returns
"""


def receipt_text(receipt: Receipt, width: int = WIDE) -> str:
    return text_on(receipt, replace(EIGHTY, dots=width * SIGN))


NARROW = 32
widths = st.sampled_from([NARROW, 42, WIDE])
amounts = st.integers(-MOST_CENTS, MOST_CENTS).map(Money)
letters = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
names = st.text(letters | st.just(" "), min_size=1, max_size=200)
texts = st.just("") | names
items = st.builds(ReceiptItem, names, names, names, amounts, amounts, texts, st.booleans(), texts)
vat_rows = st.tuples(
    st.builds(TaxTotal, st.sampled_from(TaxClass), amounts, amounts),
    st.sampled_from(["16%", "exempt", "0%", "non-VAT"]),
)


@st.composite
def receipts(draw: st.DrawFn) -> Receipt:
    """Any names and amounts at all, also ones that no shop would have."""
    return replace(
        receipt_of(sold(), RULES, served_by=draw(names)),
        header=tuple(draw(st.lists(names, max_size=3))),
        customer=draw(texts),
        returns_of=tuple(draw(st.lists(st.sampled_from(["T2-0148", "T98R3K9ZZ-0001"])))),
        items=tuple(draw(st.lists(items, max_size=4))),
        payments=tuple(
            draw(
                st.lists(
                    st.builds(
                        ReceiptPayment,
                        st.sampled_from(Method),
                        amounts,
                        texts,
                        st.booleans(),
                        texts,
                    ),
                    max_size=3,
                )
            )
        ),
        vat=tuple(draw(st.lists(vat_rows, max_size=3))),
        note=draw(texts),
        copy=draw(st.integers(0, 99)),
        **{name: draw(amounts) for name in ("subtotal", "saved", "rounding", "total", "change")},
    )


def one_receipt() -> Receipt:
    bought = add(add(sale(), goods(count=2)), goods(SUGAR, Quantity(875)))
    cheaper = discount_sale(note_line(add(bought, CARTON), 1, "cold"), Percent(10_00))
    finished = sold(
        cheaper,
        payment(ksh(1000), Method.MPESA, reference="UKL4R8T2XW"),
        payment(ksh(247), rounding=ksh("0.50"), given=ksh(300), change=ksh(53)),
        customer_name="Wanjiru",
        note="Delivered on Tuesday",
    )
    return receipt_of(finished, RULES, served_by="Grace", originals=("T2-0100",), copy=1)


@given(receipts(), widths)
def test_no_row_is_wider_than_the_paper(receipt: Receipt, width: int) -> None:
    assert max(map(len, receipt_text(receipt, width).splitlines())) <= width


@given(receipts(), widths)
def test_every_amount_stands_whole_at_the_end_of_a_row(receipt: Receipt, width: int) -> None:
    ends = [row.rpartition(" ")[2] for row in receipt_text(receipt, width).splitlines()]
    amounts_shown = [
        *(item.amount for item in receipt.items),
        *(-item.discount for item in receipt.items if item.discount),
        *(row.amount for row in receipt.payments),
        *(row.gross for row, _ in receipt.vat),
        receipt.total,
        *([receipt.change] if receipt.has_change else []),
    ]
    for amount in amounts_shown:
        assert amount.paper() in ends
        ends.remove(amount.paper())


@pytest.mark.parametrize(
    ("left", "rows"),
    [
        ("MILK", ["MILK  65.00"]),
        ("BREAD", ["BREAD 65.00"]),
        ("BREAD A", ["BREAD A", "      65.00"]),
        ("WHITE BREAD A", ["WHITE BREAD", "A     65.00"]),
        ("WHITE LOAF BIG", ["WHITE LOAF", "BIG   65.00"]),
        ("WHITE LOAF SLICED", ["WHITE LOAF", "SLICED", "      65.00"]),
    ],
)
def test_what_does_not_fit_beside_the_amount_is_wrapped(left: str, rows: list[str]) -> None:
    assert list(spread_row(left, "65.00", 11)) == rows


@given(names, amounts, widths)
def test_a_row_keeps_left_and_right_apart(left: str, amount: Money, width: int) -> None:
    rows = list(spread_row(left, amount.paper(), width))
    assert rows[-1].rpartition(" ")[2] == amount.paper()
    assert "".join("".join(rows).split()) == "".join(left.split()) + amount.paper()


def test_a_wide_receipt_looks_like_this() -> None:
    assert receipt_text(one_receipt()) == WIDE_RECEIPT


def test_a_narrow_receipt_looks_like_this() -> None:
    assert receipt_text(one_receipt(), NARROW) == NARROW_RECEIPT


def test_a_plain_receipt_leaves_out_what_there_is_not() -> None:
    text = receipt_text(receipt_of(sold(is_vat_shown=False), ShopRules(), served_by="Grace"))
    absent = ("COPY", "Customer", "Return", "Discount", "SUBTOTAL", "YOU SAVED", "ROUNDING", "VAT")
    assert not any(word in text for word in absent)
    assert "1 x" not in text


RETURNED = {
    WIDE: """\
TOTAL KSh                                 -65.00
------------------------------------------------
GIVEN BACK CASH                            65.00
------------------------------------------------
""",
    NARROW: """\
TOTAL KSh                 -65.00
--------------------------------
GIVEN BACK CASH            65.00
--------------------------------
""",
}


@pytest.mark.parametrize("width", RETURNED)
def test_a_return_says_what_was_given_back_and_no_change(width: int) -> None:
    line = ReturnableLine(SaleId("old"), 1, goods().item, pieces(1), ksh(65), ksh(0))
    back = add_return(sale(), (line,), number=1, quantity=pieces(1))
    done = sold(back, payment(ksh(-65)), is_vat_shown=False)
    assert RETURNED[width] in receipt_text(receipt_of(done, RULES, served_by="Grace"), width)


def test_one_pack_says_how_many_are_in_it() -> None:
    text = receipt_text(receipt_of(sold(add(sale(), CARTON)), RULES, served_by="Grace"))
    assert "  1 x 1,150.00 (24 each)\n" in text


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_amounts_too_long_for_the_vat_columns_get_rows_of_their_own(width: int) -> None:
    row = TaxTotal(TaxClass.B, Money(MOST_CENTS * 10), Money(MOST_CENTS))
    text = receipt_text(replace(one_receipt(), vat=((row, "16%"),)), width)
    assert "\nB 16%\n" in text
    assert f"  Gross{'1,000,000,000.00':>{width - 7}}\n" in text
