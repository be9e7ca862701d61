"""Folders of damaged and sharp halves: GOPRO's and REDS' layouts, and the flat ones people use.

A scene is a folder that holds two halves; the halves of a scene are folders whose files match by
name. So `train/SCENE/{blur,blur_gamma,sharp}` (GOPRO_Large), `SCENE/{blur,sharp}`,
`{input,target}`, `{noisy,clean}` and `train/{train_blur,train_sharp}/SCENE` (REDS) are all the
same thing at different depths.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from restoreapp.errors import RestoreAppError

from .files import SUFFIXES

DAMAGED = ("blur", "input", "noisy", "train_blur", "val_blur")
SHARP = ("sharp", "target", "clean", "train_sharp", "val_sharp")
GAMMA = "blur_gamma"
SPLITS = ("train", "test", "val")


class UnusablePairs(RestoreAppError):
    """A folder of pairs with a half missing, or with nothing in it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A damaged picture and the sharp one.

    Attributes:
        split: `train`, `test` or `val`, where the tree is split; else empty.
        scene: its name; empty in a flat folder.
        name: without ending.
        damaged: as it was taken.
        sharp: what shall come out.
        gamma: GOPRO's other average, as if the camera had a gamma of 2.2; if there is one.
    """

    split: str
    scene: str
    name: str
    damaged: Path
    sharp: Path
    gamma: Path | None = None

    @property
    def place(self) -> str:
        """`SPLIT/SCENE/NAME`, of what there is; no other pair of the tree has the same."""
        return "/".join(part for part in (self.split, self.scene, self.name) if part)

    @property
    def flat_name(self) -> str:
        """`SCENE-NAME`, for a folder of what is to be learned from or of what is measured with."""
        return self.place.removeprefix("train/").removeprefix("test/").replace("/", "-")


@dataclass(frozen=True, slots=True)
class PairTree:
    """What a folder holds.

    Attributes:
        pairs: sorted by split, scene and name.
        problems: a sentence for each half or file that has no counterpart.
    """

    pairs: tuple[Pair, ...]
    problems: tuple[str, ...]


def find_pairs(root: Path) -> PairTree:
    """Looks for scenes in `root` and below it; opens no picture.

    Raises:
        UnusablePairs: if there is no such folder, or no half of a scene in it.
    """
    if not root.is_dir():
        raise UnusablePairs(f"There is no folder {root}.")
    halves = {*DAMAGED, *SHARP, GAMMA}
    scenes = sorted({each.parent for each in root.rglob("*") if each.name in halves})
    scenes = [scene for scene in scenes if scene == root or scene.name not in halves]
    pairs: list[Pair] = []
    problems: list[str] = []
    for scene in scenes:
        _add_scene(root, scene, pairs, problems)
    if not scenes:
        raise UnusablePairs(
            f"There are no pairs in {root}.",
            hint="A scene is a folder that holds blur and sharp, or input and target.",
        )
    pairs.sort(key=lambda pair: (pair.split, pair.scene, pair.name))
    return PairTree(tuple(pairs), tuple(problems))


def load_pairs(root: Path) -> tuple[Pair, ...]:
    """Returns the pairs of a folder that has no problems.

    Raises:
        UnusablePairs: if a half or a counterpart is missing.
    """
    tree = find_pairs(root)
    if tree.problems:
        raise UnusablePairs(
            tree.problems[0],
            hint=f"Problems: {len(tree.problems)}; `prepare gopro {root}` lists all of them.",
        )
    if not tree.pairs:
        raise UnusablePairs(f"There are no pairs in {root}.")
    return tree.pairs


def held_apart(
    folder: Path, pairs: Sequence[Pair], names: Collection[str]
) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Returns the pairs to learn from, and those to measure with.

    Args:
        folder: as the error calls it.
        pairs: in it.
        names: of the splits, scenes or places (as `Pair.place`) to measure with.

    Raises:
        UnusablePairs: if there is nothing of such a name.
    """
    wanted = set(names)
    own = {pair: {pair.split, pair.scene, pair.place} for pair in pairs}
    if unknown := sorted(wanted.difference(*own.values())):
        scenes = sorted({pair.scene for pair in pairs if pair.scene})
        raise UnusablePairs(
            f"{folder} has no scene {', '.join(unknown)} to hold out.",
            hint=f"Its scenes: {', '.join(scenes)}." if scenes else "",
        )
    held_out = tuple(pair for pair in pairs if not wanted.isdisjoint(own[pair]))
    return tuple(pair for pair in pairs if wanted.isdisjoint(own[pair])), held_out


def _add_scene(root: Path, scene: Path, pairs: list[Pair], problems: list[str]) -> None:
    damaged, sharp = _half(scene, DAMAGED), _half(scene, SHARP)
    # Of the two averages one may have been left out of the download.
    gamma = _files(scene / GAMMA)
    if damaged is None and gamma:
        damaged = scene / GAMMA
    if damaged is None or sharp is None:
        missing = " or ".join(DAMAGED[:2] if damaged is None else SHARP[:2])
        problems.append(f"{scene} has no folder {missing}.")
        return
    of_damaged, of_sharp = _files(damaged), _files(sharp)
    halves = [(of_damaged, of_sharp, sharp), (of_sharp, of_damaged, damaged)]
    if gamma and damaged.name != GAMMA:
        halves.append((of_sharp, gamma, scene / GAMMA))
    for ones, others, other in halves:
        alone = sorted(ones.keys() - others.keys())
        problems += [f"{ones[key]} has no counterpart in {other}." for key in alone]
    if not of_damaged and not of_sharp:
        problems.append(f"{scene} holds no pictures.")
    place = scene.relative_to(root).parts
    # The folder itself may be one split of a tree.
    split = next((part for part in (*place, root.name) if part in SPLITS), "")
    names = [part for part in place if part != split]
    for key in of_damaged.keys() & of_sharp.keys():
        inner, _, name = key.rpartition("/")
        scene_name = "/".join(part for part in (*names, inner) if part)
        pair = Pair(split, scene_name, name, of_damaged[key], of_sharp[key], gamma.get(key))
        pairs.append(pair)


def _half(scene: Path, names: tuple[str, ...]) -> Path | None:
    return next((scene / name for name in names if (scene / name).is_dir()), None)


def _files(half: Path) -> dict[str, Path]:
    """Returns pictures by their place in the half without ending."""
    return {
        path.relative_to(half).with_suffix("").as_posix(): path
        for path in half.rglob("*")
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    }
