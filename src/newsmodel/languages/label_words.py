"""Words that pages for people are labelled with: a language has them as soon as it has `labels.txt`."""

from __future__ import annotations

from collections.abc import Mapping

from newsmodel.languages.sections import Sections, labels


class Labels(Sections):
    """Labels of the page that shows a story and its claims, `labels.txt`; a line is a key and what is printed for it.

    Attributes:
        page: Headings and controls of the page, by what they are for.
        claim: Names of what a claim's card tells: "form".
        source_kinds: Kinds of sources: "person".
        affirmed: What a source does with a claim, by the kind of its cue: "denies it".
        negated: The same of an attribution that is negated: "does not deny it".
        forms: Forms of speech: "direct".
        polarities: Polarities of an attribution.
        modalities: How sure the source is made to sound.
        statuses: What a person has decided of a claim.
        relations: How a claim stands to another one.
        severities: Severities of issues.
        corrections: Kinds of corrections.
        media_kinds: Kinds of media.
        source_list: Headings of the page of sources over many stories.
        changes: Headings of the page of what changed in a story, and what became of a part: "moved".
        parts: Parts of a story: "headline".
        review: Headings and controls for those who review.
    """

    page: Mapping[str, str] = labels()
    claim: Mapping[str, str] = labels()
    source_kinds: Mapping[str, str] = labels()
    affirmed: Mapping[str, str] = labels()
    negated: Mapping[str, str] = labels()
    forms: Mapping[str, str] = labels()
    polarities: Mapping[str, str] = labels()
    modalities: Mapping[str, str] = labels()
    statuses: Mapping[str, str] = labels()
    relations: Mapping[str, str] = labels()
    severities: Mapping[str, str] = labels()
    corrections: Mapping[str, str] = labels()
    media_kinds: Mapping[str, str] = labels()
    source_list: Mapping[str, str] = labels()
    changes: Mapping[str, str] = labels()
    parts: Mapping[str, str] = labels()
    review: Mapping[str, str] = labels()
