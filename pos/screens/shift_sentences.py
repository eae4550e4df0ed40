"""What is said of the end of a shift and of closed ones, for the translators; the words are the shop's own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SHIFT_SOURCES = (
    QT_TRANSLATE_NOOP("Sentences", "The shift is being closed. Press Esc first."),
    QT_TRANSLATE_NOOP("Sentences", "The count is kept. Finish closing the shift later."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Safaricom does not answer. The shift can be closed; M-Pesa is marked as not checked.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Count the drawer first."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "You opened this shift. Count the drawer first; its figures come after that.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Cash has moved since the drawer was counted. Count it once more."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The drawer is not as it should be. Count it again, or say why."
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no note or coin of {worth}."),
    QT_TRANSLATE_NOOP("Sentences", "That many of {worth} cannot be in a drawer. Count again."),
    QT_TRANSLATE_NOOP("Sentences", "There is no closed shift with that number."),
    QT_TRANSLATE_NOOP(
        "Sentences", "You counted or closed this shift yourself. A second person verifies it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Type what you counted, or say what you checked."),
    QT_TRANSLATE_NOOP("Sentences", "close a shift"),
    QT_TRANSLATE_NOOP("Sentences", "see what should be in the drawer"),
    QT_TRANSLATE_NOOP("Sentences", "verify a closed shift"),
    QT_TRANSLATE_NOOP("Sentences", "export the books"),
    QT_TRANSLATE_NOOP("Sentences", "The Z report is printed again as a copy."),
    QT_TRANSLATE_NOOP("Sentences", "The Z report waits for the printer already."),
    QT_TRANSLATE_NOOP("Sentences", "The shift is verified."),
    QT_TRANSLATE_NOOP("Sentences", "The note stands beside the Z report."),
    QT_TRANSLATE_NOOP("Sentences", "The Z report is in {file}."),
)
"""Every sentence that the desks of the shifts say."""
