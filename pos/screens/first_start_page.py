"""The first start: a new shop is asked for, question by question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.desks.first_start import Step
from pos.desks.starting import StartView
from pos.desks.views import Notice
from pos.screens.bad_rows import BadRows
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.keys import ENTER
from pos.screens.language import language_now
from pos.screens.mark import Mark
from pos.screens.measures import Measures
from pos.screens.owner_question import OwnerQuestion
from pos.screens.page import Page
from pos.screens.panel import Panel, column, row, words
from pos.screens.phrase_card import PhraseCard
from pos.screens.products_question import ProductsQuestion
from pos.screens.question import Question
from pos.screens.questions import (
    MarketQuestion,
    PrinterQuestion,
    ShopQuestion,
    TaxQuestion,
    TillQuestion,
)
from pos.screens.said_line import SaidLine
from pos.screens.sentences import sentence
from pos.screens.start_work import StartWork
from pos.screens.steps_list import StepsList

STEPS = tuple(Step)
FIGURES = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}


class FirstStartPage(Page):
    """Asks what a new shop needs to know, one question to a page; Enter goes on, Esc goes back."""

    done = Signal()
    """The shop is there and its recovery phrase was written down."""
    answered = Signal(dict)
    next_asked = Signal()
    back_asked = Signal()
    stop_asked = Signal()
    leave_out_asked = Signal()
    phrase_written = Signal()
    file_wanted = Signal()
    language_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._view = StartView()
        self._lacking: Notice | None = None
        self._build_brand()
        self._build_questions()
        self._build_foot()
        right = column(self._count, 6, self._title, 6, self._purpose, 24)
        right.addWidget(self._pages, 1)
        right.addSpacing(12)
        right.addWidget(self._said)
        right.addSpacing(12)
        right.addLayout(self._foot)
        right.setContentsMargins(56, 44, 56, 32)
        self._right = right
        parts = row(self._brand, gap=0)
        parts.addLayout(right, 1)
        self.fill(parts)
        self.show_view(self._view)

    def _build_brand(self) -> None:
        self._brand = Panel()
        self._brand.setObjectName("brand")
        kaunta = words(34, BOLD, "on_ink")
        kaunta.setText("Kaunta")
        self._welcome = words(24, SEMIBOLD, "on_ink").wrapped()
        self._steps = StepsList(len(STEPS) + 1)
        self._language = Button(Shape.ROW, Kind.QUIET, icon="translate", key="F2")
        self._language.clicked.connect(self._change_language)
        layout = column(
            row(Mark(52), kaunta, None, gap=14), 36, self._welcome, 28, self._steps, None,
            row(self._language, None),
        )  # fmt: skip
        layout.setContentsMargins(32, 40, 28, 32)
        self._brand.setLayout(layout)

    def _build_questions(self) -> None:
        self._count = words(14, SEMIBOLD, "text_2")
        self._title, self._purpose = (
            words(32, BOLD).wrapped(),
            words(18, REGULAR, "text_2").wrapped(),
        )
        self.products = ProductsQuestion()
        self.products.file_wanted.connect(self.file_wanted)
        self.questions: dict[Step, Question] = {
            Step.SHOP: ShopQuestion(), Step.MARKET: MarketQuestion(), Step.TAX: TaxQuestion(),
            Step.TILL: TillQuestion(), Step.PRINTER: PrinterQuestion(), Step.OWNER: OwnerQuestion(),
            Step.PRODUCTS: self.products,
        }  # fmt: skip
        self._work, self._bad, self.phrase = StartWork(), BadRows(), PhraseCard()
        self.phrase.written.connect(self._say_buttons)
        self._pages = QStackedWidget()
        self._asked = {step: _at_top(question) for step, question in self.questions.items()}
        for step, question in self.questions.items():
            question.answered.connect(self._answer)
            self._pages.addWidget(self._asked[step])
        for page in (self._work, self._bad, self.phrase):
            self._pages.addWidget(page)

    def _build_foot(self) -> None:
        self._said = SaidLine()
        self.back, self.main = (
            Button(Shape.ROW, Kind.QUIET, icon="arrow-left", key="Esc"),
            Button(Shape.MAIN, Kind.PRIMARY, icon="arrow-right", key="Enter"),
        )
        self.back.setFixedHeight(64)
        self.main.setFixedHeight(64)
        self.main.setMinimumWidth(320)
        self.back.clicked.connect(self.step_back)
        self.main.clicked.connect(self.go_on)
        self._foot = row(self.back, None, self.main)

    def show_view(self, view: StartView) -> None:
        """Show the question, the work, the rows that cannot be used, or the phrase."""
        before, self._view = self._view, view
        self._lacking = None if view != before else self._lacking
        question = self.questions[view.step]
        question.show_answers(view.answers)
        self._work.show_progress(view.doing, view.done, view.of)
        if view.problems != before.problems:
            self._bad.show_problems(view.problems)
        if view.phrase != before.phrase:
            self.phrase.show_phrase(view.phrase)
        page = self._page_of(view)
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self.take_keyboard()
        self.say()

    def take_keyboard(self) -> None:
        """Give the keyboard to what is typed first."""
        if self._is_asking:
            self.questions[self._view.step].take_keyboard()
        else:
            self.setFocus()

    def go_on(self) -> None:
        """What the big button does now."""
        if self._view.phrase:
            if self.phrase.is_written:
                self.phrase_written.emit()
        elif self._view.problems:
            self.leave_out_asked.emit()
        elif not self._view.is_working:
            self._ask_next()

    def step_back(self) -> None:
        """Stop what is being done, or ask the question before."""
        if self._view.is_working:
            self.stop_asked.emit()
        elif self._view.problems:
            self.answered.emit({})
        elif not self._view.phrase:
            self.back_asked.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the first question."""
        super().showEvent(event)
        self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back, F2 speaks the other language, Alt with a figure chooses."""
        key = Qt.Key(event.key())
        if key in ENTER:
            self.go_on()
        elif key == Qt.Key.Key_Escape:
            self.step_back()
        elif key == Qt.Key.Key_F2:
            self._change_language()
        elif key == Qt.Key.Key_F3 and self._is_asking and self._view.step is Step.PRODUCTS:
            self.file_wanted.emit()
        elif key in FIGURES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._choose(FIGURES[key])
        else:
            super().keyPressEvent(event)

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._brand.setFixedWidth(280 if measures.compact else 372)
        side = 32 if measures.compact else 72 if measures.wide else 56
        self._right.setContentsMargins(side, 44, side, 32)
        self._title.setFont(text_font(28 if measures.compact else 32, BOLD))

    def say(self) -> None:
        """Say what is asked, how far it is, and what the buttons do."""
        view, question = self._view, self.questions[self._view.step]
        self._welcome.setText(self.tr("Your new shop"))
        names = [
            self.tr("Name"), self.tr("Country"), self.tr("Tax"), self.tr("Till"),
            self.tr("Printer"), self.tr("Owner"), self.tr("Products"), self.tr("Recovery phrase"),
        ]  # fmt: skip
        self._steps.name(names)
        self._steps.show_step(len(STEPS) if view.phrase else view.number - 1)
        self._language.label("English" if language_now() == "sw" else "Kiswahili")
        count = self.tr("Question {number} of {count}")
        self._count.setText(count.format(number=view.number, count=len(STEPS)))
        self._title.setText(question.title)
        self._purpose.setText(question.purpose)
        for each in (self._count, self._title, self._purpose):
            each.setVisible(self._is_asking)
        self.setAccessibleName(question.title)
        self._say_buttons()
        self._say_faults(question)

    @property
    def _is_asking(self) -> bool:
        return not (self._view.is_working or self._view.problems or self._view.phrase)

    def _page_of(self, view: StartView) -> QWidget:
        if view.is_working:
            return self._work
        if view.problems:
            return self._bad
        return self.phrase if view.phrase else self._asked[view.step]

    def _say_buttons(self) -> None:
        view = self._view
        is_last = view.number == len(STEPS)
        self.back.label(self.tr("Stop") if view.is_working else self.tr("Back"))
        self.back.setVisible(not view.phrase and (view.number > 1 or not self._is_asking))
        if view.phrase:
            why = "" if self.phrase.is_written else self.tr("once it is on paper")
            self.main.label(self.tr("Open the till"), why)
        elif view.problems:
            self.main.label(self.tr("Begin without them"))
        else:
            self.main.label(self.tr("Make the shop") if is_last else self.tr("Go on"))
        self.main.setVisible(not view.is_working)
        self.main.setEnabled(not view.phrase or self.phrase.is_written)

    def _say_faults(self, question: Question) -> None:
        """Say what is wrong below its field; what has no field stands above the buttons."""
        view = self._view
        if self._is_asking:
            question.judge(view.fault, asked=view.notice is not None or self._lacking is not None)
        is_elsewhere = view.notice is not None and view.notice != view.fault and not view.problems
        if is_elsewhere and view.notice is not None and self._is_asking:
            self._said.wrong(sentence(view.notice))
        else:
            self._said.silent()

    def _ask_next(self) -> None:
        question = self.questions[self._view.step]
        lacking = None if self._view.fault else question.lacks()
        if lacking is None:
            self.next_asked.emit()
        else:
            self._lacking = lacking
            question.judge(None, asked=True)

    def _answer(self, answers: dict[str, object]) -> None:
        self._lacking = None
        self.answered.emit(answers)

    def _choose(self, at: int) -> None:
        if self._view.phrase:
            if at == 0:
                self.phrase.done.click()
        elif self._is_asking:
            options = self.questions[self._view.step].options
            if options is not None:
                options.take(at)

    def _change_language(self) -> None:
        self.language_asked.emit("en" if language_now() == "sw" else "sw")


def _at_top(question: Question) -> QWidget:
    """Give a page with the question at its top, however high the window is."""
    page, beside = Panel(), row(question, None, gap=0)
    beside.setStretch(0, 100)
    page.setLayout(column(beside, None))
    return page
