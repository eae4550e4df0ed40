"""The few words that stand between the desks and the screens: roles, how much is left, titles of facts."""

from PySide6.QtCore import QObject

from pos.screens.sentences import translated
from pos.screens.views import Stock
from pos.shop.staff import Role


class Telling(QObject):
    """Says in the language of the screen what is told as a value."""

    def role(self, role: Role) -> str:
        """Give what somebody is in the shop."""
        return {
            Role.CASHIER: self.tr("Cashier"), Role.SUPERVISOR: self.tr("Supervisor"),
            Role.MANAGER: self.tr("Manager"), Role.OWNER: self.tr("Owner"),
        }[role]  # fmt: skip

    def left(self, level: str, stock: Stock) -> str:
        """Give how much of a thing is left."""
        if stock is Stock.NONE:
            return self.tr("None left")
        return self.tr("{count} left").format(count=level) if stock is Stock.LOW else level

    def receipt(self) -> str:
        """Give the title of a receipt's number."""
        return self.tr("Receipt")

    def mpesa_code(self) -> str:
        """Give the title of the code of a payment."""
        return self.tr("M-Pesa code")

    def code_to_come(self) -> str:
        """Give what stands for a code that is not known yet."""
        return self.tr("on its way")

    def account(self) -> str:
        """Give the title of an account number."""
        return self.tr("Account")

    def time(self) -> str:
        """Give the title of a time."""
        return self.tr("Time")

    def each(self) -> str:
        """Give what stands behind the price of one."""
        return self.tr("each")

    def till(self, number: int) -> str:
        """Give what a till without a name is called."""
        return self.tr("Till {number}").format(number=number)

    def act(self, acts: tuple[str, ...]) -> str:
        """Give what somebody else is asked to allow, in one line."""
        whole = self.tr(" and ").join(translated(act) for act in acts)
        return whole[:1].upper() + whole[1:]
