"""Goods of which there is too little: below zero somebody has to count, at the minimum somebody has to order."""

from dataclasses import dataclass

from pos.shop.product import Product
from pos.shop.quantity import NONE, Quantity
from pos.shop.stock import Valued


@dataclass(frozen=True, slots=True)
class Low:
    """A product of which there may be too little, and what there is of it."""

    product: Product
    stock: Valued

    @property
    def is_to_order(self) -> bool:
        """Whether a product that is sold has come down to the minimum its owner gave it."""
        least = self.product.minimum
        return self.product.is_active and least > NONE and self.stock.level <= least

    @property
    def is_to_count(self) -> bool:
        """Whether more has gone than ever came: what there is of it nobody knows."""
        return self.stock.is_below_zero

    @property
    def missing(self) -> Quantity:
        """How much brings it back to its minimum."""
        return max(NONE, self.product.minimum - self.stock.level)
