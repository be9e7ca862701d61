"""What commands print: exit codes, JSON lines, bars on a terminal."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tqdm import tqdm

from restoreapp.core.progress import CancelToken, ReportingProgress

DONE, FAILED, WRONG_USAGE, STOPPED = 0, 1, 2, 130


def show_any_name() -> None:
    r"""Has names of files that are no text printed as `\udcff`, which JSON reads back."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_json(**values: object) -> None:
    """Prints one JSON object as a line, at once."""
    print(json.dumps(values, ensure_ascii=False), flush=True)


@contextmanager
def reporting(photo: Path, token: CancelToken, *, as_json: bool) -> Iterator[ReportingProgress]:
    """Yields a progress that prints JSON lines, or moves a bar where a person looks on."""
    if as_json:

        def line(fraction: float, message: str) -> None:
            print_json(event="progress", input=str(photo), fraction=fraction, message=message)

        yield ReportingProgress(line, token)
        return
    with tqdm(
        total=100,
        desc=photo.name,
        unit="%",
        bar_format="{desc}: {percentage:3.0f} %|{bar}| {elapsed}<{remaining} {postfix}",
        leave=False,
        disable=not sys.stderr.isatty(),
    ) as bar:

        def move(fraction: float, message: str) -> None:
            bar.set_postfix_str(message, refresh=False)
            bar.update(100 * fraction - bar.n)

        yield ReportingProgress(move, token)
