"""Pieces of M-Pesa for tests of the books."""

from pos.records.books import OpenBooks
from pos.records.received import add_received
from pos.shop.audit import Act
from pos.shop.awaiting import Sighted
from pos.shop.identity import ReceivedId
from pos.shop.money import Money
from pos.shop.received import Received, Sighting, Source
from tests.builders import NOON, ksh
from tests.shops import Shop

CODE = "UKL4R8T2XW"


def sighting(code: str | None = CODE, amount: Money | None = None, **more: object) -> Sighting:
    """One time that money was told of, by a confirmation where nothing else is said."""
    names = {name: more.pop(name) for name in ("name", "number", "log", "letter") if name in more}
    source = more.pop("source", Source.C2B)
    told = Sighted(code, ksh(650) if amount is None else amount, NOON, **more)  # type: ignore[arg-type]
    return Sighting(source, told, **names)  # type: ignore[arg-type]


def received(code: str | None = CODE, amount: Money | None = None, **more: object) -> Received:
    """Money that came, as yet for nothing."""
    name = ReceivedId(f"money-{code}")
    return Received(name, code, ksh(650) if amount is None else amount, NOON, NOON, **more)  # type: ignore[arg-type]


def keep(shop: Shop, money: Received, seen: Sighting | None = None) -> Received:
    """Keep money in the books of a shop."""
    with shop.records.writing() as books:
        kept = add_received(books, money, seen=seen or sighting(money.trans_id, money.amount))
        noted(books, shop)
        return kept


def noted(books: OpenBooks, shop: Shop) -> None:
    """Say that this was an act, as long as nobody has said what it was."""
    if books.has_posted and not books.is_noted:
        books.note(Act.MONEY_HEARD, shop.owner, subject="test")
