"""The paper's pictures: all scaled to 256x256, and noise of four strengths on the sharp ones.

Files and not drawings on the fly, because the paper's noisy set is fixed, too. Whether its noise
was added before or after scaling is not said, and makes a difference of 10 dB: both are made.
"""

import json
import shutil
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from restoreapp.errors import RestoreAppError

from ..pictures.files import NoPictures, read_rgb, write_png
from ..pictures.pairs import Pair, load_pairs
from ..preparation.noisy import Moment, noisy_picture, planned, scaled

SIDE_PX = 256
SEED = 0
# Folders of a set that are looked for before the set's folder itself is taken for a tree of pairs.
TREES = ("gopro", "reds")
# A scene of about so large a part is held out; of one scene only, each n-th pair.
HELD_OUT_EVERY = 10

DEBLUR, BEFORE, AFTER = "deblur", "noise-before-scaling", "noise-after-scaling"
KINDS = (DEBLUR, BEFORE, AFTER)
MOMENT_OF_NOISE: dict[str, Moment] = {BEFORE: "before", AFTER: "after"}
LEARNED, HELD_OUT, TEST = "learned", "held-out", "test"
DAMAGED, CLEAN = "input", "target"


class UnusableStudy(RestoreAppError):
    """A study that cannot be made from what was given, or where it was told to."""


@dataclass(frozen=True, slots=True)
class StudyData:
    """Where the pictures lie, and how many there are.

    Attributes:
        root: holds `train/KIND/{learned,held-out}` and `test/KIND/test`, each with `input` and
            `target`.
        learned: pairs to learn deblurring from.
        noisy: pairs to learn denoising from, of each of its two kinds.
        held_out: pairs of a scene that is not learned from.
        test: pairs to measure with.
    """

    root: Path
    learned: int
    noisy: int
    held_out: int
    test: int

    @property
    def train_root(self) -> Path:
        """What the folders in the runs' configurations are relative to."""
        return self.root / "train"

    def test_folder(self, kind: str) -> Path:
        """Returns the folder that holds the test pictures' two halves."""
        return self.root / "test" / kind / TEST

    def held_out_folder(self, kind: str) -> Path:
        """Returns the folder that holds the held-out pictures' two halves."""
        return self.root / "train" / kind / HELD_OUT


def make_study_data(
    train: Path, test: Path, out: Path, on_pair: Callable[[], object] | None = None
) -> StudyData:
    """Makes all pictures once; a second call with the same sources finds them made.

    Args:
        train: a tree of blurred and sharp pairs, or a folder with `gopro` and `reds` trees; what
            the tree calls `test` is left out.
        test: the same; of a folder with a `gopro` tree only that is taken, as in the paper, and of
            a tree with a `test` part only that.
        out: where to put them.
        on_pair: told of each that is made.

    Raises:
        UnusablePairs: if a tree is incomplete.
        NoPictures: if a picture cannot be read, or a pair has two sizes.
        UnwritablePicture: if one cannot be written.
        UnusableStudy: if there are too few pairs, if `out` holds pictures of other sources, which
            its networks may have learned from, or cannot be written to.
    """
    found = [pair for tree in _trees(train) for pair in load_pairs(tree)]
    learned, held_out = _split([pair for pair in found if pair.split != TEST], train)
    of_test = load_pairs(_trees(test)[0])
    tested = [pair for pair in of_test if pair.split == TEST] or list(of_test)
    data = StudyData(out, len(learned), len(planned(learned, SEED)), len(held_out), len(tested))
    made = {
        "learned": [str(pair.damaged) for pair in learned],
        "held_out": [str(pair.damaged) for pair in held_out],
        "test": [str(pair.damaged) for pair in tested],
    }
    manifest = out / "made.json"
    try:
        if manifest.is_file():
            if json.loads(manifest.read_text("utf-8")) != made:
                raise UnusableStudy(
                    f"{out} holds other pictures than those of {train} and {test}.",
                    hint="Name another folder with --out.",
                )
            return data
        for part in ("train", "test"):
            shutil.rmtree(out / part, ignore_errors=True)
        for part, name, pairs in (
            ("train", LEARNED, learned),
            ("train", HELD_OUT, held_out),
            ("test", TEST, tested),
        ):
            _write_part(out / part, name, pairs, on_pair or (lambda: None))
        manifest.write_text(json.dumps(made), "utf-8")
    except OSError as error:
        raise UnusableStudy(f"{out} cannot be written.", hint=str(error)) from error
    return data


def _trees(folder: Path) -> list[Path]:
    found = [folder / name for name in TREES if (folder / name).is_dir()]
    return found or [folder]


def _split(pairs: Sequence[Pair], folder: Path) -> tuple[list[Pair], list[Pair]]:
    """Holds out a whole scene, so that nothing of it is learned: that nearest to a tenth."""
    if len(pairs) < 2:
        raise UnusableStudy(f"There is only one pair in {folder}.", hint="Two are the least.")
    by_scene: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs:
        by_scene.setdefault((pair.split, pair.scene), []).append(pair)
    if len(by_scene) == 1:
        return (
            [pair for i, pair in enumerate(pairs) if i % HELD_OUT_EVERY],
            list(pairs[::HELD_OUT_EVERY]),
        )
    wanted = len(pairs) / HELD_OUT_EVERY
    chosen = min(by_scene, key=lambda scene: (abs(len(by_scene[scene]) - wanted), scene))
    return [pair for pair in pairs if (pair.split, pair.scene) != chosen], by_scene[chosen]


def _write_part(
    root: Path, part: str, pairs: Sequence[Pair], on_pair: Callable[[], object]
) -> None:
    for pair in pairs:
        damaged, sharp = read_rgb(pair.damaged), read_rgb(pair.sharp)
        if damaged.shape != sharp.shape:  # scaled they would have one size, and show two things
            raise NoPictures(
                f"{pair.damaged} and {pair.sharp} differ in size.",
                hint="Remove the pair, or copy it again.",
            )
        for half, picture in ((DAMAGED, damaged), (CLEAN, sharp)):
            write_png(
                root / DEBLUR / part / half / f"{pair.flat_name}.png", scaled(picture, SIDE_PX)
            )
        on_pair()
    for each in planned(pairs, SEED):
        place = each.place(DAMAGED)
        name = f"{place.stem}-sigma{each.sigma}.png"
        sharp = read_rgb(each.pair.sharp)
        for kind, moment in MOMENT_OF_NOISE.items():
            rng = np.random.default_rng(zlib.crc32(name.encode()))
            damaged, clean = noisy_picture(sharp, each.sigma, SIDE_PX, moment, rng)
            write_png(root / kind / part / DAMAGED / name, damaged)
            write_png(root / kind / part / CLEAN / name, clean)
            on_pair()
