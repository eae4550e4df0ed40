"""What is said of paper and printers, for the translators, and in a word or two for the top bar."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pos.desks.printing import PrintView
from pos.screens.sentences import translated
from pos.shop.faults import Fault
from pos.shop.print_job import JobState

PAPER_SOURCES = (
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing was printed: the printer was not found. Is it on, and its cable in?",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was printed: the printer does not answer. Switch it off and on."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The printer has no paper. Put a new roll in."),
    QT_TRANSLATE_NOOP("Sentences", "The printer's lid is open. Close it."),
    QT_TRANSLATE_NOOP("Sentences", "The printer is switched to offline."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The printer has stopped. Look at its cutter and its paper, then switch it off and on.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The printer stopped in the middle. Look at the paper before it is printed again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The printer did not say whether it printed all. Look at the paper before it is printed again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing was printed: a part of this computer that speaks to such printers is missing.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“{text}” is no printer. Write it like 192.168.1.50, /dev/usb/lp0, serial:COM3@9600, "
        "or its name in this computer's list.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "That was printed or given up meanwhile."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That is the till's own printer: one that stands in for it must be another one.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "That printer is named above too. The papers of both come out there."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Two counters have the same name or the same goods. Change one of them."
    ),
    QT_TRANSLATE_NOOP("Sentences", "A counter needs at least one category of goods."),
    QT_TRANSLATE_NOOP("Sentences", "The receipt waits for the printer. It is tried again now."),
    QT_TRANSLATE_NOOP("Sentences", "The receipt has not come out yet. It is printed now."),
    QT_TRANSLATE_NOOP("Sentences", "The receipts that had not come out are printed now."),
    QT_TRANSLATE_NOOP("Sentences", "The gift receipt is printed."),
    QT_TRANSLATE_NOOP("Sentences", "The X report is printed."),
    QT_TRANSLATE_NOOP("Sentences", "The slip of the parked sale is printed."),
    QT_TRANSLATE_NOOP("Sentences", "The cash is written down. Its slip is printed."),
    QT_TRANSLATE_NOOP("Sentences", "No printer is set up for this till."),
    QT_TRANSLATE_NOOP("Sentences", "The receipt is in {file}."),
    QT_TRANSLATE_NOOP("Sentences", "Printed at {name}: the till's own printer did not take it."),
)
"""Every sentence that the desks say of paper, for the translators."""


def printer_word(fault: Fault | None) -> str:
    """Give in a word or two what is the matter with the printer; empty for nothing that is known."""
    words = {
        Fault.PRINTER_NO_PAPER: QCoreApplication.translate("Paper", "NO PAPER"),
        Fault.PRINTER_LID_OPEN: QCoreApplication.translate("Paper", "LID OPEN"),
        Fault.PRINTER_OFFLINE: QCoreApplication.translate("Paper", "OFFLINE"),
        Fault.PRINTER_NOT_FOUND: QCoreApplication.translate("Paper", "NOT FOUND"),
        Fault.PRINTER_SILENT: QCoreApplication.translate("Paper", "NO ANSWER"),
        Fault.PRINTER_NEEDS_HELP: QCoreApplication.translate("Paper", "STOPPED"),
    }
    return "" if fault is None else words.get(fault, "")


def paper_words(view: PrintView) -> str:
    """Give how it stands with what was printed last."""
    if view.state is JobState.WAITING and view.fault is not None:
        kept = QCoreApplication.translate(
            "Paper", "{fault} The receipt is kept and comes by itself, or with Ctrl R."
        )
        return kept.format(fault=translated(view.fault.value.sentence))
    words = {
        JobState.WAITING: QCoreApplication.translate("Paper", "The receipt waits for the printer."),
        JobState.PRINTING: QCoreApplication.translate("Paper", "Printing the receipt"),
        JobState.PRINTED: QCoreApplication.translate("Paper", "The receipt is printed."),
        JobState.FAILED: QCoreApplication.translate(
            "Paper", "The receipt did not come out. Ctrl R prints it."
        ),
        JobState.UNKNOWN: QCoreApplication.translate(
            "Paper", "Look at the paper: is the receipt whole? If not, Ctrl R prints a copy."
        ),
    }
    return "" if view.state is None else words[view.state]
