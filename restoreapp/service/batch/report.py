"""What a batch did, as a page with pictures, a table for a spreadsheet, or JSON for programs."""

import base64
import csv
import html
import json
import os
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

from restoreapp import APPLICATION_NAME
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.journal import Journal
from restoreapp.service.batch.records import Outcome, Pictures, Row, State

REPORT_NAME = "restoreapp-report.html"
# A page with more pictures opens slowly; the rest has its line without.
MOST_PICTURED = 2_000
STATES: dict[State, str] = {
    "done": "restored",
    "failed": "failed",
    "left": "left as they were",
    "skipped": "skipped",
    "waiting": "not done yet",
    "written": "not named yet",
}
COLUMNS = (
    "input", "output", "state", "reason", "hint", "steps", "models", "device", "seconds",
    "megapixels", "noise", "input_bytes", "output_bytes", "kept", "changed", "notes",
)  # fmt: skip
# What a spreadsheet takes for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_STYLE = """
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; padding: 0; list-style: none; }
.counts b { font-size: 1.4rem; margin-right: .3rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .8rem .5rem 0;
  border-top: 1px solid #8884; overflow-wrap: anywhere; }
th { font-weight: 600; white-space: nowrap; }
td.pictures { white-space: nowrap; width: 31rem; }
td.pictures img { width: 10rem; height: 10rem; object-fit: contain; background: #8882;
  margin-right: .2rem; image-rendering: pixelated; }
td.number { text-align: right; white-space: nowrap; }
.failed { color: #c22; } .more { opacity: .75; font-size: .9em; }
@media (prefers-color-scheme: dark) { .failed { color: #f77; } }
"""


class ReportFailed(RestoreAppError):
    """A report that cannot be written."""


def write_report(journal: Journal, batch: int, path: Path) -> None:
    """Writes a report, whole or not at all; one that is there is replaced.

    Args:
        journal: of the batch.
        batch: its number.
        path: its suffix says what it is: `.html`, `.csv` or `.json`.

    Raises:
        ReportFailed: if the suffix is another one, or the file cannot be written.
        JournalFailed: if the journal cannot be read.
    """
    check_report(path)
    temporary = path.with_name(f".{path.name}.part")
    try:
        with temporary.open("w", encoding="utf-8", errors="replace", newline="") as file:
            _WRITERS[path.suffix.lower()](journal, batch, path, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise ReportFailed(
            f"The report {path} cannot be written.", hint=error.strerror or str(error)
        ) from error


def check_report(path: Path) -> None:
    """Makes sure, before hours of work, that a report of this name can be made.

    Raises:
        ReportFailed: if its suffix is none of those known.
    """
    if path.suffix.lower() not in _WRITERS:
        raise ReportFailed(
            f"{path.name} is no name of a report.", hint=f"It ends in {', '.join(_WRITERS)}."
        )


def row_facts(row: Row) -> dict[str, Any]:
    """Returns what the journal knows of a photo, by the names of `COLUMNS`."""
    outcome = row.outcome if row.state == "done" else None
    return {
        "input": str(row.source),
        "output": str(row.target) if outcome else "",
        "state": row.state,
        "reason": row.reason,
        "hint": row.hint,
        "steps": list(outcome.steps) if outcome else [],
        "models": list(outcome.models) if outcome else [],
        "device": outcome.device if outcome else "",
        "seconds": outcome.seconds if outcome else None,
        "megapixels": outcome.megapixels if outcome else None,
        "noise": outcome.noise if outcome else None,
        "input_bytes": row.size_bytes,
        "output_bytes": outcome.out_bytes if outcome else None,
        "kept": list(outcome.kept) if outcome else [],
        "changed": list(outcome.changed) if outcome else [],
        "notes": list(outcome.notes) if outcome else [],
    }


def _write_json(journal: Journal, batch: int, path: Path, file: TextIO) -> None:
    del path
    settings = json.loads(journal.settings(batch).to_json())
    head = {"settings": settings, "counts": journal.counts(batch)}
    file.write(json.dumps(head, indent=1)[:-2] + ',\n "photos": [')
    photos = (json.dumps(row_facts(row)) for row in journal.rows(batch))
    file.writelines(f"{',' * (i > 0)}\n  {photo}" for i, photo in enumerate(photos))
    file.write("\n ]\n}\n")


def _write_csv(journal: Journal, batch: int, path: Path, file: TextIO) -> None:
    del path
    table = csv.writer(file)
    table.writerow(COLUMNS)
    for row in journal.rows(batch):
        facts = row_facts(row) | {"steps": [_step_words(each) for each in _steps_of(row)]}
        table.writerow([_cell(facts[name]) for name in COLUMNS])


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _write_html(journal: Journal, batch: int, path: Path, file: TextIO) -> None:
    counts = journal.counts(batch)
    settings = journal.settings(batch)
    inputs = ", ".join(map(str, settings.inputs))
    file.write(
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n'
        f"<title>{_text(APPLICATION_NAME)}: {_text(inputs)}</title>\n"
        f"<style>{_STYLE}</style></head><body>\n"
        f"<h1>{_text(APPLICATION_NAME)}: a batch of photos</h1>\n"
        f"<p>From {_text(inputs)}<br>to {_text(settings.output or 'beside each photo')}</p>\n"
        '<ul class="counts">\n'
    )
    for state, words in STATES.items():
        if state in counts:
            file.write(f'<li class="{state}"><b>{counts[state]}</b>{words}</li>\n')
    file.write("</ul>\n")
    if counts.get("failed"):
        file.write("<h2>What failed</h2>\n<table><tr><th>Photo<th>Why</tr>\n")
        file.writelines(
            f'<tr><td>{_text(row.source)}<td><span class="failed">{_text(row.reason)}</span> '
            f"{_text(row.hint)}</tr>\n"
            for row in journal.rows(batch, "failed")
        )
        file.write("</table>\n")
    file.write(
        "<h2>All photos</h2>\n<table><tr><th>Result; detail before, after<th>Photo<th>What was done"
        "<th>Seconds</tr>\n"
    )
    pictured = 0
    for row in journal.rows(batch):
        pictures = journal.pictures(row.row) if pictured < MOST_PICTURED else Pictures()
        pictured += bool(pictures.overview)
        file.write("".join(_html_row(row, pictures, path.parent)))
    file.write("</table>\n")
    if counts.get("done", 0) > pictured:
        file.write(f"<p class=more>Pictures of the first {pictured} photos are shown.</p>\n")
    file.write("</body></html>\n")


def _html_row(row: Row, pictures: Pictures, folder: Path) -> Iterator[str]:
    yield "<tr><td class=pictures>"
    if row.state == "done":
        yield _picture(pictures.overview, "the result")
        yield _picture(pictures.before, "detail before")
        yield _picture(pictures.after, "detail after")
    yield f"<td>{_text(row.source)}"
    outcome = row.outcome if row.state == "done" else None
    if outcome is not None:
        yield f'<br>→ <a href="{_link(row.target, folder)}">{_text(row.target.name)}</a>'
    words = f"{row.reason} {row.hint}" if row.reason else STATES[row.state]
    yield f'<td><span class="{row.state}">{_text(words)}</span>'
    if outcome is not None:
        yield "".join(f"<br>{_text(each)}" for each in _outcome_lines(outcome))
        yield f"<td class=number>{outcome.seconds:.1f}"
    else:
        yield "<td>"
    yield "</tr>\n"


def _outcome_lines(outcome: Outcome) -> Iterator[str]:
    yield ", ".join(map(_step_words, outcome.steps))
    yield f"{', '.join(outcome.models)}; {outcome.device}"
    yield f"kept: {', '.join(outcome.kept)}"
    yield from outcome.changed
    yield from outcome.notes


def _steps_of(row: Row) -> tuple[dict[str, Any], ...]:
    return row.outcome.steps if row.outcome is not None and row.state == "done" else ()


def _step_words(step: dict[str, Any]) -> str:
    values = (f"{name} {value:g}" for name, value in step.items() if isinstance(value, int | float))
    return f"{step['step']} ({', '.join(values)})"


def _picture(data: bytes, words: str) -> str:
    if not data:
        return ""
    coded = base64.b64encode(data).decode()
    return f'<img alt="{words}" src="data:image/jpeg;base64,{coded}">'


def _link(target: Path, folder: Path) -> str:
    try:
        relative = os.path.relpath(target, folder)
    except ValueError:  # on another drive
        return html.escape(target.as_uri())
    return html.escape(urllib.parse.quote(os.fsencode(relative.replace(os.sep, "/"))))


def _text(value: object) -> str:
    return html.escape(str(value))


_WRITERS: dict[str, Callable[[Journal, int, Path, TextIO], None]] = {
    ".html": _write_html,
    ".csv": _write_csv,
    ".json": _write_json,
}
