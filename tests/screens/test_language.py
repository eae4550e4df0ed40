"""Two languages, changed while the till runs."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from pos.screens.language import Language, Speech
from pos.screens.total_panel import TotalPanel
from pos.shop.money import shillings
from tests.screens.speaking import SOURCES


def test_kiswahili_is_spoken_without_a_restart(qtbot: QtBot, speech: Speech) -> None:
    panel = TotalPanel()
    qtbot.addWidget(panel)
    panel.show_total(shillings(1864), 13)
    assert speech.speak(Language.KISWAHILI)
    QCoreApplication.processEvents()
    assert panel.accessibleName() == "Jumla ya kulipa KSh 1,864"
    assert speech.language is Language.KISWAHILI


def test_a_language_that_is_not_there_changes_nothing(speech: Speech, tmp_path: Path) -> None:
    other = Speech(QCoreApplication.instance(), tmp_path)  # type: ignore[arg-type]
    assert not other.speak(Language.KISWAHILI)
    assert other.language is Language.ENGLISH
    other.deleteLater()


@pytest.mark.parametrize("name", ["kaunta_sw.ts", "kaunta_en.ts"])
def test_every_text_is_translated(name: str) -> None:
    open_ones = [
        message.findtext("source")
        for message in parse(SOURCES / name).getroot().iter("message")  # noqa: S314 - our own file
        if message.find("translation[@type]") is not None
    ]
    assert open_ones == []


def test_a_translation_fills_the_same_braces() -> None:
    for message in parse(SOURCES / "kaunta_sw.ts").getroot().iter("message"):  # noqa: S314 - our own file
        source = message.findtext("source") or ""
        said = message.findtext("translation") or ""
        if message.get("numerus") != "yes":
            assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", said)), (
                source
            )


def test_the_texts_were_gathered_from_the_screens_as_they_are(tmp_path: Path) -> None:
    """make words was run after the last change."""
    fresh = tmp_path / "kaunta_sw.ts"
    room = Path(__file__).parents[2] / "pos" / "screens"
    update = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run(
        [update, "-silent", "-locations", "none", *sorted(room.rglob("*.py")), "-ts", fresh],
        check=True,
        timeout=60,
    )

    def texts(path: Path) -> set[tuple[str, str]]:
        contexts = parse(path).getroot().iter("context")  # noqa: S314 - our own file
        return {
            (context.findtext("name") or "", message.findtext("source") or "")
            for context in contexts
            for message in context.iter("message")
        }

    assert texts(fresh) == texts(SOURCES / "kaunta_sw.ts")
