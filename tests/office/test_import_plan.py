"""Each row of a file is set beside what the shop has: the same product, a new one, or nobody knows."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from pos.office.import_plan import Plan
from pos.office.product_sheet import Problem, ProductRow
from pos.shop.barcode import read_barcode
from pos.shop.identity import ProductId
from pos.shop.price import Price, PriceBreak
from pos.shop.product import Change, PackCode, Product
from pos.shop.quantity import Unit, pieces
from pos.shop.tax import TaxClass
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop

OTHER_CODE, CARTON = "6161101660013", "16161100600215"


def packs(*codes: str) -> tuple[PackCode, ...]:
    return tuple(PackCode(read_barcode(code)) for code in codes)


def row(name: str = "Bread", line: int = 2, **said: object) -> ProductRow:
    return ProductRow(line, name, said.pop("price", ksh(65)), **said)  # type: ignore[arg-type]


def bad(of: ProductRow, *unread: str) -> ProductRow:
    """A row in which something could not be read."""
    return replace(of, problems=(Problem(of.line, "", "?"),), unread=frozenset(unread))


def bottle(line: int = 2, **said: object) -> ProductRow:
    return row("Bottle", line, code="9001", **{"is_deposit": True, **said})


BOTTLE = product("Bottle", id="bottle", code="9001", is_deposit=True)


@pytest.fixture
def plan(shop: Shop) -> Iterator[Plan]:
    """What would become of a shop that has milk (code 101) when nothing was read yet."""
    shop.put_on_shelf(product("Soda", id="soda", code="S1"), *packs(OTHER_CODE))
    with shop.records.reading() as books:
        yield Plan(books)


def misfits(plan: Plan, *rows: ProductRow) -> list[tuple[int, str, Reason]]:
    """What keeps rows out when they are put into the plan, with line and column."""
    return [
        (placed.row.line, misfit.column, misfit.reason)
        for placed in [plan.place(each) for each in rows]
        for misfit in plan.add(placed)
    ]


def take(plan: Plan, *rows: ProductRow) -> None:
    assert misfits(plan, *rows) == []


@pytest.mark.parametrize(
    "said",
    [
        row("Milk", code="101"),
        row("Soda", code="101"),
        row("Milk", codes=packs(MILK_CODE)),
        row("Milk", codes=packs(CARTON, MILK_CODE)),
        row("Milk", code="new", codes=packs(MILK_CODE)),
        row("brookside WHOLE milk 500 ml"),
    ],
)
def test_a_row_is_about_the_product_that_has_its_code_its_barcode_or_else_its_name(
    plan: Plan, said: ProductRow
) -> None:
    assert plan.place(said).product == "milk"


def test_a_code_is_the_same_in_capitals(plan: Plan) -> None:
    assert plan.place(row(code="s1")).product == "soda"


@pytest.mark.parametrize(
    "said",
    [row(), row("Brookside Whole Milk 500 ml", code="102"), row(codes=packs(CARTON))],
)
def test_a_row_that_names_nothing_the_shop_has_is_a_new_product(
    plan: Plan, said: ProductRow
) -> None:
    take(plan, said)
    assert [entry.product.name for entry in plan.new] == [said.name]


@pytest.mark.parametrize(
    "said", [row(codes=packs(MILK_CODE, OTHER_CODE)), row(code="S1", codes=packs(MILK_CODE))]
)
def test_codes_of_two_products_are_refused(plan: Plan, said: ProductRow) -> None:
    assert misfits(plan, said) == [(2, "barcodes", Reason.CODES_OF_TWO)]


@pytest.mark.parametrize(
    ("first", "second", "column"),
    [
        (row("Milk", 2, code="101"), row("Milk", 3, codes=packs(MILK_CODE)), "barcodes"),
        (row("Bread", 2, code="B1"), row("Toast", 3, code="b1"), "code"),
        (row("Bread", 2), row("BREAD", 3), "name"),
        (row("Bread", 2, codes=packs(CARTON)), row("Toast", 3, codes=packs(CARTON)), "barcodes"),
        (bad(row("Bread", 2)), bad(row("BREAD", 3)), "name"),
        (bad(row("Bread", 2, code="B1")), row("Toast", 3, code="B1"), "code"),
        (
            row("Milk", 2, code="101", codes=packs(CARTON)),
            row("Toast", 3, codes=packs(CARTON)),
            "barcodes",
        ),
    ],
)
def test_of_two_rows_for_one_product_the_second_is_refused(
    plan: Plan, first: ProductRow, second: ProductRow, column: str
) -> None:
    plan.place(first)
    misfit = plan.place(second).misfit
    assert misfit is not None
    assert (misfit.reason, misfit.column) == (Reason.PRODUCT_OF_LINE, column)
    assert misfit.facts == {"line": 2}


@pytest.mark.parametrize(
    ("mine", "column"),
    [
        (row("Toast", 5, code=MILK_CODE), "code"),
        (row("Toast", 5, codes=packs("101")), "barcodes"),
    ],
)
def test_a_code_finds_one_product_whether_it_is_scanned_or_typed(
    plan: Plan, mine: ProductRow, column: str
) -> None:
    assert misfits(plan, mine) == [(5, column, Reason.CODE_TAKEN)]


@pytest.mark.parametrize(
    ("first", "second", "columns"),
    [
        (row("Bread", 2, codes=packs(CARTON)), row("Toast", 3, code=CARTON), ("barcodes", "code")),
        (row("Bread", 2, code="B7"), row("Toast", 3, codes=packs("B7")), ("code", "barcodes")),
    ],
)
def test_nor_may_two_new_products_be_found_by_one_code(
    plan: Plan, first: ProductRow, second: ProductRow, columns: tuple[str, str]
) -> None:
    of_first, of_second = columns
    assert misfits(plan, first, second) == [
        (2, of_first, Reason.CODE_OF_LINE),
        (3, of_second, Reason.CODE_OF_LINE),
    ]


def test_a_row_that_comes_twice_leaves_the_first_as_it_is(plan: Plan) -> None:
    first, second, third = bottle(2), bottle(3), row(code="B", line=4, deposit="9001")
    assert misfits(plan, first, second, third) == [(3, "code", Reason.PRODUCT_OF_LINE)]
    assert len(plan.new) == 2


def test_a_row_whose_code_cannot_be_read_is_not_taken_for_another_of_its_name(plan: Plan) -> None:
    unread = bad(row("Bread", 2), "code")
    assert misfits(plan, unread, row("Bread", 3, code="B1")) == []
    assert [entry.line for entry in plan.new] == [3]


def test_a_row_of_which_nothing_could_be_read_is_about_nothing(plan: Plan) -> None:
    nothing = bad(ProductRow(2)), bad(ProductRow(3))
    assert misfits(plan, *nothing, row(line=4)) == []
    assert [entry.line for entry in plan.new] == [4]


def test_a_row_with_a_problem_tells_what_else_is_wrong_and_uses_up_no_code(plan: Plan) -> None:
    poor = bad(row("Bread", 2, short_name="x" * 31, deposit="no"), "price")
    assert misfits(plan, poor, row("Tea", 3)) == [
        (2, "deposit", Reason.DEPOSIT_UNCLEAR),
        (2, "short_name", Reason.PRODUCT_NAME_LONG),
    ]
    assert [entry.product.code for entry in plan.new] == ["1001"]


def test_a_row_without_code_gets_the_next_one_that_nobody_has(shop: Shop) -> None:
    shop.put_on_shelf(product("Tea", id="tea", code="1002"))
    with shop.records.reading() as books:
        plan = Plan(books)
    codes = [plan.place(each).code for each in (row("A", code="1001"), row("B"), row("C"))]
    assert codes == ["1001", "1003", "1004"]


def test_a_row_without_code_keeps_the_code_of_its_product(plan: Plan) -> None:
    assert plan.place(row("Milk", codes=packs(MILK_CODE))).code == "101"


def test_a_new_product_has_what_its_row_says_and_the_usual_for_the_rest(plan: Plan) -> None:
    name = "Brookside Fresh Full Cream Milk 500 ml"
    take(plan, row(name, 5, code="M2", unit=Unit.L, stock=pieces(3), codes=packs(CARTON)))
    entry = plan.new[0]
    wanted = product(name, id=entry.product.id, code="M2", unit=Unit.L)
    assert (entry.product.short_name, entry.product.category) == ("Brookside Fresh Full Cream", "")
    assert (entry.product.unit, entry.product.tag) == (Unit.L, wanted.tag)
    assert (entry.line, entry.stock, entry.codes) == (5, pieces(3), packs(CARTON))


def test_a_row_that_says_nothing_new_changes_nothing(plan: Plan) -> None:
    take(plan, row("Brookside Whole Milk 500 ml", code="101", category="Dairy", stock=pieces(9)))
    assert (plan.new, plan.changed, plan.unchanged) == ([], [], 1)


def test_a_changed_field_is_told_before_and_after(plan: Plan) -> None:
    take(plan, row("Brookside Whole Milk 500 ml", code="101", price=ksh(70), minimum=pieces(12)))
    assert plan.changed[0].changes == (
        Change("price", "65.00", "70.00"),
        Change("minimum", "0", "12"),
    )


def test_barcodes_are_added_to_those_a_product_has_and_one_named_anew_is_as_the_row_says(
    plan: Plan,
) -> None:
    carton = PackCode(read_barcode(CARTON), pieces(24), ksh(1150))
    again = PackCode(read_barcode(MILK_CODE), pieces(2))
    take(plan, row("Milk", code="101", codes=(again, carton)))
    take(plan, row("Soda", code="S1", price=ksh(70), codes=()))
    assert plan.changed[0].codes == (carton, again)
    assert plan.changed[1].codes == packs(OTHER_CODE)


def test_prices_by_quantity_stay_when_a_row_does_not_speak_of_them(shop: Shop) -> None:
    steps = (PriceBreak(pieces(6), Price(ksh(62))),)
    shop.put_on_shelf(product("Tea", id="tea", code="T", breaks=steps))
    with shop.records.reading() as books:
        plan = Plan(books)
    take(plan, row("Tea", code="T", category="Dairy"))
    assert plan.unchanged == 1


def test_a_deposit_may_be_in_the_shop_or_anywhere_in_the_file(plan: Plan) -> None:
    placed = [plan.place(row("Soda", code="S1", deposit="9001")), plan.place(bottle(3))]
    for each in reversed(placed):
        plan.add(each)
    assert plan.changed[0].product.deposit == plan.new[0].product.id


@pytest.mark.parametrize("deposit", ["9001", "101"])
def test_a_deposit_that_is_none_is_refused(plan: Plan, deposit: str) -> None:
    found = misfits(plan, row(code="B", deposit=deposit))
    assert found == [(2, "deposit", Reason.DEPOSIT_UNCLEAR)]


def test_a_row_whose_deposit_is_left_out_is_refused(plan: Plan) -> None:
    found = misfits(plan, bottle(short_name="x" * 31), row(code="B", line=3, deposit="9001"))
    assert [(line, reason) for line, _, reason in found] == [
        (2, Reason.PRODUCT_NAME_LONG),
        (3, Reason.DEPOSIT_UNCLEAR),
    ]
    unreadable = bad(bottle(4)), row(code="C", line=5, deposit="9001")
    assert [line for line, _, _ in misfits(plan, *unreadable)] == [4, 5]


def test_a_deposit_the_shop_has_stays_one_when_its_row_is_left_out(shop: Shop) -> None:
    plan = planned(shop, BOTTLE)
    assert len(misfits(plan, bottle(short_name="x" * 31))) == 1
    take(plan, row(code="B", line=3, deposit="9001"))
    assert plan.new[0].product.deposit == ProductId("bottle")


def planned(shop: Shop, *shelf: Product) -> Plan:
    """What would become of a shop with these on its shelf too."""
    for each in shelf:
        shop.put_on_shelf(each)
    with shop.records.reading() as books:
        return Plan(books)


def test_a_deposit_stays_one_while_goods_bear_it(shop: Shop) -> None:
    soda = product("Soda", id="soda", code="S1", deposit=ProductId("bottle"))
    plan = planned(shop, BOTTLE, soda)
    (misfit,) = plan.add(plan.place(bottle(is_deposit=False)))
    assert (misfit.column, misfit.reason) == ("is_deposit", Reason.DEPOSIT_IN_USE)
    assert misfit.facts == {"name": "Bottle", "goods": "Soda"}


def test_what_a_file_says_is_no_deposit_any_more_is_given_to_no_goods(shop: Shop) -> None:
    plan = planned(shop, BOTTLE)
    found = misfits(plan, bottle(is_deposit=False), row(code="B", line=3, deposit="9001"))
    assert found == [(3, "deposit", Reason.DEPOSIT_UNCLEAR)]
    assert Change("is_deposit", "yes", "no") in plan.changed[0].changes


def test_goods_that_would_become_a_deposit_but_are_left_out_are_none(plan: Plan) -> None:
    milk = row("Milk", code="101", short_name="x" * 31, is_deposit=True)
    found = misfits(plan, milk, row(code="B", line=3, deposit="101"))
    assert [(line, reason) for line, _, reason in found] == [
        (2, Reason.PRODUCT_NAME_LONG),
        (3, Reason.DEPOSIT_UNCLEAR),
    ]


@pytest.mark.parametrize(
    ("said", "column", "reason"),
    [
        (row(code="B 1"), "code", Reason.PRODUCT_CODE_MISSING),
        (row(code="B", short_name="x" * 31), "short_name", Reason.PRODUCT_NAME_LONG),
        (row(code="9002", is_deposit=True, deposit="9001"), "deposit", Reason.DEPOSIT_ON_ITSELF),
        (
            row(codes=(PackCode(read_barcode(CARTON), pieces(24), ksh(0)),)),
            "barcodes",
            Reason.PACK_PRICE,
        ),
    ],
)
def test_a_product_that_no_shelf_can_hold_is_refused_with_its_column(
    plan: Plan, said: ProductRow, column: str, reason: Reason
) -> None:
    take(plan, bottle())
    assert misfits(plan, said) == [(2, column, reason)]


def test_a_tax_class_that_the_country_does_not_have_is_refused(new: Shop) -> None:
    new.choose(market_code="TZ")
    with new.records.reading() as books:
        plan = Plan(books)
    (misfit,) = plan.add(plan.place(row(tax_class=TaxClass.E)))
    assert (misfit.reason, misfit.column) == (Reason.TAX_CLASS_UNKNOWN, "tax_class")
    assert misfit.facts == {"name": "Bread", "letter": "E"}
