from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.document.settings import (
    COLOURS,
    METADATA,
    AppSettings,
    LoadedSettings,
    load_settings,
    save_settings,
)

settings = st.builds(
    AppSettings,
    device=st.text(),
    memory_mb=st.just(0) | st.integers(256, 1_000_000),
    language=st.text(),
    colours=st.sampled_from(COLOURS),
    metadata=st.sampled_from(METADATA),
    keeps_recipes=st.booleans(),
)


@given(settings)
def test_settings_survive_their_file(
    tmp_path_factory: pytest.TempPathFactory, written: AppSettings
) -> None:
    path = tmp_path_factory.mktemp("config") / "settings.toml"
    save_settings(path, written, {})
    assert load_settings(path) == LoadedSettings(written)


def test_without_a_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == LoadedSettings()


@pytest.mark.parametrize("content", [b"colours = ", b"\xff\xfe", b"a = " + b"[" * 100_000])
def test_a_damaged_file_gives_the_defaults_and_a_reason(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    loaded = load_settings(path)
    assert loaded.settings == AppSettings()
    assert len(loaded.problems) == 1


def test_a_value_that_cannot_be_is_replaced_and_the_others_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('colours = "pink"\nmemory_mb = true\ndevice = "cpu"\nkeeps_recipes = 1\n')
    loaded = load_settings(path)
    assert loaded.settings == AppSettings(device="cpu")
    assert len(loaded.problems) == 3


def test_what_is_not_known_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('shape = "round"\ndays = [2026-11-01, 3]\n[later]\n"a b" = { c = 1.5 }\n')
    loaded = load_settings(path)
    assert len(loaded.problems) == 1
    save_settings(path, replace(loaded.settings, colours="dark"), loaded.others)
    again = load_settings(path)
    assert again.settings.colours == "dark"
    assert again.others == loaded.others


def test_a_setting_that_cannot_be_is_never_held() -> None:
    assert AppSettings(memory_mb=7, colours="pink") == AppSettings()
