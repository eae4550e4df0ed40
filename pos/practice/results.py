"""What came of a status, reversal, payout or balance, with the keys that Safaricom gives each."""

from dataclasses import dataclass
from datetime import datetime

from pos.practice.bodies import amount_text, balance_text, finished
from pos.practice.giving_back import DONE, NO_SUCH
from pos.practice.moments import dotted, stamp
from pos.practice.outcomes import Outcome
from pos.practice.shortcode import Shortcode
from pos.practice.world import How, Payment, World

Parameters = tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Done:
    """It was done."""

    outcome: Outcome
    receipt: str
    parameters: Parameters


Result = Done | Outcome
REASONS = {
    How.PUSH: "Pay Bill Online",
    How.OWN: "Pay Bill",
    How.PAYOUT: "Business Payment to Customer via API",
    How.REVERSAL: "Transaction Reversal",
}


def status_result(world: World, shop: Shortcode, name: str) -> Result:
    """Say how a transaction of this shortcode stands, named by receipt or by its request."""
    payment = world.payments.get(name) or _of_request(world, name)
    if payment is None or payment.shortcode != shop.number:
        return NO_SUCH
    to_customer = payment.how in {How.PAYOUT, How.REVERSAL}
    customer = f"{payment.phone} - {world.customer(payment.phone).name}"
    own = f"{shop.number} - {shop.name}"
    debit, credit = (own, customer) if to_customer else (customer, own)
    parameters: Parameters = (
        ("ReceiptNo", payment.receipt),
        ("Conversation ID", payment.of if payment.how is How.PAYOUT else ""),
        ("FinalisedTime", finished(payment)),
        ("Amount", payment.amount.cents / 100),
        ("TransactionStatus", "Completed"),
        ("ReasonType", REASONS[payment.how]),
        ("TransactionReason", None),
        ("DebitPartyCharges", ""),
        ("DebitAccountType", "Utility Account" if to_customer else "MMF Account For Customer"),
        ("InitiatedTime", finished(payment)),
        ("Originator Conversation ID", _originator(world, payment)),
        ("CreditPartyName", credit),
        ("DebitPartyName", debit),
    )
    return Done(DONE, payment.receipt, parameters)


def reversal_result(world: World, moved: Payment) -> Result:
    """Say that a payment was taken back."""
    shop = world.shortcodes[moved.shortcode]
    customer = f"{moved.phone} - {world.customer(moved.phone).name}"
    parameters: Parameters = (
        ("DebitAccountBalance", f"Utility Account|KES|{amount_text(shop.balance)}|0.00|0.00"),
        ("Amount", moved.amount.cents / 100),
        ("TransCompletedTime", finished(moved)),
        ("OriginalTransactionID", moved.of),
        ("Charge", 0),
        ("CreditPartyPublicName", customer),
        ("DebitPartyPublicName", f"{shop.number} - {shop.name}"),
    )
    return Done(DONE, moved.receipt, parameters)


def payout_result(world: World, moved: Payment) -> Result:
    """Say that a customer was paid."""
    funds = world.shortcodes[moved.shortcode].balance.cents / 100
    parameters: Parameters = (
        ("TransactionAmount", moved.amount.cents // 100),
        ("TransactionReceipt", moved.receipt),
        ("ReceiverPartyPublicName", f"{moved.phone} - {world.customer(moved.phone).name}"),
        ("TransactionCompletedDateTime", dotted(moved.at)),
        ("B2CUtilityAccountAvailableFunds", funds),
        ("B2CWorkingAccountAvailableFunds", 0.0),
        ("B2CRecipientIsRegisteredCustomer", "Y"),
        ("B2CChargesPaidAccountAvailableFunds", 0.0),
    )
    return Done(DONE, moved.receipt, parameters)


def balance_result(shop: Shortcode, now: datetime) -> Result:
    """Say what a shortcode holds; here the code is a text."""
    parameters: Parameters = (
        ("AccountBalance", balance_text(shop)),
        ("BOCompletedTime", int(stamp(now))),
    )
    return Done(Outcome("0", DONE.said), "", parameters)


def _of_request(world: World, name: str) -> Payment | None:
    """Find the payment of a push or a payout by what its request was called."""
    checkouts = {push.checkout for push in world.pushes.values() if push.merchant == name}
    of = (paid for paid in world.payments.values() if paid.of in checkouts or paid.of == name)
    return next(of, None)


def _originator(world: World, payment: Payment) -> str:
    push = world.pushes.get(payment.of)
    return push.merchant if push else ""
