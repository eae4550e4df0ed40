"""The customer's window stands on the second screen, comes and goes with it, and takes nothing from the till."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.screens.customer_display import CustomerDisplay
from pos.screens.customer_window import CustomerWindow, Place, place_for

SCREENS = {
    "screens": [
        {"name": "till", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "customer", "x": 1366, "y": 0, "width": 800, "height": 480},
    ]
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Where the window was on a till with two screens, step by step."""
    file = tmp_path_factory.mktemp("screens") / "screens.json"
    whole = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file.write_text(json.dumps({"screens": [whole | each for each in SCREENS["screens"]]}))
    done = subprocess.run(
        [sys.executable, "-m", "tests.screens.second_screen"],
        cwd=Path(__file__).parent.parent.parent,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("step", "where"),
    [
        ("two screens", [True, "customer", True]),
        ("unplugged, at once", None),
        ("unplugged", None),
        ("in a window", [True, "till", False]),
        ("plugged in again", [True, "customer", True]),
        ("the till moved there", [True, "till", True]),
    ],
)
def test_it_follows_the_second_screen(
    seen: dict[str, object], step: str, where: list[object] | None
) -> None:
    """Whether it is seen, on which screen, and whether it fills it."""
    found = seen[step]
    assert isinstance(found, list)
    assert (found if found[0] else None) == where


def test_when_it_ends_the_till_is_still_there(seen: dict[str, object]) -> None:
    assert seen["till is still there"] is True


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[CustomerWindow]:
    till = QWidget()
    qtbot.addWidget(till)
    made = CustomerWindow(qapp, CustomerDisplay("Duka"), till=till)
    till.show()
    yield made
    made.end()


def test_with_one_screen_it_is_not_shown(window: CustomerWindow) -> None:
    window.follow_till()
    assert not window.display.isVisible()
    assert place_for([], None) == Place()


def test_with_one_screen_it_is_a_window_when_that_was_chosen(window: CustomerWindow) -> None:
    window.choose(wanted=True, in_window=True)
    assert window.display.isVisible()
    assert not window.display.isFullScreen()
    window.choose(wanted=False, in_window=True)
    assert not window.display.isVisible()


def test_it_never_takes_the_keys_and_never_ends_the_program(window: CustomerWindow) -> None:
    assert window.display.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not window.display.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_a_screen_that_mirrors_the_till_is_no_second_screen(qapp: QApplication) -> None:
    only = qapp.primaryScreen()
    assert place_for([only, only], only) == Place()
