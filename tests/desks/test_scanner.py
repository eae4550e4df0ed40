"""A scanner is told from fingers: no scan lost, doubled or leaked, and no key of the fingers lost."""

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from pos.desks.habits import Ending, ScannerHabits
from pos.desks.scanner import (
    Decoder,
    Kind,
    Outcome,
    Scanned,
    Scanner,
    Stroke,
    Typed,
)
from pos.shop.barcode import check_digit
from tests.desks.tills import Ticks
from tests.shops import MILK_CODE

PREFIXED = ScannerHabits(prefix="~")


def keys(text: str, at: float = 0.0, gap: float = 0.008, end: str = "\r") -> list[Stroke]:
    """The keys of one scan, its Enter behind it."""
    strokes = [Stroke(sign, at + number * gap) for number, sign in enumerate(text)]
    ends = [
        Stroke(sign, at + (len(text) + number) * gap, Kind.END) for number, sign in enumerate(end)
    ]
    return strokes + ends


def fed(strokes: Iterable[Stroke], habits: ScannerHabits | None = None) -> list[Outcome]:
    """What a decoder makes of keys, and of a long pause behind them."""
    decoder = Decoder(habits or ScannerHabits())
    outcomes = [outcome for stroke in strokes for outcome in decoder.press(stroke)]
    return [*outcomes, *decoder.give_up()]


def scans(outcomes: Iterable[Outcome]) -> list[str]:
    return [each.code for each in outcomes if isinstance(each, Scanned)]


def typing(outcomes: Iterable[Outcome]) -> str:
    return "".join(
        stroke.text for each in outcomes if isinstance(each, Typed) for stroke in each.strokes
    )


@pytest.mark.parametrize("gap", [0.001, 0.008, 0.016, 0.05])
def test_a_scan_is_one_with_its_enter_and_leaks_nothing(gap: float) -> None:
    assert fed(keys(MILK_CODE, gap=gap)) == [Scanned(MILK_CODE)]


def test_a_tab_and_an_enter_with_a_line_feed_end_a_scan_once() -> None:
    assert fed(keys(MILK_CODE, end="\t")) == [Scanned(MILK_CODE)]
    assert fed(keys(MILK_CODE, end="\r\n")) == [Scanned(MILK_CODE)]


def test_an_enter_that_fingers_press_later_is_theirs() -> None:
    later = Stroke("\r", 1.0, Kind.END)
    assert fed([*keys(MILK_CODE), later]) == [Scanned(MILK_CODE), Typed((later,))]


def test_typing_comes_back_whole_and_in_order_with_its_enter() -> None:
    strokes = keys("sukari", gap=0.12)
    outcomes = fed(strokes)
    assert scans(outcomes) == []
    assert typing(outcomes) == "sukari\r"


def test_fewer_than_four_quick_keys_are_typing() -> None:
    assert typing(fed(keys("12", gap=0.01))) == "12\r"


def test_quick_keys_without_an_end_are_typing() -> None:
    assert fed(keys("12345", end="")) == [Typed(tuple(keys("12345", end="")))]


def test_a_key_that_types_nothing_gives_back_what_was_held_before_it() -> None:
    digits, f9 = keys("2000", gap=0.2, end=""), Stroke("", 0.7, Kind.OTHER, "F9")
    outcomes = fed([*digits, f9])
    assert [stroke for each in outcomes if isinstance(each, Typed) for stroke in each.strokes] == [
        *digits,
        f9,
    ]


def test_what_was_typed_just_before_a_scan_is_parted_from_it() -> None:
    strokes = [Stroke("a", 0.0), *keys(MILK_CODE, at=0.03)]
    assert fed(strokes) == [Typed((strokes[0],)), Scanned(MILK_CODE)]


def test_a_code_of_letters_is_a_scan_too() -> None:
    assert scans(fed(keys("T2-0148"))) == ["T2-0148"]


def test_two_scans_a_millisecond_apart_are_two() -> None:
    first = keys(MILK_CODE)
    second = keys(MILK_CODE, at=first[-1].at + 0.001)
    assert scans(fed([*first, *second])) == [MILK_CODE, MILK_CODE]


def test_a_bouncing_trigger_counts_once_where_the_shop_wants_it_so() -> None:
    strokes = [*keys(MILK_CODE), *keys(MILK_CODE, at=0.25), *keys(MILK_CODE, at=2.0)]
    habits = ScannerHabits(repeat=0.5)
    assert scans(fed(strokes, habits)) == [MILK_CODE, MILK_CODE]
    assert len(scans(fed(strokes))) == 3


def test_a_scanner_that_sends_no_enter_is_known_by_its_pause() -> None:
    habits = ScannerHabits(ending=Ending.GAP)
    assert fed(keys(MILK_CODE, end=""), habits) == [Scanned(MILK_CODE)]
    assert typing(fed(keys("12", end=""), habits)) == "12"


def test_with_a_prefix_a_scan_may_be_slow_and_short() -> None:
    assert fed(keys("~9", gap=0.3), PREFIXED) == [Scanned("9")]


def test_with_a_prefix_typing_is_given_back_at_once() -> None:
    decoder = Decoder(PREFIXED)
    stroke = Stroke("m", 0.0)
    assert decoder.press(stroke) == (Typed((stroke,)),)
    assert not decoder.is_holding


def test_with_a_prefix_quick_typing_is_no_scan() -> None:
    assert typing(fed(keys("123456", gap=0.01), PREFIXED)) == "123456\r"


def test_a_prefix_right_behind_a_key_begins_a_scan() -> None:
    strokes = [Stroke("a", 0.0), *keys(f"~{MILK_CODE}", at=0.002)]
    assert fed(strokes, PREFIXED) == [Typed((strokes[0],)), Scanned(MILK_CODE)]


def test_a_prefix_alone_is_typing() -> None:
    assert typing(fed(keys("~"), PREFIXED)) == "~\r"


def test_a_prefix_of_two_signs_and_a_suffix_are_taken_off() -> None:
    habits = ScannerHabits(prefix="]C", suffix="#")
    assert fed(keys(f"]C{MILK_CODE}#"), habits) == [Scanned(MILK_CODE)]
    assert typing(fed(keys("]x", gap=0.01), habits)) == "]x\r"


def ean(random: Random) -> str:
    body = "".join(random.choice("0123456789") for _ in range(12))
    return body + check_digit(body)


def storm(random: Random, count: int) -> tuple[list[Stroke], list[str], str]:
    """Scans with gaps of 1 to 50 ms, and now and then somebody who types between them."""
    strokes: list[Stroke] = []
    codes: list[str] = []
    typed, at = "", 0.0
    for number in range(count):
        code = ean(random)
        codes.append(code)
        for sign in code:
            at += random.uniform(0.001, 0.05)
            strokes.append(Stroke(sign, at))
        at += random.uniform(0.001, 0.05)
        strokes.append(Stroke("\r", at, Kind.END))
        if number % 3 == 0:
            for sign in random.choice(["maziwa", "3*", "sukari ", "20"]):
                at += random.uniform(0.06, 0.3)
                strokes.append(Stroke(sign, at))
                typed += sign
            at += random.uniform(0.06, 0.3)
    return strokes, codes, typed


@given(st.integers(0, 2**32))
def test_a_storm_of_scans_mixed_with_typing_loses_and_doubles_none(seed: int) -> None:
    strokes, codes, typed = storm(Random(seed), 20)
    outcomes = fed(strokes)
    assert scans(outcomes) == codes
    assert typing(outcomes) == typed


def test_five_hundred_scans_mixed_with_typing() -> None:
    strokes, codes, typed = storm(Random(22), 500)
    outcomes = fed(strokes)
    assert scans(outcomes) == codes
    assert typing(outcomes) == typed


@given(st.lists(st.tuples(st.sampled_from("ab12\r~"), st.floats(0, 0.2)), max_size=40))
def test_no_key_is_ever_lost_whatever_is_pressed(pressed: list[tuple[str, float]]) -> None:
    strokes, at = [], 0.0
    for sign, gap in pressed:
        at += gap
        strokes.append(Stroke(sign, at, Kind.END if sign == "\r" else Kind.TEXT))
    for habits in (ScannerHabits(), PREFIXED):
        said = ""
        for outcome in fed(strokes, habits):
            is_scan = isinstance(outcome, Scanned)
            said += outcome.code if is_scan else typing([outcome])  # type: ignore[union-attr]
        given_ = "".join(stroke.text for stroke in strokes)
        left = said.replace("\r", "").replace("~", "")
        assert left == given_.replace("\r", "").replace("~", "")


def test_the_scanner_gives_back_typing_once_nothing_more_comes(qtbot: QtBot) -> None:
    scanner, typed = Scanner(), []
    scanner.typed.connect(typed.append)
    with qtbot.waitSignal(scanner.typed):
        scanner.press(Stroke("m", 0.0))
    assert typed == [(Stroke("m", 0.0),)]


def test_the_scanner_says_what_was_scanned(qtbot: QtBot) -> None:
    scanner = Scanner()
    with qtbot.waitSignal(scanner.scanned) as scanned, qtbot.assertNotEmitted(scanner.typed):
        for stroke in keys(MILK_CODE):
            scanner.press(stroke)
    assert scanned.args == [MILK_CODE]


def test_a_screen_that_stood_still_waits_for_the_keys_behind_its_timer(qtbot: QtBot) -> None:
    """Half a scan was held when the screen stopped for 300 ms; its other half must not be typing."""
    ticks, codes, typed = Ticks(), [], []
    scanner = Scanner(ticks=ticks)
    scanner.scanned.connect(codes.append)
    scanner.typed.connect(typed.append)
    strokes = keys(MILK_CODE)
    for stroke in strokes[:6]:
        scanner.press(stroke)
    ticks.now += 0.3
    scanner.look()
    for stroke in strokes[6:]:
        scanner.press(stroke)
    assert (codes, typed) == ([MILK_CODE], [])


def test_a_machine_that_is_always_late_gives_typing_back_all_the_same(qapp: object) -> None:
    ticks, typed = Ticks(), []
    scanner = Scanner(ticks=ticks)
    scanner.typed.connect(typed.append)
    scanner.press(Stroke("m", 0.0))
    for _ in range(4):
        ticks.now += 1
        scanner.look()
    assert len(typed) == 1


def test_other_habits_and_leaving_the_window_give_back_what_is_held(qapp: object) -> None:
    scanner, typed = Scanner(), []
    scanner.typed.connect(typed.append)
    scanner.press(Stroke("m", 0.0))
    scanner.learn(PREFIXED)
    scanner.press(Stroke("~", 1.0))
    scanner.let_go()
    assert [strokes[0].text for strokes in typed] == ["m", "~"]
    assert scanner.habits is PREFIXED
