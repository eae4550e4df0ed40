"""The desk of limits: what each role may do up to where."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.people import KEPT
from pos.desks.views import Notice, Tone
from pos.office.limits import read_limits, set_limit
from pos.shop.rules import ShopRules
from pos.shop.staff import Permission, Role


class LimitsDesk(OfficeDesk):
    """Reads the limits, and has the owner set one."""

    changed = Signal(object)
    """The rules as they are now: ShopRules."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.rules: ShopRules | None = None

    def open(self) -> None:
        """Read what holds now."""
        self.read(partial(read_limits, self.seat.records), self._show)

    def set_limit(self, role: Role, permission: Permission, most: str) -> None:
        """Let a role do so much of something."""
        work = partial(set_limit, self.seat.records, role=role, permission=permission, most=most)
        self.write(work, self._kept)

    def _kept(self, rules: ShopRules) -> None:
        self.told.emit(Notice(KEPT, tone=Tone.OK))
        self._show(rules)

    def _show(self, rules: ShopRules) -> None:
        self.rules = rules
        self.changed.emit(rules)
