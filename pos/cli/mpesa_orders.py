"""pos mpesa for what needs the shop's API user: status, reverse, payout and balance.

Safaricom only says that it has taken these; what came of them it says to the letterbox, later.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pos.cli.mpesa_line import Answer, Job
from pos.cli.mpesa_results import listening
from pos.cli.talk import complain
from pos.cli.who import acting
from pos.mpesa.account import Account
from pos.mpesa.chosen import Item
from pos.mpesa.connection import Call
from pos.mpesa.daraja import Daraja
from pos.mpesa.orders import Accepted, Payout, paying_out, reversal
from pos.mpesa.outcome import What
from pos.office.sending_money import order_money
from pos.shop.identity import new_id
from pos.shop.money import Money
from pos.startup import opened


def ask_status(job: Job) -> Answer:
    """Ask what became of a payment."""
    receipt, conversation = job.arguments.receipt, job.arguments.conversation
    return _asked(
        job, What.STATUS, lambda d: d.ask_status(receipt=receipt, conversation=conversation)
    )


def ask_balance(job: Job) -> Answer:
    """Ask what is in the shop's accounts."""
    return _asked(job, What.BALANCE, lambda daraja: daraja.ask_balance())


def reverse(job: Job) -> Answer:
    """Ask for money to go back to who paid it, once."""
    receipt, amount = job.arguments.receipt, job.amount()
    account, why = _account(job), job.arguments.why
    order = Order(
        What.REVERSAL,
        receipt,
        amount,
        call=reversal(account, receipt=receipt, amount=amount, why=why),
        question=f"Send the {job.sum(amount)} of {receipt} back?",
    )
    return _ordered(job, account, order)


def pay_out(job: Job) -> Answer:
    """Ask for money to go to a phone; the order's own name is said before it goes out."""
    phone, amount = job.phone(), job.amount()
    world = job.computer.world
    name = job.arguments.name or new_id(world.now(), world.chance)
    account = _account(job)
    order = Order(
        What.PAYOUT,
        name,
        amount,
        call=paying_out(account, payout=Payout(name, phone, amount, job.arguments.why)),
        question=f"Send {job.sum(amount)} to {phone.masked_on_paper()}?",
        says=f"This order is named {name}. Repeated with --name {name} it pays once.",
    )
    return _ordered(job, account, order)


@dataclass(frozen=True, slots=True)
class Order:
    """Money that is to leave the shop, made out and not yet sent."""

    what: What
    subject: str
    amount: Money
    call: Call
    question: str
    says: str = ""
    """What whoever ordered it has to know before it goes out."""


def _account(job: Job) -> Account:
    """Give the account with the shop's API user, whose answers are heard."""
    job.set_up.check_heard(Item.BOX_RESULT)
    return job.set_up.account_with_initiator()


def _asked(job: Job, what: What, ask: Callable[[Daraja], Accepted]) -> Answer:
    account = _account(job)
    with listening(job) as listener:
        with job.line(account) as daraja:
            accepted = ask(daraja)
        return listener.tell(accepted, what)


def _ordered(job: Job, account: Account, order: Order) -> Answer:
    """Order what moves money out, once, and wait for its end where that is wanted."""
    with listening(job) as listener:
        return listener.tell(_sent(job, account, order), order.what)


def _sent(job: Job, account: Account, order: Order) -> Accepted:
    """Let an order go out, after a permission, a yes and a line in the books."""
    with opened(job.computer) as records:
        by = acting(records, job.arguments.who)
        job.confirm(order.question)
        order_money(records, by, what=order.what.value, subject=order.subject, amount=order.amount)
    if order.says:
        complain(order.says)
    with job.line(account) as daraja:
        accepted = daraja.send(order.call)
        job.computer.log.info(
            "mpesa", job=order.what.value, amount=order.amount.cents, subject=order.subject
        )
    return accepted
