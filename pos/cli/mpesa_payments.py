"""pos mpesa for money that comes in: push, query, register-urls, simulate, qr and pull."""

from datetime import timedelta
from typing import Any

import msgspec

from pos.cli.mpesa_line import Answer, Job, taken_as
from pos.cli.mpesa_showing import counted, shown, shown_account
from pos.cli.talk import ask
from pos.folders import file_troubles, write_whole
from pos.mpesa.checking import registered_at
from pos.mpesa.chosen import Item, keep_choices, kept_choices
from pos.mpesa.error_codes import Kind
from pos.mpesa.orders import Simulated
from pos.mpesa.pull import Pull, Row
from pos.mpesa.push import Ended, NotKnown, Push, StillGoing, prompting
from pos.mpesa.reading import NAIROBI, Unreadable
from pos.mpesa.trouble import CallTrouble
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


def push(job: Job) -> Answer:
    """Let a phone ask for the PIN, once; whatever comes of it, it is never repeated by itself."""
    phone, amount = job.phone(), job.amount()
    once = job.computer.world.chance(16).hex()
    account, callback = job.set_up.account(), job.set_up.checked_callback(once)
    order = Push(phone, amount, job.arguments.reference, callback, bounds=job.rules.mobile)
    prompting(account, order=order, now=job.computer.world.now())
    job.confirm(f"Ask {phone.masked_on_paper()} for {job.sum(amount)}?")
    with job.line(account) as daraja:
        prompted = daraja.push(order)
        job.computer.log.info("mpesa", job="push", amount=amount.cents, reference=order.reference)
    facts = {
        "done": True,
        "checkout_request": prompted.checkout_request,
        "merchant_request": prompted.merchant_request,
        "paid": None,
    }
    return Answer(
        facts,
        (
            f"{phone.masked_on_paper()} is being asked for {job.sum(amount)}. Nothing is paid by that.",
            f"How it ended: pos mpesa query {prompted.checkout_request}",
        ),
        last_word=taken_as(prompted.checkout_request),
    )


def query(job: Job) -> Answer:
    """Say how a push stands; a code that is not known means not sure, never not paid."""
    request = job.arguments.request
    request = (ask("CheckoutRequestID") if request == "-" else request).strip()
    if not request:
        known = "what pos mpesa push answered"
        raise Refusal(Reason.MPESA_CHOICE_UNREADABLE, name="CheckoutRequestID", known=known)
    with job.line(job.set_up.account()) as daraja:
        stands = daraja.query(request)
    code = stands.code if isinstance(stands, Ended) else ""
    meaning = stands.meaning
    facts = {
        "stand": meaning.stand.value,
        "final": meaning.final.value,
        "ask_again": meaning.again.value,
        "code": code,
        "known": not isinstance(stands, NotKnown),
        "english": meaning.english,
        "kiswahili": meaning.kiswahili,
    }
    return Answer(facts, _sentences(stands))


def _sentences(stands: Ended | StillGoing | NotKnown) -> tuple[str, ...]:
    stand = stands.meaning.stand.value.replace("_", " ").upper()
    if isinstance(stands, NotKnown):
        return (f"{stand}: Safaricom does not know that request. {stands.meaning.english}",)
    code = f" ({stands.code})" if isinstance(stands, Ended) else ""
    return (f"{stand}: {stands.meaning.english}{code}",)


def register_urls(job: Job) -> Answer:
    """Let Safaricom say to the letterbox what comes in, and remember that it was done."""
    job.set_up.check_heard(Item.BOX_C2B)
    accounts, file = job.set_up.accounts(), job.computer.folders.mpesa
    names: list[str] = []
    for account in accounts:
        with job.line(account) as daraja:
            try:
                names.append(daraja.register_urls())
            except CallTrouble as trouble:
                is_last = account is accounts[-1]
                if trouble.kind is not Kind.REGISTERED or (is_last and not names):
                    raise
    mark = registered_at(accounts[0], job.computer.world.now())
    keep_choices(file, msgspec.structs.replace(kept_choices(file), registered=mark))
    numbers = " and ".join(each.numbers.receiver for each in accounts)
    words = f"What is paid to {numbers} is said to the letterbox from now on."
    return Answer({"done": True, "request": names[0]}, (words,))


def simulate(job: Job) -> Answer:
    """Let a customer pay who is none; never where real money moves."""
    phone, amount = job.phone(), job.amount()
    payment = Simulated(phone, amount, job.arguments.reference, job.rules.mobile)
    with job.line(job.set_up.account()) as daraja:
        name = daraja.simulate(payment)
    words = f"{phone.masked_on_paper()} pays {job.sum(amount)}. The letterbox hears of it."
    return Answer({"done": True, "request": name}, (words,), last_word=taken_as(name))


def draw_qr(job: Job) -> Answer:
    """Put a code into a file that a customer's phone pays by."""
    amount, file = job.amount(), job.arguments.file
    merchant = job.arguments.merchant or job.rules.name
    with job.line(job.set_up.account()) as daraja:
        picture = daraja.draw_qr(merchant, amount, reference=job.arguments.reference)
    with file_troubles(file.parent):
        write_whole(file, picture.png, mode=0o644)
    facts = {"done": True, "file": str(file), "request": picture.request}
    return Answer(facts, (f"The code for {job.sum(amount)} is in {file}.",))


def pull(job: Job) -> Answer:
    """List what came in; the names and numbers as far as Safaricom lets them be seen."""
    account = job.set_up.account()
    if job.arguments.phone:
        return _register_pull(job)
    until = job.computer.world.now()
    wanted = Pull(until - timedelta(hours=job.arguments.hours), until)
    with job.line(account) as daraja:
        rows = [row for page in daraja.pull(wanted) for row in page]
    found = [_row(row) for row in rows]
    lines = [_line(row, job) for row in rows]
    return Answer({"done": True, "payments": found}, (*lines, f"{counted(len(found), 'payment')}."))


def _register_pull(job: Job) -> Answer:
    job.set_up.check_heard(Item.BOX_RESULT)
    account, phone = job.set_up.account(), job.phone()
    callback = f"{account.addresses.result}/result/status"
    with job.line(account) as daraja:
        is_new = daraja.register_pull(phone, callback=callback)
    words = "Payments can be pulled now." if is_new else "That was registered before."
    return Answer({"done": True, "is_new": is_new}, (words,))


def _row(row: Row) -> dict[str, Any]:
    if isinstance(row, Unreadable):
        return {"unreadable": row.why}
    return {
        "receipt": row.receipt,
        "amount": str(row.amount),
        "at": row.at.isoformat() if row.at else "",
        "phone": shown(row.payer),
        "account": shown_account(row.account),
    }


def _line(row: Row, job: Job) -> str:
    """Give a payment as people read it: at Safaricom's own hour, in the shop's own money."""
    if isinstance(row, Unreadable):
        return f"A row makes no sense: {row.why}."
    at = f"{row.at.astimezone(NAIROBI):%Y-%m-%d %H:%M:%S}" if row.at else ""
    said = (row.receipt, job.sum(row.amount), at, shown(row.payer), shown_account(row.account))
    return " ".join(filter(None, said))
