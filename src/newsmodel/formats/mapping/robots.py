"""The words for robots that reserve the training of machines."""

from __future__ import annotations

import re

from newsmodel.formats.restrictions import TRAINING_PROHIBITED

_SEPARATORS = re.compile(r"[\s,;:]+")
_NO_TRAINING = frozenset({"noai", "noimageai", "noml"})


def reserved_by_robots(words: str) -> str | None:
    """Tell what words for robots reserve; None where they reserve nothing.

    Example:
        >>> reserved_by_robots("noindex, noai"), reserved_by_robots("noindex")
        ('http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING', None)
    """
    return None if _NO_TRAINING.isdisjoint(_SEPARATORS.split(words.lower())) else TRAINING_PROHIBITED
