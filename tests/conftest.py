"""What every test may count on."""

import gc
import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from pos.desks import guard
from tests.postgres import Postgres
from tests.shops import Shop, copied_shop, new_shop

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

UNCOUNTED = {"faults", "machines", "relay_faults", "simulated"}
"""Folders whose tests try again, many times, what others have run already: counting lines would take a third
of their time."""

settings.register_profile("dev", max_examples=50, stateful_step_count=30, deadline=None)
settings.register_profile(
    "ci",
    max_examples=100,
    stateful_step_count=30,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "soak",
    max_examples=int(os.environ.get("SOAK_HISTORIES", "20000")),
    stateful_step_count=80,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # as a shell starts what runs in its background
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count no lines where it only costs time, and begin with what takes long, that no core waits for it at the end."""
    for item in items:
        if item.path.parent.name in UNCOUNTED:
            item.add_marker(pytest.mark.no_cover)
    items.sort(key=_is_short)


def _is_short(item: pytest.Item) -> bool:
    """Whether a test may come late; what counts for long and what waits for long come mixed."""
    is_slow = item.get_closest_marker("slow") is not None
    return not is_slow and item.path.parent.name not in UNCOUNTED


def pytest_collection() -> None:
    """Look for no garbage while all tests are read: there is none."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave the tests themselves out of every later look for garbage: a till tidies up whenever it ends."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _garbage_goes_here() -> Iterator[None]:
    """Garbage goes between two tests, on their thread: a widget that another thread tidies away ends the program."""
    gc.disable()
    yield
    counts, limits = gc.get_count(), gc.get_threshold()
    gc.collect(max((age for age in range(3) if counts[age] > limits[age]), default=0))


@pytest.fixture(autouse=True, scope="session")
def _guards_hear_sockets() -> Iterator[None]:
    """A till's guard hears of sockets as it does in the program, but through no audit hook.

    Python asks such a hook, for good, whenever a thread begins to be counted for coverage; another thread that
    gets its turn meanwhile cannot begin at all. tests/desks/test_guard.py tries the real hook in its own program.
    """
    patch = pytest.MonkeyPatch()
    patch.setattr(guard, "_listen", lambda: None)
    for holder, name in (
        (socket.socket, "connect"),
        (socket.socket, "sendto"),
        (socket, "getaddrinfo"),
    ):
        patch.setattr(holder, name, _heard(f"socket.{name}", getattr(holder, name)))
    yield
    patch.undo()


def _heard(event: str, act: Callable[..., Any]) -> Callable[..., Any]:
    def heard(*words: Any, **options: Any) -> Any:
        guard._hear(event, words)
        return act(*words, **options)

    return heard


@pytest.fixture(autouse=True)
def _no_guard_stays() -> Iterator[None]:
    """A till that a failed test left open would refuse the network to every test after it."""
    yield
    for each in tuple(guard._standing):
        each.stand_down()


@pytest.fixture(scope="session")
def qapp(qapp: "QGuiApplication") -> "QGuiApplication":
    """The application as the till has it: one that ends with its last window would end every wait of later tests."""
    qapp.setQuitOnLastWindowClosed(False)
    return qapp


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL server for a whole run of tests."""
    server = Postgres()
    yield server
    server.end()


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """The shop that every test gets its copy of; making it anew each time would be most of the work."""
    opened = new_shop(tmp_path_factory.mktemp("template"))
    opened.open_shift()
    opened.records.close()
    return opened


@pytest.fixture
def shop(_template: Shop, tmp_path: Path) -> Iterator[Shop]:
    """An open shop with its shift open, closed again afterwards."""
    opened = copied_shop(_template, tmp_path)
    yield opened
    opened.records.close()
