"""STK push and its query."""

from dataclasses import replace
from datetime import datetime

from pos.practice.calls import Call, Door, Json, trusted_merchant
from pos.practice.errors import (
    LINE_IS_BUSY,
    NO_TRANSACTION,
    PENDING,
    ApiError,
    refuse,
)
from pos.practice.prompting import Asking, LineBusy
from pos.practice.pushing import push
from pos.practice.shortcode import Kind
from pos.practice.world import Push, World

TYPES = {"CustomerPayBillOnline": Kind.PAYBILL, "CustomerBuyGoodsOnline": Kind.TILL}
PENDING_EVERY = 5
"""So often a query of what is under way is answered by an error instead of 4999."""


def ask_phone(call: Call) -> Json:
    """Accept a push, or refuse what is wrong in it."""
    asking = _read(call)
    trusted_merchant(call)
    try:
        asked = push(call.stage, asking)
    except LineBusy:
        raise ApiError(*LINE_IS_BUSY) from None
    return {
        "MerchantRequestID": asked.merchant,
        "CheckoutRequestID": asked.checkout,
        "ResponseCode": "0",
        "ResponseDescription": "Success. Request accepted for processing",
        "CustomerMessage": "Success. Request accepted for processing",
    }


def _read(call: Call) -> Asking:
    fields = call.fields
    business = fields.shortcode("BusinessShortCode")
    kind = TYPES[fields.one_of("TransactionType", TYPES)]
    amount = fields.amount()
    fields.phone("PartyA")
    party, phone = fields.shortcode("PartyB"), fields.phone("PhoneNumber")
    callback = fields.url("CallBackURL")
    reference = fields.plain("AccountReference", most=12)
    _read_description(call)
    return Asking(business, kind, party, phone, amount, reference, callback)


def _read_description(call: Call) -> None:
    """Refuse a description that is null or too long; the field's error has another name than the field."""
    if "TransactionDesc" not in call.fields.values:
        return
    try:
        call.fields.plain("TransactionDesc", most=13)
    except ApiError:
        refuse("Remarks")


def query(call: Call) -> Json:
    """Say how a push stands."""
    checkout = call.fields.text("CheckoutRequestID")
    if not checkout.startswith("ws_CO_"):
        refuse("CheckoutRequestID")
    shop = trusted_merchant(call)

    def counted(world: World, _now: datetime) -> tuple[World, Push | None]:
        found = world.pushes.get(checkout)
        if found is None or found.business != shop.business:
            return world, None
        asked = replace(found, queries=found.queries + 1)
        return world.with_push(asked), asked

    found = call.stage.change(counted)
    if found is None:
        raise ApiError(*NO_TRANSACTION)
    return _standing(found)


def _standing(found: Push) -> Json:
    code, said = "4999", "The transaction is still under processing"
    if found.outcome is not None:
        code, said = str(found.outcome.code), found.outcome.queried
    elif found.queries % PENDING_EVERY == 1:
        raise ApiError(*PENDING)
    return {
        "ResponseCode": "0",
        "ResponseDescription": "The service request has been accepted successsfully",
        "MerchantRequestID": found.merchant,
        "CheckoutRequestID": found.checkout,
        "ResultCode": code,
        "ResultDesc": said,
    }


STK_DOORS = (
    Door("/mpesa/stkpush/v1/processrequest", "stkpush", "stk", ask_phone),
    Door("/mpesa/stkpushquery/v1/query", "stkquery", "stk", query),
)
