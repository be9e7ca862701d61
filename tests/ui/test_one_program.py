import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from restoreapp.ui.app import Answering
from restoreapp.ui.main_window import MainWindow
from restoreapp.ui.one_program import OneProgram, Request, hand_over, request_for, server_name
from restoreapp.ui.state import AppState

HAND_OVER = """
import sys
from collections.abc import Iterator
from pathlib import Path
from restoreapp.ui.one_program import hand_over, request_for
sys.exit(not hand_over(sys.argv[1], request_for([Path(each) for each in sys.argv[2:]])))
"""
# Ends as a crash does: nothing is tidied up.
LISTEN_AND_DIE = """
import os, sys
from PySide6.QtCore import QCoreApplication
from restoreapp.ui.one_program import OneProgram
application = QCoreApplication([])
program = OneProgram()
assert program.listen(sys.argv[1])
os._exit(0)
"""

OPEN_BY_EVENT = """
import sys
from pathlib import Path
from PySide6.QtGui import QFileOpenEvent
from restoreapp.ui.app import make_application
application = make_application()
asked = []
application.file_asked.connect(asked.append)
application.sendEvent(application, QFileOpenEvent("/photos/one.jpg"))
sys.exit(asked != [(Path("/photos/one.jpg"),)])
"""


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return server_name()


@pytest.fixture
def program(qapp, name: str) -> Iterator[OneProgram]:
    made = OneProgram()
    assert made.listen(name)
    yield made
    made.stop()


def start(code: str, *arguments: str, folder: Path | None = None) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, cwd=folder, env=environment)


def test_a_second_process_hands_its_photos_over_and_ends(
    program: OneProgram, name: str, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(program.asked, timeout=60_000) as asked:
        second = start(HAND_OVER, name, "one.jpg", "with ümläut.png", folder=tmp_path)
    assert second.wait() == 0
    assert asked.args[0].paths == (tmp_path / "one.jpg", tmp_path / "with ümläut.png")


def test_what_a_crash_left_behind_is_no_running_program(name: str, qapp) -> None:
    assert start(LISTEN_AND_DIE, name).wait() == 0
    assert os.name == "nt" or Path(name).exists()
    assert not hand_over(name, Request(()))
    program = OneProgram()
    assert program.listen(name)


def test_without_a_running_program_nothing_is_handed_over(name: str, qapp) -> None:
    assert not hand_over(name, Request((Path("/photos/one.jpg"),)))


def test_after_the_first_program_ended_the_next_start_opens_its_own_window(
    program: OneProgram, name: str
) -> None:
    program.stop()
    assert not hand_over(name, Request(()))


@pytest.mark.skipif(os.name == "nt", reason="a pipe is nobody's file")
def test_a_program_that_does_not_answer_is_not_waited_for_for_ever(
    name: str, qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restoreapp.ui.one_program.PATIENCE_MS", 50)
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(name)
        silent.listen()
        assert not hand_over(name, Request(()))


@pytest.mark.skipif(os.name == "nt", reason="a pipe is nobody's file")
def test_a_socket_of_another_user_is_told_nothing(
    program: OneProgram, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.getuid", lambda: Path(name).stat().st_uid + 1)
    assert not hand_over(name, Request(()))


@pytest.mark.skipif(os.name == "nt", reason="Windows names every file in Unicode")
def test_a_name_that_is_no_text_is_handed_over_as_it_is() -> None:
    path = Path(os.fsdecode(b"/photos/caf\xe9.jpg"))
    assert Request.from_line(Request((path,)).to_line()) == Request((path,))


def test_the_token_of_the_desktop_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "abc")
    monkeypatch.delenv("DESKTOP_STARTUP_ID", raising=False)
    request = request_for([])
    assert request.activation == (("XDG_ACTIVATION_TOKEN", "abc"),)
    assert Request.from_line(request.to_line()) == request


def test_what_a_newer_version_adds_is_passed_over() -> None:
    assert Request.from_line(b'{"paths": [], "new": 1}\n') == Request(())


@pytest.mark.parametrize("line", [b"hello\n", b"[]\n", b'{"paths": 1}\n', b"\xff\n", b"{}\n"])
def test_anything_else_on_the_line_is_ignored(
    program: OneProgram, name: str, qtbot: QtBot, line: bytes
) -> None:
    stranger = QLocalSocket()
    stranger.connectToServer(name)
    with qtbot.assertNotEmitted(program.asked), qtbot.waitSignal(stranger.disconnected):
        stranger.write(line)


def test_the_name_is_that_of_the_user_and_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":1")
    first = server_name()
    assert first == server_name()
    monkeypatch.setenv("DISPLAY", ":2")
    assert first != server_name()
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/home/another")
    assert os.name == "nt" or first != server_name()


def test_a_name_that_cannot_be_listened_at_costs_no_more_than_the_second_start(qapp) -> None:
    assert not OneProgram().listen("/nowhere/at/all")


def test_the_window_opens_what_it_was_asked_for_and_comes_forward(
    window: MainWindow, state: AppState, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    window.showMinimized()
    Answering(state, window).answer(Request((Path("/photos/one.jpg"),)))
    qtbot.waitUntil(lambda: window.canvas.view is not None)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert [each.path.name for each in state.documents] == ["one.jpg"]


def test_a_file_that_the_system_asks_for_by_an_event_is_opened() -> None:
    assert start(OPEN_BY_EVENT).wait() == 0


def test_the_server_is_for_this_user_only(program: OneProgram) -> None:
    assert program._server.socketOptions() == QLocalServer.SocketOption.UserAccessOption
    program.stop()
