"""The one style sheet, filled from a theme: flat fills, borders and the colour of words."""

from dataclasses import fields

from pos.screens.tokens import Theme

_SHEET = """
QWidget#page {{ background: {bg}; }}
QWidget#rail {{ background: {surface}; border-left: 1px solid {border}; }}
QWidget#top {{ background: {surface}; border-bottom: 1px solid {border}; }}
QWidget#nav {{ background: {ink}; }}
QWidget#brand {{ background: {ink}; }}
QWidget#paper {{ background: {surface}; }}
QFrame[card="plain"] {{ background: {surface}; border: 1px solid {border}; border-radius: 8px; }}
QFrame[card="popup"] {{ background: {surface}; border: 1px solid {border_strong}; border-radius: 8px; }}
QFrame[card="sunken"] {{ background: {surface_alt}; border: 0; border-radius: 6px; }}
QFrame[card="foot"] {{ background: {surface_alt}; border: 0; border-top: 1px solid {border};
    border-bottom-left-radius: 7px; border-bottom-right-radius: 7px; }}
QFrame[card="field"] {{ background: {surface}; border: 2px solid {focus}; border-radius: 8px; }}
QFrame[card="paid"] {{ background: {paid_bg}; border: 2px solid {paid_line}; border-radius: 8px; }}
QFrame[card="short"] {{ background: {short_bg}; border: 2px solid {short_line}; border-radius: 8px; }}
QFrame[card="over"] {{ background: {over_bg}; border: 2px solid {over_line}; border-radius: 8px; }}
QFrame[card="inside"] {{ background: {surface}; border: 1px solid {paid_line}; border-radius: 8px; }}
QFrame[card="inside-short"] {{ background: {surface}; border: 1px solid {short_line}; border-radius: 8px; }}
QFrame[card="paid-strip"] {{ background: {paid_bg}; border: 0; border-top: 3px solid {paid_line}; }}
QFrame[card="banner"] {{ background: {offline_bg}; border: 1px solid {offline_line}; border-radius: 6px; }}
QFrame[card="chip"] {{ background: {surface_alt}; border: 1px solid {border}; border-radius: 4px; }}
QFrame[card="found"] {{ background: {paid_bg}; border: 1px solid {paid_line}; border-radius: 4px; }}
QFrame[card="warned"] {{ background: {failed_bg}; border: 1px solid {failed_line}; border-radius: 4px; }}
QFrame[card="chosen"] {{ background: {row_new}; border: 1px solid {border_strong}; border-radius: 8px; }}
QFrame[card="asks"] {{ background: {waiting_bg}; border: 1px dashed {waiting_line}; border-radius: 4px; }}
QLabel[card="times"] {{ background: {primary_tint}; border-radius: 4px; }}
QLabel[card="chip"] {{ background: {surface_alt}; border: 1px solid {border}; border-radius: 4px; }}
QFrame[card="tint"] {{ background: {primary_tint}; border: 0; border-radius: 8px; }}
QFrame[card="total"] {{ background: {ink}; border: 1px solid {ink_border}; border-radius: 8px; }}
QFrame[card="part"] {{ background: {surface}; border: 0; border-top: 1px solid {border};
    border-left: 4px solid {surface}; }}
QFrame[card="part-open"] {{ background: {row_new}; border: 0; border-top: 1px solid {border};
    border-left: 4px solid {primary}; }}
QFrame[card="below"] {{ border: 0; border-top: 1px solid {border}; }}
QFrame[card="fact"] {{ border: 0; border-left: 1px solid {paid_line}; }}
QFrame[line="across"] {{ background: {border}; border: 0; }}
QFrame[line="green"] {{ background: {paid_line}; border: 0; }}
QLabel {{ background: transparent; border: 0; }}
QLineEdit {{ background: transparent; border: 0; color: {text}; placeholder-text-color: {text_3};
    selection-background-color: {primary}; selection-color: {on_primary}; }}
QLineEdit[field="amount"] {{ selection-background-color: {row_new}; selection-color: {text}; }}
QLineEdit[field="boxed"] {{ background: {surface}; border: 1px solid {border_strong};
    border-radius: 6px; padding: 0 13px; }}
QLineEdit[field="boxed"]:focus {{ border: 2px solid {focus}; padding: 0 12px; }}
QTableView, QListView {{ background: {surface}; border: 0; outline: 0; }}
QTableView::item, QListView::item {{ border: 0; }}
QHeaderView {{ background: {surface_alt}; border: 0; }}
QHeaderView::section {{ background: {surface_alt}; color: {text_2}; border: 0;
    border-bottom: 1px solid {border}; padding: 0; }}
QHeaderView[of="office"]::section {{ padding: 0 7px 0 14px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: {surface_sunken}; width: 12px; border: 0; border-radius: 6px; }}
QScrollBar::handle:vertical {{ background: {border_strong}; min-height: 44px; border-radius: 6px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QToolTip {{ background: {ink}; color: {on_ink}; border: 1px solid {ink_border}; padding: 6px; }}
"""


def style_sheet(theme: Theme) -> str:
    """Give the sheet for a theme, with one rule for the colour of each kind of words."""
    colors = {each.name: getattr(theme, each.name) for each in fields(theme)}
    words = (
        f'QLabel[ink="{name}"], QLineEdit[ink="{name}"] {{ color: {color}; }}\n'
        for name, color in colors.items()
        if name != "name"
    )
    return _SHEET.format_map(colors) + "".join(words)
