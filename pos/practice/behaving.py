"""What a customer does with a prompt by himself, when nobody holds his phone."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from pos.practice.outcomes import Code


class Does(StrEnum):
    """What a customer does."""

    BY_HAND = "by hand"
    PAYS = "pays"
    CANCELS = "cancels"
    WRONG_PIN = "wrong pin"
    NO_ANSWER = "no answer"
    UNREACHABLE = "unreachable"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What a customer does, and after how many seconds; one that ends does so with a code."""

    does: Does = Does.BY_HAND
    after: float = 3.0
    code: Code = ""


def is_end(does: Does, code: Code) -> bool:
    """Tell whether a customer can do it with that code: what ends has one, and not the one of money that came."""
    return does is not Does.ENDS or str(code).strip().strip("0") != ""


BY_HAND = Behaviour()
MAGIC: Mapping[str, Behaviour] = MappingProxyType(
    {
        "254708374149": Behaviour(Does.PAYS),
        "254111111111": Behaviour(Does.ENDS, code=1),
        "254222222222": Behaviour(Does.NO_ANSWER),
        "254333333333": Behaviour(Does.CANCELS),
    }
)
"""The numbers of the fifth guide: always pays, has too little, never answers, cancels."""
