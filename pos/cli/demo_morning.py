"""A morning in the practice shop, played through the till's own window by keys, scans and touches."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from pos.desks.choices import Choices
from pos.desks.mpesa_views import Course, Hearing
from pos.desks.till import Place
from pos.folders import file_troubles
from pos.printer.chosen import ChosenPrinter
from pos.printer.printers import Printers
from pos.printer.virtual import VirtualPrinter
from pos.records.database import Records
from pos.screens.application import dress_application, start_application
from pos.screens.playing import Player
from pos.screens.program import Program
from pos.startup import Computer

if TYPE_CHECKING:
    from pos.cli.demo_safaricom import Beside

SIZE = (1366, 768)
NO_HINTS = "This plugin does not support propagateSizeHints()"
UNKNOWN = "6161100999992"
GRACE_PIN, OWNER_PIN = "4829", "482913"


def play(
    shop: Computer,
    records: Records,
    output: Path,
    *,
    printer: VirtualPrinter,
    beside: "Beside | None",
) -> Sequence[str]:
    """Play the morning; give what to say of it, which also stands in the summary."""
    with file_troubles(output):
        output.mkdir(parents=True, exist_ok=True)
        for old in (*output.glob("*.png"), *output.glob("receipt-*.txt")):
            old.unlink()
    before = qInstallMessageHandler(_complain)
    application = start_application()
    there = ChosenPrinter(printer.address.text, tells_status=True, tells_end=True)
    choices = Choices(theme="light", window="window", printers=(there,))
    place = Place(shop.folders, choices, Printers(), shop.places)
    dress = dress_application(application)
    program = Program(application, records, shop.log, place=place, dress=dress)
    program.open()
    program.window.resize(*SIZE)
    program.window.activateWindow()
    morning = Player(program, output)
    try:
        for scene in SCENES:
            scene(morning)
        if beside is not None:
            _take_mpesa(morning, beside)
        _spoil_printer(morning, printer)
        _write_receipts(morning, printer)
    finally:
        program.end()
        qInstallMessageHandler(before)
    return _write_summary(morning, output)


def _complain(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Say what Qt complains of, but for what it says of every window that nobody sees."""
    if words != NO_HINTS:
        sys.stderr.write(f"{words}\n")


def _sign_in(morning: Player) -> None:
    morning.settle()
    people = [each.name for each in morning.program.desks.sign.view.people]
    morning.program.sign_in.choose(people.index("Grace W."))
    morning.picture("sign-in", "Grace chooses her name")
    morning.type(GRACE_PIN)
    morning.picture("ready", "the till is ready for the first scan")


def _sell_for_cash(morning: Player) -> None:
    morning.scan("6161100600218", "6161100600218", "6161101660013", "6161100910102")
    morning.type("2*")
    morning.scan("6161100950450")
    morning.type("0.875*204")
    morning.press("Enter")
    morning.picture("sale", "scanned, three of one, and tomatoes by weight")
    morning.press("F4")
    morning.type("50")
    morning.picture("discount", "half of the price off the tomatoes, which needs a second person")
    morning.press("Enter")
    morning.picture("approval", "Njeri is asked to allow it")
    view = morning.program.desks.approval.view
    people = [each.name for each in view.people] if view else []
    morning.program.approval.choose(people.index("Njeri M."))
    morning.type(OWNER_PIN)
    morning.press("F9")
    morning.type("2000")
    morning.picture("cash", "two notes of a thousand, and the change")
    morning.press("Enter")
    morning.picture("paid", "paid, on disk, and only then on paper")
    morning.told.append("A basket with a weighed line and an approved discount was paid in cash.")


def _park_and_search(morning: Player) -> None:
    morning.scan("6161104650073")
    morning.type("suk")
    morning.rest(0.4)
    morning.picture("search", "suk finds sukuma wiki, and sugar that is called sukari")
    morning.press("Esc", "F5")
    morning.type("Wanjiku")
    morning.press("Enter")
    morning.scan("6161103551838")
    morning.press("Shift+F9", "F6")
    morning.picture("parked", "one customer waits, another was served meanwhile")
    morning.type("1")
    morning.told.append("One sale waited for its customer while the next was paid in one chord.")


def _split(morning: Player) -> None:
    morning.press("F11")
    morning.type("100")
    morning.press("Enter")
    morning.picture("split", "a hundred in cash, and the rest by card")
    morning.press("Ctrl+F9")
    morning.type("A12345")
    morning.press("Enter")
    morning.told.append("It was paid in two parts: cash, and a card with its reference.")


def _take_mpesa(morning: Player, beside: "Beside") -> None:
    """One customer is asked on his phone; the next pays by himself, and types the number wrong."""
    desks = morning.program.desks
    morning.wait(lambda: desks.tray.view.hearing.hearing is Hearing.LISTENING)
    morning.press("Enter")
    morning.scan("6161100600218", "6161101660013")
    beside.expect_payment(after=2.0)
    morning.type(beside.customer)
    morning.press("F12")
    morning.wait(lambda: desks.ask.view.course is Course.WAITING)
    morning.picture("mpesa-asked", "the customer was asked on her phone")
    morning.wait(lambda: morning.program.window.page is morning.program.paying.paid)
    morning.picture("mpesa-paid", "Safaricom has said so: paid, with the code of it")
    morning.press("Enter")
    morning.scan("6161100600218")
    morning.press("F12")
    morning.wait(lambda: bool(desks.ask.view.own.account))
    number = desks.ask.view.own.account
    morning.picture("mpesa-number", "who has no request pays to the shop's number by himself")
    beside.pay(desks.sale.view.total, account=f"{number[:3]}{number[4]}{number[3]}")
    morning.wait(lambda: desks.tray.view.count == 1)
    morning.press("F8")
    morning.wait(lambda: morning.program.mpesa.drawer.chosen is not None)
    morning.picture("mpesa-drawer", "two digits swapped: the till says whose it may be, and why")
    morning.press("1", "Enter")
    morning.wait(lambda: morning.program.window.page is morning.program.paying.paid)
    morning.told.append("Two sales were paid by M-Pesa, one of them to a number typed wrong.")


def _other_looks(morning: Player) -> None:
    morning.press("Enter")
    morning.scan("6161100600218", UNKNOWN)
    morning.picture("not-found", "a code that nothing has stays in sight until it is seen to")
    morning.press("Del")
    morning.program.desks.settings.change_till(language="sw")
    morning.picture("kiswahili", "the same sale in Kiswahili")
    morning.program.desks.settings.change_till(theme="dark")
    morning.picture("dark", "and in the dark")
    morning.press("F1")
    morning.picture("all-keys", "every action with its key")
    morning.press("Esc")
    morning.program.desks.settings.change_till(language="en", theme="light")
    morning.press("Shift+F9")


def _spoil_printer(morning: Player, printer: VirtualPrinter) -> None:
    """Run out of paper in the middle of the morning; the till sells on."""
    printer.switch(paper_out=True)
    morning.scan("6161100600218")
    morning.press("Shift+F9")
    morning.picture("no-paper", "the printer has no paper: the sale is paid, the receipt waits")
    printer.switch(paper_out=False)
    morning.press("Ctrl+R")
    morning.picture("paper-back", "a new roll, and the receipt comes out once")
    morning.told.append("The printer ran out of paper; nothing was lost and nothing printed twice.")


SCENES: tuple[Callable[[Player], None], ...] = (
    _sign_in,
    _sell_for_cash,
    _park_and_search,
    _split,
    _other_looks,
)


def _write_receipts(morning: Player, printer: VirtualPrinter) -> None:
    """Write every paper of the morning as it came out of the printer, as text and as picture."""
    for number, sheet in enumerate(printer.sheets, start=1):
        file = morning.output / f"receipt-{number:02}.txt"
        file.write_text("\n".join(sheet.lines) + "\n", encoding="utf-8")
        sheet.picture.save(file.with_suffix(".png"))
        total = next((row for row in sheet.lines if row.startswith("TOTAL")), "")
        morning.told.append(f"{file.name}, {file.stem}.png: {' '.join(total.split())}")
    morning.told.append(f"The drawer opened {len(printer.pulses)} times.")


def _write_summary(morning: Player, output: Path) -> Sequence[str]:
    lines = [*morning.pictures, "", *morning.told, ""]
    with file_troubles(output):
        (output / "summary.txt").write_text("\n".join(lines), encoding="utf-8")
    return [*lines, f"All of it is in {output}."]
