"""Who works in the shop, and what each role may do up to which limit."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from pos.shop.identity import StaffId
from pos.shop.money import shillings
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


class Role(Enum):
    """What somebody is in the shop, from the least trusted to the most."""

    CASHIER = "cashier"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    OWNER = "owner"

    @property
    def rank(self) -> int:
        """How much is entrusted to this role."""
        return list(Role).index(self)


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who works in the shop."""

    id: StaffId
    name: str
    role: Role
    is_active: bool = True


class Permission(Enum):
    """One thing that somebody may or may not do."""

    SELL = "sell"
    DISCOUNT = "give a discount"
    TYPE_PRICE = "change a price"
    TYPE_OPEN_PRICE = "type the price of an open item"
    VOID_LINE = "remove a line"
    CANCEL_SALE = "cancel a sale"
    RETURN = "take goods back"
    RETURN_WITHOUT_RECEIPT = "take goods back without a receipt"
    TAKE_EMPTIES = "give deposits back"
    TAKE_BACK_PAYMENT = "give a payment back"
    SELL_ON_ACCOUNT = "sell on account"
    SELL_OVER_LIMIT = "sell above the customer's limit"
    SELL_BELOW_ZERO = "sell more than there is"
    MPESA_BY_HAND = "take an M-Pesa code by hand"
    OPEN_SHIFT = "open a shift"
    CLOSE_SHIFT = "close a shift"
    SEE_EXPECTED_CASH = "see what should be in the drawer"
    CASH_IN = "put cash into the drawer"
    CASH_OUT = "take cash out of the drawer"
    OPEN_DRAWER = "open the drawer without a sale"
    REPRINT = "print a receipt again"
    RECEIVE_STOCK = "receive deliveries"
    COUNT_STOCK = "count stock"
    APPROVE_COUNT = "approve a stock count"
    ADJUST_STOCK = "write stock off or move it"
    CHANGE_PRODUCTS = "change products and prices"
    CHANGE_CUSTOMERS = "change customers and their limits"
    CHANGE_STAFF = "change staff"
    UNLOCK_STAFF = "lift a wait after wrong PINs"
    CHANGE_SETTINGS = "change the shop's settings"
    EXPORT = "export the books"
    BACK_UP = "make a backup"
    RESTORE = "restore a backup"


Grants = Mapping[Permission, int | None]
"""What a role may do: up to a limit (hundredths of a per cent, or cents), or None for no limit."""


@dataclass(frozen=True, slots=True)
class Need:
    """A permission that an act needs, and how much of it."""

    permission: Permission
    amount: int = 0


_CASHIER: dict[Permission, int | None] = {
    Permission.SELL: None,
    Permission.DISCOUNT: 5_00,
    Permission.TYPE_OPEN_PRICE: None,
    Permission.VOID_LINE: None,
    Permission.CANCEL_SALE: None,
    Permission.TAKE_EMPTIES: shillings(1_000).cents,
    Permission.SELL_ON_ACCOUNT: None,
    Permission.OPEN_SHIFT: None,
    Permission.CLOSE_SHIFT: None,
    Permission.CASH_IN: None,
    Permission.REPRINT: None,
    Permission.COUNT_STOCK: None,
}
_SUPERVISOR: dict[Permission, int | None] = {
    **_CASHIER,
    Permission.DISCOUNT: 15_00,
    Permission.TYPE_PRICE: 15_00,
    Permission.RETURN: shillings(10_000).cents,
    Permission.TAKE_EMPTIES: shillings(10_000).cents,
    Permission.TAKE_BACK_PAYMENT: shillings(10_000).cents,
    Permission.MPESA_BY_HAND: None,
    Permission.SEE_EXPECTED_CASH: None,
    Permission.CASH_OUT: shillings(10_000).cents,
    Permission.OPEN_DRAWER: None,
    Permission.RECEIVE_STOCK: None,
}
_MANAGER: dict[Permission, int | None] = {
    **dict.fromkeys(Permission),
    Permission.DISCOUNT: 50_00,
    Permission.TYPE_PRICE: 50_00,
}
del _MANAGER[Permission.CHANGE_SETTINGS], _MANAGER[Permission.RESTORE]

GRANTS: Mapping[Role, Grants] = MappingProxyType(
    {
        Role.CASHIER: MappingProxyType(_CASHIER),
        Role.SUPERVISOR: MappingProxyType(_SUPERVISOR),
        Role.MANAGER: MappingProxyType(_MANAGER),
        Role.OWNER: MappingProxyType(dict.fromkeys(Permission)),
    }
)


def may(staff: Staff, need: Need, grants: Mapping[Role, Grants] = GRANTS) -> bool:
    """Whether this person may do that, so far, by himself."""
    if not staff.is_active or need.permission not in grants[staff.role]:
        return False
    limit = grants[staff.role][need.permission]
    return limit is None or need.amount <= limit


def can_approve(staff: Staff) -> bool:
    """Whether others may ask this person; such people have six digits in their PIN."""
    return staff.role is not Role.CASHIER


def check_may_change(actor: Staff, role: Role) -> None:
    """Refuse when somebody would make, change or become one who is trusted as much as himself."""
    if actor.role is not Role.OWNER and role.rank >= actor.role.rank:
        raise Refusal(Reason.STAFF_ABOVE_YOU, role=role.value)
