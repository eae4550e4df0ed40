"""Many prices at once: looked at, changed in parts, gone on with, taken back."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from pos.office.pricing import (
    Preview,
    Wanted,
    change_prices,
    list_price_changes,
    preview_prices,
    preview_undo,
)
from pos.office.shelf_list import read_whole_shelf
from pos.records.products import product_of
from pos.shop.audit import Act
from pos.shop.identity import ProductId
from pos.shop.money import Money
from pos.shop.price import Price, PriceBreak
from pos.shop.price_change import PriceChange, parts_of
from pos.shop.product import Product
from pos.shop.progress import Stopped
from pos.shop.quantity import pieces
from pos.shop.repricing import By, NewPrice, Recipe
from pos.shop.shelf_list import EVERYTHING, Choice
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, edit_product, refused

TEN = Recipe(By.SHARE, 10_00, 1_00)


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    for number in range(5):
        shop.put_on_shelf(shelf(number))
    return shop


def shelf(number: int) -> Product:
    breaks = (PriceBreak(pieces(6), Price(ksh(90))),) if number == 0 else ()
    return product(
        f"Tea {number}",
        id=f"tea-{number}",
        code=f"t{number}",
        price=ksh(100),
        cost=ksh(120 if number == 1 else 80),
        breaks=breaks,
    )


def preview(shop: Shop, choice: Choice = EVERYTHING, goes_on: str = "") -> Preview:
    whole = read_whole_shelf(shop.records, shop.owner)
    wanted = Wanted(choice, TEN, whole, goes_on)
    return preview_prices(shop.records, shop.owner, wanted=wanted)


def keep(shop: Shop, prices: Iterable[NewPrice], change: str = "c-1", undoes: str = "") -> None:
    many = tuple(prices)
    kept = PriceChange(change, 5, TEN, Choice(typed="tea"), undoes)
    for part in parts_of(many, 2):
        change_prices(shop.records, shop.manager, change=kept, part=part)


def prices_of(shop: Shop) -> list[str]:
    with shop.records.reading() as books:
        return [product_of(books, ProductId(f"tea-{at}")).price.figures() for at in range(5)]


def test_a_preview_says_before_after_margin_and_what_stays(stocked: Shop) -> None:
    found = preview(stocked, Choice(typed="tea"))
    assert [(each.name, each.after.figures()) for each in found.prices][:2] == [
        ("Tea 0", "110"), ("Tea 1", "110"),
    ]  # fmt: skip
    assert [each.is_below_cost for each in found.prices] == [False, True, False, False, False]
    assert [each.has_others for each in found.prices] == [True, False, False, False, False]
    assert (found.looked_at, found.left_out) == (5, 0)
    assert prices_of(stocked) == ["100"] * 5


def test_items_without_a_price_are_left_out_of_it(stocked: Shop) -> None:
    stocked.put_on_shelf(product("Cake", id="cake", code="c", price=ksh(0)))
    assert preview(stocked).left_out == 1


def test_a_preview_can_be_stopped(stocked: Shop) -> None:
    def stop(_what: str, _done: int, _of: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        preview_prices(
            stocked.records, stocked.owner, wanted=Wanted(EVERYTHING, TEN), progress=stop
        )


def test_all_parts_of_a_change_bear_its_name_and_every_price_is_posted(stocked: Shop) -> None:
    keep(stocked, preview(stocked, Choice(typed="tea")).prices)
    assert prices_of(stocked) == ["110"] * 5
    noted = stocked.audited(Act.PRICES_CHANGED)
    assert [(each["subject"], each["changed"]) for each in noted] == [
        ("c-1", 2), ("c-1", 2), ("c-1", 1),
    ]  # fmt: skip
    (past,) = list_price_changes(stocked.records, stocked.owner)
    assert past.is_whole


def test_what_was_changed_since_it_was_looked_at_keeps_its_price(stocked: Shop) -> None:
    found = preview(stocked, Choice(typed="tea"))
    dear = product("Tea 2", id="tea-2", code="t2", price=ksh(300), cost=ksh(80))
    edit_product(stocked.records, stocked.owner, product=dear, codes=())
    kept = change_prices(
        stocked.records, stocked.owner, change=PriceChange("c", 5, TEN), part=found.prices
    )
    assert (kept.changed, kept.passed) == (4, ("Tea 2",))
    assert prices_of(stocked) == ["110", "110", "300", "110", "110"]


@pytest.mark.parametrize(
    ("cents", "reason"),
    [
        (-1, Reason.MONEY_NOT_ABOVE_ZERO),
        (0, Reason.MONEY_NOT_ABOVE_ZERO),
        (10**17, Reason.MONEY_TOO_MUCH),
    ],
)
def test_a_price_that_cannot_be_is_refused_with_its_part(
    stocked: Shop, cents: int, reason: Reason
) -> None:
    good, other, *_ = preview(stocked, Choice(typed="tea")).prices
    part = (good, replace(other, after=Money(cents)))
    with refused(reason):
        change_prices(stocked.records, stocked.owner, change=PriceChange("c", 2, TEN), part=part)
    assert prices_of(stocked) == ["100"] * 5


def test_a_change_that_was_stopped_goes_on_where_it_was(stocked: Shop) -> None:
    found = preview(stocked, Choice(typed="tea")).prices
    keep(stocked, found[:2])
    (past,) = list_price_changes(stocked.records, stocked.owner)
    assert not past.is_whole
    rest = preview(stocked, past.noted.choice, goes_on=past.id).prices
    assert rest == found[2:]


def test_a_change_is_taken_back_but_for_what_has_another_price_since(stocked: Shop) -> None:
    keep(stocked, preview(stocked, Choice(typed="tea")).prices)
    dear = product("Tea 2", id="tea-2", code="t2", price=ksh(300), cost=ksh(80))
    edit_product(stocked.records, stocked.owner, product=dear, codes=())
    back = preview_undo(stocked.records, stocked.owner, change="c-1")
    assert (len(back.prices), back.looked_at, back.left_out) == (4, 5, 1)
    keep(stocked, back.prices, "c-2", undoes="c-1")
    assert prices_of(stocked) == ["100", "100", "300", "100", "100"]
    newest, _ = list_price_changes(stocked.records, stocked.owner)
    assert newest.noted.undoes == "c-1"
