"""What the rooms of deliveries, counts and batches say as one sentence: the translators find them here."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

GOODS = (
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} does not belong to this count. Put it aside, or count it in another one.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is nothing to count there."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is to be counted again first."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "You counted this yourself, and nobody else found the same. To {acts} you need somebody else's approval.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Note {note} was received by {name} on {at}. To {acts} you need somebody else's approval.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "That supplier is not known any more."),
    QT_TRANSLATE_NOOP("Sentences", "There is a supplier called {name} already."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The order {order} to this supplier is still open. Receive it, or close or drop it, and forget the supplier then.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is nothing on this order."),
    QT_TRANSLATE_NOOP("Sentences", "That order is not open any more."),
    QT_TRANSLATE_NOOP("Sentences", "That order went to another supplier."),
    QT_TRANSLATE_NOOP("Sentences", "There is room for {most} lines. Make two of it."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Say whom note {note} is from, so that it is never received twice."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "A batch mark has at most {most} letters and digits that can be printed."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The last day of {name} cannot be {day}."),
    QT_TRANSLATE_NOOP("Sentences", "Ordered: {names}."),
    QT_TRANSLATE_NOOP("Sentences", "Say first whom {name} is ordered from: F3."),
    QT_TRANSLATE_NOOP("Sentences", "The order is dropped."),
    QT_TRANSLATE_NOOP("Sentences", "The rest of the order is closed."),
    QT_TRANSLATE_NOOP("Sentences", "Copied. Paste it into a message."),
    QT_TRANSLATE_NOOP("Sentences", "A delivery was begun here already. Receive or drop it first."),
    QT_TRANSLATE_NOOP("Sentences", "That delivery is not known."),
    QT_TRANSLATE_NOOP("Sentences", "Only {left} of {name} are left of that delivery to send back."),
    QT_TRANSLATE_NOOP(
        "Sentences", "That is not there to be taken back, or was taken back already."
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is nothing on this delivery."),
    QT_TRANSLATE_NOOP("Sentences", "That stock count is not open any more."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing was counted yet."),
    QT_TRANSLATE_NOOP("Sentences", "{name} was set by another count since. Count it again."),
    QT_TRANSLATE_NOOP("Sentences", "The goods are there already."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is kept by batch. Say which batch and when it expires."),
    QT_TRANSLATE_NOOP("Sentences", "That product is not known."),
    QT_TRANSLATE_NOOP("Sentences", "That number was used for something else already. Start again."),
    QT_TRANSLATE_NOOP("Sentences", "The delivery is in the stock."),
    QT_TRANSLATE_NOOP("Sentences", "The goods are out of the stock again."),
    QT_TRANSLATE_NOOP("Sentences", "The count is approved, and the stock is as it was found."),
    QT_TRANSLATE_NOOP("Sentences", "The count is dropped. The stock is as it was."),
    QT_TRANSLATE_NOOP("Sentences", "Written off."),
    QT_TRANSLATE_NOOP("Sentences", "Moved."),
    QT_TRANSLATE_NOOP("Sentences", "Taken back."),
)
"""Every one of them, under the same heading as the others."""
