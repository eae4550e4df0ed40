"""The till's window on the books of this computer; loaded only once there is a screen."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent

from pos.desks.background import COUNTER, Background
from pos.desks.choices import Choices, printers_of
from pos.desks.office.restoring import PutBack, not_put_back, put_back_told
from pos.desks.till import Place
from pos.desks.views import Notice
from pos.office.restoring import Restored
from pos.printer.printers import Printers
from pos.records.database import Records
from pos.screens.application import dress_application, run_to_the_end, start_application
from pos.screens.dressing import Dress
from pos.screens.front import Front, bring_to_front
from pos.screens.language import Language
from pos.screens.program import Program
from pos.screens.restoring_page import RestoringPage
from pos.screens.start_joined import first_start_page
from pos.screens.window import TillWindow
from pos.startup import Computer, begin_shop, put_back


@dataclass(frozen=True, slots=True)
class Start:
    """How the till begins: what whoever signs in begins with, and what is told then."""

    first: str = ""
    news: Notice | None = None


@dataclass(frozen=True, slots=True)
class End:
    """How the till ended: its exit status, and the backup that is to be put back before it opens again."""

    status: int
    wish: PutBack | None = None


BY_ITSELF = Start()


def open_till(
    computer: Computer,
    records: Records,
    *,
    choices: Choices,
    is_full: bool,
    start: Start = BY_ITSELF,
) -> End:
    """Show the till until it is closed; give how it ended."""
    application = start_application(text_scale=choices.text_scale)
    dress = dress_application(application)
    place = Place(computer.folders, choices, Printers(printers_of(choices)), computer.places)
    program = Program(application, records, computer.log, place=place, dress=dress)
    front = Front(records.path)
    front.asked.connect(program.window.come_to_front)
    program.begin_with(start.first)
    program.tell_first(start.news)
    program.open(is_full=is_full)
    try:
        return End(run_to_the_end(application, program), program.wish)
    finally:
        front.end()


def put_backup_back(computer: Computer, wish: PutBack, *, is_full: bool) -> Notice:
    """Put a backup in the place of the books and show how far it is; give what is to be told of it."""
    application = start_application()
    dress_application(application)
    background, page, window = Background(computer.log), RestoringPage(), TillWindow()
    window.add(page)
    window.turn_to(page)
    told: list[Notice] = []

    def done(restored: Restored) -> None:
        aside = str(restored.aside or "")
        told.append(put_back_told(wish.backup.name, restored.series, aside))
        application.quit()

    def failed(error: Exception) -> None:
        told.append(not_put_back(error))
        application.quit()

    work = partial(put_back, computer, wish.backup, wish.by, keys=wish.keys)
    under_way = background.do_long(
        COUNTER,
        lambda progress: work(progress=progress),
        shown=page.show_progress,
        done=done,
        failed=failed,
    )
    window.closing.connect(under_way.stop)
    window.open_full() if is_full else window.show()
    application.exec()
    _put_away(background, window)
    return told[0]


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
    _put_away(background, window)
    return bool(begun)


def _put_away(background: Background, window: TillWindow) -> None:
    """Have a window gone before the till comes."""
    background.end()
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _speak(dress: Dress, code: str) -> None:
    dress.speech.speak(Language(code))


def show_open_one(computer: Computer) -> bool:
    """Bring the till that is open already to the front; True when it has answered."""
    application = QCoreApplication.instance() or QCoreApplication([])
    is_shown = bring_to_front(computer.folders.records)
    del application
    return is_shown
