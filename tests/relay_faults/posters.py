"""Many who post confirmations at once, and remember which of them were answered."""

import json
import threading
from collections import Counter
from types import TracebackType
from typing import Self

from tests.relay.running import c2b
from tests.relay_faults.wire import Cut, Wire

SOON = 0.01
KEPT = 200


class Posters:
    """They post until told to stop; who got no answer posts the same again, as Safaricom does."""

    def __init__(self, ports: list[int], secret: str, count: int, *, name: str = "P") -> None:
        self.statuses: Counter[int] = Counter()
        self._path = f"/in/{secret}/c2b/confirmation"
        self._name = name
        self._answered: list[list[str]] = [[] for _ in range(count)]
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._post, args=(each, ports[each % len(ports)]))
            for each in range(count)
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def answered(self) -> list[str]:
        """Give the receipts of all that was answered until now."""
        return [receipt for mine in self._answered for receipt in tuple(mine)]

    def _post(self, number: int, port: int) -> None:
        wire = Wire(port)
        while not self._stop.is_set():
            receipt = f"{self._name}{number:03}N{len(self._answered[number]):06}"
            body = json.dumps(c2b(receipt)).encode()
            try:
                status, _ = wire.ask("POST", self._path, body)
            except Cut:
                self._stop.wait(SOON)
                continue
            self.statuses[status] += 1
            if status == KEPT:
                self._answered[number].append(receipt)
            else:
                self._stop.wait(SOON)
        wire.close()
