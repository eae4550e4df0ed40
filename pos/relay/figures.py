"""The figures of a running letterbox, as a monitor asks for them."""

from collections import Counter as Tally
from collections.abc import Sequence
from ipaddress import ip_address

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server

from pos.relay.letters import (
    AWAITING,
    CLAIM,
    RELEASE,
    SAFARICOMS_KINDS,
    SETTLED,
    Kept,
    NewLetter,
    Outcome,
)
from pos.relay.trouble import Refused, Why

COUNTED = SAFARICOMS_KINDS | {CLAIM, RELEASE, AWAITING, SETTLED}
COMMIT_LETTERS = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
COMMIT_SECONDS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5)


class Figures:
    """What has been counted since the letterbox was opened."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.letters = Counter(
            "letterbox_letters",
            "Letters by kind and by what became of them",
            ("kind", "outcome"),
            registry=self.registry,
        )
        self.refused = Counter(
            "letterbox_refused", "Requests refused, by status", ("status",), registry=self.registry
        )
        self.unverified = Counter(
            "letterbox_unverified",
            "Letters from addresses that Safaricom is not known to call from",
            registry=self.registry,
        )
        self.waiting = Gauge("letterbox_waiting", "Tills that wait", registry=self.registry)
        self.together = Histogram(
            "letterbox_commit_letters",
            "Letters that shared one commit",
            buckets=COMMIT_LETTERS,
            registry=self.registry,
        )
        self.commit = Histogram(
            "letterbox_commit_seconds",
            "Time of a commit",
            buckets=COMMIT_SECONDS,
            registry=self.registry,
        )

    def count(self, news: Sequence[NewLetter], kept: Sequence[Kept]) -> None:
        """Count what became of letters that shared a commit."""
        self.together.observe(len(news))
        by_kind = Tally(
            (letter.kind if letter.kind in COUNTED else "other", each.outcome)
            for letter, each in zip(news, kept, strict=True)
        )
        for (kind, outcome), many in by_kind.items():
            self.letters.labels(kind, outcome.value).inc(many)
        strangers = sum(
            not letter.verified_source and each.outcome is Outcome.NEW
            for letter, each in zip(news, kept, strict=True)
        )
        self.unverified.inc(strangers)

    def show(self, host: str, port: int) -> None:
        """Show the figures at a private address; a public one is refused."""
        check_private(host)
        start_http_server(port, host, registry=self.registry)


def check_private(host: str) -> None:
    """Refuse an address that everybody may reach."""
    try:
        address = ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError as odd:
        raise Refused(Why.PUBLIC_FIGURES, host) from odd
    address = getattr(address, "ipv4_mapped", None) or address
    if not (address.is_loopback or address.is_private) or address.is_unspecified:
        raise Refused(Why.PUBLIC_FIGURES, host)
