"""Who brings goods to the shop, and on what terms."""

from dataclasses import dataclass

from pos.shop.identity import SupplierId
from pos.shop.phone import Phone


@dataclass(frozen=True, slots=True)
class Supplier:
    """A known supplier; name and phone can be erased, what was delivered stays."""

    id: SupplierId
    name: str
    phone: Phone | None = None
    terms: str = ""
    is_active: bool = True
