// Compiles only if the union of blocks is a real discriminated union: a tag narrows it, and wrong properties are errors.
import type { Article, Section } from "./article.js";

type Block = NonNullable<Section["blocks"]>[number];

export function words(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "quotation":
    case "list_item":
    case "preformatted":
      return block.text;
    case "figure":
      return block.text ?? block.media;
    case "table":
      return (block.rows ?? []).map((row) => (row.cells ?? []).map((cell) => cell.text).join("\t")).join("\n");
    case "embed":
    case "link":
      return block.text ?? block.uri ?? "";
    case "raw":
      return block.content;
    case "divider":
      return "";
    default: {
      const nothing: never = block;
      return nothing;
    }
  }
}

export function wrong(block: Block): void {
  if (block.type === "paragraph") {
    // @ts-expect-error a paragraph has no media
    void block.media;
  }
  if (block.type === "list_item") {
    const level: number | undefined = block.level;
    void level;
    // @ts-expect-error a list item has no rows
    void block.rows;
  }
  // @ts-expect-error there is no such type
  if (block.type === "paragraf") void 0;
  // @ts-expect-error not every block has a text
  void block.text;
}

export const right: Article = {
  newsmodel: "1.0",
  id: "urn:example:1",
  headline: "Rain ends drought",
  status: "usable",
  sections: [{ blocks: [{ type: "paragraph", text: "It rained." }, { type: "divider" }] }],
  claims: [{ id: "C1", text: "It rained", sources: [{ source: "S1" }], polarity: "negated" }],
  extra: { ninjs: { a: 1 } },
};

// @ts-expect-error the headline is missing
export const headless: Article = { newsmodel: "1.0", id: "urn:example:1" };
// @ts-expect-error there is no version 2.0
export const newer: Article = { newsmodel: "2.0", id: "urn:example:1", headline: "Rain" };
// @ts-expect-error there is no such status
export const odd: Article = { newsmodel: "1.0", id: "urn:example:1", headline: "Rain", status: "dead" };
// @ts-expect-error a misspelt property
export const misspelt: Article = { newsmodel: "1.0", id: "urn:example:1", headline: "Rain", byeline: "x" };
export const mixed: Article = {
  newsmodel: "1.0",
  id: "urn:example:1",
  headline: "Rain",
  // @ts-expect-error a divider has no text
  sections: [{ blocks: [{ type: "divider", text: "x" }] }],
};
