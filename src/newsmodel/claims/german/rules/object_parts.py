"""Places of the object of a German cue in its clause: behind the verb, before it, or around who does it."""

from __future__ import annotations

from newsmodel.claims.german.before_objects import AIMS, behind_adverbs, behind_phrases, is_amount
from newsmodel.claims.german.clauses import Segment, body_of, is_finite
from newsmodel.claims.german.content_ends import content_end
from newsmodel.claims.german.grammar import ADVERBS, DETERMINERS, PARTING_PREFIXES, PREPOSITIONS
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.noun_runs import AND
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, is_time, noun_phrase
from newsmodel.claims.german.rules.judgements import SEEN_IN, names_as
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.german.speakers import is_thing, looks_adverbial
from newsmodel.claims.german.topics import joins_topic
from newsmodel.claims.german.verb_parts import BEFORE_ADJECTIVES
from newsmodel.claims.statements.view import View, WordRange

#: No object begins with them: "*Des Weiteren* schlug er Lee vor".
_NO_OBJECTS = PREPOSITIONS | ADVERBS | {"des"}
#: What they tell of has a purpose.
_AIMING = frozenset(("demand", "promise"))
#: Determiners of the dative.
DATIVES = frozenset(word for word in DETERMINERS if word.endswith(("em", "er"))) | {"den"}


def object_parts(statement: Statement, site: Site, source: WordRange) -> tuple[WordRange, ...]:
    """Find the object of a verb in a main clause, with what stands before the verb and what belongs to it behind.

    Args:
        statement: The statement.
        site: The cue.
        source: Who says it.
    """
    view = statement.view
    front = _fronted(statement, site, source)
    start, end = _object_range(statement, site, source)
    find = _topic if "topical" in site.cue.marks else _behind_circumstances
    start = find(statement, site, start, end)
    if "dative" in site.cue.marks:
        start = _behind_dative(view, start, end)
    rest = (WordRange(start, end),) if start < end else ()
    behind = _relative_behind(statement, site, end) if rest else ()
    if "topical" in site.cue.marks and not rest:
        # "*dem Verein* drohen Strafen", "*vor einer Krise* warnte Lee"
        return _fronted_topic(statement, site, source)
    if front and view.lowered[front[0].start] in AIMS | SEEN_IN and not rest:
        return ()
    return (*front, *rest, *(behind or _purpose_behind(statement, site, end)))


def object_at_end(statement: Statement, site: Site, source: WordRange) -> WordRange:
    """Find the object of a verb at the end of its clause: "während Lee *mehr Geld* forderte".

    Args:
        statement: The statement.
        site: The cue.
        source: Who says it.
    """
    segment = statement.segments[site.segment]
    end = min(site.words.start, site.finite, site.verb)
    start = max(body_of(statement.view, segment) + 1, source.end if source.start >= segment.start else 0)
    find = _topic if "topical" in site.cue.marks else _behind_circumstances
    return WordRange(find(statement, site, start, end), end)


def _behind_circumstances(statement: Statement, site: Site, start: int, end: int) -> int:
    """Skip when, where and of whom it is said: "forderte *am Montag von der Stadt* mehr Geld"."""
    begun = behind_adverbs(statement.view, start, end)
    return behind_phrases(statement.view, begun, end) if "said" in site.cue.marks else begun


def _behind_dative(view: View, start: int, end: int) -> int:
    """Skip who is told it where nothing else is: "warf *dem Rat* vor", but not "warf dem Rat Wortbruch vor"."""
    if start >= end or not view.lowered[start].endswith("em") or view.lowered[start] not in DATIVES:
        return start
    accused = core_phrase(view, start, end)
    bare = accused > start + 2 and not any(is_given(view.tokens.words[k]) for k in range(start + 1, accused))
    # "sagte dem *Land Hilfe* zu", but "warf dem Minister *Lee* vor"
    bare = bare and kind_of_noun(view.lowered[start + 1]) not in {None, "person"}
    told = accused < end or bare or (accused > start + 2 and is_thing(view, WordRange(end - 1, end)))
    return start if told else end


def _topic(statement: Statement, site: Site, start: int, end: int) -> int:
    """Find the preposition that the object of a verb begins with: "er sprach am Montag *von* einem Erfolg"."""
    view = statement.view
    known = (k for k in range(start, end) if joins_topic(site.cue, view.lowered[k]) and not view.quoted[k])
    # "die Zeitung berichtete *vom 7. April*" says when
    topic = next((k for k in known if not is_time(view, WordRange(k + 1, noun_phrase(view, k + 1, end)))), end)
    # "warnte *für den Süden* vor Sturm"
    aims = (k for k in range(start, topic) if view.lowered[k] in AIMS and not view.quoted[k])
    return next((k for k in aims if topic < end and noun_phrase(view, k + 1, topic, loose=True) == topic), topic)


def _fronted(statement: Statement, site: Site, source: WordRange) -> tuple[WordRange, ...]:
    """Find an object that stands before the verb: "*Die Tat* nannte er sinnlos"."""
    view, start = statement.view, body_of(statement.view, statement.segments[site.segment])
    bars = view.lowered[start] in _NO_OBJECTS and not is_amount(view, start)
    if source.start < site.finite or start >= site.finite or bars:
        return _fronted_aim(view, site, start)
    if "dative" in site.cue.marks and view.lowered[start] in DATIVES:
        # "*Dem Rat* warf Lee Wortbruch vor"
        return ()
    if "as" in site.cue.marks and names_as(view, start, site.finite):
        return (WordRange(start, site.finite),)
    phrase = WordRange(start, noun_phrase(view, start, site.finite, loose=True))
    whole = start < phrase.end == site.finite and not is_time(view, phrase) and not looks_adverbial(view, phrase)
    return (phrase,) if whole and not view.quoted[start] else ()


def _fronted_aim(view: View, site: Site, start: int) -> tuple[WordRange, ...]:
    """Find for what somebody demands it, or in what sees it, before the verb: "*Für alle* fordert sie mehr Geld"."""
    if start >= site.finite:
        return ()
    aim = view.lowered[start] in AIMS and "said" in site.cue.marks
    seen = view.lowered[start] in SEEN_IN and "seen" in site.cue.marks
    whole = max(start + 1, noun_phrase(view, start + 1, site.finite, loose=True)) == site.finite
    return (WordRange(start, site.finite),) if (aim or seen) and whole else ()


def _fronted_topic(statement: Statement, site: Site, source: WordRange) -> tuple[WordRange, ...]:
    """Find a topic that stands before the verb: "*Vor einer Krise* warnte Lee"."""
    view, start = statement.view, body_of(statement.view, statement.segments[site.segment])
    fronted = source.start > site.finite > start and joins_topic(site.cue, view.lowered[start])
    if not fronted or site.negated:
        # "*Über den Plan* wollte er nicht sprechen"
        return ()
    phrase = WordRange(start + 1, noun_phrase(view, start + 1, site.finite, loose=True))
    topic = start + 1 < phrase.end == site.finite and not is_time(view, phrase)
    return (WordRange(start, site.finite),) if topic else ()


def _object_range(statement: Statement, site: Site, source: WordRange) -> tuple[int, int]:
    view, segment = statement.view, statement.segments[site.segment]
    left, right = min(site.finite, site.verb), max(site.finite, site.verb)
    start = max(left + 1, source.end if source.start > left else left + 1)
    alone = start >= segment.end and site.verb == site.finite
    parted = _behind_source(statement, site.segment, source) if alone else None
    if parted is not None:
        # "forderte die Partei, die regiert, *mehr Geld*"
        start, segment = parted.start, parted
        left = right = start
    last = right if right > left + 1 else segment.end
    joint = next((k for k in range(start + 1, last - 1) if view.lowered[k] in AND and is_finite(view, k + 1)), None)
    if joint is not None:
        # "lehnte den Plan ab *und sagte*"
        return start, joint - (view.lowered[joint - 1] in PARTING_PREFIXES)
    if last == segment.end and view.lowered[last - 1] in PARTING_PREFIXES:
        last -= view.lowered[last - 2] not in BEFORE_ADJECTIVES
    elif last == segment.end and _belongs_to_noun(statement, site.segment + 1):
        last = content_end(statement, site.segment)
    return start, last


def _behind_source(statement: Statement, number: int, source: WordRange) -> Segment | None:
    """Find the segment with which a clause goes on behind what is said of its subject: "forderte Lee, 54, *Geld*"."""
    after = number + 1
    while after < len(statement.segments):
        if statement.segments[after].start >= source.end and not _is_relative(statement, after):
            break
        after += 1
    whole = number + 1 < after < len(statement.segments) and statement.segments[after].mark == ","
    return statement.segments[after] if whole and statement.kinds[after] == "none" else None


def _relative_behind(statement: Statement, site: Site, end: int) -> tuple[WordRange, ...]:
    """Find the relative clause that a part of the verb parts from its object: "kündigte ein Gesetz an, *das gilt*"."""
    segments, number = statement.segments, site.segment + 1
    if end != segments[site.segment].end - 1 or not _is_relative(statement, number):
        return ()
    return (WordRange(segments[number].start, content_end(statement, number)),)


def _purpose_behind(statement: Statement, site: Site, end: int) -> tuple[WordRange, ...]:
    """Find what somebody demands or promises something for: "forderte Geld, *um das Haus zu retten*"."""
    view, segments, number = statement.view, statement.segments, site.segment + 1
    last = segments[site.segment].end
    begun = "said" in site.cue.marks and site.cue.kind in _AIMING and end >= last - 1 and number < len(segments)
    if not begun or segments[number].mark != "," or view.lowered[segments[number].start] != "um":
        return ()
    return (WordRange(segments[number].start, content_end(statement, number)),)


def _belongs_to_noun(statement: Statement, number: int) -> bool:
    """Whether a clause says more of the noun before it: "einen Versuch, *zu bauen*", "ein Gesetz, *das gilt*"."""
    infinitive = number < len(statement.kinds) and statement.kinds[number] == "infinitive"
    return infinitive or _is_relative(statement, number)


def _is_relative(statement: Statement, number: int) -> bool:
    return number < len(statement.kinds) and statement.kinds[number] == "relative"


def around_agent(statement: Statement, site: Site, source: WordRange) -> tuple[WordRange, ...]:
    """Take the clause around who does it: "*Die Aktion* wurde vom Rat *als Erfolg* gewertet".

    Args:
        statement: The statement.
        site: The cue.
        source: Who says it.
    """
    segment = statement.segments[site.segment]
    agent = source.start - 1
    if not body_of(statement.view, segment) <= agent < segment.end or site.verb < site.finite:
        return ()
    return parts_around(statement, site, WordRange(agent, source.end))


def parts_around(statement: Statement, site: Site, *others: WordRange) -> tuple[WordRange, ...]:
    """Take the clause around its verbs: "*Als Grund* wurde *die Kälte* genannt".

    Args:
        statement: The statement.
        site: The cue.
        others: What else is no part of it.
    """
    segment = statement.segments[site.segment]
    start = body_of(statement.view, segment)
    cuts = (*others, WordRange(site.finite, site.finite + 1), WordRange(site.verb, segment.end))
    parts: list[WordRange] = []
    for left, right in sorted(cuts):
        if start < left:
            parts.append(WordRange(start, left))
        start = max(start, right)
    return tuple(parts)
