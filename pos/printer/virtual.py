"""A printer that is none, at a port of this computer: it prints on a picture and fails as printers do.

What it has taken it keeps like a real one, and prints it when the paper is back: whoever sends it again
meanwhile has it twice.
"""

import re
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from threading import Condition, Event, Thread

from pos.printer.address import Network
from pos.printer.heard import Asked, Pulse
from pos.printer.heard import Event as Happened
from pos.printer.paper import Paper, Torn
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

HOLDS = 4096
"""Bytes that it takes while it cannot print; then nothing more gets in."""
AT_ONCE, SLOW_BYTES, SLOW_SECONDS = 512, 16, 0.08
"""Bytes it works on at once; a slow one prints 200 in a second, as cheap ones do."""
LOOK = 0.05
_ASKED = b"\x10\x04"
_AT_ONCE = re.compile(b"\x10\x14\x01([\x00\x01])([\x01-\x08])")


@dataclass(frozen=True, slots=True)
class Switches:
    """What can be made to go wrong with it."""

    paper_out: bool = False
    lid_open: bool = False
    offline: bool = False
    slow: bool = False
    unplugged: bool = False
    tells: bool = True
    """Whether it answers at all."""
    dies_after: int | None = None
    """Bytes after which it loses its power, with all that it had not printed."""

    @property
    def prints(self) -> bool:
        """Whether it can print now."""
        return not (self.paper_out or self.lid_open or self.offline or self.unplugged)

    def answer(self, what: int) -> bytes:
        """Give what it says when it is asked how it is."""
        stuck = 0x08 if self.paper_out or self.lid_open or self.offline else 0
        causes = (0x04 if self.lid_open else 0) | (0x20 if self.paper_out else 0)
        paper = 0x6C if self.paper_out else 0
        return bytes((0x12 | {1: 0x04 | stuck, 2: causes, 4: paper}.get(what, 0),))


FINE = Switches()


class VirtualPrinter:
    """Listens until it is ended; whoever watches is called on its own threads."""

    def __init__(
        self,
        port: int = 0,
        *,
        host: str = "127.0.0.1",
        dots: int = 576,
        watch: Callable[[Happened], None] | None = None,
    ) -> None:
        self.dots = dots
        self._paper, self._watch = Paper(dots), watch or _ignore
        self._switches, self._taken = FINE, 0
        self._store: list[tuple[bytes, socket.socket]] = []
        self._pulses: list[Pulse] = []
        self._changed, self._over = Condition(), Event()
        try:
            self._server = socket.create_server((host, port))
        except OSError as fault:
            raise Trouble(Fault.PORT_TAKEN, where=f"{host}:{port}") from fault
        self._server.settimeout(LOOK)
        self.address = Network(host, self._server.getsockname()[1])
        self._threads = [Thread(target=each, daemon=True) for each in (self._accept, self._print)]
        for thread in self._threads:
            thread.start()

    @property
    def switches(self) -> Switches:
        """How it is made to behave."""
        return self._switches

    @property
    def sheets(self) -> tuple[Torn, ...]:
        """What was printed and cut off, the oldest first."""
        with self._changed:
            return self._paper.sheets

    @property
    def begun(self) -> Torn:
        """What hangs out of it and was not cut off yet."""
        with self._changed:
            return self._paper.begun

    @property
    def pulses(self) -> tuple[Pulse, ...]:
        """How often, and how, the drawer was opened."""
        with self._changed:
            return tuple(self._pulses)

    @property
    def is_idle(self) -> bool:
        """Whether it has nothing left to print."""
        with self._changed:
            return not self._store

    def watch(self, watch: Callable[[Happened], None]) -> None:
        """Tell everything that happens from now on; on the printer's own threads."""
        self._watch = watch

    def throw_away(self) -> None:
        """Forget what was printed and cut off."""
        with self._changed:
            self._paper.throw_away()

    def switch(self, **switches: object) -> None:
        """Make it behave in another way; without power it forgets what it had not printed."""
        with self._changed:
            self._switches = replace(self._switches, **switches)  # type: ignore[arg-type]
            if self._switches.unplugged:
                self._store.clear()
            self._taken = 0
            self._changed.notify_all()

    def end(self) -> None:
        """Listen no more."""
        self._over.set()
        with self._changed:
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()
        self._server.close()

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._server.accept()
            except OSError:  # nobody came
                continue
            if self._switches.unplugged:
                _tear(connection)
                continue
            reader = Thread(target=self._read, args=(connection,), daemon=True)
            self._threads.append(reader)
            reader.start()

    def _read(self, connection: socket.socket) -> None:
        """Take what comes and answer at once what is asked at once."""
        connection.settimeout(LOOK)
        with connection, suppress(OSError):
            before = b""
            while not self._over.is_set():
                if self._switches.unplugged:
                    _tear(connection)
                    return
                if not self._has_room():
                    continue
                try:
                    came = connection.recv(self._room())
                except TimeoutError:
                    continue
                if not came:
                    self._let_print()
                    return
                self._answer(connection, before[-2:] + came)
                before = (before + came)[-2:]
                self._keep(connection, self._obey_at_once(came))

    def _keep(self, connection: socket.socket, came: bytes) -> None:
        with self._changed:
            self._taken += len(came)
            self._store.append((came, connection))
            last = self._switches.dies_after
            if last is not None and self._taken >= last:
                self._switches = replace(self._switches, unplugged=True, dies_after=None)
            self._changed.notify_all()

    def _answer(self, connection: socket.socket, came: bytes) -> None:
        at = came.find(_ASKED)
        while at >= 0 and at + 2 < len(came):
            if self._switches.tells and 1 <= came[at + 2] <= 4:
                connection.sendall(self._switches.answer(came[at + 2]))
            at = came.find(_ASKED, at + 3)

    def _obey_at_once(self, came: bytes) -> bytes:
        """Give what is left of it when a drawer was to open at once and nothing is printed now."""
        found = None if self._switches.prints else _AT_ONCE.search(came)
        if found is None:
            return came
        pulse = Pulse(found[1][0], 100 * found[2][0], 100 * found[2][0])
        with self._changed:
            self._pulses.append(pulse)
        self._watch(pulse)
        return came[: found.start()] + came[found.end() :]

    def _has_room(self) -> bool:
        with self._changed:
            return self._held < HOLDS or self._changed.wait_for(lambda: self._held < HOLDS, LOOK)

    def _room(self) -> int:
        last = self._switches.dies_after
        return AT_ONCE if last is None else max(1, min(AT_ONCE, last - self._taken))

    def _let_print(self) -> None:
        """Hold the connection for a moment: its last answer may have to come after its last byte."""
        with self._changed:
            self._changed.wait_for(lambda: not self._store, LOOK)

    @property
    def _held(self) -> int:
        return sum(len(each) for each, _ in self._store)

    def _print(self) -> None:
        """Work on what was taken, as fast as it may, while it can print."""
        while not self._over.is_set():
            with self._changed:
                self._changed.wait_for(lambda: self._can_print or self._over.is_set(), LOOK)
                if not self._can_print:
                    continue
                count = SLOW_BYTES if self._switches.slow else AT_ONCE
                whole, connection = self._store[0]
                piece, rest = whole[:count], whole[count:]
                self._store[0:1] = [(rest, connection)] if rest else []
                happened = self._paper.feed(piece)
                self._pulses += [each for each in happened if isinstance(each, Pulse)]
                self._changed.notify_all()
            for each in happened:
                self._tell(each, connection)
            if self._switches.slow:
                self._over.wait(SLOW_SECONDS)

    @property
    def _can_print(self) -> bool:
        return bool(self._store) and self._switches.prints

    def _tell(self, happened: Happened, connection: socket.socket) -> None:
        if isinstance(happened, Asked) and happened.how == "GS r" and self._switches.tells:
            with suppress(OSError):  # whoever asked has gone
                connection.sendall(b"\0")
        self._watch(happened)


def _tear(connection: socket.socket) -> None:
    """End a connection as one ends whose printer has lost its power."""
    with suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        connection.close()


def _ignore(_: Happened) -> None:
    """Watch nothing."""
