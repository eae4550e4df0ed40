"""A printer as it was chosen and measured at a till; kept with the till's other choices."""

from collections.abc import Sequence
from dataclasses import dataclass

from pos.printer.address import read_address
from pos.printer.profile import EIGHTY, Profile
from pos.printer.sending import Feeding
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class ChosenPrinter:
    """One printer: where it is, what it can do, and what it is for."""

    address: str
    name: str = ""
    """What people call it; empty for the till's only one."""
    profile: Profile = EIGHTY
    tells_status: bool | None = None
    """Whether it says how it is; None while nobody has measured it."""
    tells_end: bool = False
    """Whether it says when it has come to the end."""
    counter: str = ""
    """The counter it stands at; empty for the till's own, and for those that stand in for it."""
    has_drawer: bool = True

    @property
    def feeding(self) -> Feeding:
        """How it wants to be fed."""
        profile = self.profile
        return Feeding(
            profile.portion, profile.rest_ms / 1000, self.tells_status, tells_end=self.tells_end
        )


def refuse_twins(printers: Sequence[ChosenPrinter]) -> None:
    """Refuse printers of which one would stand in for itself, however its address is written."""
    own = [_place(each.address) for each in printers if not each.counter]
    if len(set(own)) < len(own):
        raise Refusal(Reason.PRINTER_TWICE)


def is_shared_with(address: str, others: Sequence[str]) -> bool:
    """Whether one of these addresses is of the same printer, however it is written."""
    return _place(address) in {_place(each) for each in others}


def _place(address: str) -> str:
    """Give where it is, written in one way; what is no address stands for itself."""
    try:
        found = read_address(address).text
    except Refusal:
        found = address.strip()
    return found.lower() if found.startswith("network:") else found
