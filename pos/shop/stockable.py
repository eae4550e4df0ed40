"""A product as whoever moves stock has it before him."""

from dataclasses import dataclass

from pos.shop.product import Product
from pos.shop.quantity import ONE, Quantity
from pos.shop.stock import Held, Valued

NOT_THERE = Valued()


@dataclass(frozen=True, slots=True)
class Stockable:
    """A product, the pack whose code was scanned, its other packs, what there is and what it costs."""

    product: Product
    pack: Quantity = ONE
    packs: tuple[Quantity, ...] = ()
    valued: Valued = NOT_THERE
    held: tuple[Held, ...] = ()
