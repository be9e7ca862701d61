"""How the training is called where it lies: in the tree, a wheel or a package.

Texts name commands as they are given in the tree.
"""

import re
import sys
from pathlib import Path

FROM_THE_TREE, INSTALLED = "python -m training", "restoreapp-training"
CONFIGS = Path(__file__).parent / "configs"


def program() -> str:
    """Returns the command that starts the training."""
    return FROM_THE_TREE if _is_in_tree() else INSTALLED


def as_given_here(text: str) -> str:
    """Returns a text whose commands are those of the tree, with them as they are given here."""
    if _is_in_tree():
        return text
    if _is_packaged():  # without a Python that torchrun could start
        text = "".join(each for each in text.splitlines(keepends=True) if "torchrun" not in each)
    text = text.replace(FROM_THE_TREE, INSTALLED)
    text = text.replace("-m training", "-m restoreapp_training")
    return re.sub(r"training/configs/(\S+)", lambda found: _typed(CONFIGS / found[1]), text)


def _is_in_tree() -> bool:
    package = (__package__ or "").partition(".")[0]  # a wheel has it under another name
    return package == "training" and not _is_packaged()


def _is_packaged() -> bool:
    return bool(getattr(sys, "frozen", False))


def _typed(path: Path) -> str:
    """Returns a path as one types it into a shell."""
    return f'"{path}"' if " " in str(path) else str(path)
