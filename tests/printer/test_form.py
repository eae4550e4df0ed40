"""What stands on paper is in one language, clean, and never calls itself what it is not."""

import pytest

from pos.printer.form import Form, form_for
from pos.printer.paper_words import Word
from pos.printer.profile import EIGHTY, FIFTY_EIGHT
from pos.printer.sheet import Row, Spread
from pos.shop.money import Money
from pos.shop.payment import Method

FORM = Form(columns=20)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  Milk \n 500 ", "Milk 500"),
        ("TAX INVOICE", "TAX INV."),
        ("t.a.x._Invoice 7", "t.a.x._INV. 7"),
        ("T\u200bAX\u00a0INVO\u200dICE", "TAX INV."),
        ("taxed invoice", "taxed invoice"),
        ("Tax invo", "Tax INV."),
        ("tax inventory", "tax inventory"),
    ],
)
def test_nothing_calls_itself_a_tax_invoice_without_proof(text: str, clean: str) -> None:
    assert FORM.clean(text) == clean


def test_what_is_left_of_the_words_where_a_name_was_cut_is_not_completed_by_ours() -> None:
    assert [FORM.clean("x TAX INVOICE", most=most) for most in (8, 9, 12)] == [
        "x TAX IN",
        "x TAX INV",
        "x TAX INV.",
    ]


def test_with_proof_it_may() -> None:
    assert form_for(EIGHTY, "en", is_proved=True).clean("Tax Invoice") == "Tax Invoice"


def test_a_form_is_as_wide_as_its_paper_and_has_its_signs() -> None:
    form = form_for(FIFTY_EIGHT, "sw")
    assert (form.columns, form.clean("café"), form.say(Word.CHANGE)) == (32, "café", "CHENJI")
    assert FORM.clean("café", most=3) == "caf"


@pytest.mark.parametrize(
    ("method", "english", "swahili"),
    [(Method.CASH, "Cash", "Taslimu"), (Method.MPESA, "M-Pesa", "M-Pesa")],
)
def test_means_have_words_or_names(method: Method, english: str, swahili: str) -> None:
    assert FORM.means(method) == english
    assert Form(language="sw").means(method) == swahili


def test_rows_are_made_to_fit() -> None:
    assert FORM.rule() == Row("-" * 20)
    assert list(FORM.spread("a", "b")) == [Row(f"a{'b':>19}")]
    assert list(FORM.middle(("ab",))) == [Row(" " * 9 + "ab")]
    assert list(FORM.text("one two three four five", "  ")) == [
        Row("  one two three four"),
        Row("  five"),
    ]
    assert FORM.large(Word.TOTAL, "KSh", Money(100)) == Spread("TOTAL KSh", "1.00", "TOTAL")
