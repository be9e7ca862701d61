"""The last lines of the program's log, kept in memory for bug reports; nothing is written."""

import logging
from collections import deque

MOST_RECORDS = 200


class LogTail(logging.Handler):
    """Keeps what was logged last; may be told from any thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._records: deque[str] = deque(maxlen=MOST_RECORDS)

    def lines(self) -> tuple[str, ...]:
        """Returns what is kept, the oldest first; a record with a traceback has several lines."""
        with self.lock:  # type: ignore[union-attr]  # a handler's own constructor makes it
            return tuple(self._records)

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(self.format(record))
