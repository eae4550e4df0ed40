"""Where a printer is: on the network, at a device of this computer, or in the computer's own list."""

import re
from dataclasses import dataclass

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

PORT = 9100
"""Where printers on a network listen."""
SPEEDS = (9600, 19200, 38400, 57600, 115200)
LONGEST = 200
_HOST = re.compile(
    r"(?:\[(?P<six>[0-9A-Fa-f:.]{2,45})\]|(?P<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?))"
    r"(?::(?P<port>\d{1,5}))?",
    re.ASCII,
)
_NUMBERS = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}", re.ASCII)
_USB = re.compile(
    r"(?P<vendor>[0-9a-f]{4}):(?P<product>[0-9a-f]{4})(?::(?P<serial>.{1,64}))?", re.IGNORECASE
)
_LINE = re.compile(r"(?P<port>[^@]{1,100})(?:@(?P<speed>\d{3,6}))?")
_NODE = re.compile(r"(?:/|\\\\|[A-Za-z]:\\)")


@dataclass(frozen=True, slots=True)
class Network:
    """A printer that listens on the shop's network."""

    host: str
    port: int = PORT

    @property
    def text(self) -> str:
        """The address as it is kept and typed."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"network:{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Node:
    """A printer behind a file of this computer: a device node, or a file that somebody else prints."""

    path: str

    @property
    def text(self) -> str:
        """The address as it is kept and typed."""
        return f"file:{self.path}"


@dataclass(frozen=True, slots=True)
class Usb:
    """A printer at a USB cable, by what it says it is."""

    vendor: int
    product: int
    serial: str = ""

    @property
    def text(self) -> str:
        """The address as it is kept and typed."""
        serial = f":{self.serial}" if self.serial else ""
        return f"usb:{self.vendor:04x}:{self.product:04x}{serial}"


@dataclass(frozen=True, slots=True)
class Line:
    """A printer at a serial line, with the speed that its switches are set to."""

    port: str
    speed: int = SPEEDS[0]

    @property
    def text(self) -> str:
        """The address as it is kept and typed."""
        return f"serial:{self.port}@{self.speed}"


@dataclass(frozen=True, slots=True)
class Queue:
    """A printer in the computer's own list: the spooler of Windows, or CUPS."""

    name: str

    @property
    def text(self) -> str:
        """The address as it is kept and typed."""
        return f"queue:{self.name}"


Address = Network | Node | Usb | Line | Queue


def read_address(typed: str) -> Address:
    """Give the address that was typed, or refuse; a plain name is one of the computer's list."""
    text = typed.strip()
    if not text or len(text) > LONGEST or not text.isprintable():
        raise Refusal(Reason.PRINTER_UNREADABLE, text=text[:40])
    kind, _, rest = text.partition(":")
    found = _named(kind.lower(), rest.strip()) if rest else None
    found = found or _guessed(text)
    if found is None:
        raise Refusal(Reason.PRINTER_UNREADABLE, text=text[:40])
    return found


def _named(kind: str, rest: str) -> Address | None:
    if kind == "network":
        return _network(rest)
    if kind == "file":
        return Node(rest)
    if kind == "queue":
        return Queue(rest)
    if kind == "usb" and (match := _USB.fullmatch(rest)):
        return Usb(int(match["vendor"], 16), int(match["product"], 16), match["serial"] or "")
    if kind == "serial" and (match := _LINE.fullmatch(rest)):
        return Line(match["port"], int(match["speed"] or SPEEDS[0]))
    return None


def _guessed(text: str) -> Address | None:
    """Give what a text without its kind means: figures and a port are a network's, a path a node's."""
    if text.partition(":")[0].lower() in {"network", "file", "usb", "serial", "queue"}:
        return None
    if _NODE.match(text):
        return Node(text)
    host = text.rpartition(":")[0] or text
    if _NUMBERS.fullmatch(host) or text.startswith("[") or re.search(r":\d+$", text):
        return _network(text)
    return Queue(text)


def _network(text: str) -> Network | None:
    match = _HOST.fullmatch(text)
    if match is None:
        return None
    host, port = match["six"] or match["host"], int(match["port"] or PORT)
    if not 0 < port < 65536 or (_NUMBERS.fullmatch(host) and max(map(int, host.split("."))) > 255):
        return None
    return Network(host, port)
