"""Who may finish a sale before its M-Pesa came: one choice of the owner's, as limits of the roles."""

from pos.shop.rules import NOT_ALLOWED, Limit, ShopRules
from pos.shop.staff import Permission, Role

SUPERVISORS, MANAGERS, OWNER = "supervisors", "managers", "owner"
WHO = (SUPERVISORS, MANAGERS, OWNER)
"""From the most people to the fewest; supervisors have a limit of their own."""
_KEPT_FROM = {
    SUPERVISORS: (),
    MANAGERS: (Role.SUPERVISOR,),
    OWNER: (Role.SUPERVISOR, Role.MANAGER),
}


def who_finishes_early(rules: ShopRules) -> str:
    """Give who may; the one whose limits stand in the rules."""
    kept_from = {
        limit.role
        for limit in rules.limits
        if limit.permission is Permission.FINISH_PROVISIONALLY and limit.most == NOT_ALLOWED
    }
    return next((who for who in reversed(WHO) if set(_KEPT_FROM[who]) <= kept_from), SUPERVISORS)


def limits_for_early(rules: ShopRules, who: str) -> tuple[Limit, ...]:
    """Give the limits of the shop with another choice of who may."""
    others = tuple(
        limit for limit in rules.limits if limit.permission is not Permission.FINISH_PROVISIONALLY
    )
    kept = tuple(
        Limit(role, Permission.FINISH_PROVISIONALLY, NOT_ALLOWED) for role in _KEPT_FROM[who]
    )
    return (*others, *kept)
