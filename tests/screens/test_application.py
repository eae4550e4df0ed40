"""The application starts as large as was chosen, but never larger than the screen has room for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ASKED = """
import sys
from pos.screens.application import start_application
application = start_application(text_scale=int(sys.argv[1]))
print(round(application.primaryScreen().devicePixelRatio() * 100))
"""


def scale(folder: Path, wanted: int, screen: tuple[int, int], **more: str) -> int:
    """Start an application on a screen of its own; give how large it is, in per cent."""
    file = folder / "screens.json"
    one = {"name": "till", "x": 0, "y": 0, "width": screen[0], "height": screen[1]}
    sizes = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file.write_text(json.dumps({"screens": [one | sizes]}))
    here = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    done = subprocess.run(
        [sys.executable, "-c", ASKED, str(wanted)],
        env={**here, "QT_QPA_PLATFORM": f"offscreen:configfile={file}", **more},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.parametrize(
    ("wanted", "screen", "given"),
    [
        (100, (1366, 768), 100),
        (150, (1920, 1080), 150),
        (150, (1366, 900), 125),
        (125, (1366, 768), 100),
    ],
)
def test_it_is_as_large_as_was_chosen_and_as_there_is_room(
    tmp_path: Path, wanted: int, screen: tuple[int, int], given: int
) -> None:
    assert scale(tmp_path, wanted, screen) == given


def test_what_the_computer_itself_was_told_stays(tmp_path: Path) -> None:
    assert scale(tmp_path, 100, (1920, 1080), QT_SCALE_FACTOR="2") == 200
