"""The power goes in the middle of a sale, and the till is started again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.mpesa_views import Course
from pos.practice.behaving import Does
from pos.screens.dressing import Dress
from pos.shop.payment import Method
from pos.till import shifts
from tests.builders import ksh
from tests.journeys.at_till import PHONE, opened_at_till
from tests.journeys.hands import open_till
from tests.outdoors import outdoors
from tests.shops import MILK_CODE, Shop

ROOT = Path(__file__).parents[2]
ENOUGH = 25
TILL_ALONE = (sys.executable, "-m", "tests.journeys.till_alone")


def test_the_sale_is_there_again_after_kill_9(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    shop.records.close()
    folder = shop.records.path.parent
    child = subprocess.Popen(
        [*TILL_ALONE, str(folder)],
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


def test_a_request_goes_on_after_kill_9(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress, tmp_path: Path
) -> None:
    """The till is killed while the phone waits; started again it hears that it was paid, and asks nobody twice."""
    with outdoors(f"sqlite:///{tmp_path / 'letters.sqlite'}") as outside:
        outside.expect(Does.PAYS)
        shop.records.close()
        child = subprocess.Popen(
            [*TILL_ALONE, str(shop.records.path.parent), f"0{PHONE}"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **outside.environment(), "QT_QPA_PLATFORM": "offscreen"},
        )
        assert child.stdout is not None
        waited = any(line.strip() == Course.WAITING.value for line in child.stdout)
        child.send_signal(signal.SIGKILL)
        child.wait(30)
        child.stdout.close()
        assert waited
        outside.forward(9)
        shop.reopen()
        with opened_at_till(shop, outside, qapp, qtbot, dress) as at_till:
            at_till.until(lambda: at_till.hands.paper == ["receipt"])
            sold = at_till.hands.sold()
            assert sold is not None
            assert [each.method for each in sold.payments] == [Method.MPESA]
            assert outside.pushes == 1
            assert at_till.faults() == []


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
