"""The lines of a sale as a table."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pos.screens.basket import Basket, BasketModel
from pos.screens.basket_row import QUANTITY, BasketRow, step_at, stepper
from tests.screens.samples import LINES


def shown(qtbot: QtBot) -> Basket:
    basket = Basket()
    qtbot.addWidget(basket)
    basket.resize(945, 550)
    basket.show()
    basket.show_lines(LINES)
    return basket


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = BasketModel()
    model.show_lines(LINES)
    qtmodeltester.check(model)
    model.show_lines(LINES[:3])
    model.show_lines((*LINES[2:5], LINES[0]))


def test_the_newest_line_is_chosen(qtbot: QtBot) -> None:
    assert shown(qtbot).selected == len(LINES) - 1


def test_the_same_lines_change_nothing(qtbot: QtBot) -> None:
    basket = shown(qtbot)
    with (
        qtbot.assertNotEmitted(basket.model.dataChanged),
        qtbot.assertNotEmitted(basket.model.rowsInserted),
    ):
        basket.show_lines(LINES)


def test_one_more_line_is_one_row_inserted(qtbot: QtBot) -> None:
    basket = Basket()
    qtbot.addWidget(basket)
    basket.show_lines(LINES[:7])
    with (
        qtbot.waitSignal(basket.model.rowsInserted) as said,
        qtbot.assertNotEmitted(basket.model.modelReset),
    ):
        basket.show_lines(LINES)
    assert said.args[1:] == [7, 7]


def test_a_line_that_comes_shines_once_and_an_older_one_does_not(qtbot: QtBot) -> None:
    basket = shown(qtbot)
    basket.shine_for(20)
    basket.show_lines((*LINES, replace(LINES[0], number=9)))
    assert basket._delegate.shining == len(LINES)
    qtbot.waitUntil(lambda: basket._delegate.shining is None)
    basket.show_lines((*LINES, replace(LINES[0], number=9, quantity="5")))
    assert basket._delegate.shining is None


def test_a_row_shines_between_two_lines_and_then_looks_like_any_other(qtbot: QtBot) -> None:
    basket = shown(qtbot)
    basket.shine_for(60_000)
    basket.show_lines(LINES[:-1])
    plain = basket.grab().toImage()
    basket.show_lines(LINES)
    shining = basket.grab().toImage()
    basket.shine_for(0)
    basket.show_lines(LINES[:-1])
    basket.show_lines(LINES)
    still = basket.grab().toImage()
    assert plain != still
    assert shining != still
    basket.show_lines(LINES[:-1])
    assert basket.grab().toImage() == plain


def test_a_changed_line_is_one_row_changed(qtbot: QtBot) -> None:
    basket = shown(qtbot)
    lines = (*LINES[:2], replace(LINES[2], quantity="5"), *LINES[3:])
    with qtbot.waitSignal(basket.model.dataChanged) as said:
        basket.show_lines(lines)
    assert said.args[0].row() == said.args[1].row() == 2


def test_a_removed_line_is_one_row_removed(qtbot: QtBot) -> None:
    basket = shown(qtbot)
    with qtbot.waitSignal(basket.model.rowsRemoved) as said:
        basket.show_lines((*LINES[:4], *LINES[5:]))
    assert said.args[1:] == [4, 4]


def test_a_touch_on_plus_asks_for_one_more(qtbot: QtBot) -> None:
    basket = shown(qtbot)
    cell = basket.table.visualRect(basket.model.index(7, QUANTITY))
    plus = QPoint(stepper(cell).right() - 10, cell.center().y())
    with qtbot.waitSignal(basket.stepped) as said:
        qtbot.mouseClick(basket.table.viewport(), Qt.MouseButton.LeftButton, pos=plus)
    assert said.args == [7, 1]
    assert step_at(cell, plus) == 1


def test_a_weighed_line_cannot_be_stepped(qtbot: QtBot) -> None:
    basket = shown(qtbot)
    basket.show_lines(LINES, selected=5)
    cell = basket.table.visualRect(basket.model.index(5, QUANTITY))
    with qtbot.assertNotEmitted(basket.stepped):
        qtbot.mouseClick(basket.table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())


def test_a_touch_on_a_line_chooses_it(qtbot: QtBot) -> None:
    basket = shown(qtbot)
    with qtbot.waitSignal(basket.line_chosen) as said:
        qtbot.mouseClick(
            basket.table.viewport(), Qt.MouseButton.LeftButton,
            pos=basket.table.visualRect(basket.model.index(1, 1)).center(),
        )  # fmt: skip
    assert said.args == [1]


def painted_for_one_more(basket: Basket, count: int, painted: list[int]) -> int:
    """Give how many cells are painted until a new line stands in the picture."""
    lines = tuple(replace(LINES[0], number=number) for number in range(1, count + 2))
    basket.show_lines(lines[:count])
    basket.grab()
    painted.clear()
    basket.show_lines(lines)
    basket.grab()
    return len(painted)


def test_of_five_hundred_lines_only_those_in_sight_are_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    paint = BasketRow.paint

    def counted(
        self: BasketRow, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(BasketRow, "paint", counted)
    basket = Basket()
    qtbot.addWidget(basket)
    basket.resize(945, 550)
    basket.show()
    few = painted_for_one_more(basket, 12, painted)
    assert 0 < painted_for_one_more(basket, 500, painted) <= few


def test_a_screen_reader_hears_the_note() -> None:
    model = BasketModel()
    model.show_lines((replace(LINES[0], note="for the hotel"),))
    assert (
        model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
        == "Brookside Whole Milk 500 ml, for the hotel"
    )
