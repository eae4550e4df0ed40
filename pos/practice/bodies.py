"""What callbacks say, in Safaricom's shapes."""

from collections.abc import Sequence
from hashlib import sha256

from pos.practice.moments import NAIROBI, stamp
from pos.practice.outcomes import PAID, Outcome
from pos.practice.shortcode import Kind, Shortcode
from pos.practice.world import Payment, Push, World
from pos.shop.money import Money

Json = dict[str, object]


def amount_text(amount: Money) -> str:
    """Write an amount as C2B does: 650.00."""
    return f"{amount.cents // 100}.{amount.cents % 100:02}"


def stk_body(push: Push, payment: Payment | None) -> Json:
    """Say how a push ended; with money there are items, in whatever order."""
    outcome = push.outcome or PAID
    said: Json = {
        "MerchantRequestID": push.merchant,
        "CheckoutRequestID": push.checkout,
        "ResultCode": outcome.code,
        "ResultDesc": outcome.said,
    }
    if payment is not None:
        said["CallbackMetadata"] = {
            "Item": [
                {"Name": "Amount", "Value": payment.amount.cents / 100},
                {"Name": "MpesaReceiptNumber", "Value": payment.receipt},
                {"Name": "Balance"},
                {"Name": "TransactionDate", "Value": int(stamp(payment.at))},
                {"Name": "PhoneNumber", "Value": int(payment.phone)},
            ]
        }
    return {"Body": {"stkCallback": said}}


def shown_phone(phone: str, version: int) -> str:
    """Show a phone as C2B does: a hash in the first version, masked in the second."""
    if version == 1:
        return sha256(phone.encode()).hexdigest()
    return f"{phone[:4]} ***** {phone[-3:]}"


def c2b_body(world: World, payment: Payment, *, third_party: str = "", balance: str = "") -> Json:
    """Say that a customer pays or has paid."""
    shop = world.shortcodes[payment.shortcode]
    is_till = shop.kind is Kind.TILL
    return {
        "TransactionType": "Customer Merchant Payment" if is_till else "Pay Bill",
        "TransID": payment.receipt,
        "TransTime": stamp(payment.at),
        "TransAmount": amount_text(payment.amount),
        "BusinessShortCode": shop.number,
        "BillRefNumber": "" if is_till else payment.reference,
        "InvoiceNumber": "",
        "OrgAccountBalance": balance,
        "ThirdPartyTransID": third_party,
        "MSISDN": shown_phone(payment.phone, shop.urls.version if shop.urls else 2),
        "FirstName": world.customer(payment.phone).name,
        "MiddleName": "",
        "LastName": "",
    }


def result_body(
    outcome: Outcome, ids: Json, *, parameters: Sequence[tuple[str, object]], timeout_url: str
) -> Json:
    """Say how a payout, reversal, status or balance ended; a value of None is left out."""
    result: Json = {"ResultType": 0, "ResultCode": outcome.code, "ResultDesc": outcome.said, **ids}
    if parameters:
        result["ResultParameters"] = {
            "ResultParameter": [
                {"Key": key} if value is None else {"Key": key, "Value": value}
                for key, value in parameters
            ]
        }
    item = {"Key": "QueueTimeoutURL", "Value": timeout_url}
    return {"Result": {**result, "ReferenceData": {"ReferenceItem": item}}}


def balance_text(shop: Shortcode) -> str:
    """Write the accounts of a shortcode as a balance result does."""
    funds = amount_text(shop.balance)
    accounts = (
        ("Working Account", funds),
        ("Utility Account", "0.00"),
        ("Charges Paid Account", "0.00"),
    )
    return "&".join(f"{name}|KES|{held}|{held}|0.00|0.00" for name, held in accounts)


def finished(payment: Payment) -> int:
    """Write when it was done as results do: digits, as a number."""
    return int(payment.at.astimezone(NAIROBI).strftime("%Y%m%d%H%M%S"))
