"""Plain JSON values → YAML that people can read, and that every reader of YAML 1.1 or 1.2 takes for the same."""

from __future__ import annotations

import functools
from typing import Any

from newsmodel.errors import MissingExtra
from newsmodel.formats.markdown.yaml_reading import NUMBER

_TEXT = "tag:yaml.org,2002:str"
#: Lines are never folded: a difference between two versions shows what has changed.
_WIDTH = 10**9


def dump_yaml(value: dict[str, Any]) -> str:
    r"""Dump a JSON value as YAML; lists and objects of plain values stand on one line.

    Args:
        value: The value.

    Raises:
        MissingExtra: PyYAML is not installed.

    Example:
        >>> print(dump_yaml({"headline": "Rain: at last", "keywords": ["rain", "no"], "byline": "By A\nBy B"}), end="")
        headline: 'Rain: at last'
        keywords: [rain, 'no']
        byline: |-
          By A
          By B
    """
    try:
        import yaml  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("markdown") from None
    text: str = yaml.dump(
        _Whole(value), Dumper=_dumper(), sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=None
    )
    return text


class _Whole(dict[str, Any]):
    """The outermost object, whose keys stand on lines of their own."""


@functools.cache
def _dumper() -> type[Any]:
    """Make a dumper that knows which words our reader, or another, would take for something else."""
    import yaml  # noqa: PLC0415 - an extra

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes no aliases, and dates as they are."""

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
            return True

    Dumper.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in Dumper.yaml_implicit_resolvers.items()
    }
    Dumper.add_implicit_resolver("tag:yaml.org,2002:float", NUMBER, list("-0123456789"))
    Dumper.add_representer(str, _text)
    Dumper.add_representer(_Whole, _whole)
    return Dumper


def _whole(dumper: Any, value: _Whole) -> Any:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=False)


def _text(dumper: Any, text: str) -> Any:
    """Represent words; several lines as a block where nothing in them could be taken for layout."""
    if text.isprintable():
        return dumper.represent_scalar(_TEXT, text)
    lines = text.split("\n")
    is_block = len(lines) > 1 and lines[-1] and all(line.isprintable() and line == line.strip() for line in lines)
    return dumper.represent_scalar(_TEXT, text, style="|" if is_block and lines[0] else '"')
