"""Word documents made by hand: a ZIP archive with the parts that a test gives."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

#: Styles by their ids, as a Word in another language has them: names are English, ids are not.
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="My Section"/>'
    '<w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Gliederung"><w:name w:val="Part"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Kasten"><w:name w:val="Box text, red"/></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Zitat"><w:name w:val="Pull"/>'
    '<w:basedOn w:val="Q"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)
#: Lists: 1 with marks, 2 with numbers and an inner level with marks, 3 with neither.
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>'
    + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n - 1}"/></w:num>' for n in (1, 2, 3))
)


def p(words: str = "", style: str | None = None, properties: str = "") -> str:
    """A paragraph with words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{run}</w:p>"


def runs(*content: str, style: str | None = None) -> str:
    """A paragraph with runs and what else stands in it."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(content)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run with words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def word_file(
    *body: str,
    parts: dict[str, str] | None = None,
    links: dict[str, str] | None = None,
    files: dict[str, bytes] | None = None,
    properties: str | None = None,
    custom: str | None = None,
) -> bytes:
    """Make a document.

    Args:
        body: What stands in `w:body`.
        parts: Further parts, each the kind of its relation with what stands in its root: `{"comments": "<w:comment…"}`.
        links: Addresses outside, by the id of their relation.
        files: Pictures, by the id of their relation.
        properties: The core properties.
        custom: The properties that somebody has added.
    """
    parts = {"styles": STYLES, "numbering": NUMBERING} | (parts or {})
    relations = [
        f'<Relationship Id="{kind}" Type="{R}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>' for kind in parts
    ]
    relations += [
        f'<Relationship Id="{name}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in (links or {}).items()
    ]
    relations += [f'<Relationship Id="{name}" Type="{R}/image" Target="media/{name}.png"/>' for name in files or {}]
    whole = [f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>']
    written = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="text/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "word/document.xml": f"<w:document {_SPACES}><w:body>{''.join(body)}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(relations),
        **{f"word/{kind}.xml": f"<w:{kind} {_SPACES}>{content}</w:{kind}>" for kind, content in parts.items()},
    }
    for kind, content in (("core", properties), ("custom", custom)):
        if content is not None:
            written[f"docProps/{kind}.xml"] = content
            whole.append(f'<Relationship Id="{kind}" Type="{R}/{kind}-properties" Target="docProps/{kind}.xml"/>')
    written["_rels/.rels"] = _relations(whole)
    return archive(
        {name: text.encode() for name, text in written.items()}
        | {f"word/media/{name}.png": content for name, content in (files or {}).items()}
    )


def archive(members: dict[str, bytes]) -> bytes:
    """Make a ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in members.items():
            whole.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _relations(each: list[str]) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(each)}</Relationships>'


def core(**values: str) -> str:
    """Core properties, by their local names."""
    own = {"title", "creator", "subject", "description", "language"}
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/">'
        + "".join(
            f"<{space}:{name}>{value}</{space}:{name}>"
            for name, value in values.items()
            for space in ["dc" if name in own else "dcterms" if name in ("created", "modified") else "cp"]
        )
        + "</cp:coreProperties>"
    )


def added(**values: str) -> str:
    """Properties that somebody has added."""
    types = "http://schemas.openxmlformats.org/officeDocument/2006"
    return (
        f'<Properties xmlns="{types}/custom-properties" xmlns:vt="{types}/docPropsVTypes">'
        + "".join(
            f'<property name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property>' for name, value in values.items()
        )
        + "</Properties>"
    )


PROSE = "The rain ended on Tuesday, and all the valley danced until the morning came over the hills."
MORE = "Farmers had waited for it since the spring, and many of them had sold their cattle by then."
