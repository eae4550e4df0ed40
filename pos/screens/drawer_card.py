"""Opening the drawer without a sale: somebody has to say why, and the shift's report shows it."""

from PySide6.QtWidgets import QWidget

from pos.screens.reasons_card import ReasonsCard


class DrawerCard(ReasonsCard):
    """Asks before the drawer opens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, across=3)

    def reasons(self) -> list[str]:
        """Give why a drawer is opened without a sale."""
        return [
            self.tr("To give change for notes"), self.tr("Wrong change was given"),
            self.tr("To put coins in"), self.tr("To check the money"),
            self.tr("The drawer did not open"), self.tr("Another reason"),
        ]  # fmt: skip

    def say(self) -> None:
        """Say what the reason is for."""
        self.titled(self.tr("Open the drawer"))
        self.hint.setText(self.tr("Why? The reason stands on the shift's report."))
        self.big.label(self.tr("Open the drawer"))
        super().say()
