"""Calls that are answered later, at an address of their own: status, reversal, payout, balance."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from pos.practice import numbers
from pos.practice.bodies import result_body
from pos.practice.calls import Call, Door, Json, shop_of
from pos.practice.credential import sealed_bytes
from pos.practice.errors import DUPLICATE, ApiError, refuse
from pos.practice.giving_back import BAD_INITIATOR, Payout, pay_out, reverse
from pos.practice.mischief import Fault
from pos.practice.outcomes import Outcome
from pos.practice.postman import Letter
from pos.practice.results import (
    Parameters,
    Result,
    balance_result,
    payout_result,
    reversal_result,
    status_result,
)
from pos.practice.stage import Stage
from pos.practice.world import World

PAYOUTS = ("SalaryPayment", "BusinessPayment", "PromotionPayment")
Work = Callable[[str], Result]


@dataclass(frozen=True, slots=True)
class Errand:
    """What was accepted, and where its result goes."""

    what: str
    originator: str
    conversation: str
    url: str
    timeout_url: str
    is_trusted: bool


def status(call: Call) -> Json:
    """Accept a question about a transaction."""
    call.fields.one_of("CommandID", ("TransactionStatusQuery",))
    call.fields.one_of("IdentifierType", ("1", "2", "4"))
    receipt = call.fields.optional("TransactionID", most=20)
    original = call.fields.optional("OriginalConversationID", most=100)
    if not receipt and not original:
        refuse("TransactionID")
    shop = shop_of(call, "PartyA")
    call.fields.optional("Occasion", most=100)
    return _accept(
        call, "status", work=lambda _: status_result(call.stage.world, shop, receipt or original)
    )


def reversal(call: Call) -> Json:
    """Accept that a payment is to be taken back."""
    call.fields.one_of("CommandID", ("TransactionReversal",))
    call.fields.one_of("RecieverIdentifierType", ("11",))
    shop, amount = shop_of(call, "ReceiverParty"), call.fields.amount()
    receipt = call.fields.text("TransactionID", most=20)
    call.fields.optional("Occasion", most=100)

    def take_back(_conversation: str) -> Result:
        number = shop.number
        moved = call.stage.change(
            lambda world, now: reverse(world, receipt, shortcode=number, amount=amount, now=now)
        )
        return moved if isinstance(moved, Outcome) else reversal_result(call.stage.world, moved)

    return _accept(call, "reversal", work=take_back)


def payout(call: Call) -> Json:
    """Accept that a customer is to be paid; the same OriginatorConversationID never pays twice."""
    originator = call.fields.text("OriginatorConversationID", most=100)
    if "Occasion" in call.fields.values and "Occassion" not in call.fields.values:
        refuse("Occassion")
    call.fields.optional("Occassion", most=100)
    return _pay_out(call, originator)


def old_payout(call: Call) -> Json:
    """Accept a payout as the first version has it: it has no name of ours, so twice asked is twice paid."""
    for spelling in ("Occasion", "Occassion"):
        call.fields.optional(spelling, most=100)
    return _pay_out(call, "")


def _pay_out(call: Call, originator: str) -> Json:
    call.fields.one_of("CommandID", PAYOUTS)
    amount, limits = call.fields.amount(), call.stage.world.limits
    if not limits.least_payout <= amount <= limits.most:
        refuse("Amount")
    shop, phone = shop_of(call, "PartyA"), call.fields.phone("PartyB")
    order = Payout(shop.number, phone, amount, call.fields.text("Remarks", least=2, most=100))

    def pay(conversation: str) -> Result:
        named = replace(order, conversation=conversation)
        moved = call.stage.change(lambda world, now: pay_out(world, named, now))
        return moved if isinstance(moved, Outcome) else payout_result(call.stage.world, moved)

    return _accept(call, "payout", work=pay, originator=originator, initiator="InitiatorName")


def balance(call: Call) -> Json:
    """Accept a question for what a shortcode holds."""
    call.fields.one_of("CommandID", ("AccountBalance",))
    call.fields.one_of("IdentifierType", ("4",))
    number = shop_of(call, "PartyA").number

    def look(_conversation: str) -> Result:
        return balance_result(call.stage.world.shortcodes[number], call.stage.now())

    return _accept(call, "balance", work=look)


def _accept(
    call: Call, what: str, *, work: Work, originator: str = "", initiator: str = "Initiator"
) -> Json:
    """Check what all of them carry, acknowledge, and have the work done later."""
    call.fields.text("Remarks", least=2, most=100)
    is_trusted = _is_trusted(call, initiator)
    url, timeout_url = call.fields.url("ResultURL"), call.fields.url("QueueTimeOutURL")
    if originator:
        call.stage.change(lambda world, _now: (_claimed(world, originator), None))
    count = call.stage.count()
    errand = Errand(
        what,
        originator or numbers.merchant_request(count),
        numbers.conversation(count, call.stage.now()),
        url,
        timeout_url,
        is_trusted,
    )
    late = call.fault is Fault.TO_TIMEOUT_URL
    stage = call.stage
    stage.later(stage.choices.timing.result, lambda: _finish(stage, errand, work=work, late=late))
    return {
        "OriginatorConversationID": errand.originator,
        "ConversationID": errand.conversation,
        "ResponseCode": "0",
        "ResponseDescription": "Accept the service request successfully.",
    }


def _claimed(world: World, originator: str) -> World:
    if originator in world.payouts:
        raise ApiError(*DUPLICATE)
    return replace(world, payouts=world.payouts | {originator})


def _is_trusted(call: Call, initiator: str) -> bool:
    """Tell whether the API user is the app's; a credential that cannot be one is refused at once."""
    name, credential = call.fields.text(initiator), call.fields.text("SecurityCredential")
    if sealed_bytes(credential) is None:
        refuse("SecurityCredential")
    app = call.stage.choices.app
    opened = call.stage.credential_key.open(credential)
    return name == app.initiator and opened == app.initiator_password.encode()


def _finish(stage: Stage, errand: Errand, *, work: Work, late: bool) -> None:
    """Do the work and post its result; to the other address when it took too long."""
    result = work(errand.conversation) if errand.is_trusted else BAD_INITIATOR
    outcome, receipt, parameters = _parts(stage, result)
    ids: Json = {
        "OriginatorConversationID": errand.originator,
        "ConversationID": errand.conversation,
        "TransactionID": receipt,
    }
    body = result_body(outcome, ids, parameters=parameters, timeout_url=errand.timeout_url)
    what, url = ("timeout", errand.timeout_url) if late else ("result", errand.url)
    stage.send(Letter(f"{what} {errand.what}", url, body))


def _parts(stage: Stage, result: Result) -> tuple[Outcome, str, Parameters]:
    if isinstance(result, Outcome):
        return result, _unused_receipt(stage, stage.now()), ()
    receipt = result.receipt or _unused_receipt(stage, stage.now())
    return result.outcome, receipt, result.parameters


def _unused_receipt(stage: Stage, now: datetime) -> str:
    """Give the number of a transaction that moved nothing."""
    return numbers.receipt(stage.count(), now)


RESULT_DOORS = (
    Door("/mpesa/transactionstatus/v1/query", "status", "status", status),
    Door("/mpesa/reversal/v1/request", "reversal", "reversal", reversal),
    Door("/mpesa/b2c/v3/paymentrequest", "payout", "b2c", payout),
    Door("/mpesa/b2c/v1/paymentrequest", "payout", "b2c", old_payout),
    Door("/mpesa/accountbalance/v1/query", "balance", "balance", balance),
)
