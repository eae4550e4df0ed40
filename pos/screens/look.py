"""The look of the whole program: a theme becomes a palette and one style sheet, at any time."""

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from pos.screens.fonts import load_inter, text_font
from pos.screens.style_sheet import style_sheet
from pos.screens.tokens import DARK, LIGHT, Theme

_DARKNESS = QColor(DARK.bg).rgb()


class Brightness(Enum):
    """Which theme is wanted: the system's, or always the same."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(QObject):
    """Dresses the application, and dresses it again when the system or the cashier wants it otherwise."""

    theme_changed = Signal()

    def __init__(
        self, application: QApplication, brightness: Brightness = Brightness.SYSTEM
    ) -> None:
        super().__init__(application)
        self._application = application
        self._brightness = brightness
        application.setStyle("Fusion")
        load_inter()
        application.setFont(text_font(14))
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    @property
    def theme(self) -> Theme:
        """The theme that is worn now."""
        return theme_now()

    def wear(self, brightness: Brightness) -> None:
        """Change the theme at once, without a restart."""
        self._brightness = brightness
        self._follow()

    def _follow(self) -> None:
        """Dress anew only for another theme: every part of the window takes its time."""
        if self._wanted() is not theme_now():
            self._dress()

    def _wanted(self) -> Theme:
        if self._brightness is Brightness.SYSTEM:
            # Asked of the system, never read from a palette that may be our own.
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._brightness is Brightness.DARK else LIGHT

    def _dress(self) -> None:
        theme = self._wanted()
        # A new sheet mixes each label's font with the one it had first: figures would change their width.
        fonts = [(label, QFont(label.font())) for label in self._application.allWidgets()]
        self._application.setPalette(palette_of(theme))
        self._application.setStyleSheet(style_sheet(theme))
        for label, font in fonts:
            if isinstance(label, QLabel) and label.font() != font:
                label.setFont(font)
        self.theme_changed.emit()


def theme_now() -> Theme:
    """Give the theme the application wears; what is painted by hand asks at each painting."""
    worn = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if worn.rgb() == _DARKNESS else LIGHT


def palette_of(theme: Theme) -> QPalette:
    """Give a theme as Qt's palette, so that even a plain dialog of Qt's own fits in."""
    palette = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.bg, role.WindowText: theme.text,
        role.Base: theme.surface, role.AlternateBase: theme.surface_alt, role.Text: theme.text,
        role.Button: theme.surface, role.ButtonText: theme.text, role.BrightText: theme.failed_fg,
        role.ToolTipBase: theme.ink, role.ToolTipText: theme.on_ink,
        role.PlaceholderText: theme.text_3, role.Link: theme.primary_text,
        role.Highlight: theme.primary, role.HighlightedText: theme.on_primary,
        role.Light: theme.surface_alt, role.Midlight: theme.surface_alt,
        role.Mid: theme.border, role.Dark: theme.border_strong, role.Shadow: theme.ink,
        role.Accent: theme.primary,
    }  # fmt: skip
    for each, color in colors.items():
        palette.setColor(each, QColor(color))
    disabled = QPalette.ColorGroup.Disabled
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, each, QColor(theme.text_disabled))
    return palette
