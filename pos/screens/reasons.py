"""Why goods come back."""

from PySide6.QtCore import QObject


class Reasons(QObject):
    """Gives the reasons in the language of the screen; the last is any other."""

    def words(self) -> list[str]:
        """Give all of them."""
        return [
            self.tr("Damaged or spoilt"), self.tr("Not what was wanted"), self.tr("Past its date"),
            self.tr("Charged wrongly"), self.tr("Does not work"), self.tr("Another reason"),
        ]  # fmt: skip
