"""Lines that name who wrote a story, by their words alone: bylines, interviews, teams and agencies."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.authors import Author
from newsmodel.prose.furniture.byline_leads import lead_of
from newsmodel.prose.furniture.bylines import Byline, read_byline, read_parts
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.names import names_behind_by, split_names
from newsmodel.prose.furniture.person_names import is_name

_FEWEST_PARTS = 2
_BETWEEN_AGENCIES = re.compile(r"[ \u00a0]?[/,&+][ \u00a0]?")


def printed_byline(line: str, *, marked: bool = False, beside: bool = False) -> Byline | None:
    """Read a byline that people see.

    Args:
        line: The line.
        marked: Whether its element says that it is one, so that it needs no "By".
        beside: Whether another line names the authors.

    Example:
        >>> printed_byline("Ana Ruiz with additional reporting by Tom Okafor", marked=True).others[0].name
        'Tom Okafor'
    """
    if beside and (byline := read_byline(line, beside=True)):
        return byline
    if marked and (byline := _of_agencies(line)):
        return byline
    if byline := _of_team(line, marked=marked):
        return byline
    return (
        _of_interview(line) or look(line).byline or look(line).person or (read_parts(f"By {line}") if marked else None)
    )


def _of_interview(line: str) -> Byline | None:
    """Read a line that says whose interview the story is."""
    label = _interview().match(line)
    return read_byline(f"By {line[label.end() :]}") if label is not None else None


def _of_team(line: str, *, marked: bool) -> Byline | None:
    """Read who writes together, behind a word for by unless the line is marked: "By the Lavender Team"."""
    lead = lead_of(line).match(line)
    words = line[lead.end() :].strip() if lead is not None else line
    team = _team().fullmatch(words) if lead is not None or marked else None
    if team is None or not is_name(team["before"] or team["behind"]) or look(words).boilerplate is not None:
        return None
    return Byline(line, (), others=(Author(name=words, kind="organization"),))


@functools.cache
def _team() -> re.Pattern[str]:
    """Compile a name of a few words in capitals, and a word for a team beside it."""
    team = rf"(?i:{any_of(pooled(lambda language: language.furniture.teams))})"
    name = r"[^\W\d_a-z][\w&'\u2019.-]*(?: [^\W\d_a-z][\w&'\u2019.-]*){0,3}"
    return re.compile(rf"(?:[Tt]he )?(?:(?P<before>{name}) {team}|{team} (?P<behind>{name}))")


def _of_agencies(line: str) -> Byline | None:
    """Read a line that is nothing but several agencies: "dpa/AFP"."""
    names = _BETWEEN_AGENCIES.split(line)
    if len(names) < _FEWEST_PARTS or not all(map(is_agency, names)):
        return None
    return Byline(line, (), others=tuple(Author(name=name, kind="organization") for name in names))


@functools.cache
def _interview() -> re.Pattern[str]:
    """Compile the label of a byline that says that the story is an interview: "Interview: "."""
    return re.compile(rf"(?i){any_of(pooled(lambda language: language.furniture.interviews))} ?: ?(?=\w)")


def names_anybody(line: str) -> bool:
    """Tell whether a line has names, of people or of an agency behind a "By", or of somebody who had another part."""
    if _of_agencies(line) is not None or _interview().match(line) or _of_team(line, marked=True):
        return True
    return bool(split_names(line)) or look(line).byline is not None or read_parts(f"By {line}") is not None


def names_somebody(line: str) -> bool:
    """Tell whether a line is a byline by its words alone."""
    if look(line).byline or _of_interview(line) is not None or _of_team(line, marked=False) is not None:
        return True
    names = names_behind_by(line)
    return bool(names) and all(" " in name and read_byline(f"By {name}") for name in names)


def names_author(line: str) -> bool:
    """Tell whether a byline names who wrote a story, and not only who took its pictures.

    Example:
        >>> names_author("By Ana Ruiz"), names_author("Photo: Ana Ruiz")
        (True, False)
    """
    byline = look(line).byline
    return byline is None or bool(byline.authors) or byline.agency is not None
