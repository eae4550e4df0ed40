"""Whom the till speaks with about M-Pesa: Safaricom and the shop's letterbox, as they were set up here.

Made on a lane: what speaks over the network is loaded there, not while the till starts.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pos.records.books import World
from pos.records.database import Records
from pos.secrets import Places
from pos.shop.mpesa_line import MpesaLine, ShortCode
from pos.shop.refusal import Refusal

if TYPE_CHECKING:
    import requests

    from pos.mpesa.account import Account
    from pos.mpesa.daraja import Daraja
    from pos.mpesa.mailbox import Mailbox
    from pos.mpesa.set_up import SetUp
    from pos.mpesa.turns import Turns
    from pos.till.lanes import Lanes

PATIENCE = 8.0
"""Seconds for which a question goes on being asked while Safaricom is busy; the till asks again anyway."""


@dataclass(frozen=True, slots=True)
class Outside:
    """Everybody outside, as far as the till can reach him; what was not set up is not there."""

    line: MpesaLine = field(default_factory=MpesaLine)
    daraja: "Daraja | None" = None
    listening: "Mailbox | None" = None
    """The letterbox at which the till waits; the wait can be cut."""
    sending: "Mailbox | None" = None
    lanes: "Lanes | None" = None
    """The steps that are done with them, on this till's books."""
    cut: Callable[[], None] = lambda: None
    """Has whoever waits at the letterbox hear at once that nothing comes."""
    why_no_push: Refusal | None = None
    """Why no phone can be asked, where that is so."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Where it stands what was chosen for M-Pesa at this computer."""

    file: Path
    places: Places
    records: Records


def reach(chosen: Chosen) -> Outside:
    """Give everybody outside whom the till can speak with, as it was set up; nobody where nothing was."""
    from pos.mpesa.chosen import read_chosen  # noqa: PLC0415 - what speaks to Safaricom comes with it
    from pos.mpesa.connection import cut, new_session  # noqa: PLC0415
    from pos.mpesa.set_up import SetUp  # noqa: PLC0415
    from pos.till.lanes import Lanes  # noqa: PLC0415

    kept, records = read_chosen(chosen.file, chosen.places.environment), chosen.records
    set_up = SetUp(kept, chosen.places, records.shop_id)
    lanes = Lanes(records, set_up.checked_callback)
    if not set_up.chosen.number:
        return Outside(lanes=lanes)
    daraja, why_no_push = _safaricom(set_up, records.world)
    waits = new_session()
    listening, sending = _letterbox(set_up, waits), _letterbox(set_up, new_session())
    return Outside(
        _line(set_up, has_letterbox=listening is not None, daraja=daraja),
        daraja,
        listening,
        sending,
        lanes,
        lambda: cut(waits),
        why_no_push,
    )


def _safaricom(set_up: "SetUp", world: World) -> "tuple[Daraja | None, Refusal | None]":
    from pos.mpesa.connection import new_session  # noqa: PLC0415
    from pos.mpesa.daraja import Daraja  # noqa: PLC0415

    try:
        account = _account(set_up)
    except Refusal as refusal:
        return None, refusal
    return Daraja(account, new_session(), _turns(world)), _cannot_be_heard(set_up)


def _account(set_up: "SetUp") -> "Account":
    try:
        return set_up.account_with_initiator()
    except Refusal:
        return set_up.account()


def _turns(world: World) -> "Turns":
    from pos.mpesa.turns import Turns  # noqa: PLC0415

    return Turns(world.now, world.ticks, time.sleep, lambda: _share(world), patience=PATIENCE)


def _share(world: World) -> float:
    """Give chance as a number from 0 to 1."""
    return int.from_bytes(world.chance(4)) / (1 << 32)


def _cannot_be_heard(set_up: "SetUp") -> Refusal | None:
    """Safaricom takes no request without an address for its answer."""
    try:
        set_up.checked_callback("0" * 32)
    except Refusal as refusal:
        return refusal
    return None


def _letterbox(set_up: "SetUp", session: "requests.Session") -> "Mailbox | None":
    try:
        return set_up.mailbox(session)
    except Refusal:
        return None


def _line(set_up: "SetUp", *, has_letterbox: bool, daraja: "Daraja | None") -> MpesaLine:
    from pos.mpesa.chosen import others  # noqa: PLC0415

    chosen = set_up.chosen
    receiver = chosen.till_number or chosen.number
    code = ShortCode(receiver, chosen.number, is_till=bool(chosen.till_number))
    has_initiator = daraja is not None and daraja.account.initiator is not None
    return MpesaLine(
        (code, *others(chosen)), has_letterbox=has_letterbox, has_initiator=has_initiator
    )
