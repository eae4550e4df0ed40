"""The power goes in the middle of a sale, and the till is started again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.screens.program import Dress
from pos.till import shifts
from tests.builders import ksh
from tests.journeys.hands import open_till
from tests.shops import MILK_CODE, Shop

ROOT = Path(__file__).parents[2]
ENOUGH = 25


def test_the_sale_is_there_again_after_kill_9(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    shop.records.close()
    folder = shop.records.path.parent
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.till_alone", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    seen = 0
    for line in child.stdout:
        seen = int(line)
        if seen >= ENOUGH:
            break
    child.send_signal(signal.SIGKILL)
    child.wait(30)
    rest = [int(line) for line in child.stdout]
    child.stdout.close()
    shop.reopen()
    till = open_till(shop, qapp, qtbot, dress)
    till.sign_in()
    ((_, quantity),) = till.lines
    assert int(quantity) >= max([seen, *rest])
    till.press("Shift+F9")
    sold = till.sold()
    assert sold is not None
    assert sold.lines[0].quantity.thousandths == int(quantity) * 1000
    till.program.end()
    till.let_go()


def test_a_sale_that_was_paid_as_the_power_went_is_seen_when_the_till_starts(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    shop.sell(MILK_CODE, given=ksh(100))
    till = open_till(shop, qapp, qtbot, dress)
    till.sign_in()
    last = till.program.sale.rail._last
    assert last.isVisible()
    assert last._amount.text() == "KSh 35"
    till.scan(MILK_CODE)
    assert not last.isVisible()
    till.program.end()
    till.let_go()


def test_a_sale_of_an_earlier_shift_is_not_shown_as_the_last(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    shop.sell(MILK_CODE, given=ksh(65))
    shifts.count_drawer(shop.records, shop.owner, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.owner, reason="counted later")
    shop.open_shift()
    till = open_till(shop, qapp, qtbot, dress)
    till.sign_in()
    assert till.program.desks.sale.view.last is None
    till.program.end()
    till.let_go()
