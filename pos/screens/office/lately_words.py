"""How far back somebody looks, in words."""

from PySide6.QtCore import QObject

from pos.shop.lately import Lately


class LatelyWords(QObject):
    """Says it in the language of the screen."""

    def say(self, lately: Lately | None) -> str:
        """Name the days."""
        if lately is None:
            return self.tr("All days")
        return {
            Lately.TODAY: self.tr("Today"), Lately.WEEK: self.tr("7 days"),
            Lately.MONTH: self.tr("30 days"), Lately.YEAR: self.tr("A year"),
        }[lately]  # fmt: skip
