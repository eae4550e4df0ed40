"""Goods that go back to who brought them: a new fact, which names the delivery and its lines."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pos.shop.identity import DocumentId
from pos.shop.quantity import Quantity
from pos.shop.receiving import Delivery
from pos.shop.stock import Move, MoveKind


@dataclass(frozen=True, slots=True)
class BackLine:
    """So much of one line of a delivery."""

    line: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class GoingBack:
    """What of which delivery goes back, and why."""

    delivery: DocumentId
    lines: tuple[BackLine, ...]
    reason: str


def left_of(delivery: Delivery, gone: Iterable[BackLine]) -> dict[int, Quantity]:
    """Give what of each line of a delivery has not gone back yet."""
    back = Counter[int]()
    for each in gone:
        back[each.line] += each.quantity.thousandths
    return {
        number: line.quantity - Quantity(back[number])
        for number, line in enumerate(delivery.lines, start=1)
    }


def moves_back(
    document: DocumentId, delivery: Delivery, lines: Iterable[BackLine], *, reason: str
) -> list[Move]:
    """Give the moves by which goods leave from where they were put, at what they cost on average."""
    moves = []
    for number, back in enumerate(lines, start=1):
        line = delivery.lines[back.line - 1]
        moves.append(
            Move(
                line.product,
                MoveKind.TRANSFER_OUT,
                -back.quantity,
                document,
                number,
                line.place,
                line.batch.key,
                reason=reason,
            )
        )
    return moves
