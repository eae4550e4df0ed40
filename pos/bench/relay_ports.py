"""Ports for servers that are begun here and end here."""

import socket
from pathlib import Path
from random import SystemRandom

OUTGOING_PORTS = Path("/proc/sys/net/ipv4/ip_local_port_range")
LOWEST_PORT, FEWEST_PORTS = 10_000, 10_000
_DICE = SystemRandom()  # the seed of a run of tests is the same for all its workers
_GIVEN: set[int] = set()


def free_port() -> int:
    """Give a port that nobody listens on, no outgoing connection is given, and nobody here was given."""
    ports = range(LOWEST_PORT, max(_first_outgoing_port(), LOWEST_PORT + FEWEST_PORTS))
    while True:
        port = _DICE.choice(ports)
        if port not in _GIVEN and _can_be_bound(port):
            _GIVEN.add(port)
            return port


def _first_outgoing_port() -> int:
    """Give where the ports begin from which the system takes one for a connection."""
    if not OUTGOING_PORTS.exists():
        return 32768
    return int(OUTGOING_PORTS.read_text("ascii").split()[0])


def _can_be_bound(port: int) -> bool:
    with socket.socket() as listener:
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
