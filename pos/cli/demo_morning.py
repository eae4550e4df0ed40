"""A morning in the practice shop, played through the till's own window by keys, scans and touches."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from pos.desks.background import READING
from pos.desks.choices import Choices
from pos.desks.paying import Devices
from pos.desks.till import Place
from pos.folders import file_troubles
from pos.records.database import Records
from pos.screens.application import dress_application, start_application
from pos.screens.playing import Player
from pos.screens.program import Program
from pos.shop.identity import SaleId, StaffId
from pos.shop.receipt_text import receipt_text
from pos.startup import Computer
from pos.till.printing import read_receipt

SIZE = (1366, 768)
NO_HINTS = "This plugin does not support propagateSizeHints()"
UNKNOWN = "6161100999992"
GRACE_PIN, OWNER_PIN = "4829", "482913"


def play(shop: Computer, records: Records, output: Path) -> Sequence[str]:
    """Play the morning; give what to say of it, which also stands in the summary."""
    with file_troubles(output):
        output.mkdir(parents=True, exist_ok=True)
        for old in (*output.glob("*.png"), *output.glob("receipt-*.txt")):
            old.unlink()
    receipts: list[SaleId] = []
    before = qInstallMessageHandler(_complain)
    application = start_application()
    place = Place(
        shop.folders,
        Choices(theme="light", window="window"),
        Devices(lambda: None, receipts.append),
    )
    dress = dress_application(application)
    program = Program(application, records, shop.log, place=place, dress=dress)
    program.open()
    program.window.resize(*SIZE)
    program.window.activateWindow()
    morning = Player(program, output)
    try:
        for scene in SCENES:
            scene(morning)
        by = program.desks.sale.view.by
        if by is not None:
            _write_receipts(morning, records, by, receipts)
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


SCENES: tuple[Callable[[Player], None], ...] = (
    _sign_in,
    _sell_for_cash,
    _park_and_search,
    _split,
    _other_looks,
)


def _write_receipts(
    morning: Player, records: Records, by: StaffId, receipts: Sequence[SaleId]
) -> None:
    """Write every receipt of the morning as it stands on paper."""

    def write() -> list[str]:
        names = []
        for sale in receipts:
            receipt = read_receipt(records, by, sale=sale)
            file = morning.output / f"receipt-{receipt.number}.txt"
            file.write_text(receipt_text(receipt), encoding="utf-8")
            names.append(f"{file.name}: {receipt.sign} {receipt.total.paper()}")
        return names

    morning.program.background.do(READING, write, done=morning.told.extend)
    morning.settle()


def _write_summary(morning: Player, output: Path) -> Sequence[str]:
    lines = [*morning.pictures, "", *morning.told, ""]
    with file_troubles(output):
        (output / "summary.txt").write_text("\n".join(lines), encoding="utf-8")
    return [*lines, f"All of it is in {output}."]
