"""Sources without an article behind "laut": where their words end, since a noun of the clause may follow."""

from __future__ import annotations

from newsmodel.claims.german.grammar import DETERMINERS, GENITIVE_DETERMINERS, PREPOSITIONS, is_adjective
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.noun_runs import is_in_capitals
from newsmodel.claims.german.nouns import guess_kind, kind_of_noun, known_noun
from newsmodel.claims.german.phrases import core_phrase
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import words
from newsmodel.values import SourceKind

_PLACES = NAMES.cities | NAMES.countries.countries | get("de").places.countries | get("de").places.cities
_BODIES = get("de").names.outlets | get("de").names.organizations | NAMES.agencies
_WORDS = frozenset(noun for nouns in get("de").attributions.nouns.values() for noun in nouns)
#: What joins a phrase to a noun that speaks for many or is written: "laut Angaben *von* Lee"; to a body it does not.
_JOINING, _JOINING_BODIES = words("von vom für aus"), frozenset(("für",))
#: A person without a given name that is known has so many names at the most.
_MOST_NAMES = 2
_BODY_KINDS = frozenset(("organization", "government", "media"))


def bare_end(view: View, phrase: WordRange) -> int:
    """Find the end of a source: "laut *Polizei* Alkohol getrunken", but "laut *Trainer Ole Werner* Probleme".

    Args:
        view: The passage.
        phrase: The words that look like one noun phrase.
    """
    start, stop = phrase
    head = _head(view, start, stop)
    if start >= stop or head >= stop or (view.quoted[head] and not view.opens(head)):
        return stop
    kind = "document" if view.lowered[head] in _WORDS else kind_of_noun(view.lowered[head])
    core = core_phrase(view, start, stop)
    if core == start:
        # an attribute parts it from its article, and its noun is not seen: "*des von der Bank* geprüften"
        return start
    known = _known_body(view, head, core)
    if known is not None:
        return known
    end = head + 1
    while end < core and _goes_on(view, WordRange(head, end), kind, bare=head == start):
        if view.begins_lower[end] and not view.quoted[end]:
            # Hauptmann Lee *von der* Marine, Angaben *des* Amtes
            return bare_end(view, WordRange(end if view.lowered[end] in DETERMINERS else end + 1, stop))
        end += 1
    return end if end < core else _with_modifiers(view, WordRange(core, stop), kind, bare=head == start)


def _head(view: View, start: int, stop: int) -> int:
    """Find the first noun of a phrase, behind its article and its adjectives: "Statistischem *Bundesamt*"."""
    low = view.lowered
    while start + 1 < stop and low[start] in DETERMINERS:
        start += 1
    while start < stop and view.begins_lower[start] and not view.quoted[start] and is_adjective(low[start]):
        start += 1
    if start == stop:
        return start
    known = known_noun(low[start])
    # *Statistischem* Bundesamt, *Süddeutscher* Zeitung
    leads = start + 1 < stop and is_adjective(low[start]) and (known is None or known[0] != low[start])
    return start + 1 if leads and kind_of_noun(low[start + 1]) else start


def _known_body(view: View, head: int, core: int) -> int | None:
    """Find the end of a name that is known or quoted, before another noun: "*New York Times* Stellen"."""
    if view.opens(head):
        end = view.quotation_at(head).end
        hyphened = (k for k in range(end, core) if not view.lowered[k].startswith("-") and not view.is_hyphen(k - 1))
        return next(hyphened, None)
    return next((end for end in range(core - 1, head + 1, -1) if " ".join(view.lowered[head:end]) in _BODIES), None)


def _goes_on(view: View, name: WordRange, kind: SourceKind | None, *, bare: bool) -> bool:
    """Whether the word behind a noun belongs to its name: of a body a place or a name, of a person a name."""
    word = name.end
    before, low = view.tokens.words[word - 1], view.lowered[word]
    if not view.begins_upper[word] or view.quoted[word]:
        # "laut Polizei *von* Zeugen gesehen", but "Angaben *von* Lee"
        return not (bare and kind in _BODY_KINDS)
    if low in _PLACES or " ".join(view.lowered[word : word + 2]) in _PLACES or low in _BODIES or "-" in low[1:-1]:
        return True
    if is_given(view.tokens.words[word]) or is_in_capitals(view.tokens.words[word]):
        return True
    thing = kind_of_noun(low) is not None or guess_kind(low) == "document"
    if kind is None and low in _WORDS:
        # Lees *Angaben*
        return True
    if is_given(before) or before == "." or (is_in_capitals(before) and not thing):
        return True
    if kind in _BODY_KINDS:
        return not bare and not thing and not low.endswith("en")
    if kind == "person":
        return not thing and _names(view, name) < _MOST_NAMES
    if kind is None:
        return not thing and view.lowered[name.start] not in _PLACES | _BODIES
    return low.endswith("s") or (low.endswith("er") and not thing)


def _names(view: View, name: WordRange) -> int:
    """Count the names behind a noun, but for titles and initials: "Direktor *Prof. Dr.* Ole Werner"."""
    behind = range(name.start + 1, name.end)
    return sum(view.begins_upper[k] and (k + 1 >= name.end or view.lowered[k + 1] != ".") for k in behind)


def _with_modifiers(view: View, behind: WordRange, kind: SourceKind | None, *, bare: bool) -> int:
    """Leave out a phrase with a preposition that belongs to the clause: "laut Bundesbank *bei drei Prozent*"."""
    core, stop = behind
    if core >= stop:
        return stop
    if view.lowered[core] in GENITIVE_DETERMINERS:
        return bare_end(view, behind)
    if view.lowered[core] not in PREPOSITIONS:
        # "Angaben *deutscher Behörden*", but "laut dem Bundesamt *größter Exporteur*"
        described = view.begins_lower[core] and is_adjective(view.lowered[core])
        return core if described and kind in _BODY_KINDS | {"person"} else stop
    joining = _JOINING_BODIES if kind in _BODY_KINDS and bare else _JOINING
    if kind is None and bare:
        joining = frozenset()
    return bare_end(view, WordRange(core + 1, stop)) if view.lowered[core] in joining and core + 1 < stop else core


def is_whole(view: View, start: int, phrase: WordRange) -> bool:
    """Whether a phrase fills the first place of its clause, so that nothing but the source can stand there.

    Args:
        view: The passage.
        start: The first word of the clause.
        phrase: The source.
    """
    behind = phrase.end < len(view.lowered) and view.lowered[phrase.end] in finite_forms()
    return start >= phrase.start - 1 and behind
