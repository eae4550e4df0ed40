"""What is said at the till while it sells, for the translators; the words are the shop's own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TILL_SOURCES = (
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing in the shop has the code {code}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{code} was misread. Scan it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is not sold any more.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is sold by {unit}. Put it on the scale or type how much.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The quantity must be above zero.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{quantity} is too many for one line. Was a barcode scanned into the quantity?",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The amount must be above zero.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Mobile money moves whole shillings only. Leave the cents out.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This payment needs its reference: at most {most} letters and digits.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A code of {means} is written like {example}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Say why, in a few words.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{count} of what? Scan it now, or type its code after the star.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} may have expired: its last day was {day}. Look at the date on it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is not sold: its last day was {day}. Write off what has expired, then sell the rest.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Line {number} is not on this sale any more.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This sale is not open any more.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There is nothing on this sale yet.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This sale is parked. Take it up again first.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Money was taken for this sale already. Give it back before cancelling.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A sale has at most {most} lines. Finish this one and start another.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That makes the sale larger than a till can hold. Check the quantity and the price.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is sold by the piece and cannot be sold for an amount.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This product has no price yet. Type one.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} has no price yet. Type its price before the sale is paid.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A price cannot be below zero.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The price of a deposit or of returned goods cannot be changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A deposit follows its goods. Change the line of the goods.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A discount is more than nothing and at most all of it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The discount is more than the {sign} {gross} there is. Take the discount off or "
        "make it smaller.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There is nothing here that a discount can be given on.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There are only {left} of {name}. To {acts} you need somebody else's approval.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There is nothing to undo.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There is nothing to do again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Payment is open. Press Esc first.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{code} is not on the sale yet. Find it, or remove its line.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Choose a line first.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That line is not on the receipt.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing was sold on this till yet.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "No receipt has the number {number}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Only {left} of {name} can still come back on this receipt.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The customer is owed {sign} {amount}. Give it back instead of taking more.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{sign} {given} would need more change than a drawer holds. Was a barcode typed?",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Only {sign} {due} is due, and change is given from cash only.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{means} moves at least {sign} {least} at a time. Take this in another way.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{means} moves at most {sign} {most} at a time. Take the rest in another payment.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The customer is owed nothing on this sale.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{means} cannot be given back by typing it. Give cash or credit instead.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That payment was given back already.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{sign} {due} is still due.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Code {code} has paid already: {what}, {when}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Say first which customer's account it goes on.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That customer is not known.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "No shift is open on this till. Open one first.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A shift is open on this till already.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "To {acts} you need somebody else's approval.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That approval was for something else, or too long ago. Ask again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That approval was used already. Ask again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody else must approve it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} may not approve that.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That person does not work here any more.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Wrong PIN. Tries left: {left}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Wrong PIN too often. Wait {seconds} seconds, or ask a manager.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Another program is using the shop's records. Try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Can't save: the shop's records may only be read here. What was sold before is safe.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The shop's records are damaged at {where}. Stop selling and restore the last backup.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The shop's keys are not on this computer, so PINs cannot be checked. Restore "
        "them with the recovery phrase: pos settings --recovery-phrase",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa is not connected to this till yet. Take cash or another way.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There is no list of M-Pesa payments yet: M-Pesa is not connected to this till.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing in this shop is sold at a typed price. Add a product whose price is 0.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is sold in one way only.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The receipt is printed again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Drawer did not open. Use the key.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Added",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Paid",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "give a discount",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "change a price",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "type the price of an open item",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "remove a line",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "cancel a sale",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "take goods back",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "take goods back without a receipt",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "give deposits back",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "give a payment back",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "sell on account",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "sell above the customer's limit",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "let more go than there is",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "take an M-Pesa code by hand",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "open the drawer without a sale",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "print a receipt again",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa took payment {code} for those goods back from the shop. They are not paid for: no money is given for them. If the customer has paid again, a manager puts the alarm about it away first.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Safaricom takes a payment back once only, and a part of this one went back already. Give the rest in cash or to a phone.",
    ),
)
"""Every sentence that the desks say while somebody sells, and the acts that somebody else allows."""
