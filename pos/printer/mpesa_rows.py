"""What an X and a Z say of M-Pesa that is still open: finished early, taken by hand, waiting, not matched."""

from collections.abc import Iterator

from pos.printer.form import Form
from pos.printer.paper_words import Word
from pos.printer.sheet import Look, Part
from pos.shop.mpesa_compared import Agrees, Came, MpesaCompared
from pos.shop.mpesa_totals import NOTHING_OPEN, MpesaTotals
from pos.shop.unsettled import MOST, Unsettled


def mpesa_open(totals: MpesaTotals, form: Form) -> Iterator[Part]:
    """Give what waits for money or for somebody; nothing at all where nothing does."""
    if totals == NOTHING_OPEN:
        return
    yield form.rule()
    yield from form.text(form.say(Word.MPESA_OPEN))
    if totals.unsettled:
        amount = totals.unsettled_amount.paper()
        yield from form.spread(form.say(Word.NOT_SEEN), amount, Look.BOLD)
    early = [each for each in totals.unsettled if not each.is_by_hand]
    by_hand = [each for each in totals.unsettled if each.is_by_hand]
    yield from _unsettled(Word.FINISHED_EARLY, early, form, older=totals.more_early.count)
    yield from _unsettled(Word.BY_HAND, by_hand, form, older=totals.more_by_hand.count)
    if totals.not_matched:
        said = form.say(Word.NOT_MATCHED, count=totals.not_matched)
        yield from form.spread(said, totals.not_matched_amount.paper())
    for word, count in ((Word.WAITING, totals.waiting), (Word.GOING_BACK, totals.going_back)):
        if count:
            yield from form.spread(form.say(word), str(count))


CAME = {
    Came.SENT: Word.SENT_TO_PHONE, Came.PAYBILL: Word.BY_PAYBILL,
    Came.NOT_MATCHED: Word.FREE_MONEY,
}  # fmt: skip
AGREES = {
    Agrees.SAME: Word.SAME, Agrees.DIFFERENT: Word.DIFFERENT,
    Agrees.NOT_MATCHED: Word.NOT_PLACED, Agrees.NOT_CHECKED: Word.NOT_CHECKED,
}  # fmt: skip


def mpesa_compared(compared: MpesaCompared, form: Form) -> Iterator[Part]:
    """Give a shift's M-Pesa beside what Safaricom says; nothing at all where none came."""
    if not compared.payments:
        return
    yield form.rule()
    yield from form.text(form.say(Word.AT_SAFARICOM))
    for row in compared.rows:
        if row.payments:
            yield from form.spread(
                f"  {form.say(CAME[row.came])} ({row.payments})", row.kept.paper()
            )
            listed = "" if row.listed is None else row.listed.paper()
            yield from form.spread(f"    {form.say(AGREES[row.agrees])}", listed)


def _unsettled(word: Word, rows: list[Unsettled], form: Form, *, older: int) -> Iterator[Part]:
    """Give the newest of a kind, and how many more there are."""
    more = len(rows[:-MOST]) + older
    for each in rows[-MOST:]:
        said = form.say(word, receipt=form.clean(each.receipt))
        yield from form.spread(f"  {said}".rstrip(), each.amount.paper())
        yield from form.text(form.clean(each.code), "    ")
    if more:
        yield from form.text(form.say(Word.AND_MORE, count=more), "  ")
