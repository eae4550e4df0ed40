"""What is asked at the first start, each answer checked by itself and all of them together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pos.shop.market import KENYA, market_of
from pos.shop.paynumber import check_till_number
from pos.shop.pin import check_new_pin
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules, checked_rules
from pos.shop.staff import LONGEST_NAME, Role
from pos.shop.text import read_name, read_text
from pos.shop.words import Reason


class Products(Enum):
    """What is on the shelf at the beginning."""

    NONE = "none"
    SAMPLE = "sample"
    FILE = "file"


class Step(Enum):
    """The questions, in their order; the value is what is asked."""

    SHOP = "What is the shop called?"
    MARKET = "In which country does it stand?"
    TAX = "What is the shop's tax number?"
    TILL = "Which till is this?"
    PRINTER = "Which printer does this till have?"
    OWNER = "Who is the owner?"
    PRODUCTS = "What does the shop sell?"


@dataclass(frozen=True, slots=True, repr=False)
class FirstStart:
    """All the answers; the PIN is in no text of it."""

    shop: str = ""
    market: str = KENYA.code
    tax_number: str = ""
    is_vat_registered: bool = True
    till: int = 1
    till_name: str = ""
    printer: str = ""
    owner: str = ""
    pin: str = ""
    products: Products = Products.NONE
    file: Path | None = None
    skip_bad: bool = False
    """Whether the shop begins without the rows of its file that cannot be used."""
    language: Literal["en", "sw"] = "en"

    def __repr__(self) -> str:
        return f"FirstStart({self.shop!r}, till {self.till})"

    @property
    def rules(self) -> ShopRules:
        """The shop's rules as they begin."""
        return ShopRules(
            name=self.shop,
            tax_number=self.tax_number,
            market_code=self.market,
            is_vat_registered=self.is_vat_registered,
            tills=(self.till,),
        )


def check_step(first: FirstStart, step: Step) -> None:
    """Refuse an answer that cannot be kept, with what to write instead."""
    _CHECKS[step](first)


def check_all(first: FirstStart) -> None:
    """Refuse the first answer that cannot be kept."""
    for step in Step:
        check_step(first, step)


def _check_shop(first: FirstStart) -> None:
    read_name(first.shop)
    checked_rules(ShopRules(name=first.shop))


def _check_tax(first: FirstStart) -> None:
    checked_rules(replace(ShopRules(market_code=first.market), tax_number=first.tax_number))


def _check_till(first: FirstStart) -> None:
    check_till_number(first.till)
    read_text(first.till_name, LONGEST_NAME)


def _check_printer(first: FirstStart) -> None:
    read_text(first.printer)


def _check_owner(first: FirstStart) -> None:
    read_name(first.owner, LONGEST_NAME)
    check_new_pin(first.pin, Role.OWNER, till=first.till)


def _check_products(first: FirstStart) -> None:
    if first.products is Products.FILE and first.file is None:
        raise Refusal(Reason.FILE_EMPTY, name="-")


def _check_market(first: FirstStart) -> None:
    market_of(first.market)


_CHECKS: Mapping[Step, Callable[[FirstStart], None]] = MappingProxyType(
    {
        Step.SHOP: _check_shop,
        Step.MARKET: _check_market,
        Step.TAX: _check_tax,
        Step.TILL: _check_till,
        Step.PRINTER: _check_printer,
        Step.OWNER: _check_owner,
        Step.PRODUCTS: _check_products,
    }
)
