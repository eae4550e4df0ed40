"""A sale in progress is the same after it was kept, whatever a cashier did to it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from pos.records.sale_text import sale_from_text, sale_to_text
from pos.shop import selling
from pos.shop.discount import Discount, Off, Percent
from pos.shop.identity import CustomerId, SaleId
from pos.shop.money import Money
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.product import Product
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.refusal import Refusal
from pos.shop.returning import ReturnableLine, add_return, add_return_without_receipt
from pos.shop.sale import Sale
from pos.shop.selling import Goods
from pos.shop.shortage import Shortage, let_go
from pos.shop.tax import TaxClass
from tests.builders import NOON, goods, ksh, product, sale

Step = Callable[[Sale], Sale]

BREAKS = (PriceBreak(pieces(6), Price(ksh(60))), PriceBreak(pieces(12), Price(ksh("57.50"))))
CRATE = product("Crate", id="crate", is_deposit=True, price=ksh(25))
SODA = product("Soda", id="soda", breaks=BREAKS, tax_class=TaxClass.A)
SUGAR = product("Sukari “nyeupe” 🍚", id="sugar", unit=Unit.KG, price=ksh("119.99"))
YOGHURT = product("Yoghurt " * 10, id="yoghurt", has_batches=True, price=ksh(0))
PRODUCTS = (product(), CRATE, SODA, SUGAR, YOGHURT)
CARTON = PriceTag(Price(ksh(1150), pieces(24)))

amounts = st.integers(1, 10**7).map(Money)
numbers = st.integers(1, 8)
texts = st.text(max_size=20)
discounts = st.none() | st.integers(1, 10_000).map(Percent) | amounts.map(Off)


@st.composite
def anything(draw: st.DrawFn) -> Goods:
    """Goods as a scan makes them: loose, weighed, in a carton, with a label's price, with a deposit."""
    of = draw(st.sampled_from(PRODUCTS))
    count = draw(st.integers(1, 30))
    quantity = Quantity(count * 375) if of.unit.is_measured else pieces(count)
    plain = goods(of, quantity)
    label = replace(plain, fixed=draw(amounts))
    carton = replace(plain, tag=CARTON, pack=pieces(24), quantity=pieces(24 * count))
    bottled = replace(plain, deposit=goods(CRATE))
    return draw(st.sampled_from([plain, label, carton, bottled]))


def _discount_line(number: int, discount: Discount | None) -> Step:
    return lambda sale: selling.discount_line(sale, number, discount)


def _comes_back(of: Product, number: int, net: Money, tax: Money) -> Step:
    goods_back = goods(of).item
    line = ReturnableLine(SaleId("old"), number, goods_back, pieces(9), net, tax, tax_rate=1600)
    return lambda sale: add_return(sale, (line,), number=number, quantity=pieces(2))


steps: st.SearchStrategy[Step] = st.one_of(
    anything().map(lambda added: lambda sale: selling.add(sale, added)),
    anything().map(lambda added: lambda sale: add_return_without_receipt(sale, added)),
    st.just(lambda sale: selling.take_empties(sale, goods(CRATE, 3))),
    amounts.map(lambda money: lambda sale: selling.add_by_amount(sale, goods(SUGAR), money)),
    st.builds(_comes_back, st.sampled_from(PRODUCTS), numbers, amounts, amounts),
    st.builds(_discount_line, numbers, discounts),
    discounts.map(lambda discount: lambda sale: selling.discount_sale(sale, discount)),
    st.builds(
        lambda number, price: lambda sale: selling.type_price(sale, number, price),
        numbers,
        st.none() | amounts,
    ),
    st.builds(
        lambda number, text: lambda sale: selling.note_line(sale, number, text), numbers, texts
    ),
    texts.map(lambda text: lambda sale: selling.note_sale(sale, text)),
    texts.map(lambda text: lambda sale: selling.name_customer(sale, text, CustomerId("c-1"))),
    numbers.map(lambda number: lambda sale: selling.void_line(sale, number)),
    texts.map(lambda text: lambda sale: replace(sale, parked_as=text or None)),
    st.just(lambda sale: let_go(sale, [Shortage(goods(SODA).item, pieces(3))])),
    st.integers(0, 99_999).map(lambda number: lambda sale: replace(sale, pay_number=str(number))),
    st.integers(0, 10**10).map(
        lambda later: lambda sale: replace(sale, opened_at=NOON + timedelta(milliseconds=later))
    ),
)


@given(st.lists(steps, max_size=15))
def test_a_sale_is_the_same_after_it_was_kept(acts: list[Step]) -> None:
    made = sale()
    for act in acts:
        with suppress(Refusal):
            made = act(made)
    assert sale_from_text(sale_to_text(made)) == made


def test_what_is_as_usual_is_left_out() -> None:
    kept = msgspec.json.decode(sale_to_text(selling.add(sale(), goods())))
    assert set(kept) == {"id", "till", "opened_at", "opened_by", "next_line", "lines"}
    assert set(kept["lines"][0]) == {
        *("number", "product", "name", "short_name", "code"),
        *("unit", "tax_class", "quantity", "prices"),
    } - {"short_name"}


def test_a_sale_of_ten_lines_stays_small() -> None:
    made = sale()
    for number in range(10):
        made = selling.add(made, goods(product(id=f"product-{number}")))
    assert len(sale_to_text(made)) < 2000
