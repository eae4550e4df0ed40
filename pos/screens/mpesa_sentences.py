"""What is said about payments by M-Pesa, gathered here for the translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

MPESA_SOURCES = (
    QT_TRANSLATE_NOOP(
        "Sentences", "M-Pesa is not connected to this till. Take another way to pay."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The phone was asked already, and money may still come. Do not ask twice; check first.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Look at the customer's phone first: no request and no SMS may be there."
    ),
    QT_TRANSLATE_NOOP("Sentences", "That phone cannot be asked again yet. Wait {seconds} seconds."),
    QT_TRANSLATE_NOOP("Sentences", "That request is not known."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing keeps the phone from being asked again."),
    QT_TRANSLATE_NOOP("Sentences", "That payment is not known."),
    QT_TRANSLATE_NOOP("Sentences", "That payment is used already: {what}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That payment is here already. Take it from the list instead of typing its code.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "That is most likely what has paid a sale already, whose code is still to come. Say first that it is that code, or check with M-Pesa.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "That payment is being claimed. Wait for the letterbox's answer."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nobody knows yet whether Safaricom sent that. Check with M-Pesa, or ask a manager.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "That payment has not arrived on this sale."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing of that payment is left."),
    QT_TRANSLATE_NOOP("Sentences", "Type at least {least} letters or digits."),
    QT_TRANSLATE_NOOP("Sentences", "The code of that payment is not known yet. Wait for it."),
    QT_TRANSLATE_NOOP("Sentences", "That payment was not set aside."),
    QT_TRANSLATE_NOOP("Sentences", "That sale is finished already."),
    QT_TRANSLATE_NOOP("Sentences", "That payment waits for no money."),
    QT_TRANSLATE_NOOP("Sentences", "That refund is not known."),
    QT_TRANSLATE_NOOP("Sentences", "Only {sign} {left} of that payment can still go back."),
    QT_TRANSLATE_NOOP("Sentences", "That alarm is not known."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "For this M-Pesa needs the shop's user at Safaricom: its name, password and certificate.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "the answer to our request"),
    QT_TRANSLATE_NOOP("Sentences", "came to the address of our request"),
    QT_TRANSLATE_NOOP("Sentences", "the account number is right"),
    QT_TRANSLATE_NOOP("Sentences", "the code that was typed"),
    QT_TRANSLATE_NOOP("Sentences", "one digit wrong"),
    QT_TRANSLATE_NOOP("Sentences", "two digits swapped"),
    QT_TRANSLATE_NOOP("Sentences", "one digit missing"),
    QT_TRANSLATE_NOOP("Sentences", "one digit doubled"),
    QT_TRANSLATE_NOOP("Sentences", "more typed than the number"),
    QT_TRANSLATE_NOOP("Sentences", "no account typed"),
    QT_TRANSLATE_NOOP("Sentences", "another account typed"),
    QT_TRANSLATE_NOOP("Sentences", "the account number of another sale"),
    QT_TRANSLATE_NOOP("Sentences", "same amount"),
    QT_TRANSLATE_NOOP("Sentences", "the amount that was asked"),
    QT_TRANSLATE_NOOP("Sentences", "{sign} {amount} short"),
    QT_TRANSLATE_NOOP("Sentences", "{sign} {amount} over"),
    QT_TRANSLATE_NOOP("Sentences", "{span} later"),
    QT_TRANSLATE_NOOP("Sentences", "{span} earlier"),
    QT_TRANSLATE_NOOP("Sentences", "at the same time"),
    QT_TRANSLATE_NOOP("Sentences", "came long before this sale"),
    QT_TRANSLATE_NOOP("Sentences", "send money by M-Pesa"),
    QT_TRANSLATE_NOOP("Sentences", "ask a phone again that may still pay"),
    QT_TRANSLATE_NOOP("Sentences", "use a payment that was not matched"),
    QT_TRANSLATE_NOOP("Sentences", "use a payment that belongs to another till"),
    QT_TRANSLATE_NOOP("Sentences", "credit a payment to a customer"),
    QT_TRANSLATE_NOOP("Sentences", "finish a sale before its M-Pesa came"),
    QT_TRANSLATE_NOOP("Sentences", "take cash out of the drawer"),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} is paid by M-Pesa: {sign} {amount}. Its receipt is {receipt}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Money came that needs a look: F8."),
    QT_TRANSLATE_NOOP("Sentences", "{sign} {amount} of it is left over."),
    QT_TRANSLATE_NOOP("Sentences", "Belongs to Till {till}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "It was claimed for a sale that is not in these books, as after a backup was put back. "
        "Take it off that sale, then it can be used.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "It came for a request of another till, and none has said for an hour that it has it. "
        "Ask whose customer paid, then use it in the office.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Safaricom was asked for what came in."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing went out, so nobody was asked. Send again, or take another way to pay.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Not paid. No money was taken."),
    QT_TRANSLATE_NOOP("Sentences", "We don't know yet. Keep the goods, don't send again."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The letterbox has not answered since {since}. Payments that come are not seen.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{count} payments were found only by asking: M-Pesa's letters do not arrive."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "M-Pesa does not answer. Phones are asked again in {seconds} seconds."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{count} of {ended} requests are not sure yet. Check them before asking again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{count} of {ended} requests were not paid, far more than usual."
    ),
    QT_TRANSLATE_NOOP("Sentences", "A payment takes {seconds} seconds now; {usual} is usual."),
    QT_TRANSLATE_NOOP(
        "Sentences", "A sale is finished, and its payment belongs to another: {detail}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Safaricom took money back after the goods left: {detail}."),
    QT_TRANSLATE_NOOP("Sentences", "One payment was told with two amounts: {detail}."),
    QT_TRANSLATE_NOOP("Sentences", "A code that was typed by hand paid something else: {detail}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Safaricom says that it is paid, but that money may have paid another sale. "
        "Ask for the code in the customer's SMS.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A request to a phone is paid, but its payment may have paid something else: {detail}. "
        "Ask the customer for the code in the SMS.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Before a backup was put back a request brought {detail} and paid a sale; its code was not known. "
        "When just that comes, set it aside: it has paid already.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "When a backup was put back, {detail} was on its way to a customer. "
        "See on the statement whether it went; if it did not, give it to him in cash.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Money did not go back to the customer: {detail}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "A letter of Safaricom's makes no sense; it may be money: {detail}."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Use it for this sale. The rest is paid in cash or by another request."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Use it for this sale. What is over is credited, sent back, or given as cash."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Send it back, or credit it to the customer."),
    QT_TRANSLATE_NOOP("Sentences", "Say that it is not ours."),
    QT_TRANSLATE_NOOP("Sentences", "Tell the manager: the goods left and the money went back."),
    QT_TRANSLATE_NOOP("Sentences", "Ask M-Pesa whether it is real. A manager may believe it."),
    QT_TRANSLATE_NOOP("Sentences", "The sale is paid. Hand over the goods."),
    QT_TRANSLATE_NOOP("Sentences", "Find it on the statement; it is on every Z until then."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "It was paid to {number}, which is no number of this shop. Say that it is not ours.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This shop does not take M-Pesa codes by hand. The owner can allow it in the settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Money goes out only by somebody who works here, and nobody does yet. Add the owner first: pos settings --add-staff NAME --role owner",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The letterbox's address does not begin with https, so others on the way could read this till's key. Nothing was sent there.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Say why in 2 to 100 letters."),
    QT_TRANSLATE_NOOP(
        "Sentences", "That is no certificate of Safaricom's. Take it from their portal."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "M-Pesa is not set up here: {missing} missing. Say it with: pos settings --mpesa",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "M-Pesa of Tanzania is not connected yet. Take other ways to pay."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There is no M-Pesa in Uganda, and MTN and Airtel are not connected yet. Take other ways to pay.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "At most {sign} {most} may wait for M-Pesa that nobody has heard of, and {sign} {waiting} waits already. Take cash, or wait for the money.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The letterbox has not said whether that payment is free, so another till may give it out too. Wait for its answer, or ask somebody who may {acts}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The letterbox has not said whether that payment is free. Without its word at most {sign} {most} may be given out or wait for M-Pesa, and {sign} {waiting} does already. Wait for its answer.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The letterbox is asked whether that payment is free. It is given out when it says so.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Money went back after all that was said not to have gone, as {detail}. If it was given in another way meanwhile, it was given twice.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Another till has switched off the check of payments before money moves. See who did that, and why.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The till that the letterbox calls {detail} told a sale as another till's; it is not kept. "
        "See which computer has its key.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Set aside: {why}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "It goes back to the customer. How that ended is told by itself."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nobody knows whether it went back. Look at the M-Pesa statement, and say what stands there.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Safaricom does not answer: it is left in peace for {seconds} seconds. Cash goes on.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Payments are checked by the letterbox, and this till has none. Set the letterbox up first.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Each number that customers pay to stands there once."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Safaricom was asked about that payment. Its answer comes by itself."
    ),
)
"""Every sentence that the desks say about M-Pesa, and the acts that somebody else allows."""
