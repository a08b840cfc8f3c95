"""Files of HTML that ask nothing of any network, whatever is printed in them.

Templates are Jinja's, which escapes all that is printed in them. The policy of a file (Content Security Policy) names
the digests of its style and its script and allows nothing else, so that markup which slipped through could neither run
nor fetch anything.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import pkgutil
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from newsmodel.errors import MissingExtra
from newsmodel.view.page.blocks import runs
from newsmodel.view.page.words import Html, is_page
from newsmodel.view.page.writing import direction_of, isolate, written

if TYPE_CHECKING:
    from jinja2 import Environment

#: The extra that brings the template engine.
EXTRA = "view"
#: Blanks that a style does not need; those in its strings stay.
_BESIDE_MARKS = re.compile(r"""("[^"\n]{0,99}"|'[^'\n]{0,99}')|[ \n]{0,3}([{};,])[ \n]{0,3}|(:)[ ]""")
#: A value of an attribute that needs no quotation marks (HTML, 13.1.2.3); those of the words are references.
_PLAIN_VALUE = re.compile(r'="([\w.#:-]+)"(?=[ >])')
#: The style of words, which every file has.
WORDS = "words.css"


def write_shell(template: str, styles: Iterable[str], scripts: Iterable[str] = (), **values: Any) -> str:
    """Write a file of HTML from a template that extends `shell.html`.

    Args:
        template: Name of the template.
        styles: Names of its styles, besides that of words.
        scripts: Names of its scripts.
        values: What it prints.

    Raises:
        MissingExtra: Jinja is not installed.
    """
    style, script = "".join(map(compact, (WORDS, *styles))), "".join(map(compact, scripts))
    known = {"styles": Html(style), "script": Html(script), "policy": _policy(style, script)}
    return environment().get_template(template).render(**known, **values)


def terse(markup: str) -> Html:
    """Leave out the quotation marks around the values of attributes that need none: a long story has thousands.

    Example:
        >>> terse('<a class="ref" href="#s1-c1" aria-label="Claim 1">')
        '<a class=ref href=#s1-c1 aria-label="Claim 1">'
    """
    return Html(_PLAIN_VALUE.sub(r"=\1", markup))


@functools.cache
def environment() -> Environment:
    """Give the environment of the templates.

    Raises:
        MissingExtra: Jinja is not installed.
    """
    try:
        import jinja2  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra(EXTRA) from None
    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(_asset),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    made.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    made.filters["written"] = written
    made.filters["isolate"] = isolate
    made.filters["direction"] = direction_of
    made.filters["terse"] = terse
    made.filters["runs"] = runs
    made.tests["page"] = is_page
    return made


@functools.cache
def compact(name: str) -> str:
    """Read a style or a script without indents and lines that are comments; a style without blanks beside its marks.

    Args:
        name: Name of the file.
    """
    text = re.sub(r"(?m)^\s*(?://.*)?\n|^[ ]+", "", _asset(name))
    return _BESIDE_MARKS.sub(r"\1\2\3", text) if name.endswith(".css") else text


@functools.cache
def _asset(name: str) -> str:
    return (pkgutil.get_data(__package__ or "", f"templates/{name}") or b"").decode()


def _policy(style: str, script: str) -> str:
    """Write the policy of a file: its own style, its own script, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_digest(style)}",
            f"script-src {_digest(script)}" if script else "script-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
