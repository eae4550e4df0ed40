"""What comes out of what is typed: a large figure with a word above and a sentence below."""

from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, figure_font
from pos.screens.painting import width_of
from pos.screens.panel import Amount, Panel, column, words

SIZES = (36, 32, 28, 24, 20, 16)


class Outcome(Panel):
    """Shows it large; numbers too wide step down and are never cut."""

    def __init__(self) -> None:
        super().__init__(card="sunken")
        self._title, self._below = words(14, SEMIBOLD, "text_2"), words(16, REGULAR, "text_2")
        self._below.wrapped()
        self._figure = Amount(figure_font(SIZES[0], BOLD))
        self._figure.setFixedHeight(44)
        inside = column(self._title, self._figure, self._below, None, gap=2)
        inside.setContentsMargins(16, 12, 16, 12)
        self.setLayout(inside)

    def show_outcome(self, title: str, figure: str, below: str = "") -> None:
        """Show what comes out now."""
        self._title.setText(title)
        self._figure.setText(figure)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(" ".join(part for part in (title, figure, below) if part))
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Fit the figure into the new width."""
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 32
        fitting = (
            size for size in SIZES if width_of(self._figure.text(), figure_font(size, BOLD)) <= room
        )
        self._figure.setFont(figure_font(next(fitting, SIZES[-1]), BOLD))
