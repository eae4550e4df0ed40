"""From the sale to the settings and back, with nothing lost."""

from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def test_the_settings_open_and_close_over_a_sale(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+S")
    assert till.page is till.program._settings
    till.press("Esc")
    assert till.page is till.program.sale
    assert till.total == "65"
