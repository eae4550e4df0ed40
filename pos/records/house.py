"""The one row about the shop itself: its rules, its receipt series, its pay numbers, its sealed keys."""

from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import ClauseElement, bindparam, delete, exists, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds
from pos.records.statements import Row
from pos.records.states import SHOP, vouch
from pos.records.tables import audit, open_sales, pay_numbers, shifts, shop, stock_moves
from pos.shop.faults import Fault
from pos.shop.identity import SaleId
from pos.shop.paynumber import REST, SHORTEST, next_pay_number
from pos.shop.refusal import Trouble
from pos.shop.rules import ShopRules

_SHOP = select(shop)
_KEEP_RULES = update(shop).values(rules=bindparam("rules"))
_KEEP_SERIAL = update(shop).values(pay_serial=bindparam("serial"))
_RESTING = select(pay_numbers.c.number).where(pay_numbers.c.taken_at > bindparam("since"))
_TAKE_NUMBER = insert(pay_numbers)
_FORGET_NUMBERS = delete(pay_numbers).where(pay_numbers.c.taken_at <= bindparam("since"))
_BEGUN = [select(exists().select_from(begun)) for begun in (shifts, stock_moves, open_sales)]
_SEALED = select(audit.c.number).where(audit.c.seal.is_not(None)).limit(1)
_SEAL = update(shop).values(sealed_keys=bindparam("sealed"))


def rules_of(books: Books) -> ShopRules:
    """Give the shop's rules as they are at this moment."""
    return rules_from_text(house_row(books).rules)


def zone_of(books: Books) -> ZoneInfo:
    """Give the zone by whose clock the shop lives."""
    return ZoneInfo(rules_of(books).market.zone)


def today_of(books: Books) -> date:
    """Give the day of this moment, by the clock of the shop."""
    return books.now.astimezone(zone_of(books)).date()


def keep_rules(books: OpenBooks, rules: ShopRules) -> None:
    """Keep the shop's rules."""
    _change(books, _KEEP_RULES, rules=rules_to_text(rules))
    vouch_for_shop(books)


def has_begun(books: Books) -> bool:
    """Whether money of this market is in the books: a drawer, goods at their cost, or a sale in progress."""
    return any(books.number(begun) for begun in _BEGUN)


def take_pay_number(books: OpenBooks, sale: SaleId, rules: ShopRules) -> str:
    """Give a pay number that none of this till's sales of the last 72 hours has had."""
    kept = house_row(books)
    since = books.at - int(REST.total_seconds() * 1000)
    resting = {row.number for row in books.rows(_RESTING, since=since)}
    number, serial = next_pay_number(
        books.till,
        tills=rules.tills,
        resting=resting,
        after=kept.pay_serial,
        shortest=kept.pay_shortest if books.at < kept.pay_until else SHORTEST,
    )
    _change(books, _KEEP_SERIAL, serial=serial)
    books.write(_FORGET_NUMBERS, since=since)
    books.write(_TAKE_NUMBER, number=number, taken_at=milliseconds(books.now), sale=sale)
    return number


def sealed_keys(books: Books) -> str | None:
    """Give the shop's keys as they are sealed under the recovery phrase, or None before they are made."""
    sealed: str | None = house_row(books).sealed_keys
    return sealed


def is_sealed(books: Books) -> bool:
    """Tell whether any entry bears a seal: a shop with keys has had them, whatever else stands there."""
    return books.first(_SEALED) is not None


def series_of(books: Books) -> str:
    """Give the series in which receipts are numbered now."""
    return str(house_row(books).series)


def keep_sealed_keys(books: OpenBooks, sealed: str) -> None:
    """Keep the shop's sealed keys, so that every backup holds them."""
    _change(books, _SEAL, sealed=sealed)
    vouch_for_shop(books)


def vouch_for_shop(books: OpenBooks) -> None:
    """Post what the shop's own choices are after this act."""
    vouch(books, SHOP, SHOP, told=[(shop.name, house_row(books)._asdict())])


def rules_to_text(rules: ShopRules) -> str:
    """Give the text under which the rules are kept."""
    return msgspec.json.encode(rules).decode()


@lru_cache(maxsize=4)
def rules_from_text(text: str) -> ShopRules:
    """Give the rules that were kept as this text; the same text is read once only."""
    try:
        return msgspec.json.decode(text, type=ShopRules)
    except msgspec.DecodeError as unreadable:
        raise Trouble(Fault.DAMAGED, where="the rules of the shop") from unreadable


def house_row(books: Books) -> Row:
    """Give the one row about the shop; it is read once in an act."""
    if shop.name not in books.seen:
        books.seen[shop.name] = books.first(_SHOP)
    if books.seen[shop.name] is None:
        raise Trouble(Fault.DAMAGED, where="the row of the shop")
    return books.seen[shop.name]


def _change(books: OpenBooks, statement: ClauseElement, **values: str | int) -> None:
    books.write(statement, **values)
    books.seen.pop(shop.name, None)
