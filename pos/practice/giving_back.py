"""Money that goes from a shop to a customer: a payment taken back, or a payout."""

from dataclasses import dataclass, replace
from datetime import datetime

from pos.practice.outcomes import INACTIVE, PAID, SHOP_FULL, TOO_LITTLE, Outcome
from pos.practice.paying import CUSTOMER_PAYS, take_receipt
from pos.practice.texting import tell_received, tell_reversed
from pos.practice.world import How, Payment, World
from pos.shop.money import NOTHING, Money

ALREADY = Outcome("R000001", "The transaction has already been reversed.")
NO_SUCH = Outcome("R000002", "The OriginalTransactionID is invalid.")
BAD_INITIATOR = Outcome(2001, "The initiator information is invalid.")
DONE = PAID


@dataclass(frozen=True, slots=True)
class Payout:
    """What a shop pays to a customer."""

    shortcode: str
    phone: str
    amount: Money
    remarks: str = ""
    conversation: str = ""


def reverse(
    world: World, receipt: str, *, shortcode: str, amount: Money, now: datetime
) -> tuple[World, Payment | Outcome]:
    """Give a customer's payment back to him, once; what cannot be leaves all as it was."""
    paid = world.payments.get(receipt)
    if paid is None or paid.how not in CUSTOMER_PAYS or not _is_of(world, paid, shortcode):
        return world, NO_SUCH
    if receipt in world.reversed:
        return world, ALREADY
    if not NOTHING < amount <= paid.amount:
        return world, NO_SUCH
    back = Payout(paid.shortcode, paid.phone, amount)
    refused = _refusal(world, back)
    if refused is not None:
        return world, refused
    world, moved = _move(world, back, how=How.REVERSAL, of=receipt, now=now)
    world = replace(world, reversed=world.reversed | {receipt})
    return tell_reversed(world, moved), moved


def pay_out(world: World, payout: Payout, now: datetime) -> tuple[World, Payment | Outcome]:
    """Pay a customer; what cannot be leaves all as it was."""
    limits = world.limits
    customer = world.customer(payout.phone)
    if customer.balance + payout.amount > limits.wallet:
        return world, SHOP_FULL
    refused = _refusal(world, payout)
    if refused is not None:
        return world, refused
    world, moved = _move(world, payout, how=How.PAYOUT, of=payout.conversation, now=now)
    return tell_received(world, moved), moved


def _refusal(world: World, payout: Payout) -> Outcome | None:
    shop = world.shortcodes.get(payout.shortcode)
    if shop is None or not shop.is_active:
        return INACTIVE
    return TOO_LITTLE if payout.amount > shop.balance else None


def _is_of(world: World, paid: Payment, shortcode: str) -> bool:
    shop = world.shortcodes[paid.shortcode]
    return shortcode in {shop.number, shop.business}


def _move(
    world: World, payout: Payout, *, how: How, of: str, now: datetime
) -> tuple[World, Payment]:
    world, receipt = take_receipt(world, now)
    shop, customer = world.shortcodes[payout.shortcode], world.customer(payout.phone)
    moved = Payment(
        receipt, how, payout.phone, payout.shortcode, payout.amount, payout.remarks, now, of
    )
    after = (
        world.with_shortcode(replace(shop, balance=shop.balance - payout.amount))
        .with_customer(replace(customer, balance=customer.balance + payout.amount))
        .with_payment(moved)
    )
    return after, moved
