from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QMessageBox, QSpinBox
from pytestqt.qtbot import QtBot

from restoreapp.core.geometry import Size
from restoreapp.document.recipe import DEFAULT_RECIPE
from restoreapp.service.export import ExportChoices, FormatChoice
from restoreapp.service.open_photo import Photo
from restoreapp.service.restore import Restored
from restoreapp.ui.dialogs.export_dialog import ExportDialog, ExportRequest
from restoreapp.ui.jobs import JobRunner
from restoreapp.ui.size_estimate import SizeEstimate


@pytest.fixture
def asked() -> list[ExportRequest]:
    return []


def estimate_of(jobs: JobRunner, engine, photo: Photo) -> SizeEstimate:
    answer = np.zeros((96, 128, 3), np.uint16)
    restored = Restored(answer, DEFAULT_RECIPE, ("denoise-1",), "CPU", 1.0)
    return SizeEstimate(jobs, engine.services(), photo, restored, DEFAULT_RECIPE, pause_ms=0)


@pytest.fixture
def dialog(
    qtbot: QtBot, jobs: JobRunner, engine, tmp_path: Path, asked: list[ExportRequest]
) -> ExportDialog:
    original = tmp_path / "photo.jpg"
    original.touch()
    photo = engine.open_photo(original)
    estimate = estimate_of(jobs, engine, photo)
    made = ExportDialog(photo, photo.image.size, engine.services(), estimate)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.export_asked.connect(asked.append)
    qtbot.addWidget(made)
    made.open()
    return made


def shown_texts(dialog: ExportDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def question(dialog: ExportDialog) -> QMessageBox:
    return next(each for each in dialog.findChildren(QMessageBox) if each.isVisible())


def answer(dialog: ExportDialog, text: str) -> None:
    buttons = question(dialog).buttons()
    next(each for each in buttons if each.text().replace("&", "") == text).click()


def test_it_suggests_a_new_name_beside_the_original(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.target == tmp_path / "photo-restored.jpg"


def test_a_new_file_is_written_without_a_question(
    dialog: ExportDialog, asked: list[ExportRequest], tmp_path: Path
) -> None:
    dialog.save_button.click()
    assert asked == [ExportRequest(tmp_path / "photo-restored.jpg", ExportChoices())]


def test_another_format_changes_the_ending(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.choose(format_id="png")
    assert dialog.target == tmp_path / "photo-restored.png"
    dialog.choose(format_id="keep")
    assert dialog.target == tmp_path / "photo-restored.jpg"


def test_format_depth_and_quality_are_handed_on(
    dialog: ExportDialog, asked: list[ExportRequest]
) -> None:
    dialog.choose(format_id="jpeg", depth="8")
    dialog.findChildren(QSpinBox)[0].setValue(83)
    dialog.save_button.click()
    assert asked[0].choices == ExportChoices("jpeg", "8", 83)


def test_what_was_typed_stays_when_the_quality_changes(dialog: ExportDialog) -> None:
    dialog.show_target(Path("/elsewhere/mine.jpe"))
    dialog.findChildren(QSpinBox)[0].setValue(83)
    assert dialog.target == Path("/elsewhere/mine.jpe")


def test_metadata_can_be_left_out(dialog: ExportDialog, asked: list[ExportRequest]) -> None:
    metadata = next(
        each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "Metadata"
    )
    metadata.setCurrentText("All but the place")
    dialog.save_button.click()
    assert asked[0].choices == ExportChoices(metadata="no-gps")


def test_8_bit_are_dithered_if_asked(dialog: ExportDialog) -> None:
    assert not dialog.choices().dither
    box = dialog.findChild(QCheckBox)

    box.click()

    assert dialog.choices().dither


def test_a_format_that_loses_nothing_has_no_quality(
    dialog: ExportDialog, asked: list[ExportRequest]
) -> None:
    dialog.findChildren(QSpinBox)[0].setValue(83)
    dialog.choose(format_id="png")
    assert not dialog.findChildren(QSpinBox)[0].isVisible()
    assert dialog.choices().quality is None


def test_a_file_that_exists_is_replaced_only_when_allowed(
    dialog: ExportDialog, asked: list[ExportRequest], tmp_path: Path
) -> None:
    (tmp_path / "photo-restored.jpg").touch()
    dialog.save_button.click()
    assert asked == []
    assert "exists already" in question(dialog).text()
    answer(dialog, "Replace")
    assert asked[0].choices.overwrite


def test_a_file_that_exists_is_left_alone_on_second_thoughts(
    dialog: ExportDialog, asked: list[ExportRequest], tmp_path: Path
) -> None:
    (tmp_path / "photo-restored.jpg").touch()
    dialog.save_button.click()
    answer(dialog, "Cancel")
    assert asked == []
    assert dialog.isVisible()


def test_replacing_the_original_is_called_by_its_name(
    dialog: ExportDialog, asked: list[ExportRequest], tmp_path: Path
) -> None:
    dialog.show_target(tmp_path / "photo.jpg")
    dialog.save_button.click()
    assert question(dialog).text() == "This replaces the original photo."
    answer(dialog, "Replace original")
    assert asked[0].choices.overwrite


def test_without_a_file_nothing_can_be_saved(dialog: ExportDialog) -> None:
    dialog.findChildren(type(dialog._file))[0].setText("  ")
    assert not dialog.save_button.isEnabled()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mine.png", "mine.png"),
        ("mine", "mine.jpg"),
        ("trip 12.05", "trip 12.05.jpg"),
        ("in/mine", "in/mine.jpg"),
        ("~nobody-of-that-name/mine.jpg", "~nobody-of-that-name/mine.jpg"),
        ("in/", "in/photo-restored.jpg"),
        ("", "photo-restored.jpg"),
    ],
)
def test_what_was_typed_is_beside_the_photo_and_complete(
    dialog: ExportDialog, tmp_path: Path, text: str, name: str
) -> None:
    dialog._file.setText(text)
    assert dialog.target == tmp_path / name


def test_a_folder_takes_the_suggested_name(
    dialog: ExportDialog, asked: list[ExportRequest], tmp_path: Path
) -> None:
    (tmp_path / "results").mkdir()
    dialog._file.setText(str(tmp_path / "results"))
    dialog.save_button.click()
    assert asked[0].target == tmp_path / "results" / "photo-restored.jpg"


def test_a_name_that_nothing_can_be_seen_at_is_left_to_the_writing(
    dialog: ExportDialog, asked: list[ExportRequest], tmp_path: Path
) -> None:
    too_long = tmp_path / ("a" * 300 + ".jpg")
    dialog.show_target(too_long)
    dialog.save_button.click()
    assert asked[0].target == too_long


def test_it_says_how_large_the_file_will_be(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(lambda: "About 7.4 MB" in shown_texts(dialog))
    dialog.choose(format_id="png")
    assert "Estimating…" in shown_texts(dialog)
    assert "About 7.4 MB" not in shown_texts(dialog)
    qtbot.waitUntil(lambda: "About 31 MB" in shown_texts(dialog))


def test_the_size_of_what_cannot_be_written_is_not_known(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    dialog.show_target(Path("/elsewhere/mine.xyz"))
    qtbot.waitUntil(lambda: "Not known" in shown_texts(dialog))


def test_another_name_estimates_nothing_anew(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(lambda: "About 7.4 MB" in shown_texts(dialog))
    dialog.show_target(Path("/elsewhere/mine.jpg"))
    assert "About 7.4 MB" in shown_texts(dialog)


def test_a_format_that_cannot_hold_the_size_is_said_and_cannot_be_saved(
    qtbot: QtBot, jobs: JobRunner, engine, tmp_path: Path
) -> None:
    photo = engine.open_photo(tmp_path / "photo.jpg")
    formats = (
        FormatChoice("jpeg", "JPEG", (".jpg",), has_quality=True, most_side_px=200),
        FormatChoice("png", "PNG", (".png",), has_quality=False),
    )
    services = replace(engine.services(), writable_formats=lambda: formats)
    estimate = estimate_of(jobs, engine, photo)
    made = ExportDialog(photo, Size(256, 192), services, estimate)
    qtbot.addWidget(made)
    made.open()
    texts = [each.text() for each in made.findChildren(QLabel) if each.isVisible()]
    assert "256×192 pixels, of 128×96" in texts
    assert "JPEG holds no picture with a side of more than 200 pixels." in texts
    assert not made.save_button.isEnabled()
    made.choose(format_id="png")
    assert made.save_button.isEnabled()
    assert not any(
        "holds no picture" in each.text() and each.isVisible() for each in made.findChildren(QLabel)
    )
    made.close()
