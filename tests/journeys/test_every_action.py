"""Every action of the list of keys does something that a person can see or hear."""

import pytest

from pos.desks.keys import ACTIONS
from pos.desks.views import Notice
from pos.shop.staff import Role
from tests.builders import ksh, product
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE

SUNDRIES = product("Sundries", id="sundries", code="9", price=ksh(0))
ONLY_WHILE_PAYING = {"quick_1", "quick_2", "quick_3", "quick_4"}
QUIET = {"search", "redo"} | {f"tile_{number}" for number in range(2, 9)}
"""The keyboard is in the box already; nothing was undone; there is one thing on the tiles."""
ASKED = [
    each.name
    for each in ACTIONS
    if not each.is_fixed and each.name not in ONLY_WHILE_PAYING | QUIET
]


@pytest.mark.slow
@pytest.mark.parametrize("name", ASKED)
def test_what_is_asked_for_is_seen_or_said(till: Hands, name: str) -> None:
    till.program.background.do("counter", lambda: till.shop.put_on_shelf(SUNDRIES))
    till.settle()
    till.sign_in(Role.OWNER)
    till.scan(MILK_CODE)
    said: list[Notice] = []
    till.program.desks.sale.told.connect(said.append)
    before = (till.page, till.lines)
    till.program.acting.act(name)
    till.settle()
    words = [notice.source for notice in said]
    assert before != (till.page, till.lines) or till.program.window.card or words
