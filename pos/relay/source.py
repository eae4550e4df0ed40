"""Where a request really comes from, and whether Safaricom is known to call from there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from pos.relay.trouble import Refused, Why

Network = IPv4Network | IPv6Network

SAFARICOMS_ADDRESSES = tuple(
    f"196.201.{end}"
    for end in (
        "214.200", "214.206", "214.207", "214.208", "213.114", "213.44", "212.127", "212.128",
        "212.129", "212.132", "212.136", "212.138", "212.69", "212.74",
    )
)  # fmt: skip
"""The addresses that Safaricom is known to call from; settings may replace them."""


class EveryoneTrusted(ValueError):
    """A proxy list that believes whatever anybody writes."""


REMEMBERED = 4096
LEAST = {4: 8, 6: 7}
"""How long a trusted network's prefix is at least: that of the largest that is nobody's in public."""


@dataclass(frozen=True, slots=True)
class Networks:
    """Some addresses, by themselves or by network; which ones belong is remembered."""

    named: tuple[Network, ...] = ()
    _seen: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    def __contains__(self, address: str) -> bool:
        known = self._seen.get(address)
        if known is None:
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            known = self._seen[address] = _is_in(address, self.named)
        return known


@dataclass(frozen=True, slots=True)
class Sources:
    """Whom to believe about addresses, and which addresses are Safaricom's."""

    proxies: Networks = Networks()
    safaricom: Networks = Networks()

    def of(self, peer: str | None, forwarded: Sequence[str]) -> str:
        """Give the address of the caller: the nearest one that is not a proxy of ours."""
        nearest = peer or ""
        hops = [hop.strip() for line in forwarded for hop in line.split(",")]
        while hops and nearest in self.proxies:
            nearest = hops.pop()
        return nearest

    def is_proxy(self, address: str) -> bool:
        """Tell whether a proxy of ours calls from there."""
        return address in self.proxies

    def is_safaricom(self, address: str) -> bool:
        """Tell whether Safaricom is known to call from there."""
        return address in self.safaricom


def read_sources(
    proxies: Sequence[str], safaricom: Sequence[str] = SAFARICOMS_ADDRESSES
) -> Sources:
    """Give the sources for those names; `*`, or a network of half the world, is refused."""
    named = tuple(_network(proxy) for proxy in proxies)
    if any(network.prefixlen < LEAST[network.version] for network in named):
        message = "A trusted proxy is named by its address: everybody (*) would be believed."
        raise EveryoneTrusted(message)
    return Sources(Networks(named), Networks(tuple(map(_network, safaricom))))


def _network(text: str) -> Network:
    if text.strip() == "*":
        return ip_network("0.0.0.0/0")
    try:
        return ip_network(text.strip())
    except ValueError as odd:
        raise Refused(Why.BAD_NETWORK, text) from odd


def _is_in(address: str, networks: Sequence[Network]) -> bool:
    try:
        found = ip_address(address.removeprefix("::ffff:"))
    except ValueError:
        return False
    return any(found in network for network in networks)
