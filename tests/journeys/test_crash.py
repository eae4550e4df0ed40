"""The power goes in the middle of a sale, and the till is started again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.screens.program import Dress
from tests.journeys.hands import open_till
from tests.shops import Shop

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
