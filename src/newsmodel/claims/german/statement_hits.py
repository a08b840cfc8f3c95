"""The attributions of one German statement by its own words: what all rules find, each content once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.negation import is_nobody, is_none_of
from newsmodel.claims.german.noun_runs import quotations_in
from newsmodel.claims.german.rules.according import according_hits
from newsmodel.claims.german.rules.according_adverbs import adverb_hits
from newsmodel.claims.german.rules.attitudes import attitude_hits
from newsmodel.claims.german.rules.behind import behind_hits
from newsmodel.claims.german.rules.beside import beside_hits
from newsmodel.claims.german.rules.colons import colon_hits
from newsmodel.claims.german.rules.evidentials import evidential_hits
from newsmodel.claims.german.rules.nouns import noun_hits
from newsmodel.claims.german.rules.phrases import impersonal_hits, so_hits
from newsmodel.claims.german.rules.reasons import reason_hits
from newsmodel.claims.german.rules.taking_up import taking_up_hits
from newsmodel.claims.german.rules.talk import talk_hits
from newsmodel.claims.german.rules.verbs import verb_hits
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.suppositions import is_denied_around, is_supposed
from newsmodel.claims.statements.view import View, WordRange

#: They attribute in a phrase, whatever the clause around it says: "*wenn laut Lee* der Damm bricht".
_PHRASES = frozenset(("according", "so", "colon", "signed", "behind"))


def hits_of(statement: Statement) -> Iterator[Hit]:
    """Find the attributions of a statement by its own words.

    Args:
        statement: The statement.
    """
    # "lehnte mit dem Hinweis ab, der Damm sei alt" denies nothing of what follows
    reasons = list(reason_hits(statement))
    hits = [
        *according_hits(statement),
        *adverb_hits(statement),
        *so_hits(statement),
        *impersonal_hits(statement),
        *talk_hits(statement),
        *reasons,
        *(hit for hit in verb_hits(statement) if not any(one.cue and holds(hit, one.cue) for one in reasons)),
        *taking_up_hits(statement),
        *attitude_hits(statement),
        *noun_hits(statement),
    ]
    hits = [*beside_hits(statement, hits), *hits, *evidential_hits(statement)]
    hits += (hit for hit in behind_hits(statement) if not any(one.content == hit.content for one in hits if one.source))
    for colon in colon_hits(statement):
        if not any(hit.source is not None and holds(hit, colon.content[0]) for hit in hits):
            hits = [colon, *(hit for hit in hits if hit.content != colon.content)]
    # „…“, *sagte Lee*: what is right behind a quotation tells more than what leads to it
    hits.sort(key=lambda hit: hit.method.family != "inverted")
    hits = list(_of_somebody(statement, hits))
    hits += [inner for hit in hits for inner in quoted_within(statement.view, hit)]
    seen: set[tuple[WordRange, ...]] = set()
    for hit in hits:
        if hit.content not in seen:
            seen.add(hit.content)
            yield hit


def _of_somebody(statement: Statement, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Leave out what nobody says, or is only supposed to; negate what none of some says, and what is denied around."""
    for hit in hits:
        told = hit.cue is not None and hit.method.family not in _PHRASES
        if hit.source is not None and is_nobody(statement.view, hit.source):
            continue
        if told and hit.cue is not None and (is_supposed(statement, hit.cue.start) or _is_demanded(hit, hits)):
            continue
        none = hit.source is not None and is_none_of(statement.view, hit.source)
        none = none or (told and hit.cue is not None and is_denied_around(statement, hit.cue.start))
        yield attrs.evolve(hit, negated=True) if none else hit


def _is_demanded(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether somebody demands that it is said: "Lee forderte, *er solle sagen*, dass es regne"."""
    return any(one.kind == "demand" and hit.cue is not None and holds(one, hit.cue) for one in hits if one is not hit)


def holds(hit: Hit, words: WordRange) -> bool:
    """Whether some words are part of what a hit attributes.

    Args:
        hit: The attribution.
        words: The words.
    """
    return any(part.start <= words.start and words.end <= part.end for part in hit.content)


def quoted_within(view: View, hit: Hit) -> Iterator[Hit]:
    """Attribute the words that a content in other words quotes: they are the speaker's own.

    Args:
        view: The passage.
        hit: The attribution in other words.
    """
    for part in hit.content:
        if all(view.quoted[part.start : part.end]):
            continue
        for quotation in quotations_in(view, part):
            yield attrs.evolve(
                hit,
                method=Method("within", hit.method.family, hit.method.circumstance),
                content=(quotation,),
                source=hit.owner or hit.source,
                owner=None,
            )
