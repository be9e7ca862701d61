import pytest

from restoreapp.ui.durations import duration_text


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.2, "1 s"),
        (89.4, "89 s"),
        (90, "2 min"),
        (5300, "88 min"),
        (5400, "1 h 30 min"),
        (7150, "2 h"),
        (13_000, "3 h 40 min"),
        (40_000, "11 h"),
    ],
)
def test_durations_are_as_exact_as_an_estimate_deserves(
    qapp, seconds: float, expected: str
) -> None:
    assert duration_text(seconds) == expected
