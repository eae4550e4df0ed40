"""Invented shops: the same seed gives the same one, and nothing in it is wrong."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pos.bench.invented_shop import HEADINGS, invented_products
from pos.office.importing import Imported, import_products
from pos.office.sheet_writer import write_sheet
from pos.records.staff import FIRST_START
from pos.shop.barcode import has_right_check_digit
from tests.shops import new_records


@given(st.integers(), st.integers())
def test_a_seed_is_a_shop(seed: int, other: int) -> None:
    shop = list(invented_products(30, seed))
    assert list(invented_products(30, seed)) == shop
    assert (list(invented_products(30, other)) == shop) is (abs(other) == abs(seed))


def test_a_larger_shop_begins_as_a_smaller_one() -> None:
    assert list(invented_products(500))[:100] == list(invented_products(100))


def test_no_two_products_share_a_name_a_code_or_a_barcode() -> None:
    rows = list(invented_products(3000))
    for column in ("name", "code", "barcode"):
        assert len({row[HEADINGS.index(column)] for row in rows}) == 3000


def test_barcodes_are_right_and_prices_above_cost() -> None:
    for row in invented_products(1000):
        said = dict(zip(HEADINGS, row, strict=True))
        assert has_right_check_digit(str(said["barcode"]))
        assert 0 < int(str(said["cost"])) <= int(str(said["price"]))


def test_an_invented_shop_is_imported_without_a_bad_row(tmp_path: Path) -> None:
    file = tmp_path / "products.csv"
    assert write_sheet(file, HEADINGS, invented_products(300, 7)) == 300
    records = new_records(tmp_path)
    assert import_products(records, FIRST_START, path=file) == Imported(300, 0, 0, (), ())
    records.close()
