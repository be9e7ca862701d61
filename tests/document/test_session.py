import json
from pathlib import Path

import pytest

from restoreapp.document.recipe import DEFAULT_RECIPE, Recipe
from restoreapp.document.session import (
    InvalidSession,
    Look,
    OpenPhoto,
    Session,
    read_session,
    write_session,
)
from restoreapp.document.step_models import StepModels
from restoreapp.document.steps import Deblur, Denoise, Enlarge
from restoreapp.document.store import UnreadableFile, UnwritableFile

ONE, TWO, THREE = (Path(f"/photos/{name}.jpg") for name in ("one", "two", "three"))
SESSION = Session(
    (
        OpenPhoto(ONE, Recipe((Denoise(level=12), Enlarge(factor=2)))),
        OpenPhoto(TWO, Recipe((Deblur(strength=0.5),)), is_untitled=True),
        OpenPhoto(THREE, DEFAULT_RECIPE, models=StepModels({"denoise": "denoise-1"})),
    ),
    shown=TWO,
    look=Look("removed", 0.25, 1.5, 0.1, 0.9),
)


@pytest.mark.parametrize("session", [SESSION, Session(), Session((OpenPhoto(ONE, Recipe()),))])
def test_a_session_comes_back_as_it_was(session: Session) -> None:
    assert Session.from_json(session.to_json()) == session


def test_a_kept_session_is_read_again_and_an_empty_one_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "session.json"
    write_session(path, SESSION)
    assert read_session(path) == SESSION
    write_session(path, Session())
    assert not path.exists()
    assert read_session(path) == Session()


def test_photos_with_one_recipe_share_it_in_the_file() -> None:
    photos = tuple(OpenPhoto(Path(f"/photos/{i}.jpg"), DEFAULT_RECIPE) for i in range(5000))
    text = Session(photos).to_json()
    assert len(json.loads(text)["recipes"]) == 1
    assert Session.from_json(text).photos == photos


def with_changed(**changes: object) -> str:
    return json.dumps({**json.loads(SESSION.to_json()), **changes})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        SESSION.to_json()[:-5],
        "[" * 100_000,
        with_changed(schema=2),
        with_changed(recipes=[]),
        with_changed(recipes=[{"schema": 1, "steps": [{"step": "unheard of"}]}]),
        with_changed(photos=None),
        with_changed(photos=[["/photos/one.jpg"]]),
        with_changed(photos=[[1, 0, False]]),
        with_changed(shown=3),
        with_changed(look={"mode": 3}),
        with_changed(look={"mode": "split", "scale": 0}),
        with_changed(look={"mode": "split", "divider": float("nan")}),
        with_changed(look={"mode": "split", "unheard": 1}),
    ],
)
def test_what_is_no_session_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(InvalidSession):
        Session.from_json(text)


def test_a_file_that_is_no_text_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFile):
        read_session(path)


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableFile):
        write_session(tmp_path / "file" / "session.json", SESSION)


def test_two_sessions_are_offered_as_one_with_the_later_ones_recipes() -> None:
    earlier = Session((OpenPhoto(ONE, Recipe()), OpenPhoto(TWO, Recipe())), ONE, Look("split"))
    later = Session((OpenPhoto(TWO, DEFAULT_RECIPE), OpenPhoto(THREE, Recipe())), THREE)
    both = earlier.joined(later)
    assert [each.path for each in both.photos] == [ONE, TWO, THREE]
    assert both.photos[1].recipe == DEFAULT_RECIPE
    assert (both.shown, both.look) == (THREE, None)
    assert earlier.joined(Session()) == earlier
