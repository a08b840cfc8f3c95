"""Makes records of claims that no story has, out of those that it has: every kind of them that `grounding.py` tries."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Sequence

import attrs

from newsmodel.claims import ClaimRecord
from newsmodel.claims.grounding.folding import class_of, fold
from newsmodel.claims.passages import passages_of
from newsmodel.languages.language import get
from newsmodel.model import Article
from newsmodel.prose.sentences import split_sentences

#: A content is changed where it has so many words at least: fewer may stand anywhere.
_LEAST = 4
#: Letters of Latin and those of Cyrillic that look alike.
_ALIKE = str.maketrans("aeopcxy", "аеорсху")


@attrs.frozen(kw_only=True)
class Setting:
    """What there is to make up records of.

    Attributes:
        article: The story.
        others: Other claims that people marked in it.
        strangers: Those of them that are of other sources.
        elsewhere: A claim of another story in the same language.
        paraphrase: The content of the claim in other words, where there is one.
        chance: Chooses.
    """

    article: Article
    others: Sequence[ClaimRecord]
    strangers: Sequence[ClaimRecord]
    elsewhere: ClaimRecord | None
    paraphrase: str | None
    chance: random.Random

    @property
    def texts(self) -> list[str]:
        """The texts that claims stand in."""
        return [passage.text for passage in passages_of(self.article)]


# --- words


def parted(text: str) -> list[str]:
    """Part a text into its words, each with what stands behind it."""
    found = fold(text)
    ends = [*found.starts[1:], len(text)] if found.starts else []
    return [text[start:end] for start, end in zip(found.starts, ends, strict=True)]


def joined(words: Sequence[str]) -> str:
    """Join words, a space where two of scripts with spaces would be one."""
    text = ""
    for word in words:
        is_one = text[-1:].isalnum() and word[:1].isalnum() and "c" not in (class_of(text[-1]), class_of(word[0]))
        text += f" {word}" if is_one else word
    return text.strip()


def _words_of_story(setting: Setting) -> list[str]:
    return [word.strip() for text in setting.texts for word in parted(text) if word.strip().isalpha()]


def _negations(setting: Setting) -> frozenset[str]:
    own = get(setting.article.language or "en").negation
    return own.all_words | own.all_stems


# --- contents that no story has

Change = Callable[[list[str], Setting], "str | None"]


def _replaced(at: Callable[[list[str]], int]) -> Change:
    def change(words: list[str], setting: Setting) -> str | None:
        number = at(words)
        others = [word for word in _words_of_story(setting) if word.casefold() != words[number].strip().casefold()]
        tail = words[number][len(words[number].rstrip()) :]
        return joined([*words[:number], setting.chance.choice(others) + tail, *words[number + 1 :]])

    return change


def _number_changed(words: list[str], _: Setting) -> str | None:
    at = next((index for index, word in enumerate(words) if word.strip().isdecimal()), None)
    if at is None:
        return None
    digits = words[at].strip()
    return joined([*words[:at], words[at].replace(digits, str(int(digits) + 1)), *words[at + 1 :]])


def _number_put_in(words: list[str], _: Setting) -> str | None:
    middle = len(words) // 2
    return joined([*words[:middle], "17 ", *words[middle:]])


def _negated(words: list[str], setting: Setting) -> str | None:
    negation = setting.chance.choice(sorted(_negations(setting)) or ["not"])
    middle = len(words) // 2
    return joined([*words[:middle], f"{negation} ", *words[middle:]])


def _affirmed(words: list[str], setting: Setting) -> str | None:
    text, negations = joined(words), _negations(setting)
    left = [word for word in words if word.strip().casefold() not in negations]
    found = joined(left)
    return found if found != text else None


def _negation_dotted(words: list[str], setting: Setting) -> str | None:
    negations = _negations(setting)
    at = next((index for index, word in enumerate(words) if word.strip().casefold() in negations), 0)
    return joined([*words[:at], "… ", *words[at + 1 :]]) if 0 < at < len(words) - 1 else None


def _turned(words: list[str], _: Setting) -> str | None:
    half = len(words) // 2
    return joined([*words[half:], " ", *words[:half]])


def _shuffled(words: list[str], setting: Setting) -> str | None:
    return joined(setting.chance.sample(words, len(words)))


def _neighbours_swapped(words: list[str], setting: Setting) -> str | None:
    at = setting.chance.randrange(len(words) - 1)
    return joined([*words[:at], words[at + 1], words[at], *words[at + 2 :]])


def _left_out(count: int) -> Change:
    def change(words: list[str], _: Setting) -> str | None:
        middle = len(words) // 2
        return joined([*words[:middle], *words[middle + count :]]) if len(words) > count + _LEAST else None

    return change


def _of_story(words: list[str], setting: Setting) -> str | None:
    found = _words_of_story(setting)
    return joined(setting.chance.sample(found, min(len(words), len(found))))


def _alike(words: list[str], _: Setting) -> str | None:
    return joined(words).translate(_ALIKE)


def _halves(between: str) -> Change:
    def change(words: list[str], setting: Setting) -> str | None:
        other = _other_words(setting)
        if other is None:
            return None
        return joined([*words[: len(words) // 2], between, *other[len(other) // 2 :]])

    return change


def _behind(between: str, *, other_first: bool = False) -> Change:
    def change(words: list[str], setting: Setting) -> str | None:
        other = _words_of(setting.strangers)  # two of one quotation may stand around its speaker
        if other is None:
            return None
        first, second = (other, words) if other_first else (words, other)
        return joined(first).rstrip(".。।") + between + joined(second)

    return change


def _with_attribution(between: str, negation: str = "") -> Change:
    """Put whom another claim is of, and its cue, behind the words, or before them."""

    def change(words: list[str], setting: Setting) -> str | None:
        other = next((one for one in setting.strangers if one.source and one.cue), None)
        if other is None:
            return None
        return joined(words).rstrip(".。।") + f"{between}{other.source[0]} {negation}{other.cue}"

    return change


def _clauses_turned(words: list[str], _: Setting) -> str | None:
    text = joined(words)
    first, mark, rest = text.partition(next((mark for mark in ",،，、" if mark in text), ","))
    return f"{rest.strip()}{mark} {first.strip()}" if mark and len(parted(rest)) >= _LEAST else None


def _every_second(words: list[str], _: Setting) -> str | None:
    return joined(words[::2]) if len(words) >= 2 * _LEAST else None


def _negation_in_brackets(words: list[str], setting: Setting) -> str | None:
    negation = setting.chance.choice(sorted(_negations(setting)) or ["not"])
    middle = len(words) // 2
    return joined([*words[:middle], f"[{negation}] ", *words[middle:]])


def _other_words(setting: Setting) -> list[str] | None:
    return _words_of(setting.others)


def _words_of(claims: Sequence[ClaimRecord]) -> list[str] | None:
    other = next((one for one in claims if len(parted(one.content[0])) >= _LEAST), None)
    return None if other is None else parted(other.content[0])


def _with_strange_sentence(words: list[str], setting: Setting) -> str | None:
    strange = setting.paraphrase or _elsewhere(words, setting)
    return strange and f"{joined(words).rstrip('.')}. {strange}."


def _behind_strange_sentence(words: list[str], setting: Setting) -> str | None:
    strange = setting.paraphrase or _elsewhere(words, setting)
    return strange and f"{strange}. {joined(words)}"


def _elsewhere(_: list[str], setting: Setting) -> str | None:
    words = None if setting.elsewhere is None else setting.elsewhere.content[0]
    return words if words and len(parted(words)) >= _LEAST else None


def _paraphrased(_: list[str], setting: Setting) -> str | None:
    return setting.paraphrase


def _name_swapped(words: list[str], setting: Setting) -> str | None:
    """Put another person of the story where one is named."""
    text = joined(words)
    names = [one.source[0] for one in setting.others if one.source and one.source[0][0].isupper()]
    here = next((name for name in names if name in text), None)
    other = next((name for name in names if name not in text), None)
    return text.replace(here, other) if here and other else None


def _whole_of_it(words: list[str], _: Setting) -> str | None:
    return f"It is true that {joined(words)}, experts agree"


def _next_sentence(between: str) -> Change:
    def change(words: list[str], setting: Setting) -> str | None:
        following = _words_behind(joined(words), setting)
        return joined([*words[: len(words) // 2], between, *following[len(following) // 2 :]]) if following else None

    return change


def _words_behind(content: str, setting: Setting) -> list[str] | None:
    """Take the words of the sentence behind that of a content."""
    for text in setting.texts:
        sentences = [text[one.start : one.end] for one in split_sentences(text)]
        for one, other in itertools.pairwise(sentences):
            if content in one and len(words := parted(other)) >= 2 * _LEAST:
                return words
    return None


def _scattered(words: list[str], _: Setting) -> str | None:
    return " … ".join(word.strip() for word in words[::3]) if len(words) >= 3 * _LEAST else None


def _quoting_a_part(words: list[str], setting: Setting) -> str | None:
    strange = _elsewhere(words, setting)
    return strange and f"{strange} “{joined(words[:_LEAST])}”"


CONTENTS: dict[str, Change] = {
    "a word of the story in the middle": _replaced(lambda words: len(words) // 2),
    "… at the beginning": _replaced(lambda _: 0),
    "… at the end": _replaced(lambda words: len(words) - 1),
    "a number changed": _number_changed,
    "a number put in": _number_put_in,
    "a negation put in": _negated,
    "a negation taken out": _affirmed,
    "a negation under an ellipsis": _negation_dotted,
    "words turned round": _turned,
    "words shuffled": _shuffled,
    "two neighbours swapped": _neighbours_swapped,
    "a word left out": _left_out(1),
    "two words left out": _left_out(2),
    "words of the story": _of_story,
    "letters of another script": _alike,
    "halves of two claims": _halves(" "),
    "… with an ellipsis": _halves(" … "),
    "two claims as one": _behind(" "),
    "… with a comma": _behind(", "),
    "… with a semicolon": _behind("; "),
    "… with a full stop": _behind(". "),
    "… with an ellipsis between": _behind(" … "),
    "… the other first": _behind(", ", other_first=True),
    "with another's attribution": _with_attribution(", "),
    "… behind it without a mark": _with_attribution(" "),
    "… negated": _with_attribution(", ", "never "),
    "clauses turned round": _clauses_turned,
    "every second word": _every_second,
    "a negation in brackets": _negation_in_brackets,
    "a strange sentence behind": _with_strange_sentence,
    "a strange sentence before": _behind_strange_sentence,
    "words around it": _whole_of_it,
    "a name swapped": _name_swapped,
    "a sentence and the next": _next_sentence(" "),
    "… under an ellipsis": _next_sentence(" … "),
    "words scattered": _scattered,
    "words quoted in a strange claim": _quoting_a_part,
    "a paraphrase": _paraphrased,
    "a claim of another story": _elsewhere,
}


def contents(record: ClaimRecord, setting: Setting) -> Iterator[tuple[str, ClaimRecord]]:
    """Yield records whose content no story has, by kind."""
    longest = max(record.content, key=len)
    words = parted(longest)
    if len(words) < _LEAST:
        return
    for kind, change in CONTENTS.items():
        text = change(words, setting)
        if text and not stands(text, setting.texts):
            parts = [text if part == longest else part for part in record.content]
            yield kind, attrs.evolve(record, content=parts)
    if len(record.content) == 1:
        parts = [joined(words[len(words) // 2 :]), joined(words[: len(words) // 2])]
        if not stands(joined(parts), setting.texts):
            yield "halves as parts turned round", attrs.evolve(record, content=parts)
    other = _other_words(setting)
    if other and len(record.content) == 1:
        parts = [joined(words[: len(words) // 2]), joined(other[len(other) // 2 :])]
        if stands(joined(parts), setting.texts):
            return
        yield "halves as two parts", attrs.evolve(record, content=parts)


def stands(text: str, texts: Sequence[str]) -> bool:
    """Whether words stand in a text one behind the other, by a plainer way than that of grounding."""
    wanted = [key.casefold() for key in fold(text).keys if key.isalnum()]
    for one in texts:
        keys = [key.casefold() for key in fold(one).keys if key.isalnum()]
        if any(keys[at : at + len(wanted)] == wanted for at in range(len(keys) - len(wanted) + 1)):
            return True
    return False


# --- attributions that no story has


def attributions(record: ClaimRecord, setting: Setting) -> Iterator[tuple[str, ClaimRecord]]:
    """Yield records of a story's words that it attributes to nobody, to others, or with other words, by kind."""
    texts = setting.texts
    strange = setting.elsewhere
    if strange is not None and strange.source and not stands(strange.source[0], texts):
        yield "a source of another story", attrs.evolve(record, source=strange.source)
    if record.source:
        yield "a source that nobody is", attrs.evolve(record, source="Zebulon Zeppelin")
        yield "a source with a strange name", attrs.evolve(record, source=f"{record.source[0]} Zeppelin")
    others = [one for one in setting.others if one.source and not is_alike(one, record)]
    if others and record.source:
        other = setting.chance.choice(others)
        swapped = attrs.evolve(record, source=other.source, name=other.name)
        yield "a source swapped", attrs.evolve(swapped, cue=None)
        yield "source and cue swapped", attrs.evolve(swapped, cue=other.cue)
        yield "words of another source", attrs.evolve(swapped, name=record.name, cue=None)
        if other.name and not stands(other.name, [" ".join(record.source)]):
            yield "the name of another source", attrs.evolve(record, name=other.name)


def is_alike(one: ClaimRecord, other: ClaimRecord) -> bool:
    """Whether two claims are of one source, as far as a person has marked it, or of names that share a word.

    Args:
        one: A claim.
        other: Another one.
    """
    mine, theirs = ({word.casefold() for words in each.source for word in words.split()} for each in (one, other))
    return bool(mine & theirs or {*one.source_ids} & {*other.source_ids})
