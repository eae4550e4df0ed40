"""The roles and what they may do, in the language of the screen."""

from PySide6.QtCore import QObject

from pos.screens.sentences import translated
from pos.shop.staff import PERMISSION_WORDS, Permission, Role


class RoleWords(QObject):
    """Says them as people do."""

    def say(self, role: Role) -> str:
        """Name a role."""
        return {
            Role.CASHIER: self.tr("Cashier"), Role.SUPERVISOR: self.tr("Supervisor"),
            Role.MANAGER: self.tr("Manager"), Role.OWNER: self.tr("Owner"),
        }[role]  # fmt: skip

    def act(self, permission: Permission) -> str:
        """Say what somebody does who uses a permission."""
        said = translated(PERMISSION_WORDS[permission])
        return said[:1].upper() + said[1:]
