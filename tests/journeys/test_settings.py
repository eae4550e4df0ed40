"""From the sale to the settings and back, with nothing lost."""

from pos.desks.mpesa_choices import MpesaDesk
from pos.shop.staff import Role
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def test_the_settings_open_and_close_over_a_sale(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+S")
    assert till.page is till.program.to_settings.page
    till.press("Esc")
    assert till.page is till.program.sale
    assert till.total == "65"


def test_another_time_to_lock_holds_without_a_new_start(till: Hands) -> None:
    till.sign_in(Role.OWNER)
    till.program.desks.settings.change_till(idle_minutes=1)
    till.settle()
    idle = till.program.desks.sign._idle
    assert idle.isActive()
    assert idle.interval() == 60_000


def test_mpesa_that_is_set_up_is_spoken_with_without_a_new_start(till: Hands) -> None:
    till.sign_in(Role.OWNER)
    till.press("Ctrl+S")
    mpesa = till.program.to_settings.findChild(MpesaDesk)
    mpesa.change(environment="sandbox", number="174379")
    till.settle()
    assert till.program.desks.lanes.outside.line.short_codes[0].receiver == "174379"
