"""What a person sends to whoever mends the program: no photo, and no name of one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from restoreapp.service.installation import Installation
from restoreapp.service.open_photo import readable_suffixes

FILE_NAME = "restoreapp-report.txt"
# A folder with everything below it; of the program's own files, what lies inside the program stays.
_PATH = re.compile(r"(?:(?<![\w.~/\\])[A-Za-z]:|~|(?<![\w.<>/\\]))[/\\](?:[^/\\\n\"':]+[/\\])+")
_OWN_CODE = re.compile(r"^.*[/\\](?=(?:restoreapp|training|site-packages)[/\\])")


def bug_report(
    about: Installation,
    settings: Mapping[str, object],
    log: Sequence[str],
    photos: Iterable[Path] = (),
) -> str:
    """Returns the report.

    Args:
        about: what is installed.
        settings: names and values.
        log: its last records.
        photos: whose names must not stand in it; others are found by their endings.
    """
    parts = [
        _section("What happened", ["(Please say what you did and what you expected.)"]),
        _section("Versions", [f"{name} {version}" for name, version in about.versions]),
        _section("System", about.system),
        _section("Devices", [*about.devices, *([about.advice] if about.advice else [])]),
        _section("Settings", [f"{name} = {value}" for name, value in settings.items()]),
        _section("Log", log or ["(empty)"]),
    ]
    return without_names("\n".join(parts), photos)


def without_names(text: str, photos: Iterable[Path] = ()) -> str:
    """Returns a text without folders and names of photos; endings stay.

    Args:
        text: what is to be read by others.
        photos: known ones; names that hold quotes or colons are found by this only.
    """
    for name in sorted({each.name for each in photos}, key=len, reverse=True):
        text = text.replace(name, f"<photo>{Path(name).suffix}")
    text = text.replace(str(Path.home()), "~") if Path.home() != Path("/") else text
    text = _PATH.sub(_own_part, text)
    endings = "|".join(re.escape(each) for each in readable_suffixes())
    name_of_a_photo = rf"[^\n\"':;,()<>|/\\=]*[^\s\"':;,()<>|/\\=](?P<ending>{endings})\b"
    return re.sub(name_of_a_photo, r"<photo>\g<ending>", text, flags=re.IGNORECASE)


def _own_part(path: re.Match[str]) -> str:
    inside, found = _OWN_CODE.subn("", path[0])
    return inside if found else "<folder>/"


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join((title, "-" * len(title), *lines, ""))
