from pathlib import Path

import pytest
import torch

from training.checkpoint import Checkpoint, CheckpointError, load_checkpoint, save_checkpoint


def checkpoint(step: int) -> Checkpoint:
    network = {"weight": torch.full((3,), step)}
    return Checkpoint({"network": network}, step, 1.5 * step, 0.5**step, "seed = 1")


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "run" / "last.pt"
    save_checkpoint(path, checkpoint(4))
    loaded = load_checkpoint(path)
    assert (loaded.step, loaded.seconds, loaded.rate_factor) == (4, 6.0, 0.0625)
    assert loaded.config == "seed = 1"
    assert torch.equal(loaded.tensors["network"]["weight"], torch.full((3,), 4))


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), RuntimeError("PytorchStreamWriter failed")]
)
def test_the_last_good_checkpoint_survives_a_write_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    path = tmp_path / "last.pt"
    save_checkpoint(path, checkpoint(1))

    def fail_half_way(_content: object, file: object) -> None:
        file.write(b"half")
        raise error

    monkeypatch.setattr(torch, "save", fail_half_way)
    with pytest.raises(CheckpointError, match=r"last\.pt could not be written"):
        save_checkpoint(path, checkpoint(2))
    monkeypatch.undo()
    assert load_checkpoint(path).step == 1
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CheckpointError, match="could not be written"):
        save_checkpoint(tmp_path / "file" / "last.pt", checkpoint(1))


def test_a_missing_checkpoint_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="There is no checkpoint"):
        load_checkpoint(tmp_path / "last.pt")


@pytest.mark.parametrize("content", [b"", b"seed = 1", b"PK\x03\x04 cut short"])
def test_a_file_that_is_no_checkpoint_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "last.pt"
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match="cannot be read"):
        load_checkpoint(path)


def test_a_checkpoint_that_was_cut_short_is_named(tmp_path: Path) -> None:
    path = tmp_path / "last.pt"
    save_checkpoint(path, checkpoint(1))
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(CheckpointError, match="cannot be read"):
        load_checkpoint(path)


@pytest.mark.parametrize("content", [{"format": 2}, {"weight": torch.zeros(1)}, [1]])
def test_a_checkpoint_of_another_version_is_refused(tmp_path: Path, content: object) -> None:
    torch.save(content, tmp_path / "last.pt")
    with pytest.raises(CheckpointError, match="this version"):
        load_checkpoint(tmp_path / "last.pt")
