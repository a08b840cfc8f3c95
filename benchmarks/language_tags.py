"""The codes and names of languages, written from the Unicode locale data, CLDR: whose tag "deu" and "German" are.

    python benchmarks/language_tags.py            # write languages/shared/tags.tsv
    python benchmarks/language_tags.py --check    # exit code 1 if the file is not what the script would write

A language is in it if its tag has two letters. Names that CLDR lacks ("Farsi") people write into `tags-own.tsv` beside
the file, which has the same columns.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.core import Locale, UnknownLocaleError, get_cldr_version, get_global

FILE = Path(__file__).resolve().parents[1] / "src" / "newsmodel" / "languages" / "shared" / "tags.tsv"
#: The shortest code of a language, which is its tag where it has one (RFC 5646, 2.2.1).
SHORT = 2


def table() -> str:
    """Write the file."""
    head = (
        f"# Tags of languages, written by benchmarks/language_tags.py from CLDR {get_cldr_version()}.",
        "# Columns, parted by tabs: tag (BCP 47); its other codes, of ISO 639-2 and withdrawn ones, parted by blanks;",
        "# its names in English and in itself, in lower case, parted by commas.",
    )
    return "\n".join((*head, *rows(), ""))


def rows() -> Iterator[str]:
    """Write a row for each language."""
    languages = Locale("en").languages
    codes: dict[str, list[str]] = {}
    for code, tag in sorted(get_global("language_aliases").items()):
        if len(code) > SHORT or code not in languages:  # Twi is Akan, and has a tag
            codes.setdefault(tag, []).append(code)
    for tag, name in sorted(languages.items()):
        if len(tag) == SHORT:
            names = dict.fromkeys(filter(None, (name.casefold(), own_name(tag))))
            yield "\t".join((tag, " ".join(codes.get(tag, ())), ", ".join(names)))


def own_name(tag: str) -> str | None:
    """Give the name of a language in itself, where CLDR has the language."""
    try:
        name = Locale(tag).languages.get(tag)
    except UnknownLocaleError:
        return None
    return name and name.casefold()


def main() -> int:
    """Write the file, or compare it."""
    parser = argparse.ArgumentParser(description="Write the tags of languages from CLDR.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the file differs")
    arguments = parser.parse_args()
    text = table()
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == text:
        return 0
    print(FILE)
    if not arguments.check:
        FILE.write_text(text, encoding="utf-8")
    return 1 if arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
