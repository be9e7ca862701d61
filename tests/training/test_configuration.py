import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

import training
from training.configuration.config import Config, ConfigError
from training.configuration.tables import Stage

CONFIGS = sorted((Path(training.__file__).parent / "configs").glob("*.toml"))


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.name)
def test_the_committed_configurations_can_be_read(path: Path) -> None:
    config = Config.load(path)
    assert config.text == path.read_text("utf-8")


def test_the_text_of_a_configuration_gives_it_again(tiny: Callable[..., Config]) -> None:
    config = tiny()
    assert Config.parse(config.text) == config
    assert config.stages == (Stage(0.5, 16, 2), Stage(1.0, 24, 1))
    assert config.budget.steps == 6
    assert config.optimizer.clip_norm == 1.0


def test_a_whole_number_is_taken_where_a_fraction_may_stand(tiny: Callable[..., Config]) -> None:
    sigma = tiny(least_sigma="5").noise.least_sigma
    assert (sigma, type(sigma)) == (5.0, float)


@pytest.mark.parametrize(
    ("key", "line"),
    [("sede", "sede = 7"), ("text", 'text = "x"'), ("nosie", "nosie = {least_sigma = 1}")],
)
def test_an_unknown_key_is_named_beside_those_that_are_known(
    tiny_toml: Callable[..., str], key: str, line: str
) -> None:
    with pytest.raises(ConfigError, match=f"Unknown key.*{key}") as caught:
        Config.parse(f"{line}\n{tiny_toml()}")
    assert "seed" in caught.value.hint


def test_an_unknown_key_in_a_table_is_named_with_the_table(tiny_toml: Callable[..., str]) -> None:
    text = tiny_toml().replace("most_sigma = 50", "most_sigma = 50\nmode = 1")
    with pytest.raises(ConfigError, match=r"noise: mode"):
        Config.parse(text)


@pytest.mark.parametrize("key", ["seed", "id", "rate", "crop_px", "most_sigma"])
def test_a_missing_key_is_named(tiny_toml: Callable[..., str], key: str) -> None:
    text = "\n".join(line for line in tiny_toml().splitlines() if not line.startswith(f"{key} ="))
    with pytest.raises(ConfigError, match=f"Missing key.*{key}"):
        Config.parse(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("seed", '"7"'),
        ("seed", "7.5"),
        ("seed", "true"),
        ("folders", '"photos"'),
        ("folders", "[1]"),
        ("rate", '"fast"'),
        ("steps", "6.5"),
    ],
)
def test_a_value_of_another_type_is_refused(
    tiny_toml: Callable[..., str], key: str, value: str
) -> None:
    with pytest.raises(ConfigError, match=f"{key}.* must be "):
        Config.parse(tiny_toml(**{key: value}))


@pytest.mark.parametrize(
    ("key", "value", "rule"),
    [
        ("task", '"dehaze"', "task"),
        ("seed", "-1", "seed"),
        ("rate", '1\nschedule = "linear"', "schedule"),
        ("rate", "1\ndrops = [0.5]", "drops"),
        ("rate", "1\nbeta1 = 1.0", "beta1"),
        ("rate", '1\nprecision = "float8"', "precision"),
        ("folders", "[]", "folders"),
        ("held_out_every", "1", "held_out_every"),
        ("least_sigma", "60", "least_sigma"),
        ("until", "0.5", "until"),
        ("batch", "0", "batch"),
        ("rate", "0", "rate"),
        ("steps", "0", "budget"),
        ("steps", "6\nminutes = 1", "budget"),
        ("validate_every_steps", "0", "validate_every_steps"),
    ],
)
def test_values_that_make_no_run_are_refused(
    tiny_toml: Callable[..., str], key: str, value: str, rule: str
) -> None:
    with pytest.raises(ConfigError, match=rule):
        Config.parse(tiny_toml(**{key: value}))


def test_a_file_that_is_missing_or_no_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.toml"):
        Config.load(tmp_path / "gone.toml")
    broken = tmp_path / "broken.toml"
    broken.write_text("seed = = 3")
    with pytest.raises(ConfigError, match=r"broken\.toml"):
        Config.load(broken)


def test_a_configuration_cannot_be_changed(tiny: Callable[..., Config]) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        tiny().seed = 8


@pytest.mark.parametrize(
    ("table", "rule"),
    [
        ("[camera_noise]\nfraction = 2\nmost_gain = 1\nmost_read = 1", "fraction"),
        ("[camera_noise]\nfraction = 1\nmost_gain = -1\nmost_read = 1", "most_gain"),
        ("[correlated_noise]\nfraction = 1\nmost_radius_px = 4", "most_radius_px"),
        ("[developed_noise]\nfraction = 1\nleast_gain = 0", "least_gain"),
        ("[developed_noise]\nfraction = 1\nmost_radius_px = 3", "most_radius_px"),
        ("[reduction]\nfraction = 1\nmost_factor = 0.5", "most_factor"),
        ("[reduction]\nfraction = 1\nfactors = [2, 0.5]", "factors"),
        ("[motion]\nfraction = 1\nmost_shift_px = -1", "most_shift_px"),
        ("[motion]\nfraction = 1\nsamples = 1", "samples"),
        ("[jpeg]\nfraction = 1\nleast_quality = 0", "least_quality"),
        ('[[pairs]]\nfolder = "a"\nfraction = 1.5', "pairs and frames"),
        ('[[pairs]]\nfolder = "a"\nfraction = 0', "pairs and frames"),
        ('[[frames]]\nfolder = "a"\nfraction = 0.1\nleast_window = 1', "least_window"),
    ],
)
def test_damage_that_cannot_be_is_refused(
    tiny_toml: Callable[..., str], table: str, rule: str
) -> None:
    with pytest.raises(ConfigError, match=rule):
        Config.parse(f"{tiny_toml()}\n{table}")


def test_photographs_take_what_pairs_and_frames_leave(tiny_toml: Callable[..., str]) -> None:
    tables = '[[pairs]]\nfolder = "a"\nfraction = 0.3\n[[frames]]\nfolder = "b"\nfraction = 0.2\n'
    assert Config.parse(tiny_toml()).photographs_fraction == 1
    assert Config.parse(f"{tiny_toml()}\n{tables}").photographs_fraction == 0.5


def test_pairs_alone_need_no_photographs(tiny_toml: Callable[..., str]) -> None:
    text = tiny_toml(folders="[]")
    pairs = '[[pairs]]\nfolder = "a"\nfraction = 1'
    assert not Config.parse(f"{text}\n{pairs}").photographs_fraction
    with pytest.raises(ConfigError, match="folders"):
        Config.parse(text)


@pytest.mark.parametrize("place", ["run", "stage"])
def test_an_unknown_loss_is_refused_beside_those_that_are_known(
    tiny_toml: Callable[..., str], place: str
) -> None:
    wrong = 'loss = "hinge"\n'
    text = wrong + tiny_toml() if place == "run" else tiny_toml() + wrong
    with pytest.raises(ConfigError, match="the loss must be one of l1, mse"):
        Config.parse(text)
