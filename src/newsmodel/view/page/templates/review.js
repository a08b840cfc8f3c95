// Decisions of a person on the claims, kept in the browser until they are saved as a file (`decisions.schema.json`).
const STORE = "newsmodel-review:";
const HISTORY = 200;
// what a claim does not say is what most are
const USUAL = { polarity: "affirmed", modality: "certain" };
const paints = globalThis.Highlight && CSS.highlights ? { content: new Highlight(), source: new Highlight(), cue: new Highlight() } : null;
if (paints) for (const role of ROLES) CSS.highlights.set(`draft-${role}`, paints[role]);

const kept = {
  works: true,
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(STORE + key));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(STORE + key, JSON.stringify(value));
    } catch {
      this.works = false;
    }
  },
};

const codePoints = (text) => [...text].length;
const without = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value != null && value !== ""));

function select(options, value, change, attributes = {}) {
  const list = make("select", { onchange: (event) => change(event.target.value), ...attributes });
  for (const [key, label] of options) list.append(make("option", { value: key, selected: key === value }, label));
  return list;
}

// --- words that a person picks

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

// words that somebody has typed: in the part of the story that is nearest to a claim's own
function find(article, text, near) {
  const parts = partsOf(article);
  const middle = Math.max(0, parts.findIndex((part) => part.dataset.target === near));
  const order = parts.map((part, index) => [Math.abs(index - middle), part]).sort(([one], [other]) => one - other);
  for (const [, part] of order) {
    const at = part.textContent.indexOf(text);
    if (at < 0) continue;
    const start = codePoints(part.textContent.slice(0, at));
    return { target: part.dataset.target, start, end: start + codePoints(text), text };
  }
  return null;
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

// --- the decisions on one story

class Review {
  constructor(story, desk) {
    this.story = story;
    this.desk = desk;
    this.data = story.data;
    this.data.claims = this.data.claims.map((claim, index) => {
      const { status } = story.items.get(String(index + 1)).dataset;
      return { ...USUAL, status, ...claim };
    });
    this.words = story.labels.review;
    const stored = kept.get(this.data.article) || {};
    this.state = { decisions: {}, added: stored.added || [] };
    for (const [number, claim] of this.claims()) {
      const decision = stored.decisions?.[claim.id];
      if (decision?.digest === claim.digest) this.state.decisions[claim.id] = decision;
    }
    this.history = stored.history || [];
    this.saved = stored.saved || "";
    this.draft = null;
    this.picked = null;
    story.extra.push((card, number) => this.extend(card, number));
    this.show();
  }

  claims() {
    return this.data.claims.map((claim, index) => [String(index + 1), claim]);
  }

  claim(number) {
    return this.data.claims[number - 1];
  }

  decision(number) {
    return this.state.decisions[this.claim(number).id];
  }

  status(number) {
    return this.decision(number)?.status || this.claim(number).status;
  }

  get decided() {
    return this.claims().filter(([number]) => this.status(number) !== "unreviewed").length;
  }

  get isChanged() {
    return Boolean(Object.keys(this.state.decisions).length || this.state.added.length);
  }

  get isSaved() {
    return this.saved === JSON.stringify(this.state) || !this.isChanged;
  }

  change(alter) {
    this.history = [...this.history, JSON.stringify(this.state)].slice(-HISTORY);
    this.state = JSON.parse(JSON.stringify(this.state));
    alter(this.state);
    this.keep();
  }

  undo() {
    if (!this.history.length) return;
    this.state = JSON.parse(this.history.pop());
    this.keep();
  }

  keep() {
    const { decisions, added } = this.state;
    kept.set(this.data.article, { decisions, added, history: this.history, saved: this.saved });
    this.show();
    this.desk.show();
    this.story.look(this.story.current);
  }

  decide(number, changes) {
    const claim = this.claim(number);
    this.change(({ decisions }) => {
      const text = this.story.items.get(number).querySelector(".said").textContent.trim();
      const before = decisions[claim.id] || { claim: claim.id, digest: claim.digest, text, status: claim.status };
      const after = without({ ...before, ...changes });
      if (after.status !== "accepted") delete after.corrected;
      if (after.status === claim.status && !after.note && !after.corrected) delete decisions[claim.id];
      else decisions[claim.id] = after;
    });
  }

  // what has been decided, in the list of claims
  show() {
    for (const [number] of this.claims()) {
      const item = this.story.items.get(number);
      const decision = this.decision(number);
      const status = this.status(number);
      const labels = [status !== "unreviewed" && this.story.labels.statuses[status], decision?.corrected && this.words.corrected];
      item.dataset.status = status;
      const line = item.querySelector('[data-line="status"]');
      if (line) line.textContent = this.story.labels.statuses[status];
      item.querySelectorAll(".badge, .comment").forEach((each) => each.remove());
      const told = labels.filter(Boolean).join(", ");
      if (told) item.querySelector(".who").append(" ", make("span", { class: "badge" }, told));
      if (decision?.note) item.querySelector(".said").after(make("p", { class: "comment message" }, `${this.words.comment}: ${decision.note}`));
    }
    this.showAdded();
    if (this.story.form) this.story.filter();
  }

  showAdded() {
    const list = this.story.article.querySelector(".claims");
    list.querySelectorAll(".added").forEach((each) => each.remove());
    const items = this.state.added.map((claim, index) =>
      make("li", { class: "claim" },
        make("p", { class: "who" }, make("strong", {}, make("bdi", {}, this.nameOf(claim))), " ", make("span", { class: "badge" }, this.words.added)),
        make("blockquote", { class: "said" }, make("p", {}, claim.content.map((span) => span.text).join(" "))),
        isReviewing() ? button(this.words.clear, () => this.change(({ added }) => added.splice(index, 1))) : null));
    if (items.length) list.append(make("ol", { class: "added", role: "list" }, ...items));
    this.paint();
  }

  nameOf(claim) {
    if (claim.voice === "outlet") return this.story.labels.claim.outlet;
    return (claim.sources || []).map((choice) => choice.span?.text || this.data.sources[choice.source].name).join(", ");
  }

  paint() {
    if (!paints || this.desk.story !== this.story) return;
    for (const role of ROLES) paints[role].clear();
    const spans = (claim) => [
      ...(claim.content || []).map((span) => ["content", span]),
      ...(claim.sources || []).filter((choice) => choice.span).map((choice) => ["source", choice.span]),
      ...(claim.cue ? [["cue", claim.cue]] : []),
    ];
    for (const [role, span] of [...this.state.added, ...(this.draft ? [this.draft.values] : [])].flatMap(spans)) {
      const range = rangeOf(this.story.article, span);
      if (range) paints[role].add(range);
    }
  }

  // --- the card of a claim while it is reviewed

  extend(card, number) {
    if (!isReviewing()) return;
    const status = this.status(number);
    const toggle = (value) => {
      if (!this.desk.named()) return;
      this.draft = null;
      this.decide(number, { status: value === status ? "unreviewed" : value });
    };
    const note = make("textarea", { onchange: (event) => this.desk.named() && this.decide(number, { note: event.target.value.trim() }) });
    note.value = this.decision(number)?.note || "";
    const editing = this.draft?.number === number;
    card.classList.toggle("held", editing);
    if (editing) card.querySelector("dl").remove();
    card.querySelector(".said").after(
      make("div", { class: "decide" },
        make("div", { class: "buttons" },
          button(this.words.accept, () => toggle("accepted"), { "aria-pressed": String(status === "accepted"), "data-act": "accept" }),
          button(this.words.reject, () => toggle("rejected"), { "aria-pressed": String(status === "rejected"), "data-act": "reject" }),
          button(this.words.correct, () => this.edit(number), { "aria-expanded": String(editing), "data-act": "correct" })),
        editing ? this.form() : null,
        make("label", {}, this.words.comment, note)));
  }

  edit(number) {
    if (!this.desk.named()) return;
    const before = this.decision(number)?.corrected || {};
    this.draft = this.draft?.number === number ? null : { number, values: JSON.parse(JSON.stringify(before)) };
    this.story.look(number);
    this.paint();
  }

  add() {
    if (!this.desk.named()) return;
    this.draft = { number: null, values: {} };
    this.showDraft();
  }

  showDraft() {
    if (this.draft.number) {
      this.story.look(this.draft.number);
      return this.paint();
    }
    this.story.pinned = null;
    this.story.look(null);
    const focus = this.story.focused();
    const card = make("div", { class: "card held", tabindex: "-1", role: "group", "aria-label": this.words.add },
      make("p", { class: "who" }, make("strong", {}, this.words.add)),
      make("div", { class: "decide" }, this.form()));
    this.story.margin.replaceChildren(card);
    (focus ? this.story.margin.querySelector(focus) : card)?.focus({ preventScroll: true });
    this.paint();
  }

  // the form by which a claim is corrected or added
  form() {
    const { values } = this.draft;
    const isNew = this.draft.number === null;
    const labels = this.story.labels;
    const redraw = () => this.showDraft();
    const set = (name, value) => {
      if (value == null || value === "") delete values[name];
      else values[name] = value;
    };
    const pick = (act) => () => {
      const span = this.pickedSpan(field.value);
      if (span) act(span), redraw();
      else this.desk.say(this.words["no-words"], true);
    };
    const field = make("input", { type: "text", "data-part": "picked", oninput: () => (this.picked = null) });
    field.value = this.picked?.text || "";
    this.field = field;
    const part = (name, label, spans, ...children) =>
      make("fieldset", { class: "part-of", "data-part": name }, make("legend", {}, label),
        make("p", {}, ...(spans.length ? spans.flatMap((span) => [make("q", {}, span.text), " "]) : [isNew ? this.words.none : this.words.unchanged])), ...children);
    const choice = (name, map) => {
      const current = values[name] || (isNew ? USUAL[name] : this.claim(this.draft.number)[name]) || "";
      const options = Object.entries(map);
      if (!current) options.unshift(["", this.words.none]);
      return make("label", {}, labels.claim[name === "kind" ? "cue-kind" : name], select(options, current, (value) => set(name, value), { "data-part": name }));
    };
    const speaks = values.voice !== "outlet";
    const voice = make("input", { type: "checkbox", "data-part": "voice", onchange: (event) => { set("voice", event.target.checked ? "outlet" : null); redraw(); } });
    voice.checked = !speaks;
    const forms = { "": this.words.none, ...labels.forms };
    delete forms.outlet;
    return make("div", { class: "decide" },
      make("label", {}, this.words.picked, field),
      make("p", { class: "hint" }, this.words.select),
      isNew ? make("label", { class: "tick" }, voice, ` ${labels.claim.outlet}`) : null,
      part("content", this.words.content, values.content || [],
        button(this.words["use-words"], pick((span) => set("content", [span])), { "data-act": "use-content" }), " ",
        values.content ? button(this.words["add-words"], pick((span) => set("content", [...values.content, span])), { "data-act": "add-content" }) : null),
      speaks ? part("source", this.words.source, (values.sources || []).map((one) => one.span).filter(Boolean),
        button(this.words["use-words"], pick((span) => set("sources", [this.whoever(span)])), { "data-act": "use-source" }),
        this.who(values, redraw)) : null,
      speaks ? part("cue", this.words.cue, values.cue ? [values.cue] : [],
        button(this.words["use-words"], pick((span) => set("cue", span)), { "data-act": "use-cue" })) : null,
      speaks ? choice("kind", labels.affirmed) : null,
      choice("polarity", labels.polarities),
      choice("modality", labels.modalities),
      speaks ? make("label", {}, labels.claim.form, select(Object.entries(forms), values.form || "", (value) => set("form", value), { "data-part": "form" })) : null,
      make("div", { class: "buttons" },
        button(this.words.keep, () => this.close(), { class: "main", "data-act": "keep" }),
        button(this.words.cancel, () => { this.draft = null; this.story.look(this.story.current); this.paint(); }, { "data-act": "cancel" })));
  }

  // a source by its words: whoever they are known to mean, else the person has to say
  whoever(span) {
    const known = sourcesOf(this.story, span);
    return known.length === 1 ? { source: known[0], span } : { span };
  }

  // who the words of a source mean: somebody known, or somebody new of some kind
  who(values, redraw) {
    const [choice = {}] = values.sources || [];
    const isNew = this.draft.number === null;
    const labels = this.story.labels;
    const options = [
      ["", choice.span ? this.words.choose : isNew ? this.words.none : this.words.unchanged],
      ...Object.entries(this.data.sources).map(([id, { name }]) => [`source ${id}`, name]),
      ...(choice.span ? Object.entries(labels.source_kinds).map(([kind, label]) => [`kind ${kind}`, this.words.new.replace("…", label)]) : []),
    ];
    const current = choice.source ? `source ${choice.source}` : choice.kind ? `kind ${choice.kind}` : "";
    const change = (value) => {
      const [what, key] = value.split(" ");
      const { span } = choice;
      const next = { source: { source: key, span }, kind: { span, kind: key, named: false } }[what] || { span };
      const chosen = without(next);
      if (Object.keys(chosen).length) values.sources = [chosen];
      else delete values.sources;
      redraw();
    };
    const named = make("input", { type: "checkbox", "data-part": "named", onchange: (event) => (choice.named = event.target.checked) });
    named.checked = Boolean(choice.named);
    return make("div", {},
      make("label", {}, this.words.whose, select(options, current, change, { "data-part": "who" })),
      choice.kind ? make("label", { class: "tick" }, named, ` ${labels.claim.named}`) : null);
  }

  pickedSpan(text) {
    const words = text.trim();
    if (!words) return null;
    if (this.picked?.text === words) return this.picked;
    const word = this.draft.number && this.story.words.find(({ numbers }) => numbers.content.includes(this.draft.number));
    return find(this.story.article, words, word ? word.element.closest("[data-target]").dataset.target : null);
  }

  close() {
    const { number, values } = this.draft;
    const isVague = (values.sources || []).some((choice) => !choice.source && !choice.kind);
    if (values.voice !== "outlet" && isVague) return this.desk.say(this.words["need-who"], true);
    if (number === null) {
      if (!values.content?.length) return this.desk.say(this.words["need-content"], true);
      if (values.voice !== "outlet" && !values.sources?.length) return this.desk.say(this.words["need-source"], true);
      if (values.voice === "outlet") for (const name of ["sources", "cue", "kind", "form"]) delete values[name];
      this.draft = null;
      this.story.margin.replaceChildren();
      return this.change(({ added }) => added.push(values));
    }
    this.draft = null;
    const claim = this.claim(number);
    for (const name of ["kind", "polarity", "modality"]) if (values[name] === claim[name]) delete values[name];
    const corrected = Object.keys(values).length ? values : null;
    this.decide(number, { status: "accepted", corrected });
  }

  // the story in the file of decisions
  written() {
    const { decisions, added } = this.state;
    const story = { article: this.data.article, headline: this.data.headline };
    if (Object.keys(decisions).length) story.decisions = Object.values(decisions);
    if (added.length) story.added = added;
    return story;
  }
}

// --- the tools above the stories

class Desk {
  constructor(stories) {
    this.tools = document.querySelector(".tools");
    this.story = currentStory();
    this.reviews = stories.map((story) => new Review(story, this));
    this.words = stories[0].labels.review;
    this.toggle = button(this.words.review, () => this.switch(), { "data-act": "review" });
    this.message = make("p", { class: "message", role: "status" });
    this.name = make("input", { type: "text", autocomplete: "name", "data-part": "reviewer", onchange: () => kept.set("reviewer", this.name.value) });
    this.name.value = kept.get("reviewer") || "";
    this.date = make("input", { type: "date", "data-part": "reviewed" });
    const now = new Date();
    this.date.value = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    this.controls = [
      make("label", {}, this.words.reviewer, this.name),
      make("label", {}, this.words.date, this.date),
      button(this.words.add, () => this.review.add(), { "data-act": "add" }),
      (this.back = button(this.words.undo, () => this.review.undo(), { "data-act": "undo" })),
      button(this.words.save, () => this.save(), { class: "main", "data-act": "save" }),
    ];
    this.tools.append(this.message, ...this.controls, this.toggle);
    document.addEventListener("story", ({ detail }) => {
      this.story = detail;
      this.show();
      this.review.paint();
    });
    document.addEventListener("selectionchange", () => this.select());
    addEventListener("beforeunload", (event) => {
      if (!kept.works && this.reviews.some((review) => !review.isSaved)) event.preventDefault();
    });
    this.show();
  }

  get review() {
    return this.reviews.find(({ story }) => story === this.story);
  }

  switch() {
    root.classList.toggle("reviewing");
    for (const review of this.reviews) review.draft = null, review.show();
    this.show();
    this.story.look(this.story.current);
    if (isReviewing() && !this.name.value) this.name.focus();
  }

  show() {
    const { review } = this;
    for (const control of this.controls) control.hidden = !isReviewing();
    this.toggle.textContent = isReviewing() ? this.words.leave : this.words.review;
    this.back.disabled = !review.history.length;
    if (!isReviewing()) return this.say("");
    const counted = this.words.decided.replace("…", review.decided).replace("…", review.data.claims.length);
    const state = kept.works ? (this.reviews.every((each) => each.isSaved) ? "" : this.words.stored) : this.words["no-store"];
    this.say([counted, state].filter(Boolean).join(" · "));
  }

  say(text, bad = false) {
    this.message.textContent = text;
    this.message.classList.toggle("bad", bad);
  }

  named() {
    if (this.name.value.trim()) return true;
    this.say(this.words["need-name"], true);
    this.name.focus();
    return false;
  }

  select() {
    const selection = getSelection();
    if (!isReviewing() || selection.isCollapsed || !this.review.draft) return;
    const range = selection.getRangeAt(0);
    if (![".text", ".head"].some((part) => this.story.article.querySelector(part).contains(range.startContainer))) return;
    const span = spanOf(range);
    if (!span) return;
    this.review.picked = span;
    if (this.review.field) this.review.field.value = span.text;
  }

  save() {
    if (!this.named()) return;
    const reviewer = { name: this.name.value.trim() };
    const stories = this.reviews.filter((review) => review.isChanged).map((review) => review.written());
    const decisions = { newsmodel_decisions: "1.0", reviewer, ...without({ reviewed: this.date.value }), stories };
    const data = new Blob([`${JSON.stringify(decisions, null, 1)}\n`], { type: "application/json" });
    const file = `${this.story.data.stem}.decisions.json`;
    const link = make("a", { href: URL.createObjectURL(data), download: file });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    for (const review of this.reviews) {
      review.saved = JSON.stringify(review.state);
      review.keep();
    }
    this.say(this.words.saved.replace("…", file));
  }
}

if (stories.length) new Desk(stories);
