"""Every sentence with which the shop says no, in one place: what happened and what to do next."""

from enum import Enum


class Reason(Enum):
    """Why a rule of the shop says no; the value is the cashier's sentence, with its facts in braces."""

    # What was typed or scanned
    MONEY_UNREADABLE = "“{text}” is not an amount. Write it like 1,250 or 1,250.50."
    MONEY_TOO_MUCH = "{text} is more than a till can hold. Was a barcode scanned into the amount?"
    MONEY_NOT_ABOVE_ZERO = "The amount must be above zero."
    MONEY_BELOW_ZERO = "The amount must be zero or more."
    WHOLE_SHILLINGS_ONLY = "Mobile money moves whole shillings only. Leave the cents out."
    QUANTITY_UNREADABLE = "“{text}” is not a quantity. Write it like 3 or 0.875."
    QUANTITY_NOT_ABOVE_ZERO = "The quantity must be above zero."
    QUANTITY_TOO_MUCH = (
        "{quantity} is too many for one line. Was a barcode scanned into the quantity?"
    )
    QUANTITY_CUT = "Pieces are sold whole; {quantity} is not."
    DAY_UNREADABLE = "“{text}” is not a day. Write it like 21/11/2026."
    BARCODE_MISREAD = "{code} was misread. Scan it again."
    BARCODE_UNREADABLE = (
        "{code} cannot be read as a code. Scan it again or type the product's code."
    )
    PHONE_UNREADABLE = "That is not a mobile number of this country. Write it like {example}."
    PHONE_NOT_MOBILE = "That number is not a mobile phone. Write one like {example}."
    REFERENCE_MISSING = "This payment needs its reference: at most {most} letters and digits."
    REFERENCE_UNREADABLE = "A code of {means} is written like {example}."
    REASON_MISSING = "Say why, in a few words."
    NOTE_TOO_LONG = "That is too long. Use at most {most} letters."
    TEXT_UNREADABLE = "That text has signs that cannot be kept. Type it again."
    SCAN_NOT_HERE = "Nothing here takes a scan. Nothing was sold."
    SCAN_NOW = "{count} of what? Scan it now, or type its code after the star."

    # The sale
    NOT_FOUND = "Nothing in the shop has the code {code}."
    PRODUCT_OFF = "{name} is not sold any more."
    QUANTITY_NEEDED = "{name} is sold by {unit}. Put it on the scale or type how much."
    LINE_GONE = "Line {number} is not on this sale any more."
    SALE_GONE = "This sale is not open any more."
    SALE_EMPTY = "There is nothing on this sale yet."
    SALE_TAMPERED = "This sale was changed outside the till. Cancel it and ring it up anew."
    SALE_PARKED = "This sale is parked. Take it up again first."
    SALE_NOT_PARKED = "This sale is not parked."
    SALE_HAS_PAYMENTS = "Money was taken for this sale already. Give it back before cancelling."
    SALE_TOO_LONG = "A sale has at most {most} lines. Finish this one and start another."
    SALE_TOO_MUCH = (
        "That makes the sale larger than a till can hold. Check the quantity and the price."
    )
    BY_AMOUNT_OF_PIECES = "{name} is sold by the piece and cannot be sold for an amount."
    PACK_CUT = "This line is sold in packs of {pack}. Scan the single item for loose ones."
    PRICE_MISSING = "This product has no price yet. Type one."
    LINE_WITHOUT_PRICE = "{name} has no price yet. Type its price before the sale is paid."
    PRICE_BELOW_ZERO = "A price cannot be below zero."
    PRICE_NOT_HERE = "The price of a deposit or of returned goods cannot be changed."
    DEPOSIT_FOLLOWS = "A deposit follows its goods. Change the line of the goods."
    NOT_AN_EMPTY = "{name} is not a deposit."
    DISCOUNT_UNCLEAR = "A discount is more than nothing and at most all of it."
    DISCOUNT_TOO_MUCH = "The discount is more than the {sign} {gross} there is. Take the discount off or make it smaller."
    DISCOUNT_NOT_HERE = "There is nothing here that a discount can be given on."
    BELOW_ZERO = "There are only {left} of {name}. To {acts} you need somebody else's approval."

    CHANGED_SINCE = "{name} has changed in the shop since. Ring it up anew."
    NOTHING_TO_UNDO = "There is nothing to undo."
    NOTHING_TO_REDO = "There is nothing to do again."
    SIGN_IN_FIRST = "Nobody is signed in. Choose your name and type your PIN."
    PAYMENT_OPEN = "Payment is open. Press Esc first."
    NOT_READY_TO_PAY = "{code} is not on the sale yet. Find it, or remove its line."
    LINE_NOT_CHOSEN = "Choose a line first."

    # Goods that come back
    NOT_ON_RECEIPT = "That line is not on the receipt."
    NO_SALE_YET = "Nothing was sold on this till yet."
    RECEIPT_NOT_FOUND = "No receipt has the number {number}."
    RETURN_TOO_MANY = "Only {left} of {name} can still come back on this receipt."
    RETURN_LINE_FIXED = (
        "Goods that come back keep what was paid for them. Remove the line and take them back anew."
    )
    EMPTIES_ARE_NO_RETURN = "Take a deposit back as empties."

    # Payments
    CUSTOMER_IS_OWED = "The customer is owed {sign} {amount}. Give it back instead of taking more."
    CASH_TOO_MUCH = (
        "{sign} {given} would need more change than a drawer holds. Was a barcode typed?"
    )
    CHANGE_FROM_CASH_ONLY = "Only {sign} {due} is due, and change is given from cash only."
    MOBILE_TOO_LITTLE = "{means} moves at least {sign} {least} at a time. Take this in another way."
    MOBILE_TOO_MUCH = (
        "{means} moves at most {sign} {most} at a time. Take the rest in another payment."
    )
    CASH_IS_COUNTED = "Cash is taken by what the customer gives. Use the cash key."
    TAKE_OFF_ACCOUNT = (
        "{sign} {amount} of this sale is on account. Take that back first, then pay what is due."
    )
    OWED_ON_ACCOUNT = (
        "This was bought on account and {sign} {owed} is still owed. Give it back to the account."
    )
    NOTHING_OWED = "The customer is owed nothing on this sale."
    GIVEN_BACK_WHOLE = "All that is owed is given back at once: {sign} {amount}."
    NO_REFUND_BY_THIS = "{means} cannot be given back by typing it. Give cash or credit instead."
    NOTHING_TO_TAKE_BACK = "That payment cannot be given back."
    PAYMENT_GONE = "That payment is not on this sale."
    PAYMENT_TAKEN_BACK = "That payment was given back already."
    STILL_DUE = "{sign} {due} is still due."
    MPESA_BY_HAND_OFF = (
        "This shop does not take M-Pesa codes by hand. The owner can allow it in the settings."
    )
    CODE_HAS_PAID = "Code {code} has paid already: {what}, {when}."
    CUSTOMER_MISSING = "Say first which customer's account it goes on."
    CUSTOMER_GONE = "That customer is not known."
    NAME_MISSING = "A name is needed."
    CUSTOMER_ON_SALE = "A sale with this customer is still open. Finish or cancel it first."
    STILL_OWES = "This customer still owes {sign} {owed} and cannot be forgotten yet."
    HAS_CREDIT = (
        "The shop still owes this customer {sign} {owed}. Sell to them on account until it is used up, "
        "and forget them then."
    )
    NO_DEBT = "The customer owes nothing."
    NO_DEBT_BY_DEBT = "A debt is paid with money, not on account."
    PAY_NUMBERS_USED_UP = (
        "This till has used all its account numbers. Take another way to pay and try again later."
    )
    USED_FOR_OTHER = "That number was used for something else already. Start again."

    # Shifts and the drawer
    SHIFT_CLOSED = "No shift is open on this till. Open one first."
    SHIFT_OPEN = "A shift is open on this till already."
    COUNT_FIRST = "Count the drawer first."
    COUNT_BLIND = "You opened this shift. Count the drawer first; its figures come after that."
    COUNT_AGAIN = "Cash has moved since the drawer was counted. Count it once more."
    DIFFERENCE_REASON = "The drawer is not as it should be. Count it again, or say why."
    NO_SUCH_NOTE = "There is no note or coin of {worth}."
    NO_SUCH_Z = "There is no closed shift with that number."
    OWN_SHIFT = "You counted or closed this shift yourself. A second person verifies it."
    VERIFIED_HOW = "Type what you counted, or say what you checked."
    COUNT_UNCLEAR = "That many of {worth} cannot be in a drawer. Count again."

    # People
    NEEDS_APPROVAL = "To {acts} you need somebody else's approval."
    NOT_ALLOWED = "You may not {act}. Ask somebody who may."
    APPROVAL_NOT_FOR_THIS = "That approval was for something else, or too long ago. Ask again."
    APPROVAL_USED = "That approval was used already. Ask again."
    APPROVER_IS_YOU = "Somebody else must approve it."
    CANNOT_APPROVE = "{name} may not approve that."
    STAFF_GONE = "That person does not work here any more."
    STAFF_UNKNOWN = "Nobody called {name} works here."
    NOBODY_SENDS_MONEY = (
        "Money goes out only by somebody who works here, and nobody does yet. "
        "Add the owner first: pos settings --add-staff NAME --role owner"
    )
    STAFF_NAME_TAKEN = "Somebody called {name} works here already."
    STAFF_ABOVE_YOU = "Only somebody above a {role} may do that to a {role}."
    LAST_OWNER = "The shop needs at least one owner."
    PIN_LENGTH = "A PIN for the role {role} has {digits} digits."
    PIN_EASY = "That PIN is too easy to guess: no repeats, runs, birth years or the till's number."
    PIN_WRONG = "Wrong PIN. Tries left: {left}."
    PIN_WAIT = "Wrong PIN too often. Wait {seconds} seconds, or ask a manager."

    # Products, stock and settings
    PRODUCT_NAME_LONG = "A name has at most {most} letters, on the receipt {most_short}."
    PRODUCT_CODE_MISSING = "{name} needs a code of plain letters and digits."
    PRODUCT_GONE = "That product is not known."
    CODE_TAKEN = "Code {code} belongs to {name} already."
    PRICE_BREAKS_UNCLEAR = "Prices by quantity need a different quantity above zero each."
    PACK_PRICE = "Code {code} needs a price above zero, or none of its own."
    PACK_UNCLEAR = "Code {code} must stand for a whole number above zero."
    MINIMUM_BELOW_ZERO = "The minimum stock of {name} cannot be below zero."
    DEPOSIT_ON_ITSELF = "{name} cannot be its own deposit."
    DEPOSIT_UNCLEAR = "The deposit of {name} is not a deposit product."
    DEPOSIT_IN_USE = "{name} is the deposit of {goods}. Give those another one, or none, first."
    CHANGED_MEANWHILE = "{name} was changed meanwhile. Look at it anew, then change it."
    MARGIN_UNCLEAR = "A margin is from 0 to 99 per cent of the price."
    SHARE_UNCLEAR = "Prices can go down by less than 100 per cent, and up by at most 1,000."
    RECIPE_EMPTY = "Say by how much prices change, or to what they are rounded."
    NO_PRICE_CHANGES = "No price changes by that."
    GOODS_EXPIRED = "{name} may have expired: its last day was {day}. Look at the date on it."
    BATCH_MISSING = "{name} is kept by batch. Say which batch and when it expires."
    DELIVERY_EMPTY = "There is nothing on this delivery."
    DOCUMENT_GONE = "That is not in these books. It may belong to another till, or to a backup."
    COUNT_GONE = "That stock count is not open any more."
    NOTHING_COUNTED = "Nothing was counted yet."
    COUNTED_SINCE = "{name} was set by another count since. Count it again."
    COUNT_NOT_HERE = (
        "{name} does not belong to this count. Put it aside, or count it in another one."
    )
    COUNT_PART_EMPTY = "There is nothing to count there."
    RECOUNT_WAITS = "{name} is to be counted again first."
    COUNTED_ALONE = "You counted this yourself, and nobody else found the same. To {acts} you need somebody else's approval."
    NOTE_RECEIVED = (
        "Note {note} was received by {name} on {at}. To {acts} you need somebody else's approval."
    )
    SUPPLIER_GONE = "That supplier is not known any more."
    SUPPLIER_NAMED = "There is a supplier called {name} already."
    SUPPLIER_ORDERED = "The order {order} to this supplier is still open. Receive it, or close or drop it, and forget the supplier then."
    ORDER_EMPTY = "There is nothing on this order."
    ORDER_GONE = "That order is not open any more."
    ORDER_OF_OTHER = "That order went to another supplier."
    LINES_TOO_MANY = "There is room for {most} lines. Make two of it."
    NOTE_OF_NOBODY = "Say whom note {note} is from, so that it is never received twice."
    BATCH_TOO_LONG = "A batch mark has at most {most} letters and digits that can be printed."
    EXPIRY_UNCLEAR = "The last day of {name} cannot be {day}."
    EXPIRED_NOT_SOLD = "{name} is not sold: its last day was {day}. Write off what has expired, then sell the rest."
    DELIVERY_GONE = "That delivery is not known."
    SENT_BACK_TOO_MANY = "Only {left} of {name} are left of that delivery to send back."
    ADJUSTED_GONE = "That is not there to be taken back, or was taken back already."
    SAME_PLACE = "The goods are there already."
    MOVE_NOT_HERE = (
        "Stock is written off or moved here; sales, deliveries and counts have their own places."
    )
    SCALE_LABEL_FOR_PIECES = "The label weighs item {item}, but that is not sold by weight."
    SCALE_LAYOUT_UNREADABLE = (
        "“{layout}” is not a label layout. Write thirteen signs like 21 IIIII WWWWW C."
    )
    SCALE_LAYOUTS_CLASH = (
        "A label could be read by both {one} and {other}. Give them different first digits."
    )
    RECEIPT_LANGUAGE_UNKNOWN = "A receipt can be in these languages: {known}."
    RECEIPT_LINES_MANY = (
        "A receipt has room for {most} lines of your own at its head and at its foot."
    )
    LOGO_UNREADABLE = (
        "That picture cannot be a logo. Choose a PNG or JPEG picture with few grey tones."
    )
    MARKET_FIXED = "The country cannot change any more: the books have money of {market} in them. Open a new shop."
    MARKET_UNKNOWN = "There is no market {code}. Known are {known}."
    TAX_CLASS_UNKNOWN = "{name} cannot be in VAT class {letter} in this country."
    TAX_NUMBER_UNREADABLE = "A {name} is written like {example}."
    MOBILE_BOUNDS_UNCLEAR = (
        "A phone cannot pay from {sign} {least} to {sign} {most}. "
        "Name whole shillings above zero, the least not above the most."
    )
    PERMISSION_UNKNOWN = "There is no permission called {name}. There are {known}."
    LIMIT_UNREADABLE = "“{text}” is no limit for that. Write {known}."
    OWNER_HAS_NO_LIMITS = "An owner's limits cannot be changed."
    TILL_NUMBER = (
        "A till is numbered 1 to 98, without 19, 29, 39, 49, 59, 69, 79 and 89; not {till}."
    )

    # Keys of the keyboard
    KEY_TAKEN = "{key} does “{words}” already. Choose another key, or change that one first."
    KEY_RESERVED = "{key} cannot be changed: it is needed for typing, or by the computer."
    KEY_UNREADABLE = "“{key}” is no key. Press the key you want."
    ACTION_UNKNOWN = "There is no action called {name}."

    # The scanner
    SCANNER_DIFFERS = "That is not what the test code says. Scan the test code again."
    SCANNER_LAYOUT = (
        "The scanner types for another keyboard. Set it to the keyboard of this computer."
    )

    # The printer
    PRINTER_UNREADABLE = (
        "“{text}” is no printer. Write it like 192.168.1.50, /dev/usb/lp0, serial:COM3@9600, "
        "or its name in this computer's list."
    )
    PAPER_GONE = "That was printed or given up meanwhile."
    COUNTERS_CLASH = "Two counters have the same name or the same goods. Change one of them."
    PRINTER_TWICE = "That is the till's own printer: one that stands in for it must be another one."
    COUNTER_WITHOUT_GOODS = "A counter needs at least one category of goods."

    # Files
    NO_SUCH_FOLDER = "There is no folder {name}. Is the stick in, or the disk on?"
    FILE_UNREADABLE = "{name} cannot be read as a {kind} file: {why}."
    FILE_EMPTY = "{name} has no rows."
    HEADERS_MISSING = "{name} has no column for {missing}. The first row must name the columns."
    HEADER_TWICE = "{name} has two columns for {column}."
    CELLS_TOO_MANY = "“{text}” stands beyond the {most} columns that the first row names."
    CELL_UNREADABLE = "“{text}” is not understood here."
    BARCODE_CUT = "{code} is a barcode that a spreadsheet has cut short. Format its column as text."
    CODES_OF_TWO = "Its codes belong to two different products of the shop."
    PRODUCT_OF_LINE = "Line {line} has the same product."
    CODE_OF_LINE = "Line {line} has the same code."
    FILE_CHANGED = (
        "{name} was changed since it was looked at. Nothing was imported. Choose it again."
    )
    ROWS_BAD = "{count} rows cannot be used. Nothing was imported."
    NOT_A_BACKUP = "{name} is not a backup of a Kaunta shop: {why}."
    BACKUP_BROKEN = "{name} is damaged: {why}. The shop's records were not touched."
    SETTINGS_UNREADABLE = "{file} is not understood: {why}."
    KEYS_THERE = "This shop has its keys already."
    PHRASE_UNREADABLE = "A recovery phrase has five groups of five letters and digits."
    PHRASE_WRONG = "That is not this shop's recovery phrase. Nothing was changed."
    OTHER_SHOP = "{name} is a backup of another shop. Nothing was changed."
    NO_PHONE = "No phone number is kept for this customer."
    NO_CONSENT = "This customer has not agreed to be reminded."
    NO_SUCH_TABLE = "There is no table called {what}. There are {known}."
    TOO_MANY_ROWS = "A spreadsheet holds {most} rows only. Write a file that ends in .csv instead."
    CELL_TOO_LONG = (
        "A spreadsheet's cell holds {most} letters only. Write a file that ends in .csv instead."
    )
    ENDING_UNKNOWN = "{name} is no table. Write a file that ends in .csv or .xlsx."
    ALREADY_THERE = "{name} is there already. Nothing was overwritten."

    # M-Pesa
    MPESA_REFERENCE_UNREADABLE = "M-Pesa needs a reference of 1 to 12 plain letters and digits."
    MPESA_ADDRESS_UNREADABLE = "Safaricom would not post to that address: {why}."
    LETTERBOX_OPEN = (
        "The letterbox's address does not begin with https, so others on the way could read this till's key. "
        "Nothing was sent there."
    )
    MPESA_HOST_UNREADABLE = "M-Pesa is spoken to as sandbox, production or practice, and another address must be of this computer; {name} is none."
    MPESA_NUMBERS_UNREADABLE = "That is no number of a paybill, a till or a store: 5 to 7 digits."
    CHECK_NEEDS_LETTERBOX = (
        "Payments are checked by the letterbox, and this till has none. Set the letterbox up first."
    )
    MPESA_NUMBER_TWICE = "Each number that customers pay to stands there once."
    MPESA_REMARK_UNREADABLE = "Say why in 2 to 100 letters."
    MPESA_ORDER_NAME_UNREADABLE = "Name an order in one line of at most 100 letters, digits and signs, without a phone number."
    MPESA_NO_INITIATOR = (
        "For this M-Pesa needs the shop's user at Safaricom: its name, password and certificate."
    )
    MPESA_CERTIFICATE_UNREADABLE = (
        "That is no certificate of Safaricom's. Take it from their portal."
    )
    MPESA_NOT_SET_UP = (
        "M-Pesa is not set up here: {missing} missing. Say it with: pos settings --mpesa"
    )
    MPESA_NAMES_DIFFER = (
        "{first} and {second} are one thing and say different things. Leave one of them away."
    )
    MPESA_CHOICE_UNREADABLE = "The {name} must be {known}."
    MPESA_PRACTICE_ONLY = "Payments can be simulated in the sandbox and in practice only."
    MPESA_NOT_IN_TANZANIA = "M-Pesa of Tanzania is not connected yet. Take other ways to pay."
    MPESA_NOT_IN_UGANDA = "There is no M-Pesa in Uganda, and MTN and Airtel are not connected yet. Take other ways to pay."
    MPESA_NO_NUMBER = "M-Pesa is not connected to this till. Take another way to pay."
    PUSH_OPEN = (
        "The phone was asked already, and money may still come. Do not ask twice; check first."
    )
    PUSH_LOOK_FIRST = "Look at the customer's phone first: no request and no SMS may be there."
    PUSH_WAIT = "That phone cannot be asked again yet. Wait {seconds} seconds."
    PUSH_GONE = "That request is not known."
    PUSH_NOT_UNSURE = "Nothing keeps the phone from being asked again."
    MONEY_GONE = "That payment is not known."
    MONEY_USED = "That payment is used already: {what}."
    MONEY_IS_HERE = (
        "That payment is here already. Take it from the list instead of typing its code."
    )
    MONEY_MAY_BE_USED = (
        "That is most likely what has paid a sale already, whose code is still to come. "
        "Say first that it is that code, or check with M-Pesa."
    )
    MONEY_BEING_CLAIMED = "That payment is being claimed. Wait for the letterbox's answer."
    MONEY_UNVERIFIED = (
        "Nobody knows yet whether Safaricom sent that. Check with M-Pesa, or ask a manager."
    )
    MONEY_NOT_HERE = "That payment has not arrived on this sale."
    MONEY_NOTHING_LEFT = "Nothing of that payment is left."
    MONEY_NOT_ENOUGH_SAID = "Type at least {least} letters or digits."
    MONEY_WITHOUT_CODE = "The code of that payment is not known yet. Wait for it."
    MONEY_NOT_SET_ASIDE = "That payment was not set aside."
    SALE_FINISHED = "That sale is finished already."
    PROVISIONAL_TOO_MUCH = (
        "At most {sign} {most} may wait for M-Pesa that nobody has heard of, "
        "and {sign} {waiting} waits already. Take cash, or wait for the money."
    )
    GOODS_MONEY_GONE = (
        "M-Pesa took payment {code} for those goods back from the shop. "
        "They are not paid for: no money is given for them. "
        "If the customer has paid again, a manager puts the alarm about it away first."
    )
    GIVEN_UNCLAIMED = (
        "The letterbox has not said whether that payment is free, so another till may give it out too. "
        "Wait for its answer, or ask somebody who may {acts}."
    )
    GIVEN_TOO_MUCH = (
        "The letterbox has not said whether that payment is free. Without its word at most {sign} {most} "
        "may be given out or wait for M-Pesa, and {sign} {waiting} does already. Wait for its answer."
    )
    NOT_PROVISIONAL = "That payment waits for no money."
    REFUND_GONE = "That refund is not known."
    REFUND_TOO_MUCH = "Only {sign} {left} of that payment can still go back."
    REVERSED_ONCE = (
        "Safaricom takes a payment back once only, and a part of this one went back already. "
        "Give the rest in cash or to a phone."
    )
    ALARM_GONE = "That alarm is not known."
    STATEMENT_PERSONAL = (
        "{name} is a customer's own statement. Export the organisation's from the M-Pesa portal."
    )
    STATEMENT_UNKNOWN = "{name} is no M-Pesa statement: it has no row that names {missing}."
    STATEMENT_OF_ANOTHER = (
        "{name} is of {theirs}, which is no number of this shop. Nothing of it was kept."
    )
    DAY_NOT_READY = "That day cannot be signed off yet: {why}."
    LINE_NOT_ASKING = "Nobody has to say anything about that line."
    PERIOD_BACKWARDS = "The first day comes after the last one."
    PERIOD_LONG = "That is too long. Use at most {most} days."
    STATEMENT_UNREADABLE = "{name} cannot be used: in line {line}, {column} is not understood."
