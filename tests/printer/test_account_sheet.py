"""The slip of what was brought, and an account on paper."""

from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY
from tests.printer.papers import papers


def shown(name: str, language: str = "en") -> str:
    return text_of(papers()[name](language, EIGHTY))


def test_a_slip_says_what_was_owed_brought_and_is_owed_now() -> None:
    text = shown("debt")
    for said in ("DEBT PAYMENT", "COPY 1", "T2-D0007", "Wanjiku Kamau", "07** *** 678", "1,234.60"):
        assert said in text
    assert "OWES KSh                                  734.20" in text
    assert "MALIPO YA DENI" in shown("debt", "sw")


def test_what_is_too_much_is_credit() -> None:
    text = shown("debt-mpesa")
    assert "M-Pesa                                UKL4R8T2XW" in text
    assert "CREDIT KSh" in text
    assert not any(said in text for said in ("COPY", "Number", "Phone", "Change"))


def test_an_account_says_each_thing_with_its_document() -> None:
    text = shown("account")
    for said in ("Brought forward", "T2-0148", "Paid T2-D0007 Cash", "Sale not finished yet"):
        assert said in text
