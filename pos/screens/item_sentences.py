"""What is said in the office about items, prices, labels and files, for the translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

ITEM_SOURCES = (
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} was changed meanwhile. Look at it anew, then change it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "A margin is from 0 to 99 per cent of the price."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Prices can go down by less than 100 per cent, and up by at most 1,000."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Say by how much prices change, or to what they are rounded."),
    QT_TRANSLATE_NOOP("Sentences", "No price changes by that."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} was changed since it was looked at. Nothing was imported. Choose it again.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is kept."),
    QT_TRANSLATE_NOOP("Sentences", "{changed} prices are changed."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{changed} prices are changed. {passed} were changed by somebody meanwhile and stay.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Stopped: {changed} prices are changed, {left} are not. The change can go on later.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{kept} items are kept."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{kept} items are kept. {passed} were changed by somebody meanwhile and stay.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Stopped: {kept} items are kept. Choose the file again to bring in the rest.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{rows} rows are in {name}."),
    QT_TRANSLATE_NOOP("Sentences", "{count} labels are printed."),
    QT_TRANSLATE_NOOP("Sentences", "Stopped: {count} labels of {of} are printed."),
    QT_TRANSLATE_NOOP("Sentences", "{count} labels are in {name}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "At most {most} labels are made at once. Take some off the list."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} needs a code of plain letters and digits."),
    QT_TRANSLATE_NOOP("Sentences", "Prices by quantity need a different quantity above zero each."),
    QT_TRANSLATE_NOOP("Sentences", "Code {code} needs a price above zero, or none of its own."),
    QT_TRANSLATE_NOOP("Sentences", "The minimum stock of {name} cannot be below zero."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be its own deposit."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} is the deposit of {goods}. Give those another one, or none, first."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Stock is written off or moved here; sales, deliveries and counts have their own places.",
    ),
)
"""Each as its desk says it."""
