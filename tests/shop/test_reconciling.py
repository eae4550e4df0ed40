"""Every line of both sides of a day lies in exactly one heap, and what they come to agrees to the cent."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.money import Money, sum_of
from pos.shop.reconciling import (
    Finding,
    Heap,
    Here,
    HereKind,
    Known,
    LineKind,
    There,
    findings_of,
)
from tests.builders import NOON, ksh

IN, OUT, BACK = LineKind.PAID_IN, LineKind.PAID_OUT, LineKind.TAKEN_BACK


def there(code: str = "A", amount: int = 65, kind: LineKind = IN, original: str = "") -> There:
    is_in = kind in {IN, LineKind.CAME_BACK}
    return There(code, NOON, ksh(amount), is_in, kind, original)


def here(
    code: str = "A", amount: int = 65, kind: HereKind = HereKind.MONEY, **more: object
) -> Here:
    sign = -1 if kind is HereKind.SENT else 1
    return Here(f"id-{code}", code, ksh(sign * amount), NOON, kind, **more)  # type: ignore[arg-type]


def sent(code: str = "A", amount: int = 65, original: str = "") -> Here:
    return here(code, amount, HereKind.SENT, original=original)


def heaps(*lines: There | Here, **known: object) -> list[Heap]:
    said = [line for line in lines if isinstance(line, There)]
    kept = [line for line in lines if isinstance(line, Here)]
    return [each.heap for each in findings_of(said, kept, known=Known(**known))]  # type: ignore[arg-type]


KNOWN = {"codes": frozenset({"A"})}


@pytest.mark.parametrize(
    ("lines", "known", "heap"),
    [
        ((there(), here()), {}, Heap.MATCHED),
        ((there(amount=66), here()), {}, Heap.DIFFERS),
        ((there(),), {}, Heap.MISSING_HERE),
        ((there(), here(kind=HereKind.TYPED)), {}, Heap.TYPED),
        ((there(amount=66), here(kind=HereKind.TYPED)), {}, Heap.DIFFERS),
        ((here(),), {}, Heap.MISSING_THERE),
        ((here(),), {"other_days": frozenset("A")}, Heap.OTHER_DAY),
        ((here(""),), {}, Heap.NO_CODE),
        ((here(kind=HereKind.TYPED),), {}, Heap.MISSING_THERE),
        ((there(kind=LineKind.CHARGE),), {}, Heap.CHARGE),
        ((there(kind=LineKind.MOVED),), {}, Heap.MOVED),
        ((there("R", kind=OUT), sent("R")), {}, Heap.MATCHED),
        ((there("R", 66, OUT), sent("R")), {}, Heap.DIFFERS),
        ((there("R", kind=OUT),), {}, Heap.UNKNOWN_OUT),
        ((there("R", kind=BACK, original="A"), sent("R")), {}, Heap.WENT_BACK),
        ((there("R", kind=BACK, original="A"), sent("", original="A")), {}, Heap.WENT_BACK),
        ((there("R", 66, BACK, "A"), sent("R")), {}, Heap.DIFFERS),
        ((there("R", kind=BACK, original="A"),), KNOWN, Heap.MISSING_HERE),
        (
            (there("R", kind=BACK, original="A"),),
            {**KNOWN, "gone_back": frozenset({"A"})},
            Heap.WENT_BACK,
        ),
        ((there("R", kind=BACK, original="A"),), {}, Heap.UNKNOWN_BACK),
        ((there("R", kind=BACK),), {}, Heap.UNKNOWN_BACK),
        ((there("R", kind=LineKind.CAME_BACK, original="A"),), KNOWN, Heap.UNKNOWN_BACK),
        ((sent("R"),), {}, Heap.MISSING_THERE),
    ],
)
def test_a_line_lies_where_it_belongs(
    lines: tuple[There | Here, ...], known: dict[str, object], heap: Heap
) -> None:
    assert heaps(*lines, **known) == [heap]


def test_a_code_that_paid_twice_is_laid_beside_one_line_only() -> None:
    assert heaps(there(), here(), here(kind=HereKind.TYPED)) == [Heap.MATCHED, Heap.MISSING_THERE]


@pytest.mark.parametrize(
    ("lines", "asking"),
    [
        ((there(), here()), 0),
        ((there(), here(asks=True)), 1),
        ((there(),), 1),
        ((here(),), 1),
        ((there(kind=LineKind.CHARGE),), 0),
    ],
)
def test_what_asks_for_a_person(lines: tuple[There | Here, ...], asking: int) -> None:
    said = [line for line in lines if isinstance(line, There)]
    kept = [line for line in lines if isinstance(line, Here)]
    assert sum(each.asks for each in findings_of(said, kept, known=Known())) == asking


def test_what_somebody_has_answered_for_asks_no_more() -> None:
    asking = findings_of([there("B")], [here(), here("")], known=Known())
    known = Known(answered=frozenset(each.told for each in asking))
    found = findings_of([there("B")], [here(), here("")], known=known)
    assert [(each.name, each.asks) for each in found] == [("B", True), ("A", False), ("id-", False)]


def test_a_finding_without_lines_has_no_name() -> None:
    assert Finding(Heap.CHARGE).name == ""


CODES = st.sampled_from(["A", "B", "C", "D", ""])
THERE = st.builds(there, CODES.filter(bool), st.integers(1, 3), st.sampled_from(LineKind), CODES)
HERE = st.builds(here, CODES, st.integers(1, 3), st.sampled_from(HereKind), original=CODES)
KNOWN_ONES = st.builds(Known, *([st.frozensets(CODES)] * 4))


@given(st.lists(THERE, max_size=12), st.lists(HERE, max_size=12), KNOWN_ONES)
def test_every_line_is_in_one_heap_and_the_sums_agree(
    said: list[There], kept: list[Here], known: Known
) -> None:
    found = findings_of(said, kept, known=known)
    assert [each.there for each in found if each.there is not None] == said
    laid = [id(each.here) for each in found if each.here is not None]
    assert sorted(laid) == sorted(map(id, kept))
    between = sum_of(line.signed for line in said) - sum_of(line.amount for line in kept)
    assert sum_of(each.difference for each in found) == between
    apart = [each for each in found if each.heap is Heap.MATCHED and each.difference != Money(0)]
    assert apart == []


@given(st.permutations([there("A"), there("B", 1), there("C", 2, OUT), there("D", 3, BACK, "A")]))
def test_the_order_of_the_lines_changes_no_heap(said: list[There]) -> None:
    later = [
        There(x.code, x.at + timedelta(1), x.amount, x.is_in, x.kind, x.original) for x in said
    ]
    found = findings_of(later, [here("A"), here("B", 2)], known=Known())
    assert {each.name: each.heap for each in found} == {
        "A": Heap.MATCHED,
        "B": Heap.DIFFERS,
        "C": Heap.UNKNOWN_OUT,
        "D": Heap.UNKNOWN_BACK,
    }
