"""`self-test`: proves models and device here."""

import argparse
import sys
from dataclasses import asdict
from typing import Any

from restoreapp.cli.options import add_device, add_json
from restoreapp.cli.output import DONE, FAILED, print_json
from restoreapp.core.progress import CancelToken, ReportingProgress
from restoreapp.errors import RestoreAppError
from restoreapp.service.self_test import run_self_tests


def add_command(commands: Any) -> None:
    """Adds `self-test`."""
    self_test = commands.add_parser(
        "self-test", help="load every model, check device against CPU, restore a test picture"
    )
    add_device(self_test)
    add_json(self_test)
    self_test.set_defaults(run=_self_test)


def _self_test(args: argparse.Namespace, token: CancelToken) -> int:
    try:
        results = run_self_tests(args.device, ReportingProgress(lambda *_: None, token))
    except RestoreAppError as error:
        if args.json:
            print_json(event="error", message=error.message, hint=error.hint)
        print(f"restoreapp: {error}", file=sys.stderr)
        return FAILED
    for each in results:
        if args.json:
            print_json(event="self-test", **asdict(each))
            continue
        print(
            f"{each.model_id}: {'passed' if each.has_passed else 'FAILED'} on {each.device}; "
            f"{each.likeness_db:.1f} dB like float32 on the CPU, "
            f"{each.gain_db:+.1f} dB on a test picture with {each.damage}"
        )
    return DONE if all(each.has_passed for each in results) else FAILED
