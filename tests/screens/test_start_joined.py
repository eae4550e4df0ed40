"""A whole shop is begun at the page, with the real desk and books on disk."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.choices import read_choices
from pos.desks.first_start import FirstStart, Products, Step
from pos.desks.starting import StartDesk
from pos.log import stream_log
from pos.records.products import all_products
from pos.screens.first_start_page import FirstStartPage
from pos.screens.owner_question import OwnerQuestion
from pos.screens.start_joined import JoinedStart, first_start_page
from pos.startup import Computer, begin_shop, opened
from pos.till.signing import list_staff
from tests.test_startup import computer_in

GOOD = "name,price\n" + "".join(f"Item {at},{at % 900 + 1}\n" for at in range(20_000))
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    lanes = Background(stream_log(io.StringIO()))
    yield lanes
    lanes.end()


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return computer_in(tmp_path / "home")


class Begun:
    """A page with its desk, and fingers on its keys."""

    def __init__(self, qtbot: QtBot, background: Background, computer: Computer) -> None:
        self.qtbot, self.spoken, self.file = qtbot, [], ""
        self.page = FirstStartPage()
        self.desk = StartDesk(background, partial(begin_shop, computer), self.page)
        JoinedStart(
            self.desk, self.page, speak=self.spoken.append, choose_file=lambda _page: self.file
        )
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        self.qtbot.keyClick(self.focus, key, held or Qt.KeyboardModifier.NoModifier)

    @property
    def focus(self) -> QWidget:
        return self.page.focusWidget() or self.page

    def to_products(self) -> None:
        """Answer everything up to the products by keys alone."""
        self.type("Mama Njeri")
        self.press(ENTER)
        self.press(ENTER)
        self.type("p051234567x")
        self.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        self.press(ENTER)
        self.type("3")
        self.press(ENTER)
        self.press(ENTER)
        self.type("Njeri")
        owner = self.page.questions[Step.OWNER]
        assert isinstance(owner, OwnerQuestion)
        for field in (owner.pin, owner.again):
            field.setFocus()
            self.type("482913")
        self.press(ENTER)
        assert self.desk.view.step is Step.PRODUCTS

    def bring(self, file: Path) -> None:
        self.file = str(file)
        self.press(Qt.Key.Key_F3)
        self.press(ENTER)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.view.is_working, timeout=60_000)


@pytest.fixture
def begun(qtbot: QtBot, background: Background, computer: Computer) -> Begun:
    return Begun(qtbot, background, computer)


def test_a_shop_is_begun_by_keys_alone(begun: Begun, computer: Computer) -> None:
    begun.to_products()
    begun.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    begun.press(ENTER)
    begun.settle()
    assert len(begun.desk.view.phrase) == 29
    begun.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    with begun.qtbot.waitSignal(begun.page.done):
        begun.press(ENTER)
    assert [group.text() for group in begun.page.phrase._groups] == [""] * 5
    with opened(computer) as records, records.reading() as books:
        assert [person.name for person in list_staff(records)] == ["Njeri"]
        assert records.till == 3
        assert all_products(books)


def test_a_wrong_answer_stays_on_its_page_with_what_to_write(begun: Begun) -> None:
    begun.press(ENTER)
    assert begun.desk.view.step is Step.SHOP
    assert begun.page.questions[Step.SHOP].name.below == "A name is needed."  # type: ignore[attr-defined]
    begun.type("Duka")
    begun.press(ENTER)
    begun.press(ESC)
    assert isinstance(begun.focus, QLineEdit)
    assert begun.focus.text() == "Duka"


@pytest.mark.slow
def test_twenty_thousand_lines_can_be_stopped_and_then_come_in(
    begun: Begun, computer: Computer, tmp_path: Path
) -> None:
    file = tmp_path / "goods.csv"
    file.write_text(GOOD)
    begun.to_products()
    begun.bring(file)
    begun.qtbot.waitUntil(lambda: begun.desk.view.doing == "Adding", timeout=60_000)
    begun.press(ESC)
    begun.settle()
    assert begun.page._said.text == "Stopped. Nothing was kept."
    assert [each.name for each in computer.folders.home.iterdir() if "records" in each.name] in (
        [],
        ["records.sqlite.lock"],
    )
    begun.press(ENTER)
    begun.settle()
    assert begun.desk.view.phrase
    with opened(computer) as records, records.reading() as books:
        assert sum(1 for _ in all_products(books)) == 20_000


def test_bad_rows_are_all_listed_and_the_shop_can_begin_without_them(
    begun: Begun, computer: Computer, tmp_path: Path
) -> None:
    file = tmp_path / "goods.csv"
    file.write_text("name,price\nMilk,65\nBread,a lot\n,10\n")
    begun.to_products()
    begun.bring(file)
    begun.settle()
    model = begun.page._bad.table.model()
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == ["3", "4"]
    begun.press(ENTER)
    begun.settle()
    with opened(computer) as records, records.reading() as books:
        assert [each.name for each in all_products(books)] == ["Milk"]


def test_the_language_is_spoken_at_once_and_kept(begun: Begun, computer: Computer) -> None:
    begun.press(Qt.Key.Key_F2)
    assert begun.spoken == ["sw"]
    begun.to_products()
    begun.press(ENTER)
    begun.settle()
    assert read_choices(computer.folders).language == "sw"


def test_no_file_chosen_changes_nothing(begun: Begun) -> None:
    begun.to_products()
    begun.press(Qt.Key.Key_F3)
    assert begun.desk.view.answers.products is Products.NONE


def test_the_page_comes_whole_for_the_window(
    qtbot: QtBot, background: Background, computer: Computer
) -> None:
    page = first_start_page(background, partial(begin_shop, computer), lambda _language: None)
    qtbot.addWidget(page)
    assert page._title.text() == "What is the shop called?"


KILLED = """
import sys
from pathlib import Path
from pos.desks.first_start import FirstStart, Products
from pos.startup import begin_shop
from tests.test_startup import computer_in

def tell(what, done, of):
    if what == "Adding":
        print("now", flush=True)
        sys.stdin.read()

first = FirstStart(shop="Duka", owner="Njeri", pin="482913", products=Products.SAMPLE)
begin_shop(computer_in(Path(sys.argv[1])), first, tell)
"""


@pytest.mark.slow
def test_killed_in_the_middle_there_is_no_shop_and_it_begins_anew(tmp_path: Path) -> None:
    home = tmp_path / "home"
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(home)],
        cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        assert program.stdout.readline() == "now\n"
        program.send_signal(signal.SIGKILL)
    computer = computer_in(home)
    assert not computer.folders.records.exists()
    unfinished = [each for each in home.iterdir() if each.name.startswith(".starting-")]
    assert len(unfinished) == 1
    first = FirstStart(shop="Duka", owner="Njeri", pin="482913")
    assert begin_shop(computer, first, lambda _what, _done, _of: None)
    assert not [each for each in home.iterdir() if each.name.startswith(".starting-")]
