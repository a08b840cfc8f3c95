"""Changes to inputs that keep their form: the values of JSON, the lines of a text.

libFuzzer changes bytes, and JSON with changed bytes is mostly none. These changes get past the JSON parser; the bytes
have their turn too.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

#: An object or array, and a key or index in it.
Place: TypeAlias = tuple[Any, Any]

#: Values that readers may not think of.
_JUNK: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 10**30, 1e308, "", " ", [], {}, [[]], [None], {"": None}, [{}], "0", "-", "und"),
    *("2026-02-30", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2026-03-12T10:00", "12/03/26", "PT1M"),
    *("http://[", "//x", "mailto:", "urn:x:1", "<p>Rain", "<b><i>x</b>", "&#0;&#xD800;", "#", "p1", "²", "1e999"),
)
#: Strings that are odd within others.
_PIECES = (
    *("“", "”", "‘", "’", '"', "'", "«", "»", "—", " - ", "…", "•", "\t", "\n", "\n\n", "\r", "\x00", "\x85", "\u2028"),
    *(
        "\u00a0",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\ud800",
        "e\u0301",
        "İ",
        "ß",
        "ﬁ",
        "٣",
        "３",
        "²",
        "🇪🇺",
        "👩‍🚒",
        "가",
        "ف",
    ),
    *("<b>", "</p>", "<br>", "<!--", "]]>", "&", "&amp;", "<a href=x>", "|", "`", "*", "_", "#", "- ", "> ", ":", ", "),
)
#: How often the form is kept, where there is one.
_STRUCTURED, _BY_LINE = 0.75, 0.3


class Mutator:
    """A mutator of the inputs of one target.

    Args:
        seeds: The inputs that it began with; parts of them get into others.
        mutate: Changes the bytes of an input, to no more than so many.
    """

    def __init__(self, seeds: Iterable[bytes], mutate: Callable[[bytes, int], bytes]) -> None:
        self._mutate = mutate
        self._lines: list[bytes] = []
        self._members: list[tuple[str, Any]] = []
        for seed in seeds:
            root = _loaded(seed)
            if root is None:
                self._lines += seed.splitlines(keepends=True)
            else:
                self._members += [(str(key), holder[key]) for holder, key in _places(root) if isinstance(holder, dict)]

    def __call__(self, data: bytes, most: int, seed: int) -> bytes:
        """Change an input.

        Args:
            data: The input.
            most: How many bytes it may have.
            seed: The same seed, the same change; but for the bytes, where libFuzzer keeps its own.
        """
        chance = random.Random(seed)
        changed = None
        if data[:1] in (b"{", b"[") and chance.random() < _STRUCTURED:
            changed = self._structured(data, chance)
        elif data and self._lines and chance.random() < _BY_LINE:
            changed = self._by_line(data, chance)
        return self._mutate(data, most) if changed is None or len(changed) > most else changed

    # --- JSON

    def _structured(self, data: bytes, chance: random.Random) -> bytes | None:
        root = {"root": _loaded(data)}
        if root["root"] is None:
            return None
        for _ in range(chance.choice((1, 1, 2, 4))):
            holder, key = chance.choice(list(_places(root)))
            change = chance.choice((_delete, _wrap, self._replace, self._replace, self._add, self._add, self._edit))
            change(holder, key, chance)
        text = json.dumps(root.get("root"), ensure_ascii=chance.random() < 0.2)
        return text.encode(errors="surrogatepass")

    def _replace(self, holder: Any, key: Any, chance: random.Random) -> None:
        alike = [value for name, value in self._members if name == key]
        if alike and chance.random() < 0.5:
            holder[key] = _copied(chance.choice(alike))
        else:
            holder[key] = self._value(chance)

    def _add(self, holder: Any, key: Any, chance: random.Random) -> None:
        """Add a property or a member, to the value or beside it."""
        within = holder[key]
        if isinstance(within, list):
            value = chance.choice(within) if within and chance.random() < 0.5 else self._value(chance)
            within.insert(chance.randint(0, len(within)), _copied(value))
        elif self._members:
            name, value = chance.choice(self._members)
            into = within if isinstance(within, dict) else holder
            if isinstance(into, dict):
                into[name] = _copied(value)

    def _edit(self, holder: Any, key: Any, chance: random.Random) -> None:
        value = holder[key]
        if not isinstance(value, str):
            self._replace(holder, key, chance)
        elif chance.random() < 0.5:
            at = chance.randint(0, len(value))
            holder[key] = value[:at] + chance.choice(_PIECES) + value[at + chance.choice((0, 0, 1, 5)) :]
        else:
            raw = self._mutate(value.encode(errors="surrogatepass"), len(value) + 20)
            holder[key] = raw.decode(errors="replace")

    def _value(self, chance: random.Random) -> Any:
        if self._members and chance.random() < 0.5:
            return _copied(chance.choice(self._members)[1])
        return _copied(chance.choice(_JUNK))

    # --- lines

    def _by_line(self, data: bytes, chance: random.Random) -> bytes:
        lines = data.splitlines(keepends=True) or [b""]
        for _ in range(chance.choice((1, 1, 2, 4))):
            at = chance.randrange(len(lines))
            pick = chance.randrange(5)
            if pick == 0 and len(lines) > 1:
                del lines[at]
            elif pick == 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            elif pick == 2:
                lines.insert(at, chance.choice(self._lines))
            elif pick == 3:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            else:
                piece, line, cut = chance.choice(_PIECES), lines[at], chance.randint(0, len(lines[at]))
                lines[at] = line[:cut] + piece.encode(errors="surrogatepass") + line[cut:]
        return b"".join(lines)


def _delete(holder: Any, key: Any, chance: random.Random) -> None:  # noqa: ARG001 - as all changes
    if key != "root":
        del holder[key]


def _wrap(holder: Any, key: Any, chance: random.Random) -> None:
    """Put a value into an array or an object, or take one out of there."""
    value = holder[key]
    if isinstance(value, list | dict) and value and chance.random() < 0.5:
        holder[key] = next(iter(value.values() if isinstance(value, dict) else value))
    else:
        holder[key] = chance.choice(([value], [value, _copied(value)], {"value": value}))


def _places(root: Any) -> Iterator[Place]:
    stack = [root]
    while stack:
        holder = stack.pop()
        for key in list(holder) if isinstance(holder, dict) else range(len(holder)):
            yield holder, key
            if isinstance(holder[key], dict | list):
                stack.append(holder[key])


def _copied(value: Any) -> Any:
    return json.loads(json.dumps(value))


def _loaded(data: bytes) -> Any:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict | list) else None
