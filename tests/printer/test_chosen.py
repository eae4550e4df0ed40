"""One printer is one place, however its address is written, and none stands in for itself."""

import pytest

from pos.printer.chosen import ChosenPrinter, is_shared_with, refuse_twins
from pos.shop.words import Reason
from tests.shops import refused

OWN = ChosenPrinter("network:192.168.1.50:9100")


@pytest.mark.parametrize(
    "address", ["192.168.1.50", " 192.168.1.50:9100", "NETWORK:192.168.1.50", OWN.address]
)
def test_a_printer_that_would_stand_in_for_itself_is_refused(address: str) -> None:
    with refused(Reason.PRINTER_TWICE):
        refuse_twins((OWN, ChosenPrinter(address)))


def test_a_name_is_the_same_in_large_letters_and_in_small() -> None:
    with refused(Reason.PRINTER_TWICE):
        refuse_twins((ChosenPrinter("network:Till.shop"), ChosenPrinter("till.shop:9100")))


def test_another_printer_stands_in_and_counters_may_share_one() -> None:
    butcher = ChosenPrinter(OWN.address, counter="Butcher")
    refuse_twins((OWN, ChosenPrinter("192.168.1.51"), butcher, butcher))
    assert is_shared_with("192.168.1.50", [butcher.address])
    assert not is_shared_with("192.168.1.51", [OWN.address])
    assert is_shared_with("network:", ["network:"])
