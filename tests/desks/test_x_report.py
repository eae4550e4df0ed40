"""The X is shown to whoever may see the drawer, and to nobody who counts it blind."""

import pytest

from pos.desks.x_report import XDesk
from pos.printer.drawing import Drawing
from pos.shop.staff import Role
from pos.shop.words import Reason
from tests.desks.tills import Till


@pytest.fixture
def shown(till: Till) -> list[Drawing]:
    """What a desk of the X has shown."""
    desk, drawn = XDesk(till.sale, till.sale), list[Drawing]()
    desk.drawn.connect(drawn.append)
    till.sale.told.connect(lambda _: None)
    till.x_desk = desk  # type: ignore[attr-defined]
    return drawn


def look(till: Till) -> None:
    till.x_desk.look()  # type: ignore[attr-defined]
    till.settle()


def test_a_supervisor_sees_how_the_shift_stands(till: Till, shown: list[Drawing]) -> None:
    till.sale.serve(till.shop.staff[Role.SUPERVISOR])
    look(till)
    (paper,) = shown
    assert "X REPORT" in paper.text
    assert till.paper == []


def test_a_cashier_reads_why_not(till: Till, shown: list[Drawing]) -> None:
    look(till)
    assert till.said[-1].source == Reason.NOT_ALLOWED.value
    till.sale.serve(None)
    look(till)
    assert till.said[-1].source == Reason.SIGN_IN_FIRST.value
    assert shown == []
