"""The till's window on the books of this computer; loaded only once there is a screen."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent

from pos.desks.background import Background
from pos.desks.choices import Choices, printers_of
from pos.desks.till import Place
from pos.printer.printers import Printers
from pos.records.database import Records
from pos.screens.application import dress_application, run_to_the_end, start_application
from pos.screens.front import Front, bring_to_front
from pos.screens.language import Language
from pos.screens.program import Dress, Program
from pos.screens.start_joined import first_start_page
from pos.screens.window import TillWindow
from pos.startup import Computer, begin_shop


def open_till(
    computer: Computer, records: Records, *, choices: Choices, is_full: bool, first: str = ""
) -> int:
    """Show the till until it is closed, with an action that whoever signs in begins with; give the exit status."""
    application = start_application(text_scale=choices.text_scale)
    dress = dress_application(application)
    place = Place(computer.folders, choices, Printers(printers_of(choices)), computer.places)
    program = Program(application, records, computer.log, place=place, dress=dress)
    front = Front(records.path)
    front.asked.connect(program.window.come_to_front)
    program.begin_with(first)
    program.open(is_full=is_full)
    try:
        return run_to_the_end(application, program)
    finally:
        front.end()


def begin_first_shop(computer: Computer, *, is_full: bool) -> bool:
    """Ask the questions of a new shop; True when the shop is there."""
    application = start_application()
    dress = dress_application(application)
    background = Background(computer.log)
    window, begun = TillWindow(), []
    page = first_start_page(
        background, partial(begin_shop, computer), lambda code: _speak(dress, code)
    )
    window.add(page)
    window.turn_to(page)
    page.done.connect(lambda: begun.append(True))
    page.done.connect(application.quit)
    window.closing.connect(application.quit)
    window.open_full() if is_full else window.show()
    application.exec()
    background.end()
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(
        window, QEvent.Type.DeferredDelete
    )  # gone before the till comes
    return bool(begun)


def _speak(dress: Dress, code: str) -> None:
    dress.speech.speak(Language(code))


def show_open_one(computer: Computer) -> bool:
    """Bring the till that is open already to the front; True when it has answered."""
    application = QCoreApplication.instance() or QCoreApplication([])
    is_shown = bring_to_front(computer.folders.records)
    del application
    return is_shown
