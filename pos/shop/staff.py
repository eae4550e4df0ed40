"""Who works in the shop, and what each role may do up to which limit."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from pos.shop.identity import StaffId
from pos.shop.money import shillings
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

LONGEST_NAME = 40


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
    """One thing that somebody may or may not do; the value is what the books keep."""

    SELL = "sell"
    DISCOUNT = "discount"
    TYPE_PRICE = "type_price"
    TYPE_OPEN_PRICE = "type_open_price"
    VOID_LINE = "void_line"
    CANCEL_SALE = "cancel_sale"
    RETURN = "return"
    RETURN_WITHOUT_RECEIPT = "return_without_receipt"
    TAKE_EMPTIES = "take_empties"
    TAKE_BACK_PAYMENT = "take_back_payment"
    SELL_ON_ACCOUNT = "sell_on_account"
    SELL_OVER_LIMIT = "sell_over_limit"
    SELL_BELOW_ZERO = "sell_below_zero"
    MPESA_BY_HAND = "mpesa_by_hand"
    SEND_MONEY = "send_money"
    UNLOCK_PUSH = "unlock_push"
    CLAIM_MONEY = "claim_money"
    TAKE_OTHERS_MONEY = "take_others_money"
    BELIEVE_MONEY = "believe_money"
    SET_MONEY_ASIDE = "set_money_aside"
    CREDIT_MONEY = "credit_money"
    FINISH_PROVISIONALLY = "finish_provisionally"
    SEE_ALL_MONEY = "see_all_money"
    KEEP_STATEMENT = "keep_statement"
    SIGN_DAY = "sign_day"
    OPEN_SHIFT = "open_shift"
    CLOSE_SHIFT = "close_shift"
    SEE_EXPECTED_CASH = "see_expected_cash"
    VERIFY_SHIFT = "verify_shift"
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    OPEN_DRAWER = "open_drawer"
    REPRINT = "reprint"
    RECEIVE_STOCK = "receive_stock"
    RECEIVE_TWICE = "receive_twice"
    SEE_STOCK = "see_stock"
    COUNT_STOCK = "count_stock"
    APPROVE_COUNT = "approve_count"
    ADJUST_STOCK = "adjust_stock"
    CHANGE_PRODUCTS = "change_products"
    CHANGE_CUSTOMERS = "change_customers"
    CHANGE_STAFF = "change_staff"
    UNLOCK_STAFF = "unlock_staff"
    CHANGE_SETTINGS = "change_settings"
    EXPORT = "export"
    SEE_OFFICE = "see_office"
    SEE_SALES = "see_sales"
    SEE_AUDIT = "see_audit"
    WATCH_STAFF = "watch_staff"
    SEE_PHONES = "see_phones"
    BACK_UP = "back_up"
    RESTORE = "restore"
    SEE_REPORTS = "see_reports"


PERMISSION_WORDS: Mapping[Permission, str] = MappingProxyType(
    {
        Permission.SELL: "sell",
        Permission.DISCOUNT: "give a discount",
        Permission.TYPE_PRICE: "change a price",
        Permission.TYPE_OPEN_PRICE: "type the price of an open item",
        Permission.VOID_LINE: "remove a line",
        Permission.CANCEL_SALE: "cancel a sale",
        Permission.RETURN: "take goods back",
        Permission.RETURN_WITHOUT_RECEIPT: "take goods back without a receipt",
        Permission.TAKE_EMPTIES: "give deposits back",
        Permission.TAKE_BACK_PAYMENT: "give a payment back",
        Permission.SELL_ON_ACCOUNT: "sell on account",
        Permission.SELL_OVER_LIMIT: "sell above the customer's limit",
        Permission.SELL_BELOW_ZERO: "let more go than there is",
        Permission.MPESA_BY_HAND: "take an M-Pesa code by hand",
        Permission.SEND_MONEY: "send money by M-Pesa",
        Permission.UNLOCK_PUSH: "ask a phone again that may still pay",
        Permission.CLAIM_MONEY: "use a payment that was not matched",
        Permission.TAKE_OTHERS_MONEY: "use a payment that belongs to another till",
        Permission.BELIEVE_MONEY: "believe a payment that Safaricom may not have sent",
        Permission.SET_MONEY_ASIDE: "say that a payment is not ours",
        Permission.CREDIT_MONEY: "credit a payment to a customer",
        Permission.FINISH_PROVISIONALLY: "finish a sale before its M-Pesa came",
        Permission.SEE_ALL_MONEY: "see all payments",
        Permission.KEEP_STATEMENT: "keep what a statement of M-Pesa tells",
        Permission.SIGN_DAY: "sign a day of M-Pesa off",
        Permission.OPEN_SHIFT: "open a shift",
        Permission.CLOSE_SHIFT: "close a shift",
        Permission.SEE_EXPECTED_CASH: "see what should be in the drawer",
        Permission.VERIFY_SHIFT: "verify a closed shift",
        Permission.CASH_IN: "put cash into the drawer",
        Permission.CASH_OUT: "take cash out of the drawer",
        Permission.OPEN_DRAWER: "open the drawer without a sale",
        Permission.REPRINT: "print a receipt again",
        Permission.RECEIVE_STOCK: "receive deliveries",
        Permission.RECEIVE_TWICE: "receive a note that was received before",
        Permission.SEE_STOCK: "see the stock and its moves",
        Permission.COUNT_STOCK: "count stock",
        Permission.APPROVE_COUNT: "approve a stock count",
        Permission.ADJUST_STOCK: "write stock off or move it",
        Permission.CHANGE_PRODUCTS: "change products and prices",
        Permission.CHANGE_CUSTOMERS: "change customers and their limits",
        Permission.CHANGE_STAFF: "change staff",
        Permission.UNLOCK_STAFF: "lift a wait after wrong PINs",
        Permission.CHANGE_SETTINGS: "change the shop's settings",
        Permission.EXPORT: "export the books",
        Permission.SEE_OFFICE: "see the office",
        Permission.SEE_SALES: "see all sales and what was earned",
        Permission.SEE_AUDIT: "see the audit",
        Permission.WATCH_STAFF: "see what everybody did",
        Permission.SEE_PHONES: "see whole phone numbers",
        Permission.BACK_UP: "make a backup",
        Permission.RESTORE: "restore a backup",
        Permission.SEE_REPORTS: "see reports",
    }
)
"""What somebody does who uses a permission, as it is said to people."""

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
    Permission.CLAIM_MONEY: None,
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
    Permission.UNLOCK_PUSH: None,
    Permission.TAKE_OTHERS_MONEY: None,
    Permission.CREDIT_MONEY: shillings(10_000).cents,
    Permission.FINISH_PROVISIONALLY: shillings(5_000).cents,
    Permission.SEE_EXPECTED_CASH: None,
    Permission.CASH_OUT: shillings(10_000).cents,
    Permission.OPEN_DRAWER: None,
    Permission.RECEIVE_STOCK: None,
    Permission.SEE_OFFICE: None,
}
_MANAGER: dict[Permission, int | None] = {
    **_SUPERVISOR,
    Permission.DISCOUNT: 50_00,
    Permission.TYPE_PRICE: 50_00,
    Permission.RETURN: None,
    Permission.RETURN_WITHOUT_RECEIPT: None,
    Permission.TAKE_EMPTIES: None,
    Permission.TAKE_BACK_PAYMENT: None,
    Permission.SEND_MONEY: None,
    Permission.BELIEVE_MONEY: None,
    Permission.SET_MONEY_ASIDE: None,
    Permission.CREDIT_MONEY: None,
    Permission.FINISH_PROVISIONALLY: None,
    Permission.SEE_ALL_MONEY: None,
    Permission.KEEP_STATEMENT: None,
    Permission.SIGN_DAY: None,
    Permission.SELL_OVER_LIMIT: None,
    Permission.SELL_BELOW_ZERO: None,
    Permission.CASH_OUT: None,
    Permission.VERIFY_SHIFT: None,
    Permission.RECEIVE_TWICE: None,
    Permission.SEE_STOCK: None,
    Permission.APPROVE_COUNT: None,
    Permission.ADJUST_STOCK: None,
    Permission.CHANGE_PRODUCTS: None,
    Permission.CHANGE_CUSTOMERS: None,
    Permission.CHANGE_STAFF: None,
    Permission.UNLOCK_STAFF: None,
    Permission.EXPORT: None,
    Permission.SEE_SALES: None,
    Permission.SEE_AUDIT: None,
    Permission.WATCH_STAFF: None,
    Permission.SEE_PHONES: None,
    Permission.BACK_UP: None,
    Permission.SEE_REPORTS: None,
}
_OWNER: dict[Permission, int | None] = {
    **_MANAGER,
    Permission.DISCOUNT: None,
    Permission.TYPE_PRICE: None,
    Permission.CHANGE_SETTINGS: None,
    Permission.RESTORE: None,
}

GRANTS: Mapping[Role, Grants] = MappingProxyType(
    {
        Role.CASHIER: MappingProxyType(_CASHIER),
        Role.SUPERVISOR: MappingProxyType(_SUPERVISOR),
        Role.MANAGER: MappingProxyType(_MANAGER),
        Role.OWNER: MappingProxyType(_OWNER),
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
