"""Figures are counted as letters are kept, and shown at a private address only."""

from collections import Counter
from collections.abc import Callable
from urllib.request import urlopen

import pytest

from pos.relay.figures import Figures
from pos.relay.letters import Kept, Outcome
from pos.relay.trouble import Refused, Why
from tests.postgres import free_port
from tests.relay.keeping_letters import safaricoms, till_letter
from tests.relay.running import NOON, Running, ShopDoor, Till


@pytest.mark.parametrize(
    "host",
    [
        "0.0.0.0",  # noqa: S104 - refused
        "::ffff:0.0.0.0",
        "::ffff:8.8.8.8",
        "::",
        "8.8.8.8",
        "196.201.214.200",
        "2001:4860:4860::8888",
        "",
        "example.com",
        "*",
    ],
)
def test_a_public_address_is_refused(host: str) -> None:
    with pytest.raises(Refused) as refused:
        Figures().show(host, free_port())
    assert refused.value.why is Why.PUBLIC_FIGURES


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_monitor_reads_them_at_a_private_address(host: str) -> None:
    port = free_port()
    figures = Figures()
    figures.count([till_letter()], [Kept(Outcome.NEW, 1)])
    figures.show(host, port)
    with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        text = answer.read().decode()
    assert 'letterbox_letters_total{kind="other",outcome="new"} 1.0' in text


def test_letters_are_counted_by_kind_and_by_what_became_of_them() -> None:
    figures = Figures()
    news = [
        safaricoms(verified_source=False), safaricoms(verified_source=False), till_letter("claim"),
        till_letter("sale"), till_letter("stock"),
    ]  # fmt: skip
    said = [Outcome.NEW, Outcome.SAME, Outcome.TAKEN, Outcome.NEW, Outcome.NEW]
    figures.count(news, [Kept(outcome, 1) for outcome in said])
    sample = figures.registry.get_sample_value
    counted = [
        sample("letterbox_letters_total", {"kind": kind, "outcome": outcome})
        for kind, outcome in (("c2b", "new"), ("c2b", "same"), ("claim", "taken"), ("other", "new"))
    ]
    assert counted == [1, 1, 1, 2]
    assert sample("letterbox_unverified_total") == 1
    assert sample("letterbox_commit_letters_count") == 1


def test_what_is_refused_is_counted_by_its_status_for_a_monitor_to_read(
    start: Callable[..., Running], door: ShopDoor
) -> None:
    right = [NOON]
    running = start(now=lambda: right[0])
    till, port = Till(running, door.keys["T1"]), free_port()
    asked = [
        running.ask("GET", "/nothing"),
        running.ask("POST", f"/in/{'0' * 32}/c2b/confirmation", "{}"),
        running.ask("POST", f"/in/{door.c2b}/c2b/confirmation", "x" * 70_000),
        running.ask("GET", "/letters", authorization="Bearer T1.wrong"),
        running.ask("DELETE", "/letters"),
        till.put("c2b", "a"),
        till.ask("GET", "/letters?after=x"),
    ]
    kept = [till.put("sale", "a"), till.ask("GET", "/letters"), running.ask("GET", "/healthz")]
    assert [answer.status for answer in kept] == [201, 200, 200]
    right.clear()
    asked.append(till.put("sale", "b"))
    running.figures.show("127.0.0.1", port)
    with urlopen(f"http://127.0.0.1:{port}/metrics") as page:
        lines = page.read().decode().splitlines()
    counted = [line for line in lines if line.startswith("letterbox_refused_total")]
    expected = Counter(answer.status for answer in asked)
    assert set(expected) == {401, 403, 404, 405, 413, 422, 500}
    assert sorted(counted) == [
        f'letterbox_refused_total{{status="{status}"}} {many:.1f}'
        for status, many in sorted(expected.items())
    ]


def test_kinds_that_tills_think_up_do_not_fill_the_memory(
    running: Running, till: Till, door: ShopDoor
) -> None:
    for turn in range(20):
        till.put(f"kind{turn}", "a")
    kinds = {
        sample.labels["kind"]
        for metric in running.figures.letters.collect()
        for sample in metric.samples
    }
    assert kinds == {"other"}
