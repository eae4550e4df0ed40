"""What is kept with an audit entry is said in the shop's words, in both languages."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pos.mpesa.chosen import Chosen, Item
from pos.screens.language import Language, Speech
from pos.screens.office.detail_names import DetailNames
from pos.screens.office.detail_words import DetailWords
from pos.shop.rules import ShopRules

ROOMS = Path(__file__).parents[3] / "pos"


def noted() -> Iterator[str]:
    """The name of each part that an act keeps with its entry."""
    for path in (*ROOMS.glob("till/*.py"), *ROOMS.glob("office/*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "books.note":
                yield from (each.arg for each in node.keywords if each.arg)


def said(act: str, **detail: object) -> list[tuple[str, str]]:
    return [(fact.text, fact.below) for fact in DetailWords().facts(act, detail)]


def test_every_part_of_an_entry_and_every_choice_has_a_name(
    qapp: QApplication, speech: Speech
) -> None:
    names = DetailNames(qapp)
    parts = {*noted(), "copies", "of", "passed", "recipe", "undoes"} - {"subject", "shift"}
    choices = (*ShopRules.__slots__, *Chosen.__struct_fields__, *(each.value for each in Item))
    for language in (Language.ENGLISH, Language.KISWAHILI):
        speech.speak(language)
        assert len(parts) > 50
        assert [each for each in parts if names.name(each) == each.replace("_", " ")] == []
        assert [each for each in choices if names.setting(each) == each] == []


@pytest.mark.parametrize(
    ("act", "detail", "shown"),
    [
        ("shift_closed", {"counted": 65_00}, ("Counted", "KSh 65")),
        ("stock_counted", {"counted": 12}, ("Counted", "12")),
        ("stock_counted", {"found": -2_500}, ("Found", "−2.5")),
        ("payment_taken", {"method": "cash"}, ("Way to pay", "Cash")),
        ("payment_taken", {"method": "shells"}, ("Way to pay", "shells")),
        ("staff_changed", {"role": "manager"}, ("Role", "Manager")),
        ("staff_changed", {"role": "captain"}, ("Role", "captain")),
        ("staff_changed", {"works_here": False}, ("Works here", "no")),
        ("cash_moved", {"kind": "cash_in"}, ("Kind", "Cash in")),
        ("cash_moved", {"reason": "Milk"}, ("Reason", "Milk")),
        ("cash_moved", {"clock_back_ms": 9_500}, ("Clock went back, seconds", "9")),
        ("stock_adjusted", {"kinds": ["damaged", "damaged", "lost"]}, ("Kinds", "Damaged, lost")),
        (
            "product_changed",
            {"fields": ["price", "tax_class"]},
            ("What changed", "Price, VAT class"),
        ),
        (
            "rules_changed",
            {"changed": ["market_code", "consumer-key"]},
            ("Changed", "Country, Consumer key"),
        ),
        (
            "approved",
            {"needs": {"discount": 12_50, "return": 90_00, "cancel_sale": 0, "fly": 1}},
            (
                "What it took",
                "Give a discount, 12.5 %; Take goods back, KSh 90; Cancel a sale; fly",
            ),
        ),
        ("sale_cancelled", {"lines": [["101", 2000, 130_00]]}, ("Lines", "2 × 101, KSh 130")),
        (
            "stock_ordered",
            {"orders": [{"order": "T2-LPO1", "supplier": "Brookside", "lines": 2}]},
            ("Orders", "Order T2-LPO1, Supplier Brookside, Lines 2"),
        ),
        (
            "prices_changed",
            {"recipe": {"by": "share", "amount": 5_00, "step": 100}},
            ("How", "+5 %, Rounded to KSh 1"),
        ),
        (
            "prices_changed",
            {"recipe": {"by": "margin", "amount": 20_00, "step": 0}},
            ("How", "margin +20 %"),
        ),
        ("money_set_aside", {"state": "not_ours"}, ("Where it stood", "not ours")),
    ],
)
def test_a_part_is_said_as_people_read_it(
    qapp: QApplication, act: str, detail: Mapping[str, object], shown: tuple[str, str]
) -> None:
    assert said(act, **detail) == [shown]


def test_what_says_nothing_has_no_row(qapp: QApplication) -> None:
    assert said("prices_changed", recipe=None, undoes="", needs=[], fields="") == []
