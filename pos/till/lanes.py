"""One step of each kind of work that M-Pesa needs beside the screen, from the books alone.

Nothing here waits, sleeps or starts a thread: whoever owns the lanes calls a step, and calls it again. What
was cut off by a power cut is found in the books and goes on; nothing that may have gone out is sent twice.
"""

from dataclasses import dataclass, replace

from pos.mpesa.daraja import Daraja
from pos.mpesa.mailbox import Answer, Kept, Mailbox, Page
from pos.mpesa.pull import Pull
from pos.mpesa.trouble import CallTrouble
from pos.records.cursors import cursor_of, latest_log
from pos.records.database import Records
from pos.records.letters_out import CLAIM, LetterOut, letter_answered, letters_due, try_later
from pos.records.mpesa_line import keep_line, line_of
from pos.shop.identity import PushId
from pos.shop.mpesa_line import MpesaLine
from pos.shop.push import Push
from pos.shop.refusal import Refusal, Trouble
from pos.till.asking import Callback, asks_due, resume_pushes, send_push
from pos.till.claiming import claim_lost, claim_won, claimed_by
from pos.till.hearing import Heard, hear
from pos.till.looking import looked, looks_due, not_looked
from pos.till.pulling import (
    pull_begun,
    pull_done,
    pull_now,
    pull_wanted,
    pulled,
    resume_pulls,
)
from pos.till.refunding import give_up_waiting, refunds_due, resume_refunds, send_refund
from pos.till.unclaimed import ask_for_unclaimed

LONGEST_POLL = 25


@dataclass
class Lanes:
    """The steps, for the books of one till."""

    records: Records
    callback: Callback
    """Where Safaricom says how a request with that secret ended."""

    def start(self, line: MpesaLine) -> None:
        """Keep how the till is connected, and take up what was cut off when it last ended; once, at the start."""
        with self.records.writing() as books:
            if line_of(books) != line:
                keep_line(books, line)
            resume_pushes(books)
            resume_refunds(books)
            resume_pulls(books)

    def read(self, mailbox: Mailbox, *, wait: int = LONGEST_POLL) -> Page:
        """Give what is new in the letterbox; with nothing new it holds up to `wait` seconds.

        One that was restored from a backup has another log, and is read from where that one was left.
        """
        with self.records.reading() as books:
            log, number = latest_log(books)
        page = mailbox.read_on(number, wait=wait)
        if page.log == log:
            return page
        with self.records.reading() as books:
            number = cursor_of(books, page.log)
        return mailbox.read_on(number, wait=0)

    def heard(self, page: Page) -> Heard:
        """Apply letters that were read."""
        return hear(self.records, page)

    def send_due(self, mailbox: Mailbox) -> int:
        """Send the letters that are due, in their order; give how many the letterbox has answered."""
        with self.records.reading() as books:
            due = letters_due(books)
        for sent, letter in enumerate(due):
            try:
                answer = mailbox.keep(letter.kind, letter.key, body=letter.body)
            except Trouble:
                with self.records.writing() as books:
                    try_later(books, letter)
                if sent == 0:
                    raise
                return sent
            self._answered(letter, answer)
        return len(due)

    def ask_due(self, daraja: Daraja) -> int:
        """Let the requests and refunds go out that have not; give how many went."""
        with self.records.reading() as books:
            pushes, refunds = asks_due(books), refunds_due(books)
        for push in pushes:
            self.ask(daraja, push.id)
        for refund in refunds:
            send_refund(self.records, daraja, refund.id)
        return len(pushes) + len(refunds)

    def ask(self, daraja: Daraja, push: PushId) -> Push:
        """Let one request go out, once."""
        return send_push(self.records, daraja, push, callback=self.callback)

    def check_due(self, daraja: Daraja) -> int:
        """Ask Safaricom about the requests that are due; give how much stands otherwise now."""
        with self.records.writing() as books:
            due = looks_due(books)
            turned = give_up_waiting(books) + ask_for_unclaimed(books)
        return turned + sum(self.check(daraja, push) for push in due)

    def check(self, daraja: Daraja, push: Push) -> bool:
        """Ask Safaricom how a request stands; whether it answered. One without a name there cannot be asked about."""
        if push.checkout is None:
            return False
        try:
            told = daraja.query(push.checkout)
        except (CallTrouble, Refusal):
            not_looked(self.records, push.id)
            return False
        looked(self.records, push.id, told)
        return True

    def pull_due(self, daraja: Daraja) -> int | None:
        """Ask for what came in when it is time; give how many payments were heard of, or None when it is not."""
        with self.records.reading() as books:
            wanted = pull_wanted(books)
        return None if wanted is None else self._pull(daraja, wanted)

    def pull_on_demand(self, daraja: Daraja) -> int:
        """Ask for what came in, now; give how many payments were heard of."""
        with self.records.reading() as books:
            wanted = pull_now(books)
        return self._pull(daraja, wanted)

    def ask_about_code(self, daraja: Daraja, code: str) -> None:
        """Ask Safaricom about a code that nobody has heard of; the answer comes to the letterbox."""
        daraja.ask_status(receipt=code)

    def _pull(self, daraja: Daraja, wanted: Pull) -> int:
        """Ask about each number of the shop; only when all have answered the next one begins after these hours."""
        pull_begun(self.records)
        with self.records.reading() as books:
            others = line_of(books).short_codes[1:]
        found, troubles = 0, []
        for number in ("", *(code.business for code in others)):
            try:
                pages = daraja.pull(replace(wanted, short_code=number))
                found += sum(pulled(self.records, rows) for rows in pages)
            except (CallTrouble, Refusal) as trouble:
                troubles.append(trouble)
        if troubles:
            raise troubles[0]
        pull_done(self.records, wanted.until)
        return found

    def _answered(self, letter: LetterOut, answer: Answer) -> None:
        with self.records.writing() as books:
            if letter.kind != CLAIM:
                letter_answered(books, letter.kind, letter.key, is_taken=answer.kept is Kept.KEPT)
            elif answer.kept is Kept.KEPT:
                claim_won(books, letter.key)
            else:
                taken = answer.letter
                holder = claimed_by(books, taken) if taken is not None else None
                body = taken.raw.decode(errors="replace") if taken is not None else ""
                claim_lost(books, letter.key, holder=holder, body=body)
