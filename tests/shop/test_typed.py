"""The one box takes a code, or how many before a star."""

import pytest

from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.refusal import Refusal
from pos.shop.typed import Typed, read_typed
from pos.shop.words import Reason


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("6161100600218", Typed("6161100600218")),
        (" 101\n", Typed("101")),
        ("3*101", Typed("101", "3")),
        (" 0.5 * 204 ", Typed("204", "0.5")),
        ("*101", Typed("101", "")),
        ("3*10*1", Typed("10*1", "3")),
    ],
)
def test_what_stands_before_the_star_is_how_many(text: str, typed: Typed) -> None:
    assert read_typed(text) == typed


@pytest.mark.parametrize("text", ["", "  ", "*", " * "])
def test_without_a_code_there_is_nothing_to_find(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_typed(text)
    assert refusal.value.reason is Reason.NOT_FOUND


@pytest.mark.parametrize(("text", "count"), [("3*", "3"), (" 0.5 * ", "0.5")])
def test_how_many_alone_asks_for_the_goods(text: str, count: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_typed(text)
    assert (refusal.value.reason, refusal.value.facts) == (Reason.SCAN_NOW, {"count": count})


@pytest.mark.parametrize(
    ("text", "unit", "quantity"),
    [
        ("101", Unit.PIECE, None),
        ("3*101", Unit.PIECE, pieces(3)),
        ("0.5*204", Unit.KG, Quantity(500)),
    ],
)
def test_how_many_is_read_in_the_unit_of_the_goods(
    text: str, unit: Unit, quantity: Quantity | None
) -> None:
    assert read_typed(text).quantity(unit) == quantity


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x*101", Reason.QUANTITY_UNREADABLE),
        ("*101", Reason.QUANTITY_UNREADABLE),
        ("0*101", Reason.QUANTITY_NOT_ABOVE_ZERO),
        ("0.5*101", Reason.QUANTITY_CUT),
        ("6161100600218*101", Reason.QUANTITY_TOO_MUCH),
    ],
)
def test_how_many_is_refused_like_any_quantity(text: str, reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        read_typed(text).quantity(Unit.PIECE)
    assert refusal.value.reason is reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [("x*", Reason.QUANTITY_UNREADABLE), ("0*", Reason.QUANTITY_NOT_ABOVE_ZERO)],
)
def test_how_many_is_refused_before_the_goods_are_there(text: str, reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        read_typed(text)
    assert refusal.value.reason is reason
