"""What was measured, as Markdown, which is as readable on a terminal, and as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from restoreapp.errors import RestoreAppError
from restoreapp.service.benchmark import MOST_WORKING_BYTES, Machine, MethodTime, PhotoTime

DERIVED = (
    "total_s",
    "stages",
    "megapixels_per_second",
    "outside_fraction",
    "working_bytes",
    "rate_fraction",
)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was measured.

    Attributes:
        machine: on what.
        photos: file to file.
        methods: side by side.
    """

    machine: Machine
    photos: list[PhotoTime] = field(default_factory=list)
    methods: list[MethodTime] = field(default_factory=list)

    def as_table(self) -> dict[str, Any]:
        """Returns it as JSON values."""
        return {
            "machine": asdict(self.machine),
            "photos": [photo_row(each) for each in self.photos],
            "methods": [asdict(each) for each in self.methods],
        }

    def lines(self) -> Iterator[str]:
        """Yields lines of Markdown."""
        yield from _machine_lines(self.machine)
        timed = [each for each in self.photos if not each.stands_in]
        if timed:
            yield from _time_lines(timed)
            yield from _stage_lines(timed)
            yield from _rate_lines(timed)
        if self.photos:
            yield from _memory_lines(self.photos)
        if self.methods:
            yield from _method_lines(self.methods)

    def write(self, folder: Path) -> None:
        """Writes `benchmark.md` and `benchmark.json`.

        Raises:
            RestoreAppError: if the folder cannot be written.
        """
        text = json.dumps(self.as_table(), indent=2)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "benchmark.json").write_text(text + "\n", "utf-8")
            (folder / "benchmark.md").write_text("\n".join(self.lines()) + "\n", "utf-8")
        except OSError as error:
            raise RestoreAppError(
                f"The report cannot be written to {folder}.", hint=error.strerror or ""
            ) from error


def photo_row(photo: PhotoTime) -> dict[str, Any]:
    """Returns a photo's figures and what follows from them, as JSON values."""
    return {**asdict(photo), **{name: getattr(photo, name) for name in DERIVED}}


def _machine_lines(machine: Machine) -> Iterator[str]:
    yield (
        f"{machine.processor}, {machine.cores} cores, {machine.memory_gb:g} GB, {machine.system}; "
        f"{'; '.join(machine.devices)}. {machine.versions}."
    )


def _time_lines(photos: Sequence[PhotoTime]) -> Iterator[str]:
    yield ""
    yield "| photo, file to file | device | seconds | MP/s | outside the network |"
    yield "|---|---|---|---|---|"
    for each in photos:
        yield (
            f"| {_name(each)} | {each.device} | {each.total_s:.1f} | "
            f"{each.megapixels_per_second:.2f} | {each.outside_fraction:.1%} |"
        )


def _stage_lines(photos: Sequence[PhotoTime]) -> Iterator[str]:
    stages = list(photos[0].stages)
    yield ""
    yield f"| seconds, and share of all | {' | '.join(stages)} |"
    yield f"|---|{'---|' * len(stages)}"
    for each in photos:
        cells = (
            f"{each.stages[stage]:.2f}, {each.stages[stage] / each.total_s:.1%}" for stage in stages
        )
        yield f"| {_name(each)} | {' | '.join(cells)} |"


def _rate_lines(photos: Sequence[PhotoTime]) -> Iterator[str]:
    yield ""
    yield "| photo | network | large matrices | ratio | tiles | added by margins |"
    yield "|---|---|---|---|---|---|"
    for each in photos:
        yield (
            f"| {_name(each)} | {each.network_flop_per_s / 1e9:.0f} GFLOP/s | "
            f"{each.matrix_flop_per_s / 1e9:.0f} GFLOP/s | {each.rate_fraction:.0%} | "
            f"{each.tiles} | {each.extra_fraction:+.0%} |"
        )


def _memory_lines(photos: Sequence[PhotoTime]) -> Iterator[str]:
    yield ""
    yield (
        "| photo | memory above idle | photo and result | beside them | of promised "
        f"{MOST_WORKING_BYTES / 1e6:.0f} MB |"
    )
    yield "|---|---|---|---|---|"
    for each in photos:
        stand_in = ", network on its first tiles only" if each.stands_in else ""
        yield (
            f"| {_name(each)}{stand_in} | {each.peak_bytes / 1e6:.0f} MB | "
            f"{each.stored_bytes / 1e6:.0f} MB | {each.working_bytes / 1e6:.0f} MB | "
            f"{each.working_bytes / MOST_WORKING_BYTES:.0%} |"
        )


def _method_lines(methods: Sequence[MethodTime]) -> Iterator[str]:
    yield ""
    yield "| method, on a megapixel with noise of sigma 25 | seconds | MP/s | memory | PSNR, dB |"
    yield "|---|---|---|---|---|"
    for each in methods:
        yield (
            f"| {each.name} | {each.seconds:.2f} | {each.megapixels_per_second:.2f} | "
            f"{each.peak_bytes / 1e6:.0f} MB | {each.psnr:.2f} |"
        )


def _name(photo: PhotoTime) -> str:
    return f"{photo.kind}, {photo.megapixels:.{0 if photo.megapixels >= 1 else 1}f} MP"
