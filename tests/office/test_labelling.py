"""A label is that of the pack whose barcode it bears."""

import pytest

from pos.office.catalogue import add_product
from pos.office.labelling import (
    MOST_LABELS,
    find_labelled,
    label_items,
    list_delivered,
    list_deliveries,
    list_repriced,
)
from pos.office.receiving import receive
from pos.shop.barcode import read_barcode
from pos.shop.identity import DocumentId, ProductId
from pos.shop.product import PackCode
from pos.shop.quantity import Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop, edit_product, refused

SINGLE = PackCode(read_barcode("6161100600225"))
SIX = PackCode(read_barcode("6161100600232"), pieces(6), ksh(360))


@pytest.fixture
def tea(shop: Shop) -> Shop:
    described = product("Ketepa Pride Tea 250 g", id="tea", code="205", price=ksh(195))
    add_product(shop.records, shop.owner, product=described, codes=(SIX, SINGLE))
    return shop


@pytest.mark.parametrize(
    ("typed", "code"), [("205", SINGLE), ("6161100600225", SINGLE), ("6161100600232", SIX)]
)
def test_a_label_bears_the_code_of_what_it_is_for(tea: Shop, typed: str, code: PackCode) -> None:
    labelled = find_labelled(tea.records, tea.cashier, typed=typed)
    assert (labelled.product.code, labelled.code) == ("205", code)
    assert labelled.rules.name == "Mama Njeri Mini Mart"


def test_a_product_without_a_barcode_has_its_own_code(shop: Shop) -> None:
    bare = product("Sukuma wiki", id="sukuma", code="301")
    add_product(shop.records, shop.owner, product=bare, codes=())
    assert find_labelled(shop.records, shop.cashier, typed=" 301 ").code is None


def test_what_is_not_there_has_no_label(shop: Shop) -> None:
    with refused(Reason.NOT_FOUND):
        find_labelled(shop.records, shop.cashier, typed="999")


def test_labels_of_items_stand_in_the_order_they_were_chosen_in(tea: Shop) -> None:
    chosen = (ProductId("tea"), ProductId("milk"))
    labelled = label_items(tea.records, tea.owner, products=chosen)
    assert [(each.product.id, each.code) for each in labelled] == [
        ("tea", SINGLE), ("milk", PackCode(read_barcode(MILK_CODE))),
    ]  # fmt: skip


def test_what_has_another_price_since_some_days_needs_one_label_each(tea: Shop) -> None:
    edit_product(tea.records, tea.owner, product=product(price=ksh(70)), codes=())
    (line,) = list_repriced(tea.records, tea.owner, days=7)
    assert (line.product.id, line.count) == ("milk", 1)
    tea.clock.pass_time(days=8)
    assert list_repriced(tea.records, tea.owner, days=7) == ()


def test_what_is_put_away_needs_no_label(tea: Shop) -> None:
    edit_product(tea.records, tea.owner, product=product(price=ksh(70), is_active=False), codes=())
    assert list_repriced(tea.records, tea.owner, days=7) == ()


def test_a_delivery_needs_a_label_for_each_piece_and_one_for_what_is_weighed(tea: Shop) -> None:
    tea.put_on_shelf(product("Beans", id="beans", code="b", unit=Unit.KG))
    lines = tuple(
        DeliveryLine(ProductId(each), pieces(count), ksh(50))
        for each, count in (("tea", 12), ("beans", 30), ("tea", 3), ("milk", 9_000))
    )
    delivery = Delivery(DocumentId("d-1"), "Brookside", "DN 7", lines)
    receive(tea.records, tea.owner, delivery=delivery)
    (arrived,) = list_deliveries(tea.records, tea.owner)
    labels = list_delivered(tea.records, tea.owner, delivery=arrived.id)
    counts = [(line.product.id, line.count) for line in labels]
    assert counts == [("tea", 15), ("beans", 1), ("milk", MOST_LABELS)]
    assert (arrived.supplier, arrived.note_number) == ("Brookside", "DN 7")
