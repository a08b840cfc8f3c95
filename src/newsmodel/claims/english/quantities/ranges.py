"""Numbers that stand together: "10 to 15", "between $3 and $5 million", "18-to-34-year-olds", "one in five"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from newsmodel.claims.english.counted_nouns import MEASURES, is_plural
from newsmodel.claims.english.numerals import LARGEST
from newsmodel.claims.english.quantities.figures import Figure
from newsmodel.claims.english.units import read_unit
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_DASH = pattern(r"[-\u2010\u2011\u2013\u2014]")
_TO = pattern(
    r"(?: ?(?P<unit>[a-z]{1,12}|per cent))?(?: to | or |-to-|- to |- or |-or-| - | \u2013 | through | up to )"
)
_AND = pattern(r"(?: ?(?P<unit>[a-z]{1,12}|per cent))? and ")
_ABOUT = any_of(get("en").quantities.approximators)
_BETWEEN = pattern(rf"(?<!\w)between (?:(?:the )?ages of )?(?:{_ABOUT} )?\Z")
_FROM = pattern(rf"(?<!\w)from (?:{_ABOUT} )?\Z")
_RANGING = pattern(r"(?:rang(?:e|es|ed|ing)|anywhere|aged?|ages|vary|varying|varied|varies) (?:of )?\Z")
_CHANGE = pattern(
    rf"(?<![\w-])(?:{any_of(get('en').quantities.changes)}"
    rf"|(?P<object>{any_of(get('en').quantities.changes_of_something)})) (?:{_ABOUT} )?\Z"
)
_SCORE = pattern(rf"(?<![\w-]){any_of(get('en').quantities.score_words)}(?: of| by| them| it| him| her| was| is)? \Z")
#: A level is so many times the change that led to it, or the two may be a range.
_LEVEL = 5
#: The longest verb of change with "approximately", and the longest word of a score with "of".
_CHANGE_REACH, _SCORE_REACH = 28, 18
#: Between numbers that fall, these make a score: "a 5-to-4 decision".
_SCORED = ("-to-",)
#: Two numbers that belong together have so many characters between them at most.
_GAP = 24
#: So many characters hold "between the ages of about", "from about", and "ranging".
_BETWEEN_REACH, _FROM_REACH, _RANGING_REACH = 36, 20, 10
#: "Nine in ten" is a share, "50 in 2014" none.
_MOST_OF_SHARE = 10
_SHARE = pattern(r" (?:in|out of)(?: every)? ")


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """Quantity of one number, or of several together.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last character.
        value: The number or the lower end.
        upper: The upper end.
        whole: What the value is a part of.
        unit: The unit that is printed onto the number.
        last: The number that stands last, which the words right of it belong to.
    """

    start: int
    end: int
    value: int | float | None
    upper: int | float | None = None
    whole: int | float | None = None
    unit: str | None = None
    last: Figure


def join(text: str, low: str, figures: Sequence[Figure]) -> Iterator[Joined]:
    """Join the numbers of a text to the quantities that they make, in order; scores are left out.

    Args:
        text: The text.
        low: The same text folded.
        figures: Its numbers.

    Example:
        >>> from newsmodel.claims.english.quantities.figures import find_figures
        >>> text = "between 3 and 5 percent, $2-$3 million, a 2-1 win"
        >>> [(joined.value, joined.upper) for joined in join(text, text, list(find_figures(text, text)))]
        [(3, 5), (2000000, 3000000)]
    """
    index = 0
    while index < len(figures):
        figure = figures[index]
        following = figures[index + 1] if index + 1 < len(figures) else None
        gap = low[figure.end : following.start] if following and following.start - figure.end <= _GAP else None
        if following and gap is not None and _DASH.fullmatch(gap.strip(" ")):
            index += 2
            yield from _hyphenated(text, figure, following)
            continue
        if following and gap is not None and _is_score(low, figure, following, gap):
            index += 2
            continue
        joined = _pair(low, figure, following, gap) if following and gap is not None else None
        index += 2 if joined else 1
        if joined or gap not in _SCORED:
            yield joined or _alone(figure)
        else:
            index += 1


def _pair(low: str, first: Figure, second: Figure, gap: str) -> Joined | None:
    if _SHARE.fullmatch(gap):
        return _share(low, first, second, gap)
    if match := _TO.fullmatch(gap):
        return _range(low, first, second, match)
    before = _BETWEEN.search(low, max(0, first.start - _BETWEEN_REACH), first.start)
    match = _AND.fullmatch(gap) if before else None
    if before and match and (joined := _range(low, first, second, match)):
        return replace(joined, start=before.start())
    return None


def _alone(figure: Figure) -> Joined:
    return Joined(start=figure.start, end=figure.end, value=figure.value, unit=figure.unit, last=figure)


def _hyphenated(text: str, first: Figure, second: Figure) -> Iterator[Joined]:
    """Join a range with a dash, if what follows is counted: "10-15 people", "64%-27%", not "a 2-1 win"."""
    joined = _bounds(first, second)
    if joined is None and first.unit and second.unit:
        yield from (_alone(first), _alone(second))
    elif joined and not first.compound:
        unit = None if joined.unit else read_unit(text, second.end)
        if joined.unit or (unit and unit.counts):
            yield joined


def _range(low: str, first: Figure, second: Figure, match: re.Match[str]) -> Joined | None:
    unit = match["unit"]
    if unit and not (unit in MEASURES or unit == "per cent" or is_plural(unit)):
        return None
    if unit and not low.startswith((unit, f" {unit}", f"-{unit}"), second.end) and not second.unit:
        return None
    if match[0].endswith(" to ") and _is_change(low, first, second, unit):
        return None
    before = _FROM.search(low, max(0, first.start - _FROM_REACH), first.start) if " to " in match[0] else None
    if before and not _RANGING.search(low, max(0, before.start() - _RANGING_REACH), before.start()):
        return None
    return _bounds(first, second)


def _is_change(low: str, first: Figure, second: Figure, unit: str | None) -> bool:
    """Tell whether a change and the level that it leads to stand here, and no range: "by 3 to 12", "rose 40p to 310p".

    A change that is itself a range has one unit behind both ends, or ends near each other: "rose 1 to 6 percent".
    """
    change = _CHANGE.search(low, max(0, first.start - _CHANGE_REACH), first.start)
    if not change or first.value is None or second.value is None:
        return False
    own = bool(unit or first.unit or first.numeral.size > 1)
    if own and not change["object"]:
        return True
    measured = read_unit(low, second.end, most_words=1)
    if not own and (second.unit or (measured and low[measured.start : measured.end] in MEASURES)):
        return False
    return second.value >= _LEVEL * first.value * (1 if own else second.numeral.size)


def _is_score(low: str, first: Figure, second: Figure, gap: str) -> bool:
    """Tell whether two bare numbers are a score, a vote or odds: "ruled 5 to 4", "odds of ten to one"."""
    if gap != " to " or first.unit or second.unit or first.value is None or second.value is None:
        return False
    bare = all(figure.numeral.plain or figure.numeral.words for figure in (first, second))
    scored = _SCORE.search(low, max(0, first.start - _SCORE_REACH), first.start)
    unit = read_unit(low, second.end, most_words=1)
    to_one = second.value == 1 and not _FROM.search(low, max(0, first.start - _FROM_REACH), first.start)
    return bare and (bool(scored) or to_one) and first.value > second.value and not (unit and unit.counts)


def _bounds(first: Figure, second: Figure) -> Joined | None:
    """Make a range of both ends, each with the magnitude and the unit that only one of them has."""
    low, high = first.value, second.value
    if low is None or high is None:
        return None
    if first.numeral.size == 1 and second.numeral.size > 1 and not first.compound and low < high / second.numeral.size:
        low *= second.numeral.size
    units = {figure.unit for figure in (first, second) if figure.unit}
    if low >= high or abs(low) > LARGEST or len({unit.rstrip("s") for unit in units}) > 1:
        return None
    return Joined(start=first.start, end=second.end, value=low, upper=high, unit=second.unit or first.unit, last=second)


def _share(low: str, first: Figure, second: Figure, gap: str) -> Joined | None:
    """Make a share such as "one in five" or "9 out of 10"."""
    if first.unit or second.unit or not isinstance(first.value, int) or not isinstance(second.value, int):
        return None
    if not 0 <= first.value < second.value:
        return None
    if " in " in gap and "every" not in gap:
        unit = read_unit(low, second.end, most_words=1)
        if first.value > _MOST_OF_SHARE or (unit and low[unit.start : unit.end] in MEASURES):
            return None
    return Joined(start=first.start, end=second.end, value=first.value, whole=second.value, last=second)
