"""Plain German sentences: the same source and content, whatever the frame, the cue and the subject."""

from __future__ import annotations

import itertools

import attrs
import pytest
from tests.claims.test_rules import read_case

from newsmodel.claims import DEFAULT_CONFIDENCE
from newsmodel.claims.confidence import confidence_of, is_sure_enough
from newsmodel.claims.german.attributions import find_attributions

#: Of a hundred sentences of each frame, so many are right at least.
FLOOR = 90
#: Of a hundred of all.
FLOOR_OF_ALL = 97
#: Nominative and dative; `*`: a plural.
SUBJECTS = (
    "Okafor/Okafor",
    "Ana Ruiz/Ana Ruiz",
    "Innenministerin Ana Ruiz/Innenministerin Ana Ruiz",
    "der neue Vorsitzende Ole Brandt/dem neuen Vorsitzenden Ole Brandt",
    "eine Sprecherin der Stadt/einer Sprecherin der Stadt",
    "Ana Ruiz (Grüne)/Ana Ruiz (Grüne)",
    "der Leiter des Amtes, Ole Brandt,/dem Leiter des Amtes, Ole Brandt,",
    "*drei Augenzeugen/drei Augenzeugen",
    "*Feuerwehr und Polizei/Feuerwehr und Polizei",
    "die Feuerwehr/der Feuerwehr",
    "das Unternehmen/dem Unternehmen",
    "die Nordbank AG/der Nordbank AG",
    "Greenpeace/Greenpeace",
    "die Studie/der Studie",
)
#: {S} {s} {t}: the subject at the start, within, at the end; {D} {d}: in the dative; {V}: the verb.
FRAMES = {
    "dass": "[{S}] <{V}>, {{dass der Deich gebrochen ist}}.",
    "clause": "[{S}] <{V}>, {{der Deich sei gebrochen}}.",
    "day": "Am Freitag <{V}> [{s}], {{der Deich sei gebrochen}}.",
    "tail": "{{Der Deich sei gebrochen}}, <{V}> [{t}].",
    "quotation": "{{„Der Deich ist gebrochen“}}, <{V}> [{t}].",
    "colon": "[{S}] <{V}>: {{„Der Deich ist gebrochen.“}}",
    "medial": "{{„Der Deich“}}, <{V}> [{t}], {{„ist gebrochen.“}}",
    "wie": "Wie [{s}] <{V}>, {{ist der Deich gebrochen}}.",
    "wie-tail": "{{Der Deich ist gebrochen}}, wie [{s}] <{V}>.",
    "laut": "<Laut> [{d}] {{ist der Deich gebrochen}}.",
    "laut-within": "{{Der Deich ist}} <laut> [{d}] {{schon gebrochen}}.",
    "zufolge": "[{D}] <zufolge> {{ist der Deich gebrochen}}.",
    "so": "{{Der Deich sei gebrochen}}, <so> [{t}].",
}
#: Singular and plural.
VERBS = ("sagte/sagten", "erklärt/erklären", "betonte/betonten", "berichtete/berichteten", "behauptete/behaupteten")


@attrs.frozen
class Sentence:
    """A sentence with its brackets, and the frame that it stands in."""

    frame: str
    marked: str


def sentences() -> list[Sentence]:
    """Every subject in every frame with every verb, once each."""
    found: dict[str, Sentence] = {}
    for subject, (frame, pattern), verb in itertools.product(SUBJECTS, FRAMES.items(), VERBS):
        words, _, dative = subject.lstrip("*").partition("/")
        one, _, many = verb.partition("/")
        capital = words[0].upper() + words[1:]
        marked = pattern.format(
            S=capital,
            s=words,
            t=words.rstrip(","),
            d=dative,
            D=dative[0].upper() + dative[1:],
            V=many if subject.startswith("*") else one,
        )
        # the comma of an apposition stands outside of the source, once
        marked = marked.replace(",],", "],").replace(",]", "],").replace(",>:", ">:")
        found[marked] = Sentence(frame, marked)
    return list(found.values())


def is_right(sentence: Sentence) -> bool:
    """Whether a claim that is sure enough has exactly the source, the cue and the content."""
    case = read_case(sentence.marked)
    return any(
        (one.source, one.cue, one.content) == (case.source, case.cue, case.content)
        for one in find_attributions(case.passages)
        if is_sure_enough(confidence_of(one.method, one.lemma, one.contexts, "de"), DEFAULT_CONFIDENCE)
    )


def test_plain_sentences_are_right() -> None:
    """All of them together."""
    wrong = [sentence.marked for sentence in sentences() if not is_right(sentence)]
    total = len(sentences())
    assert 100 * (total - len(wrong)) >= FLOOR_OF_ALL * total, wrong


@pytest.mark.parametrize("frame", FRAMES)
def test_no_frame_is_lost(frame: str) -> None:
    """A rule that fails in one of them shows here, however few its sentences are."""
    some = [sentence for sentence in sentences() if sentence.frame == frame]
    wrong = [sentence.marked for sentence in some if not is_right(sentence)]
    assert 100 * (len(some) - len(wrong)) >= FLOOR * len(some), wrong
