"""Where a new file goes: nothing there is written over, and no file is left without its kind."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from pos.screens.office.out_file import choose_new, dated
from tests.screens.office_shop import office_of
from tests.shops import Shop


@pytest.mark.parametrize(
    ("answer", "chosen"),
    [
        (("/x/sales", "CSV (*.csv)"), "/x/sales.csv"),
        (("/x/sales.xlsx", "CSV (*.csv)"), "/x/sales.xlsx"),
        (("", ""), ""),
    ],
)
def test_a_file_without_an_ending_gets_the_one_that_is_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: tuple[str, str], chosen: str
) -> None:
    asked: list[object] = []

    def ask(*of: object, options: object) -> tuple[str, str]:
        asked.extend((*of, options))
        return answer

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    room = QWidget()
    qtbot.addWidget(room)
    assert choose_new(room, "Export", name="sales.xlsx") == chosen
    assert asked[2] == str(Path.home() / "sales.xlsx")
    assert asked[-1] is QFileDialog.Option.DontConfirmOverwrite


def test_a_table_is_dated_by_the_clock_of_the_shop(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot) as office:
        now = shop.clock.at.astimezone(ZoneInfo("Africa/Nairobi"))
        assert dated(office.setting.seat, "order") == f"order {now:%Y-%m-%d %H%M}.csv"
