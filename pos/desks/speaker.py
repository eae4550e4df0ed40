"""The loudspeaker: sounds are sent to it and nobody waits; a computer without one is silent."""

import os
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Protocol

from pos.desks.tones import RATE

BUFFER = 20
"""Milliseconds of sound that are asked for at once: a beep comes as soon as that."""
REST = 2.0
"""Seconds of silence after which the sound card is let go until the next sound."""
MOST_OPENED = 20
"""How often a sound card is opened at most: one that fails again and again is left alone."""
_CARDS = Path("/proc/asound/cards")
_SOUND_SERVERS = ("pulse/native", "pipewire-0")
Stream = Generator[bytes, int, None]


class Failed(Exception):
    """There is no sound card, or it does not take the sound."""


class Card(Protocol):
    """A sound card that asks for samples while it plays."""

    def start(self, stream: Stream) -> None:
        """Ask the stream for samples from now on."""

    def stop(self) -> None:
        """Ask for no more."""

    def close(self) -> None:
        """Let go of the card."""


class Playing:
    """What sounds now: a grave sound is heard to its end, any other gives way to the next."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._rest = memoryview(b"")
        self._next = b""
        self._is_grave = False

    def put(self, sound: bytes, *, is_grave: bool) -> None:
        """Sound this at once, or after a grave sound that is under way; of several the last."""
        with self._lock:
            if self._is_grave and self._rest and not is_grave:
                self._next = sound
            else:
                self._rest, self._is_grave, self._next = memoryview(sound), is_grave, b""

    def take(self, count: int) -> bytes:
        """Give the next samples, with silence behind them when there are no more."""
        with self._lock:
            if not self._rest:
                self._rest, self._next, self._is_grave = memoryview(self._next), b"", False
            wanted = 2 * count
            given, self._rest = self._rest[:wanted].tobytes(), self._rest[wanted:]
        return given.ljust(wanted, b"\0")

    @property
    def is_silent(self) -> bool:
        """Whether everything has sounded."""
        with self._lock:
            return not (self._rest or self._next)

    def stream(self) -> Stream:
        """Give a stream of samples that never ends, ready to be asked."""
        stream = self._samples()
        next(stream)
        return stream

    def _samples(self) -> Stream:
        given = b""
        while True:
            wanted = yield given
            given = self.take(wanted)


class Speaker:
    """Holds the sound card on a thread of its own; whoever sends a sound goes on at once."""

    def __init__(self, open_card: Callable[[], Card], *, rest: float = REST) -> None:
        self._open_card, self._until_rest = open_card, rest
        self._card: Card | None = None
        self._is_started = False
        self._left = MOST_OPENED
        self._playing = Playing()
        self._queue: SimpleQueue[tuple[bytes, bool] | None] = SimpleQueue()
        self._worker = Thread(target=self._run, name="kaunta-sounds", daemon=True)
        self._worker.start()

    def play(self, sound: bytes, *, is_grave: bool = False) -> None:
        """Have this sound soon; no sound only makes the card ready."""
        self._queue.put((sound, is_grave))

    def end(self) -> None:
        """Let go of the card; what has not sounded yet is left out."""
        self._queue.put(None)
        self._worker.join()

    def _run(self) -> None:
        while True:
            try:
                asked = self._queue.get(timeout=self._until_rest if self._is_started else None)
            except Empty:
                self._rest()
                continue
            if asked is None:
                break
            self._sound(*asked)
        self._let_go()

    def _sound(self, sound: bytes, is_grave: bool) -> None:  # noqa: FBT001 - as it stands in the queue
        try:
            if self._card is None:
                self._card = self._opened()
            if sound:
                self._playing.put(sound, is_grave=is_grave)
                self._start(self._card)
        except Failed:  # a till without sound sells all the same
            self._let_go()

    def _opened(self) -> Card:
        if not self._left:
            raise Failed
        self._left -= 1
        return self._open_card()

    def _start(self, card: Card) -> None:
        if not self._is_started:
            card.start(self._playing.stream())
            self._is_started = True

    def _rest(self) -> None:
        """Let the card rest; one that has not played its sound by now is there no more."""
        try:
            if self._card is not None and self._playing.is_silent:
                self._card.stop()
                self._is_started = False
            else:
                self._let_go()
        except Failed:
            self._let_go()

    def _let_go(self) -> None:
        self._is_started = False
        if self._card is not None:
            self._card.close()
            self._card = None


class OwnCard:
    """The computer's own sound card, through miniaudio: ALSA and PulseAudio, or WASAPI."""

    def __init__(
        self, *, is_there: Callable[[], bool] | None = None, is_pretended: bool = False
    ) -> None:
        if not (is_pretended or (is_there or has_card)()):
            raise Failed
        import miniaudio  # noqa: PLC0415 - on the thread of sounds, not while the screen comes up

        self._error: type[Exception] = miniaudio.MiniaudioError
        try:
            self._device = miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=BUFFER,
                backends=[miniaudio.Backend.NULL] if is_pretended else None,
                app_name="Kaunta",
            )
        except miniaudio.MiniaudioError as error:
            raise Failed from error

    def start(self, stream: Stream) -> None:
        """Ask the stream for samples from now on."""
        try:
            self._device.stop()  # one that was unplugged and has stopped by itself
            self._device.start(stream)
        except self._error as error:
            raise Failed from error

    def stop(self) -> None:
        """Ask for no more."""
        try:
            self._device.stop()
        except self._error as error:
            raise Failed from error

    def close(self) -> None:
        """Let go of the card."""
        self._device.close()


def has_card(cards: Path = _CARDS, runtime: Path | None = None) -> bool:
    """Whether it is worth asking for sound; Linux without a card writes a page of complaints."""
    if sys.platform != "linux":
        return True
    servers = [(runtime or _runtime()) / each for each in _SOUND_SERVERS]
    return any(each.exists() for each in servers) or _lists_one(cards)


def _lists_one(cards: Path) -> bool:
    try:
        return any(line.strip()[:1].isdigit() for line in cards.read_text("utf-8").splitlines())
    except OSError:
        return False


def _runtime() -> Path:
    """Give the folder in which a person's sound server listens."""
    return Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
