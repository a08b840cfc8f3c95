r"""Provenance that is carried inside text (C2PA): manifests in invisible signs, in blocks, and in elements of pages.

A manifest is none of a story's words. It is taken out where text enters, before anything looks at the words.
"""

from __future__ import annotations

import base64
import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import msgspec

from newsmodel.prose.characters import clean
from newsmodel.prose.patterns import pattern

#: A variation selector, bare or as HTML and JSON escape it. One of them belongs to the sign before it; C2PA writes
#: a byte with each.
_SELECTOR = r"""(?x:
    [\ufe00-\ufe0f\U000e0100-\U000e01ef]
    | &\#[xX]0{0,4}(?:[fF][eE]0[0-9a-fA-F]|[eE]01[0-9a-eA-E][0-9a-fA-F]);
    | &\#0{0,4}(?:6502[4-9]|6503[0-9]|9177[6-9][0-9]|917[89][0-9]{2});
    | \\u[fF][eE]0[0-9a-fA-F]
    | \\u[dD][bB]40\\u[dD][dD][0-9a-eA-E][0-9a-fA-F]
)"""
#: The sign that C2PA puts before them.
_MARK = r"(?:\ufeff|&\#[xX]0{0,4}[fF][eE][fF][fF];|&\#0{0,4}65279;|\\u[fF][eE][fF][fF])"
#: Nobody writes more of them behind one sign; typing slips double one.
_FEWEST = 4
_RUN = pattern(rf"{_MARK}{_SELECTOR}+|{_SELECTOR}{{{_FEWEST},}}")
#: In UTF-8: a selector; what a run has at least, a mark or a selector and one behind it, with a byte of it. What begins
#: with known bytes is found far faster than one of several signs, and a single byte faster still.
_ANY = (
    rb"(?:\xef\xb8[\x80-\x8f]|\xf3\xa0[\x84-\x87]|&\#[xX]?0{0,4}(?:[fF][eE]0|[eE]01|65[02]|917)"
    rb"|\\u(?:[fF][eE]0|[dD][bB]40))"
)
_BEGUN = tuple(
    (byte, pattern(begin + _ANY))
    for byte, begin in (
        (b"\xef", rb"\xef\xbb\xbf"),
        (b"\xef", rb"\xef\xb8[\x80-\x8f]"),
        (b"\xf3", rb"\xf3\xa0[\x84-\x87][\x80-\xbf]"),
        (b"#", rb"&\#(?:[xX]0{0,4}(?:[fF][eE]|[eE]01)|0{0,4}(?:65[02]|917))[0-9a-fA-F]{0,3};"),
        (b"\\", rb"\\u(?:[fF][eE][0fF]|[dD][bB]40\\u[dD][dD])[0-9a-fA-F]{1,2}"),
    )
)
#: What blocks begin with, and a name that elements have; a pattern of one text is found faster than by `in`.
_DASHES, _NAMES = pattern(rb"-----"), (pattern(rb"c2pa"), pattern(rb"C2PA"))
#: What blocks and such elements have, which most texts have not; a figure is rarer than a letter.
_NAMED = pattern(rb"2[pP][aA]")
#: Every run begins with one of these, all of which begin with a sign of one set.
_SIGN = pattern(
    r"[\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef&\\]"
    r"(?:(?<=[^&\\])|(?<=&)\#(?:[xX]0{0,4}(?:[fF][eE]|[eE]01)|0{0,4}(?:65[02]|917))|(?<=\\)u[fFdD][eEbB])"
)
_BEGIN_OR_END = pattern(r"-----(?P<word>BEGIN|END) C2PA MANIFEST-----", re.IGNORECASE)
#: Comments that a block may stand in, and marks of a mail that quotes it, which every line of it has.
_COMMENT = pattern(r"(?:<!--|/\*|(?m:^)[ \t]*(?P<mark>\#|//|;|--|%|\*|>(?:[ \t]?>)*))[ \t\n]*\Z")
_COMMENT_END = pattern(r"[ \t\n]{0,9}(?:-->|\*/)")
_TAGS = pattern(r"<[^<>]{0,200}>|\\[nrt]")
_LETTERS = r"[A-Za-z0-9+/=_-]"
#: Base64 in lines: all but the last are long.
_BASE64 = pattern(rf"(?:{_LETTERS}{{16,}} )*{_LETTERS}{{8,}}|(?:{_LETTERS}{{16,}} )+{_LETTERS}+")
_ADDRESS = pattern(r"(?:https?|data|urn|file|self\#[a-z]+)[:=][^ ]+(?: [A-Za-z0-9+/=_-]+)*")
#: The lines below the beginning of a block whose end is cut off.
_CUT_OFF = pattern(rf"(?:[ \t]{{0,9}}\n[ \t]{{0,9}}{_LETTERS}{{16,}}+(?=\s|\Z))+")
_ELEMENT = pattern(r"<(script|link)\b([^<>]{1,2000})>", re.IGNORECASE)
_CLOSED = pattern(r"</script[ \t\n]*>", re.IGNORECASE)


#: So much is kept of the text before a manifest, and of all together: a story may have thousands of them.
_NEAREST, _FARTHEST, _FAR_TOGETHER = 200, 20_000, 500_000
#: A tag that is open before a block begins no farther from it.
_LONGEST_TAG = 2_000


class Manifest(msgspec.Struct, frozen=True):
    """A manifest that was taken out of a text.

    Attributes:
        text: The block or the element as it stood; of invisible signs, their bytes as a `data:` address.
        before: The last words before it.
    """

    text: str
    before: str


class Freed(msgspec.Struct, frozen=True):
    """A text without the manifests that it carried.

    Attributes:
        text: The text.
        manifests: What was taken out, in order.
    """

    text: str
    manifests: tuple[Manifest, ...] = ()


def free_of_manifests(text: str, *, markup: bool = False) -> Freed:
    r"""Take the manifests out of a text.

    Variation selectors that belong to a sign, as those of emoji and ideographs do, stay.

    Args:
        text: The text.
        markup: Whether it may be HTML, whose elements may hold or name a manifest.

    Example:
        >>> freed = free_of_manifests("Rain ends.\ufeff\ufe01\ufe02\n\u2614\ufe0f\u2614\ufe0f")
        >>> freed.text, freed.manifests[0].text
        ('Rain ends.\n☔️☔️', 'data:application/octet-stream;base64,AQI=')
    """
    places = places_of_manifests(text, markup=markup)
    return Freed(without(places, text), manifests_at(places, text)) if places else Freed(text)


def places_of_manifests(text: str, *, markup: bool = False) -> list[tuple[int, int]]:
    """Find where manifests begin and end in a text; those within others are part of them.

    Args:
        text: The text.
        markup: Whether it may be HTML.
    """
    places: list[tuple[int, int]] = []
    data = text.encode("utf-8", "surrogatepass")
    runs = _runs(text) if any(byte in data and begun.search(data) for byte, begun in _BEGUN) else ()
    is_named = _NAMED.search(data) is not None
    blocks = _blocks(text) if is_named and _DASHES.search(data) else ()
    elements = _elements(text) if is_named and markup and any(name.search(data) for name in _NAMES) else ()
    for start, end in sorted({*runs, *blocks, *elements}):
        if not places or start >= places[-1][1]:
            places.append((start, end))
    return places


def manifests_at(places: Sequence[tuple[int, int]], text: str) -> tuple[Manifest, ...]:
    """Make manifests of what stands at some places of a text, in order."""
    reach = max(_NEAREST, min(_FARTHEST, _FAR_TOGETHER // max(1, len(places))))
    before, last, found = "", 0, []
    for start, end in places:
        before = (before + text[max(last, start - reach) : start])[-reach:]
        found.append(Manifest(_told(text[start:end]), before))
        last = end
    return tuple(found)


def without(places: Iterable[tuple[int, int]], text: str) -> str:
    """Leave out of a text what stands at some places, which may reach beyond it on either side.

    Example:
        >>> without([(-4, 2), (4, 5)], "It rained")
        ' rined'
    """
    kept: list[str] = []
    last = 0
    for start, end in places:
        kept.append(text[last : max(start, last)])
        last = max(end, last)
    return "".join((*kept, text[last:]))


def _told(words: str) -> str:
    """Write a manifest as text that has nothing invisible."""
    if _RUN.fullmatch(words) is None:
        return clean(words).text
    from html import unescape  # noqa: PLC0415 - a large table, and seldom needed

    plain = unescape(words)
    if "\\" in plain:
        plain = json.loads(f'"{plain}"')
    signs = plain.removeprefix("\ufeff")
    data = bytes(ord(sign) - (0xFE00 if sign <= "\ufe0f" else 0xE0100 - 16) for sign in signs)
    return f"data:application/octet-stream;base64,{base64.b64encode(data).decode('ascii')}"


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Find runs of variation selectors that belong to no sign."""
    sign = _SIGN.search(text)
    while sign is not None:
        run = _RUN.match(text, sign.start())
        if run is not None:
            yield run.span()
        sign = _SIGN.search(text, (run or sign).end())


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Find the blocks that two lines set apart."""
    signs = list(_BEGIN_OR_END.finditer(text))
    for begin, following in zip_longest(signs, signs[1:]):
        if _is_end(begin):
            continue
        inside = begin.end()
        last = following if following is not None and _is_end(following) else None
        sign = _comment_before(text, begin.start())
        end = None
        if last is not None and _is_manifest(text[inside : last.start()], sign and sign["mark"]):
            end = last.end()
        elif (cut_off := _CUT_OFF.match(text, inside)) is not None:
            end = cut_off.end()
        if end is not None:
            close = None if sign is None else _COMMENT_END.match(text, end)
            yield begin.start() - len(sign[0] if sign else ""), close.end() if close else end


def _is_end(sign: re.Match[str]) -> bool:
    return sign["word"].upper() == "END"


def _is_manifest(words: str, mark: str | None) -> bool:
    """Tell whether words are a manifest in base64 or the address of one, and no sentence."""
    if mark is not None:
        words = re.sub(rf"(?m)^[ \t]*{re.escape(mark)}", "", words)
    plain = " ".join(_TAGS.sub(" ", words).split())
    return bool(_BASE64.fullmatch(plain) or _ADDRESS.fullmatch(plain))


def _comment_before(text: str, start: int) -> re.Match[str] | None:
    """Find the sign of a comment or a quotation that a block stands in; no end of a tag."""
    sign = _COMMENT.search(text[max(0, start - 40) : start])
    if sign is None or sign["mark"] is None or sign["mark"][0] != ">":
        return sign
    first = max(0, start - _LONGEST_TAG)
    return None if text.rfind("<", first, start) > text.rfind(">", first, start - len(sign[0])) else sign


def _elements(text: str) -> Iterator[tuple[int, int]]:
    """Find the scripts that hold a manifest, and the links that lead to one."""
    closes = [(match.start(), match.end()) for match in _CLOSED.finditer(text)]
    for match in _ELEMENT.finditer(text):
        told = match[2].lower()
        if match[1].lower() == "link" and ("c2pa-manifest" in told or "application/c2pa" in told):
            yield match.span()
        elif match[1].lower() == "script" and "application/c2pa" in told:
            place = bisect_left(closes, (match.end(),))
            yield match.start(), closes[place][1] if place < len(closes) else match.end()
