"""What stands below the last paragraph: reporting and editing credits, and the marks that a story is over."""

from __future__ import annotations

import re

from newsmodel.prose.furniture.agencies import is_agency

_CREDIT = re.compile(
    r"[(\[\u2022\u2013\u2014-]*\s*(?:additional |further )?(?:"
    r"(?:reporting|writing|editing|compiled|translated|translation|production|reported|edited|written|graphics?|"
    r"research|contributions?)"
    r"(?: and (?:reporting|writing|editing|additional reporting|graphics?|translation))? by:? (?-i:(?=[^\W\d_a-z]))"
    r"|(?:contributing|contributors?|editing|reporting|editors?|writers?|reporters?|photography|desk): ?\S"
    r"|mit (?:agenturmaterial|material (?:von|der) )"
    r"|with (?:files|(?:additional )?reporting|reports?|contributions?|inputs?) (?:from|by)\b|"
    r"(?:quellen?|sources?|fuente|fonte|kilde|källa|źródło|источник): ?\S[^.!?]{0,80}[.)\]]*\Z"
    r"|reporting from (?-i:(?=[A-Z]))[^.]{2,40}\.?\Z|(?:quelle|kilde): ?\S{2,40}\Z|e-?mail: ?\S+@\S+\Z"
    r"|(?:this (?:article|story) was )?(?:first|originally) published (?:in|by|on|at) "
    r"(?-i:(?=[^\W\d_a-z]))[^.]{2,60}\.?\Z"
    r"|redaktion:|mitarbeit:|(?:avec|con) (?:informaci[oó]n|contribution)\b|report(?:age|aje) de\b|traducido por|"
    r"traduit par"
    r"|(?:reportaje|edici[oó]n|escrito|editado) (?:de|por)\b|bearbeitet von|geschrieben von)",
    re.IGNORECASE,
)
_STAFF_CONTRIBUTED = re.compile(
    r"[\u2013\u2014-]?(?:[A-Z][^\n]{0,200})\b"
    r"(?:contributed to this (?:report|story|article)|contributed (?:reporting|research)|"
    r"reported from [A-Z][^.\n]{0,60}|trug zu diesem bericht bei|colabor[oó] en este (?:reporte|"
    r"informe))\b[^\n]{0,80}\Z",
    re.IGNORECASE,
)
_SERVICE_STAMP = re.compile(
    r"(?:AP|UPI|Reuters?|AFP)-[A-Z]{2,4}-\d\d-\d\d-\d\d(?: \d{4}[A-Z]{0,4})?[<.]*\Z", re.IGNORECASE
)
_INITIALS = re.compile(r"[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3}\Z|\((?:[A-Z]{2,4}|[a-z]{2,4})(?:/[A-Za-z]{2,4})?\)\Z")
_END_MARK = re.compile(
    r"[-\u2013\u2014*~ (\[]{0,6}(?:30|ends?|ende|fin|fine|einde|slut|xxx+|ftr|more|more to come|끝|"
    r"完)[-\u2013\u2014*~ )\].]{0,6}\Z|#{2,6}\Z|//+\Z",
    re.IGNORECASE,
)
_TRAILING = re.compile("(?<=[.!?\"'\u201d])[ \t]+(?:Reuter|REUTER|REUTERS|Reuters)\\Z")


def is_credit(text: str) -> bool:
    """Whether a paragraph credits those who reported, wrote or edited.

    Example:
        >>> is_credit("(Reporting by Jane Doe; editing by John Roe)"), is_credit("Reporting in Asia is hard.")
        (True, False)
    """
    if len(text) > 500:
        return False
    return bool(_CREDIT.match(text)) or (
        ("contribut" in text or "reported from" in text) and bool(_STAFF_CONTRIBUTED.match(text))
    )


def is_sign_off(text: str) -> bool:
    """Whether a line is an agency's name, a service stamp or a mark that the story is over.

    Example:
        >>> [line for line in ("Reuter", "-30-", "AP-WX-01-02-90 1225EST", "The end is near") if is_sign_off(line)]
        ['Reuter', '-30-', 'AP-WX-01-02-90 1225EST']
    """
    return len(text) <= 40 and (
        is_named_sign_off(text) or (bool(_END_MARK.match(text)) and not text.isalnum()) or text in _BARE_ENDS
    )


_BARE_ENDS = frozenset({"END", "ENDS", "Ends", "ends", "ENDE", "FIN", "xxx", "XXX", "끝", "完"})


def is_named_sign_off(text: str) -> bool:
    """Whether a sign-off says whose the story is.

    Example:
        >>> is_named_sign_off("REUTERS"), is_named_sign_off("###")
        (True, False)
    """
    bare = text.strip("-\u2013\u2014()[]. \u00a9")
    if not 1 < len(bare) <= 40:
        return False
    return (is_agency(bare) and not text.startswith("\u00a9") and not bare.islower()) or bool(
        _SERVICE_STAMP.match(text)
    )


def is_initials(text: str) -> bool:
    """Whether a last line is the initials of those who wrote and edited: "JS/kd".

    Example:
        >>> is_initials("js/KD"), is_initials("and/or more")
        (True, False)
    """
    return len(text) <= 16 and bool(_INITIALS.match(text))


def trailing_sign_off(text: str) -> int | None:
    """Where an agency's name begins that is run into the end of the last paragraph.

    Example:
        >>> trailing_sign_off("It rained, he said. Reuter")
        19
        >>> trailing_sign_off("He works for Reuter") is None
        True
    """
    match = _TRAILING.search(text, max(0, len(text) - 24))
    return match.start() if match else None
