"""Why the drawer is not as it should be: a reason from a few, or in one's own words."""

from PySide6.QtWidgets import QWidget

from pos.screens.reasons_card import ReasonsCard


class DifferenceCard(ReasonsCard):
    """Asks whoever closes the shift; the Z keeps the reason."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, across=2)

    def reasons(self) -> list[str]:
        """Give why cash is over or short."""
        return [
            self.tr("Gave wrong change"), self.tr("A sale was not rung up"),
            self.tr("Cash was taken out without a slip"), self.tr("A note was torn or false"),
            self.tr("Nobody knows"), self.tr("Another reason"),
        ]  # fmt: skip

    def say(self) -> None:
        """Say what the reason is for."""
        self.titled(self.tr("Why is the drawer not as it should be?"))
        self.hint.setText(self.tr("The reason stands on the Z report beside the difference."))
        self.big.label(self.tr("Keep the reason"))
        super().say()
