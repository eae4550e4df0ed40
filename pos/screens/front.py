"""A till that is open already: started a second time, its window comes to the front."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 2_000
"""Milliseconds in which the till that is open answers."""
WORD = b"come to the front"


class Front(QObject):
    """Listens, as long as the till is open, for a second one that is started on the same books."""

    asked = Signal()
    """Somebody has started the till once more."""

    def __init__(self, records: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        name = name_for(records)
        if not self._server.listen(name):
            QLocalServer.removeServer(
                name
            )  # left behind by a till that was killed: we hold its lock
            self._server.listen(name)

    def end(self) -> None:
        """Listen no more."""
        self._server.close()

    def _hear(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.write(WORD)
            caller.disconnectFromServer()
            self.asked.emit()


def bring_to_front(records: Path) -> bool:
    """Ask the till that is open on these books to show itself; True when it has answered."""
    socket = QLocalSocket()
    socket.connectToServer(name_for(records))
    if not socket.waitForConnected(PATIENCE):
        return False
    answered = socket.waitForReadyRead(PATIENCE) and bytes(socket.readAll().data()) == WORD
    socket.close()
    return answered


def name_for(records: Path) -> str:
    """Give the name under which the till with these books is found; the path is in nobody's sight."""
    return f"kaunta-{sha256(str(records.resolve()).encode()).hexdigest()[:24]}"
