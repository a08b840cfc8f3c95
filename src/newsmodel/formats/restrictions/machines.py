"""Origin in a machine, in the terms of IPTC and schema.org."""

from __future__ import annotations

import re
from typing import Any

from newsmodel.formats.restrictions.truth import is_set, term_named
from newsmodel.model import Concept
from newsmodel.prose.patterns import pattern
from newsmodel.values import as_uri

#: Terms of IPTC's digitalsourcetype for what people or cameras have made.
_HUMAN = frozenset(
    [
        "digitalcapture",
        "computationalcapture",
        "multiframecomputationalcapture",
        "negativefilm",
        "positivefilm",
        "print",
        "humanedits",
        "minorhumanedits",
        "compositecapture",
        "digitalcreation",
        "digitalart",
        "softwareimage",
        "screencapture",
    ]
)


def is_of_machine(origin: Concept) -> bool:
    """Tell whether a digital source type says that a machine has made something; one that is unknown does.

    Example:
        >>> is_of_machine(Concept(uri="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"))
        True
        >>> is_of_machine(Concept(uri="https://schema.org/DigitalCaptureDigitalSource"))
        False
    """
    words = (origin.uri or origin.code or origin.name or "").rstrip("/# ")
    return "".join(_WORD.findall(re.split(r"[:/#]", words)[-1])).casefold().removesuffix("digitalsource") not in _HUMAN


_WORD = pattern(r"[^\W_]+")
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_TERM = re.compile(r"[A-Za-z]+")
#: The name of a term as people write it: "trained algorithmic media", "digital-capture".
_NAME = re.compile(r"\A[A-Za-z]+(?:[ _-][A-Za-z]+){1,7}")
#: Terms of what a machine has made, of what one without training has, and of what people have made with one.
MADE_BY_MACHINE = f"{_SOURCE_TYPES}trainedAlgorithmicMedia"
MADE_BY_ALGORITHM = f"{_SOURCE_TYPES}algorithmicMedia"
MADE_WITH_MACHINE = f"{_SOURCE_TYPES}compositeWithTrainedAlgorithmicMedia"


def source_type_of(raw: Any) -> str | None:
    """Read a digital source type: the URI of a term, or its name; of several that of one for machines.

    Where one of several cannot be read, and none is for machines, none is read: it may have been.

    Example:
        >>> source_type_of("trainedAlgorithmicMedia") == MADE_BY_MACHINE == source_type_of("Trained algorithmic media")
        True
    """
    if isinstance(raw, list):
        members = [(member, source_type_of(member)) for member in raw]
        read = [uri for _, uri in members if uri is not None]
        machines = [uri for uri in read if is_of_machine(Concept(uri=uri))]
        is_unsure = any(uri is None and is_set(member) for member, uri in members)
        return next(iter(machines or ([] if is_unsure else read)), None)
    raw = term_named(raw)
    if not isinstance(raw, str) or not raw.strip():
        return None
    word = raw.strip()
    if _NAME.fullmatch(word):
        first, *others = _WORD.findall(word)
        word = first.lower() + "".join(map(str.capitalize, others))
    if _TERM.fullmatch(word):
        vocabulary = "https://schema.org/" if word.endswith("DigitalSource") else _SOURCE_TYPES
        word = f"{vocabulary}{word}"
    return as_uri(word)
