"""What is said about people, customers and backups, for the translators; the words are the shop's own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

PEOPLE_SOURCES = (
    QT_TRANSLATE_NOOP("Sentences", "That is kept."),
    QT_TRANSLATE_NOOP("Sentences", "That is forgotten for good."),
    QT_TRANSLATE_NOOP("Sentences", "The table is in {file}."),
    QT_TRANSLATE_NOOP("Sentences", "The statement is in {file}."),
    QT_TRANSLATE_NOOP("Sentences", "The statement is printed."),
    QT_TRANSLATE_NOOP("Sentences", "The slip is printed again."),
    QT_TRANSLATE_NOOP("Sentences", "The slip waits for the printer. It is tried again now."),
    QT_TRANSLATE_NOOP("Sentences", "The slip has not come out yet. It is printed now."),
    QT_TRANSLATE_NOOP("Sentences", "That is kept, without the number."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The shop still owes this customer {sign} {owed}. Sell to them on account until it is used up, and forget them then.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is put back. New receipts are numbered in series {series}. The books from before are kept: {aside}",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The backup was not put back, and the books are as they were: {why}"
    ),
    QT_TRANSLATE_NOOP("Sentences", "Copying"),
    QT_TRANSLATE_NOOP("Sentences", "Checking"),
    QT_TRANSLATE_NOOP("Sentences", "Following the audit chain"),
    QT_TRANSLATE_NOOP("Sentences", "Stopped. Nothing was changed."),
    QT_TRANSLATE_NOOP("Sentences", "Paid. Change: {change}."),
    QT_TRANSLATE_NOOP("Sentences", "The backup {name} is made, and a test restore has passed."),
    QT_TRANSLATE_NOOP("Sentences", "{name} can be restored."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be restored: {why}"),
    QT_TRANSLATE_NOOP("Sentences", "Tonight's backup was not made: {why}"),
    QT_TRANSLATE_NOOP("Sentences", "No phone number is kept for this customer."),
    QT_TRANSLATE_NOOP("Sentences", "This customer has not agreed to be reminded."),
    QT_TRANSLATE_NOOP("Sentences", "see the audit"),
    QT_TRANSLATE_NOOP("Sentences", "see what everybody did"),
    QT_TRANSLATE_NOOP("Sentences", "see whole phone numbers"),
    QT_TRANSLATE_NOOP("Sentences", "sell"),
    QT_TRANSLATE_NOOP("Sentences", "believe a payment that Safaricom may not have sent"),
    QT_TRANSLATE_NOOP("Sentences", "say that a payment is not ours"),
    QT_TRANSLATE_NOOP("Sentences", "see all payments"),
    QT_TRANSLATE_NOOP("Sentences", "open a shift"),
    QT_TRANSLATE_NOOP("Sentences", "close a shift"),
    QT_TRANSLATE_NOOP("Sentences", "see what should be in the drawer"),
    QT_TRANSLATE_NOOP("Sentences", "put cash into the drawer"),
    QT_TRANSLATE_NOOP("Sentences", "receive deliveries"),
    QT_TRANSLATE_NOOP("Sentences", "count stock"),
    QT_TRANSLATE_NOOP("Sentences", "approve a stock count"),
    QT_TRANSLATE_NOOP("Sentences", "write stock off or move it"),
    QT_TRANSLATE_NOOP("Sentences", "change products and prices"),
    QT_TRANSLATE_NOOP("Sentences", "change customers and their limits"),
    QT_TRANSLATE_NOOP("Sentences", "change staff"),
    QT_TRANSLATE_NOOP("Sentences", "lift a wait after wrong PINs"),
    QT_TRANSLATE_NOOP("Sentences", "change the shop's settings"),
    QT_TRANSLATE_NOOP("Sentences", "export the books"),
    QT_TRANSLATE_NOOP("Sentences", "see the office"),
    QT_TRANSLATE_NOOP("Sentences", "see all sales and what was earned"),
    QT_TRANSLATE_NOOP("Sentences", "make a backup"),
    QT_TRANSLATE_NOOP("Sentences", "restore a backup"),
    QT_TRANSLATE_NOOP(
        "Sentences", "That is not a mobile number of this country. Write it like {example}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "That number is not a mobile phone. Write one like {example}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "A sale with this customer is still open. Finish or cancel it first."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "This customer still owes {sign} {owed} and cannot be forgotten yet."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The customer owes nothing."),
    QT_TRANSLATE_NOOP("Sentences", "Somebody called {name} works here already."),
    QT_TRANSLATE_NOOP("Sentences", "Only somebody above a {role} may do that to a {role}."),
    QT_TRANSLATE_NOOP("Sentences", "The shop needs at least one owner."),
    QT_TRANSLATE_NOOP("Sentences", "A PIN for the role {role} has {digits} digits."),
    QT_TRANSLATE_NOOP("Sentences", "“{text}” is no limit for that. Write {known}."),
    QT_TRANSLATE_NOOP("Sentences", "An owner's limits cannot be changed."),
    QT_TRANSLATE_NOOP("Sentences", "There is no folder {name}. Is the stick in, or the disk on?"),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not a backup of a Kaunta shop: {why}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} is damaged: {why}. The shop's records were not touched."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is a backup of another shop. Nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Sentences", "A spreadsheet holds {most} rows only. Write a file that ends in .csv instead."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A spreadsheet's cell holds {most} letters only. Write a file that ends in .csv instead.",
    ),
)
