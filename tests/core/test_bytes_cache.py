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
    assert cache.nbytes == sum(cache.get(key) or 0 for key in range(10))


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


def test_a_pinned_value_stays_and_what_has_no_room_beside_it_is_not_kept() -> None:
    cache = BytesCache[str, int](4)
    cache.put("shown", 1, 3)
    cache.put("a", 2, 1, pinned="shown")
    cache.put("b", 3, 1, pinned="shown")
    assert [key in cache for key in ("shown", "a", "b")] == [True, False, True]
    cache.put("large", 4, 2, pinned="shown")
    assert [key in cache for key in ("shown", "b", "large")] == [True, False, False]
    cache.put("shown", 5, 9, pinned="shown")
    assert cache.get("shown") == 5


def test_unwanted_values_are_forgotten() -> None:
    cache = BytesCache[int, int](9)
    for key in range(4):
        cache.put(key, key, 1)
    cache.drop(lambda key: key % 2 == 0)
    assert [key in cache for key in range(4)] == [False, True, False, True]
