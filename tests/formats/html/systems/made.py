"""One story in many languages, on pages as many systems write them, and what is wrong with the reading.

python -m tests.formats.html.systems.made [PAGE…]   # print what is wrong, a line each
python -m tests.formats.html.systems.made > tests/formats/html/systems/open.tsv   # what is known, and not mended yet
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from string import Template
from typing import Any

from tests.cases import cases

import newsmodel

HERE = Path(__file__).parent
STORIES = cases(HERE / "stories", "*.txt", least=10)
PAGES = cases(HERE / "pages", "*.html", least=10)
OPEN = HERE / "open.tsv"
PUBLISHED, CHANGED = "2026-05-12T09:15:00", "2026-05-13T18:40:00"
#: What stands around the story, and is no part of it wherever a page has it.
_AROUND = """
    menu menu2 menu3 related other other2 share comments commenter comment newsletter button cookies about bio more
    minutes rights tags advert posted changed by section tag2 kicker day comment_day
"""
_RIGHT_TO_LEFT = ("ar", "he")


def story_of(path: Path) -> dict[str, str]:
    """The words of a story, and its times in the forms that pages have."""
    lines = (line.partition(": ") for line in path.read_text(encoding="utf-8").splitlines())
    words = {name: value for name, _, value in lines}
    zone = words["zone"]
    words |= {"lang": path.stem, "dir": 'dir="rtl"' if path.stem in _RIGHT_TO_LEFT else ""}
    words |= {"iso": PUBLISHED + zone, "changed_iso": CHANGED + zone, "isoday": PUBLISHED[:10]}
    words |= {"utc": _utc(PUBLISHED + zone), "changed_utc": _utc(CHANGED + zone)}
    return words | {"comment_day": words["day"].replace("12", "14")}


def _utc(time: str) -> str:
    return datetime.fromisoformat(time).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def told_of(page: Path) -> dict[str, str]:
    """The facts that the comment at a page's beginning says."""
    line = page.read_text(encoding="utf-8").partition("\n")[0]
    return dict(each.strip().split(": ") for each in line.removeprefix("<!--").removesuffix("-->").split(";"))


def written(page: Path, words: dict[str, str]) -> str:
    """The page with a story in it."""
    return Template(page.read_text(encoding="utf-8").partition("\n")[2]).substitute(words)


def faults(page: Path, story: Path) -> Iterator[str]:
    """Name what a reading has in another way than the page."""
    words, told = story_of(story), told_of(page)
    doc = newsmodel.to_dict(newsmodel.parse(written(page, words), format="html").article)
    yield from _differs("headline", words["title"], doc["headline"])
    author = [words["author-said" if told["author"] == "said" and "author-said" in words else "author"]]
    people = [each["name"] for each in doc.get("contributors", ()) if each.get("role", "author") == "author"]
    yield from _differs("author", [] if told["author"] == "none" else author, people)
    for field, time in (("published", PUBLISHED), ("modified", CHANGED)):
        yield from _wrong_time(field, told[field], time + words["zone"], doc.get(field))
    yield from _wrong_body(told["body"].split(), words, doc)
    if told.get("deck") and words["deck"] not in json.dumps(doc, ensure_ascii=False):
        yield "deck: lost"


def told_faults(page: Path, story: Path) -> list[str]:
    """List what is wrong in the form of the file beside this one."""
    return [f"{page.stem}\t{story.stem}\t{fault}" for fault in faults(page, story)]


def _differs(name: str, expected: Any, actual: Any) -> Iterator[str]:
    if expected != actual:
        yield f"{name}: {actual!r} for {expected!r}"


def _wrong_time(field: str, form: str, expected: str, actual: str | None) -> Iterator[str]:
    if form == "none":
        right = actual is None or actual[:10] == PUBLISHED[:10]
    elif form == "instant":
        right = actual is not None and "T" in actual and _utc(actual) == _utc(expected)
    else:
        right = actual is not None and actual[:10] == expected[:10]
    if not right:
        yield f"{field}: {actual} for {expected} ({form})"


def _wrong_body(names: list[str], words: dict[str, str], doc: dict[str, Any]) -> Iterator[str]:
    lines = list(_lines(doc))
    expected = [words[name] for name in names]
    for name in names:
        if words[name] not in lines:
            yield f"{name}: lost"
    for line in lines:
        if line not in expected:
            which = next((name for name in (*_AROUND.split(), *words) if words[name] == line), "")
            yield f"too much: {which or 'words'} {line!r}"
    if [line for line in lines if line in expected] != [line for line in expected if line in lines]:
        yield "the order is another"


def _lines(doc: dict[str, Any]) -> Iterator[str]:
    for section in doc.get("sections", ()):
        yield from filter(None, (section.get("heading"),))
        for block in section["blocks"]:
            yield from _words(block)


def _words(block: dict[str, Any]) -> Iterator[str]:
    if block["type"] in ("figure", "image", "embed"):
        return
    for each in block.get("items", ()):
        yield from _words({"type": "item", **each})
    if block.get("text"):
        yield from (line.strip("\u201c\u201d") for line in block["text"].split("\n"))
    for each in block.get("blocks", ()):
        yield from _words(each)


def main() -> None:
    """Print what is wrong with the pages that are named, or with all."""
    for page in PAGES:
        if not sys.argv[1:] or page.stem in sys.argv[1:]:
            for story in STORIES:
                for line in told_faults(page, story):
                    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
