"""The changes of each version, of which CHANGELOG.md is the one source.

python packaging/changelog.py     prints those of the newest version
"""

import re
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_HEAD = re.compile(r"^## (?P<version>\S+) \((?P<date>\d{4}-\d\d-\d\d)\)$", re.MULTILINE)
_BULLET = re.compile(r"^- ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """A version that was given to people.

    Attributes:
        version: as the program names itself.
        date: as 2026-11-23.
        notes: Markdown: paragraphs and one level of bullets.
    """

    version: str
    date: str
    notes: str

    @property
    def paragraphs(self) -> list[str]:
        """The notes in front of the bullets, or after them, each on one line."""
        return [_line(each) for each in self._blocks() if not each.startswith("- ")]

    @property
    def bullets(self) -> list[str]:
        """The bullets, each on one line."""
        lists = [each for each in self._blocks() if each.startswith("- ")]
        return [_line(each) for block in lists for each in _BULLET.split(block)[1:]]

    def _blocks(self) -> list[str]:
        return self.notes.split("\n\n")


def releases(text: str | None = None) -> list[Release]:
    """Returns what the file tells, the newest first."""
    text = (HERE / "CHANGELOG.md").read_text("utf-8") if text is None else text
    heads = list(_HEAD.finditer(text))
    ends = [each.start() for each in heads[1:]] + [len(text)]
    return [
        Release(head["version"], head["date"], text[head.end() : end].strip())
        for head, end in zip(heads, ends, strict=True)
    ]


def metainfo(template: Path) -> str:
    """Returns AppStream's file with the releases filled in."""
    tree = ET.parse(template)  # noqa: S314 - our own
    places = tree.getroot().findall("releases")
    for each in releases():
        release = ET.SubElement(places[0], "release", version=each.version, date=each.date)
        description = ET.SubElement(release, "description")
        for paragraph in each.paragraphs:
            ET.SubElement(description, "p").text = paragraph
        if each.bullets:
            points = ET.SubElement(description, "ul")
            for bullet in each.bullets:
                ET.SubElement(points, "li").text = bullet
    ET.indent(tree)
    return ET.tostring(tree.getroot(), encoding="unicode", xml_declaration=True) + "\n"


def _line(block: str) -> str:
    return " ".join(block.split())


if __name__ == "__main__":
    sys.stdout.write(releases()[0].notes + "\n")
