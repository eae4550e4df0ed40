"""Whoever looks at the paper says whether it is whole: one after another, or later."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.unsure_card import UnsureCard
from pos.shop.print_job import JobKind, JobState
from pos.till.printing import Unsure
from tests.shop.test_print_job import JOB

RECEIPT = Unsure(replace(JOB, state=JobState.UNKNOWN), "T2-0001")
Z = Unsure(replace(JOB, id=2, kind=JobKind.Z), "")
DRAWER = Unsure(replace(JOB, id=3, kind=JobKind.DRAWER), "")


@pytest.fixture
def card(qtbot: QtBot) -> UnsureCard:
    behind = QWidget()
    behind.resize(1366, 768)
    qtbot.addWidget(behind)
    behind.show()
    return UnsureCard(behind)


def test_one_paper_after_another_is_asked_about(card: UnsureCard, qtbot: QtBot) -> None:
    heard: list[tuple[int, bool]] = []
    card.settled.connect(lambda job, whole: heard.append((job, whole)))
    card.show_unsure((RECEIPT, Z, DRAWER))
    assert card._ask.text() == "Did receipt T2-0001 come out whole?"
    qtbot.keyClick(card, Qt.Key.Key_2)
    assert card._ask.text() == "Did the Z come out whole?"
    qtbot.keyClick(card, Qt.Key.Key_1)
    assert heard == [(1, False), (2, True)]
    assert card.isHidden()
    card._say_yes_or_no(0)
    assert len(heard) == 2


def test_a_drawer_alone_is_nothing_to_look_at(card: UnsureCard) -> None:
    card.show_unsure((DRAWER,))
    assert card.isHidden()


def test_later_leaves_everything_as_it_is(card: UnsureCard, qtbot: QtBot) -> None:
    heard: list[int] = []
    card.settled.connect(lambda job, _: heard.append(job))
    card.show_unsure((RECEIPT,))
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert (card.isHidden(), heard) == (True, [])


@pytest.mark.parametrize("kind", [each for each in JobKind if each is not JobKind.DRAWER])
def test_each_kind_of_paper_is_asked_about_in_words(card: UnsureCard, kind: JobKind) -> None:
    card.show_unsure((Unsure(replace(JOB, kind=kind), "T2-0001"),))
    assert card._ask.text().endswith("come out whole?")
