"""The sources behind the claims: one for all its mentions, and nothing resolved on a guess.

An unsure mention stays a source of its own. `Source.mentions` are the places where something is attributed to it and,
where its full name or its acronym stands elsewhere, the place that introduces it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from newsmodel.claims.english.capitals import in_small_letters
from newsmodel.claims.english.mentions.affiliations import affiliation_in_clause
from newsmodel.claims.english.mentions.kinds import known_kind
from newsmodel.claims.english.mentions.known_names import PLACES
from newsmodel.claims.english.mentions.mention import BODIES, read_mention
from newsmodel.claims.english.mentions.noun_phrases import POSSESSIVE
from newsmodel.claims.english.sources.ages import age_in
from newsmodel.claims.english.sources.asides import issue_of, may_say_why, without_reason
from newsmodel.claims.english.sources.introducing import introduce
from newsmodel.claims.english.sources.introductions import told_beside
from newsmodel.claims.english.sources.keys import SourceKeys
from newsmodel.claims.english.sources.namings import NamingReader
from newsmodel.claims.english.sources.owners import is_implied, owner_of
from newsmodel.claims.english.sources.told_documents import ToldDocument, ToldDocuments
from newsmodel.claims.english.times.finding import find_times
from newsmodel.claims.numbering import fresh_ids
from newsmodel.claims.passages import Passage, Stretch, span_of
from newsmodel.claims.sources.drafts import Key, Resolved, SourceDraft, Use
from newsmodel.claims.sources.meanings import Meaning
from newsmodel.claims.sources.mention import Mention
from newsmodel.claims.sources.resolving import sign
from newsmodel.languages.language import get
from newsmodel.model import Attribution, Span, TimeReference

_NAMED_SO = re.compile(r" (?:called|named) ")
_LONGEST_CLAUSE = 160


def resolve_sources(
    passages: Sequence[Passage],
    namings: Sequence[Stretch | None],
    *,
    byline: str | None = None,
    published: datetime.date | None = None,
    taken: Collection[str] = (),
    least: float = 0,
) -> Resolved:
    """Find out which sources a story has.

    Args:
        passages: The words of the story, in reading order.
        namings: For each attribution the words that name its source or its sources; None where nobody is named.
        byline: Who wrote the story, as printed.
        published: When it was published, a date or a datetime.
        taken: Ids that the sources must not have.
        least: How sure it must be, 0 to 1, whom words mean that name nobody; else they are a source of their own.

    Example:
        >>> words = Passage(target="p1", text="Rain fell, Jo Lee and Ann Poe said. It is thought, Lee added.",
        ...                 place="prose")
        >>> found = resolve_sources([words], [Stretch(0, 11, 29), None, Stretch(0, 51, 54)])
        >>> [(source.id, source.name) for source in found.sources]
        [('S1', 'Jo Lee'), ('S2', 'Ann Poe'), ('S3', None)]
        >>> [[one.source for one in named] for named in found.attributions]
        [['S1', 'S2'], ['S3'], ['S1']]
    """
    return _Resolution(tuple(passages), byline, published, least).resolve(namings, taken)


class _Resolution:
    """One story's sources while they are found."""

    def __init__(
        self, passages: tuple[Passage, ...], byline: str | None, published: datetime.date | None, least: float
    ) -> None:
        self._printed = passages
        self._passages = in_small_letters(passages)
        self._byline = byline
        self._published = published
        self._least = least
        self._drafts: dict[Key, SourceDraft] = {}
        self._spans: dict[Stretch, Span] = {}
        self._may_say_why: dict[int, bool] = {}

    def resolve(self, namings: Sequence[Stretch | None], taken: Collection[str]) -> Resolved:
        reader = NamingReader(self._passages)
        groups = [reader.uses(naming) for naming in namings]
        uses = [use for group in groups for use in group]
        owners = {
            number: owner
            for number, use in enumerate(uses)
            if use.place and (owner := owner_of(use, self._passages[use.place.passage].text))
        }
        keys = SourceKeys(self._passages, uses, list(owners.values()))
        uses = list(keys.uses[: len(uses)])
        all_ = [meaning.or_alone(number, self._least) for number, meaning in enumerate(keys.all())]
        found = all_[: len(uses)]
        self._wanted = {key for meaning in found for key in meaning.keys}
        owned = dict(zip(owners, zip(owners.values(), all_[len(uses) :], strict=True), strict=True))
        for number, (use, meaning) in enumerate(zip(uses, found, strict=True)):
            whose = owned.get(number)
            self._take_all(use, meaning, keys, (whose[0], whose[1].keys[0]) if whose else None)
        self._tell_documents(uses, found, keys)
        for draft in list(self._drafts.values()):
            introduce(draft, keys, self._passages)
        ids = dict(zip(self._drafts, fresh_ids("S", taken), strict=False))
        sources = tuple(
            draft.built(ids[draft.key], ids[draft.issuer] if draft.issuer else None, self._span)
            for draft in self._drafts.values()
        )
        members = enumerate(zip(uses, found, strict=True))
        attributions = tuple(
            tuple(one for _ in group for one in self._attributed(*next(members), ids=ids)) for group in groups
        )
        return Resolved(sources=sources, attributions=attributions)

    def _attributed(self, number: int, found: tuple[Use, Meaning], ids: dict[Key, str]) -> Iterator[Attribution]:
        use, meaning = found
        span = self._span(use.place) if use.place else None
        # whom no other words introduce is named by these
        own = meaning.keys[0] == ("alone", number) or meaning.keys[0][0] == "role"
        sure = None if own else meaning.confidence
        for key in meaning.keys:
            yield Attribution(source=ids[key], span=span, confidence=sure)

    def _span(self, place: Stretch) -> Span:
        """Make the span of a place, once."""
        span = self._spans.get(place)
        if span is None:
            span = self._spans[place] = span_of(place, self._printed)
        return span

    # --- drafting

    def _take_all(self, use: Use, meaning: Meaning, keys: SourceKeys, owner: tuple[Use, Key] | None) -> None:
        if len(meaning.keys) == 1:
            self._take(use, meaning.keys[0], keys, owner)
            return
        for key in meaning.keys:
            # "the two" says nothing of either
            draft = self._drafts.setdefault(key, SourceDraft(key=key, kind="person"))
            if use.place:
                draft.places[use.place] = None

    def _take(self, use: Use, key: Key, keys: SourceKeys, owner: tuple[Use, Key] | None) -> None:
        mention = use.mention
        draft = self._drafts.get(key)
        if draft is None:
            draft = self._drafts[key] = SourceDraft(key=key, kind=mention.kind)
        if use.place is None:
            return
        if key[0] == "named" and draft.kind == "person" and mention.kind in BODIES:
            draft.kind = mention.kind  # "Nimbus said … *the company* said"
        draft.places[use.place] = None
        if mention.kind == "author":
            sign(draft, mention, *((self._byline, f"By {self._byline}") if self._byline else ()))
            return
        if draft.anonymity is None and not mention.name and mention.kind != "document":
            mention = self._with_reason(draft, mention, use.place)
        if (
            key[0] == "person"
            and not mention.name
            and (age_in(mention.head or "") or self._is_told(key[1], draft, keys))
        ):
            mention = replace(mention, description=None)  # "the sheriff" says less than "Brae County Sheriff"
        if mention.pronoun is None or (key[0] == "alone" and not (draft.name or draft.description)):
            draft.take(replace(mention, description=mention.words) if mention.pronoun else mention)
        if mention.kind == "document":
            self._issue(draft, mention, use.place, keys, owner)
        elif mention.kind in {"person", "group"}:
            self._employ(draft, replace(use, mention=mention), keys, owner)

    def _is_told(self, person: object, draft: SourceDraft, keys: SourceKeys) -> bool:
        """Tell whether the story says who somebody is where it names him."""
        first = keys.story.people.first_of(person) if isinstance(person, tuple) else None
        if draft.description is not None or first is None:
            return draft.description is not None
        if isinstance(person, tuple) and keys.story.roles.get(person):
            return True
        at = first.stretch
        return first.title is not None or told_beside(self._passages[at.passage].text, at.start, at.end) is not None

    def _employ(self, draft: SourceDraft, use: Use, keys: SourceKeys, owner: tuple[Use, Key] | None) -> None:
        """Complete the body that a person works for, by its name where the story says it."""
        place, mention = use.place, use.mention
        if draft.affiliation and draft.affiliation == mention.affiliation and keys.story.is_person(draft.affiliation):
            draft.affiliation = None
        if draft.affiliation is None and mention.name and place:
            text = self._passages[place.passage].text
            draft.affiliation = affiliation_in_clause(text[place.end : place.end + _LONGEST_CLAUSE])
        if draft.affiliation is None and mention.description and " " in mention.description:
            # "Acme spokesperson", where the story shows that Acme is a firm
            draft.affiliation = keys.story.shown_body(mention.description.split(maxsplit=1)[0])
        name = keys.body_of(owner[1]) if owner else None
        if name and owner and is_implied(owner[0]) and known_kind(name) == "media":
            name = None  # "seen by Reuters": nobody's chief executive is an outlet's for that
        if name and draft.affiliation in {None, mention.affiliation}:
            draft.affiliation = name
        elif draft.affiliation and draft.affiliation.removeprefix("the ") in get("en").nouns.titles:
            # "the party", whichever it is
            draft.affiliation = None

    def _with_reason(self, draft: SourceDraft, mention: Mention, place: Stretch) -> Mention:
        text = self._passages[place.passage].text
        if place.passage not in self._may_say_why:
            self._may_say_why[place.passage] = may_say_why(text)
        if self._may_say_why[place.passage]:
            mention, draft.anonymity = without_reason(mention, text, place)
        return mention

    def _issue(
        self, draft: SourceDraft, mention: Mention, place: Stretch, keys: SourceKeys, owner: tuple[Use, Key] | None
    ) -> None:
        """Complete the issuer of a document and the time of issue."""
        if draft.issuer is None and mention.issuer:
            draft.issuer = self._issuer(mention.issuer, draft, keys) or (self._owning(*owner, draft) if owner else None)
            body = keys.body_of(draft.issuer) if draft.issuer and mention.issuer == "it" else None
            if body and draft.name is None:
                # "a bulletin it posted"
                draft.name, draft.description = f"{body} {mention.head}", None
        text = self._passages[place.passage].text
        when = issue_of(text, place) if draft.issued is None else None
        if when:
            for time in find_times(text[when[0] : when[1]], published=self._published)[:1]:
                span = Stretch(place.passage, when[0] + time.start, when[0] + time.end)
                draft.issued = TimeReference(value=time.value, span=self._span(span))

    def _tell_documents(self, uses: Sequence[Use], found: Sequence[Meaning], keys: SourceKeys) -> None:
        """Complete the documents that somebody says something in before: "Acme said in a report … the report"."""
        told = ToldDocuments(self._passages, uses, [meaning.keys[0] for meaning in found])
        for use, meaning in zip(uses, found, strict=True):
            draft = self._drafts.get(meaning.keys[0])
            noun = use.mention.head
            if draft is None or draft.kind != "document" or draft.issuer or draft.name or not use.place or not noun:
                continue
            one = told.find(noun, use.place) if use.mention.definite and not use.mention.plural else None
            if one is not None:
                self._tell_document(draft, one, noun, keys)

    def _tell_document(self, draft: SourceDraft, one: ToldDocument, noun: str, keys: SourceKeys) -> None:
        if one.speaker and one.speaker in self._drafts:
            draft.issuer = one.speaker
            body = keys.body_of(one.speaker)
            name = f"{body} {noun}" if body else None
        else:
            at = one.place
            name = read_mention(self._passages[at.passage].text[at.start : at.end]).name
        if name:
            draft.name, draft.description = name, None
            draft.places[one.place] = None

    def _issuer(self, words: str, draft: SourceDraft, keys: SourceKeys) -> Key | None:
        """Find the source that issued a document, made where the words clearly name a body."""
        issuer = read_mention(words)
        if issuer.name and issuer.kind == "person" and draft.name and _NAMED_SO.search(draft.name):
            # "an account called A"
            issuer = replace(issuer, kind="organization")
        key = keys.story.key_of_name(issuer) if issuer.name else None
        if key is None or key == draft.key or not issuer.name:
            return None
        clear = issuer.kind in BODIES and (known_kind(issuer.name) or issuer.name.lower() not in PLACES)
        if key not in self._wanted and not clear:
            return None
        if key not in self._drafts:
            self._drafts[key] = SourceDraft(key=key, kind=issuer.kind)
            if key not in self._wanted:
                self._drafts[key].take(issuer)
        return key

    def _owning(self, owner: Use, key: Key, draft: SourceDraft) -> Key | None:
        """Find the source without a name of its own that issued a document: "the ministry"."""
        mention = owner.mention
        if mention.pronoun and key[0] == "named" and key != draft.key:
            return self._drafted(key, mention)
        if mention.name or mention.pronoun or mention.plural or not mention.definite or key == draft.key:
            return None
        # "the town clerk" says who it is, "the man" does not
        telling = key[0] == "role" and " " in str(key[1]) and mention.kind == "person" and key not in self._wanted
        if key[0] == "alone" or telling:
            low = mention.words.lower()
            if mention.kind != "person" or not low.startswith("the ") or POSSESSIVE.search(low):
                return None
            key = ("described", low.replace("\u2019", "'"))
        elif mention.kind not in BODIES and key not in self._wanted and key[0] != "named":
            return None
        return self._drafted(key, mention)

    def _drafted(self, key: Key, mention: Mention) -> Key:
        """Begin the draft of a source that is no source of a claim, as far as is known."""
        if key not in self._drafts:
            body = key[0] == "named" and mention.kind == "person"
            self._drafts[key] = SourceDraft(key=key, kind="organization" if body else mention.kind)
            if key not in self._wanted and not mention.pronoun:
                self._drafts[key].take(mention)
        return key
