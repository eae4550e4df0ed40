"""The typeface is there without being installed, and its figures line up."""

from PySide6.QtGui import QFontInfo, QFontMetricsF

from pos.screens.fonts import BOLD, REGULAR, figure_font, load_inter, text_font


def test_inter_comes_with_the_program() -> None:
    assert load_inter()
    assert QFontInfo(text_font(14)).family() == "Inter"


def test_every_figure_is_as_wide_as_every_other() -> None:
    metrics = QFontMetricsF(figure_font(60, BOLD))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_figures_among_words_have_their_own_widths() -> None:
    metrics = QFontMetricsF(text_font(60, BOLD))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) > 1


def test_bold_words_are_wider_than_plain_ones() -> None:
    plain, bold = (QFontMetricsF(text_font(20, weight)) for weight in (REGULAR, BOLD))
    assert bold.horizontalAdvance("Taslimu") > plain.horizontalAdvance("Taslimu")
