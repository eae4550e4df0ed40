"""What the desks of payments say, for the translators."""

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
