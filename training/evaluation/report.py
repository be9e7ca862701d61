"""Results as JSON for machines and as tables for people."""

import math
from collections.abc import Sequence
from typing import Any

from .evaluate import Figure, Result

TITLES = {
    "denoise": "Gaussian noise",
    "pairs": "pairs",
    "enlarge": "enlarging, luma, border cut",
    "jpeg": "JPEG, luma",
    "motion": "straight motion",
}


def as_json(result: Result) -> dict[str, Any]:
    """Returns a result as JSON can hold it; an infinite PSNR (equal pictures) becomes null."""
    return {
        "set": result.set,
        "task": result.task,
        **result.conditions,
        "pictures": len(result.figures),
        "psnr": _finite(result.psnr),
        "ssim": _finite(result.ssim),
        "model": result.model,
        "each": [
            {
                "picture": each.picture,
                "level": round(each.level, 3),
                "psnr": _finite(each.psnr),
                "ssim": _finite(each.ssim),
            }
            for each in result.figures
        ],
    }


def _finite(value: float) -> float | None:
    return round(value, 4) if math.isfinite(value) else None


def table(results: Sequence[Result]) -> str:
    """Returns a set's results in one task as text: a row per picture, a column per damage."""
    first = results[0]
    names = [each.picture for each in first.figures]
    wide = max(len(name) for name in [*names, "picture"])
    head = "".join(f"{result.label:>16}" for result in results)
    rows = [
        f"{name:<{wide}}" + "".join(_cell(each.figures[i]) for each in results)
        for i, name in enumerate(names)
    ]
    means = f"{'mean':<{wide}}" + "".join(_cell(result) for result in results)
    title = f"{first.set}: {first.model}, {_conditions(first)}, PSNR in dB and SSIM"
    return "\n".join([title, f"{'picture':<{wide}}{head}", *rows, means])


def _conditions(result: Result) -> str:
    if result.task != "denoise":
        return TITLES[result.task]
    noise = "clipped" if result.conditions["clipped"] else "not clipped"
    told = "level estimated" if result.conditions["blind"] else "level known"
    return f"{TITLES['denoise']} {noise}, {told}"


def _cell(measured: Figure | Result) -> str:
    return f"{measured.psnr:>9.2f} {measured.ssim:.4f}"
