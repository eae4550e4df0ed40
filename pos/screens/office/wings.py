"""The wings of the office in the order of Alt 1 to Alt 9."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pos.screens.office import (
    items_wing,
    payments_wing,
    reports_wing,
    sales_wing,
    settings_wing,
    shifts_wing,
    staff_wing,
    stock_wing,
    today_wing,
)
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.shop.staff import Permission

Rooms = Callable[[Setting], tuple[Room, ...]]
WINGS: Mapping[str, Rooms] = MappingProxyType(
    {
        "today": today_wing.rooms,
        "sales": sales_wing.rooms,
        "stock": stock_wing.rooms,
        "payments": payments_wing.rooms,
        "shifts": shifts_wing.rooms,
        "items": items_wing.rooms,
        "staff": staff_wing.rooms,
        "reports": reports_wing.rooms,
        "settings": settings_wing.rooms,
    }
)
"""How the rooms of each wing are made, when it is first entered."""

NEEDS: Mapping[str, Permission] = MappingProxyType(
    {
        "today": Permission.SEE_SALES,
        "sales": Permission.SEE_SALES,
        "stock": Permission.RECEIVE_STOCK,
        "payments": Permission.SEE_ALL_MONEY,
        "shifts": Permission.SEE_EXPECTED_CASH,
        "reports": Permission.SEE_REPORTS,
        "items": Permission.CHANGE_PRODUCTS,
        "staff": Permission.CHANGE_STAFF,
    }
)
"""What shows a wing to nobody who lacks it; every room asks the core again for what it does."""
