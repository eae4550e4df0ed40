"""The sample shop is one that could stand in Nairobi: every price right, every code its own."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from pos.folders import resources
from pos.office.importing import Imported, import_products
from pos.records.database import Records
from pos.records.products import all_codes, all_products
from pos.records.staff import FIRST_START
from pos.records.stock import levels
from pos.shop.barcode import has_right_check_digit
from pos.shop.product import PackCode, Product
from pos.shop.quantity import Unit
from pos.shop.tax import TaxClass
from tests.shops import new_records

FOLDER = resources() / "sample-shop"
CATEGORIES = 19


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Records, Imported]]:
    """The sample shop in books of its own, and what its import said."""
    records = new_records(tmp_path_factory.mktemp("sample"))
    yield records, import_products(records, FIRST_START, path=FOLDER / "products.csv")
    records.close()


@pytest.fixture
def products(shop: tuple[Records, Imported]) -> list[Product]:
    with shop[0].reading() as books:
        return list(all_products(books))


@pytest.fixture
def codes(shop: tuple[Records, Imported]) -> list[PackCode]:
    with shop[0].reading() as books:
        return [code for codes in all_codes(books).values() for code in codes]


def lines() -> list[dict[str, str]]:
    with (FOLDER / "products.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_comes_in(shop: tuple[Records, Imported]) -> None:
    count = len(lines())
    assert count >= 300
    assert shop[1] == Imported(count, 0, 0, (), ())


def test_importing_it_again_changes_nothing(shop: tuple[Records, Imported]) -> None:
    again = import_products(shop[0], FIRST_START, path=FOLDER / "products.csv")
    assert again == Imported(0, 0, len(lines()), (), ())


def test_its_readme_counts_right(products: list[Product]) -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert f"{len(products)} products" in readme
    assert f"One of {len({each.category for each in products})}" in readme


def test_no_name_and_no_code_stands_for_two_products(products: list[Product]) -> None:
    for name in ("name", "short_name", "code"):
        counted = Counter(getattr(each, name) for each in products)
        assert [text for text, times in counted.items() if times > 1] == []


def test_every_barcode_is_right_and_belongs_to_one_product(codes: list[PackCode]) -> None:
    written = [
        part.partition("*")[0] for row in lines() for part in row["barcodes"].split(";") if part
    ]
    assert len(written) == len(set(written)) == len(codes) > 300
    assert [code for code in written if not has_right_check_digit(code)] == []
    assert all(len(code) in {8, 12, 13, 14} for code in written)


def test_no_barcode_could_be_taken_for_a_scales_label(codes: list[PackCode]) -> None:
    own = [code.barcode.text for code in codes]
    assert [text for text in own if len(text) == 13 and text.startswith("2")] == []


def test_everything_has_a_price_and_costs_less_than_that(products: list[Product]) -> None:
    wrong = [each.name for each in products if not 0 < each.cost.cents < each.price.cents]
    assert wrong == []


def test_larger_quantities_are_cheaper_but_not_below_cost(
    products: list[Product], codes: list[PackCode]
) -> None:
    broken = [each for each in products if each.tag.breaks]
    assert broken
    for each in broken:
        prices = [each.price, *(level.price.amount for level in each.tag.breaks)]
        assert prices == sorted(prices, reverse=True)
        assert prices[-1] > each.cost
    assert any(code.price is not None for code in codes)


def test_packs_cost_less_than_their_pieces_and_more_than_the_shop_paid(
    shop: tuple[Records, Imported],
) -> None:
    with shop[0].reading() as books:
        by_id = {each.id: each for each in all_products(books)}
        packs = [
            (by_id[id], code)
            for id, codes in all_codes(books).items()  # noqa: A001
            for code in codes
            if code.price is not None
        ]
    assert len(packs) >= 5
    for product, code in packs:
        pieces, price = code.pack.thousandths // 1000, code.price
        assert price is not None
        assert product.cost.cents * pieces < price.cents <= product.price.cents * pieces


def test_every_category_is_a_shelf_with_goods_on_it(products: list[Product]) -> None:
    shelves = Counter(each.category for each in products)
    assert len(shelves) == CATEGORIES
    assert min(shelves.values()) >= 4
    assert all(re.fullmatch(r"[A-Z][a-z]+( [a-z]+)*", category) for category in shelves)


TAXES = {
    "Fresh produce": {TaxClass.A},
    "Soft drinks": {TaxClass.B},
    "Sweets": {TaxClass.B},
    "Soap and detergent": {TaxClass.B},
    "Cooking oil": {TaxClass.B},
    "Deposits": {TaxClass.D},
}


def test_every_tax_class_is_used_as_a_shop_would(products: list[Product]) -> None:
    used = Counter(each.tax_class for each in products)
    assert used.keys() == {TaxClass.A, TaxClass.B, TaxClass.C, TaxClass.D}
    assert used[TaxClass.B] > len(products) / 2
    for category, classes in TAXES.items():
        assert {each.tax_class for each in products if each.category == category} == classes
    for word, tax_class in (("Maize Meal", "C"), ("White Bread", "C"), ("Whole Milk", "C")):
        found = {each.tax_class.value for each in products if word in each.name}
        assert found == {tax_class}, word


def test_deposits_are_no_goods_and_go_with_some(products: list[Product]) -> None:
    deposits = {each.id: each for each in products if each.is_deposit}
    assert {each.category for each in deposits.values()} == {"Deposits"}
    assert {each.tax_class for each in deposits.values()} == {TaxClass.D}
    borne = {each.deposit for each in products if each.deposit}
    assert borne == set(deposits)


def test_some_goods_are_weighed_and_a_scale_can_name_them(products: list[Product]) -> None:
    units = Counter(each.unit for each in products)
    assert units.keys() == set(Unit)
    weighed = [each for each in products if each.unit is Unit.KG]
    assert len(weighed) >= 20
    assert all(re.fullmatch(r"[0-9]{1,5}", each.code) for each in weighed)


def test_some_goods_expire(products: list[Product]) -> None:
    expiring = {each.category for each in products if each.has_batches}
    assert expiring >= {"Dairy", "Bread", "Meat and eggs"}


def test_the_shelves_are_stocked_and_some_run_low(
    shop: tuple[Records, Imported], products: list[Product]
) -> None:
    with shop[0].reading() as books:
        there = levels(books)
    empty = [each.name for each in products if there.get(each.id, 0) == 0]
    low = [each for each in products if there.get(each.id, 0) < each.minimum.thousandths]
    assert len(empty) <= 3
    assert 3 <= len(low) <= len(products) / 5


def test_the_file_is_written_as_its_readme_says() -> None:
    raw = (FOLDER / "products.csv").read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert [column for column in lines()[0] if f"`{column}`" not in readme] == []
