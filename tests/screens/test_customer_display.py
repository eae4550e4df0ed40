"""What the customer sees."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pos.screens.customer_display import CustomerDisplay
from tests.screens import samples


def display(qtbot: QtBot) -> CustomerDisplay:
    made = CustomerDisplay("Mama Njeri Mini Mart")
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def picture(made: CustomerDisplay) -> QImage:
    return made.grab().toImage()


def test_it_goes_from_sale_to_payment_to_thanks(qtbot: QtBot) -> None:
    made = display(qtbot)
    seen = [picture(made)]
    for step in (
        lambda: made.show_sale(samples.SALE), lambda: made.show_cash(samples.CASH), made.show_thanks,
        made.show_not_paid, lambda: made.show_idle("14:32"),
    ):  # fmt: skip
        step()
        seen.append(picture(made))
    assert all(first != second for first, second in pairwise(seen))


@pytest.mark.parametrize("size", [(800, 480), (1024, 600), (1920, 1080)])
def test_it_fits_any_second_screen(qtbot: QtBot, size: tuple[int, int]) -> None:
    made = display(qtbot)
    made.show_sale(samples.LONG)
    made.resize(*size)
    assert picture(made).size().toTuple() == size
