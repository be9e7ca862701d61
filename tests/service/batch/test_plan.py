from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.choosing import ChosenPhoto
from restoreapp.service.batch.plan import Names, PlannedPhoto, model_of_names
from restoreapp.service.batch.rules import Rules
from restoreapp.service.batch.settings import BatchSettings, Clash, Filters, InvalidBatch
from restoreapp.service.batch.template import NameTemplate, name_key
from restoreapp.service.export import ExportChoices
from restoreapp.service.models import installed_models
from restoreapp.service.restore import EngineChoice

ROOT = Path("/photos")


def photo(relative: str, format_id: str = "png", root: Path = ROOT) -> ChosenPhoto:
    return ChosenPhoto(
        root / relative,
        Path(relative),
        10,
        20,
        format_id,
        datetime.fromisoformat("2026-01-02T03:04"),
    )


def targets(settings: BatchSettings, *photos: ChosenPhoto, **others: object) -> list[PlannedPhoto]:
    names = Names(settings, {name_key(str(each.path)) for each in photos}, **others)
    return [names.planned(each) for each in photos]


def made(template: str = "{name}-restored", **others: object) -> BatchSettings:
    values = {"output": Path("/out")} | others
    return BatchSettings((ROOT,), template=NameTemplate(template), **values)


def test_the_output_mirrors_the_tree_or_lies_beside() -> None:
    (mirrored,) = targets(made(), photo("a/b/c.png"))
    (beside,) = targets(made(output=None), photo("a/b/c.png"))
    assert mirrored.target == Path("/out/a/b/c-restored.png")
    assert beside.target == Path("/photos/a/b/c-restored.png")


@pytest.mark.parametrize(
    ("source", "format_id", "choice", "target"),
    [
        ("a.JPG", "jpeg", "keep", "a-restored.JPG"),
        ("a.jpg", "png", "keep", "a-restored.png"),
        ("a.jpg", "jpeg", "tiff", "a-restored.tif"),
        ("a.dng", "raw", "keep", "a-restored.tif"),
        ("a.gif", "gif", "keep", "a-restored.png"),
    ],
)
def test_the_suffix_fits_what_is_written(
    source: str, format_id: str, choice: str, target: str
) -> None:
    (planned,) = targets(made(choices=ExportChoices(format=choice)), photo(source, format_id))
    assert planned.target.name == target


def test_counters_and_dates_are_the_photos_own() -> None:
    planned = targets(made("{date}_{counter:3}"), photo("x.png"), photo("y.png"), first_counter=9)
    assert [each.target.name for each in planned] == ["2026-01-02_009.png", "2026-01-02_010.png"]


def test_equal_names_are_numbered() -> None:
    planned = targets(
        made("all"), photo("a.png"), photo("b.png"), photo("B.PNG"), photo("sub/a.png")
    )
    assert [each.target.relative_to("/out").as_posix() for each in planned] == [
        "all.png",
        "all-2.png",
        "all-3.PNG",
        "sub/all.png",
    ]


@pytest.mark.parametrize(
    ("clash", "name", "skipped"),
    [
        ("number", "a-restored-3.png", ""),
        ("skip", "a-restored.png", "a-restored.png exists"),
        ("replace", "a-restored.png", ""),
    ],
)
def test_what_is_done_where_a_file_exists(
    tmp_path: Path, clash: Clash, name: str, skipped: str
) -> None:
    for taken in ("a-restored.png", "a-restored-2.png"):
        (tmp_path / taken).touch()
    (planned,) = targets(made(output=tmp_path, clash=clash), photo("a.png"))
    assert planned.target.name == name
    assert planned.skipped == skipped


@pytest.mark.parametrize("clash", ["number", "skip", "replace"])
def test_no_photo_is_replaced_by_anothers_result(tmp_path: Path, clash: Clash) -> None:
    photos = [photo("a.png", root=tmp_path), photo("a-restored.png", root=tmp_path)]
    for each in photos:
        each.path.touch()
    planned = targets(made(output=None, clash=clash), *photos)
    assert planned[0].target.name == "a-restored-2.png"
    assert planned[1].target.name == "a-restored-restored.png"


def test_only_replacing_takes_a_photos_own_name(tmp_path: Path) -> None:
    own = photo("a.png", root=tmp_path)
    own.path.touch()
    of = {
        clash: targets(made("{name}", output=None, clash=clash), own)[0]
        for clash in ("number", "skip", "replace")
    }
    assert of["number"].target.name == "a-2.png"
    assert of["skip"].skipped
    assert of["replace"].target == own.path
    assert not of["replace"].skipped


def test_names_of_unfinished_batches_are_kept_free() -> None:
    reserved = {name_key("/out/a-restored.png")}
    (planned,) = targets(made(), photo("a.png"), reserved=reserved)
    assert planned.target.name == "a-restored-2.png"


@given(
    st.lists(st.sampled_from(["a", "A", "b", "a-2", "ä", "a-restored"]), max_size=12),
    st.sampled_from(["{name}", "x", "{name}-restored", "{counter}", "a{format}"]),
)
def test_no_two_results_share_a_name(stems: list[str], template: str) -> None:
    photos = [photo(f"{i}/{stem}.png") for i, stem in enumerate(stems)]
    flat = [
        ChosenPhoto(each.path, Path(each.path.name), 1, 1, "png", each.taken) for each in photos
    ]
    keys = [name_key(str(each.target)) for each in targets(made(template), *flat)]
    assert len(set(keys)) == len(keys)


def test_fifty_thousand_equal_names_are_numbered() -> None:
    photos = [
        ChosenPhoto(ROOT / str(i) / "a.png", Path("a.png"), 1, 1, "png") for i in range(50_000)
    ]
    assert targets(made(), *photos)[-1].target.name == "a-restored-50000.png"


def test_models_stand_in_names() -> None:
    recipe = Recipe((Denoise(),))
    assert model_of_names(recipe, EngineChoice(), installed_models()) == "denoise-photo-1"
    both = model_of_names(Recipe((Denoise(), Deblur())), EngineChoice(), installed_models())
    assert both.startswith("denoise-photo-1+")


def test_settings_come_back_from_their_text() -> None:
    settings = BatchSettings(
        (Path("/a"), Path("/b\udcff")),
        None,
        recursive=True,
        filters=Filters(("png",), date(2020, 1, 1), None, 5, 6, with_restored=True),
        template=NameTemplate("{date}"),
        clash="replace",
        recipe=Recipe((Denoise(level=5), Deblur(strength=0.5))),
        rules=Rules.parse("noise above 3: denoise"),
        choice=EngineChoice(("denoise-photo-1",), "cpu"),
        choices=ExportChoices("tiff", "16", 90),
    )
    assert BatchSettings.from_json(settings.to_json()) == settings


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"schema": 99}', '{"schema": 1}'])
def test_damaged_settings_are_refused(text: str) -> None:
    with pytest.raises(InvalidBatch):
        BatchSettings.from_json(text)


def test_settings_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(InvalidBatch):
        made("{model}", rules=Rules.parse("noise above 3: denoise"))
    with pytest.raises(InvalidBatch):
        made(filters=Filters(since=date(2021, 1, 1), until=date(2020, 1, 1)))
    for wrong in (Filters(least_iso=800, most_iso=100), Filters(least_noise=9, most_noise=1.5)):
        with pytest.raises(InvalidBatch):
            made(filters=wrong)
    with pytest.raises(InvalidBatch):
        BatchSettings((), None)
    with pytest.raises(RestoreAppError):
        targets(made(choices=ExportChoices(format="gif")), photo("a.png"))
