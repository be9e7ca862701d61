"""Fine-tuning: an installed model learns a person's own pairs, and has to prove that it did.

Whole scenes are held out, so that what is measured was never seen. The tuned model is installed
only if it beats the one it began with on them.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from restoreapp.engine.cards import CARDS, ModelCard
from restoreapp.engine.models import installed_cards, user_models_folder
from restoreapp.errors import RestoreAppError

from ..configuration.config import Config
from ..evaluation.evaluate import Case, Figure, Restorer, Result, evaluate
from ..evaluation.metrics import rounded_to_8_bit
from ..evaluation.protocols import pair_trial
from ..export import Exported, export
from ..networks import Trained
from ..pictures.files import Pixels, picture_size
from ..pictures.pairs import Pair, held_apart, load_pairs

# One scene, or one picture of a flat folder, of so many is held out.
HELD_OUT_EVERY = 5
CROP_PX, BATCH = 192, 8
LEAST_CROP_PX = 32
# Small, since the weights are good already; each is the largest of a cosine that ends at zero.
RATE = 2e-4
MOST_SHOWN = 6
NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}")


class UntunableModel(RestoreAppError):
    """A base, a name or pairs that cannot be used."""


class NotBetter(RestoreAppError):
    """Tuning made a model that is worse on what it had not seen."""


@dataclass(frozen=True, slots=True)
class Share:
    """A folder of pairs, divided.

    Attributes:
        folder: absolute.
        learned: pairs to learn from.
        held_out: pairs to measure with.
        held_out_names: what the configuration calls these: splits, scenes, or single pairs.
    """

    folder: Path
    learned: tuple[Pair, ...]
    held_out: tuple[Pair, ...]
    held_out_names: tuple[str, ...]

    @property
    def name(self) -> str:
        """The folder's own."""
        return self.folder.name


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A held-out picture for the report, 8 bit.

    Attributes:
        title: set and file.
        damaged: what the models saw.
        answer: the model's.
        truth: the sharp or clean one.
        figure: what was measured on it.
    """

    title: str
    damaged: Pixels
    answer: Pixels
    truth: Pixels
    figure: Figure


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A model on all held-out pairs.

    Attributes:
        results: one for each folder.
        shown: a few pictures, the same for every model.
    """

    results: tuple[Result, ...]
    shown: tuple[Shown, ...] = field(repr=False)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All pictures, in order."""
        return tuple(figure for result in self.results for figure in result.figures)

    @property
    def psnr(self) -> float:
        """Mean over pictures in dB."""
        return float(np.mean([each.psnr for each in self.figures]))

    @property
    def ssim(self) -> float:
        """Mean over pictures."""
        return float(np.mean([each.ssim for each in self.figures]))


def divided(folder: Path, held_out: Sequence[str] = ()) -> Share:
    """Divides a folder of pairs into what is learned and what is measured with.

    Args:
        folder: a tree of pairs. Without `held_out`, a `test` or `val` part beside `train` is held
            out; else every fifth scene, of a single scene its last fifth.
        held_out: what to hold out instead, as `held_apart` takes it.

    Raises:
        UnusablePairs: as `load_pairs`, or if there is no such scene.
        UntunableModel: if nothing would be left on one side.
    """
    folder = folder.resolve()
    pairs = load_pairs(folder)
    names = tuple(each for each in held_out if each) or _held_out_names(pairs)
    learned, kept = held_apart(folder, pairs, names)
    if not kept or not learned:
        raise UntunableModel(
            f"{folder} holds too few pairs: {len(pairs)}.",
            hint="One has to be learned from and another to be measured with.",
        )
    return Share(folder, learned, kept, names)


def _held_out_names(pairs: Sequence[Pair]) -> tuple[str, ...]:
    scenes = sorted({pair.scene for pair in pairs})
    splits = {pair.split for pair in pairs}
    tested = splits & {"test", "val"}
    if "train" in splits and tested:  # not their scenes: those of another part may have their names
        return tuple(sorted(tested))
    if len(scenes) > 1:
        return tuple(scenes[HELD_OUT_EVERY - 1 :: HELD_OUT_EVERY] or scenes[-1:])
    # Neighbours in time are nearly the same picture: the last ones are left out in one piece.
    count = max(1, len(pairs) // HELD_OUT_EVERY)
    return tuple(pair.place for pair in pairs[-count:])


def tuning_config(
    base: ModelCard,
    name: str,
    shares: Sequence[Share],
    *,
    minutes: float,
    rate: float,
    seed: int,
    precision: str,
) -> Config:
    """Returns the run's configuration: the base's network on the learned pairs.

    Args:
        base: whose weights the run begins with.
        name: of the new model.
        shares: folders, each drawn from as often as it has pairs.
        minutes: of training.
        rate: Adam's largest.
        seed: of everything random.
        precision: as the configuration calls it.

    Raises:
        NoPictures: if a picture cannot be read.
        UntunableModel: if a picture is too small to learn from.
    """
    learned = [pair for share in shares for pair in share.learned]
    crop_px = _crop_px(learned)
    table: dict[str, Any] = {
        "seed": seed,
        "task": base.task,
        "loss": "charbonnier",
        "checkpoint_every_steps": 100,
        "validate_every_steps": 200,
        "model": {
            "id": name,
            "architecture": base.architecture,
            "hyperparameters": dict(base.hyperparameters),
            "base": base.id,
        },
        "data": {},
        "pairs": [
            {
                "folder": str(share.folder),
                "fraction": len(share.learned) / len(learned),
                "held_out": list(share.held_out_names),
                "told_level": base.task == "denoise",
            }
            for share in shares
        ],
        "optimizer": {"rate": rate, "warmup_steps": 50, "precision": precision},
        "budget": {"minutes": minutes},
        "stages": [{"until": 1.0, "crop_px": crop_px, "batch": BATCH}],
    }
    return Config.of(table, name=f"the configuration of {name}")


def _crop_px(pairs: Sequence[Pair]) -> int:
    sizes = {pair: min(picture_size(pair.sharp)) for pair in pairs}
    smallest = min(sizes, key=lambda pair: sizes[pair])
    if sizes[smallest] < LEAST_CROP_PX:
        raise UntunableModel(
            f"{smallest.sharp} is too small to learn from.",
            hint=f"Pictures need at least {LEAST_CROP_PX} pixels in each direction.",
        )
    return min(CROP_PX, sizes[smallest])


def measure(
    restore: Restorer,
    model: str,
    shares: Sequence[Share],
    on_picture: Callable[[], object] | None = None,
) -> Measured:
    """Measures a method on the whole held-out pictures.

    Args:
        restore: the method.
        model: what the results call it.
        shares: whose held-out pairs are measured with.
        on_picture: told of each.

    Raises:
        NoPictures: if one cannot be read, or a pair has two sizes.
    """
    results: list[Result] = []
    shown: list[Shown] = []
    count = sum(len(share.held_out) for share in shares)
    # Spread over all folders and scenes.
    wanted = {round(i) for i in np.linspace(0, count - 1, min(MOST_SHOWN, count))}
    seen = 0
    for share in shares:

        def keep(case: Case, answer: Pixels, figure: Figure, share: Share = share) -> None:
            nonlocal seen
            if seen in wanted:
                title = f"{share.name}/{case.picture}"
                damaged = rounded_to_8_bit(case.damaged)
                shown.append(Shown(title, damaged, answer, case.truth, figure))
            seen += 1
            if on_picture is not None:
                on_picture()

        trial = pair_trial(share.name, share.folder, pairs=share.held_out)
        results.append(evaluate(restore, model, trial, keep))
    return Measured(tuple(results), tuple(shown))


def check_name(name: str, *, overwrite: bool) -> Path:
    """Returns where the model of this name will lie.

    Raises:
        UntunableModel: if it is no name, or taken.
    """
    if not NAME.fullmatch(name):
        raise UntunableModel(
            f"{name!r} cannot be a model's name.",
            hint="Use small letters, digits, dots and hyphens: my-camera-1.",
        )
    path = user_models_folder() / f"{name}.safetensors"
    if any(card.id == name for card in CARDS):
        raise UntunableModel(f"{name} is a model of the program.", hint="Name another --out.")
    others = [card for card in installed_cards() if card.weights_file != str(path)]
    if any(card.id == name for card in others) or (path.exists() and not overwrite):
        raise UntunableModel(
            f"There is a model {name} already.",
            hint="Name another --out, or add --overwrite to replace it if the new one is better.",
        )
    return path


def install(
    trained: Trained,
    base: ModelCard,
    shares: Sequence[Share],
    before: Measured,
    after: Measured,
    path: Path,
) -> Exported:
    """Puts a tuned model where the program finds it, with its card in the file.

    Raises:
        NotBetter: if it is not better than its base on the held-out pairs.
        ExportError: if it cannot be written, or loses in float16.
    """
    if not after.psnr > before.psnr:  # not "at most": a comparison with NaN is false
        raise NotBetter(
            f"The tuned model is not better than {base.id}: {after.psnr:.2f} dB on the held-out "
            f"pairs, and {base.id} has {before.psnr:.2f} dB. It is not installed.",
            hint="Tune for longer, with a lower --rate, or with more pairs of the same kind.",
        )
    return export(trained, path, _about(base, shares, before, after))


def _about(
    base: ModelCard, shares: Sequence[Share], before: Measured, after: Measured
) -> Mapping[str, Any]:
    count = sum(len(share.learned) for share in shares)
    names = ", ".join(share.name for share in shares)
    figures = [
        (
            f"{result.set}, {len(result.figures)} held-out pairs, PSNR before and after",
            f"{earlier.psnr:.2f} and {result.psnr:.2f} dB",
        )
        for earlier, result in zip(before.results, after.results, strict=True)
    ]
    return {
        "summary": f"{base.id}, tuned on {count} pairs of {names}.",
        "licence": f"yours, within that of {base.id} ({base.licence}) and of the pairs",
        "trained_on": f"{base.trained_on}; then {count} pairs of {names}",
        "figures": tuple(figures),
    }
