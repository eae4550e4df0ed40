"""Numbers as Safaricom gives them out: receipts, and what names a request. All follow from a count."""

from datetime import datetime

from pos.practice.moments import NAIROBI

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SEVEN = 36**7
STRIDE, START = 48_271_960_451, 5_017_283_333
"""The stride shares no factor with 36, so every count below 36 to the seventh gives another receipt."""
FIRST_YEAR = 2006


def receipt(count: int, moment: datetime) -> str:
    """Give a receipt number: a letter each for year, month and day, then seven signs that never repeat."""
    day = moment.astimezone(NAIROBI)
    front = chr(ord("A") + (day.year - FIRST_YEAR) % 26) + chr(ord("A") + day.month - 1)
    return front + DIGITS[day.day] + _in_36(START + count * STRIDE)


def merchant_request(count: int) -> str:
    """Give a MerchantRequestID: 29115-34620561-1."""
    return f"{10_000 + count * 7919 % 90_000}-{34_000_000 + count}-1"


def checkout_request(count: int, moment: datetime, phone: str) -> str:
    """Give a CheckoutRequestID with the moment and the phone's end in it, as newer ones have."""
    written = moment.astimezone(NAIROBI).strftime("%d%m%Y%H%M%S")
    return f"ws_CO_{written}{count % 1000:03}{phone[-9:]}"


def conversation(count: int, moment: datetime) -> str:
    """Give a ConversationID: AG_20191219_00005797af5d7d75f652."""
    day = moment.astimezone(NAIROBI).strftime("%Y%m%d")
    return f"AG_{day}_{count * 0x5797AF5D7D75F653 % 16**20:020x}"


def request(count: int) -> str:
    """Give the requestId of an error: 11728-2929992-1."""
    return f"{10_000 + count * 104_729 % 90_000}-{2_900_000 + count}-1"


def _in_36(number: int) -> str:
    rest, signs = number % SEVEN, ""
    for _ in range(7):
        rest, digit = divmod(rest, 36)
        signs = DIGITS[digit] + signs
    return signs
