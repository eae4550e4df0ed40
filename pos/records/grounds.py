"""Why money is where it is, as text in the books: each ground by name, with its facts."""

import msgspec

from pos.shop.grounds import Ground, Why
from pos.shop.money import Money


def grounds_to_text(grounds: tuple[Ground, ...]) -> str:
    """Give grounds as they are kept beside the money."""
    told = [
        [each.why.name, [[name, _plain(value)] for name, value in each.facts]] for each in grounds
    ]
    return msgspec.json.encode(told).decode()


def grounds_from_text(text: str) -> tuple[Ground, ...]:
    """Give grounds that were kept."""
    told = msgspec.json.decode(text, type=list[tuple[str, list[tuple[str, list[str | int]]]]])
    return tuple(
        Ground(Why[name], tuple((fact, _fact(*value)) for fact, value in facts))
        for name, facts in told
    )


def _plain(value: object) -> list[object]:
    if isinstance(value, Money):
        return ["money", value.cents]
    return ["plain", value]


def _fact(kind: str | int, value: str | int) -> object:
    return Money(int(value)) if kind == "money" else value
