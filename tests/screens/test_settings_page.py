"""The settings by keys and by touch."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices
from pos.desks.views import Notice, notice_of
from pos.screens.settings_page import SettingsPage
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.screens.settings_gallery import MPESA, SECTIONS, SETTINGS

ALT = Qt.KeyboardModifier.AltModifier
NO = notice_of(Refusal(Reason.KEY_TAKEN, key="F2", words="Search"))


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show_settings(SETTINGS)
    made.show()
    return made


def test_each_section_has_a_key_and_a_place_to_touch(qtbot: QtBot, page: SettingsPage) -> None:
    for at in range(len(SECTIONS)):
        qtbot.keyClick(page, Qt.Key(Qt.Key.Key_1.value + at), ALT)
        assert page.section is page.sections[at]
        assert page._title.text() == page.sections[at].title
        qtbot.mouseClick(page.tabs[0], Qt.MouseButton.LeftButton)
        assert page.section is page.sections[0]


def test_the_page_keys_walk_through_the_sections(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.section is page.sections[1]
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert page.section is page.sections[0]


def test_escape_and_a_touch_go_back_to_the_sale(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        qtbot.mouseClick(page.close_button, Qt.MouseButton.LeftButton)


def test_enter_saves_from_within_a_field(qtbot: QtBot, page: SettingsPage) -> None:
    focus = page.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, "!")
    with qtbot.waitSignal(page.shop_changed) as said:
        qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert said.args[0]["name"] == "Mama Njeri Mini Mart!"


def test_who_may_not_change_the_shop_saves_nothing(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_settings(replace(SETTINGS, may_change=False))
    assert page._locked.isVisible()
    assert not page.save_button.isVisible()
    with qtbot.assertNotEmitted(page.shop_changed):
        page.save()
    page.open_section(SECTIONS.index("look"))
    assert not page._locked.isVisible()
    page.open_section(SECTIONS.index("scanner"))
    assert page.save_button.isVisible()


def test_what_did_not_come_about_is_said(page: SettingsPage) -> None:
    page.show_settings(replace(SETTINGS, notice=Notice(Reason.NAME_MISSING.value)))
    assert page._said.text == "A name is needed."
    page.tell(None)
    assert page._said.text == ""
    page.show_mpesa(replace(MPESA, notice=Notice(Reason.MPESA_NUMBERS_UNREADABLE.value)))
    assert page._said.text == ""
    page.open_section(SECTIONS.index("mpesa"))
    page.show_mpesa(replace(MPESA, notice=Notice(Reason.MPESA_NUMBERS_UNREADABLE.value)))
    assert page._said.text.startswith("That is no number of a paybill")


def test_a_key_that_is_taken_is_said_on_its_card_and_a_free_one_closes_it(
    page: SettingsPage,
) -> None:
    page.keys.change_asked.connect(lambda action: page.key_card.ask(action, page.keys._keys))
    page.open_section(SECTIONS.index("keys"))
    page.keys.buttons["park"].click()
    page.show_settings(replace(SETTINGS, notice=NO))
    assert page.key_card._said.text.startswith("F2 does “Search” already.")
    assert page._said.text == ""
    page.show_settings(replace(SETTINGS, choices=Choices(keys={"park": "Ctrl+B"})))
    assert not page.key_card.isVisible()
