"""The command line as scripts see it: exit codes, JSON lines, files."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import PIL.Image
import pytest

from restoreapp import __version__, cli
from restoreapp.core.image import FloatArray, Image
from restoreapp.document.recipe import Recipe
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.document.written_recipe import WrittenRecipe
from restoreapp.engine import models
from restoreapp.engine.cards import CARDS
from restoreapp.errors import Cancelled


@pytest.fixture
def photo(tmp_path: Path, noisy_image: Callable[..., Image]) -> Callable[..., Path]:
    """Writes a noisy photo as a file."""

    def make(name: str = "photo.png", *, sigma: float = 25) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        PIL.Image.fromarray(noisy_image(sigma, 96).pixels).save(path)
        return path

    return make


WHOLE = {"strength": 1.0, "colour": None, "texture": 0.0}


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def pixels(path: Path) -> np.ndarray:
    with PIL.Image.open(path) as image:
        return np.asarray(image)


def error_to(clean: FloatArray, path: Path) -> float:
    return float(np.mean((pixels(path) / 255 - clean) ** 2))


def test_a_photo_is_restored_into_a_file(
    photo: Callable[..., Path],
    clean_pixels: Callable[..., FloatArray],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    source, target = photo(), tmp_path / "clean.png"
    assert cli.main(["restore", str(source), "-o", str(target), "--denoise", "auto", "--json"]) == 0
    *progress, result = lines(capsys)
    clean = clean_pixels(96)
    assert error_to(clean, target) < error_to(clean, source) / 3
    assert {each["event"] for each in progress} == {"progress"}
    fractions = [each["fraction"] for each in progress]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    assert result["event"] == "result"
    assert result["input"] == str(source)
    assert result["output"] == str(target)
    assert result["steps"] == [{"step": "denoise", "level": pytest.approx(25, abs=4), **WHOLE}]
    assert result["model"] == ["denoise-photo-1"]
    assert {"device", "seconds", "kept", "changed"} <= result.keys()


def test_people_get_sentences(
    photo: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["restore", str(photo()), "-o", str(tmp_path / "a.jpg"), "--denoise", "9"]) == 0
    out = capsys.readouterr().out
    assert "denoise σ 9; denoise-photo-1; CPU" in out
    assert "kept: size 96×96" in out
    assert "PNG → JPEG" in out


def test_a_folder_is_made_and_gets_restored_names(
    photo: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "new" / "out"
    photos = [str(photo("a.png")), str(photo("b.jpg"))]
    assert cli.main(["restore", *photos, "-o", str(out)]) == 0
    assert sorted(each.name for each in out.iterdir()) == ["a-restored.png", "b-restored.jpg"]


def test_one_bad_photo_is_named_and_the_others_are_done(
    photo: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_text("no picture")
    photos = [str(photo("a.png")), str(bad), str(photo("c.png"))]
    assert cli.main(["restore", *photos, "-o", str(tmp_path / "out"), "--json"]) == 1
    events = [each for each in lines(capsys) if each["event"] != "progress"]
    assert [each["event"] for each in events] == ["result", "error", "result"]
    assert events[1]["input"] == str(bad)
    assert events[1]["hint"]
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_the_original_is_never_replaced_unasked(
    photo: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    source = photo()
    before = source.read_bytes()
    assert cli.main(["restore", str(source), "-o", str(source)]) == 1
    assert source.read_bytes() == before
    assert "is the photo itself" in capsys.readouterr().err
    assert cli.main(["restore", str(source), "-o", str(source), "--overwrite"]) == 0
    assert source.read_bytes() != before


def test_two_photos_of_one_name_do_not_replace_each_other(
    photo: Callable[..., Path], tmp_path: Path
) -> None:
    photos = [str(photo("one/a.png", sigma=10)), str(photo("two/a.png", sigma=40))]
    assert cli.main(["restore", *photos, "-o", str(tmp_path / "out"), "--overwrite"]) == 1
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["a-restored.png"]


@pytest.mark.parametrize(
    "options",
    [
        ["--denoise", "76"],
        ["--denoise", "much"],
        ["--denoise", "nan"],
        ["--deblur", "1.5"],
        ["--deblur", "auto"],
        ["--enlarge", "0.5"],
        ["--enlarge", "5"],
        ["--enlarge", "auto"],
        ["--strength", "1.5"],
        ["--texture", "-0.1"],
        ["--colour", "much"],
        ["--format", "doc"],
        ["--depth", "12"],
        ["--quality", "0"],
        ["--frobnicate"],
    ],
)
def test_wrong_usage_ends_with_2_and_writes_nothing(
    photo: Callable[..., Path], tmp_path: Path, options: list[str]
) -> None:
    target = tmp_path / "out.png"
    with pytest.raises(SystemExit, match="2"):
        cli.main(["restore", str(photo()), "-o", str(target), *options])
    assert not target.exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{}", "no list of steps"),
        ('{"schema": 1, "steps": []}', "has no steps"),
        (None, "There is no recipe"),
    ],
)
def test_a_bad_recipe_is_wrong_usage(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: str | None,
    sentence: str,
) -> None:
    recipe = tmp_path / "recipe.json"
    if content is not None:
        recipe.write_text(content)
    options = ["-o", str(tmp_path / "a.png"), "--recipe", str(recipe)]
    assert cli.main(["restore", str(photo()), *options]) == 2
    assert sentence in capsys.readouterr().err


def test_a_recipe_file_says_what_is_done(
    photo: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = tmp_path / "recipe.json"
    recipe.write_text(Recipe((Denoise(level=7), Denoise(level=9))).to_json())
    options = ["-o", str(tmp_path / "a.png"), "--recipe", str(recipe), "--strength", "0.5"]
    assert cli.main(["restore", str(photo()), *options, "--json"]) == 0
    steps = lines(capsys)[-1]["steps"]
    assert [(each["level"], each["strength"]) for each in steps] == [(7, 1), (9, 0.5)]


def test_a_recipe_file_says_by_which_model_unless_one_is_named(
    photo: Callable[..., Path],
    install_model: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("in-file", "named"):
        install_model(name, "deblur")
    recipe = tmp_path / "recipe.json"
    recipe.write_text(
        WrittenRecipe(Recipe((Deblur(),)), StepModels({"deblur": "in-file"})).to_json()
    )
    options = ["-o", str(tmp_path / "out/"), "--recipe", str(recipe), "--json"]
    assert cli.main(["restore", str(photo()), *options]) == 0
    assert lines(capsys)[-1]["model"] == ["in-file"]
    assert cli.main(["restore", str(photo("b.png")), *options, "--model", "named"]) == 0
    assert lines(capsys)[-1]["model"] == ["named"]


def test_a_recipe_file_s_model_of_a_step_that_it_does_without_is_not_asked_for(
    photo: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = tmp_path / "recipe.json"
    gone = StepModels({"deblur": "gone-1"})
    recipe.write_text(WrittenRecipe(Recipe((Denoise(level=7),)), gone).to_json())
    options = ["-o", str(tmp_path / "a.png"), "--recipe", str(recipe), "--json"]
    assert cli.main(["restore", str(photo()), *options]) == 0
    assert lines(capsys)[-1]["model"] == [models.default_card("denoise").id]


def test_a_recipe_file_s_model_that_is_made_for_another_step_is_refused(
    photo: Callable[..., Path],
    install_model: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    install_model("my-shake", "deblur")
    recipe = tmp_path / "recipe.json"
    both = Recipe((Denoise(level=7), Deblur()))
    recipe.write_text(WrittenRecipe(both, StepModels({"denoise": "my-shake"})).to_json())
    options = ["-o", str(tmp_path / "a.png"), "--recipe", str(recipe)]
    assert cli.main(["restore", str(photo()), *options]) == 2
    assert "names my-shake for denoise; it is made for deblur" in capsys.readouterr().err
    assert not (tmp_path / "a.png").exists()


def test_a_target_that_the_system_refuses_to_look_at_is_said(
    photo: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / ("a" * 300 + ".png")  # too long for a name, as a folder may be forbidden
    assert cli.main(["restore", str(photo()), "-o", str(target)]) == 1
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--model", "unknown"], "No model is called 'unknown'"),
        (["--device", "warp"], "no device 'warp'"),
        (["--format", "jpeg"], "its name says png"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_written(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    sentence: str,
) -> None:
    target = tmp_path / "a.png"
    assert cli.main(["restore", str(photo()), "-o", str(target), *options]) == 1
    assert sentence in capsys.readouterr().err
    assert not target.exists()


@pytest.fixture
def shake(install_model: Callable[..., Path]) -> list[str]:
    """Options that name a model for deblurring."""
    install_model("my-shake", "deblur")
    return ["--model", "my-shake"]


@pytest.mark.parametrize(
    ("options", "steps"),
    [
        (["--deblur"], [{"step": "deblur", "strength": 1.0}]),
        (["--deblur", "0.4"], [{"step": "deblur", "strength": 0.4}]),
        (["--deblur", "--strength", "0.4"], [{"step": "deblur", "strength": 0.4}]),
        (
            ["--deblur", "0.4", "--denoise", "9"],
            [
                {"step": "denoise", "level": 9, **WHOLE},
                {"step": "deblur", "strength": 0.4},
            ],
        ),
        (
            ["--denoise", "9", "--deblur", "--strength", "0.3"],
            [
                {"step": "denoise", "level": 9, **WHOLE},
                {"step": "deblur", "strength": 0.3},
            ],
        ),
    ],
)
def test_the_steps_that_are_named_run_in_their_order(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    shake: list[str],
    options: list[str],
    steps: list[dict],
) -> None:
    target = tmp_path / "a.png"
    arguments = ["restore", str(photo()), "-o", str(target), *shake, "--json", *options]
    assert cli.main(arguments) == 0
    result = lines(capsys)[-1]
    assert result["steps"] == steps
    models = {"denoise": "denoise-photo-1", "deblur": "my-shake"}
    assert result["model"] == [models[each["step"]] for each in steps]
    assert target.exists()


@pytest.mark.parametrize(
    ("options", "factor", "side_px"), [([], 2.0, 192), (["3"], 3.0, 288), (["1.5"], 1.5, 144)]
)
def test_a_photo_is_enlarged(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    install_model: Callable[..., Path],
    options: list[str],
    factor: float,
    side_px: int,
) -> None:
    install_model("my-lens", "enlarge")
    target = tmp_path / "a.png"
    model = ["--model", "my-lens"]
    arguments = ["restore", str(photo()), "-o", str(target), "--json", *model]
    assert cli.main([*arguments, "--enlarge", *options]) == 0
    result = lines(capsys)[-1]
    assert result["steps"] == [{"step": "enlarge", "factor": factor, "strength": 1.0}]
    assert (result["input_size"], result["output_size"]) == ([96, 96], [side_px, side_px])
    assert f"size 96×96 → {side_px}×{side_px}" in result["changed"]
    assert pixels(target).shape == (side_px, side_px, 3)


def test_people_read_by_how_much_a_photo_was_enlarged(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    install_model: Callable[..., Path],
) -> None:
    install_model("my-lens", "enlarge")
    options = ["--denoise", "9", "--enlarge", "3", "--strength", "0.5", "--model", "my-lens"]
    assert cli.main(["restore", str(photo()), "-o", str(tmp_path / "a.png"), *options]) == 0
    out = capsys.readouterr().out
    assert "denoise σ 9, enlarge × 3 strength 0.5; denoise-photo-1, my-lens; CPU" in out
    assert "size 96×96 → 288×288" in out


def test_a_photo_that_would_be_too_large_for_its_format_is_refused_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], install_model: Callable[..., Path]
) -> None:
    install_model("my-lens", "enlarge")
    wide = tmp_path / "wide.webp"
    PIL.Image.fromarray(np.zeros((2, 9000, 3), np.uint8)).save(wide)
    arguments = ["restore", str(wide), "-o", str(tmp_path / "out"), "--model", "my-lens"]
    assert cli.main([*arguments, "--enlarge", "2", "--json"]) == 1
    told = lines(capsys)
    assert told[-1]["message"] == "WebP holds no picture of 18000×4 pixels."
    assert "tile" not in json.dumps(told)


def test_people_read_each_step_and_what_is_not_usual(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    shake: list[str],
) -> None:
    options = ["--denoise", "9", "--deblur", "0.5", *shake]
    assert cli.main(["restore", str(photo()), "-o", str(tmp_path / "a.png"), *options]) == 0
    said = "denoise σ 9, deblur strength 0.5; denoise-photo-1, my-shake; CPU"
    assert said in capsys.readouterr().out


def test_a_model_can_be_named_for_each_step(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    shake: list[str],
    install_model: Callable[..., Path],
) -> None:
    install_model("my-camera", "denoise")
    options = ["--denoise", "9", "--deblur", *shake, "--model", "my-camera", "--json"]
    assert cli.main(["restore", str(photo()), "-o", str(tmp_path / "a.png"), *options]) == 0
    assert lines(capsys)[-1]["model"] == ["my-camera", "my-shake"]


def test_a_model_for_a_step_that_is_not_asked_for_is_said(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    shake: list[str],
) -> None:
    assert cli.main(["restore", str(photo()), "-o", str(tmp_path / "a.png"), *shake]) == 1
    assert "my-shake is made for deblur, not for denoise" in capsys.readouterr().err


def test_a_step_that_no_model_serves_is_said(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(models, "CARDS", CARDS[:1])
    assert cli.main(["restore", str(photo()), "-o", str(tmp_path / "a.png"), "--deblur"]) == 1
    assert "No installed model can deblur." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--deblur", "0.4", "--strength", "0.6"], "say the same thing twice"),
        (["--denoise", "--deblur", "0", "--strength", "0.6"], "say the same thing twice"),
        (["--deblur", "--recipe", "recipe.json"], "either steps or --recipe"),
    ],
)
def test_options_that_contradict_each_other_are_wrong_usage(
    photo: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    sentence: str,
) -> None:
    target = tmp_path / "a.png"
    assert cli.main(["restore", str(photo()), "-o", str(target), *options]) == 2
    assert sentence in capsys.readouterr().err
    assert not target.exists()


def test_stopping_ends_with_130(
    photo: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise Cancelled

    monkeypatch.setattr("restoreapp.cli.restore.restore_file", stopped)
    assert cli.main(["restore", str(photo()), "-o", str(tmp_path / "a.png")]) == 130


def test_luminance_colour_and_texture_are_asked_for_apart(
    photo: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--strength", "0.5", "--colour", "0.9", "--texture", "0.3", "--json"]
    assert cli.main(["restore", str(photo()), "-o", str(tmp_path / "a.png"), *options]) == 0
    (step,) = lines(capsys)[-1]["steps"]
    assert (step["strength"], step["colour"], step["texture"]) == (0.5, 0.9, 0.3)


def test_what_the_last_step_does_not_have_is_refused_before_the_work(
    photo: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.png"
    options = ["--denoise", "--deblur", "--texture", "0.3"]
    assert cli.main(["restore", str(photo()), "-o", str(target), *options]) == 2
    assert "deblur has none" in capsys.readouterr().err
    assert not target.exists()


def test_strength_zero_gives_the_photo_back(photo: Callable[..., Path], tmp_path: Path) -> None:
    source, target = photo(), tmp_path / "same.png"
    assert cli.main(["restore", str(source), "-o", str(target), "--strength", "0"]) == 0
    np.testing.assert_array_equal(pixels(target), pixels(source))


def test_models_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models"]) == 0
    assert "denoise-photo-1 (denoise, the default)" in capsys.readouterr().out
    assert cli.main(["models", "--json"]) == 0
    model = lines(capsys)[0]
    assert model["id"] == "denoise-photo-1"
    assert model["licence"]
    assert model["trained_on"]
    assert model["figures"]


def test_self_test_proves_the_models(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["self-test", "--json", "--device", "cpu"]) == 0
    results = lines(capsys)
    assert all(each["has_passed"] for each in results)
    assert (results[0]["model_id"], results[0]["task"]) == ("denoise-photo-1", "denoise")
    assert results[0]["gain_db"] > 3
    assert results[0]["damage"] == "noise of sigma 25"


def test_self_test_on_a_device_that_is_not_there_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["self-test", "--device", "cuda:99"]) == 1
    assert "no device 'cuda:99'" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main(["--version"])
    assert __version__ in capsys.readouterr().out
