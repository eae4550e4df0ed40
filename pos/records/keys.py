"""The shop's own keys: the pepper under its PINs and the key that seals its audit chain."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PinCost:
    """How dear one try at a PIN is made (argon2id)."""

    memory_kib: int = 65_536
    rounds: int = 3


FULL_COST = PinCost()


@dataclass(frozen=True, slots=True)
class Keys:
    """Both keys, never shown."""

    pepper: bytes = field(repr=False)
    audit: bytes = field(repr=False)
    pin_cost: PinCost = FULL_COST
