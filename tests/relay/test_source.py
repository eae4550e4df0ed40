"""The caller's address is read from the right, past the proxies that are named, and nothing else is believed."""

import pytest

from pos.relay.source import (
    REMEMBERED,
    SAFARICOMS_ADDRESSES,
    EveryoneTrusted,
    Networks,
    Sources,
    read_sources,
)
from pos.relay.trouble import Refused, Why

OURS = "196.201.214.200"
PROXY, FARTHER, STRANGER = "10.0.0.1", "10.0.0.2", "203.0.113.9"


@pytest.fixture
def sources() -> Sources:
    return read_sources([PROXY, FARTHER])


SPOOFS = [
    # who connects, what the header lines say, whose address it is
    (STRANGER, [], STRANGER),
    (STRANGER, [OURS], STRANGER),
    (STRANGER, [f"{OURS}, {PROXY}"], STRANGER),
    (STRANGER, [OURS, OURS, OURS], STRANGER),
    (OURS, [STRANGER], OURS),
    (None, [OURS], ""),
    ("", [OURS], ""),
    (PROXY, [], PROXY),
    (PROXY, [OURS], OURS),
    (PROXY, [STRANGER], STRANGER),
    (PROXY, [f"{OURS}, {STRANGER}"], STRANGER),
    (PROXY, [f"{STRANGER}, {OURS}"], OURS),
    (PROXY, [OURS, STRANGER], STRANGER),
    (PROXY, [f"{OURS},{STRANGER},{FARTHER}"], STRANGER),
    (PROXY, [f"{OURS}, {FARTHER}"], OURS),
    (PROXY, [OURS, f"{STRANGER}, {FARTHER}, {PROXY}"], STRANGER),
    (PROXY, [f"{OURS}, "], ""),
    (PROXY, [""], ""),
    (PROXY, [f"{OURS}, unknown"], "unknown"),
    (PROXY, [f"{OURS}:4711"], f"{OURS}:4711"),
    (PROXY, [f"for={OURS}"], f"for={OURS}"),
    (PROXY, [f"{PROXY}, {FARTHER}"], PROXY),
    (f"::ffff:{PROXY}", [OURS], OURS),
    (f"::ffff:{STRANGER}", [OURS], f"::ffff:{STRANGER}"),
]


@pytest.mark.parametrize(("peer", "forwarded", "whose"), SPOOFS)
def test_the_nearest_address_that_is_no_proxy_of_ours_is_the_callers(
    peer: str | None, forwarded: list[str], whose: str, sources: Sources
) -> None:
    assert sources.of(peer, forwarded) == whose
    assert sources.is_safaricom(sources.of(peer, forwarded)) is (whose == OURS)


def test_without_a_named_proxy_no_header_is_believed() -> None:
    assert read_sources([]).of("127.0.0.1", [OURS]) == "127.0.0.1"


@pytest.mark.parametrize("address", SAFARICOMS_ADDRESSES)
def test_safaricoms_addresses_are_known(address: str, sources: Sources) -> None:
    assert sources.is_safaricom(address)
    assert sources.is_safaricom(f"::ffff:{address}")


@pytest.mark.parametrize(
    "address",
    ["196.201.214.201", "196.201.214", "", "rubbish", "::1", "0x7f.1", "１９６.201.214.200"],
)
def test_no_other_address_is_safaricoms(address: str, sources: Sources) -> None:
    assert not sources.is_safaricom(address)


def test_settings_replace_safaricoms_addresses() -> None:
    sources = read_sources([], ["198.51.100.0/24", "2001:db8::/32"])
    assert sources.is_safaricom("198.51.100.7")
    assert sources.is_safaricom("2001:db8::1")
    assert not sources.is_safaricom(OURS)


@pytest.mark.parametrize("everybody", ["*", " * ", "0.0.0.0/0", "::/0"])
def test_a_proxy_list_that_believes_everybody_is_refused(everybody: str) -> None:
    with pytest.raises(EveryoneTrusted, match="everybody"):
        read_sources(["127.0.0.1", everybody])


@pytest.mark.parametrize("rubbish", ["", "caddy", "127.0.0.1/8", "300.1.1.1", "10.0.0.1,10.0.0.2"])
def test_a_proxy_that_is_no_address_is_refused(rubbish: str) -> None:
    with pytest.raises(Refused) as refused:
        read_sources([rubbish])
    assert refused.value.why is Why.BAD_NETWORK


def test_a_proxy_may_be_a_network(sources: Sources) -> None:
    assert read_sources(["172.16.0.0/12"]).is_proxy("172.20.0.3")
    assert not sources.is_proxy("10.0.0.3")


def test_many_addresses_cannot_fill_the_memory() -> None:
    networks = Networks()
    assert not any(str(number) in networks for number in range(REMEMBERED + 5))
    assert len(networks._seen) <= REMEMBERED
