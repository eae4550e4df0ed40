"""A picture to scan, and the list of what was paid."""

import base64
from dataclasses import replace
from datetime import datetime, timedelta

from pos.practice import numbers
from pos.practice.bodies import amount_text
from pos.practice.calls import Call, Door, Json, shop_of
from pos.practice.errors import NO_PULL, ApiError, refuse
from pos.practice.moments import pulled, read_pull
from pos.practice.paying import CUSTOMER_PAYS
from pos.practice.qr_picture import picture_of
from pos.practice.shortcode import Kind
from pos.practice.world import Payment, World

CODES = ("BG", "WA", "PB", "SM", "SB")
MOST_PIXELS = 1000
PAGE = 100
KEPT = timedelta(hours=48)
PULL_TYPES = {Kind.PAYBILL: "c2b-pay-bill-debit", Kind.TILL: "c2b-buy-goods-debit"}


def qr(call: Call) -> Json:
    """Give a QR code with what is to be paid to whom, as a picture of the size asked for."""
    fields = call.fields
    merchant, reference = fields.text("MerchantName", most=100), fields.text("RefNo", most=50)
    amount, kind = fields.amount(), fields.one_of("TrxCode", CODES)
    party, size = fields.text("CPI", most=12), fields.whole("Size")
    words = (kind, party, str(amount.cents // 100), reference, merchant)
    picture = picture_of("|".join(words), size) if size <= MOST_PIXELS else None
    if picture is None:
        refuse("Size")
    return {
        "ResponseCode": "00",
        "RequestID": numbers.merchant_request(call.stage.count()),
        "ResponseDescription": "The service request is processed successfully.",
        "QRCode": base64.b64encode(picture).decode(),
    }


def pull_register(call: Call) -> Json:
    """Let a shortcode pull; a second time changes nothing."""
    shop = shop_of(call, "ShortCode")
    call.fields.one_of("RequestType", ("Pull",))
    phone = call.fields.phone("NominatedNumber")
    call.fields.url("CallBackURL")

    def kept(world: World, _now: datetime) -> tuple[World, None]:
        return world.with_shortcode(replace(world.shortcodes[shop.number], pull_number=phone)), None

    if not shop.pull_number:
        call.stage.change(kept)
    is_new = not shop.pull_number
    return {
        "ResponseRefID": numbers.merchant_request(call.stage.count()),
        "ResponseStatus": "1000" if is_new else "1001",
        "ShortCode": shop.number,
        "ResponseDescription": "Success" if is_new else "ShortCode already Registered",
    }


def pull(call: Call) -> Json:
    """Give a page of what customers paid in the last two days."""
    shop = shop_of(call, "ShortCode")
    start, end = _moment(call, "StartDate"), _moment(call, "EndDate")
    offset = call.fields.whole("OffSetValue")
    if not shop.pull_number:
        raise ApiError(*NO_PULL)
    since = max(start, call.stage.now() - KEPT)
    paid = sorted(
        (
            each
            for each in call.stage.world.payments.values()
            if each.shortcode == shop.number
            and each.how in CUSTOMER_PAYS
            and since <= each.at <= end
        ),
        key=lambda each: each.at,
    )
    page = [_pulled(each, call.stage.world) for each in paid[offset : offset + PAGE]]
    return {
        "ResponseRefID": numbers.merchant_request(call.stage.count()),
        "ResponseCode": "1000" if page else "1001",
        "ResponseMessage": "Success" if page else "No transactions found",
        "Response": [page],
    }


def _moment(call: Call, name: str) -> datetime:
    moment = read_pull(call.fields.text(name))
    if moment is None:
        refuse(name)
    return moment


def _pulled(payment: Payment, world: World) -> Json:
    shop = world.shortcodes[payment.shortcode]
    return {
        "transactionId": payment.receipt,
        "trxDate": pulled(payment.at),
        "msisdn": int(payment.phone[3:]),
        "sender": "MPESA",
        "transactiontype": PULL_TYPES[shop.kind],
        "billreference": payment.reference,
        "amount": amount_text(payment.amount),
        "organizationname": shop.name,
    }


OTHER_DOORS = (
    Door("/mpesa/qrcode/v1/generate", "qr", "qr", qr),
    Door("/pulltransactions/v1/register", "pull register", "pull", pull_register),
    Door("/pulltransactions/v1/query", "pull", "pull", pull, ("POST", "GET")),
)
