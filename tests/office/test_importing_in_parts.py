"""A file is looked at first and kept in parts; what changed meanwhile stays, and again it changes nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from pos.office.importing_in_parts import (
    PART,
    Brought,
    Draft,
    check_file,
    keep_part,
    look_at_file,
)
from pos.records.products import find_by_code
from pos.records.stock import level_of
from pos.shop.audit import Act
from pos.shop.product import PackCode, Product
from pos.shop.progress import Stopped
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.office.tables import csv_file
from tests.shops import MILK_CODE, Shop, edit_product, everything_in, refused

HEADING = "code,name,price,stock,is deposit,deposit,barcode"


def looked_at(shop: Shop, *lines: str) -> Draft:
    file = csv_file(shop.records.path.parent, *lines)
    return look_at_file(shop.records, shop.owner, path=file)


def keep(shop: Shop, draft: Draft) -> list[Brought]:
    return [keep_part(shop.records, shop.owner, draft=draft, at=at) for at in range(draft.parts)]


def of_code(shop: Shop, code: str) -> Product | None:
    with shop.records.reading() as books:
        return find_by_code(books, code)


def test_a_file_that_was_looked_at_has_changed_nothing(shop: Shop) -> None:
    before = everything_in(shop.records.path)
    draft = looked_at(shop, HEADING, "B1,Bread,70,24,,,", "101,Milk,66,,,,", ",Bad,x,,,,")
    assert (draft.new, draft.changed, draft.unchanged) == (1, 1, 0)
    assert [problem.line for problem in draft.problems] == [4]
    assert everything_in(shop.records.path) == before


def test_parts_bring_in_all_of_a_file_with_its_stock_and_its_deposits(shop: Shop) -> None:
    lines = [f"p{at},Item {at},10,3,,," for at in range(PART)]
    draft = looked_at(
        shop, HEADING, *lines, "b1,Beer,200,,,e1,", "e1,Empty,25,,yes,,", "101,Milk,66,,,,"
    )
    kept = keep(shop, draft)
    assert [each.kept for each in kept] == [PART, 3]
    milk, beer, empty = (of_code(shop, code) for code in ("101", "b1", "e1"))
    assert milk is not None
    assert beer is not None
    assert empty is not None
    assert (milk.price, beer.deposit) == (ksh(66), empty.id)
    item = of_code(shop, "p7")
    assert item is not None
    with shop.records.reading() as books:
        assert level_of(books, item.id).thousandths == 3000
    noted = shop.audited(Act.PRODUCTS_IMPORTED)
    assert [(each["part"], each["of"], each["file"]) for each in noted] == [
        (1, 2, draft.digest), (2, 2, draft.digest),
    ]  # fmt: skip


def test_what_was_stopped_between_parts_goes_on_by_the_same_file_again(shop: Shop) -> None:
    lines = [HEADING, *(f"p{at},Item {at},10,3,,," for at in range(PART + 4))]
    draft = looked_at(shop, *lines)
    keep_part(shop.records, shop.owner, draft=draft, at=0)
    again = looked_at(shop, *lines)
    assert (again.new, again.unchanged) == (4, PART)
    keep(shop, again)
    assert looked_at(shop, *lines).entries == ()


def test_what_was_changed_in_the_shop_meanwhile_stays(shop: Shop) -> None:
    draft = looked_at(shop, HEADING, "101,Milk,66,,,,", "B1,Bread,70,,,,")
    edit_product(shop.records, shop.owner, product=product(price=ksh(90)), codes=())
    shop.put_on_shelf(product("Other", id="other", code="b1"))
    assert keep(shop, draft) == [Brought(0, ("Bread", "Milk"))]
    milk = of_code(shop, "101")
    assert milk is not None
    assert milk.price == ksh(90)


def test_a_code_that_another_item_has_by_now_keeps_a_row_out(shop: Shop) -> None:
    draft = looked_at(shop, HEADING, "B1,Bread,70,,,,96385074")
    shop.put_on_shelf(product("Other", id="other", code="96385074"))
    assert keep(shop, draft) == [Brought(0, ("Bread",))]


def test_a_deposit_that_is_none_any_more_keeps_what_bears_it_out(shop: Shop) -> None:
    empty = product("Empty", id="e", code="e1", is_deposit=True)
    shop.put_on_shelf(empty)
    draft = looked_at(shop, HEADING, "b1,Beer,200,,,e1,")
    edit_product(shop.records, shop.owner, product=replace(empty, is_deposit=False), codes=())
    assert keep(shop, draft) == [Brought(0, ("Beer",))]


@pytest.mark.parametrize(("bearing", "kept"), [(("b1",), 0), ((), 1)])
def test_a_deposit_stays_one_when_goods_bear_it_meanwhile(
    shop: Shop, bearing: tuple[str, ...], kept: int
) -> None:
    empty = product("Empty", id="e", code="e1", is_deposit=True)
    shop.put_on_shelf(empty)
    draft = looked_at(shop, HEADING, "e1,Empty,65,,no,,")
    for code in bearing:
        shop.put_on_shelf(product("Beer", id=code, code=code, deposit=empty.id))
    assert [each.kept for each in keep(shop, draft)] == [kept]


def test_a_file_that_is_another_by_now_is_refused(shop: Shop) -> None:
    draft = looked_at(shop, HEADING, "B1,Bread,70,,,,")
    check_file(shop.records, shop.owner, draft=draft)
    looked_at(shop, HEADING, "B1,Bread,7,,,,")
    with refused(Reason.FILE_CHANGED):
        check_file(shop.records, shop.owner, draft=draft)
    draft.path.unlink()
    with refused(Reason.FILE_CHANGED):
        check_file(shop.records, shop.owner, draft=draft)


def test_looking_at_a_file_can_be_stopped(shop: Shop, tmp_path: Path) -> None:
    def stop(_what: str, _done: int, _of: int) -> None:
        raise Stopped

    file = csv_file(tmp_path, HEADING, "B1,Bread,70,,,,")
    with pytest.raises(Stopped):
        look_at_file(shop.records, shop.owner, path=file, progress=stop)


def test_a_barcode_with_a_pack_is_kept_with_the_rest(shop: Shop) -> None:
    draft = looked_at(shop, HEADING, f"101,Milk,65,,,,16161100600215*24@1500;{MILK_CODE}")
    assert keep(shop, draft) == [Brought(1)]
    assert isinstance(draft.entries[0].codes[0], PackCode)
