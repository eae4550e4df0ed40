"""Sounds at the till: what was said is heard as well, unless sounds are off; each is also seen."""

from PySide6.QtCore import QObject, QTimer

from pos.desks.sale import SaleDesk
from pos.desks.speaker import Speaker
from pos.desks.tones import AGAIN, SOUNDS, samples
from pos.desks.views import Notice, RowState, SaleView, Tone

USUAL_VOLUME = 75
READY_AFTER = 700
"""Milliseconds after the start in which the sound card is left alone: first the screen comes up."""
A_ROW = "row"


class Sounds(QObject):
    """Has the loudspeaker sound for every notice, and remind of what waits."""

    def __init__(
        self,
        speaker: Speaker,
        *,
        volume: int = USUAL_VOLUME,
        again: int = AGAIN,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._made: dict[Tone, bytes] = {}
        self._is_on, self._volume = True, -1
        self._waits: set[str] = set()
        self._again = QTimer(self)
        self._again.setInterval(again)
        self._again.timeout.connect(lambda: self.play(Tone.ATTENTION))
        self.set_volume(volume)

    def follow(self, sale: SaleDesk) -> None:
        """Sound for what this desk says, and remind of rows that wait for somebody who is there."""
        sale.told.connect(self.hear)
        sale.changed.connect(self._look)
        QTimer.singleShot(READY_AFTER, self, self.make_ready)

    def hear(self, notice: Notice) -> None:
        """Sound what was said."""
        self.play(notice.tone)

    def play(self, tone: Tone) -> None:
        """Sound this, unless sounds are off."""
        if self._is_on and self._volume and tone in SOUNDS:
            self._speaker.play(self._made_of(tone), is_grave=SOUNDS[tone].is_grave)

    def make_ready(self) -> None:
        """Have the sound card opened, so that the first sound comes as soon as any other."""
        if self._is_on:
            self._speaker.play(b"")

    def switch(self, *, on: bool) -> None:
        """Have sounds or none; what waits stays on the screen."""
        self._is_on = on

    def set_volume(self, volume: int) -> None:
        """Sound as loud as that from now on, 0 to 100."""
        volume = max(0, min(volume, 100))
        if volume != self._volume:
            self._volume = volume
            self._made.clear()

    def wait_for(self, what: str) -> None:
        """Remind again and again, until it does not wait any more."""
        self._waits.add(what)
        if not self._again.isActive():
            self._again.start()

    def wait_no_longer(self, what: str) -> None:
        """Remind of this no more."""
        self._waits.discard(what)
        if not self._waits:
            self._again.stop()

    def end(self) -> None:
        """Be silent for good."""
        self._again.stop()
        self._speaker.end()

    def _made_of(self, tone: Tone) -> bytes:
        """Give a sound; it is made when it is first heard, not while the screen comes up."""
        if tone not in self._made:
            self._made[tone] = samples(SOUNDS[tone], self._volume)
        return self._made[tone]

    def _look(self, view: SaleView) -> None:
        waits = any(row.state is not RowState.ON_ITS_WAY for row in view.rows)
        if waits and view.by is not None:
            self.wait_for(A_ROW)
        else:
            self.wait_no_longer(A_ROW)
