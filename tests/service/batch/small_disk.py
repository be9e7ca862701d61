"""`python -m tests.service.batch.small_disk FOLDER TOLD`: a batch into a disk of 1 MB, in a mount
of one's own; then the same with room. Says as JSON what was done and what lay there each time.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import PIL.Image

from restoreapp.service.batch.events import Event, Paused
from restoreapp.service.batch.settings import BatchSettings
from tests.service.batch.stand_in import run_batch

if TYPE_CHECKING:
    from restoreapp.service.batch.runner import BatchRun


def run_until_full(settings: BatchSettings) -> dict[str, Any]:
    runs: list[BatchRun] = []
    reasons: list[str] = []

    def stop(event: Event) -> None:
        if isinstance(event, Paused):
            reasons.append(event.message)
            runs[0].stop()

    counts = run_batch(settings, stop, told=runs.append).counts
    return {
        "done": counts.get("done", 0),
        "waiting": counts.get("waiting", 0),
        "written": counts.get("written", 0),
        "whole": sum(is_whole(each) for each in settings.home.glob("*.png")),
        "reason": " ".join(reasons),
    }


def is_whole(path: Path) -> bool:
    with PIL.Image.open(path) as picture:
        picture.load()
        return picture.size == (128, 128)


def main() -> None:
    folder, told = Path(sys.argv[1]), Path(sys.argv[2])
    settings = BatchSettings((folder / "in",), folder / "out")
    disk = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(settings.home)]
    subprocess.run(disk, check=True)
    first = run_until_full(settings)
    subprocess.run([*disk[:3], "-o", "remount,size=50m", str(settings.home)], check=True)
    told.write_text(json.dumps([first, run_until_full(settings)]))


if __name__ == "__main__":
    main()
