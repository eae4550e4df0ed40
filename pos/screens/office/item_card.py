"""The card on which an item is described: every field as a file has it, and what is wrong below each."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from pos.desks.views import Notice, notice_of
from pos.office.product_sheet import Problem
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.office.item_words import ItemWords
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, column, words
from pos.screens.sentences import sentence
from pos.shop.quantity import Unit
from pos.shop.tax import TaxClass

PLACES = (
    ("name", 0, 0, 2), ("short_name", 0, 2, 1),
    ("price", 1, 0, 1), ("cost", 1, 1, 1), ("code", 1, 2, 1),
    ("barcodes", 2, 0, 2), ("prices", 2, 2, 1),
    ("category", 3, 0, 1), ("minimum", 3, 1, 1), ("deposit", 3, 2, 1),
)  # fmt: skip
"""Where each field stands: its row, its column, and over how many columns it goes."""
FLAGS = ("is_active", "has_batches", "is_deposit")
UNITS = tuple(Unit)
WIDE, LINE = 900, 44
AROUND = 260
"""What the card needs above and below its fields."""


class ItemCard(EntryCard):
    """Takes what is typed; nothing is kept before all of it can be."""

    confirmed = Signal(object)
    """The item is to be kept as it stands here: each field by its name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=WIDE)
        self._words, self._is_new, self._name = ItemWords(self), False, ""
        self._classes: tuple[TaxClass, ...] = ()
        self.fields = {name: Field() for name, *_ in PLACES}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        for name, down, across, over in PLACES:
            field = self.fields[name]
            field.line.setFixedHeight(LINE)
            field.edited.connect(lambda _, name=name: self.fields[name].judge(None))
            grid.addWidget(field, down, across, 1, over, Qt.AlignmentFlag.AlignTop)
        self._build_choices(grid)
        for place in range(3):
            grid.setColumnStretch(place, 1)
        inside = Panel()
        inside.setLayout(column(grid, None))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self._inside = inside
        self.parts.addWidget(self.area, 1)
        self.say()

    def _build_choices(self, grid: QGridLayout) -> None:
        self._unit_name, self._class_name = words(14, ink="text_2"), words(14, ink="text_2")
        self.units = OptionRow([""] * len(UNITS))
        self.classes = OptionRow([""] * len(TaxClass))
        self.flags = [OptionRow(["", ""]) for _ in FLAGS]
        self._flag_names = [words(14, ink="text_2") for _ in FLAGS]
        grid.addLayout(column(self._unit_name, self.units, gap=6), 4, 0, 1, 3)
        grid.addLayout(column(self._class_name, self.classes, gap=6), 5, 0, 1, 3)
        for at, (name, flag) in enumerate(zip(self._flag_names, self.flags, strict=True)):
            grid.addLayout(column(name, flag, gap=6), 6, at)

    def ask(
        self, typed: Mapping[str, str], classes: tuple[TaxClass, ...], *, title: str = ""
    ) -> None:
        """Show an item to be changed; without a title it is a new one."""
        self._is_new, self._name, self._classes = not title, title, classes
        for name, field in self.fields.items():
            field.put(typed.get(name, ""))
            field.judge(None)
        self.units.choose([each.value for each in UNITS].index(typed.get("unit") or "piece"))
        letters = [each.value for each in classes]
        letter = typed.get("tax_class") or "B"
        self.classes.choose(letters.index(letter) if letter in letters else 0)
        for name, flag in zip(FLAGS, self.flags, strict=True):
            flag.choose(0 if typed.get(name, "no") == "yes" else 1)
        self.said.silent()
        self.say()
        room = self._behind.height() - AROUND
        self.area.setMinimumHeight(max(160, min(self._inside.sizeHint().height() + 4, room)))
        self.area.verticalScrollBar().setValue(0)
        self.open_card()

    @property
    def typed(self) -> dict[str, str]:
        """What stands in every field."""
        texts = {name: field.text for name, field in self.fields.items()}
        flags = zip(FLAGS, self.flags, strict=True)
        return {
            **texts,
            "unit": UNITS[max(0, self.units.at)].value,
            "tax_class": self._classes[max(0, self.classes.at)].value if self._classes else "",
            **{name: "yes" if flag.at == 0 else "no" for name, flag in flags},
        }

    def take_keyboard(self) -> None:
        """Give the keyboard to the first field of a new item, to the price of one that is there: typing replaces it."""
        first = self.fields["name" if self._is_new else "price"]
        first.setFocus()
        first.line.selectAll()

    def confirm(self) -> None:
        """Report what stands here; the card stays until it is kept."""
        self.said.silent()
        self.confirmed.emit(self.typed)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say below each field what is wrong with it, and lead to the first."""
        for problem in problems:
            notice = notice_of(problem.refusal) if problem.refusal else Notice(problem.why)
            field = self.fields.get(problem.column)
            if field is None:
                self.said.wrong(sentence(notice))
            else:
                field.judge(notice, asked=True)
        first = next(
            (self.fields[each.column] for each in problems if each.column in self.fields), None
        )
        if first is not None:
            first.setFocus()
            self.area.ensureWidgetVisible(first)

    def show_refused(self, notice: Notice) -> None:
        """Say why it was not kept."""
        self.said.wrong(sentence(notice))

    def say(self) -> None:
        """Name all fields."""
        names = self._words.fields()
        hints = {
            "barcodes": self.tr("Several with ; between. CODE*24@1150 is a carton at its own price."),
            "prices": self.tr("6=62;12=60 is: from six 62"),
        }  # fmt: skip
        for name, field in self.fields.items():
            field.titled(names[name], hints.get(name, ""))
        self._unit_name.setText(names["unit"])
        self.units.name([self._words.unit(each) for each in UNITS])
        self._class_name.setText(names["tax_class"])
        self.classes.name([each.value for each in self._classes])
        for name, label, flag in zip(FLAGS, self._flag_names, self.flags, strict=True):
            label.setText(names[name])
            flag.name([self.tr("Yes"), self.tr("No")])
            for at, answer in enumerate((self.tr("Yes"), self.tr("No"))):
                flag.option(at).setAccessibleName(f"{names[name]}: {answer}")
        self.titled(self.tr("New item") if self._is_new else self._name)
        self.big.label(self.tr("Keep the item"))
