// <partnership-advisor>: the talk inside any page. It stores nothing before the visitor begins.

import { el, Line, messageNode, openSources, progressText, Refused, spoken } from "./core.js";
import { STYLE } from "./widget_style.js";

const HOME = new URL(import.meta.url).origin;
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLE);
const AGAIN_MS = 5000;
const MOST_STREAMS = 2; // Browsers open few connections to one server. Further widgets ask when the page is looked at.
const following = new Set();
const QUIET = new Set(["skip", "why", "back"]);

class PartnershipAdvisor extends HTMLElement {
  #ui;
  #line;
  #code = "";
  #busy = false;
  #last = "";
  #following = null;
  #missed = [];

  get server() {
    return (this.getAttribute("server") || HOME).replace(/\/$/, "");
  }

  get mode() {
    return this.getAttribute("mode") || "";
  }

  connectedCallback() {
    if (this.shadowRoot) return void this.#follow();
    document.addEventListener("visibilitychange", () => this.#follow());
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [SHEET];
    this.#start();
  }

  disconnectedCallback() {
    this.#rest();
  }

  async #start() {
    const wanted = this.getAttribute("lang") || this.closest("[lang]")?.lang || navigator.language || "en";
    try {
      await this.#speak(wanted);
    } catch {
      this.shadowRoot.replaceChildren(el("p", {}, el("a", { href: this.server, target: "_blank", rel: "noopener" }, this.server)));
      return;
    }
    const kept = this.#kept();
    if (!kept || !(await this.#resume(kept))) this.#hello();
    this.#tell("ready", { lang: this.#ui.lang });
  }

  async #speak(lang) {
    const answer = await fetch(`${this.server}/api/ui/${encodeURIComponent(lang)}`, { credentials: "omit" });
    if (!answer.ok) throw new Refused(answer.status);
    this.#ui = await answer.json();
  }

  #frame(...parts) {
    const { words, lang, direction } = this.#ui;
    const head = el("div", { class: "head" }, el("strong", {}, words.name), el("span", { id: "progress" }));
    this.shadowRoot.replaceChildren(el("section", { class: "frame", lang, dir: direction, "aria-label": words.label }, head, ...parts));
  }

  // What this is and what is kept, before anything is.
  #hello(first = "") {
    const { words } = this.#ui;
    const begin = (mode, label, main) => this.#button(label, () => this.#begin(mode), main ? "main" : "");
    const ways = this.mode
      ? [begin(this.mode, words.begin, true)]
      : [begin("open", words.begin, true), begin("quick", words.quick), begin("ask", words.ask)];
    this.#frame(
      el("p", { class: "note", id: "note", role: "status" }, first),
      el("div", { class: "room" }, el("p", {}, words.hello), el("p", { class: "small" }, `${words.run} ${words.stored}`), el("div", { class: "row" }, ...ways)),
    );
  }

  async #begin(mode) {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const answer = await fetch(`${this.server}/api/conversations`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ mode, lang: this.#ui.lang, channel: "widget" }),
        credentials: "omit",
      });
      if (!answer.ok) throw new Refused(answer.status);
      const begun = await answer.json();
      this.#keep({ id: begun.id, token: begun.token });
      this.#open(begun, begun.messages, begun.progress);
      this.#at("text").focus({ preventScroll: true });
    } catch {
      this.#at("note").textContent = this.#ui.words.failed;
    } finally {
      this.#busy = false;
    }
  }

  async #resume(kept) {
    const line = new Line(this.server, kept.id, kept.token);
    try {
      const stands = await line.call("GET");
      if (stands.lang !== this.#ui.lang) await this.#speak(stands.lang);
      this.#open(kept, stands.messages, stands.progress);
      if (line.kept) this.#say(line.kept, "");
      return true;
    } catch {
      return false;
    }
  }

  #open({ id, token }, messages, progress) {
    const { words } = this.#ui;
    this.#line = new Line(this.server, id, token, () => this.#ui.lang);
    this.#code = `${id}.${token}`;
    const log = el("div", { id: "log", role: "log", "aria-live": "off", "aria-label": words.label });
    const say = el(
      "form",
      { class: "say" },
      el("label", { for: "text" }, words.write),
      el("div", { class: "box" }, el("textarea", { id: "text", rows: 2, dir: "auto" }), el("button", { class: "main" }, words.send)),
    );
    say.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.#at("text").value.trim();
      const tooLong = [...text].length > this.#ui.max_message_chars;
      if (tooLong) this.#at("note").textContent = words.too_long;
      if (text && !tooLong) this.#say({ text }, text);
      else this.#at("text").focus();
    });
    say.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) say.requestSubmit();
    });
    this.#frame(
      el("p", { class: "note", id: "note", role: "status" }),
      el("p", { class: "visually-hidden", id: "announce", "aria-live": "polite" }),
      el("div", { class: "room", tabindex: "0", role: "group", "aria-label": words.label }, log, el("div", { id: "choices", role: "group", "aria-label": words.choose, tabindex: "-1" })),
      say,
      el("div", { class: "foot row" }, this.#link("report", words.report), this.#link("", words.whole_page), this.#button(words.erase, () => this.#sure(), "low")),
    );
    openSources(this.shadowRoot, log, this.server, () => this.#ui.words, () => this.#ui.lang);
    messages.forEach((message) => this.#show(message));
    this.#offer(messages.at(-1)?.choices ?? []);
    this.#progress(progress);
    const latest = this.#at("log").lastElementChild;
    if (messages.length > 2) latest?.scrollIntoView({ block: "nearest" });
    this.#follow();
  }

  // What other windows and devices cause, for as long as somebody can see it.
  async #follow() {
    this.#rest();
    if (!this.#line || !this.isConnected || document.visibilityState === "hidden") return;
    if (following.size >= MOST_STREAMS) return void this.#ask();
    const { signal } = (this.#following = new AbortController());
    following.add(this);
    while (!signal.aborted) {
      try {
        for await (const turn of this.#line.turns(this.#last, signal)) {
          this.#missed.push(turn);
          this.#showOthers();
        }
      } catch (error) {
        if (error instanceof Refused) return this.#rest();
      }
      await new Promise((go) => setTimeout(go, AGAIN_MS));
    }
  }

  #rest() {
    this.#following?.abort();
    following.delete(this);
  }

  // The same by a plain request.
  async #ask() {
    try {
      const stands = await this.#line.call("GET");
      this.#missed.push(stands);
      this.#showOthers();
    } catch {
      // It is asked again when the page is looked at again.
    }
  }

  #showOthers() {
    while (!this.#busy && this.#missed.length) {
      const reply = this.#missed.shift();
      const messages = reply.messages.filter(({ id }) => !this.#at(`m-${id}`));
      if (messages.length && reply.lang !== this.#ui.lang) this.#resume({ id: this.#line.id, token: this.#line.token });
      else if (messages.length) this.#take({ ...reply, messages }, null, this.#at("choices").contains(this.shadowRoot.activeElement));
    }
  }

  async #say(message, shown) {
    if (this.#busy) return;
    this.#busy = true;
    const { words } = this.#ui;
    const mine = shown ? this.#show({ id: "mine", role: "user", text: shown, citations: [] }) : null;
    const offered = [...this.#at("choices").children];
    const byChoice = Boolean(message.choice);
    mine?.classList.add("on-its-way");
    this.#at("choices").replaceChildren();
    if (byChoice) this.#at("text").focus({ preventScroll: true });
    this.#at("note").textContent = "";
    this.#line.onwaiting = () => (this.#at("note").textContent = words.waiting);
    try {
      const reply = await this.#line.send({ seen: this.#last, ...message });
      this.#at("note").textContent = "";
      if (!byChoice) this.#at("text").value = "";
      if (!shown || reply.lang !== this.#ui.lang) await this.#resume(this.#kept() ?? { id: this.#line.id, token: this.#line.token });
      else this.#take(reply, mine, byChoice);
      if (reply.done) this.#tell("done", { answered: reply.progress.answered });
    } catch (error) {
      mine?.remove();
      this.#at("choices").replaceChildren(...offered);
      if (byChoice && error.status === 409) await this.#resume({ id: this.#line.id, token: this.#line.token });
      this.#at("note").textContent = error.status === 409 ? words.updated : words.refused;
    } finally {
      this.#busy = false;
      this.#showOthers();
    }
  }

  #take(reply, mine, byChoice) {
    if (mine) {
      mine.classList.remove("on-its-way");
      mine.id = `m-${(reply.messages[0]?.id ?? "").split(".")[0]}.0`;
      this.#tell("message", { role: "user" });
    }
    reply.messages.forEach((message) => {
      this.#show(message);
      this.#tell("message", { role: message.role, id: message.id });
    });
    const last = reply.messages.at(-1);
    if (last) this.#offer(last.choices);
    this.#progress(reply.progress);
    this.#at("announce").textContent = spoken(reply.messages);
    this.#at("note").textContent = mine ? "" : this.#ui.words.updated;
    const room = this.shadowRoot.querySelector(".room");
    if (mine) room.scrollTop += mine.getBoundingClientRect().top - room.getBoundingClientRect().top - 12;
    if (byChoice) this.#at("choices").focus({ preventScroll: true });
  }

  #show(message) {
    const link = (path, anchor, text) =>
      el("a", { href: `${this.server}${path}?lang=${this.#ui.lang}${anchor}`, target: "_blank", rel: "noopener" }, text);
    const node = messageNode(message, this.#ui.words, this.#ui.kinds, link);
    this.#at("log").append(node);
    if (message.id !== "mine") this.#last = message.id;
    return node;
  }

  #offer(choices) {
    const answers = el("div", { class: "answers" });
    const low = el("div", { class: "row" });
    for (const { id, label } of choices) {
      if (id === "report") answers.append(this.#link("report", label, "go"));
      else (QUIET.has(id) ? low : answers).append(this.#button(label, () => this.#say({ choice: id }, label), QUIET.has(id) ? "low" : ""));
    }
    if (low.children.length) low.append(this.#button(this.#ui.words.stop, () => this.#say({ choice: "stop" }, this.#ui.words.stop), "low"));
    this.#at("choices").replaceChildren(answers, low);
  }

  #progress(progress) {
    this.#at("progress").textContent = progress.expected ? progressText(this.#ui.words, progress) : "";
  }

  #sure() {
    const { words } = this.#ui;
    const foot = this.shadowRoot.querySelector(".foot");
    const before = [...foot.children];
    const no = this.#button(words.erase_no, () => foot.replaceChildren(...before), "low");
    foot.replaceChildren(el("span", {}, words.erase_sure), this.#button(words.erase_yes, () => this.#erase(), "low"), no);
    no.focus();
  }

  async #erase() {
    try {
      await this.#line.call("DELETE");
    } catch (error) {
      if (!(error instanceof Refused)) {
        this.#at("note").textContent = this.#ui.words.failed;
        return;
      }
    }
    this.#keep(null);
    this.#rest();
    this.#line = null;
    this.#hello(this.#ui.words.erased);
  }

  #at(id) {
    return this.shadowRoot.getElementById(id);
  }

  #button(label, act, kind = "") {
    const made = el("button", { type: "button", class: kind || null }, label);
    made.addEventListener("click", act);
    return made;
  }

  #link(to, text, kind = null) {
    const address = `${this.server}/back${to ? `?to=${to}` : ""}#${this.#code}`;
    return el("a", { href: address, target: "_blank", rel: "noopener", class: kind }, text);
  }

  // Each widget on a page keeps its own talk, for as long as the tab is open.
  get #key() {
    return `advisor-widget ${this.server} ${this.id || [...document.querySelectorAll("partnership-advisor")].indexOf(this)}`;
  }

  #kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  #keep(talk) {
    try {
      if (talk) sessionStorage.setItem(this.#key, JSON.stringify(talk));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // Storage is off: the talk lasts as long as the page is open.
    }
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`advisor:${what}`, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("partnership-advisor")) customElements.define("partnership-advisor", PartnershipAdvisor);
