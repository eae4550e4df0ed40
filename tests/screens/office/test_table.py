"""The table of the office: no title is cut, and a name too long for one line stands on two."""

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from pos.screens.fonts import text_font
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.painting import in_two, width_of

FONT = text_font(13)


def made(qtbot: QtBot, *columns: Column) -> Table:
    table = Table()
    qtbot.addWidget(table)
    table.head(columns)
    table.resize(400, 200)
    table.show()
    return table


def test_a_title_widens_its_column(qtbot: QtBot) -> None:
    table = made(qtbot, Column("Nambari ya bidhaa", 40), Column("Bidhaa"))
    title = QFontMetrics(table.horizontalHeader().font()).horizontalAdvance("Nambari ya bidhaa")
    assert table.horizontalHeader().sectionSize(0) > title


def test_words_are_parted_where_the_first_line_is_full(qtbot: QtBot) -> None:
    table = made(qtbot, Column("Item"))
    wide = width_of("Britania Sukari", FONT)
    assert in_two("Britania Sukari Biscuits 200 g", FONT, wide) == (
        "Britania Sukari",
        "Biscuits 200 g",
    )
    assert in_two("Bread", FONT, 1) == ("Bread", "")
    wide = width_of("Ajab Home Baking Flour 2", FONT)
    assert in_two("Ajab Home Baking Flour 2 kg", FONT, wide) == ("Ajab Home Baking Flour", "2 kg")
    assert table.rows == ()


def test_a_long_name_reaches_into_the_second_line(qtbot: QtBot) -> None:
    table = made(qtbot, Column("Item"), Column("Left", 250, is_figure=True))
    name = "Brookside Yoghurt Strawberry"
    table.show_rows([TableRow("a", (Cell(name), Cell("1")))])
    long = table.grab().toImage()
    table.show_rows([TableRow("a", (Cell("Brookside"), Cell("1")))])
    assert table.grab().toImage() != long


def test_it_is_told_when_it_is_sure_that_there_is_nothing(qtbot: QtBot) -> None:
    table, told = made(qtbot, Column("Item")), list[bool]()
    table.emptied.connect(told.append)
    table.show_rows([])
    table.show_rows([], empty="Nobody yet.")
    table.show_rows([TableRow("a", (Cell("Grace"),))])
    assert told == [False, True, False]
