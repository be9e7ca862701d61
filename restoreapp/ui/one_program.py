"""One running program for each user and screen: a second start hands its photos to the first.

They talk over a local socket, one line of JSON each way, which any version understands.
"""

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from restoreapp import APPLICATION_NAME
from restoreapp.document.store import config_folder

# A program that answers within this is alive; it is only asked once something listens.
PATIENCE_MS = 5000
MOST_BYTES = 16_000_000
TAKEN = b"taken\n"
# By which the desktop lets a window come to the front because the user started something.
ACTIVATION = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
SCREEN = ("WAYLAND_DISPLAY", "DISPLAY")


@dataclass(frozen=True, slots=True)
class Request:
    """What a second start asks of the first.

    Attributes:
        paths: to be opened, absolute; none just wants the window.
        activation: what the desktop gave the second start, by the variable's name.
    """

    paths: tuple[Path, ...]
    activation: tuple[tuple[str, str], ...] = ()

    @classmethod
    def from_line(cls, line: bytes) -> Self | None:
        """Reads what `to_line` wrote; none if it is anything else."""
        try:
            table = json.loads(line)
            paths = tuple(Path(each) for each in table["paths"])
            given = table.get("activation", {})
            activation = tuple((name, str(given[name])) for name in ACTIVATION if name in given)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None
        return cls(paths, activation)

    def to_line(self) -> bytes:
        """Returns one line."""
        paths = [str(each.absolute()) for each in self.paths]
        table = {"paths": paths, "activation": dict(self.activation)}
        return json.dumps(table).encode("ascii") + b"\n"


def request_for(paths: list[Path]) -> Request:
    """Returns what this start would ask for."""
    given = tuple((name, os.environ[name]) for name in ACTIVATION if os.environ.get(name))
    return Request(tuple(paths), given)


def server_name() -> str:
    """Returns where the running program listens: its own for each user, settings and screen."""
    screen = next((os.environ[name] for name in SCREEN if os.environ.get(name)), "")
    told_apart = f"{config_folder()}\n{screen}".encode(errors="surrogateescape")
    name = f"{APPLICATION_NAME.lower()}-{hashlib.sha256(told_apart).hexdigest()[:16]}"
    if os.name == "nt":
        return name  # of a pipe
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    folder = runtime if runtime.is_absolute() and runtime.is_dir() else Path(tempfile.gettempdir())
    return str(folder / name)


def hand_over(name: str, request: Request) -> bool:
    """Asks the running program; returns whether it took the request.

    False where none runs, where what runs is another user's, and where it does not answer: then
    one's own window is better than none.
    """
    if not _is_ours(name):
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(request.to_line())
    while socket.bytesToWrite():
        if not socket.waitForBytesWritten(PATIENCE_MS):
            return False
    while not socket.canReadLine():
        if not socket.waitForReadyRead(PATIENCE_MS):
            return False
    return bytes(socket.readLine().data()) == TAKEN


def _is_ours(name: str) -> bool:
    """Whether a socket's file, where sockets are files, was made by this user."""
    if os.name == "nt":
        return True
    try:
        return Path(name).stat().st_uid == os.getuid()
    except OSError:
        return False


class OneProgram(QObject):
    """Listens for later starts.

    Signals:
        asked(Request): someone wants the window, perhaps with photos.
    """

    asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self, name: str) -> bool:
        """Begins to listen, in place of a program that ended without a word; returns whether."""
        QLocalServer.removeServer(name)
        return self._server.listen(name)

    def stop(self) -> None:
        """Listens no more; before the program ends."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._on_bytes)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _on_bytes(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST_BYTES:
                socket.abort()
            return
        request = Request.from_line(bytes(socket.readLine().data()))
        if request is None:
            socket.abort()
            return
        socket.write(TAKEN)
        socket.flush()
        socket.disconnectFromServer()
        self.asked.emit(request)
