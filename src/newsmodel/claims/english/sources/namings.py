"""The words that name sources, read where they stand: a use for each source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.mentions.known_names import GIVEN
from newsmodel.claims.english.mentions.lists import split_sources
from newsmodel.claims.english.mentions.mention import read_mention, told_title
from newsmodel.claims.english.sources.epithets import tells_of_somebody
from newsmodel.claims.english.sources.positions import is_said_behind
from newsmodel.claims.english.sources.story_names import people_in
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.claims.sources.drafts import Use
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.prose.patterns import pattern
from newsmodel.values import SourceKind

_NOBODY = Mention(words="", kind="unstated")
_DEMONSTRATIVE = re.compile(
    r"(?:(?:\A|[.!?][\"\u201d\u2019']?\s)(?=[A-Z])|[,\"\u201d\u2019]\s)(?P<that>[Tt]h(?:at|is) )\Z"
)
_CAPITALISED = r"[^\W\d_a-z][\w'\u2019-]*\.?"
#: A name, perhaps with an age, that an apposition follows.
_NAME_BEFORE = re.compile(
    rf"(?<![\w'\u2019])(?P<name>{_CAPITALISED}(?: (?:(?:of|for|and|the) ){{0,2}}{_CAPITALISED}){{1,5}})"
    r"(?: \([\w&]{2,8}\))?(?:, \d{1,3})?, \Z"
)
_ROLE = re.compile(r"(?:an?|the) ")
_WHO_BEHIND = re.compile(r",? (?:who|which)\b")
_LONGEST_NAME = 100
_ME = frozenset({"i", "me", "my", "mine", "myself"})
#: A headline that begins with who speaks: "Jo Lee: I was afraid".
_HEADED = pattern(r"([^\W\d_a-z][\w'\u2019.-]*(?: [\w'\u2019.-]+){0,2} [^\W\d_a-z][\w'\u2019-]*): ")
_OWNING_NAME = re.compile(r"[^\W\d_a-z][\w&-]+['\u2019]s")
_LETTER = re.compile(r"[^\W_]")


class NamingReader:
    """Reads the namings of a story.

    Args:
        passages: The story.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._answers: frozenset[int] | None = None

    def uses(self, naming: Stretch | None) -> list[Use]:
        """Read one naming: a use for each source that it names."""
        whole = self._trimmed(naming) if naming else None
        if whole is None:
            return [Use(place=None, mention=_NOBODY)]
        text = self._passages[whole.passage].text
        words = text[whole.start : whole.end]
        uses = [
            self._use(Stretch(whole.passage, whole.start + member.start, whole.start + member.end))
            for member in split_sources(words)
        ]
        return [_with_role_of_several(uses[0]), *uses[1:]] if len(uses) > 1 else uses

    def _trimmed(self, naming: Stretch) -> Stretch | None:
        """Trim the white space around the words of a naming; None where there are none."""
        if not 0 <= naming.passage < len(self._passages):
            return None
        text = self._passages[naming.passage].text
        words = text[max(0, naming.start) : max(0, naming.end)]
        if not _LETTER.search(words):
            return None
        start = max(0, naming.start) + len(words) - len(words.lstrip())
        return Stretch(naming.passage, start, start + len(words.strip()))

    def _use(self, place: Stretch) -> Use:
        text = self._passages[place.passage].text
        place = _with_name_before(_with_demonstrative(place, text), text)
        mention = read_mention(text[place.start : place.end])
        if mention.pronoun in _ME or mention.words == "A":
            answering = self._answering(place.passage)
            if answering is not None and (mention.pronoun or place.start == 0):
                name = answering or None
                told = None if name else mention.words
                return Use(
                    place=place, mention=Mention(words=mention.words, kind="person", name=name, description=told)
                )
        if mention.head and mention.words.lower() == mention.head and mention.head in get("en").nouns.offices:
            # in a headline, or in what is written like one, without an article
            mention = replace(mention, bare=True, definite=True)
        if mention.kind == "person" and _OWNING_NAME.fullmatch(mention.words) and _owns_nothing(text, place.end):
            # "*Wexler's* said", a shop
            mention = Mention(words=mention.words, kind="organization", name=mention.words)
        if mention.kind == "author" and is_in_quotation(place, self._passages):
            several = mention.pronoun in {"we", "us", "our", "ours", "ourselves"}
            kind: SourceKind = "group" if several else "person"
            mention = replace(mention, kind=kind, pronoun=None, description=mention.words)
        return Use(place=place, mention=mention)

    def _answering(self, number: int) -> str | None:
        """Name the one who answers questions in a passage, "" for somebody without a name; None where nobody does."""
        if self._answers is None:
            self._answers = frozenset(_answers(self._passages))
        if number not in self._answers:
            return None
        before = self._passages[: min(self._answers)]
        heads = (_HEADED.match(passage.text) for passage in before)
        people = (match[1] for match in heads if match and match[1].split()[0].lower() in GIVEN)
        return next(people, "") or self._introduced(before)  # not "Storm Ida: what we know"

    def _introduced(self, before: Sequence[Passage]) -> str:
        """Name the only one whom an interview introduces; "" where it tells of another one too."""
        prose = [(number, one) for number, one in enumerate(before) if one.place == "prose"]
        named = {found.name for number, one in prose for found in people_in(one, number)}
        if len(named) != 1 or any(tells_of_somebody(one.text, len(one.text)) for _, one in prose):
            return ""
        return named.pop()


def _owns_nothing(text: str, end: int) -> bool:
    """Tell whether nothing that somebody owns follows: "Wexler's *said*", "said Wexler's*.*"."""
    return text[end : end + 1] in {"", ".", ",", ";"} or is_said_behind(text, end)


def _with_role_of_several(use: Use) -> Use:
    """Part what several are from the first of their names: "*Farmers* Jo" of "Farmers Jo and Ann Lee"."""
    role, _, name = use.mention.words.partition(" ")
    if use.mention.kind != "person" or use.mention.name != use.mention.words or " " in name or not name:
        return use
    if kind_of_noun(role) != ("group", True):
        return use
    mention = read_mention(name)
    return replace(use, mention=replace(mention, words=use.mention.words, description=told_title(role)))


def _with_demonstrative(place: Stretch, text: str) -> Stretch:
    """Take in the "that" before a noun that begins a sentence: it does not begin a clause there."""
    before = _DEMONSTRATIVE.search(text, max(0, place.start - 9), place.start)
    if before is None or text[place.start : place.end].count(" ") or not text[place.start].islower():
        return place
    return Stretch(place.passage, before.start("that"), place.end)


def _with_name_before(place: Stretch, text: str) -> Stretch:
    """Take in the name that an apposition before "who" describes: "Jo Lee, 64, *a farmer from Brae*, who"."""
    if not _ROLE.match(text, place.start) or not _WHO_BEHIND.match(text, place.end):
        return place
    before = _NAME_BEFORE.search(text, max(0, place.start - _LONGEST_NAME), place.start)
    if before is None:
        return place
    whole = Stretch(place.passage, before.start("name"), place.end)
    return whole if read_mention(text[whole.start : whole.end]).name else place


def _answers(passages: Sequence[Passage]) -> Iterator[int]:
    """List the passages that answer a question, by number, in an interview of questions and answers."""
    answer = False
    for number, passage in enumerate(passages):
        if passage.text.startswith(("A: ", "Q: ")):
            answer = passage.text[0] == "A"
        elif passage.place != "prose":
            answer = False
        if answer:
            yield number
