from pathlib import Path

import pytest

from restoreapp.document.recipe import Recipe
from restoreapp.document.recipe_files import (
    InvalidPresetName,
    Preset,
    checked_name,
    delete_preset,
    path_beside,
    read_presets,
    read_recipe,
    rename_preset,
    save_preset,
)
from restoreapp.document.steps import Deblur, Denoise, InvalidRecipe

NIGHT = Recipe((Denoise(level=30, strength=0.8),))
SHAKEN = Recipe((Denoise(), Deblur(strength=0.5)))


def names(folder: Path) -> list[str]:
    return [each.name for each in read_presets(folder)[0]]


def test_presets_are_read_by_name(tmp_path: Path) -> None:
    save_preset(tmp_path, Preset("shaken", SHAKEN))
    save_preset(tmp_path, Preset(" Night  ", NIGHT))
    assert read_presets(tmp_path) == ((Preset("Night", NIGHT), Preset("shaken", SHAKEN)), ())
    assert read_recipe(tmp_path / "Night.json").recipe == NIGHT


def test_without_a_folder_there_are_no_presets(tmp_path: Path) -> None:
    assert read_presets(tmp_path / "none") == ((), ())


def test_a_damaged_preset_is_told_of_and_the_others_are_read(tmp_path: Path) -> None:
    save_preset(tmp_path, Preset("good", NIGHT))
    (tmp_path / "bad.json").write_text("{")
    (tmp_path / "deep.json").write_text("[" * 100_000)
    (tmp_path / "newer.json").write_text('{"schema": 99, "steps": []}')
    (tmp_path / ".good.json.x1.json").write_text("")
    presets, problems = read_presets(tmp_path)
    assert [each.name for each in presets] == ["good"]
    assert [each.message.split(":")[0] for each in problems] == [
        "bad.json",
        "deep.json",
        "newer.json",
    ]


def test_a_preset_is_replaced_by_one_of_the_same_name_in_other_letters(tmp_path: Path) -> None:
    save_preset(tmp_path, Preset("night", NIGHT))
    save_preset(tmp_path, Preset("Night", SHAKEN))
    assert read_presets(tmp_path)[0] == (Preset("Night", SHAKEN),)


@pytest.mark.parametrize(
    "name", ["", "  ", "a/b", "..", ".hidden", "a\\b", "what?", "NUL", "com1.txt", "a\n", "x" * 81]
)
def test_a_name_that_no_file_may_have_is_refused(tmp_path: Path, name: str) -> None:
    if name.strip() == "a":
        assert checked_name(name) == "a"
        return
    with pytest.raises(InvalidPresetName):
        save_preset(tmp_path, Preset(name, NIGHT))
    assert list(tmp_path.iterdir()) == []


def test_a_preset_is_renamed_and_deleted(tmp_path: Path) -> None:
    save_preset(tmp_path, Preset("night", NIGHT))
    save_preset(tmp_path, Preset("shaken", SHAKEN))
    rename_preset(tmp_path, "night", "NIGHT")
    assert names(tmp_path) == ["NIGHT", "shaken"]
    with pytest.raises(InvalidPresetName, match="already"):
        rename_preset(tmp_path, "NIGHT", "Shaken")
    delete_preset(tmp_path, "NIGHT")
    assert names(tmp_path) == ["shaken"]


def test_photos_that_differ_in_their_format_only_do_not_share_a_recipe() -> None:
    assert path_beside(Path("/p/a.jpg")) == Path("/p/a.jpg.restoreapp.json")
    assert path_beside(Path("/p/a.jpg")) != path_beside(Path("/p/a.png"))


def test_a_recipe_that_cannot_be_used_is_told_of_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg.restoreapp.json"
    path.write_text('{"schema": 1, "steps": [{"step": "denoise", "level": 900}]}')
    with pytest.raises(InvalidRecipe, match=r"a\.jpg\.restoreapp\.json: denoise: level"):
        read_recipe(path)
