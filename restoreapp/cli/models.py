"""`models`: what is installed."""

import argparse
from dataclasses import asdict
from typing import Any

from restoreapp.cli.options import add_json
from restoreapp.cli.output import DONE, print_json
from restoreapp.core.progress import CancelToken
from restoreapp.service.models import installed_models


def add_command(commands: Any) -> None:
    """Adds `models`."""
    models = commands.add_parser("models", help="what is installed: card, size, figures")
    add_json(models)
    models.set_defaults(run=_models)


def _models(args: argparse.Namespace, token: CancelToken) -> int:
    del token  # a list is printed at once
    for model in installed_models():
        if args.json:
            print_json(**asdict(model))
            continue
        default = ", the default" if model.is_default else ""
        print(f"{model.id} ({model.task}{default})")
        print(f"  {model.summary}")
        print(
            f"  {model.parameters / 1e6:.1f} million weights, {model.weights_bytes / 1e6:.1f} MB, "
            f"{model.flop_per_px / 1e3:.0f} kFLOP a pixel; {model.licence}; {model.trained_on}"
        )
        for name, figure in model.figures:
            print(f"  {name}: {figure}")
    return DONE
