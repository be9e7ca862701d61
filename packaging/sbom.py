"""Writes the bill of materials, CycloneDX as JSON: what is inside, with licences and models."""

import json
import subprocess
import sys
from pathlib import Path

from contents import TREE, version
from inside import normal

from restoreapp.engine.cards import CARDS, ModelCard


def write_sbom(path: Path, packages: list[str]) -> None:
    """Has CycloneDX's own tool look at the environment, and keeps the packages named."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-format", "JSON"]
    command += ["--pyproject", str(TREE / "pyproject.toml"), "--output-reproducible"]
    subprocess.run([*command, "--output-file", str(path), sys.executable], check=True)
    bill = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(of_inside(bill, set(map(normal, packages))), indent=2))


def of_inside(bill: dict, names: set[str]) -> dict:
    """Returns a bill with the program's version and models, and of the packages those named."""
    application = {**bill["metadata"]["component"], "version": version()}
    packages = [each for each in bill["components"] if normal(each["name"]) in names]
    kept = {application["bom-ref"], *(each["bom-ref"] for each in packages)}
    needs = [
        {**each, "dependsOn": [one for one in each.get("dependsOn", []) if one in kept]}
        for each in bill["dependencies"]
        if each["ref"] in kept
    ]
    return {
        **bill,
        "metadata": {**bill["metadata"], "component": application},
        "components": [*packages, *map(_of_model, CARDS)],
        "dependencies": needs,
    }


def _of_model(card: ModelCard) -> dict:
    return {
        "bom-ref": f"model-{card.id}",
        "type": "machine-learning-model",
        "name": card.id,
        "description": card.summary,
        "hashes": [{"alg": "SHA-256", "content": card.sha256}],
        "licenses": [{"license": {"id": card.licence}}],
    }
