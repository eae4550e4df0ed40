"""Why something is said of a payment: the reason is kept with who said it, and a manager reads it."""

from PySide6.QtWidgets import QWidget

from pos.desks.mpesa_views import Choice
from pos.screens.words_card import WordsCard


class WhyCard(WordsCard):
    """Asks for a reason; without one nothing is done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choice: Choice | None = None

    def ask(self, choice: Choice | None) -> None:
        """Ask why that was chosen; None for money that is not the shop's."""
        self._choice = choice
        self.begin()

    def say(self) -> None:
        """Say what the reason is for."""
        title, about, example = self._words()
        self.titled(title)
        self.about.setText(about)
        named = self.tr("Receipt") if self._choice is Choice.WENT_BACK else self.tr("Why")
        self.entry.name(named, self.tr("Like: {example}").format(example=example))
        self.big.label(title)

    def _words(self) -> tuple[str, str, str]:
        if self._choice is Choice.BELIEVE:
            return (
                self.tr("I answer for this payment"),
                self.tr("It is used as if Safaricom had sent it. It stands in the audit."),
                self.tr("it stands on the statement"),
            )
        if self._choice is Choice.FREE:
            return (
                self.tr("Take it off this sale"),
                self.tr("The money stays in the shop and can pay another sale."),
                self.tr("another customer's payment"),
            )
        if self._choice is Choice.TAKE_UP:
            return (
                self.tr("It is ours after all"),
                self.tr("It can then be used for a sale."),
                self.tr("the customer came back"),
            )
        if self._choice is Choice.WENT_BACK:
            return (
                self.tr("It went back"),
                self.tr("Type the receipt that the M-Pesa statement has for it."),
                "RKL4R8T2XX",
            )
        if self._choice is Choice.STAYED:
            return (
                self.tr("It did not go back"),
                self.tr(
                    "The money is then free again. Say it only after looking at the statement."
                ),
                self.tr("not on the statement of today"),
            )
        return (
            self.tr("Not ours"),
            self.tr("It stays in the books and is found by searching. A manager says yes."),
            self.tr("rent of the house next door"),
        )
