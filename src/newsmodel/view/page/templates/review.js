// Decisions of a person on the claims, kept in the browser until they are saved as a file (`decisions.schema.json`).
const STORE = "newsmodel-review:";
const HISTORY = 200;
// what a claim does not say is what most are
const USUAL = { polarity: "affirmed", modality: "certain" };
// kinds of sources of which nobody asks whether they are named
const NAMELESS = ["author", "unstated"];
// what a person picks while a form is open is lit like the claim that is looked at; what was added looks like the others
const PAINTS = ["draft", "added"];
const paints = globalThis.Highlight && CSS.highlights ? {} : null;
if (paints) {
  for (const name of PAINTS.flatMap((each) => ROLES.map((role) => `${each}-${role}`))) {
    paints[name] = new Highlight();
    CSS.highlights.set(name, paints[name]);
  }
}

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

function select(options, value, change, attributes = {}) {
  const list = make("select", { onchange: (event) => change(event.target.value), ...attributes });
  for (const [key, label] of options) list.append(make("option", { value: key, selected: key === value }, label));
  return list;
}

// --- the decisions on one story

class Review {
  constructor(story, desk) {
    this.story = story;
    this.desk = desk;
    this.data = story.data;
    this.data.claims = this.data.claims.map((claim, index) => {
      const item = story.items.get(String(index + 1));
      const { status, form } = item.dataset;
      const text = item.querySelector(".said").textContent.trim();
      return { ...USUAL, status, form, text, ...claim };
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
    this.originals = new Map();
    this.begin(null);
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
      const before = decisions[claim.id] || { claim: claim.id, digest: claim.digest, text: claim.text, status: claim.status };
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
      this.restore(number);
      if (decision?.corrected) this.showCorrected(number, decision.corrected);
      item.dataset.status = status;
      const [term] = this.terms(item, "status");
      if (term) term.nextElementSibling.textContent = this.story.labels.statuses[status];
      item.querySelectorAll(".badge, .comment:not(.was)").forEach((each) => each.remove());
      const told = labels.filter(Boolean).join(", ");
      if (told) item.querySelector(".who").append(" ", make("span", { class: "badge" }, told));
      if (decision?.note) item.querySelector(".said").after(make("p", { class: "comment message" }, `${this.words.comment}: ${decision.note}`));
    }
    this.showAdded();
    if (this.story.form) this.story.filter();
  }

  // the entry of a claim as the page was read
  restore(number) {
    const original = this.originals.get(number);
    if (!original) return;
    const item = this.story.items.get(number);
    item.replaceChildren(...original.item.cloneNode(true).childNodes);
    Object.assign(item.dataset, original.item.dataset);
    this.story.refs.get(number)?.setAttribute("aria-label", original.label);
  }

  // the entry of a claim as a correction makes it, with what it was
  showCorrected(number, corrected) {
    const item = this.story.items.get(number);
    const ref = this.story.refs.get(number);
    if (!this.originals.has(number)) {
      this.originals.set(number, { item: item.cloneNode(true), label: ref?.getAttribute("aria-label") });
    }
    const labels = this.story.labels;
    const claim = { ...this.claim(number), ...corrected };
    const { sources, content, cue } = corrected;
    const text = (spans) => spans.map((span) => span.text).join(" ");
    const put = (element, words) => element.replaceChildren(make("ins", {}, words));
    const [who, does, said] = [".who bdi", ".does", ".said p"].map((part) => item.querySelector(part));
    const before = [who, does].map((each) => each.textContent).filter(Boolean).join(" ");
    if (sources) put(who, this.nameOf(corrected));
    if (claim.form !== "outlet" && (corrected.kind || corrected.polarity)) {
      put(does, (claim.polarity === "negated" ? labels.negated : labels.affirmed)[claim.kind || "state"]);
      does.classList.toggle("negated", claim.polarity === "negated");
    }
    if (content) put(said, text(content));
    const was = [make("del", {}, before), ...(content ? [" ", make("q", {}, this.claim(number).text)] : [])];
    item.querySelector(".said").after(make("p", { class: "comment message was" }, `${labels.changes.was}: `, ...was));
    const named = (sources || []).map((choice) => choice.span).filter(Boolean);
    const gone = [...(sources ? ["source-words", "sure"] : []), ...(content ? ["quantity", "time"] : [])];
    for (const name of gone) this.line(item, name, null);
    if (named.length) this.line(item, "source-words", text(named), true);
    if (cue) this.line(item, "cue", cue.text);
    for (const [name, map] of [["form", labels.forms], ["modality", labels.modalities]]) {
      if (corrected[name]) this.line(item, name, map[corrected[name]]);
    }
    if (corrected.polarity && claim.form === "outlet") this.line(item, "polarity", labels.polarities[corrected.polarity]);
    if (sources) item.dataset.sources = sources.map((choice) => choice.source).filter(Boolean).join(" ");
    if (corrected.form) item.dataset.form = corrected.form;
    ref?.setAttribute("aria-label", this.originals.get(number).label.replace(before, `${who.textContent} ${does.textContent}`.trim()));
  }

  // a line of an entry: with other words, or taken away
  line(item, name, words, isFirst = false) {
    const [term, ...others] = this.terms(item, name);
    for (const each of words == null && term ? [term, ...others] : others) each.nextElementSibling.remove(), each.remove();
    if (words == null) return;
    const line = make("dd", {}, make("ins", {}, words));
    if (term) term.nextElementSibling.replaceWith(line);
    else item.querySelector("dl")[isFirst ? "prepend" : "append"](make("dt", {}, this.story.labels.claim[name]), line);
  }

  // the lines of an entry that have a label
  terms(item, name) {
    return [...item.querySelectorAll("dt")].filter((each) => each.textContent.trim() === this.story.labels.claim[name]);
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
    return (claim.sources || []).map((choice) => (choice.source ? this.data.sources[choice.source].name : choice.span.text)).join(", ");
  }

  paint() {
    if (!paints || this.desk.story !== this.story) return;
    for (const name in paints) paints[name].clear();
    const spans = (claim) => [
      ...(claim.content || []).map((span) => ["content", span]),
      ...(claim.sources || []).filter((choice) => choice.span).map((choice) => ["source", choice.span]),
      ...(claim.cue ? [["cue", claim.cue]] : []),
    ];
    const painted = { added: this.state.added, draft: this.draft ? [this.draft.values] : [] };
    for (const each of PAINTS) {
      for (const [role, span] of painted[each].flatMap(spans)) {
        const range = rangeOf(this.story.article, span);
        if (range) paints[`${each}-${role}`].add(range);
      }
    }
  }

  // --- the card of a claim while it is reviewed

  extend(card, number) {
    if (!isReviewing()) return;
    const status = this.status(number);
    const toggle = (value) => {
      if (!this.desk.named()) return;
      this.begin(null);
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

  // open a form, or close it: nothing that was picked for another one is left in it
  begin(draft) {
    this.draft = draft;
    this.picked = null;
    this.typed = "";
  }

  edit(number) {
    if (!this.desk.named()) return;
    const before = this.decision(number)?.corrected || {};
    this.begin(this.draft?.number === number ? null : { number, values: JSON.parse(JSON.stringify(before)) });
    this.story.look(number);
    this.paint();
  }

  add() {
    if (!this.desk.named()) return;
    this.begin({ number: null, values: {} });
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
      const found = this.pickedSpan();
      if (typeof found === "string") return this.desk.say(this.words[found], true);
      act(found);
      if (this.picked) getSelection().removeAllRanges();
      this.picked = null;
      this.typed = "";
      this.desk.show();
      redraw();
    };
    const type = (event) => {
      this.picked = null;
      this.typed = event.target.value;
      this.offer();
    };
    const field = make("input", { type: "text", "data-part": "picked", oninput: type });
    field.value = this.picked?.text || this.typed;
    this.field = field;
    this.where = make("div", { "aria-live": "polite" });
    this.offer();
    const part = (name, label, spans, ...children) =>
      make("fieldset", { class: "part-of", "data-part": name }, make("legend", {}, label),
        make("p", {}, ...(spans.length ? spans.flatMap((span) => [make("q", {}, span.text), " "]) : [isNew ? this.words.none : this.words.unchanged])), ...children);
    const choice = (name, map) => {
      const current = values[name] || (isNew ? USUAL[name] : this.claim(this.draft.number)[name]) || "";
      const options = Object.entries(map);
      if (!(isNew ? USUAL : this.claim(this.draft.number))[name]) options.unshift(["", this.words.none]);
      return make("label", {}, labels.claim[name === "kind" ? "cue-kind" : name], select(options, current, (value) => set(name, value), { "data-part": name }));
    };
    const speaks = values.voice !== "outlet";
    const voice = make("input", { type: "checkbox", "data-part": "voice", onchange: (event) => { set("voice", event.target.checked ? "outlet" : null); redraw(); } });
    voice.checked = !speaks;
    const forms = { ...labels.forms };
    delete forms.outlet;
    return make("div", { class: "decide" },
      make("label", {}, this.words.picked, field),
      this.where,
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
      speaks ? choice("form", forms) : null,
      make("div", { class: "buttons" },
        button(this.words.keep, () => this.close(), { class: "main", "data-act": "keep" }),
        button(this.words.cancel, () => { this.begin(null); this.story.look(this.story.current); this.paint(); }, { "data-act": "cancel" })));
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
      const named = NAMELESS.includes(key) ? false : null;
      const next = { source: { source: key, span }, kind: { span, kind: key, named } }[what] || { span };
      const chosen = without(next);
      if (Object.keys(chosen).length) values.sources = [chosen];
      else delete values.sources;
      redraw();
    };
    const named = (value, label) => {
      const tick = make("input", { type: "radio", name: "named", "data-part": label, onchange: () => (choice.named = value) });
      tick.checked = choice.named === value;
      return make("label", { class: "tick" }, tick, ` ${labels.claim[label]}`);
    };
    const asks = choice.kind && !NAMELESS.includes(choice.kind);
    return make("div", {},
      make("label", {}, this.words.whose, select(options, current, change, { "data-part": "who" })),
      asks ? make("div", { role: "radiogroup", "aria-label": this.words.whose }, named(true, "named"), named(false, "unnamed")) : null);
  }

  // show where typed words stand, if they stand in several places: the nearest to the claim is taken unless another is chosen
  offer() {
    const { number, values } = this.draft;
    const words = this.picked ? "" : this.typed.trim();
    this.places = words ? placesOf(this.story.article, words, reach(this.story.article, values.content?.[0], values.content ? null : number)) : [];
    this.place = 0;
    const options = this.places.map(({ around }, index) => [String(index), around]);
    const label = this.words.which.replace("…", options.length);
    const list = () => make("label", {}, label, select(options, "0", (value) => (this.place = Number(value)), { "data-part": "place" }));
    this.where.replaceChildren(...(options.length > 1 ? [list()] : []));
  }

  // the words that were selected or typed, or the name of the label that says what is wrong with them
  pickedSpan() {
    if (this.picked) return this.picked;
    if (!this.typed.trim()) return "no-words";
    return this.places[this.place]?.span || "not-there";
  }

  close() {
    const { number, values } = this.draft;
    const isVague = (values.sources || []).some((choice) => !choice.source && !choice.kind);
    if (values.voice !== "outlet" && isVague) return this.desk.say(this.words["need-who"], true);
    const isUnsaid = (values.sources || []).some((choice) => choice.kind && choice.named == null);
    if (values.voice !== "outlet" && isUnsaid) return this.desk.say(this.words["need-named"], true);
    if (number === null) {
      if (!values.content?.length) return this.desk.say(this.words["need-content"], true);
      if (values.voice !== "outlet" && !values.sources?.length) return this.desk.say(this.words["need-source"], true);
      if (values.voice === "outlet") for (const name of ["sources", "cue", "kind", "form"]) delete values[name];
      this.begin(null);
      this.story.margin.replaceChildren();
      return this.change(({ added }) => added.push(values));
    }
    this.begin(null);
    const claim = this.claim(number);
    for (const name of ["kind", "polarity", "modality", "form"]) if (values[name] === claim[name]) delete values[name];
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
    for (const review of this.reviews) review.begin(null), review.show();
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
    if (!this.review.field) return;
    this.review.field.value = span.text;
    this.review.offer();
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
