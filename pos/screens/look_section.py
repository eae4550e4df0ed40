"""How this till looks and sounds; everybody may choose it, and it holds at once."""

from pos.desks.settling import SettingsView
from pos.screens.panel import column
from pos.screens.section import Section
from pos.screens.setting import Setting


class LookSection(Section):
    """Language, theme, size, motion and sounds."""

    icon = "palette"

    def __init__(self) -> None:
        super().__init__()
        self.settings = {
            "language": Setting(("en", "sw")),
            "theme": Setting(("system", "light", "dark")),
            "text_scale": Setting((100, 125, 150)),
            "reduced_motion": Setting((False, True)),
            "sounds": Setting((True, False)),
            "volume": Setting((25, 50, 75, 100)),
        }
        for name, setting in self.settings.items():
            setting.picked.connect(lambda value, name=name: self.till_changed.emit({name: value}))
        self.setLayout(column(*self.settings.values(), gap=18))
        self.say()

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("Look and sound")

    def show_settings(self, view: SettingsView) -> None:
        """Show what was chosen."""
        for name, setting in self.settings.items():
            setting.show_value(getattr(view.choices, name))
        self.settings["volume"].allow(changes=view.choices.sounds)

    def take_keyboard(self) -> None:
        """Choose with the keys."""
        self.settings["language"].options.option(0).setFocus()

    def say(self) -> None:
        """Name the settings."""
        each = self.settings
        each["language"].titled(self.tr("Language"), ["English", "Kiswahili"])
        themes = [self.tr("As the computer"), self.tr("Light"), self.tr("Dark")]
        each["theme"].titled(self.tr("Colours"), themes)
        later = self.tr("It holds from the next start.")
        each["text_scale"].titled(self.tr("Size"), ["100 %", "125 %", "150 %"], later)
        motion = [self.tr("Usual"), self.tr("As little as possible")]
        each["reduced_motion"].titled(self.tr("Motion"), motion)
        seen = self.tr("Everything that sounds is seen too.")
        each["sounds"].titled(self.tr("Sounds"), [self.tr("On"), self.tr("Off")], seen)
        loud = [self.tr("Quiet"), self.tr("Medium"), self.tr("Loud"), self.tr("Loudest")]
        each["volume"].titled(self.tr("How loud"), loud)
