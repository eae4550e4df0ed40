"""Nobody is asked to write over a file: the dialog gives the place, and the program refuses what is there."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from pos.screens.new_place import ask_place


def test_the_dialog_does_not_ask_whether_to_write_over(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def ask(*of: object, options: object) -> tuple[str, str]:
        asked.extend((*of, options))
        return "/x/z.pdf", "PDF (*.pdf)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    room = QWidget()
    qtbot.addWidget(room)
    assert ask_place(room, "Z", place="/x", kinds="PDF (*.pdf)") == "/x/z.pdf"
    assert asked[-1] is QFileDialog.Option.DontConfirmOverwrite
