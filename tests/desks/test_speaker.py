"""Sounds are played on a thread of their own; without a sound card there is silence and no error."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import current_thread

import pytest

from pos.desks.speaker import MOST_OPENED, Failed, OwnCard, Playing, Speaker, Stream, has_card

SOON = 20.0
BEEP, ALARM = b"\x01\x00" * 100, b"\x02\x00" * 100


@dataclass
class TriedCard:
    """A card that tells what was done with it, and on which thread."""

    fails_at: str = ""
    done: SimpleQueue[str] = field(default_factory=SimpleQueue)
    streams: SimpleQueue[Stream] = field(default_factory=SimpleQueue)
    threads: set[str] = field(default_factory=set)

    def open(self) -> "TriedCard":
        self._do("open")
        return self

    def start(self, stream: Stream) -> None:
        self.streams.put(stream)
        self._do("start")

    def stop(self) -> None:
        self._do("stop")

    def close(self) -> None:
        self._do("close")

    def next(self) -> str:
        return self.done.get(timeout=SOON)

    def _do(self, what: str) -> None:
        self.threads.add(current_thread().name)
        self.done.put(what)
        if what == self.fails_at:
            raise Failed


@pytest.fixture
def tried() -> Iterator[Callable[[TriedCard], Speaker]]:
    made: list[Speaker] = []

    def try_with(card: TriedCard) -> Speaker:
        made.append(Speaker(card.open, rest=0.02))
        return made[-1]

    yield try_with
    for each in made:
        each.end()


def test_a_sound_is_given_to_the_card_on_a_thread_of_its_own(
    tried: Callable[[TriedCard], Speaker],
) -> None:
    card = TriedCard()
    tried(card).play(BEEP)
    assert [card.next(), card.next()] == ["open", "start"]
    assert card.streams.get(timeout=SOON).send(60) == BEEP[:120]
    assert card.threads == {"kaunta-sounds"}


def test_a_card_rests_when_everything_has_sounded_and_starts_again(
    tried: Callable[[TriedCard], Speaker],
) -> None:
    card = TriedCard()
    loud = tried(card)
    loud.play(b"\x01\x00")
    assert [card.next(), card.next()] == ["open", "start"]
    card.streams.get(timeout=SOON).send(100)
    assert card.next() == "stop"
    loud.play(BEEP)
    assert card.next() == "start"


def test_no_sound_makes_the_card_ready_and_plays_nothing(
    tried: Callable[[TriedCard], Speaker],
) -> None:
    card = TriedCard()
    loud = tried(card)
    loud.play(b"")
    loud.end()
    assert [card.next(), card.next()] == ["open", "close"]
    assert card.done.empty()


def test_without_a_card_it_is_tried_a_few_times_and_left_alone(
    tried: Callable[[TriedCard], Speaker],
) -> None:
    card = TriedCard(fails_at="open")
    loud = tried(card)
    for _ in range(MOST_OPENED + 5):
        loud.play(BEEP)
    loud.end()
    assert card.done.qsize() == MOST_OPENED


@pytest.mark.parametrize("fails_at", ["start", "stop"])
def test_a_card_that_fails_is_let_go_and_the_next_sound_opens_it_anew(
    tried: Callable[[TriedCard], Speaker], fails_at: str
) -> None:
    card = TriedCard(fails_at=fails_at)
    loud = tried(card)
    loud.play(b"\x01\x00")
    assert [card.next(), card.next()] == ["open", "start"]
    if fails_at == "stop":
        card.streams.get(timeout=SOON).send(100)
        assert card.next() == "stop"
    assert card.next() == "close"
    loud.play(BEEP)
    assert card.next() == "open"


def test_a_card_that_stops_asking_was_unplugged_and_is_let_go(
    tried: Callable[[TriedCard], Speaker],
) -> None:
    card = TriedCard()
    tried(card).play(BEEP)
    assert [card.next() for _ in range(3)] == ["open", "start", "close"]


def test_a_beep_gives_way_to_the_next_sound() -> None:
    playing = Playing()
    playing.put(BEEP, is_grave=False)
    playing.take(10)
    playing.put(ALARM, is_grave=True)
    assert playing.take(100) == ALARM
    assert playing.is_silent


def test_an_alarm_is_heard_to_its_end_and_then_the_last_beep() -> None:
    playing = Playing()
    playing.put(ALARM, is_grave=True)
    playing.take(40)
    playing.put(b"\x09\x00", is_grave=False)
    playing.put(BEEP, is_grave=False)
    assert playing.take(60) == ALARM[:120]
    assert not playing.is_silent
    assert playing.take(100) == BEEP
    assert playing.is_silent


def test_behind_a_sound_there_is_silence() -> None:
    playing = Playing()
    playing.put(b"\x05\x00", is_grave=False)
    assert playing.take(3) == b"\x05\x00\0\0\0\0"
    assert playing.take(2) == b"\0\0\0\0"


def test_a_real_device_that_makes_no_noise_takes_a_sound_to_its_end() -> None:
    card, playing = OwnCard(is_pretended=True), Playing()
    playing.put(BEEP, is_grave=False)
    asked: SimpleQueue[int] = SimpleQueue()

    def listen(stream: Stream) -> Stream:
        given = b""
        while True:
            count = yield given
            given = stream.send(count)
            asked.put(count)

    listening = listen(playing.stream())
    next(listening)
    card.start(listening)
    while not playing.is_silent:
        assert asked.get(timeout=SOON) > 0
    card.stop()
    card.close()


def test_a_computer_without_cards_is_not_asked_for_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    cards = tmp_path / "cards"
    assert not has_card(cards, tmp_path)
    cards.write_text("--- no soundcards ---\n")
    assert not has_card(cards, tmp_path)
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n")
    assert has_card(cards, tmp_path)


def test_a_sound_server_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "pipewire-0").touch()
    assert has_card(tmp_path / "none", tmp_path)


def test_elsewhere_the_system_is_simply_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert has_card()


def test_where_there_is_no_card_opening_one_fails_quietly(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(Failed):
        OwnCard(is_there=lambda: False)
    assert capfd.readouterr() == ("", "")
