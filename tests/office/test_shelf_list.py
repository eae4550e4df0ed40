"""Items as the office looks at them: by words with all else that is wanted, and one of them whole."""

import pytest

from pos.office.catalogue import Described, free_code, keep_item
from pos.office.shelf_list import (
    Offered,
    count_items,
    find_items,
    list_items,
    offer_choices,
    read_whole_shelf,
    see_item,
)
from pos.shop.barcode import read_barcode
from pos.shop.identity import ProductId
from pos.shop.product import PackCode
from pos.shop.shelf_list import EVERYTHING, Choice, Kept
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, refused

MILK = ProductId("milk")


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    shop.put_on_shelf(product("Kabras Sugar", id="sugar", code="s1"))
    shop.put_on_shelf(product("Nzoia Sugar", id="nzoia", code="s2", is_active=False))
    return shop


def found(shop: Shop, choice: Choice) -> list[str]:
    shelf = read_whole_shelf(shop.records, shop.owner)
    page = find_items(shop.records, shop.owner, shelf=shelf, choice=choice)
    return [each.product.name for each in page.items]


def test_items_are_found_by_what_they_are_called_at_the_counter(stocked: Shop) -> None:
    assert found(stocked, Choice(typed="sukari")) == ["Kabras Sugar"]
    assert found(stocked, Choice(typed="sukari", kept=Kept.AWAY)) == ["Nzoia Sugar"]
    assert found(stocked, Choice(typed="sukari", kept=Kept.ALL)) == ["Kabras Sugar", "Nzoia Sugar"]
    assert found(stocked, Choice(typed="sukari", category="x", kept=Kept.ALL)) == []
    assert found(stocked, Choice(typed="sukari", supplier="x", kept=Kept.ALL)) == []


def test_no_words_find_everything_that_is_wanted(stocked: Shop) -> None:
    assert len(found(stocked, EVERYTHING)) == 2
    page = list_items(stocked.records, stocked.owner, choice=EVERYTHING)
    assert len(page.items) == count_items(stocked.records, stocked.owner, choice=EVERYTHING)


def test_what_can_be_chosen_is_offered(stocked: Shop) -> None:
    offered = offer_choices(stocked.records, stocked.owner)
    assert isinstance(offered, Offered)
    assert offered.categories == ("Dairy",)
    assert len(offered.tax_classes) >= 3


def milk(shop: Shop) -> Described:
    item = see_item(shop.records, shop.owner, product=MILK).item
    return Described(item.product, item.codes)


def test_an_item_is_kept_as_it_was_seen_and_changed(shop: Shop) -> None:
    seen = milk(shop)
    carton = PackCode(read_barcode("16161100600215"))
    wanted = Described(product(price=ksh(70)), (*seen.codes, carton))
    keep_item(shop.records, shop.manager, seen=seen, wanted=wanted)
    whole = see_item(shop.records, shop.owner, product=MILK)
    assert whole.item.product.price == ksh(70)
    assert {each.field for each in whole.history} == {"price", "barcodes"}


def test_what_is_the_same_changes_nothing(shop: Shop) -> None:
    seen = milk(shop)
    keep_item(shop.records, shop.manager, seen=seen, wanted=seen)
    assert see_item(shop.records, shop.owner, product=MILK).history == ()


def test_an_item_that_somebody_else_changed_meanwhile_is_not_kept(shop: Shop) -> None:
    seen = milk(shop)
    keep_item(
        shop.records, shop.owner, seen=seen, wanted=Described(product(price=ksh(70)), seen.codes)
    )
    with refused(Reason.CHANGED_MEANWHILE):
        keep_item(
            shop.records, shop.manager, seen=seen,
            wanted=Described(product(price=ksh(80)), seen.codes),
        )  # fmt: skip


def test_an_item_that_cannot_be_is_refused_as_an_import_refuses_it(stocked: Shop) -> None:
    seen = milk(stocked)
    with refused(Reason.CODE_TAKEN):
        keep_item(
            stocked.records, stocked.manager, seen=seen,
            wanted=Described(product(code="s1"), seen.codes),
        )  # fmt: skip


def test_a_free_code_belongs_to_nobody(shop: Shop) -> None:
    assert free_code(shop.records, shop.owner) == "1001"
    shop.put_on_shelf(product("Bread", id="bread", code="1001"))
    assert free_code(shop.records, shop.owner) == "1002"
