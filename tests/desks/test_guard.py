"""Books, network and printer refuse the thread that paints, and no other."""

import subprocess
import sys
from threading import Thread

import pytest

from pos.desks.guard import Guard, OnTheScreensThread
from tests.shops import Shop


def elsewhere(work: object) -> None:
    thread = Thread(target=work)  # type: ignore[arg-type]
    thread.start()
    thread.join()


def test_the_books_refuse_the_screens_thread(shop: Shop, guarded: Guard) -> None:
    with pytest.raises(OnTheScreensThread), shop.records.reading():
        pass
    with pytest.raises(OnTheScreensThread), shop.records.writing():
        pass


def test_the_books_serve_every_other_thread(shop: Shop, guarded: Guard) -> None:
    till: list[int] = []

    def read() -> None:
        with shop.records.reading() as books:
            till.append(books.till)

    elsewhere(read)
    assert till == [2]


def test_a_guard_that_stood_down_refuses_nothing(shop: Shop, guarded: Guard) -> None:
    guarded.stand_down()
    with shop.records.reading() as books:
        assert books.till == 2


NETWORK = """
import socket
import sys
from threading import Thread
from pos.desks.guard import Guard, OnTheScreensThread

hooks = []
keep = sys.addaudithook
sys.addaudithook = lambda hook: (hooks.append(hook), keep(hook))
for _ in range(3):
    with Guard().standing() as gone:
        gone.watch_network()
guard = Guard()
guard.watch_network()
guard.watch_network()
refused = []

def ask(what):
    try:
        what()
    except OnTheScreensThread as error:
        refused.append(str(error))
    except OSError:
        refused.append("let through")

def connect():
    with socket.socket() as sock:
        sock.connect(("127.0.0.1", 9))

ask(connect)
with guard.standing():
    ask(connect)
    ask(lambda: socket.getaddrinfo("localhost", 80))
    ask(lambda: open("/dev/usb/lp0", "wb"))
    open("/dev/null").close()
    thread = Thread(target=ask, args=(connect,))
    thread.start()
    thread.join()
print(len(hooks), *refused, sep=", ")
"""


def test_the_network_and_a_printers_device_refuse_the_screens_thread() -> None:
    """In a program of its own: what hears of sockets stays for as long as a program runs."""
    said = subprocess.run(
        [sys.executable, "-c", NETWORK], capture_output=True, text=True, check=True
    ).stdout
    assert said.strip().split(", ") == [
        "1",  # hook, however many tills have been open here
        "let through",
        "socket.connect",
        "socket.getaddrinfo",
        "printer",
        "let through",
    ]
