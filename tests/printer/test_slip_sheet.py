"""Slips say what they are for, and that they are no receipt."""

from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY
from pos.printer.slip_sheet import held_sheet
from pos.shop.selling import add
from tests.builders import goods, sale
from tests.printer.papers import RULES, papers


def shown(name: str, language: str = "en") -> str:
    return text_of(papers()[name](language, EIGHTY))


def test_a_held_sale_names_its_customer_and_says_that_nothing_is_paid() -> None:
    text = shown("held")
    for said in ("WAITING SALE", "Blue shirt", "10016", "Asha", "This is not a receipt."):
        assert said in text
    assert "TO PAY KSh                              1,864.00" in text


def test_a_held_sale_without_names_is_held_as_well() -> None:
    text = text_of(held_sheet(add(sale(), goods()), RULES, by="Grace"))
    assert not any(word in text for word in ("Customer", "Account number", "None"))


def test_a_cash_slip_says_how_much_why_and_by_whom() -> None:
    text = shown("cash-out")
    for said in ("CASH OUT", "2,000.00", "Milk man paid", "Grace W.", "Signature"):
        assert said in text
    assert "PESA ZIMEWEKWA" in shown("cash-in", "sw")


def test_an_opened_drawer_moves_no_money() -> None:
    text = shown("no-sale")
    assert "DRAWER OPENED" in text
    assert "AMOUNT" not in text


def test_an_order_says_how_much_of_what_and_nothing_of_money() -> None:
    text = shown("order")
    assert "BEEF, BONELESS                          1.250 kg\n  cut small\n" in text
    assert "KSh" not in text
