"""The application around the till's program: Qt itself, its look and words, and its way in and out."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType

from PySide6.QtWidgets import QApplication

from pos.desks.views import Notice, Tone
from pos.folders import resources
from pos.screens.language import Language, Speech
from pos.screens.look import Look
from pos.screens.program import Dress, Program

BROKE = Notice("Something broke. The sale is kept.", tone=Tone.FAILED)


def start_application() -> QApplication:
    """Give Qt's application, made when there is none yet."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    application = QApplication(["kaunta"])
    application.setApplicationName("Kaunta")
    application.setDesktopFileName("kaunta")
    application.setQuitOnLastWindowClosed(False)
    return application


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
