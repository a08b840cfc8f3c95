"""Writes the Python of README and docs into files that type checkers read; `.ci/run` gives them to mypy and pyright.

    python tests/typing/pages.py FOLDER

Each page with examples becomes a module, `docs_how_to_feeds.py`, in which every line stands where it stands in the
page. What an example shows to raise is left out: its mistake is the point of it.
"""

from __future__ import annotations

import doctest
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def modules() -> dict[str, str]:
    """Return the source of each page's examples, by the name of the module."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    written = {
        re.sub(r"\W+", "_", str(page.relative_to(ROOT).with_suffix(""))): _examples(page.read_text(encoding="utf-8"))
        for page in pages
        if not {"generated", "_build"} & set(page.parts)
    }
    return {name: source for name, source in written.items() if source.strip()}


def _examples(page: str) -> str:
    lines = [""] * (page.count("\n") + 1)
    for example in doctest.DocTestParser().get_examples(page):
        if example.exc_msg is None:
            source = example.source.rstrip("\n").split("\n")
            lines[example.lineno : example.lineno + len(source)] = source
    return "\n".join(lines) + "\n"


def main(folder: Path) -> None:
    """Write the modules into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in modules().items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
