"""The printers that are there: at this computer by name, and on the shop's own network when somebody asks.

Looking on the network is knocking at one port of at most 254 neighbours, a few at a time; nothing is
sent that could print.
"""

import re
import selectors
import socket
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Interface, IPv4Network, ip_interface
from pathlib import Path

from pos.printer.address import PORT, SPEEDS, Address, Line, Network, Node
from pos.printer.spooler import queued_printers
from pos.printer.usb_cable import usb_printers
from pos.shop.progress import Progress, no_progress

AT_ONCE = 32
"""Neighbours that are knocked at together: cheap routers lose count of more."""
KNOCK_LIMIT = 0.6
SMALLEST_PREFIX = 24
"""A larger network is not the shop's: only the neighbours nearest to this computer are asked."""
_NODES = Path("/sys/class/usbmisc")
_USUAL_NAME = re.compile(r"lp\d+")
_OUTSIDE = ("192.0.2.1", 9)
"""An address that belongs to nobody: nothing is sent there, only the way to it is looked up."""


@dataclass(frozen=True, slots=True)
class Found:
    """A printer that is there, and what it is called."""

    address: Address
    name: str


def printers_here(nodes: Path = _NODES) -> tuple[Found, ...]:
    """Give the printers at this computer: at its cables, at its serial lines, in its own list."""
    at_nodes = list(_at_nodes(nodes))
    cables = [Found(address, name) for address, name in usb_printers()]
    lists = [Found(address, name) for address, name in queued_printers()]
    return (*at_nodes, *([] if at_nodes else cables), *_at_lines(), *lists)


def printers_around(
    progress: Progress = no_progress, *, own: IPv4Interface | None = None, port: int = PORT
) -> tuple[Found, ...]:
    """Give what listens as printers do on the shop's own network; `progress` may stop it."""
    home = own or own_interface()
    if home is None:
        return ()
    neighbours = [str(each) for each in near(home).hosts() if each != home.ip]
    found: list[Found] = []
    for done in range(0, len(neighbours), AT_ONCE):
        progress("Looking for printers", done, len(neighbours))
        some = neighbours[done : done + AT_ONCE]
        found += [Found(Network(host, port), host) for host in _listening(some, port)]
    progress("Looking for printers", len(neighbours), len(neighbours))
    return tuple(found)


def own_interface(outside: tuple[str, int] = _OUTSIDE) -> IPv4Interface | None:
    """Give this computer's place on the shop's network, or None when it is on none."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(outside)
            here = probe.getsockname()[0]
    except OSError:
        return None
    interface = ip_interface(f"{here}/{SMALLEST_PREFIX}")
    return interface if isinstance(interface, IPv4Interface) and _is_home(interface) else None


def near(own: IPv4Interface) -> IPv4Network:
    """Give the neighbours that are asked: never more than 254."""
    prefix = max(SMALLEST_PREFIX, own.network.prefixlen)
    return IPv4Network(f"{own.ip}/{prefix}", strict=False)


def _is_home(interface: IPv4Interface) -> bool:
    """Whether it is a network of one's own: strangers' computers are never knocked at."""
    return interface.ip.is_private or interface.ip.is_loopback


def _listening(hosts: Iterable[str], port: int) -> Iterator[str]:
    """Give those at which something listens, all knocked at together and each let go at once."""
    with selectors.DefaultSelector() as selector:
        open_now = [_knock(selector, host, port) for host in hosts]
        until, waiting = time.monotonic() + KNOCK_LIMIT, len(selector.get_map())
        while waiting and (left := until - time.monotonic()) > 0:
            for key, _ in selector.select(left):
                connection = key.fileobj
                selector.unregister(connection)
                waiting -= 1
                if isinstance(connection, socket.socket) and _is_open(connection):
                    yield str(key.data)
        for each in open_now:
            each.close()


def _knock(selector: selectors.BaseSelector, host: str, port: int) -> socket.socket:
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.setblocking(False)  # noqa: FBT003 - the system's own way to say so
    with suppress(OSError):
        connection.connect_ex((host, port))
    selector.register(connection, selectors.EVENT_WRITE, host)
    return connection


def _is_open(connection: socket.socket) -> bool:
    return connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0


def _at_nodes(folder: Path) -> Iterator[Found]:
    """Give the printers that Linux keeps a node for, with the name each gives itself."""
    if sys.platform != "linux" or not folder.is_dir():
        return
    for each in sorted(folder.iterdir()):
        if _USUAL_NAME.fullmatch(each.name):
            texts = [_read(each / "device" / ".." / what) for what in ("manufacturer", "product")]
            name = " ".join(text for text in texts if text)
            yield Found(Node(f"/dev/usb/{each.name}"), name or each.name)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace").strip()
    except OSError:
        return ""


def _at_lines() -> Iterator[Found]:
    """Give the serial lines that something is plugged into; a plain socket of the computer is none."""
    from serial.tools.list_ports import comports  # noqa: PLC0415 - it looks through the whole computer

    for port in sorted(comports(), key=lambda each: each.device):
        if port.hwid and port.hwid != "n/a":
            yield Found(Line(port.device, SPEEDS[0]), f"{port.description} ({port.device})")
