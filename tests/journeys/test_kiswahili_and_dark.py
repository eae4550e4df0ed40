"""The same till in Kiswahili, and in the dark, chosen while it runs."""

from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def test_a_sale_in_kiswahili(till: Hands) -> None:
    till.press("F2")
    assert till.program.sign_in._question.text() == "Nani yuko kwenye till?"
    till.sign_in()
    till.scan(MILK_CODE, "6161100999992")
    assert till.program.sale.rail.total._title.text() == "Jumla ya kulipa"
    assert till.said == "Hakuna kitu dukani chenye nambari 6161100999992."
    till.press("Del", "F9")
    assert till.program.paying.cash._title.text() == "Malipo ya taslimu"
    till.press("Enter")
    assert till.program.paying.paid._next.text() == "Mteja anayefuata: skani tu"
    till.press("F1")
    assert till.button("Taslimu").isVisible()


def test_a_sale_in_the_dark_and_light_again_with_nothing_lost(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    light = till.program.window.grab().toImage().pixelColor(4, 300).lightness()
    till.program.desks.settings.change_till(theme="dark")
    till.settle()
    dark = till.program.window.grab().toImage().pixelColor(4, 300).lightness()
    assert dark < light / 3
    till.press("F9", "Enter")
    assert till.page is till.program.paying.paid
    till.program.desks.settings.change_till(theme="light")
    till.settle()
    assert till.program.window.grab().toImage().pixelColor(4, 300).lightness() > 2 * dark
