"""Claims in files of annotation tools: brat stand-off, W3C Web Annotation, Label Studio JSON."""

from __future__ import annotations

from newsmodel.claims.annotations.files import (
    AnnotationForm,
    annotation_forms,
    annotation_text,
    form_of,
    read_annotations,
    records_in,
    write_annotations,
)

__all__ = [
    "AnnotationForm",
    "annotation_forms",
    "annotation_text",
    "form_of",
    "read_annotations",
    "records_in",
    "write_annotations",
]
