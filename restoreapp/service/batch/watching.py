"""Waits for new or changed photos, without asking the system for notices it may not give."""

import time
from pathlib import Path

from restoreapp.core.progress import CancelToken, ReportingProgress
from restoreapp.service.batch.choosing import chosen_photos
from restoreapp.service.batch.settings import BatchSettings

LOOK_EVERY_S = 5.0
# Of the time that passes, at most such a share is spent on looking.
MOST_LOOKING = 0.1

Seen = dict[Path, tuple[int, int]]


def seen_photos(settings: BatchSettings, token: CancelToken) -> Seen:
    """Returns size and time of change of each photo that the batch would take now.

    Raises:
        Cancelled: if the user stopped it.
    """
    choice = chosen_photos(settings, ReportingProgress(lambda *_: None, token))
    return {each.path: (each.size_bytes, each.mtime_ns) for each in choice.photos}


def wait_for_photos(
    settings: BatchSettings, served: Seen, token: CancelToken, *, every_s: float = LOOK_EVERY_S
) -> Seen | None:
    """Waits until there are photos other than those served, and nothing changes any more.

    What is still being copied looks different each time, and is waited for.

    Args:
        settings: which photos.
        served: what was there at the last run.
        token: ends the waiting.
        every_s: seconds between two looks; longer where a look takes long.

    Returns:
        What is there now; none if the user stopped it.

    Raises:
        Cancelled: if the user stopped it while looking.
    """
    before, took_s = served, 0.0
    while not token.wait(max(every_s, took_s / MOST_LOOKING)):
        started = time.monotonic()
        now = seen_photos(settings, token)
        took_s = time.monotonic() - started
        if now == before and now.items() - served.items():
            return now
        before = now
    return None
