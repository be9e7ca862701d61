"""What the user set for the whole program, and the file that keeps it."""

import dataclasses
import json
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from restoreapp.document.store import UnreadableFile, config_folder, read_text, write_text
from restoreapp.texts import Text

SCHEMA = 1
COLOURS = ("system", "light", "dark")
METADATA = ("keep", "no-gps", "none")
LEAST_MEMORY_MB, MOST_MEMORY_MB = 256, 1_000_000


@dataclass(frozen=True, slots=True)
class AppSettings:
    """Settings; a value that cannot be is replaced by its default.

    Attributes:
        device: where networks run, as `EngineChoice` takes it.
        memory_mb: the most that their work may take, in millions of bytes; 0 leaves it to the
            program.
        language: of the window, as `de` or `pt_BR`; empty for the system's.
        colours: `system`, `light` or `dark`.
        metadata: what saving suggests to keep: `keep`, `no-gps` or `none`.
        keeps_recipes: whether recipes are kept beside photos, and read back from there.
    """

    device: str = "auto"
    memory_mb: int = 0
    language: str = ""
    colours: str = "system"
    metadata: str = "keep"
    keeps_recipes: bool = False

    def __post_init__(self) -> None:
        for each in dataclasses.fields(self):
            if not _is_possible(each.name, getattr(self, each.name)):
                object.__setattr__(self, each.name, each.default)


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """What a file of settings held.

    Attributes:
        settings: with defaults for what it did not hold, or held wrongly.
        others: what it held besides, as of a newer version; kept when it is written.
        problems: sentences about what could not be used.
    """

    settings: AppSettings = field(default_factory=AppSettings)
    others: dict[str, Any] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def settings_file() -> Path:
    """Returns where settings are kept; it may not exist."""
    return config_folder() / "settings.toml"


def load_settings(path: Path) -> LoadedSettings:
    """Reads settings; a file that is missing or damaged gives the defaults."""
    try:
        table = tomllib.loads(read_text(path))
    except FileNotFoundError:
        return LoadedSettings()
    except UnreadableFile as error:
        return LoadedSettings(problems=(str(error),))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return LoadedSettings(
            problems=(Text("{path} is damaged: {error}.", path=path, error=error),)
        )
    names = {each.name for each in dataclasses.fields(AppSettings)}
    values = {name: value for name, value in table.items() if name in names}
    others = {name: value for name, value in table.items() if name not in {*names, "schema"}}
    wrong = [name for name, value in values.items() if not _is_possible(name, value)]
    problems = tuple(
        Text(
            "{name}: {setting} cannot be {value!r}.",
            name=path.name,
            setting=name,
            value=values[name],
        )
        for name in wrong
    )
    if others:
        problems += (
            Text(
                "{name}: {names} is not known and kept as it is.",
                name=path.name,
                names=", ".join(others),
            ),
        )
    settings = AppSettings(**{name: values[name] for name in values if name not in wrong})
    return LoadedSettings(settings, others, problems)


def save_settings(path: Path, settings: AppSettings, others: dict[str, Any]) -> None:
    """Writes settings, and what else the file held.

    Raises:
        UnwritableFile: if the system refuses.
    """
    table = {"schema": SCHEMA, **dataclasses.asdict(settings)}
    lines = [f"{name} = {_toml(value)}" for name, value in (table | others).items()]
    write_text(path, "\n".join(lines) + "\n")


def _is_possible(name: str, value: object) -> bool:
    default = {each.name: each.default for each in dataclasses.fields(AppSettings)}[name]
    if type(value) is not type(default):
        return False
    if name == "memory_mb":
        assert isinstance(value, int)
        return value == 0 or LEAST_MEMORY_MB <= value <= MOST_MEMORY_MB
    return value in {"colours": COLOURS, "metadata": METADATA}.get(name, (value,))


def _toml(value: object) -> str:
    """Returns a value as TOML writes it; JSON does so for all but tables, dates and none."""
    if isinstance(value, dict):
        inside = ", ".join(f"{json.dumps(key)} = {_toml(each)}" for key, each in value.items())
        return f"{{ {inside} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str | bool | int | float):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)  # dates and times
