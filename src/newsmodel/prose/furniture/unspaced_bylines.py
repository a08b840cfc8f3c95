"""Bylines in Chinese, Japanese and Korean: "记者 王小明", "文・山田太郎", "홍길동 기자"."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import SPACED, lies_within
from newsmodel.prose.furniture.authors import Author
from newsmodel.prose.furniture.places import is_place
from newsmodel.prose.patterns import pattern

_HANGUL = pattern(r"[\uac00-\ud7a3]")
#: These languages write names without a capital, and mostly without a space before what their bearer is.
_TAGS = ("ja", "ko", "zh")
_UNSPACED = pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_EMAIL = pattern(r"[(<\[\uff08]?([\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})[)>\]\uff09]?")
_AROUND = " \t\u00a0\u3000()[]\uff08\uff09\u3010\u3011|\uff5c=\uff1d"
#: Between a label and a name.
_SIGN = r"[ \t\u3000]*[:\uff1a/\uff0f|\uff5c\u30fb\u00b7=\uff1d\u25cf\u25cb][ \t\u3000]*|[ \t\u3000]+"
#: Between two names.
_BETWEEN = pattern(
    r"(?<![ \t\u3000])[ \t\u3000]*+[\u3001,\uff0c\u00b7\u30fb/\uff0f&\uff06\u548c\u4e0e\u8207][ \t\u3000]*"
    r"|[ \t\u3000]{1,2}"
)
#: A Chinese or Korean name is two to four signs long, a Japanese one up to seven, or two runs with a space.
_NAME = r"[\u3400-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}|[\u3040-\u30ff\u3400-\u9fff\u3005]{2,7}"
_PLACED = pattern(rf"(?P<place>[\u3040-\u30ff\u3400-\u9fff]{{2,10}})[=\uff1d](?P<name>{_NAME})")
_FOREIGN = r"[\u3400-\u9fff]{1,5}(?:\u00b7[\u3400-\u9fff]{1,6}){1,2}"
_IS_NAME = re.compile(rf"{_FOREIGN}|{_NAME}")
_LISTED = re.compile(r"[\u3001,\uff0c]")
#: A whole name; one of Han characters and kana, or one of Hangul.
_ALONE = pattern(r"[\u3400-\u9fff\u3005]{2,3}[\u3040-\u30ff\u3400-\u9fff\u3005]{0,3}|[\uac00-\ud7a3]{3,4}")
_LONGEST_GIVEN = 3
#: A line is no longer.
_LONGEST = 60


@functools.cache
def _roles() -> str:
    """Write the pattern of what one who writes is."""
    return any_of(word for tag in _TAGS for word in get(tag).furniture.roles)


@functools.cache
def _before() -> str:
    """Write the pattern of what stands before that: "本报", "our paper's"."""
    return any_of(word for tag in _TAGS for word in get(tag).furniture.before_roles)


@functools.cache
def _labels() -> dict[str, str]:
    """Map what stands before a name to what its bearer is."""
    told = {word: "author" for tag in _TAGS for word in get(tag).furniture.byline_labels}
    parts = {word: role for tag in _TAGS for role, words in get(tag).furniture.parts.items() for word in words}
    return {**parts, **told}


@functools.cache
def _names(most: str = "{0,5}") -> str:
    name = rf"(?:{_FOREIGN}|{_NAME})"
    return rf"(?:{name}(?:(?:{_BETWEEN.pattern}){name}){most})"


@functools.cache
def _role_first() -> re.Pattern[str]:
    """Compile "本报记者 王小明 李雷", "記者王小明 台北報導", "編集委員 山田太郎"."""
    filed = any_of(word for tag in _TAGS for word in get(tag).furniture.reported_from)
    title = rf"(?P<title>(?:{_before()}|[\u3400-\u9fff]{{2,5}})?(?:{_roles()}))"
    # where a place follows, as few names as can be
    filed_from = rf"[ \u3000/\uff0f]*(?:[\u3400-\u9fff]{{2,4}})?(?:{filed})"
    return re.compile(rf"{title}(?P<sign>{_SIGN})?(?:(?P<names>{_names('{0,5}?')}){filed_from}|(?P<all>{_names()}))")


@functools.cache
def _role_last() -> re.Pattern[str]:
    """Compile "홍길동·김민서 기자", "山田太郎記者", "ソウル支局 山田太郎記者"."""
    filed = any_of(word for tag in _TAGS for word in get(tag).furniture.reported_from)
    return re.compile(
        rf"(?P<names>{_names('{0,5}?')})(?:[ \t\u3000]*(?P<title>(?:{_roles()}))(?:[ \t\u3000]*(?:{_roles()}))?"
        rf"|[ \t\u3000]+(?:{filed}))"
    )


@functools.cache
def _labelled() -> re.Pattern[str]:
    """Compile a label and its names: "文・山田太郎", "글·사진 홍길동 기자"."""
    label = any_of(_labels())
    return re.compile(
        rf"(?P<labels>{label}(?:[ ]?[\u30fb\u00b7/&,\u3001][ ]?{label}){{0,2}})(?:{_SIGN})"
        rf"(?P<names>(?:(?!{label}).)+?)(?:[ \t\u3000]*{_roles()})?"
        rf"(?:\Z|[ \t\u3000\uff0c,|\uff5c\u3001\u00b7\u30fb/]+(?={label}))"
    )


def read_unspaced(text: str) -> tuple[Author, ...]:
    """Read whom a line in Chinese, Japanese or Korean names as those who made the story; nobody in other lines.

    Args:
        text: The line.

    Example:
        >>> [author.name for author in read_unspaced("홍길동·김민서 기자")]
        ['홍길동', '김민서']
        >>> [(author.name, author.role) for author in read_unspaced("文/李明 图/王小明")]
        [('李明', 'author'), ('王小明', 'photographer')]
        >>> read_unspaced("记者会推迟")
        ()
    """
    if len(text) > _LONGEST or lies_within(text, SPACED) or not _UNSPACED.search(text):
        return ()
    email = _EMAIL.search(text)
    bare = _EMAIL.sub(" ", text).strip(_AROUND)
    authors = _read_labelled(bare) or _read_titled(bare) or _read_placed(bare)
    if email and len(authors) == 1:
        return (_with_email(authors[0], email[1]),)
    return authors


def read_listed_names(text: str) -> tuple[str, ...]:
    """Part a list of names in Chinese, Japanese or Korean, whose place has to prove it; none where anything is no name.

    Example:
        >>> read_listed_names("山田太郎、鈴木花子"), read_listed_names("山田太郎、東京"), read_listed_names("李明")
        (('山田太郎', '鈴木花子'), (), ())
    """
    names = tuple(part.strip(_AROUND) for part in _LISTED.split(text)) if len(text) <= _LONGEST else ()
    are_names = len(names) > 1 and all(_IS_NAME.fullmatch(name) is not None and not is_place(name) for name in names)
    return names if are_names else ()


def read_name_alone(text: str) -> tuple[Author, ...]:
    """Read a name in Chinese, Japanese or Korean that nothing stands beside; its place has to prove it.

    Example:
        >>> [author.name for author in read_name_alone("佐藤花子")]
        ['佐藤花子']
        >>> read_name_alone("夏まで閉鎖"), read_name_alone("金融機関"), read_name_alone("高校")
        ((), (), ())
    """
    if _ALONE.fullmatch(text) is None or not _begins_with_family_name(text):
        return ()
    return (Author(name=text),)


def _begins_with_family_name(name: str) -> bool:
    """Tell whether a name begins with a family name that leaves a given name of one sign to three.

    A family name of one Han sign begins other words as well: 金融 is the trade in money, 高校 a school.
    """
    sizes = (1, 2, 3) if _HANGUL.match(name) else (2, 3)
    return any(1 <= len(name) - size <= _LONGEST_GIVEN and name[:size] in _family_names() for size in sizes)


def _with_email(author: Author, email: str) -> Author:
    return Author(name=author.name, role=author.role, job_title=author.job_title, email=email)


def _read_titled(bare: str) -> tuple[Author, ...]:
    if match := _role_first().fullmatch(bare):
        names = _split(match["names"] or match["all"])
        proven = match["sign"] is not None or all(map(_has_family_name, names))
    elif match := _role_last().fullmatch(bare):
        names = _split(match["names"])
        proven = all(_has_family_name(name) or _is_japanese(name) for name in names)
    else:
        return ()
    return tuple(Author(name=name, job_title=match["title"]) for name in names) if proven else ()


def _read_placed(bare: str) -> tuple[Author, ...]:
    """Read a name behind the place that its bearer writes from, with an equals sign between, as Japanese papers do."""
    match = _PLACED.fullmatch(bare)
    if match is None or not is_place(match["place"]):
        return ()
    return (Author(name=match["name"], place=match["place"]),)


def _has_family_name(name: str) -> bool:
    """Tell whether a name begins with a family name."""
    return any(name[:size] in _family_names() for size in (1, 2, 3))


def _is_japanese(name: str) -> bool:
    """Tell whether a name is one of Han characters or kana, and not that of a desk."""
    return not _HANGUL.match(name) and not re.fullmatch(rf".*(?:{_before()})|.*[\u90e8\u793e\u5c40\u73ed]", name)


@functools.cache
def _family_names() -> frozenset[str]:
    return frozenset(word for tag in _TAGS for word in get(tag).furniture.family_names)


def _read_labelled(bare: str) -> tuple[Author, ...]:
    """Read all labels of a line; nobody where words are left over."""
    authors: list[Author] = []
    start = 0
    for match in _labelled().finditer(bare):
        names = match["names"].strip(_AROUND)
        if match.start() != start or not re.fullmatch(_names(), names):
            return ()
        role = _role_of(match["labels"])
        authors.extend(Author(name=name, role=role) for name in _split(names))
        start = match.end()
    return tuple(authors) if start == len(bare) else ()


def _role_of(labels: str) -> str:
    told = [_labels()[label] for label in re.findall(any_of(_labels()), labels)]
    return "author" if "author" in told else told[0]


def _split(names: str) -> list[str]:
    """Split names; a name from abroad has a dot inside, and a Japanese one may have a space."""
    if re.fullmatch(_FOREIGN, names):
        return [names]
    parts = _BETWEEN.split(names)
    if any("\u3040" <= sign <= "\u30ff" for sign in names) or all(len(part) < len("王小") for part in parts):
        return [names]
    return [part for part in parts if part]
