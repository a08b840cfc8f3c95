"""Names in one string: "Ana Ruiz, Tom Okafor and Lee Park", "Von Anna Muster (amu), dpa", "Jan Novak / Journalist"."""

from __future__ import annotations

import re

from newsmodel.languages.tables import words
from newsmodel.prose.furniture.bylines import begins_with_particle, is_outlet, is_role

#: What may stand before a "by".
_WRITTEN = (
    "written|posted|words|text[oe]?|story|stories|report|reported|reporting|article|review|analysis|commentary|comment|"
    "opinion|column|essay|interview|guest post|special report|compiled|"
    "verfasst|geschrieben|kommentar|gastkommentar|analyse|bericht|gastbeitrag|kolumne|reportage|rezension|leitartikel|"
    "escrito|redactado|análisis|análise|opinión|crónica|artículo|entrevista|"
    "écrit|propos recueillis|recueilli|chronique|tribune|scritto|commento|geschreven|skrivet|skrevet|napisane"
)
_LABELS = (
    "published by|autor(?:a|en|es)?|authors?|auteur|autore|texte?|writer|byline|reporter|redacci[oó]n|penulis|yazar|"
    "автор|كتب|كتبت|文|作者|記者|记者"
)
_LEAD = re.compile(
    rf"(?i)\A(?:(?:(?:(?:an?|eine?|une?|una?)[ \u00a0])?(?:{_WRITTEN})[ \u00a0])?"
    r"(?:by|von|por|par|di|door|av|af|przez|od)(?:[ \u00a0]*:|(?=[ \u00a0]))"
    rf"|(?:{_LABELS})[ \u00a0]*[:\uff1a])[ \u00a0]*"
)
_BY_GLUED = re.compile(r"\A(?:by|By|von|Von|par|Par|por|Por)(?=[A-ZÀ-Ý][a-zà-ÿ])")
_NOISE = re.compile(r"https?://\S+|[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{2,30}|[(\[][^()\[\]]{0,60}[)\]]")
_PARTS = re.compile(
    r"\s*[;|\u2022\u00b7\n\uff0f\u3001]\s*|\s+[/\u2013\u2014-]\s+|\s*[&+]\s+"
    r"|\s+(?:and|AND|und|UND|et|og|och|en|oraz|ja|ve|dan|и)\s+(?=[^\W\d_a-z])"
    r"|\s+(?:y|e|i)\s+(?=[^\W\d_a-z]\S*\s+\S)"
)
#: "Guest author Ana Ruiz", "onze redacteur Jan Jansen"; "Ana Ruiz for the Coast Post".
_ROLE_BEFORE = re.compile(
    r"(?i)\A(?:(?:our|guest|staff|onze|unser(?:em|er)?|notre|nuestr[oa]|nostr[oa]) )?(?:authors?|writers?|reporters?|"
    r"correspondent|columnist|contributor|redacteur|redakteur(?:in)?|korrespondent(?:in)?|gastautor(?:in)?|journaliste?)"
    r" (?-i:(?=[^\W\d_a-z]\S* \S))"
)
_FOR = re.compile(r" (?:for|für|para|pour) (?=the [^\W\d_a-z]|[^\W\d_a-z])")
#: "Inés y Tomás" are two; "José Ortega y Gasset" is one.
_PAIR = re.compile(r"\s*(\S+)\s+(?:y|e|i)\s+([^\W\d_a-z]\S*)\s*")
_COMMA = re.compile(r"\s*,\s*(?:(?:and|und|et|y|og|och)\s+)?")
_DIGIT = re.compile(r"\d")
_PARTICLES = words(
    "de del della di da do dos das du la le van von der den ter ten zu y e al el bin ibn abu af av d' st. dr dr."
)
#: A name has no more words than this.
_MOST_WORDS = 6
#: Words behind a comma that belong to the name before it.
_SUFFIXES = words("jr jr. sr sr. ii iii iv md phd m.d. ph.d. esq cfp")


def split_names(text: str) -> tuple[str, ...]:
    """The names in a string that says who wrote something, in order, each once.

    What stands beside names is left out: a "By" before them, titles, addresses, signs in brackets. Words that are no
    name at all, such as a description, give none; an outlet's name counts as one.

    Args:
        text: The string.

    Example:
        >>> split_names("By Ana Ruiz, Tom Okafor and Lee Park, Staff Writers")
        ('Ana Ruiz', 'Tom Okafor', 'Lee Park')
        >>> split_names("Jan Novák (jno) / Journalist")
        ('Jan Novák',)
    """
    bare = " ".join(_NOISE.sub(" ", _BY_GLUED.sub("", text.strip())).split())
    bare = _LEAD.sub("", f"{bare} ", count=1).strip(" ,;:|-\u2013\u2014")
    found: list[str] = []
    for part in _PARTS.split(bare):
        pair = _PAIR.fullmatch(part)
        for one in pair.groups() if pair else (part,):
            found += _behind_commas(one.strip(" ,;:"), found)
    return tuple(dict.fromkeys(found))


def names_behind_by(text: str) -> tuple[str, ...]:
    """The names in a string that begins with a "By", "Por:", "Author:"; none in others.

    Example:
        >>> names_behind_by("Posted by Ana Ruiz"), names_behind_by("Ana Ruiz")
        (('Ana Ruiz',), ())
    """
    return split_names(text) if _LEAD.match(f"{text} ") else ()


def _behind_commas(part: str, before: list[str]) -> list[str]:
    """The names in a part that has no other separators, below those that were found before it."""
    segments = [_bare(segment) for segment in _COMMA.split(part) if segment]
    if len(segments) == 2 and all(" " not in segment and segment[0].isupper() for segment in segments):
        return [part]  # "Roy, Aniruddha", "AFP, MANILA"
    found: list[str] = []
    for segment in segments:
        if not before and not found:
            if not may_be_name(segment):
                return []
            found.append(segment)
        elif found and segment.lower() in _SUFFIXES:
            found[-1] = f"{found[-1]}, {segment}"
        elif _is_another(segment, (before or found)[0]):
            found.append(segment)
    return found


def _bare(segment: str) -> str:
    """A name without what its bearer is before it, and whom they wrote for behind it."""
    bare = _ROLE_BEFORE.sub("", segment)
    found = _FOR.search(bare)
    return bare[: found.start()] if found and " " in bare[: found.start()] else bare


def _is_another(segment: str, first: str) -> bool:
    """Whether words beside a name are one more, and not what its bearer is or where they work."""
    if not may_be_name(segment) or is_role(segment) or is_outlet(segment):
        return False
    return " " in segment or " " not in first


def may_be_name(words: str) -> bool:
    """Whether words have the form of a name, of a person or of an outlet.

    Example:
        >>> may_be_name("Ana Ruiz"), may_be_name("dpa"), may_be_name("is a reporter in Rome.")
        (True, True, False)
    """
    parts = words.split()
    if not 1 <= len(parts) <= _MOST_WORDS or len(words) > 60 or words.endswith((".com", "…")):
        return len(parts) == 1 and 1 < len(words) <= 60
    if _DIGIT.search(words) or ":" in words or not any(map(str.isalpha, words)):
        return False
    lower = [part for part in parts if part[0].islower() and not _is_particle(part)]
    return len(parts) == 1 or not lower or (len(lower) == len(parts) == 2)


def _is_particle(part: str) -> bool:
    return part.lower() in _PARTICLES or begins_with_particle(part)
