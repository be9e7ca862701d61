"""What a batch is asked to do, as one value that the journal keeps."""

import json
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal, Self

from restoreapp.core.paths import is_folder
from restoreapp.document.recipe import Recipe
from restoreapp.document.steps import Denoise
from restoreapp.errors import RestoreAppError
from restoreapp.service.batch.rules import Rules
from restoreapp.service.batch.template import NameTemplate
from restoreapp.service.export import ExportChoices
from restoreapp.service.restore import EngineChoice
from restoreapp.texts import Text

Clash = Literal["number", "skip", "replace"]
SCHEMA = 1


class InvalidBatch(RestoreAppError):
    """Settings of a batch that cannot be used."""


@dataclass(frozen=True, slots=True)
class NoiseRange:
    """Which noise is wanted, on the 0-255 scale, the ends among it; none leaves a side open."""

    least: float | None = None
    most: float | None = None

    def __contains__(self, level: float) -> bool:
        return (self.least is None or level >= self.least) and (
            self.most is None or level <= self.most
        )

    @property
    def is_any(self) -> bool:
        """Whether all photos are wanted, and none has to be measured."""
        return self.least is None and self.most is None


@dataclass(frozen=True, slots=True)
class Filters:
    """Which of the photos found are taken.

    Attributes:
        formats: ids of formats; empty for all that can be read.
        since: taken on that day or later, by the camera's clock, else by the file's.
        until: taken on that day or earlier.
        least_bytes: smallest file.
        most_bytes: largest file; none for any.
        least_iso: taken at that sensitivity or a higher one; photos that do not say theirs are left
            out then.
        most_iso: taken at that sensitivity or a lower one, likewise.
        least_noise: standard deviation on the 0-255 scale, as estimated when a photo is read, so
            that nothing is known of it before.
        most_noise: likewise.
        with_restored: whether photos are taken that look like this batch's own results.
    """

    formats: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    least_bytes: int = 0
    most_bytes: int | None = None
    least_iso: int | None = None
    most_iso: int | None = None
    least_noise: float | None = None
    most_noise: float | None = None
    with_restored: bool = False

    @property
    def need_dates(self) -> bool:
        """Whether each file has to be asked when it was taken."""
        return self.since is not None or self.until is not None

    @property
    def need_iso(self) -> bool:
        """Whether each file has to be asked how sensitive the camera was."""
        return self.least_iso is not None or self.most_iso is not None

    @property
    def noise(self) -> NoiseRange:
        """Which noise is wanted."""
        return NoiseRange(self.least_noise, self.most_noise)


@dataclass(frozen=True, slots=True)
class BatchSettings:
    """A batch.

    Attributes:
        inputs: files and folders, absolute.
        output: folder that mirrors the input folders, absolute; none puts each result beside its
            photo.
        recursive: whether folders in folders are gone into.
        filters: which of the photos are taken.
        template: of the outputs' names.
        clash: what is done where a file of the output's name exists: `number` takes the next free
            name, `skip` leaves the photo out, `replace` replaces the file by one that was checked.
            A photo of the batch is never replaced by another one's result.
        recipe: what is done to each photo.
        rules: choose the recipe by photo, in place of `recipe`.
        choice: models and device.
        choices: how files are written; its `overwrite` is passed over, `clash` counts.
    """

    inputs: tuple[Path, ...]
    output: Path | None
    recursive: bool = False
    filters: Filters = field(default_factory=Filters)
    template: NameTemplate = field(default_factory=NameTemplate)
    clash: Clash = "skip"
    recipe: Recipe = field(default_factory=lambda: Recipe((Denoise(),)))
    rules: Rules | None = None
    choice: EngineChoice = field(default_factory=EngineChoice)
    choices: ExportChoices = field(default_factory=ExportChoices)

    def __post_init__(self) -> None:
        if not self.inputs:
            raise InvalidBatch(Text("No photo and no folder was named."))
        if self.rules is not None and self.template.uses("model"):
            raise InvalidBatch(
                Text("{model} cannot stand in the names of a batch with rules."),
                hint=Text("Which models run is known only after each photo was looked at."),
            )
        if self.filters.since and self.filters.until and self.filters.since > self.filters.until:
            raise InvalidBatch(
                Text(
                    "No photo was taken since {since} and until {until}.",
                    since=self.filters.since,
                    until=self.filters.until,
                )
            )
        for name, least, most in (
            ("ISO", self.filters.least_iso, self.filters.most_iso),
            ("noise", self.filters.least_noise, self.filters.most_noise),
        ):
            if least is not None and most is not None and least > most:
                raise InvalidBatch(
                    Text(
                        "No photo has {name} from {least:g} to {most:g}.",
                        name=name,
                        least=least,
                        most=most,
                    )
                )

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        """What may be done to a photo, at least one thing."""
        return (self.rules.recipes if self.rules is not None else ()) or (self.recipe,)

    @property
    def home(self) -> Path:
        """Folder in which the journal and the report lie."""
        if self.output is not None:
            return self.output
        first = self.inputs[0]
        return first if is_folder(first) else first.parent

    def to_json(self) -> str:
        """Returns the settings as a JSON text that `from_json` reads; equal ones give the same."""
        table: dict[str, Any] = {
            "schema": SCHEMA,
            "inputs": [str(each) for each in self.inputs],
            "output": None if self.output is None else str(self.output),
            "recursive": self.recursive,
            "filters": {
                each.name: _plain(getattr(self.filters, each.name)) for each in fields(Filters)
            },
            "template": self.template.text,
            "clash": self.clash,
            "recipe": json.loads(self.recipe.to_json()),
            "rules": None if self.rules is None else self.rules.text,
            "choice": asdict(self.choice),
            "choices": asdict(self.choices),
        }
        return json.dumps(table, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Reads settings that a journal kept.

        Raises:
            InvalidBatch: if they are damaged, or of another version of the program.
        """
        try:
            table = json.loads(text)
            if table["schema"] != SCHEMA:
                raise InvalidBatch(Text("The batch was begun by another version of the program."))
            filters = table["filters"] | {
                name: date.fromisoformat(table["filters"][name])
                for name in ("since", "until")
                if table["filters"][name]
            }
            return cls(
                inputs=tuple(Path(each) for each in table["inputs"]),
                output=None if table["output"] is None else Path(table["output"]),
                recursive=table["recursive"],
                filters=Filters(**_tuples(filters)),
                template=NameTemplate(table["template"]),
                clash=table["clash"],
                recipe=Recipe.from_json(json.dumps(table["recipe"])),
                rules=None if table["rules"] is None else Rules.parse(table["rules"]),
                choice=EngineChoice(**_tuples(table["choice"])),
                choices=ExportChoices(**_tuples(table["choices"])),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InvalidBatch(
                Text("The settings of the earlier batch cannot be read."),
                hint=Text("Begin a new one."),
            ) from error


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _tuples(table: dict[str, Any]) -> dict[str, Any]:
    """Returns a table with its lists as the tuples that they were."""
    return {name: tuple(each) if isinstance(each, list) else each for name, each in table.items()}
