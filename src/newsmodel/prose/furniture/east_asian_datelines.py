"""Datelines in Chinese, Japanese and Korean: "新华社北京3月5日电", "【東京共同】", "(서울=연합뉴스) 홍길동 기자 =".

Most stand in brackets; behind the brackets may stand who reports. A Chinese one may do without: agency, place, date and
the word for a dispatch. No spaces part the words, so that known agencies are cut off both ends of a part, and known
places off its beginning.
"""

# ruff: noqa: RUF001, RUF002, RUF003  (signs of these scripts are meant)
from __future__ import annotations

import functools
import re

import msgspec
from msgspec.structs import replace

from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import SPACED, lies_within
from newsmodel.prose.dates.printed import Moment, find_day
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.places import is_city, is_country
from newsmodel.prose.patterns import pattern

_LETTER = "[\u3005\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]"
_BEGINS = pattern(rf"{_LETTER}|[\[\](（【〔［〈《「]\s?[^\W_]")
#: Signs of full width, each to one of half width, so that all keep their places; all brackets are alike.
_PLAIN = str.maketrans(
    {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("（【〔［(", "[")
    | dict.fromkeys("）】〕］)", "]")
    | {"\u3000": " ", "\u00a0": " ", "、": ",", "・": "·", "−": "-", "―": "-", "—": "-", "–": "-"}
)
_BRACKETED = pattern(r"\[(?P<inner>[^\[\]\n]{2,60})\][ ]{0,3}")
_TAIL = pattern(r" {0,2}[-=:|]{0,2} {0,3}")
_PARTS = pattern(r"[=/|]")
_NAMES = pattern(r"[,·/ ]+| ?[和及] ?")
_DAY = pattern(r"\d{1,2}日")
_PERSON = pattern(r"(?:[\u3005\u3400-\u9fff]{2,6}|[가-힣]{2,4}|[\u30a1-\u30fe]{2,10}·[\u30a1-\u30fe·]{2,14})\Z")
#: Family and given name with a space between: "山田 太郎".
_FULL_NAME = pattern("[\u3400-\u9fff]{1,3} [\u3400-\u9fff]{1,3}\\Z")
_HANGUL = pattern("[가-힣]")
_ADDRESS = pattern(r"\S{1,40}@\S{1,40}")
#: A place has no more signs; "ヨハネスブルク" has seven.
_LONGEST_PLACE = 12
#: Most Korean names have so many syllables.
_USUAL_NAME = 3
#: A dateline in brackets names so many people at the most.
_MOST_AUTHORS = 8


class _Found(msgspec.Struct):
    """A dateline while it is read; it lives inside one call."""

    places: list[str] = msgspec.field(default_factory=list)
    day: Moment | None = None
    dated: bool = False
    dispatched: bool = False
    outlet: str = ""
    agencies: list[str] = msgspec.field(default_factory=list)
    authors: list[str] = msgspec.field(default_factory=list)
    unknown: list[str] = msgspec.field(default_factory=list)


def is_east_asian(text: str) -> bool:
    """Tell whether a text begins with a sign of these scripts, or one in brackets.

    Example:
        >>> is_east_asian("【東京】"), is_east_asian("(AP) Rome")
        (True, False)
    """
    head = text[:30]
    return not lies_within(head, SPACED) and _BEGINS.match(head) is not None and re.search(_LETTER, head) is not None


def read_east_asian(text: str) -> PrintedDateline | None:
    """Read the dateline that a paragraph begins with.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> found = read_east_asian("【東京共同】雨がやんだ。")
        >>> found.places, found.agency, found.end
        (('東京',), '共同', 6)
        >>> read_east_asian("【写真＝共同】雨がやんだ。") is None
        True
    """
    plain = text[:170].translate(_PLAIN)
    return _read_bracketed(text, plain) or _read_open(text, plain)


def _read_bracketed(text: str, plain: str) -> PrintedDateline | None:
    match = _BRACKETED.match(plain)
    if match is None:
        return None
    found = _Found()
    inner = _take_date(match["inner"], match.start("inner"), found)
    for part in _parts(_take_reporters(inner, found)):
        _take_part(part, found)
    _settle_outlet(found)
    certain = _certainty(text[0], match["inner"], found)
    if certain is None:
        return None
    end = _past_reporters(plain, match.end(), found)
    return _printed(text, end, found, certain=certain)


def _parts(inner: str) -> list[str]:
    """Part the words in brackets; an equals sign before two agencies is one of theirs."""
    first, *others = (piece.strip() for piece in _PARTS.split(inner))
    parts = ([first] if is_agency(first) else first.split()) + [
        part for each in others for part in ([each] if _FULL_NAME.match(each) else each.split())
    ]
    return [bare for part in parts if (bare := _ends().sub("", part).strip(",·-: "))]


def _take_date(words: str, start: int, found: _Found) -> str:
    """Take the date out of the words, or the day of a month that is not named, with the word for a dispatch."""
    day = find_day(words)
    if day is not None:
        found.day, found.dated = replace(day, start=day.start + start, end=day.end + start), True
        words = words[: day.start] + " " + words[day.end :]
    elif match := _DAY.search(words):
        found.dated = True
        words = words[: match.start()] + " " + words[match.end() :]
    bare = _ends().sub("", words.rstrip())
    found.dispatched = bare != words.rstrip()
    return bare


def _take_reporters(words: str, found: _Found) -> str:
    """Take the names beside a word for a reporter: before it in Korean and Japanese, behind it in Chinese."""
    match = _reporter_before().search(words)
    if match and match["names"].strip():
        before = words[: match.start()]
        place = _known_end(match["names"]) if not before.strip() and match.end() < len(words) else ""
        names = match["names"].removesuffix(place)
        outlet, _, others = names.partition(" ")
        if others and before.endswith("=") and len(outlet) != _USUAL_NAME and _HANGUL.match(outlet):
            found.outlet = outlet  # "[강변=바다일보 홍길동 기자]"
            names = others
        found.authors += _named(names)
        return f"{before} {place} {words[match.end() :]}"
    match = _reporter_behind().search(words)
    if match is None:
        return words
    names = match["names"]
    place = _known_end(names.rstrip())
    found.authors += _named(names.rstrip().removesuffix(place))
    return f"{words[: match.start()]} {place} {words[match.end() :]}"


def _named(words: str) -> list[str]:
    """List the names of people in a few words."""
    words = re.sub(_reporters(), " ", _ADDRESS.sub(" ", words))
    names = [_without_agencies(name.strip())[0] for name in _NAMES.split(words)]
    return [name for name in names if name and _PERSON.match(name)][:_MOST_AUTHORS]


def _known_end(words: str) -> str:
    """Find the longest known place that words end with, behind a name: "王小明台北"."""
    least = 2
    return next(
        (
            words[start:]
            for start in range(least, len(words) - 1)
            if is_city(words[start:]) or is_country(words[start:])
        ),
        "",
    )


def _take_part(part: str, found: _Found) -> None:
    """Take a part between signs: agencies, places, a person."""
    if re.fullmatch(_reporters(), part):
        return
    part, agencies = _without_agencies(part)
    found.agencies += agencies
    place, rest = _known_beginning(part)
    if place:
        found.places += [each for each in re.split(r"[,·]", place) if each]
    if not rest:
        return
    if not place and not found.places and not found.agencies and len(rest) <= _LONGEST_PLACE:
        found.places.append(rest)
        found.unknown.append(rest)
    elif _PERSON.match(rest) or _FULL_NAME.match(rest):
        found.authors.append(rest)
    elif not agencies and not found.agencies and not place:
        found.agencies.append(rest)
        found.unknown.append(rest)
    elif not place and not found.places and len(rest) <= _LONGEST_PLACE:
        found.places.append(rest)
        found.unknown.append(rest)
    else:
        found.unknown.append(rest)


def _without_agencies(part: str) -> tuple[str, list[str]]:
    """Cut known agencies off both ends: "パリAFP時事"."""
    part = part.strip()
    if is_agency(part):
        return "", [part.strip()]
    agencies: list[str] = []
    for _ in range(3):
        last = next((part[start:] for start in range(1, len(part) - 1) if _is_agency_here(part[start:])), None)
        first = next((part[:end] for end in range(len(part) - 1, 1, -1) if _is_agency_here(part[:end])), None)
        if last is not None:
            agencies.insert(0, last)
            part = part.removesuffix(last)
        elif first is not None:
            agencies.insert(0, first)
            part = part.removeprefix(first)
        else:
            break
        if is_agency(part):
            return "", [part, *agencies]
    joined = ["".join(agencies)] if agencies and len(agencies) > 1 else agencies
    return part.strip(",·-= "), joined


def _is_agency_here(words: str) -> bool:
    return is_agency(words) and words.lower() not in NAMES.ambiguous_agencies


def _known_beginning(part: str) -> tuple[str, str]:
    """Cut known places off the beginning: "カイロ山田太郎", "서울·부산"."""
    pieces = re.split(r"([,·])", part)
    if len(pieces) > 1 and all(map(_is_place, pieces[::2])):
        return part, ""
    for end in range(len(part), 1, -1):
        if _is_place(part[:end]):
            return part[:end], part[end:].strip(",· ")
    return "", part


def _is_place(words: str) -> bool:
    return is_city(words) or is_country(words)


def _settle_outlet(found: _Found) -> None:
    """Take an unknown name for the outlet, not a place, where a Korean reporter stands beside it."""
    if found.outlet:
        found.agencies.append(found.outlet)
    elif found.authors and found.places and found.places == found.unknown and _HANGUL.match(found.authors[0]):
        found.agencies, found.places, found.unknown = found.places, [], []


def _certainty(bracket: str, inner: str, found: _Found) -> bool | None:
    """Tell whether what was found is a dateline, and certain; None where it is none."""
    if any(place in _labels() for place in found.places) or len(found.unknown) > 1:
        return None
    known_place = bool(found.places) and not set(found.places) & set(found.unknown)
    known_agency = bool(found.agencies) and not set(found.agencies) & set(found.unknown)
    if known_agency or (known_place and (found.agencies or found.authors or found.dated or found.dispatched)):
        return True
    if known_place:
        return None if bracket in "(（" else False
    # "【ヨハネスブルク＝山田太郎】": an equals sign before a person
    return True if found.authors and found.places and "=" in inner else None


def _past_reporters(plain: str, end: int, found: _Found) -> int:
    """Read who reports behind the brackets, and the sign that ends the dateline."""
    match = _reporter_tail().match(plain, end)
    if match:
        found.authors += _named(match["names"])
        end = match.end()
    tail = _TAIL.match(plain, end)
    return tail.end() if tail else end


def _read_open(text: str, plain: str) -> PrintedDateline | None:
    """Read a Chinese dateline without brackets: "新华社北京3月5日电（记者 王小明）"."""
    match = _open_form().match(plain)
    if match is None:
        return None
    found = _Found(dated=True)
    _take_date(match["date"] or "", match.start("date"), found)
    if match["agency"]:
        found.agencies.append(match["agency"])
    if match["place"]:
        found.places += [place for place in re.split(r"[,·]", match["place"]) if place]
    if match["names"]:
        found.authors += _named(match["names"])
    proven = match["date"] or match["names"] or match[0].rstrip().endswith(":")
    if not proven or not (match["agency"] or all(map(_is_place, found.places))):
        return None
    return _printed(text, match.end(), found, certain=True)


def _printed(text: str, end: int, found: _Found, *, certain: bool) -> PrintedDateline:
    return PrintedDateline(
        text=text[:end].strip(),
        end=end,
        place=", ".join(found.places),
        places=tuple(found.places),
        day=found.day,
        agency=", ".join(dict.fromkeys(found.agencies)) or None,
        authors=tuple(dict.fromkeys(found.authors)),
        certain=certain,
    )


# --- words


def _words(entries: str) -> frozenset[str]:
    """Gather the words of the three languages."""
    return frozenset(word for tag in ("zh", "ja", "ko") for word in getattr(get(tag).furniture, entries))


@functools.cache
def _reporters() -> str:
    return f"(?:{any_of(_words('dateline_reporters'))})"


@functools.cache
def _labels() -> frozenset[str]:
    return _words("dateline_labels")


@functools.cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(_words('dateline_ends'))})+\Z")


@functools.cache
def _reporter_before() -> re.Pattern[str]:
    """Return the pattern of names before the word for a reporter; an address may follow."""
    person = r"(?:[가-힣]{2,4}|[\u3005\u3400-\u9fff]{2,5}(?: [\u3400-\u9fff]{1,3})?)"
    word = rf"(?:{any_of(get('ko').furniture.dateline_reporters | get('ja').furniture.dateline_reporters)})"
    return re.compile(
        rf"(?P<names>(?:{person}[ ,·]{{1,2}}){{0,6}}{person}) ?{word}(?: {{0,2}}{_ADDRESS.pattern})?(?![^\s=/\]])"
    )


@functools.cache
def _reporter_behind() -> re.Pattern[str]:
    word = rf"(?:{any_of(get('zh').furniture.dateline_reporters)})"
    return re.compile(rf"{word}[ :]{{0,2}}(?P<names>[\u3005\u3400-\u9fff· ,]{{2,30}})")


@functools.cache
def _reporter_tail() -> re.Pattern[str]:
    """Return the pattern of those who report behind the brackets: "홍길동 기자 =", "[记者 王小明]"."""
    before = _reporter_before().pattern
    behind = rf"\[(?P<chinese>{_reporters()}[^\[\]\n]{{2,40}})\]"
    return re.compile(rf"{before} ?[=\-:|]|{behind}".replace("?P<chinese>", ""))


@functools.cache
def _open_form() -> re.Pattern[str]:
    """Return the pattern of a Chinese dateline without brackets."""
    agencies = any_of(name for name in NAMES.agencies if re.match("[\u3400-\u9fff]", name))
    date = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
    ends = any_of(_words("dateline_ends"))
    return re.compile(
        rf"(?P<agency>{agencies})?(?P<place>[\u3400-\u9fff,·]{{2,10}}?)??(?P<date>{date})?(?:{ends})"
        rf"(?: ?\[(?P<names>(?:{_reporters()})[^\[\]\n]{{2,40}})\])?[ :]{{0,3}}"
    )
