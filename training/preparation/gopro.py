"""Checks a tree of pairs before hours are spent on it: what is there, missing or mismatched."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import PIL.Image

from ..pictures.files import shown_size
from ..pictures.pairs import Pair, find_pairs

# Of all of GOPRO_Large (Nah, Kim and Lee 2017).
WHOLE_GOPRO = {"train": 2103, "test": 1111}


@dataclass(frozen=True, slots=True)
class SceneReport:
    """A scene and how many of its pairs can be used."""

    split: str
    name: str
    pairs: int


@dataclass(frozen=True, slots=True)
class TreeReport:
    """What a tree holds.

    Attributes:
        scenes: by split and name.
        problems: a sentence for each thing that is missing, mismatched or unreadable.
    """

    scenes: tuple[SceneReport, ...]
    problems: tuple[str, ...]

    @property
    def pairs(self) -> dict[str, int]:
        """Usable pairs of each split; a tree without splits has one called by the empty text."""
        counts: Counter[str] = Counter()
        for scene in self.scenes:
            counts[scene.split] += scene.pairs
        return dict(counts)

    @property
    def is_whole_gopro(self) -> bool:
        """Whether all of GOPRO's pairs are there and usable."""
        return self.pairs == WHOLE_GOPRO and not self.problems


def check_tree(root: Path, on_checked: Callable[[int], object] | None = None) -> TreeReport:
    """Opens every picture of a tree.

    Args:
        root: in any layout that `pairs.find_pairs` knows.
        on_checked: told of each pair, by the number 1.

    Raises:
        UnusablePairs: if there is no such folder or no scene in it.
    """
    tree = find_pairs(root)
    problems = list(tree.problems)
    usable: Counter[tuple[str, str]] = Counter()
    with ThreadPoolExecutor() as pool:
        for pair, found in zip(tree.pairs, pool.map(_problems, tree.pairs), strict=True):
            usable[pair.split, pair.scene] += not found
            problems += found
            if on_checked is not None:
                on_checked(1)
    scenes = tuple(SceneReport(split, name, count) for (split, name), count in usable.items())
    return TreeReport(scenes, tuple(problems))


def _problems(pair: Pair) -> list[str]:
    found: list[str] = []
    sizes: dict[Path, tuple[int, int]] = {}  # height and width
    for path in (pair.damaged, pair.sharp, pair.gamma):
        if path is None:
            continue
        try:
            # Not OpenCV: where a file ends early, it says nothing and fills the rest with grey.
            with PIL.Image.open(path) as picture:
                picture.load()
                sizes[path] = shown_size(picture)
        except (OSError, ValueError, SyntaxError) as error:
            found.append(f"{path} cannot be read: {error}.")
    wanted = sizes.get(pair.sharp)
    for path, size in sizes.items():
        if wanted is not None and size != wanted:
            found.append(
                f"{path} is {size[1]}×{size[0]} and {pair.sharp} is {wanted[1]}×{wanted[0]}."
            )
    return found
