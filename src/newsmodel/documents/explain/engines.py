"""The engines that say whether a value fits a JSON Schema: `jsonschema-rs` where it is installed, else `jsonschema`."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, Protocol

from newsmodel.shapes.field_types import compiled
from newsmodel.values import DATE_TIME, FULL_DATE, read_timestamp


class Checker(Protocol):
    """A compiled schema."""

    def is_valid(self, instance: Any) -> bool:
        """Tell whether a value fits."""
        ...


@functools.cache
def default_engine() -> str:
    """Return the engine that is used unless told otherwise."""
    try:
        import jsonschema_rs  # noqa: F401, PLC0415 - an extra
    except ImportError:
        return "jsonschema"
    return "jsonschema-rs"


def checker_of(schema: dict[str, Any], engine: str) -> Checker:
    """Compile a schema for an engine, with our formats asserted."""
    if engine == "jsonschema-rs":
        import jsonschema_rs  # noqa: PLC0415 - an extra

        checker: Checker = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        return checker
    python_checker: Checker = _python_validator()(schema, format_checker=_format_checker())
    return python_checker


def _is_moment(value: object) -> bool:
    try:
        read_timestamp(str(value))
    except ValueError:
        return False
    return True


@functools.cache
def _format_checker() -> Any:
    import jsonschema  # noqa: PLC0415 - heavy, and needed only for documents that are wrong

    # The patterns beside the formats say all but whether a day exists; `uri` has nothing to add.
    checker = jsonschema.FormatChecker(formats=())
    for limit in (DATE_TIME, FULL_DATE):
        checker.checks(str(limit.format))(_is_moment)
    return checker


@functools.cache
def _python_validator() -> Any:
    import jsonschema  # noqa: PLC0415
    from jsonschema import validators  # noqa: PLC0415

    def pattern(_validator: Any, regex: str, instance: Any, _schema: Any) -> Iterator[jsonschema.ValidationError]:
        # jsonschema's own lets `$` match before a final newline
        if isinstance(instance, str) and not compiled(regex).search(instance):
            yield jsonschema.ValidationError(f"{instance!r} does not match {regex!r}")

    draft = jsonschema.Draft202012Validator
    types = draft.TYPE_CHECKER.redefine("array", lambda _checker, value: isinstance(value, list | tuple))
    extend: Any = validators.extend
    return extend(draft, {"pattern": pattern}, type_checker=types)
