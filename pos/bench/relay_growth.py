"""Letterboxes that are full: letters by the hundred thousand, and how long a page takes to read among them."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from http.client import HTTPConnection
from random import Random

from sqlalchemy import select

from pos.bench.relay_servers import Door, NotMeasured
from pos.relay.appending import append
from pos.relay.database import Database
from pos.relay.letters import C2B, SAFARICOM, NewLetter, ShopId
from pos.relay.tables import shops
from pos.shop.progress import Progress

AT_ONCE = 5_000
PAGE = 100


def fill(url: str, count: int, progress: Progress) -> int:
    """Fill the only shop of a letterbox up to so many letters, by its own hand; give how many there are."""
    database = Database(url)
    try:
        with database.reading() as connection:
            row = connection.execute(select(shops.c.id, shops.c.last_number)).one()
        for start in range(row.last_number, count, AT_ONCE):
            news = list(_letters(start, min(count, start + AT_ONCE)))
            with database.writing() as connection:
                append(connection, ShopId(row.id), news)
            progress("Filling", start + len(news), count)
        return max(count, int(row.last_number))
    finally:
        database.close()


def read_pages(door: Door, *, letters: int, times: int) -> tuple[float, ...]:
    """Read pages from anywhere in the log and give how long each took, in milliseconds."""
    dice = Random(3)  # noqa: S311 - nobody's secret hangs on it
    connection = HTTPConnection("127.0.0.1", door.port)
    taken = []
    for _ in range(times):
        after = dice.randrange(max(1, letters - PAGE))
        began = time.perf_counter()
        connection.request(
            "GET", f"/letters?after={after}&limit={PAGE}",
            headers={"Authorization": f"Bearer {door.till_key}"},
        )  # fmt: skip
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            message = f"a page was answered with {answer.status}"
            raise NotMeasured(message)
        taken.append((time.perf_counter() - began) * 1000)
    connection.close()
    return tuple(taken)


def _letters(start: int, end: int) -> Iterator[NewLetter]:
    now = datetime.now(UTC)
    for number in range(start, end):
        receipt = f"G{number:010}"
        body = b'{"TransID": "%s", "TransAmount": "650.00", "FirstName": "JOHN", %s}'
        filling = (
            b'"BillRefNumber": "20014", "MSISDN": "2547 ***** 126", "x": "' + b"y" * 170 + b'"'
        )
        yield NewLetter(C2B, receipt, SAFARICOM, body % (receipt.encode(), filling), now, door=C2B)
