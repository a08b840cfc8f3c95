"""Measures what conversions keep, on the shared items of ninjs, ANS and schema.org and on the shared pages.

    python benchmarks/conversion.py
    python benchmarks/conversion.py --pages 40   # of each set of pages only so many, for the rows about all formats

The rows: items that come back as they were; items of which another headline, paragraph or subject changes nothing else;
items of older versions of ninjs whose rewriting is valid; the size of the article's JSON over the input's; and articles
of pages that went through a format and back, with what differs and no issue names.
"""

from __future__ import annotations

import argparse
import copy
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

import jsonschema

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.formats import text_law  # noqa: E402
from tests.formats.round_trips import differences  # noqa: E402

import newsmodel  # noqa: E402
from newsmodel import Article, NewsModelError  # noqa: E402
from newsmodel.formats import module_of  # noqa: E402

DATA = ROOT.parent / "shared" / "data"
_SCRIPT = re.compile(r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
FORMATS = ("text", "ninjs", "jsonld", "ans", "html", "markdown")
#: A paragraph of so many characters is long enough to be changed in one place.
_LONG = 40
Change = Callable[[dict[str, Any]], None]


def items(name: str) -> Iterator[Any]:
    """Load the shared items of a format that are stories."""
    if name == "jsonld":
        found = (value for page in pages(None) for value in _scripts(page["html"]))
    elif name == "ans":
        found = (item for path in sorted((DATA / "ans" / "fixtures").iterdir()) for item in _of_file(path))
    else:
        paths = sorted((DATA / "ninjs" / "examples").glob(f"{name[-1]}*/*.json"))
        found = (json.loads(path.read_bytes()) for path in paths)
    for item in found:
        try:
            newsmodel.parse(json.dumps(item), format=_format(name))
        except NewsModelError:
            continue
        yield item


def _format(name: str) -> str:
    return name.split("-", maxsplit=1)[0]


def _of_file(path: Path) -> list[Any]:
    if path.suffix == ".gz":
        return [json.loads(line) for line in gzip.open(path, "rt", encoding="utf-8")]
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [json.loads(path.read_bytes())] if path.suffix == ".json" else []


def _scripts(html: str) -> Iterator[Any]:
    for match in _SCRIPT.finditer(html):
        try:
            yield json.loads(match[1])
        except ValueError:
            continue


def pages(most: int | None) -> Iterator[dict[str, Any]]:
    """Load the shared pages; of each set at most so many."""
    for path in sorted((DATA / "pages").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if most is not None and number >= most:
                    break
                yield json.loads(line)


# --- changes


def _other_headline(document: dict[str, Any]) -> None:
    document["headline"] = "Something else happened"


def _other_paragraph(document: dict[str, Any]) -> None:
    blocks = (block for section in document["sections"] for block in section.get("blocks", ()))
    block = next(each for each in blocks if each["type"] == "paragraph" and len(each["text"]) > _LONG)
    block["text"] += " And more."


def _other_subject(document: dict[str, Any]) -> None:
    document["subjects"][0]["name"] = "something else"


#: A change, and how many places of an item may differ then: a body may have several renditions.
CHANGES: dict[str, tuple[Change, int]] = {
    "headline": (_other_headline, 2),
    "paragraph": (_other_paragraph, 4),
    "subject": (_other_subject, 2),
}


def places(one: Any, other: Any, path: str = "") -> Iterator[str]:
    """List the places at which two items differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in {**one, **other}:
            if name in one and name in other:
                yield from places(one[name], other[name], f"{path}/{name}")
            else:
                yield f"{path}/{name}"
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (member, counterpart) in enumerate(zip(one, other, strict=True)):
            yield from places(member, counterpart, f"{path}/{index}")
    elif one != other:
        yield path


def changed(item: Any, name: str, change: Change) -> int | None:
    """Count the places of an item that differ after a change of its article; None where there is nothing to change."""
    document = newsmodel.to_dict(newsmodel.parse(json.dumps(item), format=_format(name)).article)
    again = copy.deepcopy(document)
    again.pop("claims", None)
    again.pop("sources", None)
    try:
        change(again)
        article = newsmodel.from_dict(again)
    except (LookupError, StopIteration, NewsModelError):
        return None
    return len(list(places(item, json.loads(newsmodel.render(article, format=_format(name)).data))))


# --- rows


def tell_items(name: str) -> None:
    """Tell how many items come back, what changes with a change, and how large their articles are."""
    same, sizes, told = 0, [], list(items(name))
    for item in told:
        data = json.dumps(item, ensure_ascii=False, separators=(",", ":")).encode()
        article = newsmodel.parse(data, format=_format(name)).article
        same += json.loads(newsmodel.render(article, format=_format(name)).data) == item
        sizes.append(len(newsmodel.to_json(article)) / len(data))
    print(f"{name}: {same} of {len(told)} come back as they were")
    print(f"  their articles are {median(sizes):.2f} times as large, at most {max(sizes):.2f}")
    for what, (change, most) in CHANGES.items():
        counts = [count for item in told if (count := changed(item, name, change)) is not None]
        print(f"  another {what}: {sum(count <= most for count in counts)} of {len(counts)} change nowhere else")


def tell_validity() -> None:
    """Tell how many items of older versions are valid when they have been rewritten, or say why not."""
    schema = json.loads((DATA / "ninjs" / "schema" / "ninjs-schema_3.1.json").read_bytes())
    geo = json.loads((DATA / "ninjs" / "schema" / "GeoJSON-schema.json").read_bytes())
    from referencing import Registry, Resource  # noqa: PLC0415

    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", Resource.from_contents(geo))
    validator = jsonschema.Draft202012Validator(schema, registry=registry, format_checker=jsonschema.FormatChecker())
    counts: Counter[str] = Counter()
    for name in ("ninjs-1", "ninjs-2", "ninjs-3"):
        for item in items(name):
            article = newsmodel.parse(json.dumps(item), format="ninjs").article
            rendering = newsmodel.render(article, format="ninjs")
            is_valid = validator.is_valid(json.loads(rendering.data))
            said = any(issue.rule == "foreign-property" for issue in rendering.issues)
            outcome = "valid" if is_valid else "not valid, and said" if said else "not valid, without a word"
            counts[f"{name} {outcome}"] += 1
    for what, count in sorted(counts.items()):
        print(f"{what}: {count}")


def _pattern(path: tuple[str | int, ...]) -> str:
    return "/".join("*" if isinstance(step, int) else step for step in path)


def tell_formats(most: int | None) -> None:
    """Tell how many articles of pages differ after a format and back, where no issue names it."""
    articles: list[Article] = []
    for page in pages(most):
        try:
            hints = newsmodel.Hints(url=page.get("url"))
            articles.append(newsmodel.parse(page["html"], format="html", hints=hints).article)
        except NewsModelError:
            continue
    for name in FORMATS:
        silent: Counter[str] = Counter()
        count = 0
        for article in articles:
            module = module_of(name)  # which says each loss by itself
            rendering = module.render(article)
            again = module.parse(rendering.data, hints=newsmodel.Hints()).article
            if name == "text":  # where the parts of a body change places
                told = text_law.differences(article, again, rendering)
                found = {_pattern(each[0]) for each in told if each[0] != "named, and there"}
            else:
                found = {_pattern(path) for path, *_ in differences(article, again, rendering, name)}
            count += bool(found)
            silent.update(found)
        print(f"{name}: {count} of {len(articles)} articles differ without a word: {dict(silent.most_common(6))}")


def main() -> None:
    """Tell all rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, help="of each set of pages only so many")
    options = parser.parse_args()
    for name in ("ninjs-3", "ans", "jsonld"):
        tell_items(name)
    tell_validity()
    tell_formats(options.pages)


if __name__ == "__main__":
    main()
