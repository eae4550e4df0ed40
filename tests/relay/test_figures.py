"""Figures are counted as letters are kept, and shown at a private address only."""

from urllib.request import urlopen

import pytest

from pos.relay.figures import Figures
from pos.relay.letters import Kept, Outcome
from pos.relay.trouble import Refused, Why
from tests.postgres import free_port
from tests.relay.keeping_letters import safaricoms, till_letter
from tests.relay.running import Running, ShopDoor, Till


@pytest.mark.parametrize(
    "host",
    ["0.0.0.0", "::", "8.8.8.8", "196.201.214.200", "2001:4860:4860::8888", "", "example.com", "*"],  # noqa: S104 - refused
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
