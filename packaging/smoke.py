"""Proves that the program works where it stands: source, wheel, folder or installed package.

    python packaging/smoke.py --source
    python packaging/smoke.py --program dist/restoreapp/restoreapp
    python packaging/smoke.py --archive dist
    python packaging/smoke.py --program /usr/bin/restoreapp --report smoke.json

Each check drives the program as a person would, with a home of its own. What it says on standard
error outside `KNOWN` fails, and so does a file outside the folders it may use. On Linux it runs
without a network; where strace is installed, attempts are looked for, too.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import PIL.Image
import tifffile
from contents import TREE, version
from xvfb import VirtualScreen

IS_LINUX = sys.platform.startswith("linux")
LONGEST_S = 900  # on a busy machine of two cores the self-test takes ten minutes
LEAST_GAIN_DB = 4.0
LONGEST_PAINT_S = 60
UNSEEN_S = 15
FRAMES = 6
# What may stand on standard error: nothing yet that is not our own sentence.
KNOWN: tuple[str, ...] = ()
# In the program's home: settings, models of the user's, and matplotlib's list of fonts.
MAY_WRITE = (
    ".config/RestoreApp",
    ".local/share/RestoreApp",
    ".cache/RestoreApp",
    ".local/state/RestoreApp",
    ".config/matplotlib",
    ".cache/matplotlib",
    ".cache/fontconfig",
    ".cache/qtshadercache",
    "Library/Preferences",
    "Library/Caches",
    "Library/Application Support/RestoreApp",
    "AppData",
)
# Empty folders that torch makes when its compiler is imported, by training only.
MAY_LEAVE = ("torchinductor_",)
_TRACED = "connect,sendto,openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat"
_WRITES = re.compile(r'(?:openat|open|creat|mkdir|mkdirat|rename\w*)\([^"]*"([^"]+)"(.*)')
_DEVICES = ("/dev/", "/proc/", "/sys/")


class SmokeError(Exception):
    """A check that failed: what was seen, in a sentence."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is put to the proof.

    Attributes:
        window: command of the program.
        training: command of the training.
        tree: folder that holds all of it and can be copied; none where it cannot.
        environment: that it needs besides.
    """

    window: tuple[str, ...]
    training: tuple[str, ...]
    tree: Path | None = None
    environment: dict[str, str] = field(default_factory=dict)

    def moved(self, target: Path) -> "Program":
        """Returns the program of a copy of the tree; files are links where that can be."""
        if self.tree is None:
            raise SmokeError("this program cannot be copied")
        copy_tree(self.tree, target)

        def there(text: str) -> str:
            return text.replace(str(self.tree), str(target))

        return Program(
            tuple(map(there, self.window)),
            tuple(map(there, self.training)),
            target,
            {name: there(each) for name, each in self.environment.items()},
        )


@dataclass(frozen=True, slots=True)
class Home:
    """A folder that stands for everything a person has: home, temporary files, photos."""

    root: Path

    @classmethod
    def made(cls, root: Path) -> "Home":
        """Returns it with its folders."""
        home = cls(root)
        for each in (home.home, home.temporary, home.photos, home.runtime):
            each.mkdir(parents=True, mode=0o700)
        return home

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def temporary(self) -> Path:
        return self.root / "tmp"

    @property
    def photos(self) -> Path:
        return self.root / "photos"

    @property
    def runtime(self) -> Path:
        return self.root / "run"

    def environment(self) -> dict[str, str]:
        """Returns the environment of a program that lives here and sees no display."""
        kept = {"PATH", "SYSTEMROOT", "LANG", "LC_ALL", "COMSPEC", "PATHEXT", "WINDIR"}
        return {
            **{name: text for name, text in os.environ.items() if name in kept},
            "HOME": str(self.home),
            "USERPROFILE": str(self.home),
            "APPDATA": str(self.home / "AppData" / "Roaming"),
            "LOCALAPPDATA": str(self.home / "AppData" / "Local"),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "TMPDIR": str(self.temporary),
            "TEMP": str(self.temporary),
            "TMP": str(self.temporary),
            "PYTHONWARNINGS": "error::ResourceWarning",
        }

    def strangers(self) -> list[str]:
        """Returns the files that lie where none may: beside settings, caches and photos."""
        found = [
            path.relative_to(self.home).as_posix()
            for path in self.home.rglob("*")
            if not path.is_dir()
        ]
        outside = [each for each in found if not each.startswith(MAY_WRITE)]
        left = [each.name for each in self.temporary.iterdir()]
        return sorted(outside) + sorted(f"tmp/{n}" for n in left if not n.startswith(MAY_LEAVE))


@dataclass(slots=True)
class Proof:
    """One run of all checks over one program."""

    program: Program
    home: Home
    facts: dict[str, object] = field(default_factory=dict)

    def run(self, *arguments: str | Path, code: int = 0, **more: object) -> str:
        """Runs the program and returns its standard output; see `run`."""
        return run([*self.program.window, *map(str, arguments)], self._environment(), code, **more)  # type: ignore[arg-type]  # handed on as it is

    def train(self, *arguments: str | Path, complaints: bool = False) -> str:
        """Runs the training and returns its standard output; see `run`."""
        command = [*self.program.training, *map(str, arguments)]
        return run(command, self._environment(), complaints=complaints)

    def _environment(self) -> dict[str, str]:
        return {**self.home.environment(), **self.program.environment}


def run(
    command: list[str],
    environment: dict[str, str],
    code: int = 0,
    *,
    complaints: bool = False,
    trace: Path | None = None,
) -> str:
    """Runs a command without a network and returns what it says.

    Args:
        command: and its arguments.
        environment: all of it.
        code: the exit code that it has to end with.
        complaints: whether standard error is what is asked for: it is returned instead, and
            unchecked.
        trace: where strace writes, if anywhere.

    Raises:
        SmokeError: if it ends otherwise, or complains.
    """
    tracing = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={_TRACED}"] if trace else []
    try:
        done = subprocess.run(
            [*offline(), *tracing, *command],
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SmokeError(f"{' '.join(command)} did not end in {LONGEST_S} s") from error
    if done.returncode != code:
        raise SmokeError(
            f"{' '.join(command)} ended with {done.returncode}, not {code}: {done.stderr[-2000:]}"
        )
    if complaints:
        return done.stderr
    if unknown := unknown_lines(done.stderr):
        raise SmokeError(f"on standard error: {unknown[0]} ({len(unknown)} lines)")
    return done.stdout


def offline() -> list[str]:
    """Returns what a command is begun with so that it has no network; nothing where none can."""
    global _offline  # noqa: PLW0603 - asked of the system once
    if _offline is None:
        without = ["unshare", "--net", *([] if is_root() else ["--map-root-user"]), "--"]
        can = IS_LINUX and shutil.which("unshare") is not None
        can = can and not subprocess.run([*without, "true"], capture_output=True).returncode  # noqa: PLW1510
        _offline = without if can else []
    return _offline


_offline: list[str] | None = None


def is_root() -> bool:
    """Whether this process may do everything."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def unknown_lines(text: str) -> list[str]:
    """Returns the lines that are not known to stand on standard error."""
    lines = (each.strip() for each in text.splitlines())
    return [each for each in lines if each and not any(re.search(k, each) for k in KNOWN)]


def json_lines(text: str) -> list[dict[str, object]]:
    """Returns the objects that `--json` prints.

    Raises:
        SmokeError: if a line is none.
    """
    try:
        return [json.loads(each) for each in text.splitlines()]
    except json.JSONDecodeError as error:
        raise SmokeError(f"not JSON: {text[:200]}") from error


# The checks, in order.


def says_its_version(proof: Proof) -> None:
    """`--version` is the tree's."""
    said = proof.run("--version").strip()
    if said != f"RestoreApp {version()}":
        raise SmokeError(f"it says {said}, the source says {version()}")


def models_pass(proof: Proof) -> None:
    """Every model is loaded, checked and restores its picture."""
    listed = proof.run("models")
    tested = json_lines(proof.run("self-test", "--json"))
    shipped = sorted(each.stem for each in (TREE / "resources" / "models").glob("*.safetensors"))
    names = sorted(str(each["model_id"]) for each in tested)
    if not shipped or names != shipped or not all(each["has_passed"] for each in tested):
        raise SmokeError(f"tested {tested}, shipped {shipped}")
    if missing := [each for each in shipped if each not in listed]:
        raise SmokeError(f"`models` does not list {missing}")
    proof.facts["models"] = names
    proof.facts["device"] = tested[0]["device"]


def noise_is_removed(proof: Proof) -> None:
    """A noisy photo comes back nearer to the clean one."""
    clean = picture()
    noisy = noised(clean)
    source, target = proof.home.photos / "noisy.tif", proof.home.photos / "clean.tif"
    tifffile.imwrite(source, noisy, photometric="rgb")
    began = time.monotonic()
    proof.run("restore", source, "-o", target, "--denoise", "25", "--json")
    proof.facts["restore_s"] = round(time.monotonic() - began, 2)
    gain = psnr(tifffile.imread(target), clean) - psnr(noisy, clean)
    proof.facts["gain_db"] = round(gain, 2)
    if gain < LEAST_GAIN_DB:
        raise SmokeError(f"{gain:.2f} dB gained, at least {LEAST_GAIN_DB} expected")


def sixteen_bits_survive(proof: Proof) -> None:
    """A 16-bit TIFF keeps its depth; with strength 0 every value."""
    deep = (picture().astype(np.uint16) * 257) ^ np.uint16(0x2A)
    source = proof.home.photos / "deep.tif"
    tifffile.imwrite(source, deep, photometric="rgb")
    for strength, name in (("0", "same.tif"), ("1", "other.tif")):
        target = proof.home.photos / name
        proof.run("restore", source, "-o", target, "--denoise", "10", "--strength", strength)
        back = tifffile.imread(target)
        if back.dtype != np.uint16 or back.shape != deep.shape:
            raise SmokeError(f"{back.dtype} of {back.shape} came back")
        if strength == "0" and not np.array_equal(back, deep):
            raise SmokeError("values changed though the strength is 0")
        if strength == "1" and len(np.unique(back)) < 1000:
            raise SmokeError("the answer has not the depth of 16 bits")


def formats_are_read_and_written(proof: Proof) -> None:
    """The sample goes through every format that is written, each library loaded once."""
    source = proof.home.photos / "noisy.tif"
    for suffix in (".png", ".jpg", ".webp", ".avif", ".jxl"):
        first = proof.home.photos / f"first{suffix}"
        again = proof.home.photos / f"again{suffix}"
        proof.run("restore", source, "-o", first, "--denoise", "25")
        proof.run("restore", first, "-o", again, "--denoise", "5")
        if not again.stat().st_size:
            raise SmokeError(f"{again.name} is empty")


def three_in_a_batch(proof: Proof) -> None:
    """`batch` restores a folder of three with processes of its own."""
    inbox, outbox = proof.home.photos / "inbox", proof.home.photos / "outbox"
    inbox.mkdir()
    for name in ("one", "two", "three"):
        tifffile.imwrite(inbox / f"{name}.tif", noised(picture()), photometric="rgb")
    proof.run("batch", inbox, "-o", outbox, "--denoise", "25")
    written = sorted(each.name for each in outbox.glob("*.tif"))
    if len(written) != 3:
        raise SmokeError(f"three photos went in, {written} came out")


def training_is_there(proof: Proof) -> None:
    """The training says what it can do, measures on a picture, reads a video and tunes."""
    if "evaluate" not in proof.train("--help"):
        raise SmokeError("its help does not name `evaluate`")
    for command in ("train", "tune", "study", "export"):
        given = f" {Path(proof.program.training[-1]).stem} {command} "
        if proof.train(command, "--help").count(given) < 2:  # its usage, and an example
            raise SmokeError(f"the help of `{command}` has no example that can be given here")
    pictures = proof.home.root / "set"
    pictures.mkdir()
    PIL.Image.fromarray(picture()).save(pictures / "drawn.png")
    said = proof.train(
        *("evaluate", "--model", "denoise-photo-1", "--set", f"drawn={pictures}", "--noise", "25")
    )
    if "drawn.png" not in said:
        raise SmokeError(f"it measured nothing: {said}")
    a_video_becomes_pairs(proof)
    a_model_is_tuned(proof)


def a_video_becomes_pairs(proof: Proof) -> None:
    """Frames of a video are averaged: the libraries that read videos are inside."""
    video, pairs = proof.home.root / "drawn.mp4", proof.home.root / "frames"
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"mp4v"), 25, (320, 240))
    for shift in range(FRAMES):
        writer.write(np.roll(picture(), shift, axis=1))
    writer.release()
    proof.train("prepare", "frames", video, "--out", pairs, "--windows", str(FRAMES // 2))
    made = sorted(each.relative_to(pairs).parts[1] for each in pairs.rglob("*.png"))
    if made != ["blur", "blur", "sharp", "sharp"]:
        raise SmokeError(f"a video of {FRAMES} frames became {made}")


def a_model_is_tuned(proof: Proof) -> None:
    """A moment of fine-tuning ends in a report and its picture, and in a model if it helped."""
    pairs, outcome = proof.home.root / "pairs", proof.home.root / "tuned"
    for scene in ("one", "two"):
        for kind, pixels in (("sharp", picture()), ("blur", noised(picture()))):
            (pairs / scene / kind).mkdir(parents=True)
            PIL.Image.fromarray(pixels).save(pairs / scene / kind / "1.png")
    try:
        said = proof.train(
            *("tune", "--base", "deblur-motion-1", "--pairs", pairs, "--hold-out", "two"),
            *("--out", "tuned-by-smoke", "--budget", "0.02", "--run", outcome),
            complaints=True,  # it tells its settings there, and how far it is
        )
    except SmokeError as error:
        said = str(error)
        if "is not better than" not in said:  # as a second of tuning may well not be
            raise
    if "warning" in said.lower():
        raise SmokeError(f"tuning warns: {said[-500:]}")
    if not (outcome / "report.md").is_file() or not list(outcome.glob("*.png")):
        raise SmokeError(f"tuning left {sorted(each.name for each in outcome.iterdir())}")


def window_opens_and_closes(proof: Proof) -> None:
    """The window is painted on a virtual screen and ends with 0 when it is closed."""
    command = [*offline(), *proof.program.window, str(proof.home.photos / "noisy.tif")]
    environment = {**proof.home.environment(), **proof.program.environment}
    if not (IS_LINUX and shutil.which("Xvfb")):
        window_stays_open_unseen(command, environment)
        proof.facts["looked_at"] = False
        return
    with VirtualScreen(proof.home.root / "screen") as screen:
        environment |= {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        for start in ("cold_start_s", "warm_start_s"):
            if start == "cold_start_s":
                forget(proof.program.tree)
            began = time.monotonic()
            process = subprocess.Popen(
                command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            try:
                screen.wait_until_painted(process, LONGEST_PAINT_S)
                proof.facts[start] = round(time.monotonic() - began, 2)
                screen.wait_until_quiet(LONGEST_PAINT_S)
                screen.save(proof.home.root / "window.png")
                screen.close_windows()
                _, complaints = process.communicate(timeout=LONGEST_PAINT_S)
            except (TimeoutError, subprocess.TimeoutExpired) as error:
                process.kill()
                raise SmokeError(f"{error}: {process.communicate()[1][-500:]}") from error
            if process.returncode or unknown_lines(complaints):
                raise SmokeError(f"the window ended with {process.returncode}: {complaints}")


def window_stays_open_unseen(command: list[str], environment: dict[str, str]) -> None:
    """Without a virtual screen: the window is shown to nobody, is silent and does not end."""
    unseen = {**environment, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, env=unseen, stderr=subprocess.PIPE, text=True)
    try:
        process.wait(UNSEEN_S)
    except subprocess.TimeoutExpired:
        process.terminate()
    else:
        raise SmokeError(f"the window ended by itself with {process.returncode}")
    if complaints := unknown_lines(process.communicate()[1]):
        raise SmokeError(f"the window complains: {complaints[0]}")


def nothing_is_asked_or_strewn(proof: Proof) -> None:
    """No address is asked, no file opened for writing but where it may."""
    if not (IS_LINUX and shutil.which("strace")):
        proof.facts["traced"] = False
        return
    trace = proof.home.root / "trace"
    target = proof.home.photos / "traced.tif"
    proof.run("restore", proof.home.photos / "noisy.tif", "-o", target, trace=trace)
    lines = trace.read_text("utf-8", errors="replace").splitlines()
    proof.facts["traced"] = True
    if asked := network_attempts(lines):
        raise SmokeError(f"it asks the network: {asked[0]}")
    if strewn := writes_outside(lines, proof.home.root):
        raise SmokeError(f"it writes outside its folders: {strewn}")


def network_attempts(trace: list[str]) -> list[str]:
    """Returns the lines of a trace that go to an address of the internet."""
    return [each for each in trace if "AF_INET" in each]


def writes_outside(trace: list[str], allowed: Path) -> list[str]:
    """Returns the files that a trace shows opened for writing, made or renamed elsewhere."""
    found = []
    for line in trace:
        match = _WRITES.search(line)
        if match is None or " = -1 " in line:
            continue
        path, rest = match.groups()
        opens = "open" in line.split("(")[0]
        if opens and not re.search(r"O_WRONLY|O_RDWR|O_CREAT", rest):
            continue
        if path.startswith("/") and not path.startswith((str(allowed), *_DEVICES)):
            found.append(path)
    return found


def starts_from_anywhere(proof: Proof) -> None:
    """It runs from a path with spaces and an emoji, and from a place that cannot be written."""
    if proof.program.tree is None:
        proof.facts["moved"] = False
        return
    place = proof.home.root / "a place with 🎞 spaces"
    moved = Proof(proof.program.moved(place / "app"), proof.home)
    says_its_version(moved)
    photo = proof.home.photos / "ünïcödé 🎞.tif"
    shutil.copy(proof.home.photos / "noisy.tif", photo)
    moved.run("restore", photo, "-o", photo.with_stem("out 🎞"), "--denoise", "25")
    damaged_weights_are_named(moved)
    shutil.rmtree(place)


def damaged_weights_are_named(moved: Proof) -> None:
    """With damaged weights a sentence names them; nothing is restored by them."""
    assert moved.program.tree is not None
    weights = next(moved.program.tree.rglob("denoise-photo-1.safetensors"))
    content = bytearray(weights.read_bytes())
    content[len(content) // 2] ^= 0xFF
    weights.unlink()  # it may be a link to the true one
    weights.write_bytes(content)
    said = moved.run("self-test", code=1, complaints=True)
    if "Traceback" in said or "weights" not in said.lower():
        raise SmokeError(f"of damaged weights it says {said!r}")


def runs_from_a_read_only_place(proof: Proof) -> None:
    """Where the program lies nothing can be written, and nothing needs to be."""
    if proof.program.tree is None or not (IS_LINUX and is_root() and offline()):
        proof.facts["read_only"] = False
        return
    tree = str(proof.program.tree)
    script = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    read_only = ["unshare", "--mount", "--", "sh", "-c", script, tree]
    target = proof.home.photos / "read-only.tif"
    command = [*proof.program.window, "restore", str(proof.home.photos / "noisy.tif")]
    environment = {**proof.home.environment(), **proof.program.environment}
    run([*read_only, *command, "-o", str(target)], environment)


def runs_without_a_home(proof: Proof) -> None:
    """Without HOME it works; platformdirs asks the system."""
    environment = {**proof.home.environment(), **proof.program.environment}
    del environment["HOME"]
    target = proof.home.photos / "homeless.tif"
    arguments = ["restore", str(proof.home.photos / "noisy.tif"), "-o", str(target)]
    run([*proof.program.window, *arguments], environment)


def says_that_there_is_no_display(proof: Proof) -> None:
    """Without a display a sentence is said, with exit code 2."""
    if not IS_LINUX:
        return
    said = proof.run(code=2, complaints=True)
    if "no display" not in said or len(said.splitlines()) != 1:
        raise SmokeError(f"without a display it says {said!r}")


def says_that_the_processor_is_too_old(proof: Proof) -> None:
    """Where the system tells of a processor without AVX2 a sentence is said, with exit code 2."""
    if platform.machine() != "x86_64" or not (IS_LINUX and is_root() and offline()):
        proof.facts["old_processor"] = False
        return
    told = proof.home.root / "cpuinfo"
    told.write_text("flags\t\t: fpu sse sse2 ssse3 sse4_1 sse4_2 avx\n", "ascii")
    script = 'mount --bind "$0" /proc/cpuinfo && exec "$@"'
    command = ["unshare", "--mount", "--", "sh", "-c", script, str(told), *proof.program.window]
    environment = {**proof.home.environment(), **proof.program.environment}
    said = run([*command, "models"], environment, code=2, complaints=True)
    if "AVX2" not in said or len(said.splitlines()) != 1:
        raise SmokeError(f"without AVX2 it says {said!r}")


CHECKS: tuple[Callable[[Proof], None], ...] = (
    says_its_version,
    models_pass,
    noise_is_removed,
    sixteen_bits_survive,
    formats_are_read_and_written,
    three_in_a_batch,
    training_is_there,
    window_opens_and_closes,
    nothing_is_asked_or_strewn,
    starts_from_anywhere,
    runs_from_a_read_only_place,
    runs_without_a_home,
    says_that_there_is_no_display,
    says_that_the_processor_is_too_old,
)


# What the checks need.


def picture() -> np.ndarray:
    """Returns a drawn photo: slopes, edges and waves, (240, 320, 3) uint8."""
    y, x = np.mgrid[0:240, 0:320].astype(np.float64)
    waves = 40 * np.sin(x / 9) * np.sin(y / 13)
    planes = [60 + x / 3, 200 - y / 2, 90 + (x + y) / 6]
    disc = np.hypot(x - 200, y - 120) < 60
    drawn = np.stack([each + waves - 70 * disc for each in planes], axis=-1)
    return np.asarray(np.clip(np.rint(drawn), 0, 255), np.uint8)


def noised(clean: np.ndarray) -> np.ndarray:
    """Returns it with noise of sigma 25, always the same."""
    noisy = clean + np.random.default_rng(1).normal(0, 25, clean.shape)
    return np.asarray(np.clip(np.rint(noisy), 0, 255), np.uint8)


def psnr(one: np.ndarray, other: np.ndarray) -> float:
    """Returns the likeness of two 8-bit pictures in dB."""
    difference = one.astype(np.float64) - other
    return float(10 * np.log10(255**2 / np.mean(difference**2)))


def copy_tree(source: Path, target: Path) -> None:
    """Copies a folder; files become hard links where the disk can do that."""

    def link(one: str, other: str) -> None:
        try:
            os.link(one, other, follow_symlinks=False)
        except OSError:
            shutil.copy2(one, other)

    left = shutil.ignore_patterns("__pycache__", ".*")
    shutil.copytree(source, target, symlinks=True, copy_function=link, ignore=left)


def snapshot(tree: Path | None) -> dict[str, tuple[int, int]]:
    """Returns size and time of each file of a tree; nothing of what Python itself caches."""
    if tree is None:
        return {}
    return {
        str(path.relative_to(tree)): (path.lstat().st_size, path.lstat().st_mtime_ns)
        for path in tree.rglob("*")
        if not path.is_dir() and "__pycache__" not in path.parts
    }


def forget(tree: Path | None) -> None:
    """Has the system forget what it read of a tree, so that a start has to read the disk."""
    if tree is None or not hasattr(os, "posix_fadvise"):
        return
    for path in tree.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.fsync(file.fileno())  # what is not yet written cannot be forgotten
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def source_program() -> Iterator[Program]:
    """Yields the program as it lies in the source tree, in a copy that nobody works on."""
    with tempfile.TemporaryDirectory(prefix="restoreapp-smoke-") as folder:
        tree = Path(folder) / "tree"
        for each in ("restoreapp", "resources", "training"):
            copy_tree(TREE / each, tree / each)
        python = (sys.executable, "-P", "-B", "-m")
        environment = {"PYTHONPATH": str(tree)}
        yield Program((*python, "restoreapp"), (*python, "training"), tree, environment)


@contextmanager
def built_program(path: Path) -> Iterator[Program]:
    """Yields the program at a path; one that PyInstaller made lies in a folder of its own."""
    program = Path(os.path.abspath(path))  # noqa: PTH100 - a link of a venv stays one
    suffix = program.suffix
    real = program.resolve()
    is_folder = (real.parent / "_internal").is_dir()
    where = real if is_folder else program
    training = where.with_name(f"restoreapp-training{suffix}")
    yield Program((str(where),), (str(training),), where.parent if is_folder else None)


@contextmanager
def unpacked_program(folder: Path) -> Iterator[Program]:
    """Yields the program in the archive that a folder holds, unpacked to a path with an emoji."""
    archives = [each for each in folder.iterdir() if each.suffix in {".xz", ".zip"}]
    if len(archives) != 1:
        raise SystemExit(f"{folder} holds {len(archives)} archives, not one")
    with tempfile.TemporaryDirectory(prefix="restoreapp smoke 🎞 ") as place:
        shutil.unpack_archive(archives[0], place)
        name = "restoreapp.exe" if sys.platform == "win32" else "restoreapp"
        with built_program(Path(place) / "restoreapp" / name) as program:
            yield program


def chosen_program(args: argparse.Namespace) -> AbstractContextManager[Program]:
    """Returns what the arguments name."""
    if args.source:
        return source_program()
    return unpacked_program(args.archive) if args.archive else built_program(args.program)


def main() -> int:
    """Runs every check, prints a line for each, and returns 1 if one failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--source", action="store_true", help="the tree that this script lies in")
    which.add_argument("--program", type=Path, metavar="PATH", help="the program's executable")
    which.add_argument("--archive", type=Path, metavar="DIR", help="holds the archive to unpack")
    parser.add_argument("--report", type=Path, metavar="FILE", help="writes what was found as JSON")
    parser.add_argument(
        "--screenshot", type=Path, metavar="FILE", help="keeps the window's picture"
    )
    args = parser.parse_args()
    person = tempfile.TemporaryDirectory(prefix="restoreapp-smoke-")
    with chosen_program(args) as program, person as folder:
        proof = Proof(program, Home.made(Path(folder) / "person"))
        before = snapshot(program.tree)
        failures = check_all(proof)
        if snapshot(program.tree) != before:
            failures["the program's folder"] = "changed while it ran"
            print("FAILED  the program's folder changed while it ran")
        picture_file = proof.home.root / "window.png"
        if args.screenshot and picture_file.exists():
            shutil.copy(picture_file, args.screenshot)
    print(json.dumps(proof.facts))
    if args.report:
        args.report.write_text(json.dumps({"facts": proof.facts, "failures": failures}, indent=2))
    return 1 if failures else 0


def check_all(proof: Proof) -> dict[str, str]:
    """Runs the checks, each told in a line, and returns those that failed with the reasons."""
    failures = {}
    for check in CHECKS:
        name = check.__name__.replace("_", " ")
        began = time.monotonic()
        known = proof.home.strangers()
        try:
            check(proof)
            if left := [each for each in proof.home.strangers() if each not in known]:
                raise SmokeError(f"it leaves about: {left}")  # noqa: TRY301 - the check's last word
        except (SmokeError, OSError) as error:
            failures[name] = str(error)
        verdict = "FAILED " if name in failures else "passed "
        print(f"{verdict} {name} ({time.monotonic() - began:.1f} s)", flush=True)
        if name in failures:
            print(f"        {failures[name]}", flush=True)
    return failures


if __name__ == "__main__":
    sys.exit(main())
