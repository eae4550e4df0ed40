"""The limits an owner sets for a role, as he says them: 5%, 1,000, unlimited, never, or as usual again."""

import re
from dataclasses import replace

from pos.shop.market import read_money
from pos.shop.money import Money, not_below_zero
from pos.shop.refusal import Refusal
from pos.shop.rules import NOT_ALLOWED, Limit, ShopRules
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason

NEVER, UNLIMITED, USUAL = "never", "unlimited", "usual"
OF_A_PART = frozenset({Permission.DISCOUNT, Permission.TYPE_PRICE})
"""What is measured in hundredths of a per cent of a price."""
OF_MONEY = frozenset(
    {
        Permission.RETURN,
        Permission.RETURN_WITHOUT_RECEIPT,
        Permission.TAKE_EMPTIES,
        Permission.TAKE_BACK_PAYMENT,
        Permission.SEND_MONEY,
        Permission.CREDIT_MONEY,
        Permission.FINISH_PROVISIONALLY,
        Permission.CASH_IN,
        Permission.CASH_OUT,
        Permission.ADJUST_STOCK,
    }
)
_PART = re.compile(r"(\d{1,3})(?:\.(\d{1,2}))?\s*%", re.ASCII)
_WHOLE = 100_00


def change_limit(rules: ShopRules, role: Role, permission: Permission, *, most: str) -> ShopRules:
    """Give the rules with what a role may do of one thing: so much, all, nothing, or as in every shop."""
    others = tuple(
        limit for limit in rules.limits if (limit.role, limit.permission) != (role, permission)
    )
    said = most.strip().casefold()
    if said == USUAL:
        return _with(rules, others)
    return _with(rules, (*others, Limit(role, permission, _most(permission, said))))


def read_permission(text: str) -> Permission:
    """Give the permission that somebody named: discount, cash_out or cash-out."""
    plain = re.sub(r"[\s-]+", "_", text.strip().casefold())
    if plain not in {permission.value for permission in Permission}:
        known = ", ".join(permission.value for permission in Permission)
        raise Refusal(Reason.PERMISSION_UNKNOWN, name=text.strip()[:40], known=known)
    return Permission(plain)


def show_limit(limit: Limit) -> str:
    """Show a limit as it was said: cashier discount 5%."""
    return f"{limit.role.value} {limit.permission.value} {_shown(limit)}"


def _with(rules: ShopRules, limits: tuple[Limit, ...]) -> ShopRules:
    order = sorted(limits, key=lambda limit: (limit.role.rank, limit.permission.value))
    return replace(rules, limits=tuple(order))


def _most(permission: Permission, said: str) -> int | None:
    if said in {NEVER, UNLIMITED}:
        return NOT_ALLOWED if said == NEVER else None
    if permission in OF_A_PART:
        return _part(said)
    if permission in OF_MONEY:
        return not_below_zero(read_money(said)).cents
    raise Refusal(Reason.LIMIT_UNREADABLE, text=said[:20], known=f"{UNLIMITED}, {NEVER} or {USUAL}")


def _part(said: str) -> int:
    match = _PART.fullmatch(said)
    part = int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0")) if match else _WHOLE + 1
    if part > _WHOLE:
        known = f"5%, {UNLIMITED}, {NEVER} or {USUAL}"
        raise Refusal(Reason.LIMIT_UNREADABLE, text=said[:20], known=known)
    return part


def _shown(limit: Limit) -> str:
    if limit.most is None:
        return UNLIMITED
    if limit.most == NOT_ALLOWED:
        return NEVER
    if limit.permission in OF_A_PART:
        return f"{limit.most / 100:g}%"
    return str(Money(limit.most))
