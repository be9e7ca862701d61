"""How long work will still take, judged by how far it is; knows no Qt."""

import math

LEAST_WATCHED_S = 1.0
SMOOTHING_S = 3.0


class TimeLeft:
    """Estimates from fraction and time; says nothing before it has watched for a second.

    The first report is the start: what came before it (loading, waiting) is no guide to the rest.
    """

    def __init__(self) -> None:
        self._start: tuple[float, float] | None = None
        self._last_s = 0.0
        self._seconds: float | None = None

    def updated(self, fraction: float, now_s: float) -> float | None:
        """Returns the seconds left, or none while too little is known.

        Args:
            fraction: how much is done, 0..1.
            now_s: a clock that only goes forward.
        """
        if self._start is None:
            self._start = (fraction, now_s)
        start, start_s = self._start
        watched_s, done = now_s - start_s, fraction - start
        if watched_s < LEAST_WATCHED_S or done <= 0:
            return None
        estimate = watched_s * (1 - fraction) / done
        if self._seconds is None:
            self._seconds = estimate
        else:
            elapsed_s = now_s - self._last_s
            weight = 1 - math.exp(-elapsed_s / SMOOTHING_S)
            expected = max(0.0, self._seconds - elapsed_s)
            self._seconds = expected + weight * (estimate - expected)
        self._last_s = now_s
        return self._seconds
