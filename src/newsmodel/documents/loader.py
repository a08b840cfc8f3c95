"""The one strict JSON loader: what it lets through, every JSON parser reads alike (RFC 7493, I-JSON).

It refuses duplicate keys, non-finite numbers, lone surrogates and anything that is not JSON, and says where.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

import msgspec

from newsmodel.documents.positions import Position, find_repeated_key, position_at, position_of_depth
from newsmodel.errors import UnreadableInput
from newsmodel.issues import Issue, Rule, Severity, shown
from newsmodel.shapes.depths import DEEPEST, nests
from newsmodel.shapes.field_types import has_surrogate

NOT_JSON = Rule(
    "not-json",
    Severity.ERROR,
    """\
The input is not JSON text in UTF-8.

The message names the first character that does not fit. Frequent causes are a file that was cut off, a comma after the
last member, single quotes, comments, and a file saved in another encoding.
""",
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    Severity.ERROR,
    """\
An object has one key twice.

JSON parsers disagree about which of the two values counts, so that the document would mean different things to
different readers (RFC 8259, section 4). Remove one of them.
""",
)
NOT_FINITE = Rule(
    "not-finite",
    Severity.ERROR,
    """\
A number is `NaN`, infinite, or too large for a 64-bit float.

JSON has no such numbers. Leave the property out where the value is not known.
""",
)
LONE_SURROGATE = Rule(
    "lone-surrogate",
    Severity.ERROR,
    """\
A string has half of a surrogate pair, such as `\\ud83d` alone.

It is no character, and most parsers refuse it or replace it. It comes from text that was cut in the middle of an emoji,
or counted in UTF-16 units.
""",
)
RULES = (NOT_JSON, DUPLICATE_KEY, NOT_FINITE, LONE_SURROGATE)

_BOM = b"\xef\xbb\xbf"
#: A path is not longer on the systems that we know of (PATH_MAX).
_LONGEST_PATH = 4096
_MAYBE_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


_PATH = re.compile(r"\A(?:[^\s{}\[\]<>\"]{1,4000}[/\\])?[^\s{}\[\]<>\"/\\]{1,255}\.[A-Za-z][A-Za-z0-9]{1,7}")


#: Said of a file's name that was given for what is in the file.
PATH_GIVEN = "this looks like the name of a file: give its content"


def looks_like_path(text: str) -> bool:
    """Tell whether a text is one word with the form of a file's name, and so perhaps was meant as one.

    Example:
        >>> looks_like_path("stories/rain.newsmodel.json"), looks_like_path("It rained in Brae.")
        (True, False)
    """
    return len(text) < _LONGEST_PATH and bool(_PATH.fullmatch(text.strip()))


class Unloadable(Exception):
    """The text is refused.

    Attributes:
        issue: Why, and where.
    """

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        super().__init__(issue)

    def as_error(self) -> UnreadableInput:
        """Make the public error that says the same."""
        return UnreadableInput(self.issue.message, format="newsmodel", line=self.issue.line, column=self.issue.column)


def load(data: bytes | str, *, deepest: int = DEEPEST) -> Any:
    """Load strict JSON text.

    Args:
        data: UTF-8 bytes, with or without a byte order mark, or a str.
        deepest: The levels that lists and objects may lie in each other.

    Raises:
        Unloadable: the text is no JSON, or none that every parser reads alike.

    Example:
        >>> load(b'{"a": 1}')
        {'a': 1}
    """
    raw = _as_bytes(data)
    value = _load_quickly(raw)
    if value is _NOT_LOADED:
        value = _load_slowly(as_text(raw), deepest)
    if raw.count(b"[") + raw.count(b"{") > deepest and nests(value, deepest):
        _refuse_depth(as_text(raw), deepest)
    return value


#: Stands for the value of a text that is not taken.
_NOT_LOADED = object()


def _load_quickly(raw: bytes) -> Any:
    try:
        value = msgspec.json.decode(raw)
        again = msgspec.json.encode(value)
        # The same bytes without white space: then no key was dropped, and nothing else was read two ways.
        if again == raw or again == msgspec.json.format(raw, indent=-1):
            return value
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, OverflowError):
        pass
    return _NOT_LOADED


def _refuse_depth(text: str, deepest: int) -> NoReturn:
    _refuse(NOT_JSON, f"nested too deeply, in more than {deepest} levels", position_of_depth(text, deepest + 1))


def _as_bytes(data: bytes | str) -> bytes:
    if isinstance(data, str):
        try:
            return data.encode()
        except UnicodeEncodeError as error:
            _refuse(LONE_SURROGATE, "the text has a lone surrogate", position_at(data, error.start))
    return data.removeprefix(_BOM)


def as_text(data: bytes | str) -> str:
    """Decode JSON text to characters.

    Raises:
        Unloadable: the bytes are not UTF-8.
    """
    if isinstance(data, str):
        return data
    try:
        return data.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode(errors="replace")) + 1
        _refuse(NOT_JSON, f"byte {error.start} is not UTF-8", (line, column))


class _NotFinite(Exception):
    """A number is not finite."""


def _number(text: str) -> float:
    value = float(text)
    if value - value != 0:
        raise _NotFinite(text)
    return value


def _constant(text: str) -> NoReturn:
    raise _NotFinite(text)


def _load_slowly(text: str, deepest: int) -> Any:
    repeated = False

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        found = dict(pairs)
        repeated = repeated or len(found) != len(pairs)
        return found

    try:
        value = json.loads(text, object_pairs_hook=members, parse_float=_number, parse_constant=_constant)
    except json.JSONDecodeError as error:
        _refuse(NOT_JSON, *_fault(text, error))
    except RecursionError:
        _refuse_depth(text, deepest)
    except _NotFinite as error:
        number = str(error)
        _refuse(NOT_FINITE, f"{shown(number)} is no finite number", _position_of_number(text, number))
    except ValueError:  # an integer of more digits than Python converts
        _refuse(NOT_FINITE, "a number has too many digits", None)
    if repeated:  # only now: where the text breaks off later, there is no object yet to have a key twice
        key, position = find_repeated_key(text)
        _refuse(DUPLICATE_KEY, f"the key {shown(key)} stands twice in one object", position)
    if _MAYBE_SURROGATE.search(text):
        _refuse_surrogates(text)
    return value


_JSON_SPACE = " \t\n\r"
_STRING_OR_NUMBER = re.compile(r'"(?>(?:[^"\\]++|\\.)*)"|[-+.\w]+')


def _position_of_number(text: str, number: str) -> Position | None:
    """Find a number or constant, maybe with letters glued to it, where it first stands outside a string."""
    starts = (match.start() for match in _STRING_OR_NUMBER.finditer(text) if match[0].startswith(number))
    start = next(starts, None)
    return None if start is None else position_at(text, start)


def _refuse_surrogates(text: str) -> None:
    for match in re.finditer(r'"(?:[^"\\]|\\.)*"', text):
        if "\\" in match[0] and has_surrogate(json.loads(match[0], strict=False)):
            _refuse(LONE_SURROGATE, "a string has a lone surrogate", position_at(text, match.start()))


def _fault(text: str, error: json.JSONDecodeError) -> tuple[str, Position]:
    """Say what is wrong, and where: of a comma before the end, the comma, which Python names since 3.13 only."""
    if not text.strip():
        return "there is nothing in it", (error.lineno, error.colno)
    before = text[: error.pos].rstrip(_JSON_SPACE)
    if text[error.pos : error.pos + 1] in ("}", "]") and before.endswith(","):
        return "a comma before the end of an object or array", position_at(text, len(before) - 1)
    if error.msg.startswith("Illegal trailing comma"):
        return "a comma before the end of an object or array", (error.lineno, error.colno)
    if error.msg == "Extra data":
        return _after_end(text, error.pos), (error.lineno, error.colno)
    return error.msg[:1].lower() + error.msg[1:], (error.lineno, error.colno)


def _after_end(text: str, position: int) -> str:
    """Say what stands behind a document: another one on a line of its own is one of JSON Lines."""
    if text[position] in "{[" and "\n" in text[:position][len(text[:position].rstrip(_JSON_SPACE)) :]:
        return "another document begins here, as in JSON Lines: each line is read for itself"
    return "extra data"


def _refuse(rule: Rule, message: str, position: Position | None) -> NoReturn:
    line, column = position or (None, None)
    raise Unloadable(rule.issue(message, line=line, column=column)) from None
