"""The question about the owner: a name, and a PIN typed twice."""

from pos.desks.first_start import FirstStart
from pos.desks.views import Notice
from pos.screens.field import Field
from pos.screens.panel import column, row
from pos.screens.question import Question
from pos.shop.pin import digits_for
from pos.shop.staff import LONGEST_NAME, Role
from pos.shop.words import Reason

OF_PIN = {Reason.PIN_EASY.value, Reason.PIN_LENGTH.value}
DIFFERENT = "The two PINs are not the same. Type the second one again."
LENGTH = "The owner's PIN has {digits} figures."
FIGURES = digits_for(Role.OWNER)


class OwnerQuestion(Question):
    """Who is the owner?"""

    def __init__(self) -> None:
        super().__init__()
        figures = rf"\d{{0,{FIGURES}}}"
        self.name = Field(most=LONGEST_NAME)
        self.pin = Field(most=FIGURES, pattern=figures, secret=True)
        self.again = Field(most=FIGURES, pattern=figures, secret=True)
        self.name.edited.connect(lambda text: self.answered.emit({"owner": text}))
        self.pin.edited.connect(self._type)
        self.again.edited.connect(lambda _text: self._compare(asked=False))
        pins = row(self.pin, self.again, gap=16)
        for at in range(2):
            pins.setStretch(at, 1)
        self.setLayout(column(self.name, 14, pins))
        self.say()

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Who is the owner?")

    @property
    def purpose(self) -> str:
        """What the answer is for."""
        return self.tr("The owner may do everything: take people on, change prices and settings.")

    def show_answers(self, answers: FirstStart) -> None:
        """Show the name; a PIN is never shown, and is forgotten with the answers."""
        self.name.put(answers.owner)
        if not answers.pin:
            self.pin.put("")
            self.again.put("")

    def judge(self, fault: Notice | None, *, asked: bool) -> None:
        """Say what is wrong with the name or with the PIN."""
        is_pin = fault is not None and fault.source in OF_PIN
        name_fault = None if is_pin or not (self.name.text or asked) else fault
        self.name.judge(name_fault, asked=asked, good=bool(self.name.text))
        pin_fault = fault if is_pin and (self.pin.text or asked) else None
        if pin_fault is not None and pin_fault.source == Reason.PIN_LENGTH.value:
            pin_fault = Notice(LENGTH, pin_fault.facts)
        is_good = fault is None and bool(self.pin.text)
        self.pin.judge(pin_fault, asked=asked, good=is_good)
        self._compare(asked=asked and fault is None)

    def lacks(self) -> Notice | None:
        """Give that the PIN was not typed twice the same."""
        return None if self.pin.text == self.again.text else Notice(DIFFERENT)

    def take_keyboard(self) -> None:
        """Type the name first."""
        self.name.setFocus()

    def say(self) -> None:
        """Name the fields."""
        self.name.titled(self.tr("Name of the owner"))
        hint = self.tr("{count} figures").format(count=FIGURES)
        self.pin.titled(self.tr("PIN"), hint)
        self.again.titled(self.tr("The same PIN again"), hint)

    def _type(self, text: str) -> None:
        self.again.put("")
        self.answered.emit({"pin": text})

    def _compare(self, *, asked: bool) -> None:
        is_whole = len(self.again.text) == FIGURES
        differs = self.lacks() if asked or is_whole else None
        self.again.judge(differs, asked=asked, good=is_whole)
