from pathlib import Path

import cv2
import numpy as np
import pytest

from training.evaluation.grid import Cell, UnwritableFigure, write_grid


def cell(value: int, *shape: int) -> Cell:
    return Cell(f"{value}", np.full(shape, value, np.uint8))


def test_each_row_and_column_has_its_picture(tmp_path: Path) -> None:
    path = tmp_path / "new" / "grid.png"
    write_grid(path, [[cell(10, 20, 20, 3), cell(200, 20, 20, 1)], [cell(90, 20, 20, 3)]])
    grid = cv2.imread(str(path))
    height, width = grid.shape[:2]
    centres = [grid[y, x].tolist() for y in (height // 4, 3 * height // 4) for x in (width // 4,)]
    assert centres == [[10] * 3, [90] * 3]
    assert grid[height // 4, 3 * width // 4].tolist() == [200] * 3


def test_the_middle_of_large_pictures_is_shown(tmp_path: Path) -> None:
    pixels = np.zeros((100, 300, 3), np.uint8)
    pixels[30:70, 130:170] = 250
    write_grid(tmp_path / "grid.png", [[Cell("", pixels)]], side_px=40)
    grid = cv2.imread(str(tmp_path / "grid.png"))
    assert not (grid == 0).all(axis=2).any()


@pytest.mark.parametrize("name", ["file/grid.png", "grid.nonsense"])
def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableFigure, match="cannot be written"):
        write_grid(tmp_path / name, [[cell(0, 8, 8, 3)]])
