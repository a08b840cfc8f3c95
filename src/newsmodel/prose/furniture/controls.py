"""Controls of a page behind the name of an author, as a copied page has them: "By Ana Ruiz Leave a comment"."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import furniture_words
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.naming import joining

#: A copied line has so many controls at most.
_MOST = 6
#: What stands around them.
_SIGNS = " \t\u00a0|\u00b7\u2022\u22c5+,;/-\u2013\u2014"
#: A letter that stands for a given name.
_INITIAL = re.compile(r"[^\W\d_]\.?")


def without_controls(names: str) -> str:
    """Cut off the controls of a page that stand behind names; the last name keeps two words before one without a sign.

    Args:
        names: What stands behind a "By", on one line.

    Example:
        >>> without_controls("Ana Ruiz 3 Comments"), without_controls("Ana Ruiz | Follow | Share")
        ('Ana Ruiz', 'Ana Ruiz')
        >>> without_controls("Ana Share"), without_controls("Jan van Delen")
        ('Ana Share', 'Jan van Delen')
    """
    for _ in range(_MOST):
        match = _at_end().search(names) if _ends(names) else None
        if match is None:
            return names
        before = names[: match.start()].rstrip(_SIGNS)
        if not before or (match["sign"] is None and not _may_end(before)):
            return names
        names = before
    return names


def _may_end(names: str) -> bool:
    """Tell whether the last of some names is whole: two words at least, no particle or initial behind."""
    last = _between_names().split(names)[-1].split()
    is_open = last[-1:] and (last[-1].lower() in NAMES.particles.particles_of_people or _INITIAL.fullmatch(last[-1]))
    return len(last) > 1 and not is_open


def _ends(names: str) -> bool:
    """Tell whether the last word of names is that of a control."""
    return not _last_words().isdisjoint(word.lower() for word in names.rstrip(_SIGNS).split()[-1:])


@functools.cache
def _between_names() -> re.Pattern[str]:
    return re.compile(rf"(?i)[,;|]|[ \u00a0]{joining()}[ \u00a0]")


@functools.cache
def _last_words() -> frozenset[str]:
    return frozenset(control.rsplit(None, 1)[-1] for control in furniture_words("byline_controls"))


@functools.cache
def _at_end() -> re.Pattern[str]:
    """Compile a control at the end, behind a sign or a blank, and the number before it: "3 Comments"."""
    controls = any_of(furniture_words("byline_controls"))
    return re.compile(
        rf"(?i)(?P<sign>[ \u00a0]?[|\u00b7\u2022\u22c5+,;/])?[ \u00a0](?:\d{{1,5}}[ \u00a0])?{controls}[ \u00a0|]*\Z"
    )
