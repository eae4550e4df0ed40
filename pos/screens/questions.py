"""The questions about the shop and its till."""

from pos.desks.first_start import FirstStart
from pos.desks.views import Notice
from pos.screens.field import Field
from pos.screens.option_row import OptionRow
from pos.screens.panel import column
from pos.screens.question import Question
from pos.shop.market import MARKETS, market_of
from pos.shop.rules import LONGEST_LINE
from pos.shop.staff import LONGEST_NAME
from pos.shop.words import Reason

MOST_FIGURES = 2


class ShopQuestion(Question):
    """What is the shop called?"""

    def __init__(self) -> None:
        super().__init__()
        self.name = Field(most=LONGEST_LINE)
        self.name.edited.connect(lambda text: self.answered.emit({"shop": text}))
        self.setLayout(column(self.name))
        self.say()

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("What is the shop called?")

    @property
    def purpose(self) -> str:
        """What the answer is for."""
        return self.tr("The name stands on every receipt and on the customer's screen.")

    def show_answers(self, answers: FirstStart) -> None:
        """Show the name."""
        self.name.put(answers.shop)

    def judge(self, fault: Notice | None, *, asked: bool) -> None:
        """Say what is wrong with the name; an empty one only when it is asked for."""
        empty = not self.name.text and not asked
        self.name.judge(None if empty else fault, asked=asked, good=not empty)

    def take_keyboard(self) -> None:
        """Type the name."""
        self.name.setFocus()

    def say(self) -> None:
        """Name the field."""
        self.name.titled(self.tr("Name of the shop"))


class MarketQuestion(Question):
    """In which country does it stand?"""

    def __init__(self) -> None:
        super().__init__()
        self._codes = tuple(MARKETS)
        keys = [f"Alt {at}" for at in range(1, len(self._codes) + 1)]
        self.markets = OptionRow(keys, across=1, height=64)
        self.markets.chosen.connect(
            lambda at: self.answered.emit({"market": self._codes[at], "tax_number": ""})
        )
        self.setLayout(column(self.markets))
        self.say()

    @property
    def options(self) -> OptionRow:
        """The countries."""
        return self.markets

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("In which country does it stand?")

    @property
    def purpose(self) -> str:
        """What the answer is for."""
        return self.tr("Money, VAT and phone numbers follow from it. It cannot be changed later.")

    def show_answers(self, answers: FirstStart) -> None:
        """Show the country."""
        self.markets.choose(self._codes.index(answers.market))

    def take_keyboard(self) -> None:
        """Choose with the keys."""
        self.markets.option(max(0, self.markets.at)).setFocus()

    def say(self) -> None:
        """Name the countries and their money."""
        markets = [market_of(code) for code in self._codes]
        money = [f"{each.currency}, {each.sign}" for each in markets]
        self.markets.name([each.name for each in markets], money)


class TaxQuestion(Question):
    """What is the shop's tax number, and is it registered for VAT?"""

    def __init__(self) -> None:
        super().__init__()
        self._market = market_of(FirstStart().market)
        self.number = Field(most=20)
        self.number.edited.connect(self._type)
        self.registered = OptionRow(["Alt 1", "Alt 2"], across=1, height=64)
        self.registered.chosen.connect(
            lambda at: self.answered.emit({"is_vat_registered": at == 0})
        )
        self.setLayout(column(self.number, 18, self.registered))
        self.say()

    @property
    def options(self) -> OptionRow:
        """Registered for VAT or not."""
        return self.registered

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("What is the shop's {number}?").format(number=self._market.tax_number.name)

    @property
    def purpose(self) -> str:
        """What the answer is for."""
        return self.tr("It stands on every receipt. Leave it empty if the shop has none yet.")

    def show_answers(self, answers: FirstStart) -> None:
        """Show the number, as this country writes it."""
        self._market = market_of(answers.market)
        self.number.put(answers.tax_number)
        self.registered.choose(0 if answers.is_vat_registered else 1)
        self.say()

    def judge(self, fault: Notice | None, *, asked: bool) -> None:
        """Say what is wrong with the number."""
        self.number.judge(fault, asked=asked, good=bool(self.number.text))

    def take_keyboard(self) -> None:
        """Type the number."""
        self.number.setFocus()

    def say(self) -> None:
        """Name the field and the choice."""
        kind = self._market.tax_number
        example = self.tr("Like {example}").format(example=kind.example)
        self.number.titled(kind.name, "" if self.number.text else example)
        self.registered.name(
            [self.tr("Registered for VAT"), self.tr("Not registered")],
            [self.tr("Receipts show the VAT"), self.tr("Receipts show no VAT")],
        )

    def _type(self, text: str) -> None:
        at = self.number.line.cursorPosition()
        self.number.put(text.upper())
        self.number.line.setCursorPosition(at)
        self.answered.emit({"tax_number": text.upper().strip()})


class TillQuestion(Question):
    """Which till is this?"""

    def __init__(self) -> None:
        super().__init__()
        self.number = Field(most=MOST_FIGURES, pattern=r"\d{0,2}")
        self.name = Field(most=LONGEST_NAME)
        self.number.edited.connect(lambda text: self.answered.emit({"till": int(text or 0)}))
        self.name.edited.connect(lambda text: self.answered.emit({"till_name": text}))
        self.setLayout(column(self.number, 14, self.name))
        self.say()

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Which till is this?")

    @property
    def purpose(self) -> str:
        """What the answer is for."""
        return self.tr("Every till of the shop has a number of its own. The first is till 1.")

    def show_answers(self, answers: FirstStart) -> None:
        """Show the number and the name."""
        self.number.put(str(answers.till) if answers.till else "")
        self.name.put(answers.till_name)

    def judge(self, fault: Notice | None, *, asked: bool) -> None:
        """Say what is wrong with which of the two."""
        is_number = fault is not None and fault.source == Reason.TILL_NUMBER.value
        self.number.judge(fault if is_number else None, asked=asked, good=True)
        self.name.judge(None if is_number else fault, asked=asked)

    def take_keyboard(self) -> None:
        """Type the number."""
        self.number.setFocus()
        self.number.line.selectAll()

    def say(self) -> None:
        """Name the fields."""
        self.number.titled(self.tr("Number of this till"))
        self.name.titled(self.tr("Its name"), self.tr("Like Front or Bar. It may stay empty."))


class PrinterQuestion(Question):
    """Which printer does this till have?"""

    def __init__(self) -> None:
        super().__init__()
        self.printer = Field()
        self.printer.edited.connect(lambda text: self.answered.emit({"printer": text}))
        self.setLayout(column(self.printer))
        self.say()

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Which printer does this till have?")

    @property
    def purpose(self) -> str:
        """What the answer is for."""
        return self.tr(
            "Without one the till sells all the same; receipts are kept and printed later."
        )

    def show_answers(self, answers: FirstStart) -> None:
        """Show the printer."""
        self.printer.put(answers.printer)

    def judge(self, fault: Notice | None, *, asked: bool) -> None:
        """Say what is wrong with its name."""
        self.printer.judge(fault, asked=asked)

    def take_keyboard(self) -> None:
        """Type its name."""
        self.printer.setFocus()

    def say(self) -> None:
        """Name the field, and say what comes later."""
        hint = self.tr(
            "Its name in this computer's list of printers, or empty. "
            "M-Pesa is set up later, in the settings."
        )
        self.printer.titled(self.tr("Printer"), hint)
