"""Goods are found by any part of what they are called, in any order, with the likeliest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.identity import ProductId
from pos.shop.searching import MOST_LOOKED_AT, Shelf, Shelved, fold

GOODS = (
    Shelved(ProductId("crisps"), "Tropical Heat Crisps Chilli", "204", ("6161100600218",)),
    Shelved(ProductId("cafe"), "Nescafé Coffee 50 g", "310"),
    Shelved(ProductId("kabras"), "Kabras White Sugar 1 kg", "110", ("6161104650073",)),
    Shelved(ProductId("cane"), "Sugar cane juice", "20"),
    Shelved(ProductId("milk"), "Brookside Whole Milk 500 ml", "101"),
)
SHELF = Shelf(GOODS)


def found(typed: str) -> list[str]:
    return [each.product for each in SHELF.find(typed)]


@pytest.mark.parametrize(
    ("typed", "goods"),
    [
        ("milk", ["milk"]),
        ("MILK whole", ["milk"]),
        ("ook ml", ["milk"]),
        ("nescafe", ["cafe"]),
        ("NESCAFÉ", ["cafe"]),
        ("sugar", ["cane", "kabras"]),
        ("20", ["cane", "crisps"]),
        ("616110465", ["kabras"]),
        ("1104650", ["kabras"]),
        ("suk", ["kabras", "cane"]),
        ("sukari kabras", ["kabras"]),
        ("milk sugar", []),
        ("xyz", []),
        ("", []),
        (" - ", []),
    ],
)
def test_what_was_typed_finds(typed: str, goods: list[str]) -> None:
    assert found(typed)[: len(goods)] == goods
    assert bool(found(typed)) is bool(goods)


@pytest.mark.parametrize(
    ("typed", "because"),
    [
        ("kabras", ""),
        ("sukari", "sukari"),
        ("110", "110"),
        ("6161104650073", "6161104650073"),
    ],
)
def test_it_is_said_why_something_fits_when_its_name_does_not(typed: str, because: str) -> None:
    (first, *_) = SHELF.find(typed)
    assert (first.product, first.because) == ("kabras", because)


def test_no_more_is_given_than_was_asked_for() -> None:
    many = Shelf(Shelved(ProductId(str(n)), f"Milk {n}", f"{n}") for n in range(200))
    assert len(many) == 200
    assert len(many.find("milk", 7)) == 7
    assert len({each.product for each in many.find("milk")}) == 50


def test_a_search_gives_up_before_anybody_waits_for_it() -> None:
    many = Shelf(Shelved(ProductId(str(n)), "aa", "c") for n in range(MOST_LOOKED_AT + 10))
    assert many.find("aa zz") == ()


def test_words_are_folded() -> None:
    assert fold("  Crème-Brûlée, 2 KG ") == "creme brulee 2 kg"


@given(st.sampled_from(GOODS), st.data())
def test_any_part_of_a_name_in_any_order_finds_it(goods: Shelved, data: st.DataObject) -> None:
    words = data.draw(st.permutations(fold(goods.name).split()))
    parts = [word[data.draw(st.integers(0, len(word) - 1)) :] for word in words]
    assert goods.product in found(" ".join(parts))
