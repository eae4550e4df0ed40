"""The audit read page by page, against all of it read at once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.dialects import sqlite

from pos.records.trail import _statement, list_trail
from pos.shop.audit import Act
from pos.shop.trail import TrailEntry, TrailSought
from tests.shops import Shop


def pages(shop: Shop, most: int = 7, **sought: object) -> list[TrailEntry]:
    before, found = None, list[TrailEntry]()
    while True:
        with shop.records.reading() as books:
            page = list_trail(books, replace(TrailSought(), **sought), before=before, most=most)
        found.extend(page.entries)
        before = page.next
        if before is None:
            return found


def test_every_entry_comes_once_newest_first(busy: Shop) -> None:
    found = pages(busy)
    assert [entry.number for entry in found] == list(range(len(found), 0, -1))
    assert found == pages(busy, most=1000)
    assert {entry.name for entry in found} >= {"Grace", "Njeri", ""}


@pytest.mark.parametrize("act", [Act.SALE_FINISHED, Act.SIGNED_IN, Act.EXPORTED])
def test_it_is_narrowed_to_an_act(busy: Shop, act: Act) -> None:
    assert pages(busy, act=act) == [each for each in pages(busy) if each.act is act]


def test_it_is_narrowed_to_a_person_a_subject_and_a_time(busy: Shop) -> None:
    whole = pages(busy)
    mine = [each for each in whole if each.by == busy.cashier]
    assert pages(busy, by=busy.cashier) == mine
    sold = next(each for each in whole if each.sale)
    assert sold in pages(busy, subject=sold.subject)
    since = busy.clock.at - timedelta(minutes=3)
    assert pages(busy, since=since) == [each for each in whole if each.at >= since]
    assert pages(busy, until=since) == [each for each in whole if each.at < since]
    assert pages(busy, since=busy.clock.at - timedelta(days=300)) == whole
    assert pages(busy, since=busy.clock.at + timedelta(days=1)) == []


@pytest.mark.parametrize("asked", [(), ("by",), ("act",), ("subject",), ("act", "by")])
def test_no_search_sorts_or_reads_all(busy: Shop, asked: tuple[str, ...]) -> None:
    sql = str(_statement(asked).compile(dialect=sqlite.dialect(paramstyle="named")))
    names = ("till", "low", "high", "since", "until", "most", *asked)
    with busy.records.reading() as books:
        said = dict.fromkeys((*names, "coalesce_1", "coalesce_2", "param_1"), 1)
        plan = books.connection.execute(f"EXPLAIN QUERY PLAN {sql}", said).fetchall()
    told = " ".join(str(row[-1]) for row in plan)
    assert "SCAN audit" not in told
    assert "TEMP B-TREE" not in told
    assert not asked or f"audit_{asked[0]}" in told
