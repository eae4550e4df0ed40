"""By how much prices are to change: by a share, by an amount or from the cost, and to what they are rounded."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal

from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Line
from pos.screens.fonts import REGULAR, text_font
from pos.screens.office.pick_card import PickCard
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, row, words
from pos.shop.repricing import STEPS, By, Recipe

WAYS = (By.SHARE, By.AMOUNT, By.MARGIN)
SIGNS: Mapping[By, str] = MappingProxyType({By.SHARE: "%", By.AMOUNT: "", By.MARGIN: "%"})


class RecipeRow(Panel):
    """Reports when the prices are to be reckoned; what is typed can be below zero."""

    asked = Signal()

    def __init__(self, over: Panel) -> None:
        super().__init__()
        self._step = 0
        self.ways = OptionRow(["", "", ""])
        self.ways.choose(0)
        self.ways.chosen.connect(lambda _: self.say())
        self.line = Line()
        self.line.setProperty("field", "boxed")
        self.line.setFont(text_font(18, REGULAR))
        self.line.setFixedSize(110, 44)
        self.line.setMaxLength(10)
        self.line.returnPressed.connect(self.asked)
        self._sign = words(16, ink="text_2")
        self.step = Button(Shape.ROW, Kind.QUIET, icon="arrows-in-line-vertical", key="F7")
        self.step.clicked.connect(self.ask_step)
        self.steps = PickCard(over)
        self.steps.picked.connect(self._take_step)
        self.setLayout(row(self.ways, self.line, self._sign, self.step, None, gap=8))
        self.say()

    @property
    def recipe(self) -> Recipe | None:
        """What is asked for; None while no number stands there."""
        text = self.line.text().strip().replace(",", "").replace("\N{MINUS SIGN}", "-")
        if not text and self._step:
            return Recipe(By.AMOUNT, 0, self._step)
        hundredths = hundredths_of(text)
        return None if hundredths is None else Recipe(self.by, hundredths, self._step)

    @property
    def by(self) -> By:
        """How prices are to change."""
        return WAYS[max(0, self.ways.at)]

    def ask_step(self) -> None:
        """Ask to what prices are rounded."""
        options = [(str(step), self._step_name(step)) for step in STEPS]
        self.steps.ask(self.tr("Round to"), options, str(self._step))

    def say(self) -> None:
        """Name everything."""
        self.ways.name([self.tr("Per cent"), self.tr("Amount"), self.tr("Margin")])
        self._sign.setText(SIGNS[self.by])
        self._sign.setVisible(bool(SIGNS[self.by]))
        self.line.setAccessibleName(self.tr("By how much"))
        self.line.setPlaceholderText("20" if self.by is By.MARGIN else "5")
        self.step.label(self._step_name(self._step))

    def _step_name(self, step: int) -> str:
        if not step:
            return self.tr("Not rounded")
        return self.tr("To whole {step}").format(step=step // 100)

    def _take_step(self, key: str) -> None:
        self._step = int(key)
        self.say()


def hundredths_of(text: str) -> int | None:
    """Give a typed number in hundredths, or None where it is none."""
    sign, rest = (-1, text[1:]) if text.startswith("-") else (1, text.removeprefix("+"))
    whole, _, part = rest.partition(".")
    digits = whole + part
    if not digits or not (digits.isascii() and digits.isdigit()) or len(part) > 2:
        return None
    return sign * (int(whole or 0) * 100 + int(part.ljust(2, "0") or 0))
