"""A label is that of the pack whose barcode it bears."""

import pytest

from pos.office.catalogue import add_product
from pos.office.labelling import find_labelled
from pos.shop.barcode import read_barcode
from pos.shop.product import PackCode
from pos.shop.quantity import pieces
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, refused

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
