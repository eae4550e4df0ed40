"""Rows of a sum are told whole, and take the height that they are given."""

from pytestqt.qtbot import QtBot

from pos.screens.sum_rows import SumRow, SumRows

ROWS = (SumRow("Cash sales", "+23,480", "77"), SumRow("There should be", "16,740", is_strong=True))


def test_the_rows_are_told_to_who_cannot_see_them(qtbot: QtBot) -> None:
    rows = SumRows(30)
    qtbot.addWidget(rows)
    rows.show_rows(ROWS)
    assert rows.rows == ROWS
    assert rows.accessibleName() == "Cash sales 77 +23,480, There should be  16,740"


def test_each_row_has_the_same_height_in_the_narrowest_room(qtbot: QtBot) -> None:
    rows = SumRows(30)
    qtbot.addWidget(rows)
    rows.show_rows(ROWS)
    rows.at_height(26)
    assert rows.height() == rows.minimumSizeHint().height() == 52
    rows.resize(90, 52)
    rows.grab()
