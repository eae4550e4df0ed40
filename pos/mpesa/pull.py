"""Asks Safaricom what came in: the way to find money whose confirmation was lost."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from pos.mpesa.account import Account, check_address
from pos.mpesa.calling import Caller
from pos.mpesa.connection import Call
from pos.mpesa.payer import Payer, read_number
from pos.mpesa.push import mobile
from pos.mpesa.reading import (
    NAIROBI,
    NotUnderstood,
    Unreadable,
    believable,
    code_of,
    money_of,
    receipt_of,
    text_of,
)
from pos.mpesa.trouble import odd_answer
from pos.shop.money import Money
from pos.shop.phone import Phone

PAGE = 100
MOST_PAGES = 1000
REACH = timedelta(hours=48)
OK, NOTHING = "1000", "1001"


@dataclass(frozen=True, slots=True)
class PulledMoney:
    """Money that came to the short code, as the list has it."""

    receipt: str
    amount: Money
    at: datetime | None
    payer: Payer
    account: str = field(repr=False)
    kind: str


Row = PulledMoney | Unreadable


def register_pull(caller: Caller, account: Account, *, phone: Phone, callback: str) -> bool:
    """Let the shop pull its payments; says whether that is new."""
    body = {
        "ShortCode": account.numbers.business,
        "RequestType": "Pull",
        "NominatedNumber": mobile(phone, account),
        "CallBackURL": check_address(callback, is_live=account.is_live),
    }
    said = caller.call(Call("/pulltransactions/v1/register", body))
    status = said.get("ResponseStatus", said.get("Response Status"))
    try:
        code = code_of(status, "ResponseStatus")
    except NotUnderstood as why:
        raise odd_answer(changes=True) from why
    if code not in {OK, NOTHING}:
        raise odd_answer(changes=True)
    return code == OK


@dataclass(frozen=True, slots=True)
class Pull:
    """Which hours are asked for; Safaricom keeps two days."""

    since: datetime
    until: datetime
    short_code: str = ""
    """The number that was paid to; the account's own where none is named."""
    offsets: tuple[int, ...] = field(default=tuple(range(0, MOST_PAGES * PAGE, PAGE)), repr=False)


def pull(caller: Caller, account: Account, *, wanted: Pull) -> Iterator[tuple[Row, ...]]:
    """Give what came in, page by page; it ends with a page that is not full or is the one before it."""
    since = max(wanted.since, wanted.until - REACH)
    before: tuple[Row, ...] = ()
    for offset in wanted.offsets:
        number = wanted.short_code or account.numbers.business
        asked = {"ShortCode": number, "StartDate": _written(since), "OffSetValue": str(offset)}
        rows = _page(caller, {**asked, "EndDate": _written(wanted.until)})
        if _came_again(rows, before):
            return  # the offset was not heeded
        if rows:
            yield rows
        if len(rows) < PAGE:
            return
        before = rows


def _came_again(rows: tuple[Row, ...], before: tuple[Row, ...]) -> bool:
    """Tell by the whole rows; two pages without a receipt in them may still be two."""
    has_money = any(isinstance(row, PulledMoney) for row in rows)
    return has_money and Counter(rows) == Counter(before)


def _page(caller: Caller, body: Mapping[str, str | int]) -> tuple[Row, ...]:
    said = caller.call(Call("/pulltransactions/v1/query", body, changes=False))
    try:
        code = code_of(said.get("ResponseCode"), "ResponseCode")
    except NotUnderstood as why:
        raise odd_answer(changes=False) from why
    if code == NOTHING:
        return ()
    rows = _flat(said.get("Response"))
    if code != OK or rows is None:
        raise odd_answer(changes=False)
    return tuple(_row(row) for row in rows)


def _flat(found: object) -> list[object] | None:
    """Give the rows of a list, or of the lists in it."""
    if not isinstance(found, list):
        return None
    rows: list[object] = []
    for each in found:
        rows.extend(each if isinstance(each, list) else [each])
    return rows


def _row(said: object) -> Row:
    if not isinstance(said, dict):
        return Unreadable("it is no object of JSON")
    try:
        return PulledMoney(
            receipt_of(said.get("transactionId"), "transactionId"),
            money_of(said.get("amount"), "amount"),
            _moment(text_of(said.get("trxDate"))),
            Payer(read_number(said.get("msisdn")), text_of(said.get("sender"), 60)),
            text_of(said.get("billreference"), 40),
            text_of(said.get("transactiontype"), 60),
        )
    except NotUnderstood as why:
        return Unreadable(str(why))


def _moment(written: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
        there = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return believable(there.astimezone(UTC))
    except (ValueError, OverflowError):
        return None


def _written(moment: datetime) -> str:
    return moment.astimezone(NAIROBI).strftime("%Y-%m-%d %H:%M:%S")
