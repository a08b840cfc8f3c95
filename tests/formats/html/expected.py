"""What is read from an example page, in the form of the files beside it.

python -m tests.formats.html.expected ferry   # writes ferry.json anew
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tests.cases import cases

from newsmodel import to_dict
from newsmodel.formats import html
from newsmodel.readings import Hints

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
#: The pages of this folder, and two that are examples of something else too.
PAGES = (
    *cases(HERE, "*.html", least=4),
    ROOT / "docs" / "examples" / "ferry.html",
    ROOT / "tests" / "rules" / "reader" / "body-from-linked-data.html",
)


def beside(page: Path) -> Path:
    """The file with what is read from a page."""
    return HERE / f"{page.stem}.json"


def read(path: Path) -> dict[str, Any]:
    """The document of a page without the digest of its bytes, and what was said of it."""
    address = HERE / f"{path.stem}.url"
    hints = Hints(url=address.read_text().strip() if address.exists() else None)
    reading = html.parse(path.read_bytes(), hints=hints)
    document = to_dict(reading.article)
    del document["provenance"]["origin"]
    issues = [f"{issue.rule} {issue.pointer} {issue.message}" for issue in reading.issues]
    return {"document": document, "issues": issues}


def main() -> None:
    """Write what is read from the pages that are named."""
    for page in PAGES:
        if page.stem in sys.argv[1:]:
            text = json.dumps(read(page), ensure_ascii=False, indent=2)
            beside(page).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
