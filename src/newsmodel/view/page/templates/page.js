"use strict";
// The story and its claims: which are shown, which one is looked at. Works on what the page says without any script.
const ROLES = ["content", "source", "cue"];
const wide = matchMedia("(min-width: 1180px)");
const root = document.documentElement;
const isReviewing = () => root.classList.contains("reviewing");

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

const button = (label, press, attributes = {}) => make("button", { type: "button", onclick: press, ...attributes }, label);
const common = JSON.parse(document.querySelector("script.common").textContent);
const listed = (value) => (value ? value.split(" ") : []);

class Story {
  constructor(article) {
    this.article = article;
    this.data = JSON.parse(article.querySelector("script.data").textContent);
    this.labels = common.labels[this.data.language];
    this.lang = article.querySelector(".index").getAttribute("lang"); // of the labels, where it is not the story's
    this.margin = article.querySelector(".margin");
    this.form = article.querySelector("form.filters");
    this.items = new Map([...article.querySelectorAll("li.claim")].map((item) => [item.id.split("-c")[1], item]));
    this.words = [...article.querySelectorAll(":is(.text, .head) span")]
      .filter((word) => ROLES.some((role) => role in word.dataset))
      .map((element) => ({
        element,
        numbers: Object.fromEntries(ROLES.map((role) => [role, listed(element.dataset[role])])),
        own: element.classList.contains("own"),
      }));
    for (const item of this.items.values()) item.dataset.status ||= "unreviewed";
    this.refs = new Map([...article.querySelectorAll(":is(.text, .head) a.ref")].map((ref) => [ref.dataset.n, ref]));
    this.complete();
    this.shown = new Set(this.items.keys());
    this.pinned = null;
    this.current = null;
    this.extra = [];
    this.listen();
  }

  // what a long story says but once: the words of its claims, who says them, and the lines that many cards have
  complete() {
    if (!this.data.lines) return;
    const words = this.claimed();
    for (const [number, item] of this.items) {
      const who = item.querySelector(".who");
      const told = [".who bdi", ".does"].map((part) => item.querySelector(part).textContent).join(" ").trim();
      this.refs.get(number)?.setAttribute("aria-label", `${this.labels.page.claim.replace("…", number)}: ${told}`);
      if (!item.querySelector(".said")) {
        who.after(make("blockquote", { class: "said" }, make("p", {}, (words.get(number)?.pieces || []).join(" "))));
      }
      const lines = this.data.claims[number - 1].lines.flatMap((each) => this.line(...this.data.lines[each]));
      item.append(make("dl", { lang: this.lang }, ...lines));
    }
  }

  // a line of a card, as the page of a short story has it
  line(label, text, { is_quoted, claim, uri, share, dir } = {}) {
    const value = claim ? make("a", { class: "to-claim", href: `#${this.article.id}-c${claim}` }, text)
      : uri ? make("a", { href: uri, rel: "noopener noreferrer" }, text)
        : is_quoted ? make("q", { lang: this.lang && this.article.lang }, text) : text;
    const bar = share == null ? [] : [" ", make("meter", { value: share, "aria-hidden": "true" })];
    return [make("dt", {}, label), make("dd", { dir }, value, ...bar)];
  }

  // the words of each claim where they stand in the story, in pieces
  claimed() {
    const found = new Map();
    const seen = new Set();
    let place = 0;
    for (const part of this.article.querySelectorAll(":is(.text, .head) [data-target]")) {
      if (seen.has(part.dataset.target)) continue;
      seen.add(part.dataset.target);
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        place += 1;
        const word = walker.currentNode.parentElement.closest("[data-content]");
        for (const number of listed(word?.dataset.content)) {
          const { pieces, last } = found.get(number) || { pieces: [] };
          const piece = last === place - 1 ? pieces.pop() : "";
          found.set(number, { pieces: [...pieces, piece + walker.currentNode.data], last: place });
        }
      }
      place += 1; // no words go on from one part to the next
    }
    return found;
  }

  listen() {
    const text = [this.article.querySelector(".text"), this.article.querySelector(".head")];
    for (const part of text) {
      part.addEventListener("mouseover", (event) => this.hover(event));
      part.addEventListener("click", (event) => this.click(event));
      part.addEventListener("keydown", (event) => this.key(event));
      part.addEventListener("focusin", (event) => {
        const ref = event.target.closest("a.ref");
        if (ref && ref.matches(":focus-visible")) this.pin(ref.dataset.n);
      });
    }
    this.article.addEventListener("click", (event) => {
      const link = event.target.closest("a:is(.to-claim, .who a, .of a)");
      if (!link) return;
      event.preventDefault();
      this.go(link.hash.match(/\d+$/)[0]);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.current && this === currentStory()) this.leave();
    });
    if (this.form) {
      this.form.addEventListener("input", () => this.filter());
      this.form.addEventListener("reset", () => setTimeout(() => this.filter()));
      this.form.addEventListener("submit", (event) => event.preventDefault());
    }
    wide.addEventListener("change", () => this.look(this.current));
  }

  // the claims that some words are part of: the shortest first, those that say them before those they only attribute
  at(element) {
    const word = element.closest && element.closest("[data-content], [data-source], [data-cue]");
    if (!word) return [];
    const numbers = ROLES.flatMap((role) => listed(word.dataset[role]));
    const unique = [...new Set(numbers)].filter((number) => this.shown.has(number));
    return unique.sort((one, other) => this.length(one) - this.length(other));
  }

  length(number) {
    return this.items.get(number).querySelector(".said").textContent.length;
  }

  // a card that was called by pointing stays, so that the pointer can be moved to it; one that was called by a click
  // gives way to another click alone
  hover(event) {
    if (!wide.matches || this.pinned || isReviewing()) return;
    const ref = event.target.closest("a.ref");
    const [number] = ref ? [ref.dataset.n] : this.at(event.target);
    if (number && number !== this.current) this.look(number);
  }

  click(event) {
    if (event.target.closest("a:not(.ref)")) return;
    const ref = event.target.closest("a.ref");
    if (ref) {
      event.preventDefault();
      this.pin(ref.dataset.n);
      if (event.detail === 0) this.margin.firstElementChild.focus({ preventScroll: true }); // by the keyboard
      return;
    }
    if (!getSelection().isCollapsed) return;
    const numbers = this.at(event.target);
    if (!numbers.length) return;
    const next = numbers[(numbers.indexOf(this.pinned) + 1) % numbers.length];
    this.pin(next);
  }

  key(event) {
    const ref = event.target.closest("a.ref");
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!ref || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.go(this.step(ref.dataset.n, step));
  }

  step(number, step) {
    const order = [...this.refs.keys()].filter((each) => this.shown.has(each));
    return order[(order.indexOf(number) + step + order.length) % order.length];
  }

  // show a claim in the story
  go(number, keepsFocus = false) {
    const ref = this.refs.get(number);
    if (!this.shown.has(number) && this.form) this.form.reset(), this.filter();
    this.pin(number);
    (ref || this.items.get(number)).scrollIntoView({ block: wide.matches ? "center" : "start" });
    if (ref && !keepsFocus) ref.focus({ preventScroll: true });
  }

  // close the card; who was in it returns to the words
  leave() {
    const ref = this.refs.get(this.current);
    const within = this.margin.contains(document.activeElement);
    this.pin(null);
    if (ref && within) ref.focus({ preventScroll: true });
  }

  pin(number) {
    this.pinned = number;
    this.look(number);
  }

  look(number) {
    this.current = number;
    for (const { element, numbers } of this.words) {
      for (const role of ROLES) element.classList.toggle(`on-${role}`, numbers[role].includes(number));
    }
    for (const [each, ref] of this.refs) ref.classList.toggle("on", each === number);
    const focus = this.focused();
    this.margin.replaceChildren(...(number ? [this.card(number)] : []));
    if (number) this.place(number);
    if (focus) this.margin.querySelector(focus)?.focus({ preventScroll: true });
  }

  // what has the focus in a card that is made anew
  focused() {
    const { activeElement } = document;
    const { act, part } = activeElement.dataset || {};
    if (!this.margin.contains(activeElement) || !(act || part)) return null;
    return act ? `[data-act="${act}"]` : `[data-part="${part}"]`;
  }

  card(number) {
    const item = this.items.get(number);
    const copy = item.cloneNode(true);
    const ref = this.refs.get(number);
    const name = ref?.getAttribute("aria-label");
    const card = make("div", { class: "card", "data-number": number, "data-status": item.dataset.status, tabindex: "-1", role: "group", "aria-label": name });
    card.append(...copy.childNodes);
    const others = ref ? this.neighbours(number) : [];
    if (others.length) {
      const links = others.map((other) => make("a", { class: "to-claim", href: `#${this.article.id}-c${other}` }, other));
      card.append(make("p", { class: "also" }, `${this.labels.page.also}: `, ...links));
    }
    for (const extra of this.extra) extra(card, number);
    const page = this.labels.page;
    const act = (name, press) => button(page[name], press, { "data-act": name });
    card.append(
      make("nav", { "aria-label": page.claims },
        act("previous", () => this.go(this.step(number, -1), true)),
        act("next", () => this.go(this.step(number, 1), true)),
        act("close", () => this.leave())),
    );
    return card;
  }

  neighbours(number) {
    const found = new Set();
    for (const { numbers } of this.words) {
      if (numbers.content.includes(number)) numbers.content.forEach((each) => found.add(each));
    }
    found.delete(number);
    return [...found].filter((each) => this.shown.has(each));
  }

  // beside its words where there is room, else below them
  place(number) {
    const card = this.margin.firstElementChild;
    const first = this.words.find(({ numbers }) => numbers.content.includes(number));
    const anchor = (first ? first.element : this.refs.get(number) || this.items.get(number)).getBoundingClientRect();
    if (!wide.matches) {
      const hidden = anchor.bottom - card.getBoundingClientRect().top + 16;
      if (hidden > 0 && anchor.top < innerHeight) scrollBy({ top: hidden });
      return;
    }
    if (card.classList.contains("held")) return;
    const { top } = this.margin.getBoundingClientRect();
    const lowest = anchor.top < innerHeight ? innerHeight - 16 - card.offsetHeight : Infinity;
    const wanted = Math.max(Math.min(anchor.top - 8, lowest), anchor.top > 0 ? 56 : -Infinity) - top;
    card.style.setProperty("top", `${Math.max(0, Math.min(wanted, this.margin.offsetHeight - card.offsetHeight))}px`);
  }

  // --- filters

  filter() {
    const wanted = Object.fromEntries(new FormData(this.form));
    this.shown = new Set([...this.items].filter(([, item]) => this.matches(item.dataset, wanted)).map(([number]) => number));
    this.paint();
  }

  matches(claim, wanted) {
    return (
      (wanted.what !== "checkable" || "checkable" in claim) &&
      (!wanted.source || listed(claim.sources).includes(wanted.source)) &&
      (!wanted.kinds || listed(claim.sources).some((id) => this.data.sources[id].kind === wanted.kinds)) &&
      (!wanted.form || claim.form === wanted.form) &&
      (!wanted.status || claim.status === wanted.status) &&
      (!wanted.confidence || (claim.confidence !== "" && Number(claim.confidence) >= Number(wanted.confidence)))
    );
  }

  paint() {
    for (const [number, item] of this.items) item.hidden = !this.shown.has(number);
    for (const [number, ref] of this.refs) ref.classList.toggle("gone", !this.shown.has(number));
    for (const { element, numbers, own } of this.words) {
      let any = false;
      for (const role of ROLES) {
        const stands = numbers[role].some((number) => this.shown.has(number));
        element.classList.toggle(`off-${role}`, !stands && role in element.dataset);
        any ||= stands;
      }
      element.classList.toggle("own", own && any);
      const rejected = numbers.content.filter((number) => this.shown.has(number));
      const gone = rejected.length > 0 && rejected.every((number) => this.items.get(number).dataset.status === "rejected");
      element.classList.toggle("rejected", gone);
    }
    if (this.form) {
      const output = this.form.querySelector("output");
      output.textContent = output.dataset.text.replace("…", this.shown.size);
    }
    if (this.current && !this.shown.has(this.current)) this.pin(null);
  }
}

const stories = [...document.querySelectorAll("article.story")].map((article) => new Story(article));

function currentStory() {
  return stories.find(({ article }) => article.classList.contains("current"));
}

function showStory() {
  const id = decodeURIComponent(location.hash.slice(1));
  const story = stories.find(({ article }) => id === article.id || id.startsWith(`${article.id}-`)) || currentStory() || stories[0];
  for (const { article } of stories) article.classList.toggle("current", article === story.article);
  for (const link of document.querySelectorAll(".bar nav a")) {
    if (link.hash === `#${story.article.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const number = id.startsWith(`${story.article.id}-c`) && id.slice(story.article.id.length + 2);
  if (number && story.items.has(number)) story.go(number);
  document.dispatchEvent(new CustomEvent("story", { detail: story }));
}

root.classList.add("js");
for (const story of stories) story.paint();
addEventListener("hashchange", showStory);
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
if (!wide.matches) document.querySelectorAll(".index details").forEach((each) => (each.open = false));
showStory();
