"""TOML → plain JSON values; dates stay the words that they are."""

from __future__ import annotations

import datetime
import re
from typing import Any

from newsmodel.errors import UnreadableInput
from newsmodel.formats.markdown.yaml_reading import real

_PLACE = re.compile(r"(?:(?<!\s)\s++)?\(at (?:line (\d+), column (\d+)|end of document)\)\Z")

#: A key of more parts than front matter has.
_MANY_PARTS = re.compile(r"""^[ \t{\[]*(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){100}""", re.MULTILINE)


def load_toml(source: str, *, line: int = 1) -> dict[str, Any]:
    r"""Load the value of some TOML.

    Args:
        source: A TOML document.
        line: The line of the file that it begins on.

    Raises:
        UnreadableInput: it is no TOML.

    Example:
        >>> load_toml('title = "Rain"\ndate = 2026-03-12T10:00:00Z\n')
        {'title': 'Rain', 'date': '2026-03-12T10:00:00+00:00'}
    """
    import tomllib  # noqa: PLC0415 - seldom needed

    if _MANY_PARTS.search(source):  # of which the parser would take the square of their number
        raise UnreadableInput("front matter: a key of too many parts", format="markdown")
    try:
        value: dict[str, Any] = _plain(tomllib.loads(source, parse_float=real))
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        at = {"line": int(place[1]) + line - 1, "column": int(place[2])} if place and place[1] else {}
        reason = _PLACE.sub("", message)
        raise UnreadableInput(f"front matter: {reason[:1].lower()}{reason[1:]}", format="markdown", **at) from None
    except RecursionError:
        raise UnreadableInput("front matter: nested too deeply", format="markdown") from None
    except ValueError:  # a number of more digits than Python converts
        raise UnreadableInput("front matter: a number has too many digits", format="markdown") from None
    return value


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case datetime.date() | datetime.time():
            return value.isoformat()
        case int() if not -(2**63) <= value < 2**64:
            return str(value)
    return value
