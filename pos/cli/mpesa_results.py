"""pos mpesa result, and --wait: what came of an order or a question, out of the letterbox."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pos.cli.mpesa_line import DONE, NO, UNKNOWN, Answer, Job, taken_as
from pos.cli.mpesa_showing import shown
from pos.cli.talk import complain_if_possible
from pos.mpesa.connection import new_session, plain_words
from pos.mpesa.envelope import NotDone, TimedOut
from pos.mpesa.mailbox import Mailbox
from pos.mpesa.meaning import Stand
from pos.mpesa.orders import Accepted
from pos.mpesa.outcome import Outcome, Told, Wanted, What, look_back, wait_for
from pos.mpesa.reading import NAIROBI, Unreadable
from pos.mpesa.results import BalanceTold, PaidOut, Reversed, StatusTold
from pos.shop.refusal import Trouble

QUESTIONS = frozenset({What.STATUS, What.BALANCE})
"""Of these no money moves, whatever came of them."""
UNPROVEN = "It did not come from an address of Safaricom's, so it proves nothing. Look at the M-Pesa statement."


@dataclass(frozen=True, slots=True)
class Listener:
    """Whoever sends something and may wait for what comes of it."""

    job: Job
    mailbox: Mailbox | None = None
    after: int = 0
    """The newest letter there was before anything was sent."""

    def tell(self, accepted: Accepted, what: What) -> Answer:
        """Say what came of it, or only that Safaricom has taken it where nobody waits."""
        wanted = Wanted(what, accepted.conversation)
        taken = {"conversation": accepted.conversation, "originator": accepted.originator}
        if self.mailbox is None:
            words = f"Safaricom has taken it; that is not done yet. {_where(wanted)}"
            facts = {"taken": True, "done": None, **taken, "result": None}
            return Answer(facts, (words,), last_word=taken_as(wanted.name))
        complain_if_possible(f"Safaricom has taken it as {wanted.name}. Waiting for its end.")
        answer = _answer(self.job, wanted, self._hear(self.mailbox, wanted))
        return Answer(
            {"taken": True, **taken, **answer.facts},
            answer.sentences,
            answer.status,
            taken_as(wanted.name),
        )

    def _hear(self, mailbox: Mailbox, wanted: Wanted) -> Outcome | None:
        """Wait; whatever ends the waiting takes nothing back of what was sent."""
        try:
            return _wait(self.job, mailbox, wanted, after=self.after)
        except Trouble as trouble:
            complain_if_possible(str(trouble))
        except KeyboardInterrupt:
            complain_if_possible("Not waited for any longer; what was sent stays sent.")
        return None


@contextmanager
def listening(job: Job) -> Iterator[Listener]:
    """Lend who waits, if that is wanted; a letterbox that cannot be read is found out before anything is sent."""
    if job.arguments.wait is None:
        yield Listener(job)
        return
    with new_session() as session:
        mailbox = job.set_up.mailbox(session)
        yield Listener(job, mailbox, mailbox.last())


def result(job: Job) -> Answer:
    """Say what came of an order or a question that was sent before."""
    wanted = Wanted(What(job.arguments.what), job.arguments.name.strip())
    with new_session() as session:
        mailbox = job.set_up.mailbox(session)
        last = mailbox.last()
        found = look_back(mailbox, wanted, last=last)
        if found is None and job.arguments.wait:
            found = _wait(job, mailbox, wanted, after=last)
    return _answer(job, wanted, found)


def _wait(job: Job, mailbox: Mailbox, wanted: Wanted, *, after: int) -> Outcome | None:
    ticks = job.computer.world.ticks
    until = ticks() + job.arguments.wait
    return wait_for(mailbox, wanted, after=after, left=lambda: until - ticks())


def _answer(job: Job, wanted: Wanted, outcome: Outcome | None) -> Answer:
    if outcome is None:
        words = f"Nothing came of it yet that could be read. {_where(wanted)}"
        return Answer({"done": None, "result": None}, (words,), UNKNOWN)
    status = _status(outcome) if _is_proven(job, outcome) else UNKNOWN
    facts = {
        "what": outcome.what.value,
        "stand": outcome.meaning.stand.value,
        "code": outcome.code,
        "verified": outcome.is_verified,
        "english": outcome.meaning.english,
        "kiswahili": outcome.meaning.kiswahili,
        **_facts(outcome.told),
    }
    done = {DONE: True, NO: False, UNKNOWN: None}[status]
    return Answer({"done": done, "result": facts}, _sentences(job, outcome), status)


def _is_proven(job: Job, outcome: Outcome) -> bool:
    """Where no real money moves, Safaricom is played from any address."""
    return outcome.is_verified or not job.set_up.is_live


def _status(outcome: Outcome) -> int:
    """Give 3 only where money may have moved."""
    match outcome.told:
        case NotDone() | TimedOut() | Unreadable():
            is_known = outcome.what in QUESTIONS or outcome.meaning.stand is Stand.NOT_PAID
            return NO if is_known else UNKNOWN
        case _:
            return DONE


def _where(wanted: Wanted) -> str:
    return f"What came of it says: pos mpesa result {wanted.what.value} {wanted.name}"


def _facts(told: Told) -> dict[str, object]:
    """Give what a script may want, without names and whole numbers."""
    match told:
        case PaidOut() | Reversed():
            return {
                "receipt": told.receipt,
                "amount": str(told.amount),
                "at": told.at.isoformat() if told.at else "",
                "phone": shown(told.receiver),
            }
        case StatusTold():
            return {
                "receipt": told.receipt,
                "amount": str(told.amount),
                "at": told.at.isoformat() if told.at else "",
                "phone": shown(told.payer),
                "standing": told.standing.value,
                "paid": told.is_paid,
            }
        case BalanceTold():
            accounts = [
                {"name": each.name, "currency": each.currency, "available": str(each.available)}
                for each in told.accounts
            ]
            return {"accounts": accounts}
        case Unreadable():
            return {"unreadable": told.why}
        case _:
            return {"said": plain_words(told.said)}


def _sentences(job: Job, outcome: Outcome) -> tuple[str, ...]:
    code = f" ({outcome.code})" if isinstance(outcome.told, NotDone) else ""
    said = [f"{outcome.meaning.english}{code}", *_lines(job, outcome.told)]
    return tuple(said if _is_proven(job, outcome) else [*said, UNPROVEN])


def _lines(job: Job, told: Told) -> Iterator[str]:
    match told:
        case PaidOut() | Reversed() | StatusTold():
            at = f"{told.at.astimezone(NAIROBI):%Y-%m-%d %H:%M:%S}" if told.at else ""
            who = told.payer if isinstance(told, StatusTold) else told.receiver
            yield " ".join(filter(None, (told.receipt, job.sum(told.amount), at, shown(who))))
            if isinstance(told, StatusTold):
                yield f"It is {told.standing.value or 'in a state that we do not know'}."
        case BalanceTold():
            for each in told.accounts:
                yield f"{each.name}: {each.currency} {each.available}"
        case Unreadable():
            yield f"What came makes no sense: {told.why}."
        case _:
            if told.said:
                yield f"Safaricom says: {plain_words(told.said)}"
