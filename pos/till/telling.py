"""What this till tells the others by the letterbox, and what they tell it: each act once, in its order."""

from dataclasses import dataclass
from typing import Annotated

import msgspec

from pos.mpesa.mailbox import Mailbox, number_in
from pos.records.alarms import raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.outbox import ActOut, SaleOut, acts_waiting, keep_told
from pos.records.sales_elsewhere import keep_elsewhere
from pos.shop.alarm import TOLD_BY, AlarmKind

SALE, ENTRY = "sale", "entry"
"""A finished sale, and any other act, of which nothing is told but that it was done."""
AT_ONCE = 20
"""Acts that are told in one go, at the most."""
LONGEST = 0.5
"""Seconds for which it goes on: on a slow line a question about a payment waits for one letter, not for all."""
_SHOWN = 16
_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
_Money = Annotated[int, msgspec.Meta(ge=-(2**53), le=2**53)]
_Moment = Annotated[int, msgspec.Meta(ge=0, le=32_503_680_000_000)]
_Series = Annotated[str, msgspec.Meta(max_length=8, pattern="^[0-9A-Z]*$")]
_Methods = Annotated[str, msgspec.Meta(max_length=100)]


@dataclass(frozen=True, slots=True)
class ToTell:
    """A letter about an act."""

    act: ActOut
    kind: str
    key: str
    body: str


class _SaleSaid(msgspec.Struct, frozen=True):
    id: _Text
    series: _Series
    receipt: _Count
    finished_at: _Moment
    served_by: _Text
    total_cents: _Money
    methods: _Methods
    lines: _Count


class _Said(msgspec.Struct, frozen=True):
    till: Annotated[int, msgspec.Meta(ge=1, le=99)]
    entry: _Count
    sale: _SaleSaid


def to_tell(books: Books, most: int) -> tuple[ToTell, ...]:
    """Give the letters that no letterbox has yet, oldest first; the same act makes the same letter."""
    return tuple(_letter(each) for each in acts_waiting(books, most))


def tell_due(records: Records, mailbox: Mailbox) -> int:
    """Tell the letterbox of acts that it has not heard of, oldest first; give how many it took."""
    with records.reading() as books:
        letters = to_tell(books, AT_ONCE)
    ends = records.world.ticks() + LONGEST
    told: list[ActOut] = []
    try:
        for letter in letters:
            mailbox.keep(letter.kind, letter.key, body=letter.body)
            told.append(letter.act)
            if records.world.ticks() >= ends:
                break
    finally:
        if told:
            with records.writing() as books:
                keep_told(books, told)
    return len(told)


def hear_sale(books: OpenBooks, raw: bytes, *, sender: str) -> None:
    """Keep a sale of another till; what is none, or is our own, changes nothing.

    A till tells its own sales only: one told by a till of another number is not kept, and a manager hears of it.
    """
    try:
        said = msgspec.json.decode(raw, type=_Said)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return
    if number_in(sender) not in {None, said.till}:
        subject = f"{SALE} {sender} {said.till}"
        raise_alarm(books, AlarmKind.UNREADABLE, subject, detail=f"{TOLD_BY}{sender}")
    elif said.till != books.till:
        sale = SaleOut(**msgspec.structs.asdict(said.sale))
        keep_elsewhere(books, sale, said.till, entry=said.entry)


def _letter(act: ActOut) -> ToTell:
    """Give the letter of an act; after a restore its number comes again, with another hash."""
    told = {"till": act.till, "entry": act.entry, "act": act.act, "hash": act.hash}
    sale = {} if act.sale is None else {"sale": msgspec.to_builtins(act.sale)}
    return ToTell(
        act,
        ENTRY if act.sale is None else SALE,
        f"{act.till}.{act.entry}.{act.hash[:_SHOWN]}",
        msgspec.json.encode({**told, **sale}).decode(),
    )
