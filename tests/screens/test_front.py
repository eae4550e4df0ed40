"""A till that is started twice: the window that is open comes to the front."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QDir
from pytestqt.qtbot import QtBot

from pos.screens.front import Front, bring_to_front, name_for

ASK = "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; a = QCoreApplication([]); from pos.screens.front import bring_to_front; sys.exit(not bring_to_front(Path(sys.argv[1])))"


def test_a_second_start_is_heard_by_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    records = tmp_path / "records.sqlite"
    front = Front(records)
    with qtbot.waitSignal(front.asked, timeout=20_000):
        second = subprocess.Popen([sys.executable, "-c", ASK, str(records)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    front.end()


def test_where_nobody_is_open_nobody_answers(tmp_path: Path) -> None:
    assert not bring_to_front(tmp_path / "records.sqlite")


def test_what_a_killed_till_left_behind_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    records = tmp_path / "records.sqlite"
    left = Path(QDir.tempPath()) / name_for(records)
    left.touch()
    front = Front(records)
    assert front._server.isListening()
    front.end()
    assert not left.exists()


def test_the_name_tells_nobody_where_the_books_are(tmp_path: Path) -> None:
    name = name_for(tmp_path / "records.sqlite")
    assert str(tmp_path) not in name
    assert name != name_for(tmp_path / "other.sqlite")
