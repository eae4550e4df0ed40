"""What is known of the thing chosen in the search list."""

from pos.screens.figures import CURRENCY
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.panel import Panel, column, figures, row, words
from pos.screens.views import FoundView


class SelectedItem(Panel):
    """Shows price, stock and tax of one thing, before it is added."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view: FoundView | None = None
        self._title = words(13, REGULAR, "text_2")
        self._name = words(18, SEMIBOLD).wrapped()
        self._facts = [(words(14, REGULAR, "text_2"), figures(15, SEMIBOLD)) for _ in range(5)]
        pairs = [row(name, None, value) for name, value in self._facts]
        inside = column(self._title, self._name, 2, *pairs, gap=8)
        inside.setContentsMargins(14, 13, 14, 15)
        self.setLayout(inside)
        self.hide()

    def show_item(self, view: FoundView | None) -> None:
        """Show another thing."""
        if view != self._view:
            self._view = view
            self.say()

    def say(self) -> None:
        """Say what is known of it."""
        view = self._view
        if view is None:
            return
        self._title.setText(self.tr("Selected item"))
        self._name.setText(view.name)
        facts = (
            (self.tr("Price"), f"{CURRENCY} {view.price}{view.per}"),
            (self.tr("Shop floor"), view.shop_floor), (self.tr("Back store"), view.back_store),
            (self.tr("VAT"), view.tax), (self.tr("Already in this sale"), view.in_sale),
        )  # fmt: skip
        for (name, value), (said, known) in zip(self._facts, facts, strict=True):
            name.setText(said)
            value.setText(known)
            name.setVisible(bool(known))
            value.setVisible(bool(known))
