"""The question of what the shop sells: its own file, the sample products, or nothing yet."""

from pathlib import Path

from PySide6.QtCore import Signal

from pos.desks.first_start import FirstStart, Products
from pos.desks.views import Notice
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Field
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, column
from pos.screens.question import Question

ORDER = (Products.FILE, Products.SAMPLE, Products.NONE)
NO_FILE = "Choose the file first, or begin without one."


class ProductsQuestion(Question):
    """What does the shop sell?"""

    file_wanted = Signal()
    """A file is to be chosen from the folders of this computer."""

    def __init__(self) -> None:
        super().__init__()
        self.products = OptionRow(["Alt 1", "Alt 2", "Alt 3"], across=1, height=64)
        self.products.chosen.connect(lambda at: self.answered.emit({"products": ORDER[at]}))
        self.file = Field(most=1000)
        self.file.edited.connect(self._type)
        self.browse = Button(Shape.ROW, Kind.QUIET, icon="folder-open", key="F3")
        self.browse.clicked.connect(self.file_wanted)
        self._below = Panel()
        self._below.setLayout(column(self.file, self.browse, gap=10))
        self.setLayout(column(self.products, 18, self._below))
        self.say()

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("What does the shop sell?")

    @property
    def purpose(self) -> str:
        """What the answer is for."""
        return self.tr("More can be brought in at any time.")

    @property
    def options(self) -> OptionRow:
        """A file, the samples or nothing."""
        return self.products

    def show_answers(self, answers: FirstStart) -> None:
        """Show what was chosen, and the file when it is one."""
        self.products.choose(ORDER.index(answers.products))
        self._below.setVisible(answers.products is Products.FILE)
        if answers.file is None or Path(self.file.text.strip()) != answers.file:
            self.file.put(str(answers.file or ""))

    def judge(self, fault: Notice | None, *, asked: bool) -> None:
        """Say that the file is missing, once it is asked for."""
        self.file.judge(Notice(NO_FILE) if fault and asked else None, asked=asked)

    def take_keyboard(self) -> None:
        """Choose with the keys."""
        self.products.option(max(0, self.products.at)).setFocus()

    def say(self) -> None:
        """Name the choices."""
        self.products.name(
            [self.tr("Bring in a file"), self.tr("Take the sample products"), self.tr("Begin empty")],
            [
                self.tr("Excel or CSV, with a column for names and one for prices"),
                self.tr("A small shop to learn and try with"),
                self.tr("Products are added one by one"),
            ],
        )  # fmt: skip
        self.file.titled(self.tr("File"))
        self.browse.label(self.tr("Choose the file"))

    def _type(self, text: str) -> None:
        self.answered.emit({"file": Path(text.strip()) if text.strip() else None})
