"""A page's headline: many places say it, some with the site's name, some in other words for search engines.

What they say is stripped of the site's names. Then each place speaks for its words, as strongly as `trust` has it, and
the words that have most for them are the headline.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.runs import key_of
from newsmodel.languages.language import pooled
from newsmodel.prose.furniture.person_names import has_given_name

_SEPARATOR = re.compile(
    r"(?<!\s)\s++[|*\u2013\u2014\u00b7\u2022\u25cf\u25aa\u2605\u00bb\u203a\u2039\u00ab:~/-]++\s+|(?:(?<!\s)\s++)?(?:[|\uff5c\uff1a\u30fb]|::)\s*"
)
#: So much of a site's name is the name: "Encore Realty" at encorerealtysc.example.
_MOST_OF_NAME = 0.75
#: Signs and blanks between a site's name and the headline behind it.
_BEFORE_HEADLINE = " :|\u2013\u2014\u00b7\u2022\u00bb\u203a-"
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\Z")
_WORD = re.compile(r"\w+")
#: Letters that hosts of Germany and the North write as two: "Küstenbote" at kuestenbote.example. The sharp s is two in
#: `key_of` already.
_BY_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})
_ACCENTS = re.compile("[\u0300-\u036f]")
#: Search engines take headlines of so many characters, so that some are cut off there.
_CUT_FROM, _CUT_TO = 95, 115
_DOTS = ("\u2026", "...")
#: Characters of a site's name: of the 223 that the pages of our sample give, five have more, which are slogans.
_LONGEST_NAME = 60
#: Words of a site's name and what stands with it; eleven of the same 223 have more.
_MOST_WORDS = 6
#: Letters of a site's name that tell it within other words: shorter ones are parts of words ("bild", "time").
_LEAST_LETTERS = 5
#: Letters of a headline that speaks for a longer one by being its beginning or end; shorter ones are kickers and tags.
_LEAST_SHARED = 16
#: Origins that are headings on the page; a title that these places have is whole.
_HEADINGS = frozenset({"heading", "headings", "subheading"})
_WHOLE = frozenset({"heading", "jsonld"})
#: So many titles of one origin are heard.
_HEARD = 5


@functools.cache
def _site_words() -> frozenset[str]:
    return pooled(lambda language: language.furniture.site_words)


def site_keys(names: Iterable[str], host: str | None) -> frozenset[str]:
    """Gather the keys that tell a site's name: the letters of its names, and those of its host.

    Args:
        names: Names of the site and of its publisher.
        host: The host of the page.

    Example:
        >>> sorted(site_keys(["The Rain Times"], "news.raintimes.example"))
        ['news', 'newsraintimes', 'newsraintimesexample', 'raintimes', 'raintimesexample', 'theraintimes']
    """
    keys = {key for name in names for key in _spellings(key_of(name))}
    keys |= {key.removeprefix("the") for key in keys}
    if host:
        labels = host.split(".")
        keys |= {key_of(host), key_of(".".join(labels[-2:])), *map(key_of, labels[:-1]), key_of(".".join(labels[:-1]))}
    return frozenset(key for key in keys if len(key) > 1)


def _spellings(key: str) -> tuple[str, ...]:
    """Spell some letters as the names of hosts do: without accents, "publico", or by two letters, "kuestenbote"."""
    if key.isascii():
        return (key,)
    bare = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", key)))
    return (key, bare, key.translate(_BY_TWO))


def without_site(title: str, keys: frozenset[str], sections: frozenset[str] = frozenset()) -> str:
    """Strip the names of the site, and of its sections beside them, off the ends of a title.

    Args:
        title: The title.
        keys: What tells the site's name.
        sections: The letters of the names of the sections that the page stands in.

    Example:
        >>> without_site("Rain ends drought - Weather | The Rain Times", site_keys(["Rain Times"], None))
        'Rain ends drought - Weather'
        >>> without_site("Rain - it ends", site_keys(["Rain Times"], None))
        'Rain - it ends'
    """
    parts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    start, end = 0, len(title)
    while parts and _is_site(title[parts[-1][1] : end], title[start : parts[-1][0]], keys):
        end = parts.pop()[0]
    while parts and end < len(title) and _is_section(title[parts[-1][1] : end], sections):
        end = parts.pop()[0]
    while parts and _is_site(title[start : parts[0][0]], title[parts[0][1] : end], keys):
        start = parts.pop(0)[1]
    return title[start:end].strip() or title


def keys_beside(title: str, headline: str) -> frozenset[str]:
    """Gather the letters of the parts of a title beside its headline: one may be the site's name, if it is nobody's.

    Args:
        title: The title of the page.
        headline: The headline of its story.

    Example:
        >>> sorted(keys_beside("Rain ends drought | Weather - The Gulf", "Rain ends drought"))
        ['thegulf', 'weather']
        >>> sorted(keys_beside("The Gulf: Rain ends drought", "Rain ends drought"))
        ['thegulf']
        >>> keys_beside("Rain ends drought - Ana Ruiz", "Rain ends drought")
        frozenset()
    """
    if not headline:
        return frozenset()
    before, _, behind = title.partition(headline)
    parts = _SEPARATOR.split(behind[match.end() :]) if (match := _SEPARATOR.match(behind)) is not None else []
    name = before.rstrip(_BEFORE_HEADLINE)
    parts += _SEPARATOR.split(name) if name != before.rstrip() else []
    return frozenset(key for part in parts if not has_given_name(part) and (key := key_of(part)))


def _is_section(words: str, sections: frozenset[str]) -> bool:
    """Tell whether the words between a headline and the site's name are those of a section: "News"."""
    told = list(map(str.casefold, _WORD.findall(words)))
    return key_of(words) in sections or (bool(told) and _site_words().issuperset(told))


def _is_site(words: str, others: str, keys: frozenset[str]) -> bool:
    """Tell whether some words beside a title are the name of its site."""
    spelt = _spellings(key_of(words))
    if not spelt[0] or any(key in keys or key.removeprefix("the") in keys for key in spelt):
        return True
    if _DATE.match(words.strip()):
        return True
    if len(words) > _LONGEST_NAME or len(words) > len(others):
        return False
    count = len(_WORD.findall(words))
    if count <= _MOST_WORDS and _has_name(spelt, keys):
        return True
    rest = [word for word in map(str.casefold, _WORD.findall(words)) if word not in _site_words()]
    return bool(rest) and count > len(rest) and key_of("".join(rest)) in keys


def _has_name(spelt: Sequence[str], keys: frozenset[str]) -> bool:
    """Tell whether letters have a name of the site in them, or are most of one, as hosts have their place behind it."""
    return any(
        (len(name) >= _LEAST_LETTERS and name in key)
        or (len(key) >= _LEAST_LETTERS and key in name and len(key) >= _MOST_OF_NAME * len(name))
        for name in keys
        for key in spelt
    )


def choose_title(
    candidates: Sequence[Candidate[str]],
    keys: frozenset[str],
    weights: dict[str, float],
    sections: frozenset[str] = frozenset(),
) -> Candidate[str] | None:
    """Choose the headline among the candidates.

    Args:
        candidates: What they say, the most trusted first.
        keys: What tells the site's name.
        weights: How much each origin counts.
        sections: The letters of the names of the page's sections.

    Returns:
        The candidate with most for it, without the site's name; None where no place says any.
    """
    stripped = [
        Candidate(without_site(each.value, keys, sections), each.origin, each.value) for each in _few(candidates)
    ]
    keyed = [(key, each) for each in stripped if (key := key_of(each.value))]
    keyed = [(key, each) for key, each in keyed if key not in keys] or keyed
    whole = _agreed(keyed)
    cut_off = {
        key for key, each in keyed if key not in whole and _is_cut_off(each.value, [other for other, _ in keyed])
    }
    votes = {
        key: sum(weights[each.origin] * _agreement(said, key, is_cut_off=said in cut_off) for said, each in keyed)
        for key in dict.fromkeys(key for key, _ in keyed)
        if key not in cut_off
    }
    best = max(keyed, key=lambda each: (votes.get(each[0], -1), not each[1].value.endswith(_DOTS)), default=None)
    return best[1] if best is not None else None


def _agreed(keyed: Iterable[tuple[str, Candidate[str]]]) -> frozenset[str]:
    """Find the titles that a heading of the page and its JSON-LD have both: they are whole."""
    told: dict[str, set[str]] = {}
    for key, each in keyed:
        told.setdefault(key, set()).add("heading" if each.origin in _HEADINGS else each.origin)
    return frozenset(key for key, origins in told.items() if origins >= _WHOLE)


def _is_cut_off(title: str, keys: Sequence[str]) -> bool:
    """Tell whether a title is the beginning of another, cut off where search engines would."""
    may_be = title.endswith(_DOTS) or _CUT_FROM <= len(title) <= _CUT_TO
    key = key_of(title)
    return may_be and any(other != key and other.startswith(key) for other in keys)


def _few(candidates: Sequence[Candidate[str]]) -> Iterator[Candidate[str]]:
    """Yield the first few candidates of each origin: a page that has more titles has nothing to say with them."""
    heard: Counter[str] = Counter()
    for each in candidates:
        heard[each.origin] += 1
        if heard[each.origin] <= _HEARD:
            yield each


def _agreement(said: str, key: str, *, is_cut_off: bool) -> float:
    """Weigh how far words speak for others: wholly for the same, in part for those that they begin or end with."""
    if said == key or (is_cut_off and key.startswith(said)):
        return 1
    if len(key) >= _LEAST_SHARED and (said.startswith(key) or said.endswith(key)):
        return 0.4
    return 0
