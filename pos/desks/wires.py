"""How the till finds out what its connections do; asked on lanes, never on the screen's thread."""

import socket
from collections.abc import Callable, Mapping
from pathlib import Path

from pos.desks.background import CHECKING, READING
from pos.desks.status import Asking, Health, Wire
from pos.records.database import Records
from pos.records.outbox import count_unsent

OUTSIDE = (
    (socket.AF_INET, ("192.0.2.1", 9)),
    (socket.AF_INET6, ("2001:db8::1", 9)),
)
"""Addresses that belong to nobody: nothing is sent there, only the way to them is looked up."""
Outside = tuple[int, tuple[str, int]]


def has_way_out(outside: tuple[Outside, ...] = OUTSIDE) -> Health:
    """Say whether this computer knows a way out; without one it is certainly offline."""
    return Health.WELL if any(_leads_out(each) for each in outside) else Health.TROUBLED


def _leads_out(outside: Outside) -> bool:
    family, address = outside
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect(address)
    except OSError:
        return False
    return True


class Letterbox:
    """The shop's letterbox on the internet, as its door is knocked at."""

    def __init__(self, address: str) -> None:
        self._knock: Callable[[str], bool] | None = None
        self._door = f"{address.rstrip('/')}/healthz"

    def hear(self) -> Health:
        """Say whether it answers; what speaks HTTP is loaded on the lane, not while the screen comes up."""
        if self._knock is None:
            self._knock = _knocking()
        return Health.WELL if self._knock(self._door) else Health.TROUBLED


def _knocking() -> Callable[[str], bool]:
    from pos.mpesa.connection import new_session  # noqa: PLC0415 - it costs a tenth of a second
    from pos.mpesa.looking import look  # noqa: PLC0415

    session = new_session()

    def knock(door: str) -> bool:
        heard = look(session, door)
        return heard is not None and heard.status == 200 and heard.front.strip() == b"ok"

    return knock


def wires(letterbox: str, *, lane: str = CHECKING) -> Mapping[Wire, Asking]:
    """Give what is asked about at this till; a letterbox only where one was chosen."""
    asked = {Wire.NETWORK: Asking(READING, has_way_out)}
    if letterbox:
        asked[Wire.LETTERBOX] = Asking(lane, Letterbox(letterbox).hear)
    return asked


def letterbox_in(file: Path) -> str:
    """Give the address of the letterbox that was chosen with M-Pesa, or nothing."""
    if not file.exists():
        return ""
    from pos.mpesa.chosen import kept_choices  # noqa: PLC0415 - what speaks to Safaricom comes with it

    return kept_choices(file).letterbox


def unsent_in(records: Records) -> Callable[[], int]:
    """Give how the acts are counted that no letterbox has yet."""

    def count() -> int:
        with records.reading() as books:
            return count_unsent(books)

    return count
