// Rules between the fields of a newsmodel document that no JSON Schema can say: ids, references, spans and marks.
// They are those of newsmodel's own validator under the same names, and are held to the same example files.

const SPAN_FIELDS = ["headline", "subheadline", "kicker", "byline", "tagline"];

/** Finds what is wrong with the ids, references, spans and marks of a document that is right by the schema. */
export function check(document) {
  const story = new Story(document);
  return [
    ...duplicateIds(story),
    ...reservedIds(story),
    ...unresolvedReferences(story),
    ...wrongSpans(story),
    ...wrongMarks(story),
  ];
}

/** The words that a span covers; offsets count Unicode code points, of which an emoji is one and two UTF-16 units. */
export function quote(document, span) {
  const words = new Story(document).words(span.target);
  return words === null ? null : Array.from(words).slice(span.start, span.end).join("");
}

class Story {
  constructor(document) {
    this.document = document;
    this.parts = [...identified(document)];
    this.byId = new Map();
    for (const part of this.parts) {
      if (!this.byId.has(part.value.id)) this.byId.set(part.value.id, part);
    }
  }

  words(target) {
    if (SPAN_FIELDS.includes(target)) return this.document[target] ?? null;
    const part = this.byId.get(target);
    if (part === undefined) return null;
    const field = { Section: "heading", Media: "caption", Block: "text", Cell: "text" }[part.kind];
    return field === undefined ? null : (part.value[field] ?? null);
  }
}

function* entries(list, path) {
  for (const [index, value] of (list ?? []).entries()) yield [value, `${path}/${index}`];
}

function* parts(document) {
  for (const [value, path] of entries(document.entities, "/entities")) yield { kind: "Entity", value, path };
  for (const [section, at] of entries(document.sections, "/sections")) {
    yield { kind: "Section", value: section, path: at };
    for (const [block, path] of entries(section.blocks, `${at}/blocks`)) {
      yield { kind: "Block", value: block, path };
      for (const [row, place] of entries(block.rows, `${path}/rows`)) {
        for (const [cell, inner] of entries(row.cells, `${place}/cells`)) yield { kind: "Cell", value: cell, path: inner };
      }
    }
  }
  for (const [value, path] of entries(document.media, "/media")) yield { kind: "Media", value, path };
  for (const [value, path] of entries(document.sources, "/sources")) yield { kind: "Source", value, path };
  for (const [value, path] of entries(document.claims, "/claims")) yield { kind: "Claim", value, path };
}

function* identified(document) {
  for (const part of parts(document)) if (part.value.id !== undefined) yield part;
}

function issue(rule, path, message) {
  return { rule, severity: "error", path, message };
}

function* duplicateIds(story) {
  for (const part of story.parts) {
    const first = story.byId.get(part.value.id);
    if (first !== part) {
      const id = part.value.id;
      yield issue("duplicate-id", `${part.path}/id`, `the id '${id}' already belongs to ${first.path}`);
    }
  }
}

function* reservedIds(story) {
  for (const { value, path } of story.parts) {
    if (SPAN_FIELDS.includes(value.id)) {
      yield issue("reserved-id", `${path}/id`, `'${value.id}' is what spans call the article's ${value.id}`);
    }
  }
}

function* references(document) {
  for (const { kind, value, path } of parts(document)) {
    if (kind === "Claim") {
      for (const [attribution, at] of entries(value.sources, `${path}/sources`)) {
        yield [attribution.source, `${at}/source`, "Source"];
      }
      yield [value.parent, `${path}/parent`, "Claim"];
      for (const [relation, at] of entries(value.relations, `${path}/relations`)) {
        yield [relation.target, `${at}/target`, "Claim"];
      }
    } else if (kind === "Source") {
      yield [value.issued_by, `${path}/issued_by`, "Source"];
      yield [value.entity, `${path}/entity`, "Entity"];
    } else if (kind === "Block") {
      if (value.type === "quotation") yield [value.source, `${path}/source`, "Source"];
      if (value.type === "figure") yield [value.media, `${path}/media`, "Media"];
    }
  }
  for (const [left, at] of entries(document.provenance?.left_out, "/provenance/left_out")) {
    yield [left.after, `${at}/after`, null];
  }
  for (const [correction, at] of entries(document.corrections, "/corrections")) {
    for (const [name, path] of entries(correction.targets, `${at}/targets`)) yield [name, path, null];
  }
}

function* unresolvedReferences(story) {
  for (const [name, path, kind] of references(story.document)) {
    if (name === undefined || name.includes(":")) continue; // a relation's target may be a URI
    const part = story.byId.get(name);
    if (part === undefined) {
      yield issue("unresolved-reference", path, `nothing has the id '${name}'`);
    } else if (kind !== null && part.kind !== kind) {
      yield issue("unresolved-reference", path, `'${name}' is a ${part.kind}, not a ${kind}`);
    }
  }
}

/** Everything of the document that is an object, but for what `extra` keeps, which is nobody's business. */
function* objects(value, path, isRoot) {
  if (Array.isArray(value)) {
    for (const [member, at] of entries(value, path)) yield* objects(member, at, false);
  } else if (value !== null && typeof value === "object") {
    yield [value, path];
    for (const [name, member] of Object.entries(value)) {
      if (!(isRoot && name === "extra") && name !== "originals") yield* objects(member, `${path}/${name}`, false);
    }
  }
}

function isSpan(value) {
  return typeof value.target === "string" && typeof value.start === "number" && typeof value.end === "number";
}

function* wrongSpans(story) {
  for (const [span, path] of objects(story.document, "", true)) {
    if (!isSpan(span)) continue;
    const words = story.words(span.target);
    if (words === null) {
      yield issue("unknown-span-target", `${path}/target`, `'${span.target}' has no words to point at`);
      continue;
    }
    const found = Array.from(words).slice(span.start, span.end).join("");
    if (found !== span.text) yield issue("span-mismatch", path, `'${span.text}' is not what stands there: '${found}'`);
  }
}

function* wrongMarks(story) {
  for (const [part, path] of objects(story.document, "", true)) {
    if (!Array.isArray(part.marks)) continue;
    const length = Array.from(part.text ?? "").length;
    for (const [mark, at] of entries(part.marks, `${path}/marks`)) {
      if (!(mark.start < mark.end && mark.end <= length)) {
        const told = `${mark.start} to ${mark.end} does not lie in a text of ${length} characters`;
        yield issue("mark-outside-text", at, told);
      }
    }
    yield* crossing(part.marks, path);
  }
}

function* crossing(marks, path) {
  const open = [];
  const inOrder = marks.map((mark, index) => [mark, index]);
  inOrder.sort(([a], [b]) => a.start - b.start || b.end - a.end);
  for (const [mark, index] of inOrder) {
    while (open.length > 0 && open.at(-1) <= mark.start) open.pop();
    if (open.length > 0 && mark.end > open.at(-1)) {
      const told = `it ends at ${mark.end}, outside the mark that it begins in`;
      yield issue("marks-crossing", `${path}/marks/${index}`, told);
    } else {
      open.push(mark.end);
    }
  }
}
