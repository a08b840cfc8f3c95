"""Names in one string: "Ana Ruiz, Tom Okafor and Lee Park", "Von Anna Muster (amu), dpa", "Jan Novak / Journalist"."""

from __future__ import annotations

import functools
import re

from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.byline_leads import lead_of
from newsmodel.prose.furniture.bylines import read_authors
from newsmodel.prose.patterns import pattern

_BY_GLUED = pattern(r"\A(?:by|By|von|Von|par|Par|por|Por)(?=[A-ZÀ-Ý][a-zà-ÿ])")
_NOISE = pattern(r"https?://\S+|[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{2,30}|[(\[][^()\[\]]{0,60}[)\]]")
_DIGIT = re.compile(r"\d")
#: A name has no more words than this.
_MOST_WORDS = 6
#: Surname and given name.
_PAIR = 2
#: Nor is it longer.
_LONGEST = 60


@functools.cache
def _parts() -> re.Pattern[str]:
    return re.compile(
        r"\s*[;|\u2022\u22c5\u00b7\n\uff0f\u3001]\s*|\s+[/\u2013\u2014-]\s+|\s*[&+]\s+"
        rf"|\s+{naming.joiners()}\s+(?=[^\W\d_a-z])"
    )


@functools.cache
def _comma() -> re.Pattern[str]:
    return re.compile(rf"\s*,\s*(?:{naming.joining()}\s+)?")


def split_names(text: str) -> tuple[str, ...]:
    """Split a string that says who wrote something into names, in order, each once.

    A byline is read as in plain text, if all of it can be. Pages have more beside: accounts, names of one word, names
    in other scripts. What stands beside names is left out: a "By" before them, titles, addresses, signs in brackets.
    Words that are no name at all, such as a description, give none; an outlet's name counts as one.

    Args:
        text: The string.

    Example:
        >>> split_names("By Ana Ruiz, Tom Okafor and Lee Park, Staff Writers")
        ('Ana Ruiz', 'Tom Okafor', 'Lee Park')
        >>> split_names("Jan Novák (jno) / Journalist")
        ('Jan Novák',)
    """
    bare = " ".join(_NOISE.sub(" ", _BY_GLUED.sub("", text.strip())).split())
    lead = lead_of(bare).match(f"{bare} ")
    if lead and naming.other_part().match(bare):
        return ()
    bare = f"{bare} "[lead.end() if lead else 0 :].strip(" ,;:|-\u2013\u2014")
    if authors := read_authors(bare):
        return tuple(dict.fromkeys(author.name for author in authors))
    found: list[str] = []
    for part in map(_without_lead, _parts().split(bare)):
        for one in naming.split_joined(part):
            found += _behind_commas(one.strip(" ,;:"), found)
    return tuple(dict.fromkeys(found))


def _without_lead(part: str) -> str:
    """Cut off a "By" behind a sign: "Coast Times | By Ana Ruiz"."""
    lead = lead_of(part).match(part)
    return part[lead.end() :] if lead else part


def names_behind_by(text: str) -> tuple[str, ...]:
    """Split a string that begins with a "By", "Por:", "Author:" into names; others have none.

    Example:
        >>> names_behind_by("Posted by Ana Ruiz"), names_behind_by("Ana Ruiz")
        (('Ana Ruiz',), ())
    """
    return split_names(text) if lead_of(text).match(f"{text} ") else ()


def _behind_commas(part: str, before: list[str]) -> list[str]:
    """Split a part that has no other separators, behind the names that were found before it."""
    segments = [_bare(segment) for segment in _comma().split(part) if segment]
    if len(segments) == _PAIR and all(" " not in segment and segment[0].isupper() for segment in segments):
        return [part]  # "Roy, Aniruddha", "AFP, MANILA"
    found: list[str] = []
    for segment in segments:
        if not before and not found:
            if not may_be_name(segment):
                return []
            found.append(segment)
        elif found and naming.is_suffix(segment):
            found[-1] = f"{found[-1]}, {segment}"
        elif _is_another(segment, (before or found)[0]):
            found.append(segment)
    return found


def _bare(segment: str) -> str:
    """Cut off what the bearer of a name is before it, and whom they wrote for behind it."""
    bare = naming.role_before().sub("", segment)
    found = naming.works_for().search(bare)
    return bare[: found.start()] if found and " " in bare[: found.start()] else bare


def _is_another(segment: str, first: str) -> bool:
    """Tell whether words beside a name are one more, and not what its bearer is or where they work."""
    if not may_be_name(segment) or naming.is_role(segment) or naming.is_outlet(segment):
        return False
    return " " in segment or " " not in first


def may_be_name(words: str) -> bool:
    """Tell whether words have the form of a name, of a person or of an outlet.

    Example:
        >>> may_be_name("Ana Ruiz"), may_be_name("dpa"), may_be_name("is a reporter in Rome.")
        (True, True, False)
    """
    parts = words.split()
    if not 1 <= len(parts) <= _MOST_WORDS or len(words) > _LONGEST or words.endswith((".com", "…")):
        return len(parts) == 1 and 1 < len(words) <= _LONGEST
    if _DIGIT.search(words) or ":" in words or not any(map(str.isalpha, words)):
        return False
    lower = [part for part in parts if part[0].islower() and not naming.is_particle(part)]
    return len(parts) == 1 or not lower or (len(lower) == len(parts) == _PAIR)
