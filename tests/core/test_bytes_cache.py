from hypothesis import given
from hypothesis import strategies as st

from restoreapp.core.bytes_cache import BytesCache


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60))))
def test_what_is_kept_stays_within_bounds(
    puts: list[tuple[int, int]],
) -> None:
    cache = BytesCache[int, int](100)
    for key, size in puts:
        cache.put(key, size, size)
        assert cache.nbytes <= 100
        assert key in cache


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    cache = BytesCache[str, int](2)
    cache.put("a", 1, 1)
    cache.put("b", 2, 1)
    assert cache.get("a") == 1
    cache.put("c", 3, 1)
    assert [key in cache for key in "abc"] == [True, False, True]


def test_a_value_larger_than_the_bound_is_kept_alone() -> None:
    cache = BytesCache[str, int](2)
    cache.put("a", 1, 1)
    cache.put("large", 2, 5)
    assert [key in cache for key in ("a", "large")] == [False, True]


def test_unwanted_values_are_forgotten() -> None:
    cache = BytesCache[int, int](9)
    for key in range(4):
        cache.put(key, key, 1)
    cache.drop(lambda key: key % 2 == 0)
    assert [key in cache for key in range(4)] == [False, True, False, True]
