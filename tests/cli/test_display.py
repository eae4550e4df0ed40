"""Whether a window can be opened is said in one sentence, before Qt is loaded."""

from pathlib import Path

import pytest

from pos.cli import display
from pos.cli.display import NoDisplay, NothingToDrawWith, check_display, check_libraries, is_there


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":97531"}, "linux", False),
        ({"DISPLAY": "other-computer:0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
    ],
)
def test_a_screen_is_there_or_not(
    environment: dict[str, str], platform: str, *, there: bool
) -> None:
    assert is_there(environment, platform) is there


def test_a_screen_of_this_computer_has_its_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "SOCKETS", tmp_path)
    (tmp_path / "X3").touch()
    assert is_there({"DISPLAY": ":3.0"}, "linux")
    assert not is_there({"DISPLAY": ":4"}, "linux")


def test_without_a_screen_the_till_says_so() -> None:
    with pytest.raises(NoDisplay) as no:
        check_display({}, "linux")
    assert str(no.value).startswith("There is no screen here to open the till on.")


def test_what_windows_are_drawn_with_is_named_when_it_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(display, "NEEDED", ("libnobody-has.so.9",))
    with pytest.raises(NothingToDrawWith) as no:
        check_libraries({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert "libnobody-has.so.9" in str(no.value)
    check_libraries({}, "win32")


def test_only_x_needs_the_libraries_of_x(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "NEEDED", ())
    monkeypatch.setattr(display, "NEEDED_BY_X", ("libnobody-has.so.9",))
    check_libraries({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    check_libraries({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    with pytest.raises(NothingToDrawWith):
        check_display({"QT_QPA_PLATFORM": "xcb"}, "linux")
