"""Tables out of the books say what the books say, run nowhere, and come in again unchanged."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.folders import resources
from pos.office.adjusting import adjust
from pos.office.catalogue import add_product
from pos.office.exporting import export
from pos.office.importing import import_products
from pos.office.sheets import read_sheet
from pos.records.database import Records
from pos.records.products import all_codes, all_products
from pos.records.staff import FIRST_START
from pos.records.stock import levels
from pos.shop.adjusting import Adjustment
from pos.shop.audit import Act
from pos.shop.barcode import read_barcode
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.price import Price, PriceBreak
from pos.shop.product import PackCode, describe
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.staff import Role
from pos.shop.stock import Lot, MoveKind
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.office.attacked import attacked_shop
from tests.shops import Shop, everything_in, new_records, refused, troubled

NOON_THERE = "2026-11-21 12:00:00"
BOTH = pytest.mark.parametrize("kind", ["csv", "xlsx"])


def taken_out(
    records: Records, what: str, file: Path, by: StaffId = FIRST_START
) -> list[dict[str, str]]:
    """A table as anybody reads it back, headings to cells."""
    rows = export(records, by, what=what, path=file)
    if not rows:
        return []
    sheet = read_sheet(file)
    assert len(sheet.rows) == rows
    blank = [""] * len(sheet.header)
    return [
        dict(zip(sheet.header, [*row.cells, *blank[len(row.cells) :]], strict=True))
        for row in sheet.rows
    ]


def catalogue(records: Records) -> dict[str, tuple[dict[str, str], int]]:
    """Every product by its code, and how much of it there is; named without ids."""
    with records.reading() as books:
        there, codes = levels(books), all_codes(books)
        code_of = {each.id: each.code for each in all_products(books)}
        return {
            each.code: (
                describe(each, codes.get(each.id, ()))
                | {"deposit": code_of[each.deposit] if each.deposit else ""},
                there.get(each.id, 0),
            )
            for each in all_products(books)
        }


@pytest.fixture
def trading(shop: Shop) -> Shop:
    return attacked_shop(shop)


@BOTH
def test_sales_go_out_with_their_receipts_and_names(
    trading: Shop, tmp_path: Path, kind: str
) -> None:
    first, second = taken_out(trading.records, "sales", tmp_path / f"a.{kind}", trading.owner)
    assert (first["receipt"], first["served by"], first["customer"]) == ("T2-0001", "Grace", "")
    assert [first[each] for each in ("before discounts", "discounts", "total", "VAT")] == [
        *("270", "0", "270", "37.24")
    ]
    assert (second["receipt"], second["customer"], second["total"]) == ("T2-0002", "@Wanjiku", "65")
    assert first["time"].replace("T", " ") == NOON_THERE


def test_lines_go_out_with_what_they_were_sold_for(trading: Shop, tmp_path: Path) -> None:
    milk, sugar, _ = taken_out(trading.records, "lines", tmp_path / "a.csv", trading.owner)
    assert (milk["product"], milk["quantity"], milk["cost of one"]) == (
        *("Brookside Whole Milk 500 ml", "2", "50.25"),
    )
    assert (sugar["code"], sugar["product"]) == ("-118", "=Sugar, loose")
    assert (sugar["quantity"], sugar["unit"], sugar["total"]) == ("0.875", "kg", "140")


def test_payments_go_out_by_their_means(trading: Shop, tmp_path: Path) -> None:
    cash, owed = taken_out(trading.records, "payments", tmp_path / "a.csv", trading.owner)
    assert [cash[each] for each in ("receipt", "means", "amount", "given", "change")] == [
        *("T2-0001", "cash", "270", "300", "30")
    ]
    assert [owed[each] for each in ("means", "amount", "given", "taken by")] == [
        *("account", "65", "0", "Grace")
    ]


def test_a_payment_for_a_sale_that_is_still_open_has_no_receipt(shop: Shop, tmp_path: Path) -> None:
    shop.sell("2*101", given=ksh(50))
    (part,) = taken_out(shop.records, "payments", tmp_path / "a.csv", shop.owner)
    assert (part["receipt"], part["amount"]) == ("", "50")


def test_stock_and_its_moves_go_out_below_zero_too(trading: Shop, tmp_path: Path) -> None:
    sugar, milk = taken_out(trading.records, "stock", tmp_path / "stock.csv", trading.owner)
    moves = taken_out(trading.records, "moves", tmp_path / "moves.csv", trading.owner)
    assert (sugar["quantity"], milk["quantity"], milk["average cost"]) == ("-0.875", "7", "50.25")
    assert [(each["move"], each["change"], each["left"]) for each in moves] == [
        ("received", "10", "10"),
        ("sale", "-2", "8"),
        ("sale", "-0.875", "-0.875"),
        ("sale", "-1", "7"),
    ]
    assert (moves[0]["by"], moves[0]["why"]) == ("Njeri", "+Brookside =7")


def test_shifts_go_out_as_their_z_says(trading: Shop, tmp_path: Path) -> None:
    (z,) = taken_out(trading.records, "shifts", tmp_path / "a.csv", trading.owner)
    assert [z[each] for each in ("till", "Z", "float", "expected", "counted", "over", "why")] == [
        *("2", "1", "5000", "5270", "5000", "-270", "-270, in a hurry")
    ]


def test_the_audit_goes_out_with_everybody_s_name_and_every_hash(
    trading: Shop, tmp_path: Path
) -> None:
    rows = taken_out(trading.records, "audit", tmp_path / "a.csv", trading.owner)
    assert [row["entry"] for row in rows] == [f"2/{number}" for number in range(1, len(rows) + 1)]
    assert (rows[0]["by"], rows[0]["act"], rows[-1]["by"]) == ("first-start", "keys_made", "Grace")
    assert all(len(row["hash"]) == 64 for row in rows)


def test_an_export_is_an_act_of_its_own(shop: Shop, tmp_path: Path) -> None:
    export(shop.records, shop.owner, what="stock", path=tmp_path / "a.csv")
    (entry,) = shop.audited(Act.EXPORTED)
    assert (entry["who"], entry["subject"], entry["file"]) == (shop.owner, "stock", "a.csv")


def test_a_table_without_rows_has_its_headings_only(shop: Shop, tmp_path: Path) -> None:
    assert export(shop.records, shop.owner, what="sales", path=tmp_path / "a.csv") == 0
    assert (tmp_path / "a.csv").read_text("utf-8-sig").startswith("receipt,till,Z,time,served by")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Records]:
    """The sample shop, with a product that has everything a product can have, and odd stock."""
    records = new_records(tmp_path)
    import_products(records, FIRST_START, path=resources() / "sample-shop" / "products.csv")
    carton = PackCode(read_barcode("Rope Carton 24"), pieces(24), ksh("1480.50"))
    steps = (PriceBreak(Quantity(2500), Price(ksh("1150.25"))),)
    odd = {"minimum": Quantity(1_250_500), "is_active": False, "has_batches": True}
    rope = product("=Rope “strong”", id="rope", code="=R", unit=Unit.M, breaks=steps, **odd)
    add_product(records, FIRST_START, product=rope, codes=(carton,))
    with records.reading() as books:
        sugar = next(each for each in all_products(books) if each.code == "118")
    adjust(
        records,
        FIRST_START,
        adjustment=Adjustment(MoveKind.OWN_USE, Lot(sugar.id, Quantity(875)), "Tea"),
    )
    yield records
    records.close()


@BOTH
def test_products_that_went_out_come_in_again_and_nothing_changes(
    full: Records, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / f"products.{kind}"
    rows = export(full, FIRST_START, what="products", path=file)
    before = everything_in(full.path)
    done = import_products(full, FIRST_START, path=file)
    assert (done.new, done.changed, done.unchanged, done.unused) == (0, 0, rows, ())
    assert everything_in(full.path) == before


@BOTH
def test_products_that_went_out_make_the_same_shelf_in_an_empty_shop(
    full: Records, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / f"products.{kind}"
    export(full, FIRST_START, what="products", path=file)
    (tmp_path / "empty").mkdir()
    records = new_records(tmp_path / "empty")
    import_products(records, FIRST_START, path=file)
    assert catalogue(records) == catalogue(full)
    records.close()


def test_goods_that_were_sold_below_zero_go_out_as_none(shop: Shop, tmp_path: Path) -> None:
    shop.sell("3*101")
    (milk,) = taken_out(shop.records, "products", tmp_path / "a.csv", shop.owner)
    assert milk["stock"] == "0"
    assert import_products(shop.records, shop.owner, path=tmp_path / "a.csv").unchanged == 1


@BOTH
def test_a_file_that_is_there_is_never_overwritten(shop: Shop, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"a.{kind}"
    file.write_bytes(b"mine")
    with refused(Reason.ALREADY_THERE):
        export(shop.records, shop.owner, what="stock", path=file)
    with refused(Reason.ALREADY_THERE):
        export(shop.records, shop.owner, what="stock", path=tmp_path)
    assert file.read_bytes() == b"mine"


@pytest.mark.parametrize("what", ["pins", "staff", "products; DROP TABLE sales", ""])
def test_only_tables_that_may_leave_can_be_named(shop: Shop, tmp_path: Path, what: str) -> None:
    with refused(Reason.NO_SUCH_TABLE):
        export(shop.records, shop.owner, what=what, path=tmp_path / "a.csv")


@BOTH
@pytest.mark.parametrize("folder", ["none", "x" * 300])
def test_a_folder_that_cannot_be_used_is_said_in_words(
    shop: Shop, tmp_path: Path, kind: str, folder: str
) -> None:
    with troubled(Fault.FOLDER):
        export(shop.records, shop.owner, what="stock", path=tmp_path / folder / f"a.{kind}")
    assert shop.audited(Act.EXPORTED) == []


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR])
def test_who_may_not_export_takes_nothing_out(shop: Shop, tmp_path: Path, role: Role) -> None:
    with refused(Reason.NOT_ALLOWED):
        export(shop.records, shop.staff[role], what="audit", path=tmp_path / "a.csv")
    assert not (tmp_path / "a.csv").exists()


def test_an_export_that_is_stopped_leaves_no_file_and_no_trace(shop: Shop, tmp_path: Path) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = everything_in(shop.records.path)
    with pytest.raises(KeyboardInterrupt):
        export(shop.records, shop.owner, what="audit", path=tmp_path / "a.xlsx", progress=stop)
    assert not [each for each in tmp_path.iterdir() if "xlsx" in each.name]
    assert everything_in(shop.records.path) == before


def test_an_export_says_how_far_it_is(shop: Shop, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    export(
        shop.records,
        shop.owner,
        what="audit",
        path=tmp_path / "a.csv",
        progress=lambda *said: told.append(said),
    )
    assert told == [("Writing", 0, 0)]
