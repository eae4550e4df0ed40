"""How much of what is left."""

import pytest
from pytestqt.qtbot import QtBot

from pos.screens.part_amount import PartAmount
from pos.shop.money import Money, shillings


@pytest.fixture
def part(qtbot: QtBot) -> PartAmount:
    part = PartAmount()
    qtbot.addWidget(part)
    part.start(Money(864_50))
    part.show()
    return part


def test_everything_and_half(part: PartAmount) -> None:
    assert part.amount == Money(864_50)
    part._ways.take(1)
    assert part.amount == shillings(432)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("864.50", Money(864_50)), ("864.51", None), ("0", None), ("", None), ("1", shillings(1))],
)
def test_another_amount_is_between_nothing_and_everything(
    part: PartAmount, typed: str, amount: Money | None
) -> None:
    part._ways.take(2)
    part.field.put(typed)
    assert part.amount == amount


def test_whole_shillings_take_no_point(qtbot: QtBot, part: PartAmount) -> None:
    part.start(shillings(864), whole=True)
    part._ways.take(2)
    qtbot.keyClicks(part.field._line, "10.5")
    assert part.amount == shillings(105)
