"""The official JSON Schema of ANS 0.10.12, by file path, with formats asserted and elements told by their type."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
from referencing import Registry
from referencing.jsonschema import DRAFT4
from tests.cases import SHARED, cases

from newsmodel.shapes.field_types import Limit, limit_of
from newsmodel.values import DATE_TIME, Email, Uri

FOLDER = SHARED / "ans" / "0.10.12"
_HOME = "https://raw.githubusercontent.com/washingtonpost/ans-schema/master/src/main/resources/schema/ans/0.10.12/"
_LIMITS = {"date-time": DATE_TIME, "email": limit_of(Email), "uri": limit_of(Uri)}


@functools.cache
def _registry() -> Registry[Any]:
    """All schemas by their paths; some files carry the id of another path."""
    paths = cases(FOLDER, "**/*.json", least=136)
    known = {_HOME + path.relative_to(FOLDER).as_posix(): json.loads(path.read_bytes()) for path in paths}
    return Registry[Any]().with_resources(
        (uri, DRAFT4.create_resource({**contents, "id": uri})) for uri, contents in known.items()
    )


@functools.cache
def _validator(path: str) -> jsonschema.Draft4Validator:
    checker = jsonschema.FormatChecker(formats=())
    for name, limit in _LIMITS.items():
        checker.checks(name)(_check_of(limit))
    return jsonschema.Draft4Validator({"$ref": _HOME + path}, registry=_registry(), format_checker=checker)


def _check_of(limit: Limit) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or limit.admits(value)


def _path_of(kind: str) -> str | None:
    places = ("story_elements/{}.json", "{}.json", "utils/{}.json")
    return next((path for place in places if (FOLDER / (path := place.format(kind))).is_file()), None)


def errors(story: Any) -> Iterator[str]:
    """What the schema says against a story and its elements."""
    yield from (error.message for error in _validator("story.json").iter_errors(story))
    yield from _element_errors(story)


def _element_errors(holder: Any) -> Iterator[str]:
    for element in holder.get("content_elements", []):
        path = _path_of(element["type"])
        if path is None:
            continue
        yield from (f"{element['type']}: {error.message}" for error in _validator(path).iter_errors(element))
        yield from _element_errors(element)
