"""Reads headers of a batch's photos aside, so that what is left can be told in pixels."""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from restoreapp.core.geometry import Size

TOLD_AT_ONCE = 50


class HeaderReader:
    """Reads photos' sizes on a thread of its own, in order, until it is stopped.

    Args:
        sources: photos by row.
        size_at: a photo's size; none where its header does not tell.
        tell: called on the thread with pixels by row, some photos at a time.
    """

    def __init__(
        self,
        sources: Mapping[int, Path],
        size_at: Callable[[Path], Size | None],
        tell: Callable[[dict[int, int]], None],
    ) -> None:
        self._sources = dict(sources)
        self._size_at = size_at
        self._tell = tell
        self._stopped = threading.Event()
        # A drive that does not answer must not keep the program from ending.
        self._thread = threading.Thread(target=self._read, name="read headers", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self) -> None:
        """Ends it after the photo in hand, without waiting for that."""
        self._stopped.set()

    def _read(self) -> None:
        found: dict[int, int] = {}
        for row, source in self._sources.items():
            if self._stopped.is_set():
                return
            size = self._size_at(source)
            if size is not None:
                found[row] = size.area
            if len(found) >= TOLD_AT_ONCE:
                self._tell(found)
                found = {}
        if found:
            self._tell(found)


def size_by_header(photo: Path) -> Size | None:
    """Returns a photo's size by its header; none where that does not tell."""
    from restoreapp.io.glance import glance

    return glance(photo).size
