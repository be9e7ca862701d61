from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from restoreapp.document.steps import Denoise, Enlarge
from restoreapp.errors import RestoreAppError
from training.__main__ import main
from training.evaluation import crops
from training.evaluation.crops import EXAMPLES, SIDE_PX, Example, gaussian, sample


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.says)
def test_each_detail_lies_within_its_picture(example: Example) -> None:
    height, width = sample(example.picture).shape[:2]
    assert example.left + SIDE_PX <= width
    assert example.top + min(SIDE_PX, height) <= height


def test_a_row_shows_what_went_in_what_came_out_and_the_truth(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    examples = (
        Example("noise", "page.png", 0, 0, Denoise(), gaussian(20)),
        Example("small", "page.png", 0, 0, Enlarge(factor=2), factor=2),
        Example("nothing", "page.png", 0, 0, Denoise()),
    )
    monkeypatch.setattr(crops, "EXAMPLES", examples)
    noisy, small, clean = crops.rows()
    assert [len(row) for row in (noisy, small, clean)] == [3, 3, 2]
    for before, after, truth in (noisy, small):
        errors = [
            float(np.mean((cell.pixels.astype(float) - truth.pixels) ** 2))
            for cell in (before, after)
        ]
        assert errors[1] < errors[0]


def test_a_sample_picture_that_is_not_installed_is_a_sentence() -> None:
    with pytest.raises(RestoreAppError, match=r"sample picture none\.png is not here"):
        sample("none.png")


def test_the_command_writes_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crops, "EXAMPLES", (Example("nothing", "page.png", 0, 0, Denoise()),))
    page = tmp_path / "page.jpg"
    assert main(["crops", str(page)]) == 0
    with Image.open(page) as picture:
        assert picture.format == "JPEG"
