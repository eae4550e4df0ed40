"""What is refused or fails seldom, and the words within sentences, for the translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SELDOM_SOURCES = (
    QT_TRANSLATE_NOOP(
        "Sentences", "This sale was changed outside the till. Cancel it and ring it up anew."
    ),
    QT_TRANSLATE_NOOP("Sentences", "This sale is not parked."),
    QT_TRANSLATE_NOOP(
        "Sentences", "This line is sold in packs of {pack}. Scan the single item for loose ones."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not a deposit."),
    QT_TRANSLATE_NOOP("Sentences", "{name} has changed in the shop since. Ring it up anew."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Goods that come back keep what was paid for them. Remove the line and take them back anew.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Take a deposit back as empties."),
    QT_TRANSLATE_NOOP("Sentences", "Cash is taken by what the customer gives. Use the cash key."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{sign} {amount} of this sale is on account. Take that back first, then pay what is due.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This was bought on account and {sign} {owed} is still owed. Give it back to the account.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "All that is owed is given back at once: {sign} {amount}."),
    QT_TRANSLATE_NOOP("Sentences", "That payment cannot be given back."),
    QT_TRANSLATE_NOOP("Sentences", "That payment is not on this sale."),
    QT_TRANSLATE_NOOP("Sentences", "A debt is paid with money, not on account."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This till has used all its account numbers. Take another way to pay and try again later.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Nobody called {name} works here."),
    QT_TRANSLATE_NOOP("Sentences", "The label weighs item {item}, but that is not sold by weight."),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{layout}” is not a label layout. Write thirteen signs like 21 IIIII WWWWW C."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A label could be read by both {one} and {other}. Give them different first digits.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A phone cannot pay from {sign} {least} to {sign} {most}. Name whole shillings above zero, the least not above the most.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no permission called {name}. There are {known}."),
    QT_TRANSLATE_NOOP("Sentences", "There is no action called {name}."),
    QT_TRANSLATE_NOOP("Sentences", "This shop has its keys already."),
    QT_TRANSLATE_NOOP("Sentences", "A recovery phrase has five groups of five letters and digits."),
    QT_TRANSLATE_NOOP("Sentences", "That is not this shop's recovery phrase. Nothing was changed."),
    QT_TRANSLATE_NOOP("Sentences", "There is no table called {what}. There are {known}."),
    QT_TRANSLATE_NOOP("Sentences", "M-Pesa needs a reference of 1 to 12 plain letters and digits."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Name an order in one line of at most 100 letters, digits and signs, without a phone number.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{first} and {second} are one thing and say different things. Leave one of them away.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Payments can be simulated in the sandbox and in practice only."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "These records were written by a newer Kaunta ({found}; this one knows {known}). Update this program. Nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{where} holds no records of a Kaunta shop. Nothing was changed."
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no shop in {where} yet. Start one with: pos settings"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{where} can be read by others on this computer. Allow only yourself to read it (mode 600).",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{where} belongs to somebody else on this computer. Make it your own file."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Others on this computer can change what is in {where}, where a secret is kept. Allow only yourself to write there (mode 700).",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The passphrase does not open {where}."),
    QT_TRANSLATE_NOOP("Sentences", "{where} cannot be listened at. Is another program there?"),
    QT_TRANSLATE_NOOP("Sentences", "M-Pesa does not answer. Nothing was changed. Try again."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa has not answered for a while. Nothing was sent. Try again in {seconds} seconds.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa's answer was lost, so it may have been done. Look whether it was before you repeat it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa's answer makes no sense, so it may have been done. Look whether it was before you repeat it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "M-Pesa's answer makes no sense. Nothing was changed. Try again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa did not take it, and nothing was sent. Check what was typed and the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "M-Pesa did not take {field}, and nothing was sent. Check it and try again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa did not understand the program, and nothing was sent. Tell who looks after it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa does not take the shop's keys, and nothing was sent. Check them in the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa did not let the shop in, and nothing was sent. Is this switched on for the shop's app at Safaricom? Try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa has nothing at that address, and nothing was sent. Is it sandbox or production?",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "M-Pesa is busy, and nothing was sent. Wait a few seconds and try again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa takes no more requests from the shop for now, and nothing was sent. Wait some minutes and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The phone is busy with another M-Pesa request, and nothing was sent. It may be an earlier one of ours: wait three minutes and look for an SMS.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The letterbox does not answer. What is in it is safe. Try again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The letterbox does not take this till's key. Whoever looks after it makes a new one: pos relay add-till",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody answers at the letterbox's address who is no letterbox. Check the address.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa had that before, or is being repaired. Look whether it was done before you repeat it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The shop's addresses are registered already and stay as they are. To change them, delete them in Safaricom's portal first.",
    ),
)
"""What the shop refuses, and what fails around it, where it is seldom seen."""

WORD_SOURCES = (
    QT_TRANSLATE_NOOP("Sentences", "sign a day of M-Pesa off"),
    QT_TRANSLATE_NOOP("Sentences", "receive a note that was received before"),
    QT_TRANSLATE_NOOP("Sentences", "see the stock and its moves"),
    QT_TRANSLATE_NOOP("Sentences", "see reports"),
    QT_TRANSLATE_NOOP("Sentences", "cashier"),
    QT_TRANSLATE_NOOP("Sentences", "supervisor"),
    QT_TRANSLATE_NOOP("Sentences", "manager"),
    QT_TRANSLATE_NOOP("Sentences", "owner"),
    QT_TRANSLATE_NOOP("Sentences", "piece"),
    QT_TRANSLATE_NOOP("Sentences", "Cash"),
    QT_TRANSLATE_NOOP("Sentences", "Card"),
    QT_TRANSLATE_NOOP("Sentences", "Bank"),
    QT_TRANSLATE_NOOP("Sentences", "On account"),
    QT_TRANSLATE_NOOP("Sentences", "{some} and {last}"),
)
"""What stands in the braces of a sentence: what somebody does, who, by which unit, by which means."""
