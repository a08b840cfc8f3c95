"""Files of languages that a script writes: written, or compared with what the script would write."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

LANGUAGES = Path(__file__).resolve().parents[1] / "src" / "newsmodel" / "languages"


def write_files(name: str, tags: Iterable[str], text_of: Callable[[str], str], *, description: str) -> int:
    """Write a file of each language, or with `--check` only compare it; give the exit code.

    Args:
        name: The name that the file has in the folder of each language.
        tags: The BCP 47 tags of the languages.
        text_of: Gives the text of a language's file.
        description: What `--help` says of the script.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file differs")
    arguments = parser.parse_args()
    stale = []
    for tag in tags:
        path = LANGUAGES / tag / name
        text = text_of(tag)
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path)
        if not arguments.check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for path in stale:
        print(path)
    return 1 if arguments.check and stale else 0
