"""The drawer of payments as hands use it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.drawer_views import DrawerView, FitView, Knowing
from pos.desks.mpesa_views import Choice
from pos.screens.payments_drawer import MOST_ROWS, PaymentsDrawer
from tests.screens import mpesa_samples as samples


def opened(qtbot: QtBot, view: DrawerView = samples.DRAWER) -> PaymentsDrawer:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1366, 768)
    drawer = PaymentsDrawer(behind)
    behind.show()
    drawer.show_payments(view)
    drawer.open_card()
    QCoreApplication.processEvents()
    return drawer


def test_enter_claims_only_after_it_is_said_how_one_knows(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    with qtbot.assertNotEmitted(drawer.detail.claimed):
        qtbot.keyClick(drawer, Qt.Key.Key_Return)
    with qtbot.waitSignal(drawer.detail.claimed) as said:
        qtbot.keyClick(drawer, Qt.Key.Key_2)
        qtbot.keyClick(drawer, Qt.Key.Key_Return)
    assert said.args == ["p1", "s1", Knowing.READ_CODE]


def test_the_reason_is_asked_anew_for_each_payment(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    qtbot.keyClick(drawer, Qt.Key.Key_1)
    assert drawer.detail.can_use
    qtbot.keyClick(drawer, Qt.Key.Key_Down)
    qtbot.keyClick(drawer, Qt.Key.Key_Down)
    assert drawer.chosen is not None
    assert drawer.chosen.id == "p3"
    assert not drawer.detail.can_use
    qtbot.keyClick(drawer, Qt.Key.Key_Up)
    assert drawer.chosen.id == "p2"


def test_a_payment_that_goes_on_leads_back_to_its_sale(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    drawer._rows[1].click()
    with qtbot.waitSignal(drawer.detail.chosen) as said:
        qtbot.keyClick(drawer, Qt.Key.Key_Return)
    assert said.args == ["p2", Choice.TAKE]


def test_two_sales_that_fit_are_walked_through(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    drawer._rows[3].click()
    before = drawer.detail._table._name.text()
    qtbot.keyClick(drawer, Qt.Key.Key_F3)
    assert drawer.detail._table._name.text() != before
    qtbot.keyClick(drawer, Qt.Key.Key_3)
    with qtbot.waitSignal(drawer.detail.claimed) as said:
        qtbot.keyClick(drawer, Qt.Key.Key_Return)
    assert said.args[1:] == ["s4", Knowing.NAME_AND_TIME]


def test_what_is_not_ours_is_sent_away(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    with qtbot.waitSignal(drawer.detail.not_ours) as said:
        qtbot.keyClick(drawer, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["p1"]


def test_a_cashier_searches_with_three_signs_and_a_manager_with_any(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    said: list[str] = []
    drawer.searched.connect(said.append)
    qtbot.keyClicks(drawer._line, "UK")
    assert said == []
    assert drawer._sum.text() == "Type 3 letters or figures to search"
    qtbot.keyClicks(drawer._line, "L")
    assert said == ["UKL"]
    drawer.show_payments(samples.DRAWER_MANAGER)
    drawer._line.clear()
    qtbot.keyClicks(drawer._line, "U")
    assert said[-1] == "U"


def test_figures_are_typed_into_a_search_that_has_begun(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    qtbot.keyClicks(drawer._line, "U1")
    assert drawer._line.text() == "U1"
    assert not drawer.detail.can_use


def test_what_can_be_done_with_money_left_over_is_a_touch_away(qtbot: QtBot) -> None:
    drawer = opened(qtbot, samples.DRAWER_MANAGER)
    with qtbot.waitSignal(drawer.detail.chosen) as said:
        drawer.detail._choices[1].click()
    assert said.args == ["p1", Choice.REVERSE]


def test_f6_asks_for_what_is_missing(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    with qtbot.waitSignal(drawer.read_asked):
        qtbot.keyClick(drawer, Qt.Key.Key_F6)


def test_nothing_found_and_nothing_there_are_two_things(qtbot: QtBot) -> None:
    drawer = opened(qtbot, samples.DRAWER_EMPTY)
    assert drawer._sum.text() == "All payments are matched"
    drawer.show_payments(DrawerView(searched="xyz"))
    assert drawer._sum.text() == "Nothing found for “xyz”"
    drawer.show_payments(DrawerView(trouble=samples.CODE_USED.says))
    assert "has already paid" in drawer._sum.text()
    drawer.choose(1)
    assert drawer.chosen is None


def test_ten_thousand_payments_make_no_more_rows_than_a_hand_scrolls(qtbot: QtBot) -> None:
    many = tuple(samples.payment(at, samples.Sort.NO_MATCH, at + 1) for at in range(300))
    drawer = opened(qtbot, DrawerView(many, of_all=10_000))
    assert len(drawer._rows) == MOST_ROWS
    assert "Search to find the others." in drawer._sum.text()


def test_the_drawer_takes_a_narrow_window_whole(qtbot: QtBot) -> None:
    drawer = opened(qtbot)
    assert drawer.card.geometry().left() == 1366 - 1020
    drawer.parentWidget().resize(1024, 768)
    QCoreApplication.processEvents()
    assert drawer.card.geometry().left() == 0


def test_late_money_is_used_for_the_sale_on_the_counter_only_where_it_says_so(qtbot: QtBot) -> None:
    ended = FitView("s9", "T1-0098", is_open=False)
    late = replace(samples.DRAWER.payments[0], fits=(ended,))
    drawer = opened(qtbot, replace(samples.DRAWER, payments=(late,), has_sale=False))
    qtbot.keyClick(drawer, Qt.Key.Key_1)
    assert not drawer.detail.can_use
    drawer.show_payments(replace(samples.DRAWER, payments=(late,), has_sale=True))
    assert drawer.detail._use.text() == "Use it for the sale on the counter"
    with qtbot.waitSignal(drawer.detail.claimed) as said:
        qtbot.keyClick(drawer, Qt.Key.Key_Return)
    assert said.args[1] == ""
