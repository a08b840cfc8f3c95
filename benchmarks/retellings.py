"""Writes records of claims as models of language do: with their attribution, as sentences, without marks or places."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from newsmodel.claims import ClaimRecord

#: Marks of quotation, and those at the edges of clauses.
_QUOTES, _ENDS = '"“”„«»', ",;.:"
#: The conjunction of a content, by the language of its story.
_THAT = {"en": "that", "de": "dass"}

Retelling = Callable[[ClaimRecord, str], "ClaimRecord | None"]


def bare(record: ClaimRecord) -> ClaimRecord:
    """Take places, ids, kind and polarity away from a record."""
    return ClaimRecord(
        content=record.content, source=record.source, name=record.name, cue=record.cue, voice=record.voice
    )


def _sentence(record: ClaimRecord) -> str:
    """Give the content of a record as one run of words without quotation marks or marks at its edges."""
    words = " ".join(record.content)
    return words.translate({ord(mark): None for mark in _QUOTES}).strip().strip(_ENDS).strip()


def _lower(words: str, language: str) -> str:
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if language == "en" and first[1:].islower() else words


def _with(record: ClaimRecord, content: str) -> ClaimRecord:
    return attrs.evolve(bare(record), content=content[:1].upper() + content[1:])


def _without_quotes(record: ClaimRecord, _: str) -> ClaimRecord:
    return attrs.evolve(bare(record), content=_sentence(record))


def _source_first(record: ClaimRecord, _: str) -> ClaimRecord | None:
    if not record.source or not record.cue:
        return None
    return _with(record, f"{record.source[0]} {record.cue} {_sentence(record)}.")


def _source_first_that(record: ClaimRecord, language: str) -> ClaimRecord | None:
    words = _sentence(record)
    if not record.source or not record.cue or language not in _THAT:
        return None
    that = "" if words.startswith(_THAT[language]) else f"{_THAT[language]} "
    return _with(record, f"{record.source[0]} {record.cue} {that}{_lower(words, language)}.")


def _source_last(record: ClaimRecord, _: str) -> ClaimRecord | None:
    if not record.source or not record.cue:
        return None
    return _with(record, f"{_sentence(record)}, {record.source[0]} {record.cue}.")


def _cue_last(record: ClaimRecord, _: str) -> ClaimRecord | None:
    if not record.source or not record.cue:
        return None
    return _with(record, f"“{_sentence(record)},” {record.cue} {record.source[0]}.")


def _name_first(record: ClaimRecord, _: str) -> ClaimRecord | None:
    if not record.name or not record.cue:
        return None
    return attrs.evolve(
        _with(record, f"{record.name} {record.cue} {_sentence(record)}."), source=record.name, name=None
    )


def _with_that(record: ClaimRecord, language: str) -> ClaimRecord | None:
    that = _THAT.get(language)
    if that is None or _sentence(record).lower().startswith(that):
        return None
    return _with(record, f"{that} {_lower(_sentence(record), language)}")


def _without_that(record: ClaimRecord, language: str) -> ClaimRecord | None:
    that = f"{_THAT.get(language)} "
    words = _sentence(record)
    return _with(record, words.removeprefix(that) + ".") if words.startswith(that) else None


def _with_ellipses(record: ClaimRecord, _: str) -> ClaimRecord:
    return _with(record, f"…{_sentence(record)}...")


def _by_full_name(record: ClaimRecord, _: str) -> ClaimRecord | None:
    return attrs.evolve(bare(record), source=record.name, name=None) if record.name else None


def _with_lemma(record: ClaimRecord, _: str) -> ClaimRecord | None:
    lemma = record.cue_lemma
    return attrs.evolve(bare(record), cue=lemma) if lemma and lemma != record.cue else None


def _source_alone(record: ClaimRecord, _: str) -> ClaimRecord:
    return attrs.evolve(bare(record), cue=None, name=None)


def _name_and_lemma(record: ClaimRecord, _: str) -> ClaimRecord | None:
    if not record.cue_lemma:
        return None
    source = record.name or record.source
    said = attrs.evolve(bare(record), cue=record.cue_lemma, source=source, name=None)
    return attrs.evolve(said, content=_sentence(record) + ".")


#: What a model may write for a claim; None where a record has nothing for it.
RETELLINGS: dict[str, Retelling] = {
    "as marked, without places": lambda record, _: bare(record),
    "one run of words, without quotes": _without_quotes,
    "source and cue before it": _source_first,
    "source, cue and “that” before it": _source_first_that,
    "source and cue behind it": _source_last,
    "a quotation with cue and source behind": _cue_last,
    "full name and cue before it": _name_first,
    "“that” put in": _with_that,
    "“that” taken out": _without_that,
    "ellipses around it": _with_ellipses,
    "full name for the words": _by_full_name,
    "the lemma of the cue": _with_lemma,
    "content and source alone": _source_alone,
    "full name, lemma, no quotes": _name_and_lemma,
}
