"""pos mpesa for what needs the shop's API user: status, reverse, payout and balance.

Safaricom only says that it has taken these; what came of them it says to the letterbox, later.
"""

from collections.abc import Callable

from pos.cli.mpesa_line import Answer, Job, not_known_if_stopped, taken_as
from pos.cli.talk import complain
from pos.cli.who import acting
from pos.mpesa.chosen import Item
from pos.mpesa.daraja import Daraja
from pos.mpesa.orders import Accepted, Payout
from pos.office.sending_money import order_money
from pos.shop.identity import new_id
from pos.shop.market import read_money
from pos.shop.money import Money
from pos.startup import opened


def ask_status(job: Job) -> Answer:
    """Ask what became of a payment."""
    receipt, conversation = job.arguments.receipt, job.arguments.conversation
    return _asked(job, lambda d: d.ask_status(receipt=receipt, conversation=conversation))


def ask_balance(job: Job) -> Answer:
    """Ask what is in the shop's accounts."""
    return _asked(job, lambda daraja: daraja.ask_balance())


def reverse(job: Job) -> Answer:
    """Ask for money to go back to who paid it, once."""
    receipt, amount = job.arguments.receipt, read_money(job.arguments.amount)
    question = f"Send the {job.sum(amount)} of {receipt} back?"
    return _ordered(
        job,
        question,
        note=("reversal", receipt, amount),
        ask=lambda daraja: daraja.reverse(receipt, amount, why=job.arguments.why),
    )


def pay_out(job: Job) -> Answer:
    """Ask for money to go to a phone; the order's own name is said before it goes out."""
    phone, amount = job.phone(), read_money(job.arguments.amount)
    world = job.computer.world
    name = job.arguments.name or new_id(world.now(), world.chance)
    question = f"Send {job.sum(amount)} to {phone.masked_on_paper()}?"
    payout = Payout(name, phone, amount, job.arguments.why)

    def ask(daraja: Daraja) -> Accepted:
        complain(f"This order is named {name}. Repeated with --name {name} it pays once.")
        return daraja.pay_out(payout)

    return _ordered(job, question, note=("payout", name, amount), ask=ask)


def _asked(job: Job, ask: Callable[[Daraja], Accepted]) -> Answer:
    job.set_up.check_heard(Item.BOX_RESULT)
    with job.line(job.set_up.account_with_initiator()) as daraja:
        return _taken(ask(daraja))


def _ordered(
    job: Job,
    question: str,
    *,
    note: tuple[str, str, Money],
    ask: Callable[[Daraja], Accepted],
) -> Answer:
    """Order once what moves money out, after a permission, a yes and a line in the books."""
    job.set_up.check_heard(Item.BOX_RESULT)
    account, (what, subject, amount) = job.set_up.account_with_initiator(), note
    with opened(job.computer) as records:
        by = acting(records, job.arguments.who)
        job.confirm(question)
        order_money(records, by, what=what, subject=subject, amount=amount)
    with job.line(account) as daraja, not_known_if_stopped():
        accepted = ask(daraja)
    job.computer.log.info("mpesa", job=what, amount=amount.cents, subject=subject)
    return _taken(accepted)


def _taken(accepted: Accepted) -> Answer:
    facts = {
        "done": True,
        "conversation": accepted.conversation,
        "originator": accepted.originator,
        "result": None,
    }
    words = f"Safaricom has taken it. What came of it comes to the letterbox as {accepted.conversation}."
    return Answer(facts, (words,), last_word=taken_as(accepted.conversation))
