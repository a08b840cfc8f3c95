"""Brings documents of older versions of the format to the current one, as plain dicts, one small step a version."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from newsmodel.errors import UnsupportedVersion
from newsmodel.issues import Issue, Rule, Severity, shown
from newsmodel.values import FORMAT_VERSION

OLD_VERSION = Rule(
    "old-version",
    Severity.NOTE,
    """\
The document was written in an older version of the format, and upgraded in memory.

Nothing needs to be done. To keep it in the current version, convert it: `newsmodel convert OLD --output NEW`.
Both may be folders; NEW is another one than OLD, since no output replaces an input.
""",
)
UNSUPPORTED_VERSION = Rule(
    "unsupported-version",
    Severity.ERROR,
    """\
The document says a version of the format that this library does not know.

A newer version may have properties that change what the others mean, so that nothing of it is read. Upgrade newsmodel.
""",
)
RULES = (OLD_VERSION, UNSUPPORTED_VERSION)

#: Makes of a document of one version that of the next; changes its argument's top level at most.
Step: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

#: For each older version the next one and the step to it. Version 1.0 is the first.
STEPS: Mapping[str, tuple[str, Step]] = {}

_VERSION = re.compile(r"[0-9]{1,4}\.[0-9]{1,4}")


def upgrade(
    document: Any, *, steps: Mapping[str, tuple[str, Step]] = STEPS, current: str = FORMAT_VERSION
) -> tuple[Any, tuple[Issue, ...]]:
    """Bring a document to the current version of the format.

    Args:
        document: What JSON text parsed to; it is not changed.
        steps: For each older version the next one and the step to it.
        current: The version to arrive at.

    Returns:
        The document, and a note where it had to be upgraded. What has no version at all is returned as it is; its
        structure is for others to judge.

    Raises:
        UnsupportedVersion: the version is newer than the current one, or nobody knows it.

    Example:
        >>> upgrade({"newsmodel": "1.0"})
        ({'newsmodel': '1.0'}, ())
    """
    written = document.get("newsmodel") if isinstance(document, dict) else None
    if written == current or not isinstance(written, str) or not _VERSION.fullmatch(written):
        return document, ()
    version, upgraded = written, dict(document)
    while version != current:
        if version not in steps:
            raise UnsupportedVersion(written, current=current)
        version, step = steps[version]
        upgraded = step(upgraded) | {"newsmodel": version}
    return upgraded, (OLD_VERSION.issue(f"upgraded from version {shown(written)}", ("newsmodel",)),)
