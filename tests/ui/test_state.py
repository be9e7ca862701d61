import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from restoreapp.core.geometry import Rect, Size
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Deblur, Denoise, Enlarge, InvalidRecipe, step_name
from restoreapp.errors import RestoreAppError
from restoreapp.service.export import ExportChoices
from restoreapp.ui.documents import LookedAt, Status, Task
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.state import AppState

OpenPhoto = Callable[..., None]


def statuses(state: AppState) -> list[Status]:
    return [each.status for each in state.documents]


def brightness(state: AppState) -> int:
    assert state.answer is not None
    return int(state.answer.answer.levels.region(0, Rect(0, 0, 1, 1))[0, 0, 0])


def test_an_opened_photo_is_shown_with_its_noise_level(
    state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo("one.jpg")
    assert state.current is not None
    assert state.current.status is Status.NEW
    assert state.current.facts == ("JPEG", "128×96", "8 bit", "sRGB assumed")
    assert state.current.estimated_level == 18.2


def test_of_several_photos_the_first_is_shown(state: AppState, open_photo: OpenPhoto) -> None:
    open_photo("one.jpg", "two.jpg", "three.jpg")
    assert [each.path.name for each in state.documents] == ["one.jpg", "two.jpg", "three.jpg"]
    assert state.current == state.documents[0]


def test_a_photo_that_is_open_already_is_shown_not_opened_again(
    state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo("one.jpg", "two.jpg")
    state.select(state.documents[1].id)
    open_photo("one.jpg")
    assert len(state.documents) == 2
    assert state.current == state.documents[0]


def test_a_file_that_cannot_be_read_is_told_of_and_the_others_open(
    state: AppState, qtbot: QtBot
) -> None:
    notices = []
    state.noticed.connect(notices.append)
    state.open_photos([Path("/photos/bad.jpg"), Path("/photos/good.jpg")])
    qtbot.waitUntil(lambda: bool(notices) and statuses(state) == [Status.NEW])
    assert state.current is not None
    assert state.current.path.name == "good.jpg"
    assert (notices[0].message, notices[0].hint) == ("bad.jpg is not a picture.", "Choose another.")
    assert notices[0].is_problem


def test_the_photos_of_a_folder_are_opened_by_name(
    state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("b.jpg", "A.PNG", "notes.txt"):
        (tmp_path / name).touch()
    (tmp_path / "folder.jpg").mkdir()
    state.open_photos([tmp_path])
    qtbot.waitUntil(lambda: len(state.documents) == 2)
    assert [each.path.name for each in state.documents] == ["A.PNG", "b.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_that_lead_nowhere_do_not_keep_a_folder_from_being_opened(
    state: AppState, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("one.jpg", ".jpg"):
        (tmp_path / name).touch()
    for name, target in (("circle", "circle.jpg"), ("gone", "none"), ("through", "one.jpg/x")):
        (tmp_path / f"{name}.jpg").symlink_to(tmp_path / target)
    (tmp_path / "linked.jpg").symlink_to(tmp_path / "one.jpg")
    state.open_photos([tmp_path])
    qtbot.waitUntil(lambda: len(state.documents) == 2)
    assert [each.path.name for each in state.documents] == ["linked.jpg", "one.jpg"]


def test_a_folder_without_photos_is_told_of(state: AppState, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(state.noticed) as told:
        state.open_photos([tmp_path])
    assert told.args[0].message == "There are no photos in that folder."


def test_a_restored_photo_has_an_answer(state: AppState, restored: None) -> None:
    assert statuses(state) == [Status.DONE]
    assert state.answer is not None
    assert not state.answer.is_older
    assert brightness(state) == 65535
    assert not state.can_restore


def test_tiles_are_there_before_the_whole_answer_is(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    assert state.answer is not None
    assert state.answer.restored is None
    assert brightness(state) == 65535
    assert not state.saving.is_possible
    assert statuses(state) == [Status.WORKING]


def test_progress_is_told(state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot) -> None:
    open_photo()
    engine.gate.clear()
    state.restore_current()
    qtbot.waitUntil(lambda: state.work is not None and state.work.fraction == 0.5)
    assert state.work is not None
    assert (state.work.task, state.work.name) == (Task.RESTORING, "")


def test_cancel_leaves_the_photo_as_it_was_and_stops_the_engine(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.cancel()
    assert state.answer is None
    assert state.work is None
    assert statuses(state) == [Status.NEW]
    engine.gate.set()
    qtbot.waitUntil(engine.was_cancelled.is_set)
    assert state.answer is None


def test_denoise_pressed_again_after_cancel_runs_again(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.cancel()
    state.restore_current()
    assert statuses(state) == [Status.WAITING]
    engine.gate.set()
    qtbot.waitUntil(lambda: state.saving.is_possible)


def test_an_estimate_that_a_cancelled_run_displaced_is_made_after_all(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("one.jpg", "two.jpg")
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.select(state.documents[1].id)
    qtbot.waitUntil(lambda: state.photo is not None)
    state.restore_current()
    state.cancel()
    engine.gate.set()
    qtbot.waitUntil(lambda: state.documents[1].estimated_level == 18.2)


def test_a_level_that_is_known_is_not_estimated_again(
    state: AppState, engine, restored: None
) -> None:
    assert engine.recipes[0].steps[0].level == 18.2
    assert state.current is not None
    assert state.current.recipe.steps[0].level is None


def test_strength_needs_no_second_run(state: AppState, engine, restored: None) -> None:
    state.recipes.set_parameter("denoise", "strength", 0.3)
    assert len(engine.recipes) == 1
    assert state.answer is not None
    assert not state.answer.is_older
    assert not state.can_restore


def test_another_level_marks_the_answer_as_older(state: AppState, restored: None) -> None:
    state.recipes.set_parameter("denoise", "level", 40.0)
    assert state.answer is not None
    assert state.answer.is_older
    assert state.can_restore


def test_undo_brings_an_earlier_answer_back_without_a_run(
    state: AppState, engine, restored: None, qtbot: QtBot
) -> None:
    first = state.answer
    state.recipes.set_parameter("denoise", "level", 40.0)
    state.restore_current()
    qtbot.waitUntil(lambda: state.answer is not None and not state.answer.is_older)
    state.recipes.undo()
    assert state.answer is not None
    assert first is not None
    assert state.answer.answer is first.answer
    assert not state.answer.is_older
    assert len(engine.recipes) == 2


def test_other_settings_during_a_run_make_what_comes_older(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.recipes.set_parameter("denoise", "level", 40.0)
    assert state.answer is not None
    assert state.answer.is_older
    engine.gate.set()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert state.answer.is_older


def test_denoise_with_other_settings_takes_the_place_of_the_run(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.recipes.set_parameter("denoise", "level", 40.0)
    state.restore_current()
    engine.gate.set()
    qtbot.waitUntil(lambda: state.saving.is_possible)
    assert state.answer is not None
    assert not state.answer.is_older
    assert engine.was_cancelled.is_set()


def test_edits_of_one_drag_are_undone_together(state: AppState, open_photo: OpenPhoto) -> None:
    open_photo()
    for value in (0.9, 0.6, 0.3):
        state.recipes.set_parameter("denoise", "strength", value, merge_key="drag")
    state.recipes.undo()
    assert state.current is not None
    assert state.current.recipe.blend.strength == 1.0
    state.recipes.redo()
    assert state.current.recipe.blend.strength == 0.3


def test_a_value_out_of_range_is_refused(state: AppState, open_photo: OpenPhoto) -> None:
    open_photo()
    with pytest.raises(InvalidRecipe):
        state.recipes.set_parameter("denoise", "strength", 1.5)


def test_a_failed_run_is_told_of_and_shows_the_photo_as_it_was(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.failure = RestoreAppError("The weights are damaged.", hint="Install again.")
    with qtbot.waitSignal(state.noticed) as told:
        state.restore_current()
    assert told.args[0].message == "The weights are damaged."
    qtbot.waitUntil(lambda: state.work is None)
    assert statuses(state) == [Status.FAILED]
    assert state.answer is None
    assert state.can_restore


def test_a_bug_in_a_run_is_told_apart_from_what_the_user_can_mend(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.failure = ZeroDivisionError("oops")
    with qtbot.waitSignal(state.bug_found) as told:
        state.restore_current()
    assert isinstance(told.args[0], ZeroDivisionError)


def test_another_photo_can_be_looked_at_while_one_is_restored(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("one.jpg", "two.jpg")
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.select(state.documents[1].id)
    assert state.answer is None
    assert state.work is not None
    assert state.work.name == "one.jpg"
    engine.gate.set()
    qtbot.waitUntil(lambda: statuses(state) == [Status.DONE, Status.NEW])
    assert state.answer is None


def test_photos_wait_their_turn_and_cancel_stops_the_shown_one(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("one.jpg", "two.jpg")
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.select(state.documents[1].id)
    qtbot.waitUntil(lambda: state.current is not None and state.photo is not None)
    state.restore_current()
    assert statuses(state) == [Status.WORKING, Status.WAITING]
    state.cancel()
    assert statuses(state) == [Status.WORKING, Status.NEW]


def test_the_file_is_written_with_the_strength_that_is_seen(
    state: AppState, engine, restored: None, qtbot: QtBot
) -> None:
    state.recipes.set_parameter("denoise", "strength", 0.25)
    with qtbot.waitSignal(state.noticed) as told:
        state.saving.save(Path("/out/x.jpg"), ExportChoices())
    target, recipe, _ = engine.exports[0]
    assert target == Path("/out/x.jpg")
    assert (recipe.blend.strength, recipe.steps[0].level) == (0.25, 18.2)
    assert told.args[0].message == "Saved as x.jpg."
    assert told.args[0].hint == "Kept: size, EXIF. It is 8 bit now."
    qtbot.waitUntil(lambda: statuses(state) == [Status.SAVED])


def test_each_change_of_the_receipt_is_told_as_a_sentence(
    state: AppState, engine, restored: None, qtbot: QtBot
) -> None:
    engine.changes = ("Note of the processing added", "size 600×400 → 1200×800", "Flat now.")
    with qtbot.waitSignal(state.noticed) as told:
        state.saving.save(Path("/out/x.jpg"), ExportChoices())
    assert told.args[0].hint == (
        "Kept: size, EXIF. Note of the processing added. Size 600×400 → 1200×800. Flat now."
    )


def test_what_was_changed_after_saving_is_unsaved_again(
    state: AppState, restored: None, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(state.noticed):
        state.saving.save(Path("/out/x.jpg"), ExportChoices())
    assert state.unsaved == ()
    state.recipes.set_parameter("denoise", "strength", 0.5)
    assert state.unsaved == state.documents


def names(state: AppState) -> list[str]:
    assert state.current is not None
    return [step_name(each) for each in state.current.recipe.steps]


def restore_anew(state: AppState, qtbot: QtBot) -> None:
    state.restore_current()
    qtbot.waitUntil(lambda: state.answer is not None and not state.answer.is_older)


def test_denoise_is_on_at_first(state: AppState, open_photo: OpenPhoto) -> None:
    open_photo()
    assert names(state) == ["denoise"]


def test_steps_run_in_their_order_however_they_were_switched_on(
    state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo()
    state.recipes.switch_step("denoise", is_on=False)
    state.recipes.switch_step("deblur", is_on=True)
    state.recipes.switch_step("denoise", is_on=True)
    assert names(state) == ["denoise", "deblur"]


def test_undo_and_redo_walk_switched_steps(state: AppState, open_photo: OpenPhoto) -> None:
    open_photo()
    state.recipes.switch_step("deblur", is_on=True)
    state.recipes.switch_step("deblur", is_on=True)
    assert state.current is not None
    assert state.current.history.undo_label == "Deblur"
    state.recipes.undo()
    assert names(state) == ["denoise"]
    assert not state.current.history.can_undo
    state.recipes.redo()
    assert names(state) == ["denoise", "deblur"]


def test_a_step_that_is_switched_on_again_has_the_values_it_had(
    state: AppState, open_photo: OpenPhoto
) -> None:
    open_photo()
    state.recipes.set_parameter("denoise", "level", 33.0)
    state.recipes.switch_step("denoise", is_on=False)
    state.recipes.set_parameter("denoise", "level", 44.0)
    state.recipes.switch_step("denoise", is_on=True)
    assert state.current is not None
    assert state.current.recipe.steps == (Denoise(level=33.0),)


def test_a_step_more_marks_the_answer_as_older_and_runs_both(
    state: AppState, engine, restored: None, qtbot: QtBot
) -> None:
    state.recipes.switch_step("deblur", is_on=True)
    assert state.answer is not None
    assert state.answer.is_older
    restore_anew(state, qtbot)
    assert engine.recipes[1] == Recipe((Denoise(level=18.2), Deblur()))


def test_of_two_steps_the_last_ones_strength_is_instant(
    state: AppState, engine, restored: None, qtbot: QtBot
) -> None:
    state.recipes.switch_step("deblur", is_on=True)
    restore_anew(state, qtbot)
    state.recipes.set_parameter("deblur", "strength", 0.3)
    assert state.answer is not None
    assert state.current is not None
    assert (state.answer.is_older, state.current.blend.strength) == (False, 0.3)
    state.recipes.set_parameter("denoise", "strength", 0.6)
    assert (state.answer.is_older, state.current.blend.strength) == (True, 0.3)


def test_an_older_answer_is_seen_and_saved_at_its_own_steps_strength(
    state: AppState, engine, restored: None, qtbot: QtBot
) -> None:
    state.recipes.set_parameter("denoise", "strength", 0.4)
    state.recipes.switch_step("deblur", is_on=True)
    assert state.current is not None
    assert state.current.blend.strength == 0.4
    with qtbot.waitSignal(state.noticed):
        state.saving.save(Path("/out/x.jpg"), ExportChoices())
    assert engine.exports[0][1] == Recipe((Denoise(level=18.2, strength=0.4),))
    state.recipes.switch_step("denoise", is_on=False)
    assert state.current.blend.strength == 0.4


def test_without_a_step_the_photo_is_as_it_was_and_cannot_be_restored(
    state: AppState, restored: None
) -> None:
    state.recipes.switch_step("denoise", is_on=False)
    assert (state.answer, state.can_restore, state.saving.is_possible) == (None, False, False)
    state.restore_current()
    assert state.work is None
    state.recipes.switch_step("denoise", is_on=True)
    assert state.answer is not None
    assert not state.answer.is_older


def test_switching_all_steps_off_during_a_run_shows_the_photo_as_it_was(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.recipes.switch_step("denoise", is_on=False)
    assert state.answer is None
    engine.gate.set()
    qtbot.waitUntil(lambda: state.work is None)
    assert state.answer is None


def test_a_photo_whose_noise_is_not_removed_needs_no_level(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo()
    state.recipes.switch_step("denoise", is_on=False)
    state.recipes.switch_step("deblur", is_on=True)
    restore_anew(state, qtbot)
    assert engine.recipes == [Recipe((Deblur(),))]


def test_models_are_looked_up(state: AppState, engine, open_photo: OpenPhoto) -> None:
    open_photo()
    assert state.models is not None
    assert state.models.installed == engine.installed
    assert [each.id for each in state.models.serving("deblur")] == ["deblur-1"]


def test_models_that_cannot_be_looked_up_are_told_of(jobs: JobRunner, engine, qtbot: QtBot) -> None:
    def fail():
        raise RestoreAppError("The weights are missing.")

    services = replace(engine.services(), installed_models=fail)
    state = AppState(jobs, services)
    with qtbot.waitSignal(state.noticed) as told:
        state.look_up_models()
    assert told.args[0].message == "The weights are missing."
    assert state.models is None


def test_another_model_marks_the_answer_as_older_and_is_what_runs(
    state: AppState, engine, qtbot: QtBot, open_photo: OpenPhoto
) -> None:
    engine.install("denoise-2", "denoise")
    open_photo()
    restore_anew(state, qtbot)
    state.recipes.choose_model("denoise", "denoise-2")
    assert state.answer is not None
    assert state.answer.is_older
    restore_anew(state, qtbot)
    assert engine.models == [(), ("denoise-2",)]
    state.recipes.choose_model("denoise", None)
    assert not state.answer.is_older
    assert len(engine.models) == 2


def test_the_model_of_a_step_that_is_off_changes_nothing(
    state: AppState, engine, qtbot: QtBot, open_photo: OpenPhoto
) -> None:
    engine.install("deblur-2", "deblur")
    open_photo()
    restore_anew(state, qtbot)
    state.recipes.choose_model("deblur", "deblur-2")
    assert state.answer is not None
    assert not state.answer.is_older
    state.recipes.switch_step("deblur", is_on=True)
    restore_anew(state, qtbot)
    assert engine.models[-1] == ("deblur-2",)


def test_a_model_that_is_gone_is_no_longer_chosen(
    state: AppState, engine, qtbot: QtBot, open_photo: OpenPhoto
) -> None:
    engine.install("denoise-2", "denoise")
    open_photo()
    state.recipes.choose_model("denoise", "denoise-2")
    engine.installed = engine.installed[:2]
    with qtbot.waitSignal(state.models_changed):
        state.look_up_models()
    assert state.models is not None
    assert state.models.chosen_for("denoise", state.current.wanted) is None


def test_closing_a_photo_stops_its_run_and_shows_its_neighbour(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("one.jpg", "two.jpg")
    engine.gate.clear()
    with qtbot.waitSignal(state.tile_finished):
        state.restore_current()
    state.close_current()
    assert [each.path.name for each in state.documents] == ["two.jpg"]
    assert state.current == state.documents[0]
    engine.gate.set()
    qtbot.waitUntil(engine.was_cancelled.is_set)


def test_closing_the_last_photo_leaves_nothing(state: AppState, restored: None) -> None:
    state.close_current()
    assert (state.documents, state.current, state.photo, state.answer) == ((), None, None, None)


def test_photos_that_do_not_fit_in_memory_are_read_again_when_shown(
    jobs: JobRunner, engine, qtbot: QtBot
) -> None:
    engine.shape = (256, 256, 3)
    small = AppState(jobs, engine.services(), most_bytes=2 * 256 * 256 * 3)
    small.open_photos([Path("/photos") / f"{number}.jpg" for number in range(5)])
    qtbot.waitUntil(lambda: all(each.thumbnail is not None for each in small.documents))
    assert small.photo is not None
    small.select(small.documents[3].id)
    qtbot.waitUntil(lambda: small.photo is not None)
    assert small.photo.path.name == "3.jpg"


def test_a_photo_is_read_off_the_gui_thread(state: AppState, engine, qtbot: QtBot) -> None:
    threads = []

    def open_photo(path: Path, progress: object = None):
        threads.append(threading.current_thread())
        raise RestoreAppError("no")

    object.__setattr__(state.services, "open_photo", open_photo)
    with qtbot.waitSignal(state.noticed):
        state.open_photos([Path("/photos/one.jpg")])
    assert threads[0] is not threading.main_thread()


def test_an_enlarged_answer_comes_with_the_photo_as_large(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.install("enlarge-1", "enlarge")
    open_photo()
    assert state.current is not None
    assert state.current.size == Size(128, 96)
    state.recipes.switch_step("enlarge", is_on=True)
    restore_anew(state, qtbot)
    assert engine.recipes[-1] == Recipe((Denoise(level=18.2), Enlarge(factor=2)))
    assert state.answer is not None
    assert state.answer.answer.before is not None
    assert state.answer.answer.before.size == Size(256, 192)
    state.recipes.switch_step("enlarge", is_on=False)
    restore_anew(state, qtbot)
    assert state.answer.answer.before is None
    state.recipes.switch_step("enlarge", is_on=True)
    assert state.answer.answer.before.size == Size(256, 192)  # kept, without another run
    assert len(engine.recipes) == 2


def test_what_is_looked_at_is_told_to_the_engine_in_pixels_of_its_answer(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    engine.install("enlarge-1", "enlarge")
    open_photo()
    state.look_at(LookedAt(Rect(10, 20, 30, 40), Size(128, 96)))
    state.recipes.switch_step("enlarge", is_on=True)
    state.recipes.set_parameter("enlarge", "factor", 3.0)
    engine.gate.clear()
    state.restore_current()
    qtbot.waitUntil(lambda: bool(engine.recipes))
    assert engine.focus.rect == Rect(30, 60, 90, 120)
    state.look_at(LookedAt(Rect(5, 6, 7, 8), Size(384, 288)))
    assert engine.focus.rect == Rect(5, 6, 7, 8)
    state.look_at(None)
    assert engine.focus.rect is None
    engine.gate.set()
    qtbot.waitUntil(lambda: state.saving.is_possible)


def test_a_photo_that_would_be_too_large_is_told_of_and_not_begun(
    state: AppState, engine, open_photo: OpenPhoto, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restoreapp.io.reading.MOST_PIXELS", 100_000)
    open_photo()
    state.recipes.switch_step("enlarge", is_on=True)
    state.recipes.set_parameter("enlarge", "factor", 4.0)
    with qtbot.waitSignal(state.noticed) as told:
        state.restore_current()
    (notice,) = told.args
    assert "would have 512×384" in notice.message
    assert "a factor of 2.8 is in it" in notice.hint
    assert engine.recipes == []
