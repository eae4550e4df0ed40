"""Whether there is a screen that a window can be opened on, said in one sentence before Qt is loaded."""

import ctypes
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from pos.cli.arguments import WrongWords

NEEDED = ("libEGL.so.1", "libGL.so.1", "libxkbcommon.so.0", "libdbus-1.so.3", "libfontconfig.so.1")
NEEDED_BY_X = (
    "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)  # fmt: skip
SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X11 has its sockets on every Linux
_LOCAL = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


class NoDisplay(WrongWords):
    """There is no screen to open a window on."""

    def __str__(self) -> str:
        return (
            "There is no screen here to open the till on. "
            "Start it on the shop's computer, or try it without a screen: pos demo"
        )


class NothingToDrawWith(WrongWords):
    """The system lacks what Qt draws windows with; it would say so in riddles."""

    def __str__(self) -> str:
        return f"This computer lacks what windows are drawn with: {', '.join(self.args)}."


def is_there(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether there is a screen."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    local = _LOCAL.fullmatch(display)
    return (SOCKETS / f"X{local[1]}").exists() if local else bool(display)


def check_display(environment: Mapping[str, str], platform: str = sys.platform) -> None:
    """Refuse in one sentence when no window can be opened."""
    if not is_there(environment, platform):
        raise NoDisplay
    check_libraries(environment, platform)


def check_libraries(environment: Mapping[str, str], platform: str = sys.platform) -> None:
    """Refuse when Linux lacks a library without which Qt would end with a riddle."""
    if platform != "linux":
        return
    is_x = environment.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    needs_x = is_x and not environment.get("WAYLAND_DISPLAY")
    missing = [each for each in NEEDED + (NEEDED_BY_X if needs_x else ()) if not _loads(each)]
    if missing:
        raise NothingToDrawWith(*missing)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
