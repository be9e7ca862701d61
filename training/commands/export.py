"""`export`: writes a checkpoint's weights for the program."""

import argparse
import dataclasses
from pathlib import Path

from ..export import export
from ..networks import load_trained
from .arguments import Commands, Parser, add_parser, print_json

TEXT = """\
Writes a checkpoint's averaged weights as float16 safetensors that the program loads.

Before the file takes its place, the same damaged pictures go through the network before and after:
they may lose 0.01 dB at most. What the model's card must say is printed.

  python -m training export --checkpoint runs/denoise-photo-1/last.pt \\
      --out resources/models/denoise-photo-1.safetensors
"""


def add_command(commands: "Commands[Parser]") -> None:
    """Adds `export`."""
    command = add_parser(commands, "export", TEXT)
    command.add_argument(
        "--checkpoint", type=Path, required=True, metavar="FILE", help="last.pt of a run"
    )
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the .safetensors file to write"
    )
    command.add_argument("--json", action="store_true", help="print the card's fields as JSON")
    command.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    exported = export(load_trained(args.checkpoint), args.out)
    if args.json:
        print_json(
            {
                "path": str(exported.path),
                "card": exported.card,
                "proof": dataclasses.asdict(exported.proof),
            }
        )
        return 0
    proof = exported.proof
    print(f"{exported.path} is written. The same noisy pictures before and after:")
    print(
        f"  {proof.psnr_before:.4f} and {proof.psnr_after:.4f} dB, "
        f"no pixel further apart than {proof.max_difference:.1e}"
    )
    print("Its card in restoreapp/engine/cards.py:")
    for key, value in exported.card.items():
        print(f"  {key}={value!r},")
    return 0
