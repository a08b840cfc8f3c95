"""YAML → plain JSON values, out of the parser's events: no tags, no aliases, no key twice, no depth that costs.

Only what JSON has is read as more than words: `true`, `false`, `null`, decimal numbers. Dates stay words, `no` is
Norwegian, and `007` keeps its zeros. Nothing is `null`, but behind the name of an embargo, which it does not lift.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, NoReturn

from newsmodel.errors import MissingExtra, UnreadableInput
from newsmodel.formats.mapping import ABSENT
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.issues import shown

if TYPE_CHECKING:
    import yaml

#: Front matter lies in itself no deeper than that; a document of ours needs less than a tenth.
DEEPEST = 100
_WORDS: dict[str, Any] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
#: What JSON takes for a number.
NUMBER = re.compile(r"\A-?(?:0|[1-9][0-9]*)(?P<real>\.[0-9]+)?(?P<power>[eE][-+]?[0-9]+)?\Z")
#: More digits are no number that every reader of JSON has.
_MOST_DIGITS = 19


def load_yaml(source: str, *, line: int = 1) -> Any:
    r"""Load the value of some YAML.

    Args:
        source: One YAML document.
        line: The line of the file that it begins on.

    Raises:
        UnreadableInput: it is no YAML, or has tags, aliases or a key twice.
        MissingExtra: PyYAML is not installed.

    Example:
        >>> load_yaml("title: Rain\ndate: 2026-03-12\ntags: [river, 1.5, no]\n")
        {'title': 'Rain', 'date': '2026-03-12', 'tags': ['river', 1.5, 'no']}
    """
    try:
        import yaml  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("markdown") from None
    reader = _Reader(line)
    try:
        for event in yaml.parse(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        _refuse(error.problem or "no YAML", error.problem_mark, line)
    except (yaml.YAMLError, UnicodeError) as error:
        _refuse(str(error).split("\n", 1)[0], None, line)
    return reader.value


def plain_value(words: str) -> Any:
    """Resolve a scalar without quotation marks.

    Example:
        >>> plain_value("12"), plain_value("1e3"), plain_value("012"), plain_value("true"), plain_value("yes")
        (12, 1000.0, '012', True, 'yes')
    """
    if words in _WORDS:
        return _WORDS[words]
    match = NUMBER.match(words)
    if match is None:
        return words
    if match["real"] or match["power"]:
        return real(words)
    return int(words) if len(words) <= _MOST_DIGITS or -(2**63) <= int(words[:400]) < 2**64 else words


def real(words: str) -> float | str:
    """Read a number; its words where no double is so large.

    Example:
        >>> real("1.5"), real("1e999")
        (1.5, '1e999')
    """
    number = float(words)
    return number if math.isfinite(number) else words


class _Reader:
    """Puts a value together from events."""

    def __init__(self, line: int) -> None:
        self.value: Any = None
        self._line = line
        self._holders: list[Any] = []
        self._keys: list[Any] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        match type(event).__name__:
            case "ScalarEvent":
                self._scalar(event)
            case "MappingStartEvent":
                self._open({}, event)
            case "SequenceStartEvent":
                self._open([], event)
            case "MappingEndEvent" | "SequenceEndEvent":
                self._holders.pop()
                self._keys.pop()
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    self._refuse("a second document", event)
            case "AliasEvent":
                self._refuse("an alias: each value stands in its own place", event)

    def _scalar(self, event: Any) -> None:
        self._refuse_tag(event)
        if self._holders and isinstance(self._holders[-1], dict) and self._keys[-1] is ABSENT:
            if event.value in self._holders[-1]:
                self._refuse(f"the key {shown(event.value)} stands twice in one mapping", event)
            self._keys[-1] = event.value
            return
        is_plain = event.implicit[0] and not (event.value == "" and self._names_embargo())
        self._put(plain_value(event.value) if is_plain else event.value)

    def _names_embargo(self) -> bool:
        """Tell whether the value to come is an embargo's: with nothing behind its name it stands, as elsewhere."""
        key = self._keys[-1] if self._keys else None
        kind = kind_of_key(key) if isinstance(key, str) else None
        return kind is not None and kind.family == "embargo"

    def _open(self, holder: Any, event: Any) -> None:
        self._refuse_tag(event)
        if self._holders and isinstance(self._holders[-1], dict) and self._keys[-1] is ABSENT:
            self._refuse("a key that is no word", event)
        if len(self._holders) >= DEEPEST:
            self._refuse("nested too deeply", event)
        self._put(holder)
        self._holders.append(holder)
        self._keys.append(ABSENT)

    def _put(self, value: Any) -> None:
        if not self._holders:
            self.value = value
        elif isinstance(self._holders[-1], list):
            self._holders[-1].append(value)
        else:
            self._holders[-1][self._keys[-1]] = value
            self._keys[-1] = ABSENT

    def _refuse_tag(self, event: Any) -> None:
        if event.tag is not None:
            self._refuse(f"the tag {shown(event.tag)}", event)

    def _refuse(self, reason: str, event: Any) -> NoReturn:
        _refuse(reason, event.start_mark, self._line)


def _refuse(reason: str, mark: Any, line: int) -> NoReturn:
    place = {} if mark is None else {"line": mark.line + line, "column": mark.column + 1}
    raise UnreadableInput(f"front matter: {reason}", format="markdown", **place) from None
