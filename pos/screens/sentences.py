"""What the desks say as one sentence, in the language of the screen.

A desk knows a sentence by its English source; the translators find those that the screens show here.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pos.desks.views import Notice
from pos.shop.text import ERASED

CONTEXT = "Sentences"


def sentence(notice: Notice) -> str:
    """Give what is to be said, in the language that is spoken now."""
    return notice.words(translated)


def translated(source: str) -> str:
    """Give a source text in the language that is spoken now; one that nobody translated stays English."""
    return QCoreApplication.translate(CONTEXT, source)


def name_now(name: str) -> str:
    """Give a name as it is kept; of who was forgotten that he was, in the language that is spoken now."""
    return translated(name) if name == ERASED else name


SOURCES = (
    QT_TRANSLATE_NOOP("Sentences", "“{text}” is not a day. Write it like 21/11/2026."),
    QT_TRANSLATE_NOOP("Sentences", "The first day comes after the last one."),
    QT_TRANSLATE_NOOP("Sentences", "That is too long. Use at most {most} days."),
    QT_TRANSLATE_NOOP("Sentences", "Saved: {name}"),
    QT_TRANSLATE_NOOP("Sentences", "Stopped. Nothing was added up."),
    QT_TRANSLATE_NOOP("Sentences", "A name is needed."),
    QT_TRANSLATE_NOOP("Sentences", "That is too long. Use at most {most} letters."),
    QT_TRANSLATE_NOOP("Sentences", "That text has signs that cannot be kept. Type it again."),
    QT_TRANSLATE_NOOP("Sentences", "There is no market {code}. Known are {known}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The country cannot change any more: the books have money of {market} in them. "
        "Open a new shop.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "A receipt can be in these languages: {known}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A receipt has room for {most} lines of your own at its head and at its foot.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That picture cannot be a logo. Choose a PNG or JPEG picture with few grey tones.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "A {name} is written like {example}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A till is numbered 1 to 98, without 19, 29, 39, 49, 59, 69, 79 and 89; not {till}.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The PIN of a {role} has {digits} digits."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That PIN is too easy to guess: no repeats, runs, birth years or the till's number.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{text}” is not an amount. Write it like 1,250 or 1,250.50."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{text} is more than a till can hold. Was a barcode scanned into the amount?"
    ),
    QT_TRANSLATE_NOOP("Sentences", "The amount must be zero or more."),
    QT_TRANSLATE_NOOP("Sentences", "“{text}” is not a quantity. Write it like 3 or 0.875."),
    QT_TRANSLATE_NOOP("Sentences", "Pieces are sold whole; {quantity} is not."),
    QT_TRANSLATE_NOOP("Sentences", "{rows} rows are in {file}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{code} cannot be read as a code. Scan it again or type the product's code."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{code} is a barcode that a spreadsheet has cut short. Format its column as text.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{text}” stands beyond the {most} columns that the first row names."
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{text}” is not understood here."),
    QT_TRANSLATE_NOOP("Sentences", "Its codes belong to two different products of the shop."),
    QT_TRANSLATE_NOOP("Sentences", "Line {line} has the same product."),
    QT_TRANSLATE_NOOP("Sentences", "Line {line} has the same code."),
    QT_TRANSLATE_NOOP("Sentences", "Code {code} belongs to {name} already."),
    QT_TRANSLATE_NOOP("Sentences", "{count} rows cannot be used. Nothing was imported."),
    QT_TRANSLATE_NOOP(
        "Sentences", "A name has at most {most} letters, on the receipt {most_short}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be in VAT class {letter} in this country."),
    QT_TRANSLATE_NOOP("Sentences", "The deposit of {name} is not a deposit product."),
    QT_TRANSLATE_NOOP("Sentences", "Code {code} must stand for a whole number above zero."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be read as a {kind} file: {why}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} has no rows."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} has no column for {missing}. The first row must name the columns."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} has two columns for {column}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{key} does “{words}” already. Choose another key, or change that one first."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{key} cannot be changed: it is needed for typing, or by the computer."
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{key}” is no key. Press the key you want."),
    QT_TRANSLATE_NOOP(
        "Sentences", "That is not what the test code says. Scan the test code again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The scanner types for another keyboard. Set it to the keyboard of this computer.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{file} is not understood: {why}."),
    QT_TRANSLATE_NOOP("Sentences", "You may not {act}. Ask somebody who may."),
    QT_TRANSLATE_NOOP("Sentences", "Nobody is signed in. Choose your name and type your PIN."),
    QT_TRANSLATE_NOOP(
        "Sentences", "That is no number of a paybill, a till or a store: 5 to 7 digits."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Safaricom would not post to that address: {why}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa is spoken to as sandbox, production or practice, and another address must"
        " be of this computer; {name} is none.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The {name} must be {known}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Can't save: the disk is full. What was sold before is safe. Free some space and "
        "try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Can't save: the disk did not do what it was asked. What was sold before is safe."
        " Look whether the last step is there before you repeat it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Kaunta is already running with these records, on this computer."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This computer has no keyring to hold the shop's keys. Set POS_SECRETS_PASSPHRASE"
        " to keep them sealed in a file, or allow a plain file with --allow-plaintext-"
        "secrets.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The folder {where} cannot be used: {why}."),
    QT_TRANSLATE_NOOP("Sentences", "The file {where} cannot be read: {why}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{where} is sealed. Set POS_SECRETS_PASSPHRASE to the passphrase that opens it.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Stopped. Nothing was kept."),
    QT_TRANSLATE_NOOP("Sentences", "Something broke. The sale is kept."),
    QT_TRANSLATE_NOOP("Sentences", "The two PINs are not the same. Type the second one again."),
    QT_TRANSLATE_NOOP("Sentences", "The owner's PIN has {digits} figures."),
    QT_TRANSLATE_NOOP("Sentences", "Choose the file first, or begin without one."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Say first which environment and which number the secrets are for. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Nothing here takes a scan. Nothing was sold."),
    QT_TRANSLATE_NOOP(
        "Sentences", "That is not in these books. It may belong to another till, or to a backup."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Reading"),
    QT_TRANSLATE_NOOP("Sentences", "Comparing"),
    QT_TRANSLATE_NOOP("Sentences", "Adding"),
    QT_TRANSLATE_NOOP("Sentences", "Changing"),
    QT_TRANSLATE_NOOP("Sentences", "Putting in stock"),
)
"""Every sentence that the translators are shown."""
