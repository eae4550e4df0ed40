"""The application around the till's program: Qt itself, its look and words, and its way in and out."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType

from PySide6.QtWidgets import QApplication

from pos.desks.views import Notice, Tone
from pos.folders import resources
from pos.screens.dressing import Dress
from pos.screens.language import Language, Speech
from pos.screens.look import Look
from pos.screens.page import SMALLEST
from pos.screens.program import Program

SCALE, SCALES = "QT_SCALE_FACTOR", (100, 125, 150)
BROKE = Notice("Something broke. The sale is kept.", tone=Tone.FAILED)


def start_application(*, text_scale: int = 100) -> QApplication:
    """Give Qt's application, made when there is none yet; as large as was chosen, or as the screen allows."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    application = _sized_application(text_scale)
    application.setApplicationName("Kaunta")
    application.setDesktopFileName("kaunta")
    application.setQuitOnLastWindowClosed(False)
    return application


def _sized_application(text_scale: int) -> QApplication:
    """Make the application; Qt takes a size only from its environment, and only before it is there."""
    said = SCALE in os.environ
    if text_scale != SCALES[0] and not said:
        os.environ[SCALE] = str(text_scale / 100)
    application = QApplication(["kaunta"])
    if said or text_scale == SCALES[0] or _has_room(application):
        return application
    application.shutdown()
    del os.environ[SCALE]
    return _sized_application(max(each for each in SCALES if each < text_scale))


def _has_room(application: QApplication) -> bool:
    """Whether the till's smallest window fits on the screen: what is paid with is never off it."""
    room = application.primaryScreen().size()
    return room.width() >= SMALLEST.width() and room.height() >= SMALLEST.height()


def dress_application(application: QApplication) -> Dress:
    """Give the application its look and its words."""
    speech = Speech(application, resources() / "translations")
    speech.speak(Language.ENGLISH)
    return Dress(Look(application), speech)


def run_to_the_end(application: QApplication, program: Program) -> int:
    """Run until the window is closed and everything is kept; give the exit status."""
    program.ended.connect(application.quit)
    with _ended_by_signals(program.window.close), _crashes_said(program):
        return application.exec()


@contextmanager
def _ended_by_signals(close: Callable[[], object]) -> Iterator[None]:
    """Close the window when the computer shuts down or somebody presses Ctrl-C."""

    def ended(_number: int, _frame: FrameType | None) -> None:
        close()

    before = {each: signal.signal(each, ended) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


@contextmanager
def _crashes_said(program: Program) -> Iterator[None]:
    """Say on the screen too that something broke; the log has it whole."""
    hook = sys.excepthook

    def crashed(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        hook(kind, error, trace)
        program.desks.sale.say(BROKE)

    sys.excepthook = crashed
    try:
        yield
    finally:
        sys.excepthook = hook
