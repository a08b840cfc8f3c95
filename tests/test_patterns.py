"""No regular expression of the package takes more than its share of time for a long run of what it repeats."""

from __future__ import annotations

import importlib
import pkgutil
import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice, permutations, product
from typing import Any

import attrs
import pytest

import newsmodel
from newsmodel.prose.patterns import LazyPattern
from tests.growth import attempts

#: Twice the input may take so many times the time.
MOST = 2**1.3
#: Lengths of the inputs. The smallest is so small that the sixth power of it still ends; the square of the largest is
#: some times what the clock needs.
SIZES = (16, 20, 24, 32, 64, 128, 512, 2048)
#: Those of the soak, where growth must be found on the fastest machine too.
LONGER_SIZES = (*SIZES, 8192, 32_768, 65_536)
#: Stands before and behind a run, so that no match begins or ends with it.
STRANGE = "\0"
#: Beginnings that lead into a repeat.
MOST_LEADS = 6
#: Kinds of input of one pattern in the default run.
MOST_INPUTS = 120
#: Below it the clock decides, and not the work (seconds of processor time).
LEAST_SECONDS = 0.004
#: Above it once is enough.
MOST_SECONDS = 0.1
#: Above it the clock and the processor's speed no longer decide, where a figure is too large.
SURE_SECONDS = 0.03
#: So many times the time for twice the input is growth, and not a busy machine.
CERTAIN = 8
#: Of a pattern so many runs are tried, alone and behind one another in pairs.
MOST_RUNS, MOST_PAIRED = 16, 7
#: A repeat of at most so many times cannot grow.
UNBOUNDED = 40
#: Repeats that give nothing back are in Python since 3.11.
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)

#: A character of each class, and of none of a class that is negated.
OF_CATEGORY = {
    codes.CATEGORY_DIGIT: "5",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_NOT_WORD: "-",
}
PLAIN = "a A5.\n-"


def patterns_of(module: Any) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The patterns that a module keeps, by the name that leads to them: in tables, behind methods, not compiled yet."""
    for name, value in vars(module).items():
        if not name.startswith("__"):
            owner = getattr(value, "__self__", None)
            yield from ((name, found) for found in _within(owner if isinstance(owner, re.Pattern) else value, depth=3))


def _within(value: Any, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, LazyPattern):
        yield value.compiled
    elif depth and isinstance(value, dict):
        yield from chain.from_iterable(_within(each, depth - 1) for each in value.values())
    elif depth and isinstance(value, list | tuple | set | frozenset):
        yield from chain.from_iterable(_within(each, depth - 1) for each in value)


def all_patterns() -> dict[str, re.Pattern[Any]]:
    """Every pattern of the package, each once, by the module and the name that it has there."""
    found: dict[str, re.Pattern[Any]] = {}
    seen: set[tuple[Any, int]] = set()
    for info in pkgutil.walk_packages(newsmodel.__path__, "newsmodel."):
        if info.name.endswith("__main__"):
            continue
        for name, pattern in patterns_of(importlib.import_module(info.name)):
            if (pattern.pattern, pattern.flags) not in seen:
                seen.add((pattern.pattern, pattern.flags))
                key = f"{info.name.removeprefix('newsmodel.')}:{name}"
                found[key if key not in found else f"{key}#{len(found)}"] = pattern
    return found


def parts_of(parsed: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Every operation of a parsed pattern, those in others too."""
    for operation, argument in parsed:
        yield operation, argument
        if operation in REPEATS:
            yield from parts_of(argument[2])
        elif operation is codes.BRANCH:
            yield from chain.from_iterable(map(parts_of, argument[1]))
        elif operation is codes.SUBPATTERN:
            yield from parts_of(argument[-1])
        elif operation in (codes.ASSERT, codes.ASSERT_NOT):
            yield from parts_of(argument[1])
        elif operation is codes.ATOMIC_GROUP:
            yield from parts_of(argument)


def characters_of(members: Iterable[tuple[Any, Any]]) -> list[str]:
    """Some characters of a class."""
    found: list[str] = []
    for operation, argument in members:
        if operation is codes.LITERAL:
            found.append(chr(argument))
        elif operation is codes.RANGE:
            found += [chr(argument[0]), chr(argument[1])]
        elif operation is codes.CATEGORY:
            found.append(OF_CATEGORY[argument])
    if next(iter(members))[0] is codes.NEGATE:
        return [character for character in PLAIN if character not in found][:2]
    return found[:4]


def sample_of(parsed: Iterable[tuple[Any, Any]]) -> str:
    """A text that a pattern most likely fits: each branch's first, each repeat once."""
    found = ""
    for operation, argument in parsed:
        if operation is codes.LITERAL:
            found += chr(argument)
        elif operation is codes.IN:
            found += characters_of(argument)[0]
        elif operation in (codes.ANY, codes.NOT_LITERAL):
            found += "a"
        elif operation in REPEATS:
            found += sample_of(argument[2]) * max(1, min(argument[0], 8))
        elif operation is codes.BRANCH:
            found += sample_of(argument[1][0])
        elif operation is codes.SUBPATTERN:
            found += sample_of(argument[-1])
        elif operation is codes.ATOMIC_GROUP:
            found += sample_of(argument)
    return found


def runs_of(parsed: Any) -> list[str]:
    """What a pattern repeats without an end: its characters, and words of it."""
    found: list[str] = []
    for operation, argument in parts_of(parsed):
        if operation in REPEATS and argument[1] > UNBOUNDED:
            for inner, value in parts_of(argument[2]):
                if inner is codes.LITERAL:
                    found.append(chr(value))
                elif inner is codes.IN:
                    found += characters_of(value)
                elif inner in (codes.ANY, codes.NOT_LITERAL):
                    found.append("a")
            found.append(sample_of(argument[2]))
    return list(dict.fromkeys(text for text in found if text))[:MOST_RUNS]


def leads_of(parsed: Any) -> list[str]:
    """What a pattern asks for in front of each of its outermost endless repeats: a run behind it is reached."""
    found, before = [""], ""
    for branch in _alternatives(parsed):
        before = ""
        for operation, argument in branch:
            if any(inner in REPEATS and value[1] > UNBOUNDED for inner, value in parts_of([(operation, argument)])):
                found.append(before)
            before += sample_of([(operation, argument)])
    return list(dict.fromkeys(found))[:MOST_LEADS]


def _alternatives(parsed: Any) -> list[Any]:
    """The branches of a pattern that is one choice; else the pattern itself."""
    items = list(parsed)
    return list(items[0][1][1]) if len(items) == 1 and items[0][0] is codes.BRANCH else [items]


def units_of(parsed: Any) -> list[str]:
    """What is repeated: runs, pairs of them, the beginnings that lead into a run, and one whole match."""
    runs = runs_of(parsed)
    pairs = (first + second for first, second in permutations(runs[:MOST_PAIRED], 2))
    leads = (lead + run for lead in leads_of(parsed)[1:] for run in ("", *runs[:2]))
    return [unit for unit in dict.fromkeys([*runs, *pairs, *leads, sample_of(parsed)]) if unit] if runs else []


def around(parsed: Any) -> list[tuple[str, str]]:
    """What stands before and behind the run: nothing, what leads into it, and what lets no match begin or end there."""
    first = sample_of(parsed)[:1]
    before = dict.fromkeys(("", first, STRANGE, *leads_of(parsed)))
    return [("", ""), *((head, STRANGE) for head in before)]


def seconds(work: Callable[[Any], object], text: Any) -> float:
    """The least processor time of some runs."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work(text)
        best = min(best, time.process_time() - start)
        if best < LEAST_SECONDS or best > MOST_SECONDS:
            break
    return best


@attrs.frozen
class Run:
    """A long run of one unit between two other strings."""

    head: str
    unit: str
    tail: str
    is_bytes: bool

    def of(self, size: int) -> Any:
        text = self.head + (self.unit * (size // len(self.unit) + 1))[:size] + self.tail
        return text.encode("utf-8", "replace") if self.is_bytes else text


def growth(work: Callable[[Any], object], run: Run, sizes: Iterable[int] = SIZES) -> tuple[int, float] | None:
    """The length at which twice the input takes too many times the time, and how many; None where none does."""
    for size in sizes:
        if seconds(work, run.of(size)) > LEAST_SECONDS:
            found, ratio = confirmed(work, run, size)
            if ratio >= MOST:
                return found, ratio
    return None


def confirmed(work: Callable[[Any], object], run: Run, size: int) -> tuple[int, float]:
    """A length, and how many times the time of half of it it takes: a longer one where the machine may have done it.

    A processor that changes its speed looks like growth for a while; what grows does so in longer runs too.
    """
    whole, half = seconds(work, run.of(size)), seconds(work, run.of(size // 2))
    if MOST <= whole / half < CERTAIN and whole < SURE_SECONDS:
        return confirmed(work, run, size * 2)
    for _ in islice(attempts(), 5):
        if not MOST <= whole / half < CERTAIN:
            break
        whole, half = seconds(work, run.of(size)), seconds(work, run.of(size // 2))
    return size, whole / half


def check(name: str, pattern: re.Pattern[Any], most: int, sizes: Iterable[int] = SIZES) -> None:
    """Assert that a pattern's time grows with the input, for so many kinds of input."""
    parsed = parser.parse(pattern.pattern, pattern.flags)
    is_bytes = isinstance(pattern.pattern, bytes)
    for unit, (head, tail) in islice(product(units_of(parsed), around(parsed)), most):
        # all matches, not the first alone: `\A\\s*|…` finds one at once, and `sub` goes on behind it; the first try of
        # all is what `match` does, and what `search` does ends with the first match
        found = growth(lambda text: deque(pattern.finditer(text), 0), Run(head, unit, tail, is_bytes), sizes)
        assert found is None, f"{name}: {head!r} + {unit!r}… + {tail!r}: {found}"


@pytest.mark.parametrize(("name", "pattern"), all_patterns().items(), ids=list(all_patterns()))
def test_time_grows_with_the_input(name: str, pattern: re.Pattern[Any]) -> None:
    """Twice as long a run of anything that a pattern repeats takes at most 2^1.3 times as long, found or not."""
    check(name, pattern, MOST_INPUTS)


@pytest.mark.soak
@pytest.mark.parametrize(("name", "pattern"), all_patterns().items(), ids=list(all_patterns()))
def test_time_grows_with_every_input(name: str, pattern: re.Pattern[Any]) -> None:
    """The same of every run, pair and surrounding that can be made from a pattern."""
    check(name, pattern, 100_000, (*SIZES, 8192))


@pytest.mark.parametrize(
    "pattern",
    [
        # what stood in front of JSON in pages: two repeats of the same characters, and an end that does not come
        r"\A\s*(?:<!--)?\s*|\s*(?:-->)?\s*;?\s*\Z",
        r"[\s,(]*(?:which)?\s*(?:was)?\s*issued",
        r"<!DOCTYPE[^>]*>",
        r"(?:ab)+\Z",
        r"(?:a|a)*b",
    ],
)
def test_growth_is_found(pattern: str) -> None:
    """Patterns whose time grows faster are found."""
    with pytest.raises(AssertionError):
        check("made", re.compile(pattern), MOST_INPUTS, LONGER_SIZES)


#: What a repeat may have within it to be one of single characters.
_SINGLE = {codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY, codes.CATEGORY}


def test_no_group_is_repeated_possessively() -> None:
    """Python before 3.11.5 loses its place where such a repeat fails in the middle (gh-106052): "day," was one word.

    An atomic group around a plain repeat says the same.
    """
    found = [
        name
        for name, pattern in all_patterns().items()
        for code, arguments in parts_of(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
        if code is codes.POSSESSIVE_REPEAT and [one for one, _ in arguments[2] if one not in _SINGLE]
    ]
    assert [] == found
