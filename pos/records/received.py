"""Money that came: what is known of it, each time it was told of, and what it was used for."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, case, exists, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.grounds import grounds_from_text, grounds_to_text
from pos.records.people import add_person
from pos.records.statements import Row, Values
from pos.records.tables import money_uses, people, received, sightings, spent_codes
from pos.shop.awaiting import Kind, Sure
from pos.shop.identity import PaymentId, PushId, ReceivedId, SaleId, StaffId
from pos.shop.money import Money
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState, Received, Sighting, Use, What
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_FIND = select(received).where(received.c.id == bindparam("id"))
_BY_CODE = select(received).where(received.c.trans_id == bindparam("trans_id"))
_OF_PUSH = (
    select(received)
    .where((received.c.push == bindparam("push")) & (received.c.state != "same"))
    .order_by(text("received.rowid"))
)
_OF_SALE = (
    select(received)
    .where((received.c.sale == bindparam("sale")) & (received.c.state != "same"))
    .order_by(text("received.rowid"))
)
_OPEN = (
    select(received)
    .where(text("state IN ('unmatched', 'claiming', 'refunding')"))
    .order_by(received.c.came_at, text("received.rowid"))
)
_ELSEWHERE = (
    select(received)
    .where(text("state = 'elsewhere'") & (received.c.came_at >= bindparam("since")))
    .order_by(received.c.came_at, text("received.rowid"))
)
_OF_NOBODY = (
    select(received)
    .where(text("state = 'elsewhere' AND holder IS NULL"))
    .order_by(received.c.seen_at)
)
_ASKING = (
    select(received)
    .where(text("state IN ('unmatched', 'claiming')"))
    .order_by(received.c.came_at, text("received.rowid"))
)
_STRANGE = (
    select(received)
    .where(text("state = 'not_ours' AND note = ''"))
    .order_by(received.c.came_at, text("received.rowid"))
)
_UNCLAIMED = (
    select(received)
    .where(text("state = 'elsewhere' AND holder IS NULL AND sale IS NULL AND is_verified = 1"))
    .order_by(received.c.seen_at, text("received.rowid"))
)
_COUNT_FREE = select(
    func.sum(
        case(
            (
                (received.c.is_verified == 1)
                & received.c.sale.is_not(None)
                & (received.c.kind != Kind.SPARE.value),
                1,
            ),
            else_=0,
        )
    ).label("arrived"),
    func.count().label("free"),
).where(text("state = 'unmatched'"))
_USED = (
    select(func.sum(money_uses.c.amount_cents))
    .where(money_uses.c.received == received.c.id)
    .scalar_subquery()
)
_HAD_LEFT = exists().where(
    (spent_codes.c.reference == received.c.trans_id) & (spent_codes.c.is_given == 1)
)
_WITH_REST = (
    select(received)
    .where(
        text("received.state = 'used' AND instr(received.oddities, 'overpaid') > 0")
        & (received.c.amount_cents > _USED)
        & ~_HAD_LEFT
    )
    .order_by(received.c.came_at, text("received.rowid"))
)
_WITHOUT_CODE = (
    select(received)
    .where(received.c.trans_id.is_(None) & (received.c.state != "same"))
    .order_by(received.c.came_at, text("received.rowid"))
)
_NEW = insert(received)
_KEEP = update(received).where(received.c.id == bindparam("the_id"))
_USES = (
    select(money_uses)
    .where(money_uses.c.received == bindparam("received"))
    .order_by(money_uses.c.entry, money_uses.c.number)
)
_USE_OF = select(money_uses.c.received).where(money_uses.c.payment == bindparam("payment"))
_TOLD = select(sightings).where(sightings.c.received == bindparam("received"))
_PAYER = select(people.c.name, people.c.phone).where(people.c.id == bindparam("id"))
_LIKE_PAYER = exists().where(
    (people.c.id == received.c.person)
    & (
        people.c.name.like(bindparam("sign"), escape="\\")
        | people.c.phone.like(bindparam("end"), escape="\\")
    )
)
_FOUND = (
    select(received)
    .where(
        text("state IN ('unmatched', 'claiming', 'elsewhere', 'not_ours')")
        & (
            received.c.trans_id.like(bindparam("sign"), escape="\\")
            | received.c.account.like(bindparam("sign"), escape="\\")
            | _LIKE_PAYER
        )
    )
    .order_by(received.c.came_at, text("received.rowid"))
)


def find_received(books: Books, money: ReceivedId) -> Received | None:
    """Give money that came, or None."""
    row = books.first(_FIND, id=money)
    return _received(books, row) if row else None


def received_of(books: Books, money: ReceivedId) -> Received:
    """Give money that came, or refuse what is not known; what turned out to be another is that one."""
    found = books.first(_FIND, id=money)
    if found is None:
        raise Refusal(Reason.MONEY_GONE)
    return received_of(books, found.same_as) if found.same_as else _received(books, found)


def received_by_code(books: Books, trans_id: str) -> Received | None:
    """Give the money of a code, or None."""
    row = books.first(_BY_CODE, trans_id=trans_id)
    return _received(books, row) if row else None


def received_by(books: Books, push: PushId) -> tuple[Received, ...]:
    """Give the money that came by a request."""
    return tuple(_received(books, row) for row in books.rows(_OF_PUSH, push=push))


def received_for(books: Books, sale: SaleId) -> tuple[Received, ...]:
    """Give the money that was used for a sale, is claimed for it, or has arrived on it."""
    return tuple(_received(books, row) for row in books.rows(_OF_SALE, sale=sale))


def received_open(books: Books, *, since: datetime) -> tuple[Received, ...]:
    """Give the money that nothing was done with yet, oldest first; of what other tills have, what came since then."""
    rows = (*books.rows(_OPEN), *books.rows(_OF_NOBODY))
    others = books.rows(_ELSEWHERE, since=milliseconds(since))
    found = {row.id: row for row in (*rows, *others)}
    return tuple(
        _received(books, row)
        for row in sorted(found.values(), key=lambda row: (row.came_at, row.seen_at, row.id))
    )


def received_asking(books: Books) -> tuple[Received, ...]:
    """Give the money about which somebody has to say something, oldest first; none that other tills have."""
    return tuple(_received(books, row) for row in books.rows(_ASKING))


def received_strange(books: Books) -> tuple[Received, ...]:
    """Give the money that came to a number of nobody here, as long as nobody has said a word about it."""
    return tuple(_received(books, row) for row in books.rows(_STRANGE))


def received_unclaimed(books: Books) -> tuple[Received, ...]:
    """Give the money that came for a request of nobody here, and that no till has said is its own, oldest first."""
    return tuple(_received(books, row) for row in books.rows(_UNCLAIMED))


def count_free(books: Books) -> tuple[int, int]:
    """Give how much money has arrived on a sale and waits for a key, and how much there is that nobody has used."""
    row = books.first(_COUNT_FREE)
    return (int(row.arrived or 0), int(row.free)) if row else (0, 0)


def received_with_rest(books: Books) -> tuple[Received, ...]:
    """Give the money of which a part was used and a part is left; none whose rest had left the shop before a restore."""
    return tuple(_received(books, row) for row in books.rows(_WITH_REST))


def received_without_code(books: Books) -> tuple[Received, ...]:
    """Give the money that is known from a query only."""
    return tuple(_received(books, row) for row in books.rows(_WITHOUT_CODE))


def received_like(books: Books, typed: str) -> tuple[Received, ...]:
    """Give the money that is open or was set aside, whose code, account or name holds what is typed.

    A number is found by its end only: all begin alike.
    """
    escaped = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return tuple(
        _received(books, row) for row in books.rows(_FOUND, sign=f"%{escaped}%", end=f"%{escaped}")
    )


def money_of_payment(books: Books, payment: PaymentId) -> Received | None:
    """Give the money that a payment stands for, or None as long as none is known."""
    row = books.first(_USE_OF, payment=payment)
    return received_of(books, row.received) if row else None


def payer_of(books: Books, money: Received) -> tuple[str, str]:
    """Give the payer's name and masked number, as far as they were told."""
    row = books.first(_PAYER, id=money.person) if money.person else None
    return (row.name, row.phone or "") if row else ("", "")


def add_received(books: OpenBooks, money: Received, *, seen: Sighting) -> Received:
    """Keep money that was seen for the first time, and who told of it."""
    kept = replace(money, person=_keep_payer(books, seen))
    books.write(_NEW, id=kept.id, **_values(books, kept), same_as=None)
    _post_sighting(books, seen, _sighting(kept, seen))
    return kept


def see_again(books: OpenBooks, money: Received, *, seen: Sighting) -> bool:
    """Post that money was told of, unless the same was told before; say whether that is new."""
    row = _sighting(money, seen)
    if any(all(getattr(known, name) == row[name] for name in _SAME) for known in books.rows(_TOLD, received=money.id)):  # fmt: skip
        return False
    _post_sighting(books, seen, row)
    return True


def _sighting(money: Received, seen: Sighting) -> Values:
    told = seen.sighted
    return {
        "received": money.id,
        "source": seen.source.value,
        "trans_id": told.trans_id,
        "checkout": told.checkout,
        "once": told.once,
        "amount_cents": told.amount.cents,
        "short_code": told.short_code,
        "account": told.account,
        "at": milliseconds(told.at),
        "is_verified": int(told.is_verified),
    }


def _post_sighting(books: OpenBooks, seen: Sighting, row: Values) -> None:
    number = books.count_posted(sightings) + 1
    books.post(sightings, [{"number": number, **row, "letter": seen.letter, "log": seen.log}])


_SAME = ("source", "trans_id", "amount_cents", "is_verified")
"""What makes a sighting the same as one before: the letterbox may be read from its beginning again."""


def keep_received(books: OpenBooks, money: Received, *, seen: Sighting | None = None) -> Received:
    """Keep what is known of money now; a name that is told later is kept too."""
    person = money.person
    if seen is not None and person is None:
        person = _keep_payer(books, seen)
    kept = replace(money, person=person)
    books.write(_KEEP, the_id=kept.id, **_values(books, kept))
    return kept


def make_same(books: OpenBooks, money: Received, other: ReceivedId) -> None:
    """Keep that this money turned out to be another one."""
    same = replace(money, state=MoneyState.SAME, trans_id=None, sale=None)
    values = {**_values(books, same), "same_as": other}
    books.write(_KEEP, the_id=money.id, **values)


def use_money(books: OpenBooks, money: Received, use: Use, *, by: StaffId) -> None:
    """Post what a part of the money was used for, or that it is free again."""
    number = books.count_posted(money_uses) + 1
    books.post(
        money_uses,
        [
            {
                "number": number,
                "received": money.id,
                "what": use.what.value,
                "amount_cents": use.amount.cents,
                "sale": use.sale,
                "payment": use.payment,
                "document": use.document,
                "at": books.at,
                "by": by,
            }
        ],
    )


def _keep_payer(books: OpenBooks, seen: Sighting) -> str | None:
    if not seen.name and not seen.number:
        return None
    person = books.new_id()
    add_person(books, person, seen.name, phone=seen.number or None)
    return person


def _values(books: Books, money: Received) -> Values:
    return {
        "trans_id": money.trans_id,
        "push": money.push,
        "amount_cents": money.amount.cents,
        "short_code": money.short_code,
        "account": money.account,
        "person": money.person,
        "is_till": int(money.is_till),
        "is_verified": int(money.is_verified),
        "came_at": milliseconds(money.came_at),
        "seen_at": milliseconds(money.seen_at),
        "state": money.state.value,
        "sale": money.sale,
        "holder": money.holder,
        "kind": money.kind.value,
        "sure": int(money.sure),
        "oddities": " ".join(sorted(oddity.value for oddity in money.oddities)),
        "grounds": grounds_to_text(money.grounds),
        "note": money.note,
        "changed_at": books.at,
    }


def _received(books: Books, row: Row) -> Received:
    uses = tuple(
        Use(What(use.what), Money(use.amount_cents), use.sale, use.payment, use.document)
        for use in books.rows(_USES, received=row.id)
    )
    return Received(
        id=ReceivedId(row.id),
        trans_id=row.trans_id,
        amount=Money(row.amount_cents),
        came_at=moment(row.came_at),
        seen_at=moment(row.seen_at),
        state=MoneyState(row.state),
        kind=Kind(row.kind),
        sure=Sure(row.sure),
        short_code=row.short_code,
        account=row.account,
        push=row.push,
        sale=row.sale,
        holder=row.holder,
        is_verified=bool(row.is_verified),
        is_till=bool(row.is_till),
        oddities=frozenset(Oddity(oddity) for oddity in row.oddities.split()),
        grounds=grounds_from_text(row.grounds),
        note=row.note,
        person=row.person,
        uses=uses,
    )
