"""One connection of the till: its sign, its word, and a tick or what is wrong."""

from PySide6.QtWidgets import QSizePolicy

from pos.screens.chip import State, StateChip
from pos.screens.panel import Panel, Sign, row, words
from pos.screens.views import Health


class Connection(Panel):
    """Says of one thing that it works, with a tick, or that it does not, with a chip."""

    def __init__(
        self, icon: str, *, size: int = 13, ink: str = "text_2", tick: str = "paid_line"
    ) -> None:
        super().__init__()
        self._sign = Sign(icon, 20 if size > 13 else 18, ink)
        self._word = words(size, 400, ink)
        self._tick, self._tick_ink, self._ink = Sign("check", 18, tick), tick, ink
        self._chip = StateChip(State.OFFLINE, height=22)
        self._apart, self._alone = size > 13, False
        self.setLayout(
            row(
                self._sign,
                4 if self._apart else 0,
                self._word,
                *([None] if self._apart else []),
                self._tick,
                self._chip,
                gap=6,
            )
        )
        if self._apart:
            self.setFixedHeight(34)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred if self._apart else QSizePolicy.Policy.Fixed,
            QSizePolicy.Policy.Fixed,
        )

    def show_health(self, health: Health, word: str, wrong: str, *, thing: str = "") -> None:
        """Show how the thing does: a tick while it does well, what is wrong, or that nobody knows."""
        well, quiet = health is Health.WELL, health.is_quiet
        said = word if well else wrong
        if quiet:
            word, unknown = thing or word, health is Health.UNKNOWN
            said = self.tr("not known") if unknown else self.tr("not set up")
        self._word.setText(f"{word}: {said}" if quiet and self._apart else word)
        self._show_tick(health)
        self._chip.setVisible(not well and not quiet and not self._alone)
        self.setToolTip("" if well else said)
        self._chip.show_state(State.OFFLINE, wrong)
        self._word.setVisible((well or quiet or self._apart) and not self._alone)
        spoken = self.tr("working") if well else said
        self.setAccessibleName(f"{word}: {spoken}")

    def _show_tick(self, health: Health) -> None:
        if health is Health.WELL:
            self._tick.show_sign("check", self._tick_ink)
        elif health.is_quiet:
            self._tick.show_sign("question" if health is Health.UNKNOWN else "minus", self._ink)
        else:
            self._tick.show_sign("x-circle", "failed_line")
        self._tick.setVisible(health is not Health.TROUBLED or self._alone)

    def show_word(self) -> None:
        """Show the word beside the sign."""
        self._alone = False
        self._word.setVisible(self._apart or not self._chip.isVisibleTo(self))

    def hide_word(self) -> None:
        """Leave the sign alone, where there is no room."""
        self._alone = True
        self._word.setVisible(False)
