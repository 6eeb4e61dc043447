// What the talk page and the widget share: messages as elements, and a line to the service that loses nothing.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

// The small Markdown of messages: paragraphs, "- " lists, **strong** and references [n]. Everything else stays text.
export function richText(text, reference = (n) => `[${n}]`) {
  const whole = document.createDocumentFragment();
  for (const block of text.split(/\n\s*\n/)) {
    let paragraph = null;
    let list = null;
    for (const line of block.split("\n")) {
      const item = /^[-*] +(.+)/.exec(line);
      if (item) {
        list ??= whole.appendChild(el("ul"));
        list.append(el("li", {}, ...spans(item[1], reference)));
        paragraph = null;
      } else if (line.trim()) {
        if (paragraph) paragraph.append("\n");
        paragraph ??= whole.appendChild(el("p"));
        paragraph.append(...spans(line.trim(), reference));
        list = null;
      }
    }
  }
  return whole;
}

function spans(text, reference) {
  const found = [];
  let from = 0;
  for (const match of text.matchAll(/\*\*(.+?)\*\*|\[(\d{1,2})\]/g)) {
    found.push(text.slice(from, match.index));
    found.push(match[1] ? el("strong", {}, ...spans(match[1], reference)) : reference(Number(match[2])));
    from = match.index + match[0].length;
  }
  found.push(text.slice(from));
  return found.filter((piece) => piece !== "");
}

// A message of the public interface as the element that the server's template makes of it.
export function messageNode(message, words, kinds, link) {
  const mine = message.role === "user";
  const reference = (n) =>
    n >= 1 && n <= message.citations.length ? el("a", { class: "ref", href: `#c-${message.id}-${n}` }, `[${n}]`) : `[${n}]`;
  const said = mine ? el("p", { dir: "auto" }, message.text) : richText(message.text, reference);
  const node = el("article", { class: `message ${mine ? "mine" : "theirs"}${message.question ? " question" : ""}`, id: `m-${message.id}` });
  node.append(
    el("p", { class: "visually-hidden" }, mine ? words.you : words.advisor),
    el("div", { class: "words" }, said),
  );
  if (message.citations.length) {
    const cites = message.citations.map((cite, i) => citeNode(message.id, cite, i + 1, words, kinds, link));
    node.append(el("div", { class: "cites" }, el("p", { class: "cites-title" }, words.sources), ...cites));
  }
  return node;
}

function citeNode(messageId, cite, n, words, kinds, link) {
  return el(
    "details",
    { class: "cite", id: `c-${messageId}-${n}`, "data-passage": cite.passage_id || null },
    el("summary", {}, `[${n}] `, el("bdi", {}, cite.title)),
    el("p", { class: "source" }, el("cite", { dir: "auto" }, cite.source), " ", el("span", {}, words.source_kind.replace("{kind}", kinds[cite.kind] ?? cite.kind).replace("{year}", cite.year ?? words.undated))),
    el("p", { class: "whole" }, cite.passage_id ? link(`/passages/${cite.passage_id}`, "", words.passage) : link("/sources", `#${placeId(cite.cite)}`, words.place)),
  );
}

// The id of a place on the page of sources, as the server makes it.
const placeId = (cite) => cite.replace(/[^A-Za-z0-9_-]+/g, "-");

// A reference opens its source, an opened source shows its passage, Esc closes it again.
export function openSources(root, log, server, words, lang) {
  log.addEventListener("click", (event) => {
    const link = event.target.closest("a.ref");
    const cite = link && root.getElementById(link.getAttribute("href").slice(1));
    if (!cite) return;
    event.preventDefault();
    cite.open = true;
    cite.querySelector("summary").focus();
  });
  log.addEventListener("keydown", (event) => {
    const cite = event.key === "Escape" && event.target.closest("details.cite[open]");
    if (!cite) return;
    cite.open = false;
    cite.querySelector("summary").focus();
  });
  log.addEventListener("toggle", (event) => showPassage(event.target, server, words(), lang()), true);
}

async function showPassage(cite, server, words, lang) {
  const id = cite.dataset?.passage;
  if (!id || !cite.open || cite.querySelector(".passage")) return;
  const place = el("div", { class: "passage" }, el("p", {}, words.loading));
  cite.querySelector(".whole").before(place);
  try {
    const answer = await fetch(`${server}/api/passages/${encodeURIComponent(id)}?lang=${lang}`, { credentials: "omit" });
    if (!answer.ok) throw new Error(answer.status);
    const told = await answer.json();
    if (told.lang !== lang) place.lang = told.lang;
    const paragraphs = told.text.split(/\n\s*\n/).map((text) => el("p", {}, text));
    place.replaceChildren(el("p", {}, el("strong", {}, told.title)), ...paragraphs);
    if (told.do.length) place.append(el("ul", {}, ...told.do.map((step) => el("li", {}, step))));
    if (told.watch) place.append(el("p", {}, told.watch));
  } catch {
    place.remove();
  }
}

export class Refused extends Error {
  constructor(status) {
    super(`refused: ${status}`);
    this.status = status;
  }
}

const RETRY_MS = [2000, 5000, 10000, 30000];
const TRY_LATER = new Set([408, 425, 429, 500, 502, 503, 504]);

// Sends one message at a time. What could not be sent is kept and sent again under the same id, so that it counts once.
export class Line {
  constructor(server, id, token, lang = () => "en") {
    Object.assign(this, { server, id, token, lang, onwaiting: () => {} });
    this.key = `advisor-kept-${id}`;
  }

  get kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  async send(message) {
    const body = { client_message_id: newId(), ...message };
    this.#keep(body);
    for (let tries = 0; ; tries += 1) {
      try {
        const reply = await this.call("POST", "/messages", body);
        this.#keep(null);
        return reply;
      } catch (error) {
        if (error instanceof Refused && !TRY_LATER.has(error.status)) {
          this.#keep(null);
          throw error;
        }
        this.onwaiting();
        await online(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]);
      }
    }
  }

  async call(method, path = "", body = undefined) {
    const headers = { Authorization: `Bearer ${this.token}`, "Accept-Language": this.lang() };
    if (body) headers["Content-Type"] = "application/json";
    const answer = await fetch(`${this.server}/api/conversations/${this.id}${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(30000),
    });
    if (!answer.ok) throw new Refused(answer.status);
    return answer.status === 204 ? null : answer.json();
  }

  // Turn after turn that others cause: server-sent events by fetch, since EventSource sends no token to another origin.
  async *turns(after, signal) {
    const headers = { Authorization: `Bearer ${this.token}` };
    const address = `${this.server}/api/conversations/${this.id}/events?after=${after}`;
    const answer = await fetch(address, { headers, credentials: "omit", cache: "no-store", signal });
    if (!answer.ok) throw new Refused(answer.status);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    const turn = new Turn();
    let begun = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (begun + value).split("\n\n");
      begun = events.pop();
      for (const event of events) {
        const [, name] = /^event: (.+)$/m.exec(event) ?? [];
        if (name === "erased") throw new Refused(404);
        const whole = name && turn.hear(name, /^data: (.*)$/m.exec(event)[1]);
        if (whole) yield whole;
      }
    }
  }

  #keep(body) {
    try {
      if (body) sessionStorage.setItem(this.key, JSON.stringify(body));
      else sessionStorage.removeItem(this.key);
    } catch {
      // Storage is off: the message is kept for as long as the page is open.
    }
  }
}

// Puts the events of one turn together; `done` makes it whole.
export class Turn {
  #heard = { messages: [] };

  hear(name, data) {
    const told = JSON.parse(data);
    if (name === "message") this.#heard.messages.push(told);
    else if (name === "progress") this.#heard.progress = told;
    else if (name === "done") {
      const whole = { ...this.#heard, ...told };
      this.#heard = { messages: [] };
      return whole;
    }
    return null;
  }
}

export const spoken = (messages) =>
  messages.filter((m) => m.role !== "user").map((m) => m.text.replace(/\*\*|\[\d+\]/g, "")).join("\n");

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function online(atMost) {
  return new Promise((go) => {
    const timer = setTimeout(go, atMost);
    addEventListener("online", () => (clearTimeout(timer), go()), { once: true });
  });
}

export function progressText(words, progress) {
  return words.progress.replace("{answered}", progress.answered).replace("{expected}", progress.expected);
}
