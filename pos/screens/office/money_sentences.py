"""What the desks of payments say, and why a file or a day is not taken, for the translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SOURCES = (
    QT_TRANSLATE_NOOP(
        "Sentences", "The whole sale is in the books of its own till. Look at it there."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The day is signed off."),
    QT_TRANSLATE_NOOP("Sentences", "The statement was heard: {new} new payments."),
    QT_TRANSLATE_NOOP("Sentences", "Stopped. Nothing of it was kept."),
    QT_TRANSLATE_NOOP("Sentences", "{rows} lines were written."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is of {theirs}, which is no number of this shop. Nothing of it was kept.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "That day cannot be signed off yet: {why}."),
    QT_TRANSLATE_NOOP("Sentences", "keep what a statement of M-Pesa tells"),
    QT_TRANSLATE_NOOP("Sentences", "sign a day of M-Pesa off"),
    QT_TRANSLATE_NOOP("Sentences", "Nobody has to say anything about that line."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is a customer's own statement. Export the organisation's from the M-Pesa portal.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} is no M-Pesa statement: it has no row that names {missing}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is there already. Nothing was overwritten."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is no table. Write a file that ends in .csv or .xlsx."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} cannot be used: in line {line}, {column} is not understood."
    ),
)
"""Every sentence that a desk of payments may say and that is said nowhere else."""

WHYS = (
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it is no text",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it is damaged",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it breaks off within its last line",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it is too large",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it has more than 100000 rows; export fewer days at once",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it is damaged or something else",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it has more cells than this program reads",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it is no file",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it cannot be opened",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "it does not answer",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "No such file or directory",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Permission denied",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "No space left on device",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "its size is not what it was",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "its content has changed",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "its parts are not what or where they should be",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The day is not over",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The statement has no line",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The statement has lines that are not understood",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The statement does not say whose it is, and has no payment that the books know",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The statement does not show the beginning of the day. Export it from the day before on",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The statement does not show the end of the day. Export it again with a later day in it",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The statement has lines without a balance, so nothing can be added up",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The balances do not add up: a line was lost, or changed",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The day does not begin with what the account held when the day before was signed",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There are lines that ask for a person",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "You kept what a statement told of this day, so somebody else signs it off",
    ),
)
"""Why something is not taken: the second half of a sentence."""
