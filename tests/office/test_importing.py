"""An import is whole or nothing, lists every bad row, and done again changes nothing."""

from pathlib import Path

import pytest

from pos.office.importing import AS_IT_IS, BadRows, Imported, Wish, import_products
from pos.office.product_sheet import Problem
from pos.records.books import Books
from pos.records.products import all_products, codes_of, find_by_code, product_of
from pos.records.shelf_list import history_of
from pos.records.stock import held, level_of
from pos.shop.audit import Act
from pos.shop.identity import ProductId
from pos.shop.product import Product
from pos.shop.progress import Stopped
from pos.shop.quantity import pieces
from pos.shop.staff import Role
from pos.shop.stock import Batch, Held, Place
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.office.tables import csv_file, says, xlsx_file
from tests.shops import MILK_CODE, Shop, everything_in, refused

CARTON = "16161100600215"
SKIP = Wish(skip_bad=True)


def bring_in(shop: Shop, *lines: str, wish: Wish = AS_IT_IS) -> Imported:
    file = csv_file(shop.records.path.parent, *lines)
    return import_products(shop.records, shop.owner, path=file, wish=wish)


def problems_of(shop: Shop, *lines: str) -> list[Problem]:
    with pytest.raises(BadRows) as bad:
        bring_in(shop, *lines)
    assert bad.value.reason is Reason.ROWS_BAD
    return list(bad.value.problems)


def of_code(books: Books, code: str) -> Product:
    found = find_by_code(books, code)
    assert found is not None
    return found


def names(shop: Shop) -> list[str]:
    with shop.records.reading() as books:
        return sorted(each.name for each in all_products(books))


def test_a_new_product_is_on_the_shelf_with_its_codes_and_opening_stock(shop: Shop) -> None:
    done = bring_in(
        shop,
        "code,name,price,cost,vat,qty,barcode,price breaks",
        f"B1,Bread 400 g,70,58.50,A,24,{CARTON}*24@1600;96385074,6=68",
    )
    assert done == Imported(1, 0, 0, (), ())
    with shop.records.reading() as books:
        bread = of_code(books, "B1")
        codes = codes_of(books, bread.id)
        assert (bread.price, bread.cost) == (ksh(70), ksh("58.50"))
        assert [(each.barcode.text, each.pack, each.price) for each in codes] == [
            (CARTON, pieces(24), ksh(1600)),
            ("96385074", pieces(1), None),
        ]
        assert level_of(books, bread.id) == pieces(24)
    assert shop.faults() == []


def test_a_spreadsheet_comes_in_as_the_same_csv_file_does(shop: Shop, tmp_path: Path) -> None:
    header = ["name", "price", "code", "barcode", "stock", "batches"]
    book = xlsx_file(tmp_path, header, ["Bread", 70.5, 201, 6161101660013, 3, True])
    import_products(shop.records, shop.owner, path=book)
    assert bring_in(shop, ",".join(header), "Bread,70.50,201,6161101660013,3,yes").unchanged == 1


def test_an_import_is_one_act_that_names_its_file(shop: Shop) -> None:
    bring_in(shop, "name,price,code", "Bread,70,B1", "Milk,66,101")
    (entry,) = shop.audited(Act.PRODUCTS_IMPORTED)
    assert (entry["subject"], entry["new"], entry["changed"]) == ("products.csv", 1, 1)
    assert len(entry["file"]) == 64


def test_the_same_file_again_changes_nothing(shop: Shop) -> None:
    lines = ("name,price,cost,stock,barcode", f"Bread,70,58,24,{CARTON}*24", "Tea,40,31,,")
    bring_in(shop, *lines)
    before = everything_in(shop.records.path)
    assert bring_in(shop, *lines) == Imported(0, 0, 2, (), ())
    assert everything_in(shop.records.path) == before


def test_a_changed_price_leaves_its_trace(shop: Shop) -> None:
    bring_in(shop, "code,name,price", "101,Brookside Whole Milk 500 ml,70")
    with shop.records.reading() as books:
        (change,) = history_of(books, ProductId("milk"))
    assert (change.field, change.before, change.after) == ("price", "65.00", "70.00")
    assert len(shop.audited(Act.PRODUCTS_IMPORTED)) == 1
    assert shop.faults() == []


def test_barcodes_are_added_and_none_is_lost(shop: Shop) -> None:
    bring_in(shop, "code,name,price,barcode", f"101,Milk,65,{CARTON}*24")
    with shop.records.reading() as books:
        found = [code.barcode.text for code in codes_of(books, ProductId("milk"))]
    assert found == [CARTON, MILK_CODE]


def test_opening_stock_is_for_new_products_only(shop: Shop) -> None:
    bring_in(shop, "code,name,price,stock", "101,Milk,66,500", "B1,Bread,70,0")
    with shop.records.reading() as books:
        assert level_of(books, ProductId("milk")).thousandths == 0
        assert level_of(books, of_code(books, "B1").id).thousandths == 0


def test_opening_stock_of_goods_that_are_kept_by_batch_lies_in_one_called_opening(
    shop: Shop,
) -> None:
    bring_in(shop, "code,name,price,stock,batches", "Y,Yoghurt,90,6,yes", "B1,Bread,70,4,no")
    with shop.records.reading() as books:
        yoghurt, bread = (held(books, of_code(books, code).id) for code in ("Y", "B1"))
    assert yoghurt == (Held(Place.SHELF, Batch("opening").key, pieces(6)),)
    assert bread == (Held(Place.SHELF, "", pieces(4)),)


def test_deposits_stand_anywhere_in_a_file(shop: Shop) -> None:
    bring_in(
        shop,
        "code,name,price,deposit,is deposit",
        "S1,Soda,60,9001,",
        "9001,Bottle,25,,yes",
        "S2,Stoney,60,9001,",
    )
    with shop.records.reading() as books:
        bottle = of_code(books, "9001").id
        assert {of_code(books, code).deposit for code in ("S1", "S2")} == {bottle}


def test_generated_codes_keep_clear_of_codes_that_come_later(shop: Shop) -> None:
    bring_in(shop, "code,name,price", ",Bread,70", ",Toast,80", "1001,Tea,40")
    with shop.records.reading() as books:
        assert of_code(books, "1001").name == "Tea"
        assert (of_code(books, "1002").name, of_code(books, "1003").name) == ("Bread", "Toast")


def test_every_bad_row_is_listed_in_its_place_and_nothing_comes_in(shop: Shop) -> None:
    before = everything_in(shop.records.path)
    found = problems_of(
        shop,
        "Name,Price,Code,VAT,EAN",
        "Bread,70,B1,A,",
        "Toast,-1,B2,Q,",
        "Bun,5,B1,A,",
        ",,,,6161100600219",
        "Cake,5,B 3,A,",
        "Tea,40,T1,A,,surplus",
        f"Soda,50,101,A,{MILK_CODE}",
        "Soda,50,S1,A,6.1611E+12",
        "Scone,x,B1,A,",
    )
    assert [(each.line, each.column) for each in found] == [
        *((3, "Price"), (3, "VAT"), (4, "Code"), (5, "Name"), (5, "Price"), (5, "EAN")),
        *((6, "Code"), (7, ""), (9, "EAN"), (10, "Price"), (10, "Code")),
    ]
    assert says(found[2].why, Reason.PRODUCT_OF_LINE)
    assert says(found[6].why, Reason.PRODUCT_CODE_MISSING)
    assert everything_in(shop.records.path) == before


def test_the_count_of_bad_rows_counts_rows(shop: Shop) -> None:
    with pytest.raises(BadRows) as bad:
        bring_in(shop, "name,price", ",-1", "Bun,x", "Bread,70")
    assert str(bad.value) == "2 rows cannot be used. Nothing was imported."


def test_rows_that_are_right_come_in_when_bad_ones_are_skipped(shop: Shop) -> None:
    done = bring_in(shop, "name,price,shelf", "Bread,70,A", "Toast,x,B", "Tea,40,C", wish=SKIP)
    assert (done.new, done.unused) == (2, ("shelf",))
    assert [(each.line, each.column) for each in done.problems] == [(3, "price")]
    assert names(shop) == ["Bread", "Brookside Whole Milk 500 ml", "Tea"]


@pytest.mark.parametrize("bad", ["9001,Bottle,x,,yes,", f"9001,Bottle,25,,yes,{'x' * 31}"])
def test_a_row_whose_deposit_row_is_bad_is_bad_too(shop: Shop, bad: str) -> None:
    header = "code,name,price,deposit,is deposit,short name"
    done = bring_in(shop, header, "S1,Soda,60,9001,,", bad, "T1,Tea,40,,,", wish=SKIP)
    assert [each.line for each in done.problems] == [2, 3]
    assert says(done.problems[0].why, Reason.DEPOSIT_UNCLEAR)
    assert names(shop) == ["Brookside Whole Milk 500 ml", "Tea"]


@pytest.mark.parametrize("wish", [Wish(dry_run=True), Wish(dry_run=True, skip_bad=True)])
def test_a_dry_run_says_what_would_be_and_changes_nothing(shop: Shop, wish: Wish) -> None:
    before = everything_in(shop.records.path)
    done = bring_in(shop, "code,name,price,stock", "B1,Bread,70,5", "101,Milk,66,", wish=wish)
    assert (done.new, done.changed) == (1, 1)
    assert everything_in(shop.records.path) == before


def test_a_file_of_bad_rows_only_changes_nothing_when_they_are_skipped(shop: Shop) -> None:
    before = everything_in(shop.records.path)
    assert bring_in(shop, "name,price", "Bread,x", wish=SKIP).new == 0
    assert everything_in(shop.records.path) == before


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("nome,preis", "Bread,70"), Reason.HEADERS_MISSING),
        (("name,name,price", "Bread,Bread,70"), Reason.HEADER_TWICE),
        (("name,price",), Reason.FILE_EMPTY),
        (('name,price\n"Bread', "70"), Reason.FILE_UNREADABLE),
    ],
)
def test_a_file_that_is_no_table_of_products_is_refused(
    shop: Shop, lines: tuple[str, ...], reason: Reason
) -> None:
    before = everything_in(shop.records.path)
    with refused(reason):
        bring_in(shop, *lines, wish=SKIP)
    assert everything_in(shop.records.path) == before


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR])
def test_who_may_not_change_products_imports_none_and_learns_nothing_of_the_file(
    shop: Shop, tmp_path: Path, role: Role
) -> None:
    with refused(Reason.NOT_ALLOWED):
        import_products(shop.records, shop.staff[role], path=tmp_path / "none.csv")


@pytest.mark.slow
def test_a_large_file_comes_in_by_thousands_and_says_how_far_it_is(
    shop: Shop, tmp_path: Path
) -> None:
    told: list[tuple[str, int, int]] = []
    for price in (5, 6):
        lines = [f"Thing {n},{price},1" for n in range(2501)]
        file = csv_file(tmp_path, "name,price,qty", *lines)
        import_products(
            shop.records, shop.owner, path=file, progress=lambda *said: told.append(said)
        )
    for work in ("Adding", "Putting in stock", "Changing"):
        assert [done for what, done, of in told if (what, of) == (work, 2501)] == [
            *(0, 1000, 2000, 2501)
        ]
    assert shop.faults() == []


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Stopped])
@pytest.mark.parametrize("work", ["Reading", "Comparing", "Adding", "Changing", "Putting in stock"])
def test_an_import_that_is_stopped_keeps_nothing(
    shop: Shop, tmp_path: Path, work: str, stop: type[BaseException]
) -> None:
    def progress(what: str, done: int, of: int) -> None:
        if (what, done) == (work, of) and of:
            raise stop

    before = everything_in(shop.records.path)
    file = csv_file(tmp_path, "code,name,price,stock", "B1,Bread,70,5", "101,Milk,66,")
    with pytest.raises(stop):
        import_products(shop.records, shop.owner, path=file, progress=progress)
    assert everything_in(shop.records.path) == before


def test_products_the_file_does_not_name_stay_as_they_are(shop: Shop) -> None:
    shop.put_on_shelf(product("Tea", id="tea", code="T"))
    bring_in(shop, "name,price", "Bread,70")
    with shop.records.reading() as books:
        assert product_of(books, ProductId("tea")) == product("Tea", id="tea", code="T")
