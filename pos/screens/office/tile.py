"""A tile: one figure with its sign and its name, and how it stands beside another."""

from pos.screens.fonts import BOLD, MEDIUM, REGULAR, figure_font
from pos.screens.painting import width_of
from pos.screens.panel import Amount, Panel, Sign, column, row, words

HEIGHT = 84
_SIZES = (24, 22, 20, 18, 16, 14)


class Tile(Panel):
    """Shows a figure large; one too wide for its tile steps down and is never cut."""

    def __init__(self, icon: str) -> None:
        super().__init__(card="plain")
        self._sign = Sign(icon, 24, "primary_text")
        self._name, self._below = words(13, MEDIUM, "text_2"), words(13, REGULAR, "text_2")
        self._figure = Amount(figure_font(_SIZES[0], BOLD))
        self._figure.setFixedHeight(30)
        inside = row(self._sign, column(self._name, self._figure, self._below), gap=12)
        inside.setStretch(1, 1)
        inside.setContentsMargins(14, 8, 10, 8)
        self.setLayout(inside)
        self.setFixedHeight(HEIGHT)

    @property
    def figure(self) -> str:
        """The figure that is shown."""
        return self._figure.text()

    @property
    def below(self) -> str:
        """What stands below it."""
        return self._below.text()

    def show_figure(self, name: str, figure: str, below: str = "", *, ink: str = "text_2") -> None:
        """Show another figure."""
        self._name.setText(name)
        self._figure.setText(figure)
        self._below.setText(below)
        self._below.colored(ink)
        self.setAccessibleName(", ".join(part for part in (name, figure, below) if part))
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Fit the figure into the new width."""
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 24 - 12 - 26
        text = self._figure.text()
        fitting = (size for size in _SIZES if width_of(text, figure_font(size, BOLD)) <= room)
        self._figure.setFont(figure_font(next(fitting, _SIZES[-1]), BOLD))
