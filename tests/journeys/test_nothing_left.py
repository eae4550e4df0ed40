"""Nothing is left when the till ends: no window, no thread, no timer."""

import gc
import threading

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.records.open_sales import all_open
from pos.screens.dressing import Dress
from tests.journeys.hands import open_till
from tests.shops import MILK_CODE, Shop


def test_three_tills_one_after_another_leave_nothing(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    windows = {id(each) for each in QApplication.topLevelWidgets()}
    threads = threading.active_count()
    for _ in range(3):
        till = open_till(shop, qapp, qtbot, dress)
        till.sign_in()
        till.scan(MILK_CODE)
        till.press("F4", "Esc", "F1", "Esc", "F9", "Enter")
        till.program.end()
        till.let_go()
        del till
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert threading.active_count() == threads
    assert [each for each in QApplication.topLevelWidgets() if id(each) not in windows] == []
    assert qapp.findChildren(QTimer) == []


def test_closing_the_window_waits_for_what_is_under_way(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    till = open_till(shop, qapp, qtbot, dress)
    till.sign_in()
    ended: list[bool] = []
    till.program.ended.connect(lambda: ended.append(True))
    for _ in range(20):
        till.scan_only(MILK_CODE, gap=0.002)
    till.program.window.close()
    assert ended == [True]
    assert till.program.background.has_ended
    till.let_go()
    with shop.records.reading() as books:
        (sale,) = all_open(books)
    assert sale.lines[0].quantity.thousandths == 20_000
