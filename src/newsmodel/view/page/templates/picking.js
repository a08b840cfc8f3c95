// Words of the story that a person picks: by selecting them, or by typing them.
const codePoints = (text) => [...text].length;
const without = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value != null && value !== ""));

const partsOf = (article) => [...article.querySelectorAll(":is(.head, .text) [data-target]")];
const partOf = (article, target) => partsOf(article).find((each) => each.dataset.target === target);

function* textsOf(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

function spanOf(range) {
  const parent = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
  const element = parent(range.startContainer)?.closest("[data-target]");
  if (!element) return null;
  const words = range.cloneRange();
  if (!element.contains(range.endContainer)) words.setEnd(element, element.childNodes.length);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(words.startContainer, words.startOffset);
  const found = words.toString();
  const text = found.trim();
  if (!text) return null;
  const start = codePoints(before.toString()) + codePoints(found.slice(0, found.indexOf(text)));
  return { target: element.dataset.target, start, end: start + codePoints(text), text };
}

// the start and the end, in all text of the story, of some span, or of a claim's own words; [0, 0] where there are none
function reach(article, span, number) {
  const found = [];
  let place = 0;
  for (const part of partsOf(article)) {
    if (span?.target === part.dataset.target) found.push(place + span.start, place + span.end);
    for (const text of textsOf(part)) {
      const word = number && text.parentElement.closest("[data-content]");
      if (word && listed(word.dataset.content).includes(number)) found.push(place, place + text.data.length);
      place += text.data.length;
    }
  }
  return found.length ? [found[0], found.at(-1)] : [0, 0];
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
// scripts that do not part words by spaces, or that join particles to them
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ALIKE = ["'‘’ʼ", "\"“”„«»", "‐‑–—-"];

// whole words, with whatever white space, quotation marks and dashes a keyboard has
function patternOf(words, flags) {
  const isEdge = (letter) => LETTER.test(letter) && !UNPARTED.test(letter);
  const letters = [...words];
  const sign = (letter) => {
    const alike = ALIKE.find((each) => each.includes(letter));
    return alike ? `[${alike}]` : letter.replace(/[\^$\\.*+?()[\]{}|/]/, "\\$&");
  };
  const inside = words.split(/\s+/).map((word) => [...word].map(sign).join("")).join("\\s+");
  const before = isEdge(letters[0]) ? `(?<!${LETTER.source})` : "";
  const after = isEdge(letters.at(-1)) ? `(?!${LETTER.source})` : "";
  return new RegExp(before + inside + after, `gu${flags}`);
}

// the places of words that somebody has typed: the nearest to some place first, each with the words around it
function placesOf(article, words, [first, last]) {
  const all = (flags) => {
    const pattern = patternOf(words, flags);
    const found = [];
    let before = 0;
    for (const part of partsOf(article)) {
      const whole = part.textContent;
      for (const { 0: text, index } of whole.matchAll(pattern)) {
        const [start, end] = [before + index, before + index + text.length];
        const at = codePoints(whole.slice(0, index));
        found.push({
          distance: Math.max(first - end, start - last, 0),
          span: { target: part.dataset.target, start: at, end: at + codePoints(text), text },
          around: `…${whole.slice(Math.max(0, index - 24), index)}[${text}]${whole.slice(index + text.length).slice(0, 24)}…`,
        });
      }
      before += whole.length;
    }
    return found.sort((one, other) => one.distance - other.distance);
  };
  const exact = all("");
  return exact.length ? exact : all("i");
}

// the sources whom some words are for: by their name, or as words that are a claim's source already
function sourcesOf(story, span) {
  const found = new Set();
  for (const [id, { name, others = [] }] of Object.entries(story.data.sources)) {
    if ([name, ...others].includes(span.text)) found.add(id);
  }
  const places = {};
  let place = 0;
  for (const text of textsOf(partOf(story.article, span.target))) {
    const size = codePoints(text.data);
    const word = text.parentElement.closest("[data-source]");
    for (const number of listed(word?.dataset.source)) {
      places[number] ??= [place, place];
      places[number][1] = place + size;
    }
    place += size;
  }
  for (const [number, [start, end]] of Object.entries(places)) {
    const ids = listed(story.items.get(number).dataset.sources);
    if (start === span.start && end === span.end && ids.length === 1) found.add(ids[0]);
  }
  return [...found];
}

function rangeOf(article, span) {
  const part = partOf(article, span.target);
  if (!part) return null;
  const units = (count) => [...part.textContent].slice(0, count).join("").length;
  const range = document.createRange();
  const place = (offset, edge) => {
    let rest = offset;
    for (const text of textsOf(part)) {
      if (rest <= text.data.length) return range[edge](text, rest);
      rest -= text.data.length;
    }
  };
  place(units(span.start), "setStart");
  place(units(span.end), "setEnd");
  return range;
}
