"""What a run leaves to be read: a row per measurement, its curves and its pictures."""

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import cv2
from torch.utils.tensorboard.writer import SummaryWriter

from restoreapp.errors import RestoreAppError

from .pictures.files import Pixels


class UnwritableRun(RestoreAppError):
    """A run's folder that cannot be made or written to."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """A row of a run's log.

    Attributes:
        step: steps done.
        minutes: time spent in them.
        spent: part of the budget, 0..1.
        loss: mean over the good steps since the last row; none if there was none.
        norm: of the last good gradient before clipping.
        rate: of the last step.
        psnr: of the averaged network on held-out pictures, in dB, by level of the noise or by kind
            of damage.
    """

    step: int
    minutes: float
    spent: float
    loss: float | None
    norm: float | None
    rate: float
    psnr: dict[str, float]


class RunLog:
    """`log.jsonl`, `pictures/` and `tensorboard/` of a run's folder; a context that closes them."""

    def __init__(self, folder: Path, *, step: int, keep: bool) -> None:
        """Opens the log.

        Args:
            folder: of the run; made if it is missing.
            step: that the run goes on from; an earlier attempt's later rows and curves are dropped.
            keep: whether rows are there to be kept; else they are of a run that ended before its
                first checkpoint.

        Raises:
            UnwritableRun: if that is not possible.
        """
        self._rows = folder / "log.jsonl"
        self._pictures = folder / "pictures"
        try:
            self._pictures.mkdir(parents=True, exist_ok=True)
            if not keep:
                self._rows.unlink(missing_ok=True)
            elif self._rows.is_file():
                self._keep_rows_until(step)
            self._curves = SummaryWriter(folder / "tensorboard", purge_step=step)
        except OSError as error:
            raise UnwritableRun(f"{folder} cannot be a run's folder.", hint=str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._curves.close()

    def add(self, measurement: Measurement, pictures: Pixels) -> None:
        """Adds a row, its points on the curves, and the pictures `(H, W, 3)` of its step.

        Raises:
            UnwritableRun: if one of the files cannot be written.
        """
        step = measurement.step
        png = self._pictures / f"step-{step:07d}.png"
        try:
            with self._rows.open("a", encoding="utf-8") as file:
                file.write(json.dumps(dataclasses.asdict(measurement)) + "\n")
            _, encoded = cv2.imencode(".png", pictures[..., ::-1])
            png.write_bytes(encoded.tobytes())
            self._add_curves(measurement, pictures)
        except OSError as error:
            raise UnwritableRun(
                f"{self._rows.parent} cannot be written.", hint=str(error)
            ) from error

    def _keep_rows_until(self, step: int) -> None:
        lines = self._rows.read_text("utf-8").splitlines()
        kept = [line for line in lines if _is_row(line) and json.loads(line)["step"] <= step]
        if kept != lines:
            part = self._rows.with_suffix(".part")
            part.write_text("".join(f"{line}\n" for line in kept), "utf-8")
            part.replace(self._rows)

    def _add_curves(self, measurement: Measurement, pictures: Pixels) -> None:
        points = {"loss": measurement.loss, "norm": measurement.norm, "rate": measurement.rate}
        points |= {f"psnr/{name}": value for name, value in measurement.psnr.items()}
        for name, value in points.items():
            if value is not None:
                self._curves.add_scalar(name, value, measurement.step)
        self._curves.add_image(
            "damaged, answer, clean", pictures, measurement.step, dataformats="HWC"
        )
        self._curves.flush()


def _is_row(line: str) -> bool:
    """Whether a line is whole: a full disk may have cut the last one off."""
    try:
        json.loads(line)
    except ValueError:
        return False
    return True
