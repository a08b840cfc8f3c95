r"""Makes text harmless that is printed: control characters of names and words are spelled out.

File names, messages and words of a story may hold escapes that a terminal obeys, and line ends that a log takes for a
line of its own. Whatever newsmodel prints goes through here.
"""

from __future__ import annotations

import re

from newsmodel.prose.patterns import pattern

#: Control characters, line separators, and what turns the direction of the text that follows; halves of characters.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_UNSAFE = f"{_CONTROLS}\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_CONTROL = pattern(f"[{_CONTROLS}]")
_UNSAFE_IN_TEXT = pattern(f"[{_UNSAFE}]")
_UNSAFE_IN_LINE = pattern(f"[{_UNSAFE}\t\n]")
#: Where a line begins so, the log of a CI takes it for a command: "::error::", "##[error]", "##vso[".
_COMMAND = pattern(r"(?m)^([ \t]*)(:(?=:)|#(?=#\[|#vso\[))")


def printable(text: str) -> str:
    r"""Spell out what could do more to a terminal, or to the log of a CI, than show itself; line ends and tabs stay.

    Example:
        >>> printable("\x1b[31mred") == "\\x1b[31mred"
        True
    """
    return _COMMAND.sub(_spelled_command, _UNSAFE_IN_TEXT.sub(_spelled, text))


def printable_line(text: str) -> str:
    r"""Spell out the same, and line ends and tabs: one line stays one.

    Example:
        >>> print(printable_line("a\n::error::b"))
        a\n::error::b
        >>> print(printable_line("::error::b"))
        \x3a:error::b
    """
    return _COMMAND.sub(_spelled_command, _UNSAFE_IN_LINE.sub(_spelled, text))


def printable_json(text: str) -> str:
    r"""Spell out the same in JSON text, as JSON does.

    Example:
        >>> print(printable_json('"\x9b31m"'))
        "\u009b31m"
    """
    return _UNSAFE_IN_TEXT.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def printable_cell(text: str) -> str:
    r"""Spell out control characters, which no story has, but names of files may, in a cell of a table.

    Example:
        >>> print(printable_cell("a\x1b[31m.txt"))
        a\x1b[31m.txt
    """
    return _CONTROL.sub(_spelled, text)


def _spelled(match: re.Match[str]) -> str:
    return repr(match[0])[1:-1]


def _spelled_command(match: re.Match[str]) -> str:
    return f"{match[1]}\\x{ord(match[2]):02x}"
