"""The smoke test's own checks, on made failures."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import bundle
import smoke


def command(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_what_is_said_is_returned(tmp_path: Path) -> None:
    home = smoke.Home.made(tmp_path / "person")
    assert smoke.run(command("print('ok')"), home.environment()) == "ok\n"


def test_another_exit_code_fails(tmp_path: Path) -> None:
    home = smoke.Home.made(tmp_path / "person")
    with pytest.raises(smoke.SmokeError, match="ended with 3, not 0"):
        smoke.run(command("raise SystemExit(3)"), home.environment())


def test_a_line_on_standard_error_fails(tmp_path: Path) -> None:
    home = smoke.Home.made(tmp_path / "person")
    with pytest.raises(smoke.SmokeError, match="on standard error: oops"):
        smoke.run(command("import sys; sys.stderr.write('oops')"), home.environment())


def test_a_file_outside_the_folders_is_found(tmp_path: Path) -> None:
    home = smoke.Home.made(tmp_path / "person")
    for name in (".config/RestoreApp/a.conf", ".bashrc", ".config/Other/b"):
        path = home.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (home.temporary / "left").touch()
    assert home.strangers() == [".bashrc", ".config/Other/b", "tmp/left"]


def test_attempts_and_writes_are_read_from_a_trace() -> None:
    trace = [
        '12 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X1"}, 20) = 0',
        "12 connect(3, {sa_family=AF_INET, sin_port=htons(443)}, 16) = -1 ENETUNREACH",
        '12 openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 3',
        '12 openat(AT_FDCWD, "/home/me/x", O_WRONLY|O_CREAT, 0666) = 3',
        '12 openat(AT_FDCWD, "/var/tmp/y", O_WRONLY|O_CREAT, 0666) = 3',
        '12 openat(AT_FDCWD, "/srv/z", O_RDWR) = -1 EACCES',
        '12 mkdir("/opt/strewn", 0777) = 0',
    ]
    assert smoke.network_attempts(trace) == [trace[1]]
    assert smoke.writes_outside(trace, Path("/home/me")) == ["/var/tmp/y", "/opt/strewn"]


def test_a_changed_file_of_the_program_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    before = smoke.snapshot(tmp_path)
    (tmp_path / "b").touch()
    assert smoke.snapshot(tmp_path) != before


def test_lines_that_are_no_json_fail() -> None:
    with pytest.raises(smoke.SmokeError, match="not JSON"):
        smoke.json_lines("progress: 3 %")


@pytest.mark.parametrize(
    ("wanted", "found", "is_right"),
    [
        ("cpu", "2.13.0+cpu", True),
        ("cuda", "2.13.0+cpu", False),
        ("cpu", "2.13.0+cu130", False),
        ("cuda", "2.13.0+cu130", True),
    ],
)
def test_the_wrong_build_of_torch_is_refused(wanted: str, found: str, is_right: bool) -> None:
    assert (bundle.wrong_torch(wanted, found) == "") is is_right
